// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/basis_store.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>

#include "engine/base/packed_numbers.h"
#include "engine/store/tables/rows.h"
#include "engine/store/tables/source_store.h"

namespace engine
{

namespace
{

constexpr std::size_t ValuesPerPart = 1U << 20U;
enum class Kind : std::uint8_t { Repeated = 1, OverLimit = 2, OfHouseholds = 3 };

std::string packSplits(const MatchBasis &basis)
{
    std::string bytes;
    packed::put(bytes, static_cast<std::uint32_t>(basis.splitBy.size()));
    for (const AttributeId attribute : basis.splitBy)
        packed::put(bytes, attribute.value);
    packed::put(bytes, static_cast<std::uint32_t>(basis.splitKeys.size()));
    for (const auto &places : basis.splitKeys)
        for (const auto &keys : places) { // as many as there are attributes
            packed::put(bytes, static_cast<std::uint32_t>(keys.size()));
            for (const std::uint64_t key : keys)
                packed::put(bytes, key);
        }
    return bytes;
}

bool unpackSplits(std::string_view bytes, MatchBasis &basis)
{
    std::uint32_t count = 0;
    if (!packed::take(bytes, count) || count > bytes.size())
        return false;
    basis.splitBy.resize(count);
    for (AttributeId &attribute : basis.splitBy)
        if (!packed::take(bytes, attribute.value))
            return false;
    if (!packed::take(bytes, count) || count > bytes.size() + 1)
        return false;
    basis.splitKeys.assign(count, std::vector<std::vector<std::uint64_t>>(basis.splitBy.size()));
    for (auto &places : basis.splitKeys)
        for (auto &keys : places) {
            if (!packed::take(bytes, count) || count > bytes.size())
                return false;
            keys.resize(count);
            for (std::uint64_t &key : keys)
                if (!packed::take(bytes, key))
                    return false;
        }
    return bytes.empty();
}

Result<nlohmann::json> sourceFacts(Database &database)
{
    TESSERA_TRY(const auto sources, SourceStore(database).all());
    nlohmann::json facts = nlohmann::json::object();
    for (const Source &source : sources)
        facts[std::to_string(source.id.value)] = source.isDuplicateFree;
    return facts;
}

Error unreadable()
{
    return {ErrorCode::Damaged, "What the last run rested on cannot be read. Match everything again (match --full).", {}};
}

// Behind the parts that are there. counts: empty for kinds that have none. Of repeated values there is a part always, for its total.
Result<void> putParts(Database &database, const ValueFacts &facts, Kind kind, std::span<const std::uint64_t> hashes,
                      std::span<const std::uint32_t> counts)
{
    TESSERA_TRY(
        auto insert,
        database.prepare("INSERT INTO basis_value (attribute, kind, part, total, packed) VALUES (?1, ?2, (SELECT coalesce(max(part) + 1, 0) FROM "
                         "basis_value WHERE attribute = ?1 AND kind = ?2), ?3, ?4)"));
    std::string bytes;
    for (std::size_t begin = 0; begin < hashes.size() || (begin == 0 && kind == Kind::Repeated); begin += ValuesPerPart) {
        bytes.clear();
        for (std::size_t i = begin; i < std::min(begin + ValuesPerPart, hashes.size()); ++i) {
            packed::put(bytes, hashes[i]);
            if (!counts.empty())
                packed::put(bytes, counts[i]);
        }
        insert.bindAll(facts.attribute, static_cast<int>(kind), static_cast<std::int64_t>(facts.total), Blob{bytes});
        TESSERA_CHECK(insert.run());
    }
    return {};
}

bool takeValues(std::string_view bytes, Kind kind, ValueFacts &facts)
{
    std::uint64_t hash = 0;
    std::uint32_t count = 0;
    auto &hashes = kind == Kind::Repeated ? facts.repeated : kind == Kind::OverLimit ? facts.overLimit : facts.ofHouseholds;
    while (!bytes.empty()) {
        if (!packed::take(bytes, hash) || (kind == Kind::Repeated && (!packed::take(bytes, count) || count == 0)))
            return false;
        hashes.push_back(hash);
        if (kind == Kind::Repeated)
            facts.counts.push_back(count);
    }
    return true;
}

} // namespace

Result<void> BasisStore::put(const BasisOrigin &origin, const MatchBasis &basis)
{
    TESSERA_CHECK(m_database.execute("DELETE FROM match_basis; DELETE FROM basis_value;"));
    TESSERA_TRY(auto insert,
                m_database.prepare(
                    "INSERT INTO match_basis (id, run_id, model_id, safeguards, scoring, sources, records, candidates, changed, splits) VALUES (1, "
                    "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"));
    const std::string splits = packSplits(basis);
    const auto number = [](std::uint64_t count) { return static_cast<std::int64_t>(count); };
    insert.bindAll(origin.run, origin.model, origin.safeguards, origin.scoring, std::string_view(origin.sources), number(origin.records),
                   number(origin.candidates), number(origin.changed), Blob{splits});
    TESSERA_CHECK(insert.run());
    for (const ValueFacts &facts : basis.values)
        TESSERA_CHECK(putValues(facts));
    return {};
}

Result<void> BasisStore::add(const ValueFacts &facts)
{
    TESSERA_CHECK(putParts(m_database, facts, Kind::OverLimit, facts.overLimit, {}));
    return putParts(m_database, facts, Kind::OfHouseholds, facts.ofHouseholds, {});
}

Result<void> BasisStore::putValues(const ValueFacts &facts)
{
    TESSERA_CHECK(putParts(m_database, facts, Kind::Repeated, facts.repeated, facts.counts));
    return add(facts);
}

Result<std::optional<BasisOrigin>> BasisStore::origin() const
{
    TESSERA_TRY(auto query,
                m_database.prepare("SELECT run_id, model_id, safeguards, scoring, sources, records, candidates, changed, (SELECT count(*) FROM "
                                   "basis_value) FROM match_basis"));
    const auto count = [&query](int column) { return static_cast<std::uint64_t>(query.integer(column)); };
    return rows::first(query, [&](const Statement &row) {
        return BasisOrigin{row.id<RunId>(0),
                           row.id<ModelId>(1),
                           static_cast<int>(row.integer(2)),
                           static_cast<int>(row.integer(3)),
                           std::string(row.text(4)),
                           count(5),
                           count(6),
                           count(7),
                           count(8)};
    });
}

Result<std::string> BasisStore::presentSources() const
{
    TESSERA_TRY(const nlohmann::json facts, sourceFacts(m_database));
    return facts.dump();
}

Result<bool> BasisStore::areSourcesTheSame(const BasisOrigin &origin) const
{
    TESSERA_TRY(const nlohmann::json now, sourceFacts(m_database));
    const auto before = nlohmann::json::parse(origin.sources, nullptr, false);
    if (!before.is_object())
        return false;
    for (const auto &[id, facts] : before.items())
        if (now.contains(id) && now[id] != facts)
            return false;
    return true;
}

Result<MatchBasis> BasisStore::basis() const
{
    MatchBasis basis;
    TESSERA_TRY(auto splits, m_database.prepare("SELECT splits FROM match_basis"));
    TESSERA_TRY(const auto isWhole, rows::first(splits, [&basis](const Statement &row) { return unpackSplits(row.text(0), basis); }));
    if (!isWhole.value_or(true))
        return std::unexpected(unreadable());
    TESSERA_TRY(auto values, m_database.prepare("SELECT attribute, kind, total, packed FROM basis_value ORDER BY attribute, kind, part"));
    TESSERA_CHECK(rows::each(values, [&basis](const Statement &row) -> Result<void> {
        const auto attribute = row.id<AttributeId>(0);
        if (basis.values.empty() || basis.values.back().attribute != attribute)
            basis.values.emplace_back().attribute = attribute;
        if (static_cast<Kind>(row.integer(1)) == Kind::Repeated)
            basis.values.back().total = static_cast<std::uint64_t>(row.integer(2));
        return takeValues(row.text(3), static_cast<Kind>(row.integer(1)), basis.values.back()) ? Result<void>() : std::unexpected(unreadable());
    }));
    for (ValueFacts &facts : basis.values) { // later parts go on from the beginning
        std::ranges::sort(facts.overLimit);
        std::ranges::sort(facts.ofHouseholds);
    }
    return basis;
}

} // namespace engine
