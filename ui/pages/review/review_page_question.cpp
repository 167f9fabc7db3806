// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What Review asks: one pair, its two records first, what they would become, and why.
#include <QScopedValueRollback>
#include <algorithm>

#include "ui/adapters/record_compare.h"
#include "ui/mainwindow/page_host.h"
#include "ui/models/text.h"
#include "ui/pages/review/review_flow.h"
#include "ui/pages/review/review_page.h"
#include "ui/pages/review/why_panel.h"
#include "ui/session/project_session.h"
#include "ui/widgets/compare/compare_table.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/zone_badge.h"

namespace ui
{

namespace
{

// Whether the item would ask for this pair sooner or later.
bool isOpen(engine::TaskKind kind, const engine::PairView &pair)
{
    switch (kind) {
    case engine::TaskKind::Review: return pair.zone == engine::Zone::Review && !pair.verdict;
    case engine::TaskKind::Refused: return pair.refusal && pair.refusal != engine::RefusalReason::DecidedDifferent && !pair.verdict;
    case engine::TaskKind::Stale: return pair.isStale;
    case engine::TaskKind::Conflict: return pair.refusal.has_value();
    }
    return false;
}

} // namespace

void ReviewPage::showTask()
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_refusal.clear();
    showCount();
    showReason();
    const auto &task = m_flow->task();
    m_badge->setVisible(task.has_value());
    m_merged.reset();
    m_mergeAsked.drop();
    if (!task) {
        m_records.clear();
        m_title->setText({});
        m_subtitle->setText(m_flow->filter().kind || m_flow->filter().minWeight ? tr("Nothing in this filter.") : QString());
        m_compare->setData({});
        m_why->clear();
        return;
    }
    m_badge->setBadge(taskKindText(task->row.kind), task->row.kind == engine::TaskKind::Refused ? Tone::Different : Tone::Review);
    // The pair in question comes first, so that the differences marked are those between its two records.
    m_records = task->records;
    const auto toFront = [this](engine::RecordId id) {
        if (const auto found = std::ranges::find(m_records, id, &engine::RecordView::id); found != m_records.end())
            std::rotate(m_records.begin(), found, found + 1);
    };
    toFront(task->question.b);
    toFront(task->question.a);
    // The engine's answer is about the question it asks; a pair chosen in the graph is asked for below.
    if (!m_isOtherPair)
        m_merged = engine::orderedPair(task->question.a, task->question.b);
    showRecords(task->wouldBecome);
    m_compare->setFocusColumn(1);
    m_compare->revealPair();
    m_why->showTask(*task);
    focusPair();
    keepFocus();
}

void ReviewPage::showRecords(const engine::MergeView &wouldBecome)
{
    m_compare->setData(compareData(m_records, wouldBecome.golden, tr("Would become"), fromEngine(wouldBecome.goldenId)));
}

// What a verdict is about; what else the item asks stands beside it.
void ReviewPage::showQuestion(const engine::RecordView &a, const engine::RecordView &b)
{
    const engine::TaskView &task = *m_flow->task();
    const QString nameA = personName(a);
    const QString nameB = personName(b);
    if (nameA == nameB)
        m_title->setSentence(tr("%1?"), {nameA});
    else
        m_title->setSentence(tr("%1 = %2?"), {nameA, nameB});
    const engine::RecordPair asked = engine::orderedPair(a.id, b.id);
    const auto pair = std::ranges::find(task.pairs, asked, &engine::PairView::records);
    QString form = tr("%1 and %2: one customer?");
    if (pair != task.pairs.end() && pair->refusal)
        form = tr("%1 and %2 would have merged, but %3.");
    const auto more =
        std::ranges::count_if(task.pairs, [&](const engine::PairView &other) { return other.records != asked && isOpen(task.row.kind, other); });
    if (more > 0)
        form += u' ' + tr("%Ln more question(s) in this item.", nullptr, static_cast<int>(more));
    m_subtitle->setSentence(form,
                            {recordName(a), recordName(b), pair != task.pairs.end() && pair->refusal ? refusalText(*pair->refusal) : QString()});
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
        return std::ranges::find(m_records, id, &engine::RecordView::id);
    };
    const auto a = recordAt(m_compare->referenceColumn());
    const auto b = recordAt(m_compare->focusColumn());
    if (a == m_records.end() || b == m_records.end())
        return;
    const engine::RecordPair pair = engine::orderedPair(a->id, b->id);
    if (!m_flow->setPair(pair)) {
        const QScopedValueRollback showing(m_isShowing, true);
        m_compare->setFocusColumn(questionColumn());
        return;
    }
    showQuestion(*a, *b);
    m_why->showPair(pair, tr("Why %1 = %2").arg(recordName(*b), recordName(*a)));
    if (m_merged != pair)
        loadMerge(pair);
}

// Of the two records in question, the one that is compared with the first.
int ReviewPage::questionColumn() const
{
    const engine::RecordPair &question = m_flow->task()->question;
    const auto &columns = m_compare->data().columns;
    const auto isAsked = [&](const CompareColumn &column) {
        const engine::RecordId id{column.id.toLongLong()};
        return id == question.a || id == question.b;
    };
    const auto last = std::ranges::find_last_if(columns, isAsked);
    return static_cast<int>(last.begin() - columns.begin());
}

void ReviewPage::loadMerge(const engine::RecordPair &pair)
{
    m_merged = pair;
    m_session.ask<engine::MergeView>(
        this, [pair](const engine::Reader &reader) { return reader.merged(pair); },
        m_mergeAsked.only([this](engine::Result<engine::MergeView> merged) {
            if (!m_flow->task())
                return;
            const QScopedValueRollback showing(m_isShowing, true);
            // What another pair would become does not stay below this one's title.
            showRecords(merged ? *merged : engine::MergeView());
            if (merged)
                return;
            m_merged.reset();
            m_host.showError(merged.error());
        }));
}

} // namespace ui
