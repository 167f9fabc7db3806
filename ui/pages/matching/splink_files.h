// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Models from Splink's files and as such: takes one as a draft, writes the draft for a dialect of SQL. GUI thread.
#pragma once

#include <QObject>

class QMenu;

namespace engine
{
struct SplinkExportReport;
}

namespace ui
{

class MatchingFlow;
class PageHost;
class ProjectSession;

class SplinkFiles final : public QObject
{
    Q_OBJECT
public:
    // parent: the widget that boxes belong to.
    SplinkFiles(ProjectSession &session, MatchingFlow &flow, PageHost &host, QWidget *parent);

    void askToTake();                       // a file, then what it says, then the draft
    void askToSave(const QString &dialect); // "duckdb", "spark", "sqlite", "postgres"
    [[nodiscard]] QMenu *menu();            // of both; owned

private:
    void take(const QString &file);
    void save(const QString &file, const QString &dialect);
    void write(const QString &file, const engine::SplinkExportReport &report);
    [[nodiscard]] QWidget *owner() const;

    ProjectSession &m_session;
    MatchingFlow &m_flow;
    PageHost &m_host;
    QMenu *m_menu = nullptr;
};

} // namespace ui
