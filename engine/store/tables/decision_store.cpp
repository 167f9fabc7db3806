// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/decision_store.h"

#include <algorithm>

#include "engine/base/sorted.h"
#include "engine/store/tables/rows.h"

namespace engine
{

namespace
{

Decision decisionFrom(const Statement &row)
{
    return {row.id<DecisionId>(0),
            {row.id<RecordId>(1), row.id<RecordId>(2)},
            static_cast<Verdict>(row.integer(3)),
            static_cast<DecisionState>(row.integer(4)),
            std::string(row.text(5)),
            row.time(6),
            std::string(row.text(7)),
            rows::hashFrom(row.text(8)),
            rows::hashFrom(row.text(9))};
}

} // namespace

Result<DecisionId> DecisionStore::add(Decision &decision, StateDigest &digest)
{
    if (decision.records.a == decision.records.b)
        return fail(ErrorCode::InvalidArgument, "A decision needs two different records. Nothing was changed.");
    if (decision.records.b < decision.records.a) {
        std::swap(decision.records.a, decision.records.b);
        std::swap(decision.evidenceA, decision.evidenceB);
    }
    DecisionId replaced;
    if (decision.state != DecisionState::Withdrawn) {
        TESSERA_TRY(const auto former, inForce(decision.records));
        if (former) {
            replaced = former->id;
            TESSERA_CHECK(setState(former->id, DecisionState::Withdrawn, digest));
        }
    }
    TESSERA_TRY(const std::int64_t id, rows::takeIds(m_database, "next_decision", 1));
    TESSERA_TRY(auto insert, m_database.prepare("INSERT INTO decision (id, a, b, verdict, state, author, at, reason, evidence_a, evidence_b) VALUES "
                                                "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"));
    insert.bindAll(id, decision.records.a, decision.records.b, static_cast<int>(decision.verdict), static_cast<int>(decision.state),
                   std::string_view(decision.author), decision.at, std::string_view(decision.reason), Blob{rows::bytesOf(decision.evidenceA)},
                   Blob{rows::bytesOf(decision.evidenceB)});
    TESSERA_CHECK(insert.run());
    decision.id = DecisionId{id};
    TESSERA_CHECK(digest.addStored(m_database, "decision", id));
    return replaced;
}

Result<void> DecisionStore::setState(DecisionId id, DecisionState state, StateDigest &digest)
{
    TESSERA_TRY(const auto decision, find(id));
    if (!decision)
        return fail(ErrorCode::NotFound, "There is no such decision in the project. Nothing was changed.");
    if (state != DecisionState::Withdrawn) {
        TESSERA_TRY(const auto other, inForce(decision->records));
        if (other && other->id != id)
            return fail(ErrorCode::Conflict, "A later decision on the same two records is in force. Nothing was changed; take that one back first.");
    }
    TESSERA_CHECK(digest.removeStored(m_database, "decision", id.value));
    TESSERA_TRY(auto update, m_database.prepare("UPDATE decision SET state = ?2 WHERE id = ?1"));
    TESSERA_CHECK(update.bindAll(id, static_cast<int>(state)).run());
    return digest.addStored(m_database, "decision", id.value);
}

Result<std::optional<Decision>> DecisionStore::find(DecisionId id) const
{
    TESSERA_TRY(auto query,
                m_database.prepare("SELECT id, a, b, verdict, state, author, at, reason, evidence_a, evidence_b FROM decision WHERE id = ?1"));
    query.bind(1, id);
    return rows::first(query, decisionFrom);
}

Result<std::optional<Decision>> DecisionStore::inForce(RecordPair records) const
{
    TESSERA_TRY(
        auto query,
        m_database.prepare(
            "SELECT id, a, b, verdict, state, author, at, reason, evidence_a, evidence_b FROM decision WHERE a = ?1 AND b = ?2 AND state < 3"));
    const RecordPair ordered = orderedPair(records.a, records.b);
    query.bindAll(ordered.a, ordered.b);
    return rows::first(query, decisionFrom);
}

Result<std::vector<Decision>> DecisionStore::of(RecordId record) const
{
    TESSERA_TRY(
        auto query,
        m_database.prepare(
            "SELECT id, a, b, verdict, state, author, at, reason, evidence_a, evidence_b FROM decision WHERE a = ?1 OR b = ?1 ORDER BY id DESC"));
    query.bind(1, record);
    return rows::all(query, decisionFrom);
}

Result<std::vector<Decision>> DecisionStore::among(std::span<const RecordId> records) const
{
    std::vector<RecordId> sorted(records.begin(), records.end());
    sortUnique(sorted);
    TESSERA_TRY(auto query,
                m_database.prepare("SELECT id, a, b, verdict, state, author, at, reason, evidence_a, evidence_b FROM decision WHERE a = ?1"));
    std::vector<Decision> found;
    for (const RecordId record : sorted) {
        query.bind(1, record);
        TESSERA_CHECK(rows::each(query, [&](const Statement &row) -> Result<void> {
            if (std::ranges::binary_search(sorted, row.id<RecordId>(2)))
                found.push_back(decisionFrom(row));
            return {};
        }));
    }
    std::ranges::sort(found, std::ranges::greater(), &Decision::id);
    return found;
}

Result<std::vector<Decision>> DecisionStore::allInForce() const
{
    TESSERA_TRY(auto query,
                m_database.prepare(
                    "SELECT id, a, b, verdict, state, author, at, reason, evidence_a, evidence_b FROM decision WHERE state < 3 ORDER BY a, b"));
    return rows::all(query, decisionFrom);
}

Result<std::vector<Decision>> DecisionStore::page(DecisionId before, int limit) const
{
    TESSERA_TRY(
        auto query,
        m_database.prepare(
            "SELECT id, a, b, verdict, state, author, at, reason, evidence_a, evidence_b FROM decision WHERE ?1 = 0 OR id < ?1 ORDER BY id DESC "
            "LIMIT ?2"));
    query.bindAll(before, limit);
    return rows::all(query, decisionFrom);
}

Result<std::uint64_t> DecisionStore::count(DecisionState state) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT count(*) FROM decision WHERE state = ?1"));
    query.bind(1, static_cast<int>(state));
    TESSERA_TRY(const std::int64_t count, rows::number(query));
    return static_cast<std::uint64_t>(count);
}

} // namespace engine
