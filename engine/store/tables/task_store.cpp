// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/task_store.h"

#include <algorithm>
#include <bit>
#include <map>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "engine/base/sorted.h"
#include "engine/store/tables/bulk_indexes.h"
#include "engine/store/tables/decision_store.h"
#include "engine/store/tables/pair_store.h"
#include "engine/store/tables/rows.h"
#include "engine/store/tables/task_writer.h"

namespace engine
{

namespace
{

#define TASK_COLUMNS "id, task_key, kind, risk, weight, title, state, assignee, due, comment, task.pattern, uncertainty, "

// Columns: those of TASK_COLUMNS, teaching.
StoredTask taskFrom(const Statement &row)
{
    return {row.id<TaskId>(0),
            std::bit_cast<std::uint64_t>(row.integer(1)),
            static_cast<StoredTaskKind>(row.integer(2)),
            row.real(3),
            row.real(4),
            std::string(row.text(5)),
            {},
            {},
            static_cast<TaskState>(row.integer(6)),
            std::string(row.text(7)),
            row.maybeTime(8),
            std::string(row.text(9)),
            std::bit_cast<LevelVector>(row.integer(10)),
            row.real(11),
            row.real(12)};
}

Result<void> execute(Database &database, std::string_view sql, TaskId task)
{
    TESSERA_TRY(auto statement, database.prepare(sql));
    return statement.bind(1, task).run();
}

Result<std::vector<RecordId>> recordsOf(Database &database, TaskId task)
{
    TESSERA_TRY(auto query, database.prepare("SELECT record_id FROM task_record WHERE task_id = ?1 ORDER BY seq"));
    query.bind(1, task);
    return rows::all(query, [](const Statement &row) { return row.id<RecordId>(0); });
}

// How often people have answered for each level vector: a JSON list of (pattern, answers).
Result<std::string> answersByPattern(Database &database)
{
    TESSERA_TRY(const auto decisions, DecisionStore(database).allInForce());
    const PairStore pairs(database);
    std::map<std::int64_t, std::uint64_t> answers;
    for (const Decision &decision : decisions) {
        if (decision.verdict == Verdict::Unsure)
            continue;
        TESSERA_TRY(const auto pair, pairs.find(decision.records));
        if (pair)
            ++answers[std::bit_cast<std::int64_t>(pair->levels)];
    }
    return nlohmann::json(std::vector(answers.begin(), answers.end())).dump();
}

// Columns: those of taskFrom, is_current.
KnownTask knownFrom(const Statement &row)
{
    return {taskFrom(row), row.integer(13) != 0};
}

Result<std::optional<KnownTask>> knownBy(Database &database, std::uint64_t key)
{
    TESSERA_TRY(auto query, database.prepare("SELECT " TASK_COLUMNS "0.0, is_current FROM task WHERE task_key = ?1"));
    query.bind(1, std::bit_cast<std::int64_t>(key));
    TESSERA_TRY(auto known, rows::first(query, knownFrom));
    if (known) {
        TESSERA_TRY(known->task.records, recordsOf(database, known->task.id));
    }
    return known;
}

// All of them by key, in two walks and not a question for each.
Result<std::unordered_map<std::uint64_t, KnownTask>> allKnown(Database &database)
{
    TESSERA_TRY(auto query, database.prepare("SELECT " TASK_COLUMNS "0.0, is_current FROM task ORDER BY id"));
    TESSERA_TRY(auto tasks, rows::all(query, knownFrom));
    TESSERA_TRY(auto records, database.prepare("SELECT task_id, record_id FROM task_record ORDER BY task_id, seq"));
    auto task = tasks.begin();
    TESSERA_CHECK(rows::each(records, [&](const Statement &row) -> Result<void> {
        const auto id = row.id<TaskId>(0);
        while (task != tasks.end() && task->task.id < id)
            ++task;
        if (task != tasks.end() && task->task.id == id)
            task->task.records.push_back(row.id<RecordId>(1));
        return {};
    }));
    std::unordered_map<std::uint64_t, KnownTask> known;
    known.reserve(tasks.size());
    for (KnownTask &one : tasks)
        known.emplace(one.task.key, std::move(one));
    return known;
}

constexpr std::string_view LeaveList = "UPDATE task SET is_current = 0 WHERE id = ?1";

// Tasks that left the list keep what people set on them, and no more; those on which nobody set anything go.
Result<void> dropForgotten(Database &database)
{
    TESSERA_CHECK(database.execute("DELETE FROM task_record WHERE task_id IN (SELECT id FROM task WHERE is_current = 0)"));
    TESSERA_CHECK(database.execute("DELETE FROM task_source WHERE task_id IN (SELECT id FROM task WHERE is_current = 0)"));
    return database.execute("DELETE FROM task WHERE is_current = 0 AND assignee = '' AND due IS NULL AND comment = ''");
}

// The same for one task: a decision must not walk the whole list.
Result<void> dropForgotten(Database &database, TaskId task)
{
    TESSERA_CHECK(execute(database, "DELETE FROM task_record WHERE task_id IN (SELECT id FROM task WHERE id = ?1 AND is_current = 0)", task));
    TESSERA_CHECK(execute(database, "DELETE FROM task_source WHERE task_id IN (SELECT id FROM task WHERE id = ?1 AND is_current = 0)", task));
    return execute(database, "DELETE FROM task WHERE id = ?1 AND is_current = 0 AND assignee = '' AND due IS NULL AND comment = ''", task);
}

} // namespace

Result<void> TaskStore::replaceAll(std::span<StoredTask> tasks)
{
    TESSERA_TRY(auto known, allKnown(m_database));
    const auto isNew = [&known](const StoredTask &task) { return !known.contains(task.key); };
    const auto added = static_cast<std::size_t>(std::ranges::count_if(tasks, isNew));
    std::vector<BulkIndexes> indexes;
    if (added > known.size()) // mostly new
        for (const std::string_view table : {"task", "task_record"}) {
            TESSERA_TRY(BulkIndexes dropped, BulkIndexes::drop(m_database, table));
            indexes.push_back(std::move(dropped));
        }
    TESSERA_TRY(const std::int64_t ids, rows::takeIds(m_database, "next_task", static_cast<std::int64_t>(added)));
    TESSERA_TRY(TaskWriter writer, TaskWriter::open(m_database, ids));
    for (StoredTask &task : tasks) {
        const auto found = known.find(task.key);
        TESSERA_CHECK(found == known.end() ? writer.add(task) : writer.replace(found->second, task));
        if (found != known.end())
            known.erase(found);
    }
    TESSERA_TRY(auto leave, m_database.prepare(LeaveList));
    for (const auto &[key, gone] : known)
        if (gone.isCurrent)
            TESSERA_CHECK(leave.bind(1, gone.task.id).run());
    for (BulkIndexes &dropped : indexes)
        TESSERA_CHECK(dropped.restore());
    return dropForgotten(m_database);
}

Result<void> TaskStore::replaceTouching(std::span<const RecordId> records, std::span<StoredTask> tasks)
{
    TESSERA_TRY(const auto touched, touching(records));
    TESSERA_TRY(auto leave, m_database.prepare(LeaveList));
    for (const TaskId task : touched)
        TESSERA_CHECK(leave.bind(1, task).run());
    std::vector<std::optional<KnownTask>> known;
    for (const StoredTask &task : tasks) {
        TESSERA_TRY(auto one, knownBy(m_database, task.key));
        known.push_back(std::move(one));
    }
    TESSERA_TRY(const std::int64_t ids,
                rows::takeIds(m_database, "next_task", std::ranges::count_if(known, [](const auto &one) { return !one.has_value(); })));
    TESSERA_TRY(TaskWriter writer, TaskWriter::open(m_database, ids));
    for (std::size_t i = 0; i < tasks.size(); ++i)
        TESSERA_CHECK(known[i] ? writer.replace(*known[i], tasks[i]) : writer.add(tasks[i]));
    for (const TaskId task : touched)
        TESSERA_CHECK(dropForgotten(m_database, task));
    return {};
}

Result<void> TaskStore::set(TaskId id, const TaskSettings &settings)
{
    TESSERA_TRY(auto update, m_database.prepare("UPDATE task SET state = ?2, assignee = ?3, due = ?4, comment = ?5 WHERE id = ?1"));
    update.bindAll(id, static_cast<int>(settings.state), std::string_view(settings.assignee), settings.due, std::string_view(settings.comment));
    TESSERA_CHECK(update.run());
    if (m_database.changes() == 0)
        return fail(ErrorCode::NotFound, "There is no such task in the worklist any more. Nothing was changed.");
    return {};
}

Result<void> TaskStore::fill(StoredTask &task) const
{
    TESSERA_TRY(task.records, recordsOf(m_database, task.id));
    TESSERA_TRY(auto query, m_database.prepare("SELECT source_id FROM task_source WHERE task_id = ?1 ORDER BY source_id"));
    query.bind(1, task.id);
    TESSERA_TRY(task.sources, rows::all(query, [](const Statement &row) { return row.id<SourceId>(0); }));
    return {};
}

Result<std::optional<StoredTask>> TaskStore::find(TaskId id) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT " TASK_COLUMNS "0.0 FROM task "
                                               "WHERE id = ?1 AND is_current = 1"));
    query.bind(1, id);
    TESSERA_TRY(auto task, rows::first(query, taskFrom));
    if (task)
        TESSERA_CHECK(fill(*task));
    return task;
}

Result<std::vector<TaskId>> TaskStore::touching(std::span<const RecordId> records) const
{
    TESSERA_TRY(auto query,
                m_database.prepare("SELECT t.id FROM task_record r JOIN task t ON t.id = r.task_id WHERE r.record_id = ?1 AND t.is_current = 1"));
    std::vector<TaskId> found;
    for (const RecordId record : records) {
        query.bind(1, record);
        TESSERA_TRY(const auto tasks, rows::all(query, [](const Statement &row) { return row.id<TaskId>(0); }));
        found.insert(found.end(), tasks.begin(), tasks.end());
    }
    sortUnique(found);
    return found;
}

Result<std::vector<StoredTask>> TaskStore::page(const TaskQuery &query) const
{
    constexpr std::string_view ByRisk =
        "SELECT " TASK_COLUMNS "0.0 FROM task WHERE is_current = 1 AND "
        "state = ?1 AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR weight >= ?3) AND (?4 IS NULL OR weight <= ?4) AND (?5 = 0 OR EXISTS (SELECT 1 "
        "FROM task_source s WHERE s.task_id = task.id AND s.source_id = ?5)) AND risk <= ?6 AND NOT (risk = ?6 AND id <= ?7) ORDER BY risk DESC, id "
        "LIMIT ?8";
    constexpr std::string_view ByTeaching =
        "WITH taught AS (SELECT value ->> 0 AS pattern, value ->> 1 AS answers FROM json_each(?9)), "
        "ranked AS (SELECT t.id AS task_id, t.uncertainty / (row_number() OVER (PARTITION BY t.pattern ORDER BY t.uncertainty DESC, t.id) + "
        "coalesce(taught.answers, 0)) AS teaching "
        "FROM task t LEFT JOIN taught ON taught.pattern = t.pattern WHERE t.is_current = 1 AND t.state = ?1) "
        "SELECT " TASK_COLUMNS "teaching FROM ranked JOIN task ON task.id = ranked.task_id WHERE "
        "(?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR weight >= ?3) AND (?4 IS NULL OR weight <= ?4) AND (?5 = 0 OR EXISTS (SELECT 1 FROM "
        "task_source s WHERE s.task_id = task.id AND "
        "s.source_id = ?5)) AND teaching <= ?6 AND NOT (teaching = ?6 AND id <= ?7) ORDER BY teaching DESC, id LIMIT ?8";
    constexpr double AnyValue = 1e300;
    TESSERA_TRY(auto statement, m_database.prepare(query.order == TaskOrder::Teaching ? ByTeaching : ByRisk));
    const auto kind = query.kind ? std::optional<int>(static_cast<int>(*query.kind)) : std::nullopt;
    statement.bindAll(static_cast<int>(query.state), kind, query.minWeight, query.maxWeight, query.source,
                      query.after ? query.after->first : AnyValue, query.after ? query.after->second : TaskId(), query.limit);
    std::string taught;
    if (query.order == TaskOrder::Teaching) {
        TESSERA_TRY(taught, answersByPattern(m_database));
        statement.bind(9, taught);
    }
    TESSERA_TRY(std::vector<StoredTask> tasks, rows::all(statement, taskFrom));
    for (StoredTask &task : tasks)
        TESSERA_CHECK(fill(task));
    return tasks;
}

Result<std::uint64_t> TaskStore::countCurrent() const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT count(*) FROM task WHERE is_current = 1"));
    TESSERA_TRY(const std::int64_t count, rows::number(query));
    return static_cast<std::uint64_t>(count);
}

Result<std::array<std::uint64_t, 4>> TaskStore::openByKind() const
{
    std::array<std::uint64_t, 4> counts{};
    TESSERA_TRY(auto query, m_database.prepare("SELECT kind, count(*) FROM task WHERE is_current = 1 AND state = 1 GROUP BY kind"));
    TESSERA_CHECK(rows::each(query, [&](const Statement &row) -> Result<void> {
        const std::int64_t kind = row.integer(0);
        if (kind >= 1 && kind <= 4)
            counts[static_cast<std::size_t>(kind - 1)] = static_cast<std::uint64_t>(row.integer(1));
        return {};
    }));
    return counts;
}

} // namespace engine
