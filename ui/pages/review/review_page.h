// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Review: the worklist, the records of a doubt side by side, why they may be one customer, and the keys that decide. GUI thread.
#pragma once

#include <QTimer>
#include <QWidget>
#include <optional>

#include "engine/workspace/requests.h"
#include "engine/workspace/views.h"
#include "ui/models/task_list_model.h"
#include "ui/session/latest.h"

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

protected:
    bool event(QEvent *event) override;

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
    void showRecords(const engine::MergeView &wouldBecome);
    void showQuestion(const engine::RecordView &a, const engine::RecordView &b);
    void showState();
    void say(const QString &why); // why a key did nothing
    void keepFocus();
    void focusPair();
    [[nodiscard]] int questionColumn() const;
    void loadMerge(const engine::RecordPair &pair);
    void comment();
    void openCustomerOf(engine::RecordId record);
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
    TextLabel *m_state = nullptr; // why keys wait
    QString m_refusal;
    bool m_isWaiting = false;
    QTimer m_slow;                              // a verdict that is saved at once needs no word
    std::vector<engine::RecordView> m_records;  // of the task, those of its question first
    std::optional<engine::RecordPair> m_merged; // what “Would become” is about
    Latest m_mergeAsked;
    CompareTable *m_compare = nullptr;
    WhyPanel *m_why = nullptr;
    Button *m_differences = nullptr;
    std::vector<Button *> m_verdicts;
    Button *m_skip = nullptr;
    Button *m_giveReason = nullptr;
    bool m_isOtherPair = false; // a person asks about another pair than the item does
    bool m_isShowing = false;   // what the widgets say now is not a person's doing
};

} // namespace ui
