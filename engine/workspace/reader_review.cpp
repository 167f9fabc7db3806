// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The questions of the review page: the worklist and one task of it.
#include <algorithm>
#include <bit>
#include <charconv>
#include <fmt/format.h>

#include "engine/base/sorted.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/decision_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/task_store.h"
#include "engine/workspace/golden_build.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/reader_context.h"
#include "engine/workspace/view_build.h"

namespace engine
{

namespace
{

TaskRow rowOf(const StoredTask &task)
{
    TaskRow row;
    row.id = task.id;
    row.kind = static_cast<TaskKind>(task.kind);
    row.title = task.title;
    row.weight = task.weight;
    row.risk = task.risk;
    row.teaching = task.teaching;
    row.records = static_cast<std::uint32_t>(task.records.size());
    row.sources = task.sources;
    return row;
}

// Risks are compared exactly, so a cursor carries their bits.
std::string cursorOf(const StoredTask &task, WorklistOrder order)
{
    return fmt::format("{}/{}", std::bit_cast<std::uint64_t>(order == WorklistOrder::Teaching ? task.teaching : task.risk), task.id.value);
}

std::optional<std::pair<double, TaskId>> fromCursor(std::string_view cursor)
{
    const std::size_t slash = cursor.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    std::uint64_t bits = 0;
    std::from_chars(cursor.data(), cursor.data() + slash, bits);
    return std::pair{std::bit_cast<double>(bits), TaskId{numberFromCursor(cursor.substr(slash + 1))}};
}

// What a person should be asked first: the doubt of the task's kind with the greatest weight.
RecordPair questionOf(const TaskView &view)
{
    const auto customerOf = [&view](RecordId id) {
        const auto record = std::ranges::find(view.records, id, &RecordView::id);
        return record != view.records.end() ? record->goldenId : std::string();
    };
    const auto isAsked = [&](const PairView &pair) {
        const bool isTogether = customerOf(pair.records.a) == customerOf(pair.records.b);
        switch (view.row.kind) {
        case TaskKind::Review: return pair.zone == Zone::Review && !pair.verdict && !isTogether;
        case TaskKind::Refused: return pair.refusal.has_value() && pair.refusal != RefusalReason::DecidedDifferent && !pair.verdict;
        case TaskKind::Stale: return pair.isStale;
        case TaskKind::Conflict: return pair.refusal.has_value() && isTogether;
        }
        return false;
    };
    if (const auto asked = std::ranges::find_if(view.pairs, isAsked); asked != view.pairs.end())
        return asked->records;
    const auto open = std::ranges::find_if(view.pairs, [](const PairView &pair) { return !pair.verdict && pair.zone != Zone::NoMatch; });
    if (open != view.pairs.end())
        return open->records;
    return view.records.size() >= 2 ? orderedPair(view.records[0].id, view.records[1].id) : RecordPair{};
}

} // namespace

Result<Page<TaskRow>> Reader::tasks(const TaskFilter &filter, std::string_view after, int limit) const
{
    TaskQuery query;
    query.order = filter.order == WorklistOrder::Teaching ? TaskOrder::Teaching : TaskOrder::Risk;
    if (filter.kind)
        query.kind = static_cast<StoredTaskKind>(*filter.kind);
    query.minWeight = filter.minWeight;
    query.maxWeight = filter.maxWeight;
    query.source = filter.source;
    query.after = fromCursor(after);
    query.limit = limit;
    TESSERA_TRY(const auto tasks, TaskStore(*m_connection).page(query));
    Page<TaskRow> page;
    std::ranges::transform(tasks, std::back_inserter(page.rows), rowOf);
    if (std::cmp_equal(tasks.size(), limit))
        page.next = cursorOf(tasks.back(), filter.order);
    return page;
}

Result<TaskView> Reader::task(TaskId id) const
{
    TESSERA_TRY(const auto task, TaskStore(*m_connection).find(id));
    if (!task)
        return fail(ErrorCode::NotFound, "This task is no longer on the worklist.");
    TaskView view;
    view.row = rowOf(*task);
    TESSERA_TRY(view.records, recordViews(*m_connection, task->records));
    TESSERA_TRY(view.pairs, pairViews(*m_connection, task->records));
    view.question = questionOf(view);
    TESSERA_TRY(view.decisions, DecisionStore(*m_connection).among(task->records));
    if (view.question.a.isValid()) {
        TESSERA_TRY(view.wouldBecome, merged(view.question));
    }
    return view;
}

// The larger customer lives on, of two as large the older one.
Result<MergeView> Reader::merged(const RecordPair &pair) const
{
    const CustomerStore customers(*m_connection);
    std::vector<RecordId> ids{pair.a, pair.b};
    std::pair<std::size_t, CustomerId> most;
    for (const RecordId record : {pair.a, pair.b}) {
        TESSERA_TRY(const auto membership, customers.membership(record));
        if (!membership)
            continue;
        TESSERA_TRY(const auto members, customers.members(membership->customer));
        std::ranges::transform(members, std::back_inserter(ids), &Membership::record);
        const bool isOlder = members.size() == most.first && membership->customer < most.second;
        if (members.size() > most.first || isOlder)
            most = {members.size(), membership->customer};
    }
    sortUnique(ids);
    TESSERA_TRY(const auto builder, GoldenBuilder::make(*m_connection, m_context->clock->now()));
    TESSERA_TRY(const auto records, RecordStore(*m_connection).find(ids));
    TESSERA_TRY(const auto views, recordViews(*m_connection, ids));
    CustomerRecords all;
    std::ranges::transform(records, std::back_inserter(all.records), &Record::id);
    TESSERA_TRY(const auto values, unpackGolden(builder.build(all, records).packed));
    MergeView view;
    view.golden = goldenCells(values, views, builder.catalog());
    view.records = static_cast<std::uint32_t>(records.size());
    if (most.second.isValid()) {
        TESSERA_TRY(const auto customer, customers.find(most.second));
        view.goldenId = customer ? customer->goldenId : std::string();
    }
    return view;
}

} // namespace engine
