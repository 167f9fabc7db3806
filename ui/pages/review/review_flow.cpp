// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/review/review_flow.h"

#include <algorithm>
#include <utility>

#include "ui/models/task_list_model.h"
#include "ui/pages/review/pending_verdict.h"
#include "ui/session/project_session.h"
#include "ui/theme/roles.h"

namespace ui
{

namespace
{

constexpr std::size_t MostRemembered = 200;
constexpr int FetchAhead = 20;
constexpr int MostTries = 50;
constexpr qint64 GlanceMilliseconds = 600; // nobody has read a pair in less

engine::RecordPair pairOf(const engine::TaskView &task)
{
    return engine::orderedPair(task.question.a, task.question.b);
}

} // namespace

ReviewFlow::ReviewFlow(ProjectSession &session, TaskListModel &model, QObject *parent) : QObject(parent), m_session(session), m_model(model)
{
    connect(&m_model, &PagedModelBase::loaded, this, &ReviewFlow::listLoaded);
    connect(&m_model, &PagedModelBase::failed, this, [this](const engine::Error &error) {
        if (std::exchange(m_isListing, false))
            m_isBusy = false;
        Q_EMIT failed(error);
    });
    connect(&m_session, &ProjectSession::changed, this, &ReviewFlow::projectChanged);
    connect(&m_session, &ProjectSession::closed, this, &ReviewFlow::reset);
}

void ReviewFlow::setFilter(const engine::TaskFilter &filter)
{
    m_filter = filter;
    // A range that is dragged comes in many steps; the list is asked for the last one.
    std::erase_if(m_steps, [](const Step &step) { return step.kind == Step::Kind::Filter; });
    if (m_session.isOpen())
        push({.kind = Step::Kind::Filter, .rows = 0, .task = {}});
}

void ReviewFlow::list()
{
    m_row = 0;
    m_current = {}; // what stands first in the new list is asked
    m_isBusy = m_isListing = true;
    m_model.load(m_filter);
}

void ReviewFlow::decide(engine::Verdict verdict)
{
    if (m_answer && m_task) { // of the pair that is still on the screen
        if (std::exchange(m_answer->request.verdict, verdict) == verdict)
            return;
        m_answer->mustCorrect = !m_answer->pending || !m_answer->pending->correct(verdict);
        Q_EMIT waitingChanged();
        return;
    }
    if (const QString why = whyNot(); !why.isEmpty()) {
        Q_EMIT refused(why);
        return;
    }
    submit({m_task->question.a, m_task->question.b, verdict, std::exchange(m_reason, {}).toStdString()});
}

QString ReviewFlow::whyNot() const
{
    if (m_session.view() && m_session.view()->isReadOnly)
        return tr("The project is open read-only.");
    if (m_session.isJobRunning())
        return tr("A job is running. Decide when it has ended; nothing was recorded.");
    if (!m_task)
        return tr("There is no pair to decide.");
    if (isBusy())
        return tr("The next pair is not here yet. Nothing was recorded.");
    if (m_swapped && m_swapped->elapsed() < GlanceMilliseconds)
        return tr("Another pair has just come. Look at it first; nothing was recorded.");
    return {};
}

std::optional<engine::Verdict> ReviewFlow::waiting() const
{
    return m_answer && (m_answer->pending || m_answer->mustCorrect) ? std::optional(m_answer->request.verdict) : std::nullopt;
}

void ReviewFlow::move(int rows)
{
    push({.kind = Step::Kind::Move, .rows = rows, .task = {}});
}

void ReviewFlow::choose(engine::TaskId task)
{
    push({.kind = Step::Kind::Choose, .rows = 0, .task = task});
}

bool ReviewFlow::setPair(const engine::RecordPair &pair)
{
    if (!m_task || pair.a == pair.b)
        return false;
    if (!m_answer)
        m_task->question = pair;
    return pairOf(*m_task) == engine::orderedPair(pair.a, pair.b);
}

void ReviewFlow::setReason(const QString &reason)
{
    m_reason = reason;
}

void ReviewFlow::push(const Step &step)
{
    m_steps.push_back(step);
    pump();
}

void ReviewFlow::pump()
{
    while (!m_isBusy && !m_steps.empty()) {
        const Step step = m_steps.front();
        m_steps.pop_front();
        m_isUnasked = false;
        const int row = rowOf(m_current);
        switch (step.kind) {
        case Step::Kind::Filter: list(); break;
        case Step::Kind::Choose:
            if (step.task != m_current || !m_task)
                load(step.task, false);
            break;
        case Step::Kind::Move: {
            const engine::TaskId next = taskAt(std::clamp((row < 0 ? m_row : row) + step.rows, 0, std::max(0, m_model.rowCount() - 1)));
            if (next.isValid() && next != m_current)
                load(next, false);
            break;
        }
        }
    }
}

void ReviewFlow::submit(engine::DecisionRequest request)
{
    m_isBusy = true;
    m_isUnasked = false;
    auto pending = std::make_shared<PendingVerdict>(request);
    m_answer = Answer{std::move(request), pending, false};
    auto taken = std::make_shared<engine::Verdict>(m_answer->request.verdict);
    m_session.change<engine::DecisionOutcome>(
        this, Change::Decisions,
        [pending, taken](engine::Workspace &workspace) {
            const engine::DecisionRequest last = pending->take();
            *taken = last.verdict;
            return workspace.decide(last);
        },
        [this, taken](engine::Result<engine::DecisionOutcome> outcome) { answered(std::move(outcome), *taken); });
    Q_EMIT waitingChanged();
}

void ReviewFlow::answered(engine::Result<engine::DecisionOutcome> outcome, engine::Verdict verdict)
{
    if (!outcome) {
        // What was typed after it took this verdict for granted.
        m_isBusy = false;
        m_answer.reset();
        m_steps.clear();
        Q_EMIT waitingChanged();
        Q_EMIT failed(outcome.error());
        return;
    }
    m_isOwnChange = true;
    if (m_task)
        m_decided.push_back({outcome->entry, m_current, m_task->row.title, m_task->row.weight});
    if (m_decided.size() > MostRemembered)
        m_decided.erase(m_decided.begin());
    m_answer->pending.reset();
    Q_EMIT decided(*outcome, verdict);
    if (correct())
        return;
    Q_EMIT waitingChanged();
    load(m_current, true);
}

bool ReviewFlow::correct()
{
    if (!m_answer || !m_answer->mustCorrect)
        return false;
    submit(m_answer->request);
    return true;
}

void ReviewFlow::load(engine::TaskId task, bool isAfterDecision)
{
    m_isBusy = true;
    m_current = task;
    if (const int row = rowOf(task); row >= 0)
        m_row = row;
    Q_EMIT currentChanged();
    m_session.ask<engine::TaskView>(
        this, [task](const engine::Reader &reader) { return reader.task(task); },
        m_asked.only([this, isAfterDecision](engine::Result<engine::TaskView> view) { take(std::move(view), isAfterDecision); }));
}

void ReviewFlow::take(engine::Result<engine::TaskView> view, bool isAfterDecision)
{
    if (correct())
        return;
    // A task may hold several doubts; one that asks the same again is left to the person, who may come back to it.
    const bool isAnswered = isAfterDecision && view && m_answer && pairOf(*view) == engine::orderedPair(m_answer->request.a, m_answer->request.b);
    if (!view && view.error().code != engine::ErrorCode::NotFound) {
        m_isBusy = false;
        m_answer.reset();
        m_steps.clear();
        Q_EMIT failed(view.error());
        return;
    }
    if (!view || isAnswered) {
        goOn();
        return;
    }
    m_tries = 0;
    m_isBusy = false;
    m_answer.reset();
    m_swapped.reset();
    if (m_isUnasked && m_task && pairOf(*m_task) != pairOf(*view))
        m_swapped.emplace().start();
    m_task = std::move(*view);
    Q_EMIT taskChanged();
    pump();
}

void ReviewFlow::goOn()
{
    const int row = rowOf(m_current);
    // Already gone from the list: what was below it stands in its row now.
    int next = row >= 0 ? row + 1 : m_row;
    if (next >= m_model.rowCount())
        next = row >= 0 ? row - 1 : m_model.rowCount() - 1;
    if (next + FetchAhead >= m_model.rowCount() && m_model.canFetchMore({}))
        m_model.fetchMore({});
    const engine::TaskId task = taskAt(next);
    if (task.isValid() && ++m_tries < MostTries)
        load(task, false);
    else
        showNothing();
}

void ReviewFlow::showNothing()
{
    m_isBusy = false;
    m_tries = 0;
    m_steps.clear();
    m_current = {};
    m_answer.reset();
    m_task.reset();
    Q_EMIT currentChanged();
    Q_EMIT taskChanged();
}

void ReviewFlow::listLoaded()
{
    if (std::exchange(m_isListing, false))
        m_isBusy = false;
    const bool mustRefresh = std::exchange(m_isRefreshing, false);
    if (const auto back = std::exchange(m_comingBack, std::nullopt))
        if (const engine::TaskId task = find(*back); task.isValid()) {
            if (task == m_current)
                m_task.reset(); // as it was, and not as it is shown
            choose(task);
            return;
        }
    const int row = rowOf(m_current);
    if (row >= 0) {
        m_row = row;
        Q_EMIT currentChanged();
        if (!m_isBusy && (mustRefresh || !m_task)) {
            m_isUnasked = true;
            load(m_current, false);
        }
        return;
    }
    if (m_isBusy)
        return; // the answer that is under way finds out
    m_isUnasked = true;
    if (const engine::TaskId task = taskAt(std::clamp(m_row, 0, std::max(0, m_model.rowCount() - 1))); task.isValid())
        load(task, false);
    else
        showNothing();
}

void ReviewFlow::projectChanged(Change what)
{
    if (!m_session.isOpen())
        return;
    const bool isOwn = std::exchange(m_isOwnChange, false);
    m_isRefreshing = m_isRefreshing || !isOwn;
    if (!isOwn && what == Change::Decisions && !m_decided.empty())
        comeBack();
    else
        m_model.load(m_filter, true);
}

void ReviewFlow::comeBack()
{
    using Entries = engine::Page<engine::JournalView>;
    m_session.ask<Entries>(
        this, [](const engine::Reader &reader) { return reader.journal({}, 1); },
        [this](const engine::Result<Entries> &newest) {
            if (newest && !newest->rows.empty()) {
                const auto answered = std::ranges::find(m_decided, newest->rows.front().entry.undoes, &Answered::entry);
                m_comingBack = answered != m_decided.end() ? std::optional(*answered) : std::nullopt;
            }
            m_model.load(m_filter, true);
        });
}

void ReviewFlow::reset()
{
    m_asked.drop();
    m_decided.clear();
    m_reason.clear();
    m_row = 0;
    m_comingBack.reset();
    m_isListing = false;
    m_isOwnChange = false;
    m_model.clear();
    showNothing();
}

int ReviewFlow::rowOf(engine::TaskId task) const
{
    for (int row = 0; task.isValid() && row < m_model.rowCount(); ++row)
        if (m_model.row(row).id == task)
            return row;
    return -1;
}

engine::TaskId ReviewFlow::find(const Answered &answered) const
{
    if (rowOf(answered.id) >= 0)
        return answered.id;
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.row(row).title == answered.title && m_model.row(row).weight == answered.weight)
            return m_model.row(row).id;
    return {};
}

engine::TaskId ReviewFlow::taskAt(int row) const
{
    return row >= 0 && row < m_model.rowCount() ? m_model.row(row).id : engine::TaskId();
}

} // namespace ui
