// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The order of things in Review, without widgets: which doubt is asked, and what the keys do to it. A verdict is about the pair that
// task() asked when it was given, and about no other: until the next pair is there a further verdict corrects the one before, and
// where no pair can be decided it is refused with a word. Moves and choices in the worklist wait for their turn. GUI thread.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "engine/workspace/requests.h"
#include "engine/workspace/views.h"
#include "ui/session/latest.h"

namespace ui
{

class PendingVerdict;
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

    void decide(engine::Verdict verdict);
    [[nodiscard]] QString whyNot() const; // no verdict can be taken now; empty when one can

    // --- steps
    void move(int rows); // down the worklist, or up
    void choose(engine::TaskId task);

    // The pair that the next verdict is about: the task's own question, or another pair of its records. False when it stays another,
    // because a verdict on that one is on its way.
    [[nodiscard]] bool setPair(const engine::RecordPair &pair);
    void setReason(const QString &reason); // given with the next verdict
    [[nodiscard]] const QString &reason() const { return m_reason; }

    [[nodiscard]] const std::optional<engine::TaskView> &task() const { return m_task; } // none: nothing to review, or still loading
    [[nodiscard]] engine::TaskId current() const { return m_current; }
    [[nodiscard]] bool isBusy() const { return m_isBusy || !m_steps.empty(); }
    [[nodiscard]] std::optional<engine::Verdict> waiting() const; // given for the pair of task(), and not yet in the project

Q_SIGNALS:
    void currentChanged(); // also when the same task stands in another row now
    void taskChanged();    // task() is another one, or none
    void waitingChanged();
    void refused(const QString &why); // a verdict, which is about nothing then
    void decided(const engine::DecisionOutcome &outcome, engine::Verdict verdict);
    void failed(const engine::Error &error);

private:
    struct Step {
        enum class Kind { Move, Choose, Filter } kind;
        int rows = 0;
        engine::TaskId task;
    };
    // Where taking back the journal's entry leads. A task that was answered and returns may have another id.
    struct Answered {
        engine::EntrySeq entry;
        engine::TaskId id;
        std::string title;
        double weight = 0;
    };
    // What was said of the pair on the screen.
    struct Answer {
        engine::DecisionRequest request;
        std::shared_ptr<PendingVerdict> pending; // null once the project has it
        bool mustCorrect = false;                // another verdict came too late to take the place of this one
    };
    void push(const Step &step);
    void pump();
    void submit(engine::DecisionRequest request);
    void answered(engine::Result<engine::DecisionOutcome> outcome, engine::Verdict verdict);
    bool correct(); // gives the verdict that came too late; false when there is none
    void load(engine::TaskId task, bool isAfterDecision);
    void take(engine::Result<engine::TaskView> view, bool isAfterDecision);
    void goOn(); // to what comes after the current task
    void showNothing();
    void list();
    void listLoaded();
    void projectChanged(Change what);
    void comeBack(); // to the question whose answer was taken back, if that is what changed
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
    std::optional<Answer> m_answer;         // until the next pair is there
    std::optional<QElapsedTimer> m_swapped; // since another pair came without a person's doing
    bool m_isUnasked = false;               // what is loading comes without one
    QString m_reason;
    std::vector<Answered> m_decided; // newest last
    std::optional<Answered> m_comingBack;
    int m_tries = 0; // tasks in a row that were no longer on the worklist
    Latest m_asked;
    bool m_isBusy = false;
    bool m_isListing = false; // busy with another filter
    bool m_isOwnChange = false;
    bool m_isRefreshing = false;
};

} // namespace ui
