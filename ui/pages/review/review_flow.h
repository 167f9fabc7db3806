// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The order of things in Review, without widgets: which doubt is asked, and what the keys do to it. Every step (a verdict, a move, a
// choice in the worklist) waits until the one before it has taken effect, so that however fast the keys come none is lost and each
// verdict goes to the pair that was asked when its turn came. GUI thread.
#pragma once

#include <QObject>
#include <deque>
#include <optional>
#include <vector>

#include "engine/workspace/requests.h"
#include "engine/workspace/views.h"

namespace ui
{

class ProjectSession;
class TaskListModel;
enum class Change : int;

class ReviewFlow final : public QObject
{
    Q_OBJECT
public:
    ReviewFlow(ProjectSession &session, TaskListModel &model, QObject *parent = nullptr);

    void setFilter(const engine::TaskFilter &filter);
    [[nodiscard]] const engine::TaskFilter &filter() const { return m_filter; }

    // --- steps
    void decide(engine::Verdict verdict);
    void move(int rows); // down the worklist, or up
    void choose(engine::TaskId task);

    // The pair that the next verdict is about: the task's own question, or another pair of its records.
    void setPair(const engine::RecordPair &pair);
    void setReason(const QString &reason); // given with the next verdict
    [[nodiscard]] const QString &reason() const { return m_reason; }

    [[nodiscard]] const std::optional<engine::TaskView> &task() const { return m_task; } // none: nothing to review, or still loading
    [[nodiscard]] engine::TaskId current() const { return m_current; }
    [[nodiscard]] bool isBusy() const { return m_isBusy || !m_steps.empty(); }

Q_SIGNALS:
    void currentChanged(); // also when the same task stands in another row now
    void taskChanged();    // task() is another one, or none
    void decided(const engine::DecisionOutcome &outcome, engine::Verdict verdict);
    void failed(const engine::Error &error);

private:
    struct Step {
        enum class Kind { Decide, Move, Choose, Filter } kind;
        engine::Verdict verdict = engine::Verdict::Unsure;
        int rows = 0;
        engine::TaskId task;
    };
    // Where undo leads back to. A task that was answered and returns may have another id.
    struct Answered {
        engine::TaskId id;
        std::string title;
        double weight = 0;
    };
    void push(const Step &step);
    void pump();
    void submit(engine::Verdict verdict);
    void load(engine::TaskId task, bool isAfterDecision);
    void take(engine::Result<engine::TaskView> view, bool isAfterDecision);
    void goOn(); // to what comes after the current task
    void showNothing();
    void list();
    void listLoaded();
    void projectChanged(Change what);
    void reset();
    [[nodiscard]] int rowOf(engine::TaskId task) const; // -1: not in the list
    [[nodiscard]] engine::TaskId find(const Answered &answered) const;
    [[nodiscard]] engine::TaskId taskAt(int row) const;

    ProjectSession &m_session;
    TaskListModel &m_model;
    engine::TaskFilter m_filter;
    std::deque<Step> m_steps;
    engine::TaskId m_current;
    int m_row = 0; // of the current task, kept when it leaves the list
    std::optional<engine::TaskView> m_task;
    engine::RecordPair m_answered; // by the last verdict
    QString m_reason;
    std::vector<Answered> m_decided;
    std::optional<Answered> m_comingBack;
    int m_tries = 0; // tasks in a row that were no longer on the worklist
    int m_job = 0;
    bool m_isBusy = false;
    bool m_isListing = false; // busy with another filter
    bool m_isOwnChange = false;
    bool m_isRefreshing = false;
};

} // namespace ui
