// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/review/review_page.h"

#include <QAction>
#include <QApplication>
#include <QListView>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <algorithm>

#include "ui/adapters/histogram.h"
#include "ui/adapters/record_compare.h"
#include "ui/charts/weight_histogram.h"
#include "ui/dialogs/ask.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/page_host.h"
#include "ui/models/roles.h"
#include "ui/models/text.h"
#include "ui/pages/review/review_flow.h"
#include "ui/pages/review/why_panel.h"
#include "ui/session/project_session.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/compare/compare_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/zone_badge.h"

namespace ui
{

namespace
{

// A steward takes about half a minute for a doubt; shown as an estimate of the work left.
constexpr int SecondsPerTask = 28;

} // namespace

ReviewPage::ReviewPage(ProjectSession &session, PageHost &host, QWidget *parent)
    : QWidget(parent), m_session(session), m_host(host), m_model(new TaskListModel(session, this)), m_flow(new ReviewFlow(session, *m_model, this))
{
    setObjectName(QStringLiteral("reviewPage"));
    m_why = new WhyPanel(session, host);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setObjectName(QStringLiteral("reviewSplitter"));
    m_splitter->setHandleWidth(space::Hair);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildWorklist());
    m_splitter->addWidget(buildMiddle());
    m_splitter->addWidget(m_why);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setSizes({metric::SidePanel, metric::WindowWidth, metric::DetailPanel});
    m_empty = new EmptyState(QStringLiteral("check"), {}, {});
    m_empty->setAction(tr("Match now"))->setObjectName(QStringLiteral("reviewMatch"));
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_host.startMatching(); });
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    column(this, 0)->addWidget(m_stack);
    addActions();
    connectFlow();
}

void ReviewPage::connectFlow()
{
    connect(m_flow, &ReviewFlow::currentChanged, this, &ReviewPage::showCurrent);
    connect(m_flow, &ReviewFlow::taskChanged, this, &ReviewPage::showTask);
    connect(m_flow, &ReviewFlow::decided, this, &ReviewPage::tell);
    connect(m_flow, &ReviewFlow::failed, this, [this](const engine::Error &error) {
        showReason();
        m_host.showError(error);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!m_isShowing && index.isValid())
            m_flow->choose(engine::TaskId{index.data(IdRole).toLongLong()});
    });
    connect(m_compare, &CompareTable::focusColumnChanged, this, [this] {
        if (!m_isShowing)
            focusPair();
    });
    connect(m_why, &WhyPanel::pairChosen, this, [this](const engine::RecordPair &pair) {
        const auto &task = m_flow->task();
        if (!task)
            return;
        m_flow->setPair(pair);
        showTask();
    });
    connect(&m_session, &ProjectSession::viewChanged, this, &ReviewPage::showCount);
    connect(&m_session, &ProjectSession::changed, this, [this](Change what) {
        if (!m_session.isOpen() || what == Change::Decisions)
            return;
        loadSources();
        loadHistogram();
    });
}

void ReviewPage::addActions()
{
    const QString group = tr("Review");
    const auto add = [&](const char *id, const QString &text, int key, std::function<void()> handler) {
        if (QAction *action = m_host.actions().add({QString::fromLatin1(id), text, group, QKeySequence(key), {}, std::move(handler), this}))
            action->setAutoRepeat(false); // a key held down must not decide one doubt after another
    };
    add("review.same", tr("Same customer"), Qt::Key_S, [this] { m_flow->decide(engine::Verdict::Same); });
    add("review.different", tr("Different customers"), Qt::Key_D, [this] { m_flow->decide(engine::Verdict::Different); });
    add("review.unsure", tr("Unsure"), Qt::Key_U, [this] { m_flow->decide(engine::Verdict::Unsure); });
    add("review.skip", tr("Skip to the next doubt"), Qt::Key_Space, [this] { skip(); });
    add("review.reason", tr("Give a reason with the next decision"), Qt::Key_C, [this] { comment(); });
    add("review.differences", tr("Show only fields that differ"), Qt::Key_V,
        [this] { m_compare->setOnlyDifferences(!m_compare->onlyDifferences()); });
    add("review.next", tr("Next doubt"), Qt::Key_J, [this] { m_flow->move(1); });
    add("review.previous", tr("Previous doubt"), Qt::Key_K, [this] { m_flow->move(-1); });
    connect(m_compare, &CompareTable::onlyDifferencesChanged, m_differences, &QAbstractButton::setChecked);
}

void ReviewPage::open(const QVariant &argument)
{
    m_list->setFocus();
    if (argument.typeId() == QMetaType::LongLong)
        m_flow->choose(engine::TaskId{argument.toLongLong()});
}

void ReviewPage::loadSources()
{
    m_session.ask<std::vector<engine::SourceView>>(
        this, [](const engine::Reader &reader) { return reader.sources(); },
        [this](engine::Result<std::vector<engine::SourceView>> sources) {
            if (!sources)
                return;
            QHash<qint64, int> hues;
            for (const engine::SourceView &view : *sources)
                hues.insert(view.source.id.value, view.source.hue);
            m_model->setHues(std::move(hues));
        });
}

void ReviewPage::loadHistogram()
{
    m_session.ask<HistogramData>(
        this,
        [](const engine::Reader &reader) -> engine::Result<HistogramData> {
            TESSERA_TRY(const auto histogram, reader.weightHistogram());
            return histogramData(histogram);
        },
        [this](engine::Result<HistogramData> bins) {
            if (bins)
                m_histogram->setData(std::move(*bins));
        });
}

void ReviewPage::showCount()
{
    const auto &view = m_session.view();
    const quint64 open = view ? view->openTasks : 0;
    m_count->setText(tr("%1 to review").arg(countText(open)));
    m_time->setText(open > 0 ? tr("≈ %1 min").arg(countText((open * SecondsPerTask + 59) / 60)) : QString());
    m_empty->setAction(view && view->lastRun && !view->isMatchingDue ? QString() : tr("Match now"));
    m_empty->setText(view && view->lastRun ? tr("Nothing to review") : tr("Not matched yet"),
                     view && view->lastRun ? tr("Every doubtful match has its answer. New doubts appear here after a run.")
                                           : tr("Doubtful matches appear here once the records are matched."));
    for (Button *button : m_verdicts)
        button->setEnabled(m_flow->task() && !(view && view->isReadOnly));
}

void ReviewPage::showCurrent()
{
    const QScopedValueRollback showing(m_isShowing, true);
    const bool isFiltered = m_flow->filter().kind || m_flow->filter().minWeight;
    m_stack->setCurrentIndex(m_model->rowCount() == 0 && !m_flow->current().isValid() && !isFiltered ? 1 : 0);
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->row(row).id == m_flow->current()) {
            m_list->setCurrentIndex(m_model->index(row, 0));
            m_list->scrollTo(m_list->currentIndex());
            return;
        }
}

void ReviewPage::showTask()
{
    const QScopedValueRollback showing(m_isShowing, true);
    showCount();
    showReason();
    const auto &task = m_flow->task();
    m_badge->setVisible(task.has_value());
    if (!task) {
        m_title->setText({});
        m_subtitle->setText(m_flow->filter().kind || m_flow->filter().minWeight ? tr("Nothing in this filter.") : QString());
        m_compare->setData({});
        m_why->clear();
        return;
    }
    m_title->setText(tr("%1?").arg(fromEngine(task->row.title)));
    m_badge->setBadge(taskKindText(task->row.kind), task->row.kind == engine::TaskKind::Refused ? Tone::Different : Tone::Review);
    QString subtitle = tr("%n record(s), one customer?", nullptr, static_cast<int>(task->records.size()));
    const auto refused = std::ranges::find_if(task->pairs, [](const engine::PairView &pair) { return pair.refusal.has_value(); });
    if (task->row.kind == engine::TaskKind::Refused && refused != task->pairs.end())
        subtitle = tr("Would have merged, but %1.").arg(refusalText(*refused->refusal));
    m_subtitle->setText(subtitle);
    // The pair in question comes first, so that the differences marked are those between its two records.
    std::vector<engine::RecordView> records = task->records;
    const auto toFront = [&](engine::RecordId id) {
        if (const auto found = std::ranges::find(records, id, &engine::RecordView::id); found != records.end())
            std::rotate(records.begin(), found, found + 1);
    };
    toFront(task->question.b);
    toFront(task->question.a);
    m_compare->setData(compareData(records, task->wouldBecome, tr("Would become"), fromEngine(task->wouldBecomeId)));
    m_compare->setFocusColumn(1);
    m_why->showTask(*task);
    focusPair();
}

// The pair that is explained and decided: the record in focus against the one it is compared with.
void ReviewPage::focusPair()
{
    const auto &task = m_flow->task();
    const auto &columns = m_compare->data().columns;
    if (!task || columns.size() < 2)
        return;
    const auto recordAt = [&](int column) {
        const engine::RecordId id{columns.at(static_cast<std::size_t>(column)).id.toLongLong()};
        return std::ranges::find(task->records, id, &engine::RecordView::id);
    };
    const auto a = recordAt(m_compare->referenceColumn());
    const auto b = recordAt(m_compare->focusColumn());
    if (a == task->records.end() || b == task->records.end())
        return;
    m_flow->setPair(engine::orderedPair(a->id, b->id));
    m_why->showPair(engine::orderedPair(a->id, b->id), tr("Why %1 = %2").arg(recordName(*b), recordName(*a)));
}

void ReviewPage::tell(const engine::DecisionOutcome &outcome, engine::Verdict verdict)
{
    const QString name = outcome.customerName.empty() ? fromEngine(outcome.goldenId) : fromEngine(outcome.customerName);
    QString text;
    switch (verdict) {
    case engine::Verdict::Same:
        text = outcome.refusals.empty() ? tr("Merged into %1").arg(name) : tr("Decided as the same customer as %1").arg(name);
        break;
    case engine::Verdict::Different:
        text = tr("Kept apart: %1").arg(name);
        break;
    case engine::Verdict::Unsure:
        text = tr("Left open: %1").arg(name);
        break;
    }
    m_host.toast({text, tr("Undo"), [this] { m_host.undo(); }});
}

// Space presses the button that has the keyboard, as everywhere else.
void ReviewPage::skip()
{
    auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    if (button && isAncestorOf(button))
        button->click();
    else
        m_flow->move(1);
}

void ReviewPage::comment()
{
    ask::forText(this, tr("Reason"), tr("Why you decide as you do; it stays with the decision"), tr("Keep reason"), m_flow->reason(),
                 [this](const QString &text) {
                     m_flow->setReason(text.trimmed());
                     showReason();
                 });
}

void ReviewPage::showReason()
{
    m_reasonText->setText(m_flow->reason().isEmpty() ? QString() : tr("With the next decision: “%1”").arg(m_flow->reason()));
}

} // namespace ui
