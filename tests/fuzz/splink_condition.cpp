// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Conditions of Splink's model files: the first byte is the dialect.
#include <array>

#include "engine/match/splink/condition_reader.h"
#include "engine/match/splink/condition_writer.h"
#include "tests/fuzz/fuzz_target.h"

using namespace engine;
using namespace tests::fuzz;

namespace
{

constexpr std::array Dialects{SqlDialect::DuckDb, SqlDialect::Spark, SqlDialect::Sqlite, SqlDialect::Postgres};

void run(std::string_view input)
{
    const AttributeCatalog catalog;
    Choices choices(input);
    const SqlDialect dialect = Dialects[choices.below(Dialects.size())];
    SplinkColumns columns(catalog, {});
    const auto read = conditionFromSql(choices.rest(), dialect, columns);
    if (!read)
        return requireRefusal(read.error());
    for (const SqlDialect other : Dialects) {
        const auto written = conditionToSql(read->condition, other, {columns.names(), read->lists});
        if (!written) {
            require(written.error().code == ErrorCode::Unsupported, "what has no words is said to have none");
            continue;
        }
        SplinkColumns again(catalog, {});
        const auto readAgain = conditionFromSql(*written, other, again);
        require(readAgain.has_value(), "what was written reads again: " + *written + (readAgain ? "" : ": " + readAgain.error().message));
        require(readAgain->condition == read->condition, "what was written reads the same: " + *written);
    }
}

const Target target("splink_condition", run);

} // namespace
