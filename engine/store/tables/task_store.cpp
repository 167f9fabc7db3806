// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/task_store.h"

#include <algorithm>
#include <bit>

#include "engine/base/sorted.h"
#include "engine/store/tables/rows.h"

namespace engine {

namespace {

// Columns: id, key, kind, risk, weight, title, state, assignee, due, comment, pattern, uncertainty, teaching.
StoredTask taskFrom(const Statement &row)
{
    return {row.id<TaskId>(0), std::bit_cast<std::uint64_t>(row.integer(1)),  static_cast<StoredTaskKind>(row.integer(2)), row.real(3), row.real(4),
            std::string(row.text(5)), {}, {}, static_cast<TaskState>(row.integer(6)), std::string(row.text(7)), row.maybeTime(8), std::string(row.text(9)), std::bit_cast<LevelVector>(row.integer(10)),
            row.real(11), row.real(12)};
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

// Other records, not another order of the same ones.
bool holdSame(std::vector<RecordId> a, std::vector<RecordId> b)
{
    std::ranges::sort(a);
    std::ranges::sort(b);
    return a == b;
}

Result<void> writeParts(Database &database, const StoredTask &task)
{
    TESSERA_CHECK(execute(database, "DELETE FROM task_record WHERE task_id = ?1", task.id));
    TESSERA_CHECK(execute(database, "DELETE FROM task_source WHERE task_id = ?1", task.id));
    TESSERA_TRY(auto record, database.prepare("INSERT INTO task_record (task_id, seq, record_id) VALUES (?1, ?2, ?3)"));
    int seq = 0;
    for (const RecordId id : task.records)
        TESSERA_CHECK(record.bindAll(task.id, ++seq, id).run());
    TESSERA_TRY(auto source, database.prepare("INSERT INTO task_source (task_id, source_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING"));
    for (const SourceId id : task.sources)
        TESSERA_CHECK(source.bindAll(task.id, id).run());
    return {};
}

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

Result<void> TaskStore::write(std::span<StoredTask> tasks)
{
    TESSERA_TRY(auto find, m_database.prepare("SELECT id, kind, state, assignee, due, comment FROM task WHERE task_key = ?1"));
    TESSERA_TRY(auto insert, m_database.prepare("INSERT INTO task (id, task_key, is_current, kind, risk, weight, title, state, assignee, due, comment, pattern, uncertainty) "
                                                "VALUES (?1, ?2, 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"));
    TESSERA_TRY(auto update, m_database.prepare("UPDATE task SET is_current = 1, kind = ?2, risk = ?3, weight = ?4, title = ?5, state = ?6, pattern = ?7, uncertainty = ?8 "
                                                "WHERE id = ?1"));
    for (StoredTask &task : tasks) {
        const auto key = std::bit_cast<std::int64_t>(task.key);
        const int kind = static_cast<int>(task.kind);
        find.bind(1, key);
        bool hasSameKind = false;
        TESSERA_TRY(const auto known, rows::first(find, [&](const Statement &row) {
            hasSameKind = row.integer(1) == kind;
            return StoredTask{row.id<TaskId>(0), task.key, task.kind, 0, 0, {}, {}, {}, static_cast<TaskState>(row.integer(2)), std::string(row.text(3)),
                              row.maybeTime(4), std::string(row.text(5)), 0, 0, 0};
        }));
        if (known) {
            task.id = known->id;
            task.assignee = known->assignee;
            task.due = known->due;
            task.comment = known->comment;
            TESSERA_TRY(const auto former, recordsOf(m_database, task.id));
            task.state = hasSameKind && holdSame(former, task.records) ? known->state : TaskState::Open;
            TESSERA_CHECK(update.bindAll(task.id, kind, task.risk, task.weight, std::string_view(task.title), static_cast<int>(task.state),
                                         std::bit_cast<std::int64_t>(task.pattern), task.uncertainty)
                              .run());
        } else {
            TESSERA_TRY(const std::int64_t id, rows::takeIds(m_database, "next_task", 1));
            task.id = TaskId{id};
            insert.bindAll(task.id, key, kind, task.risk, task.weight, std::string_view(task.title), static_cast<int>(task.state), std::string_view(task.assignee), task.due,
                           std::string_view(task.comment), std::bit_cast<std::int64_t>(task.pattern), task.uncertainty);
            TESSERA_CHECK(insert.run());
        }
        TESSERA_CHECK(writeParts(m_database, task));
    }
    return {};
}

Result<void> TaskStore::replaceAll(std::span<StoredTask> tasks)
{
    TESSERA_CHECK(m_database.execute("UPDATE task SET is_current = 0 WHERE is_current = 1"));
    TESSERA_CHECK(write(tasks));
    return dropForgotten(m_database);
}

Result<void> TaskStore::replaceTouching(std::span<const RecordId> records, std::span<StoredTask> tasks)
{
    TESSERA_TRY(const auto touched, touching(records));
    for (const TaskId task : touched)
        TESSERA_CHECK(execute(m_database, "UPDATE task SET is_current = 0 WHERE id = ?1", task));
    TESSERA_CHECK(write(tasks));
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
    TESSERA_TRY(auto query, m_database.prepare("SELECT id, task_key, kind, risk, weight, title, state, assignee, due, comment, pattern, uncertainty, 0.0 FROM task "
                                               "WHERE id = ?1 AND is_current = 1"));
    query.bind(1, id);
    TESSERA_TRY(auto task, rows::first(query, taskFrom));
    if (task)
        TESSERA_CHECK(fill(*task));
    return task;
}

Result<std::vector<TaskId>> TaskStore::touching(std::span<const RecordId> records) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT t.id FROM task_record r JOIN task t ON t.id = r.task_id WHERE r.record_id = ?1 AND t.is_current = 1"));
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
    constexpr std::string_view ByRisk = "SELECT id, task_key, kind, risk, weight, title, state, assignee, due, comment, pattern, uncertainty, 0.0 FROM task WHERE is_current = 1 AND "
                                        "state = ?1 AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR weight >= ?3) AND (?4 IS NULL OR weight <= ?4) AND (?5 = 0 OR EXISTS (SELECT 1 "
                                        "FROM task_source s WHERE s.task_id = task.id AND s.source_id = ?5)) AND risk <= ?6 AND NOT (risk = ?6 AND id <= ?7) ORDER BY risk DESC, id "
                                        "LIMIT ?8";
    constexpr std::string_view ByTeaching =
        "WITH taught AS (SELECT p.levels AS pattern, count(*) AS answers FROM decision d JOIN pair p ON p.a = d.a AND p.b = d.b WHERE d.state < 3 AND d.verdict < 3 GROUP BY p.levels), "
        "ranked AS (SELECT t.id AS task_id, t.uncertainty / (row_number() OVER (PARTITION BY t.pattern ORDER BY t.uncertainty DESC, t.id) + coalesce(taught.answers, 0)) AS teaching "
        "FROM task t LEFT JOIN taught ON taught.pattern = t.pattern WHERE t.is_current = 1 AND t.state = ?1) "
        "SELECT id, task_key, kind, risk, weight, title, state, assignee, due, comment, task.pattern, uncertainty, teaching FROM ranked JOIN task ON task.id = ranked.task_id WHERE "
        "(?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR weight >= ?3) AND (?4 IS NULL OR weight <= ?4) AND (?5 = 0 OR EXISTS (SELECT 1 FROM task_source s WHERE s.task_id = task.id AND "
        "s.source_id = ?5)) AND teaching <= ?6 AND NOT (teaching = ?6 AND id <= ?7) ORDER BY teaching DESC, id LIMIT ?8";
    constexpr double AnyValue = 1e300;
    TESSERA_TRY(auto statement, m_database.prepare(query.order == TaskOrder::Teaching ? ByTeaching : ByRisk));
    const auto kind = query.kind ? std::optional<int>(static_cast<int>(*query.kind)) : std::nullopt;
    statement.bindAll(static_cast<int>(query.state), kind, query.minWeight, query.maxWeight, query.source, query.after ? query.after->first : AnyValue,
                      query.after ? query.after->second : TaskId(), query.limit);
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

Result<std::vector<std::pair<SourceId, std::uint64_t>>> TaskStore::openBySource() const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT s.source_id, count(*) FROM task t JOIN task_source s ON s.task_id = t.id WHERE t.is_current = 1 AND t.state = 1 GROUP BY "
                                               "s.source_id ORDER BY s.source_id"));
    return rows::all(query, [](const Statement &row) { return std::pair(row.id<SourceId>(0), static_cast<std::uint64_t>(row.integer(1))); });
}

} // namespace engine
