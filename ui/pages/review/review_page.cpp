// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/review/review_page.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <algorithm>
#include <utility>

#include "ui/adapters/histogram.h"
#include "ui/adapters/open_customer.h"
#include "ui/charts/weight_histogram.h"
#include "ui/dialogs/ask.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/page_host.h"
#include "ui/models/customer_text.h"
#include "ui/models/text.h"
#include "ui/pages/review/review_flow.h"
#include "ui/pages/review/why_panel.h"
#include "ui/session/project_session.h"
#include "ui/theme/roles.h"
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

constexpr int SlowMilliseconds = 250;

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
    connect(m_flow, &ReviewFlow::refused, this, &ReviewPage::say);
    m_slow.setSingleShot(true);
    m_slow.setInterval(SlowMilliseconds);
    connect(&m_slow, &QTimer::timeout, this, &ReviewPage::showState);
    connect(m_flow, &ReviewFlow::waitingChanged, this, [this] {
        m_refusal.clear();
        const bool wasWaiting = std::exchange(m_isWaiting, m_flow->waiting().has_value());
        if (!m_isWaiting)
            m_slow.stop();
        else if (!wasWaiting)
            m_slow.start();
        showState();
    });
    connect(&m_session, &ProjectSession::jobChanged, this, &ReviewPage::showState);
    connect(&m_session, &ProjectSession::jobEnded, this, [this] {
        m_refusal.clear();
        showState();
        keepFocus();
    });
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
        if (!m_flow->setPair(pair))
            return;
        const QScopedValueRollback other(m_isOtherPair, true);
        showTask();
    });
    connect(m_why, &WhyPanel::recordActivated, this, &ReviewPage::openCustomerOf);
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
    const auto addIn = [&](QWidget *scope, const char *id, const QString &text, int key, const std::function<void()> &handler) {
        // A doubt that nobody sees is left alone: from another page the command leads here, and no further.
        const auto whenShown = [this, handler] {
            if (isVisible())
                handler();
            else
                m_host.go(QStringLiteral("review"));
        };
        if (QAction *action = m_host.actions().add({QString::fromLatin1(id), text, group, QKeySequence(key), {}, whenShown, scope}))
            action->setAutoRepeat(false); // a key held down must not decide one doubt after another
    };
    const auto add = [&](const char *id, const QString &text, int key, const std::function<void()> &handler) { addIn(this, id, text, key, handler); };
    add("review.same", tr("Same customer"), Qt::Key_S, [this] { m_flow->decide(engine::Verdict::Same); });
    add("review.different", tr("Different customers"), Qt::Key_D, [this] { m_flow->decide(engine::Verdict::Different); });
    add("review.unsure", tr("Unsure"), Qt::Key_U, [this] { m_flow->decide(engine::Verdict::Unsure); });
    add("review.skip", tr("Skip to the next doubt"), Qt::Key_Space, [this] { m_flow->move(1); });
    add("review.reason", tr("Give a reason with the next decision"), Qt::Key_C, [this] { comment(); });
    add("review.differences", tr("Show only fields that differ"), Qt::Key_V,
        [this] { m_compare->setOnlyDifferences(!m_compare->onlyDifferences()); });
    add("review.customer", tr("Open the customer of the record in focus"), Qt::Key_O, [this] {
        if (const auto &columns = m_compare->data().columns; !columns.empty())
            openCustomerOf(engine::RecordId{columns.at(static_cast<std::size_t>(m_compare->focusColumn())).id.toLongLong()});
    });
    add("review.next", tr("Next doubt"), Qt::Key_J, [this] { m_flow->move(1); });
    add("review.previous", tr("Previous doubt"), Qt::Key_K, [this] { m_flow->move(-1); });
    // Elsewhere these keys are those of what has the keyboard.
    addIn(m_list, "review.recordBefore", tr("Compare the record before"), Qt::Key_Left,
          [this] { m_compare->setFocusColumn(m_compare->focusColumn() - 1); });
    addIn(m_list, "review.recordAfter", tr("Compare the next record"), Qt::Key_Right,
          [this] { m_compare->setFocusColumn(m_compare->focusColumn() + 1); });
    connect(m_compare, &CompareTable::onlyDifferencesChanged, m_differences, &QAbstractButton::setChecked);
}

// Space presses the button that has the keyboard, as everywhere else, and is no shortcut then.
bool ReviewPage::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space
        && qobject_cast<QAbstractButton *>(window()->focusWidget())) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
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
    m_time->setText(open > 0 ? tr("≈ %1").arg(workText(open)) : QString());
    const bool mayWrite = view && !view->isReadOnly;
    const bool isMatched = view && view->lastRun && !view->isMatchingDue;
    m_empty->setAction(mayWrite && !isMatched ? tr("Match now") : QString());
    m_empty->setText(view && view->lastRun ? tr("Nothing to review") : tr("Not matched yet"),
                     view && view->lastRun ? tr("Every doubtful match has its answer. New doubts appear here after a run.")
                                           : tr("Doubtful matches appear here once the records are matched."));
    m_skip->setEnabled(m_flow->task().has_value()); // looking is free
    m_giveReason->setEnabled(m_flow->task() && mayWrite);
    m_host.actions().setEnabled(QStringLiteral("review.reason"), mayWrite);
    showState();
}

void ReviewPage::showState()
{
    const auto &view = m_session.view();
    const bool mayDecide = m_flow->task() && view && !view->isReadOnly && !m_session.isJobRunning();
    for (Button *button : m_verdicts)
        button->setEnabled(mayDecide);
    QString state = m_refusal;
    if (const auto waiting = m_flow->waiting(); waiting && !m_slow.isActive())
        state = tr("Waiting to be saved: %1").arg(verdictText(*waiting));
    else if (state.isEmpty() && m_flow->task() && m_session.isJobRunning())
        state = tr("Verdicts can be given when the running job has ended.");
    m_state->setText(state);
}

void ReviewPage::say(const QString &why)
{
    m_refusal = why;
    showState();
    QAccessibleAnnouncementEvent announcement(this, why);
    QAccessible::updateAccessibility(&announcement);
}

// The keys belong to the worklist unless a person has taken them elsewhere: what had them may have gone with a run.
void ReviewPage::keepFocus()
{
    const QWidget *focus = window()->focusWidget();
    const bool isTaken = focus && focus->isVisible() && focus->isEnabled() && (focus->focusPolicy() & Qt::TabFocus);
    if (isVisible() && m_list->isVisible() && !isTaken)
        m_list->setFocus();
}

void ReviewPage::showCurrent()
{
    const QScopedValueRollback showing(m_isShowing, true);
    const bool isFiltered = m_flow->filter().kind || m_flow->filter().minWeight;
    const int shown = m_model->rowCount() == 0 && !m_flow->current().isValid() && !isFiltered ? 1 : 0;
    if (m_stack->currentIndex() != shown) {
        // What is hidden hands its focus to whatever comes next in the window; the page keeps it.
        const bool isTyping = qobject_cast<QLineEdit *>(window()->focusWidget()) != nullptr;
        m_stack->setCurrentIndex(shown);
        if (isVisible() && shown == 0 && !isTyping)
            m_list->setFocus();
    }
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->row(row).id == m_flow->current()) {
            m_list->setCurrentIndex(m_model->index(row, 0));
            m_list->scrollTo(m_list->currentIndex());
            return;
        }
}

void ReviewPage::tell(const engine::DecisionOutcome &outcome, engine::Verdict verdict)
{
    const QString name = outcome.customerName.empty() ? fromEngine(outcome.goldenId) : fromEngine(outcome.customerName);
    QString text;
    switch (verdict) {
    case engine::Verdict::Same:
        text = outcome.refusals.empty() ? tr("Merged into %1").arg(name) : tr("Decided as the same customer as %1").arg(name);
        break;
    case engine::Verdict::Different: text = tr("Kept apart: %1").arg(name); break;
    case engine::Verdict::Unsure: text = tr("Left open: %1").arg(name); break;
    }
    m_host.toast({text, tr("Undo"), [this] { m_host.undo(); }});
}

void ReviewPage::comment()
{
    ask::forText(this, tr("Reason"), tr("Why you decide as you do; it stays with the decision"), tr("Keep reason"), m_flow->reason(),
                 [this](const QString &text) {
                     m_flow->setReason(text.trimmed());
                     showReason();
                 });
}

void ReviewPage::openCustomerOf(engine::RecordId record)
{
    if (const auto found = std::ranges::find(m_records, record, &engine::RecordView::id); found != m_records.end())
        openCustomer(m_session, m_host, this, found->goldenId);
}

void ReviewPage::showReason()
{
    m_reasonText->setText(m_flow->reason().isEmpty() ? QString() : tr("With the next decision: “%1”").arg(m_flow->reason()));
}

} // namespace ui
