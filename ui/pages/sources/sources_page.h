// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sources: one row per system that contributes records, what was rejected of its last file, and the way in for new files. GUI thread.
#pragma once

#include <QWidget>

#include "engine/workspace/views.h"
#include "ui/session/latest.h"

class QSortFilterProxyModel;
class QStackedWidget;

namespace ui
{

class Button;
class EmptyState;
class ImportAssistant;
class PageHost;
class ProjectSession;
class RejectListModel;
class SectionHeader;
class SourceListModel;
class TableView;
class WhenShown;

class SourcesPage final : public QWidget
{
    Q_OBJECT
public:
    SourcesPage(ProjectSession &session, PageHost &host, QWidget *parent = nullptr);

    // "import" asks for files, a list of files starts the import assistant on them; nothing shows the list.
    void open(const QVariant &argument);
    [[nodiscard]] ImportAssistant &assistant() { return *m_assistant; }

private:
    QWidget *buildList();
    QWidget *buildRejects();
    void reload();
    void show(std::vector<engine::SourceView> sources);
    void showRejects();
    void askForFiles();
    void startImport(const QStringList &files);
    void importAgain();
    void editSource();
    bool saveSource(const engine::Source &before, const engine::Source &source); // false: not now
    void showList();
    void focusList();
    [[nodiscard]] const engine::SourceView *chosen() const;

    ProjectSession &m_session;
    PageHost &m_host;
    WhenShown *m_fresh;
    Latest m_asked;
    SourceListModel *m_model;
    QSortFilterProxyModel *m_sorted;
    RejectListModel *m_rejectModel;
    ImportAssistant *m_assistant = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    SectionHeader *m_header = nullptr;
    Button *m_import = nullptr;
    Button *m_again = nullptr;
    Button *m_edit = nullptr;
    TableView *m_table = nullptr;
    SectionHeader *m_rejectHeader = nullptr;
    Button *m_copy = nullptr;
    TableView *m_rejects = nullptr;
    EmptyState *m_noRejects = nullptr;
    QString m_selected; // code of the source whose rejects are shown
};

} // namespace ui
