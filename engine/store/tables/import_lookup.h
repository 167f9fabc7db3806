// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What an import knows of its source: the stored record of a key, and which were met in this file. Inside engine/store/tables only.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "engine/model/import.h"
#include "engine/model/record.h"
#include "engine/store/database.h"

namespace engine {

struct KnownRecord {
    std::int64_t id = 0;
    RecordState state = RecordState::Active;
    Hash128 contentHash{};
};

class ImportLookup {
public:
    [[nodiscard]] static Result<ImportLookup> open(Database &database, SourceId source);

    // Looks at what was stored before as well as at what this import added.
    [[nodiscard]] Result<std::optional<KnownRecord>> find(std::string_view key);
    // Nothing when the record is met for the first time, else the line of the first time.
    [[nodiscard]] std::optional<std::uint64_t> meet(std::int64_t id, std::uint64_t line);

    [[nodiscard]] bool wasEmpty() const { return m_wasEmpty; }
    // Active records of the source that were not met; by id.
    [[nodiscard]] Result<void> eachMissing(const std::function<Result<void>(std::int64_t)> &visit) const;
    [[nodiscard]] Result<std::uint64_t> countMissing() const;

private:
    ImportLookup(Database &database, Statement find, SourceId source) : m_database(&database), m_find(std::move(find)), m_source(source) {}
    Database *m_database;
    Statement m_find;
    SourceId m_source;
    bool m_wasEmpty = false;
    boost::unordered_flat_map<std::int64_t, std::uint64_t> m_met; // record → line
};

// What a row means for a stored record.
enum class Effect : std::uint8_t { None, Return, Replace };
[[nodiscard]] Effect effectOn(const KnownRecord &known, const Hash128 &contentHash);

} // namespace engine
