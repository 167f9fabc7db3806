// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From a file to records, one step after another: how it is read, what its columns hold, which source it is, what the import would do
// (a dry run), the import. Several files follow one another. Nothing is in the project before the last step. GUI thread.
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

#include "engine/workspace/requests.h"
#include "ui/pages/sources/file_look.h"
#include "ui/session/latest.h"

class QStackedWidget;

namespace ui
{

class Button;
class ColumnsStep;
class FormatStep;
class PageHost;
class ProjectSession;
class ResultStep;
class SectionHeader;
class SourceStep;
class TextLabel;

class ImportAssistant final : public QWidget
{
    Q_OBJECT
public:
    enum class Step { Format, Columns, Source, Check, Done };

    ImportAssistant(ProjectSession &session, PageHost &host, QWidget *parent = nullptr);

    // Begins with the first file; while it is active already, the files follow those it has. The source may be known.
    void start(const QStringList &files, const QString &source = {});
    [[nodiscard]] bool isActive() const { return m_isActive; }
    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] bool isWaiting() const { return m_isWaiting; } // for a look into the file, or for a job

    void next();
    void back();
    void cancel();

Q_SIGNALS:
    void finished();
    void stepChanged();

private:
    struct Known; // what the project knows before the file is looked into

    QWidget *buildSteps();
    QWidget *buildButtons();
    void addActions();
    void beginFile();
    void look();
    void takeLook(engine::Result<FileLook> look);
    void lookCleanedValues();
    void showEvent(QShowEvent *event) override;
    void holdFocus(); // keeps the keys here
    void go(Step step);
    void update();
    void run(bool isDryRun);
    void takeDryRun(engine::Result<engine::ImportReport> report);
    void takeImport(engine::Result<engine::ImportReport> report);
    void importForReal();
    void matchNow();
    void finish();
    [[nodiscard]] QString nextText() const;

    ProjectSession &m_session;
    PageHost &m_host;
    FormatStep *m_format;
    ColumnsStep *m_columns;
    SourceStep *m_source;
    ResultStep *m_result;
    SectionHeader *m_header;
    QStackedWidget *m_stack;
    std::vector<TextLabel *> m_stepLabels;
    TextLabel *m_hint = nullptr;
    Button *m_cancel = nullptr;
    Button *m_back = nullptr;
    Button *m_next = nullptr;
    Button *m_close = nullptr;

    QStringList m_files;
    int m_at = 0;
    QString m_knownSource;
    Step m_step = Step::Format;
    engine::AttributeCatalog m_catalog;
    std::optional<std::string> m_lastMapping;
    std::optional<FileLook> m_look;
    std::optional<engine::ImportReport> m_dryRun;
    Latest m_asked; // the look or the job that is waited for
    Latest m_cleanedAsked;
    bool m_isActive = false;
    bool m_isWaiting = false;
    bool m_isRunning = false; // a job of ours
};

} // namespace ui
