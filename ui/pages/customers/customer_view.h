// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One customer: profile with the origin of every value, the records, how it was formed, its history. GUI thread.
#pragma once

#include <QWidget>

#include "engine/workspace/views.h"
#include "ui/session/latest.h"

class QVBoxLayout;

namespace ui
{

class Avatar;
class ClusterGraph;
class CompareTable;
class FormationSteps;
class KeyValueList;
class PageHost;
class ProjectSession;
class StatCard;
class Tabs;
class TextLabel;
class WhenShown;

class CustomerView final : public QWidget
{
    Q_OBJECT
public:
    CustomerView(ProjectSession &session, PageHost &host, QWidget *parent = nullptr);

    void show(engine::CustomerId customer); // or the one it was merged into since

Q_SIGNALS:
    void backRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override; // Escape leads back

private:
    void build();
    QWidget *buildHeader();
    QWidget *buildCards();
    struct Shown {
        engine::CustomerView view;
        engine::FormationView formation;
    };
    void load();
    void take(engine::Result<Shown> shown);
    void showView(const Shown &shown);
    void showHead(const engine::CustomerView &view);
    void showProfile(const engine::CustomerView &view);
    void showHistory(const engine::CustomerView &view);

    ProjectSession &m_session;
    PageHost &m_host;
    WhenShown *m_fresh;
    Latest m_asked;
    engine::CustomerId m_customer;
    Avatar *m_avatar = nullptr;
    TextLabel *m_name = nullptr;
    TextLabel *m_goldenId = nullptr;
    QWidget *m_chips = nullptr;
    StatCard *m_confidence = nullptr;
    StatCard *m_recordCount = nullptr;
    StatCard *m_sourceCount = nullptr;
    StatCard *m_lastChange = nullptr;
    StatCard *m_decisionCount = nullptr;
    Tabs *m_tabs = nullptr;
    KeyValueList *m_profile = nullptr;
    CompareTable *m_records = nullptr;
    ClusterGraph *m_graph = nullptr;
    FormationSteps *m_formation = nullptr;
    KeyValueList *m_history = nullptr;
};

} // namespace ui
