// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/task_writer.h"

#include <algorithm>
#include <bit>

namespace engine
{

namespace
{

// Other records, not another order of the same ones.
bool holdSame(std::vector<RecordId> a, std::vector<RecordId> b)
{
    std::ranges::sort(a);
    std::ranges::sort(b);
    return a == b;
}

// What a run says of a task, without its parts.
bool isSame(const StoredTask &a, const StoredTask &b)
{
    return a.kind == b.kind && a.risk == b.risk && a.weight == b.weight && a.title == b.title && a.state == b.state && a.pattern == b.pattern
           && a.uncertainty == b.uncertainty;
}

} // namespace

TaskWriter::TaskWriter(std::int64_t ids, Statement insert, Statement update, Statement eraseRecords, Statement eraseSources, Statement insertRecord,
                       Statement insertSource)
    : m_nextId(ids), m_insert(std::move(insert)), m_update(std::move(update)), m_eraseRecords(std::move(eraseRecords)),
      m_eraseSources(std::move(eraseSources)), m_insertRecord(std::move(insertRecord)), m_insertSource(std::move(insertSource))
{
}

Result<TaskWriter> TaskWriter::open(Database &database, std::int64_t ids)
{
    TESSERA_TRY(auto insert,
                database.prepare(
                    "INSERT INTO task (id, task_key, is_current, kind, risk, weight, title, state, assignee, due, comment, pattern, uncertainty) "
                    "VALUES (?1, ?2, 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"));
    TESSERA_TRY(
        auto update,
        database.prepare("UPDATE task SET is_current = 1, kind = ?2, risk = ?3, weight = ?4, title = ?5, state = ?6, pattern = ?7, uncertainty = ?8 "
                         "WHERE id = ?1"));
    TESSERA_TRY(auto eraseRecords, database.prepare("DELETE FROM task_record WHERE task_id = ?1"));
    TESSERA_TRY(auto eraseSources, database.prepare("DELETE FROM task_source WHERE task_id = ?1"));
    TESSERA_TRY(auto insertRecord, database.prepare("INSERT INTO task_record (task_id, seq, record_id) VALUES (?1, ?2, ?3)"));
    TESSERA_TRY(auto insertSource, database.prepare("INSERT INTO task_source (task_id, source_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING"));
    return TaskWriter(ids, std::move(insert), std::move(update), std::move(eraseRecords), std::move(eraseSources), std::move(insertRecord),
                      std::move(insertSource));
}

Result<void> TaskWriter::add(StoredTask &task)
{
    task.id = TaskId{m_nextId++};
    m_insert.bindAll(task.id, std::bit_cast<std::int64_t>(task.key), static_cast<int>(task.kind), task.risk, task.weight,
                     std::string_view(task.title), static_cast<int>(task.state), std::string_view(task.assignee), task.due,
                     std::string_view(task.comment), std::bit_cast<std::int64_t>(task.pattern), task.uncertainty);
    TESSERA_CHECK(m_insert.run());
    return insertParts(task);
}

Result<void> TaskWriter::replace(const KnownTask &known, StoredTask &task)
{
    task.id = known.task.id;
    task.assignee = known.task.assignee;
    task.due = known.task.due;
    task.comment = known.task.comment;
    task.state = task.kind == known.task.kind && holdSame(known.task.records, task.records) ? known.task.state : TaskState::Open;
    if (!known.isCurrent || !isSame(known.task, task))
        TESSERA_CHECK(m_update
                          .bindAll(task.id, static_cast<int>(task.kind), task.risk, task.weight, std::string_view(task.title),
                                   static_cast<int>(task.state), std::bit_cast<std::int64_t>(task.pattern), task.uncertainty)
                          .run());
    if (known.task.records == task.records) // the sources follow from them
        return {};
    TESSERA_CHECK(m_eraseRecords.bind(1, task.id).run());
    TESSERA_CHECK(m_eraseSources.bind(1, task.id).run());
    return insertParts(task);
}

Result<void> TaskWriter::insertParts(const StoredTask &task)
{
    int seq = 0;
    for (const RecordId id : task.records)
        TESSERA_CHECK(m_insertRecord.bindAll(task.id, ++seq, id).run());
    for (const SourceId id : task.sources)
        TESSERA_CHECK(m_insertSource.bindAll(task.id, id).run());
    return {};
}

} // namespace engine
