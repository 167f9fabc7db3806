// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/import_lookup.h"

#include <algorithm>
#include <limits>

#include "engine/store/tables/rows.h"

namespace engine
{

namespace
{

constexpr std::uint32_t KeptOnly = 1;

} // namespace

std::uint32_t &MetRecords::lineOf(std::int64_t id)
{
    const auto at = static_cast<std::size_t>(id);
    if (at >= m_lines.size())
        m_lines.resize(std::max(at + 1, m_lines.size() + m_lines.size() / 2));
    return m_lines[at];
}

std::optional<std::uint64_t> MetRecords::meet(std::int64_t id, std::uint64_t line)
{
    std::uint32_t &first = lineOf(id);
    if (first > KeptOnly)
        return first - 1;
    first = static_cast<std::uint32_t>(std::min<std::uint64_t>(line, std::numeric_limits<std::uint32_t>::max() - 1)) + 1;
    return std::nullopt;
}

void MetRecords::keep(std::int64_t id)
{
    std::uint32_t &first = lineOf(id);
    first = std::max(first, KeptOnly);
}

Result<ImportLookup> ImportLookup::open(Database &database, SourceId source)
{
    TESSERA_TRY(auto any, database.prepare("SELECT count(*) FROM (SELECT 1 FROM record WHERE source_id = ?1 LIMIT 1)"));
    any.bind(1, source);
    TESSERA_TRY(const std::int64_t count, rows::number(any));
    TESSERA_TRY(auto find, database.prepare("SELECT id, state, content_hash FROM record WHERE source_id = ?1 AND source_key = ?2"));
    ImportLookup lookup(database, std::move(find), source);
    lookup.m_wasEmpty = count == 0;
    return lookup;
}

Result<std::optional<KnownRecord>> ImportLookup::find(std::string_view key)
{
    m_find.bindAll(m_source, key);
    return rows::first(m_find, [](const Statement &row) {
        return KnownRecord{row.integer(0), static_cast<RecordState>(row.integer(1)), rows::hashFrom(row.text(2))};
    });
}

std::optional<std::uint64_t> ImportLookup::meet(std::int64_t id, std::uint64_t line)
{
    return m_met.meet(id, line);
}

Result<void> ImportLookup::keep(std::string_view key)
{
    TESSERA_TRY(const auto known, find(key));
    if (known)
        m_met.keep(known->id);
    return {};
}

Result<void> ImportLookup::eachMissing(const std::function<Result<void>(std::int64_t)> &visit) const
{
    if (m_wasEmpty)
        return {};
    TESSERA_TRY(auto query, m_database->prepare("SELECT id FROM record WHERE source_id = ?1 AND state = ?2 ORDER BY id"));
    query.bindAll(m_source, static_cast<int>(RecordState::Active));
    return rows::each(query, [&](const Statement &row) { return m_met.contains(row.integer(0)) ? Result<void>() : visit(row.integer(0)); });
}

Result<std::uint64_t> ImportLookup::countMissing() const
{
    std::uint64_t count = 0;
    TESSERA_CHECK(eachMissing([&](std::int64_t) -> Result<void> {
        ++count;
        return {};
    }));
    return count;
}

Effect effectOn(const KnownRecord &known, const Hash128 &contentHash)
{
    // What was erased or suppressed does not come back through a file.
    if (known.state == RecordState::Erased || known.state == RecordState::Suppressed)
        return Effect::None;
    if (known.contentHash != contentHash)
        return Effect::Replace;
    return known.state == RecordState::Gone ? Effect::Return : Effect::None;
}

} // namespace engine
