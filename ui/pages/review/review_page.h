// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Review: the worklist, the records of a doubt side by side, why they may be one customer, and the keys that decide. GUI thread.
#pragma once

#include <QWidget>

#include "engine/workspace/requests.h"
#include "engine/workspace/views.h"
#include "ui/models/task_list_model.h"

class QListView;
class QSplitter;
class QStackedWidget;

namespace ui
{

class Button;
class CompareTable;
class EmptyState;
class FilterChips;
class PageHost;
class ProjectSession;
class ReviewFlow;
class TextLabel;
class WeightHistogram;
class WhyPanel;
class ZoneBadge;

class ReviewPage final : public QWidget
{
    Q_OBJECT
public:
    ReviewPage(ProjectSession &session, PageHost &host, QWidget *parent = nullptr);

    void open(const QVariant &argument); // nothing, or a task's id as qint64
    [[nodiscard]] ReviewFlow &flow() { return *m_flow; }

private:
    QWidget *buildWorklist();
    QWidget *buildMiddle();
    QWidget *buildHead();
    QWidget *buildButtons();
    void connectFlow();
    void addActions();
    void loadHistogram();
    void loadSources();
    void showCurrent();
    void showTask();
    void showCount();
    void focusPair();
    void skip();
    void comment();
    void showReason();
    void tell(const engine::DecisionOutcome &outcome, engine::Verdict verdict);

    ProjectSession &m_session;
    PageHost &m_host;
    TaskListModel *m_model;
    ReviewFlow *m_flow;
    QSplitter *m_splitter = nullptr;
    QListView *m_list = nullptr;
    TextLabel *m_count = nullptr;
    TextLabel *m_time = nullptr;
    WeightHistogram *m_histogram = nullptr;
    FilterChips *m_filters = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    TextLabel *m_title = nullptr;
    ZoneBadge *m_badge = nullptr;
    TextLabel *m_subtitle = nullptr;
    TextLabel *m_reasonText = nullptr;
    CompareTable *m_compare = nullptr;
    WhyPanel *m_why = nullptr;
    Button *m_differences = nullptr;
    std::vector<Button *> m_verdicts;
    bool m_isShowing = false; // what the widgets say now is not a person's doing
};

} // namespace ui
