// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/migrations.h"

#include <array>
#include <bit>
#include <fmt/format.h>
#include <map>

#include "engine/store/embedded_schema.h"
#include "engine/store/pair_list.h"

namespace engine
{

namespace
{

constexpr std::array FirstScripts{schema::Core001, schema::Tables001};
constexpr std::array EffectScripts{schema::Effects002};
constexpr std::array IncrementalScripts{schema::Incremental003};
constexpr std::array DeliveryScripts{schema::Delivery004};
constexpr std::array PairScripts{schema::Pairs005};
constexpr std::array FormerPairScripts{schema::Pairs006};
constexpr std::array HistoryScripts{schema::History007};

// The pairs that stood in a row each.
Result<void> carryPairs(Database &database)
{
    std::vector<StoredPair> pairs;
    {
        TESSERA_TRY(auto rows, database.prepare("SELECT a, b, weight, levels, rule, zone FROM pair ORDER BY a, b"));
        while (true) {
            TESSERA_TRY(const bool hasRow, rows.step());
            if (!hasRow)
                break;
            pairs.push_back({{rows.id<RecordId>(0), rows.id<RecordId>(1)},
                             rows.real(2),
                             std::bit_cast<LevelVector>(rows.integer(3)),
                             static_cast<std::uint8_t>(rows.integer(4)),
                             static_cast<Zone>(rows.integer(5))});
        }
    }
    Progress progress;
    return writePairLists(database, pairs, progress);
}

constexpr std::array Ladder{Migration{1, FirstScripts},    Migration{2, EffectScripts},           Migration{3, IncrementalScripts},
                            Migration{4, DeliveryScripts}, Migration{5, PairScripts, carryPairs}, Migration{6, FormerPairScripts},
                            Migration{7, HistoryScripts}};

using Schema = std::map<std::string, std::string>; // "table record" → SQL

Result<Schema> readSchema(Database &database)
{
    Schema found;
    TESSERA_TRY(auto rows, database.prepare("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema"));
    while (true) {
        TESSERA_TRY(const bool hasRow, rows.step());
        if (!hasRow)
            return found;
        found.emplace(rows.text(0), rows.text(1));
    }
}

// sqlite_sequence, sqlite_stat1 and automatic indexes are SQLite's own.
bool isInternal(const std::string &name)
{
    return name.contains(" sqlite_");
}

} // namespace

std::span<const Migration> migrations()
{
    return Ladder;
}

int currentVersion()
{
    return Ladder.back().version;
}

Result<void> migrate(Database &database, int from)
{
    for (const Migration &step : Ladder) {
        if (step.version <= from)
            continue;
        for (const std::string_view script : step.scripts)
            TESSERA_CHECK(database.execute(std::string(script)));
        if (step.carry != nullptr)
            TESSERA_CHECK(step.carry(database));
        TESSERA_CHECK(database.execute(fmt::format("PRAGMA user_version={}", step.version)));
    }
    return {};
}

Result<std::vector<std::string>> schemaDifferences(Database &database, int version)
{
    TESSERA_TRY(auto fresh, Database::openInMemory());
    for (const Migration &step : Ladder)
        if (step.version <= version)
            for (const std::string_view script : step.scripts)
                TESSERA_CHECK(fresh.execute(std::string(script)));
    TESSERA_TRY(const Schema expected, readSchema(fresh));
    TESSERA_TRY(const Schema found, readSchema(database));
    std::vector<std::string> differences;
    for (const auto &[name, sql] : found) {
        if (isInternal(name))
            continue;
        const auto wanted = expected.find(name);
        if (wanted == expected.end())
            differences.push_back(name + " does not belong there");
        else if (wanted->second != sql)
            differences.push_back(name + " is not as it should be");
    }
    for (const auto &[name, sql] : expected)
        if (!isInternal(name) && !found.contains(name))
            differences.push_back(name + " is missing");
    return differences;
}

} // namespace engine
