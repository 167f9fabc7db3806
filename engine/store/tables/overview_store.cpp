// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/overview_store.h"

#include <algorithm>

#include "engine/model/journal_entry.h"
#include "engine/store/tables/basis_store.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/document_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/rows.h"
#include "engine/store/tables/source_store.h"
#include "engine/store/tables/task_store.h"

namespace engine
{

namespace
{

// Of the last run; invalid before the first.
Result<EntrySeq> entryOfLastRun(Database &database)
{
    TESSERA_TRY(auto query, database.prepare("SELECT seq FROM journal WHERE kind = ?1 ORDER BY seq DESC LIMIT 1"));
    query.bind(1, static_cast<int>(EntryKind::Matched));
    TESSERA_TRY(const auto entry, rows::first(query, [](const Statement &row) { return row.id<EntrySeq>(0); }));
    return entry.value_or(EntrySeq());
}

// Whether an import after the entry changed records, and was not taken back: then its batch is gone. The times of entries say nothing, for a
// clock may be set back.
Result<bool> hasNews(Database &database, EntrySeq since)
{
    TESSERA_TRY(
        auto query,
        database.prepare(
            "SELECT EXISTS (SELECT 1 FROM journal i CROSS JOIN journal_part p ON p.seq = i.seq CROSS JOIN batch b ON "
            "b.id = iif(json_valid(p.payload), p.payload ->> 'batch', 0) WHERE i.seq > ?1 AND i.kind = ?2 AND b.added + b.changed + b.gone > 0)"));
    query.bindAll(since, static_cast<int>(EntryKind::Imported));
    TESSERA_TRY(const std::int64_t found, rows::number(query));
    return found != 0;
}

// Whether an import before the entry was taken back after it: what it brought was seen by the run, but is gone.
Result<bool> isNewsUndone(Database &database, EntrySeq since)
{
    TESSERA_TRY(auto query,
                database.prepare(
                    "SELECT EXISTS (SELECT 1 FROM journal u JOIN journal i ON i.seq = u.undoes WHERE u.seq > ?1 AND i.seq < ?1 AND i.kind = ?2)"));
    query.bindAll(since, static_cast<int>(EntryKind::Imported));
    TESSERA_TRY(const std::int64_t found, rows::number(query));
    return found != 0;
}

// A run is out of date when records came or went after it, or when it used another model, other rules, other safeguards or other settings of the
// sources than the present ones.
Result<bool> isOutOfDate(Database &database, const std::optional<StoredRun> &run)
{
    TESSERA_TRY(const EntrySeq entry, entryOfLastRun(database));
    TESSERA_TRY(const bool isNew, hasNews(database, entry));
    TESSERA_TRY(const bool isGone, isNewsUndone(database, entry));
    if (isNew || isGone || !run)
        return isNew || isGone;
    const BasisStore basis(database);
    TESSERA_TRY(const auto origin, basis.origin());
    TESSERA_TRY(const bool areSourcesTheSame, origin ? basis.areSourcesTheSame(*origin) : Result<bool>(true));
    if (!areSourcesTheSame)
        return true;
    const DocumentStore documents(database);
    TESSERA_TRY(const auto model, documents.active(documents::Model));
    TESSERA_TRY(const auto rules, documents.active(documents::Rules));
    TESSERA_TRY(const auto safeguards, documents.active(documents::Safeguards));
    return (model && model->id != run->model.value) || (rules ? rules->id : 0) != run->rules.value
           || (safeguards ? safeguards->version : 0) != run->safeguards;
}

} // namespace

Result<OverviewCounts> OverviewStore::counts() const
{
    OverviewCounts counts;
    TESSERA_TRY(auto sources, m_database.prepare("SELECT count(*) FROM source"));
    TESSERA_TRY(const std::int64_t sourceCount, rows::number(sources));
    counts.sources = static_cast<std::uint64_t>(sourceCount);
    TESSERA_TRY(counts.records, RecordStore(m_database).countActive());
    TESSERA_TRY(counts.customers, CustomerStore(m_database).countLiving());
    TESSERA_TRY(counts.openByKind, TaskStore(m_database).openByKind());
    for (const std::uint64_t open : counts.openByKind)
        counts.openTasks += open;
    TESSERA_TRY(counts.lastRun, RunStore(m_database).latest());
    TESSERA_TRY(counts.isMatchingDue, isOutOfDate(m_database, counts.lastRun));
    return counts;
}

Result<bool> OverviewStore::isMatchingDue() const
{
    TESSERA_TRY(const auto run, RunStore(m_database).latest());
    return isOutOfDate(m_database, run);
}

Result<std::vector<SourceActivity>> OverviewStore::sources() const
{
    TESSERA_TRY(const auto sources, SourceStore(m_database).all());
    TESSERA_TRY(const auto counts, RecordStore(m_database).counts());
    const BatchStore batches(m_database);
    std::vector<SourceActivity> activities;
    for (const Source &source : sources) {
        SourceActivity activity;
        activity.source = source.id;
        for (const RecordCounts &count : counts) {
            if (count.source == source.id && count.state == RecordState::Active)
                activity.active = count.records;
            if (count.source == source.id && count.state == RecordState::Gone)
                activity.gone = count.records;
        }
        TESSERA_TRY(activity.lastBatch, batches.latest(source.id));
        activities.push_back(std::move(activity));
    }
    return activities;
}

Result<std::vector<StoredRun>> OverviewStore::trend(int runs) const
{
    return RunStore(m_database).page({}, runs);
}

} // namespace engine
