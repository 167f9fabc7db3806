// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What an import knows of its source: the stored record of a key, and which were met in this file. Inside engine/store/tables only.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/model/import.h"
#include "engine/model/record.h"
#include "engine/store/database.h"

namespace engine
{

struct KnownRecord {
    std::int64_t id = 0;
    RecordState state = RecordState::Active;
    Hash128 contentHash{};
};

// Which records a file held, and in which line first. Ids are dense, so four bytes a record hold what a hash table would need twenty for.
class MetRecords
{
public:
    // Whether it was met or kept.
    [[nodiscard]] bool contains(std::int64_t id) const
    {
        return static_cast<std::size_t>(id) < m_lines.size() && m_lines[static_cast<std::size_t>(id)] != 0;
    }
    // line: from 1. Nothing when it is met for the first time, else the line of the first time.
    [[nodiscard]] std::optional<std::uint64_t> meet(std::int64_t id, std::uint64_t line);
    // It is in the file, and a row of it is yet to be met.
    void keep(std::int64_t id);

private:
    [[nodiscard]] std::uint32_t &lineOf(std::int64_t id);

    std::vector<std::uint32_t> m_lines; // by record: the line and one more, 1 for kept only, 0 for none
};

class ImportLookup
{
public:
    [[nodiscard]] static Result<ImportLookup> open(Database &database, SourceId source);

    // Looks at what was stored before as well as at what this import added.
    [[nodiscard]] Result<std::optional<KnownRecord>> find(std::string_view key);
    // Nothing when the record is met for the first time, else the line of the first time.
    [[nodiscard]] std::optional<std::uint64_t> meet(std::int64_t id, std::uint64_t line);
    // A row with this key was refused: its record, if there is one, is not missing, and a later row may still change it.
    [[nodiscard]] Result<void> keep(std::string_view key);

    [[nodiscard]] bool wasEmpty() const { return m_wasEmpty; }
    // Active records of the source that were neither met nor kept; by id.
    [[nodiscard]] Result<void> eachMissing(const std::function<Result<void>(std::int64_t)> &visit) const;
    [[nodiscard]] Result<std::uint64_t> countMissing() const;

private:
    ImportLookup(Database &database, Statement find, SourceId source) : m_database(&database), m_find(std::move(find)), m_source(source) {}
    Database *m_database;
    Statement m_find;
    SourceId m_source;
    bool m_wasEmpty = false;
    MetRecords m_met;
};

// What a row means for a stored record.
enum class Effect : std::uint8_t { None, Return, Replace };
[[nodiscard]] Effect effectOn(const KnownRecord &known, const Hash128 &contentHash);

} // namespace engine
