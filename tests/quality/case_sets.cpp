// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Public sets that label single pairs: a master index with queries, and pairs of names.

#include <fmt/format.h>

#include "tests/quality/labelled_sets.h"
#include "tests/quality/row_table.h"

namespace tests::quality
{

namespace fs = std::filesystem;

// Each query is looked up in the index by itself: queries never meet one another.
Sets masterIndexSets(const fs::path &data, const fs::path &scratch)
{
    std::vector<LabelledSet> sets;
    const fs::path directory = data / "cdc_recordlinker";
    std::error_code error;
    if (!fs::is_directory(directory, error))
        return sets;
    LabelledSet set;
    set.name = "cdc_recordlinker";
    set.isDuplicateFree = true;
    set.files = {{"seed", directory / "nbs_seed.csv", "Match Id", {"ID"}}};
    RowTable queries;
    std::vector<std::string> keys;
    for (const char *name : {"nbs_test", "expanded_nbs_test", "better_test"}) {
        TESSERA_TRY(const RowTable rows, readRows(directory / fmt::format("{}.csv", name), scratch, {"Test Case #", "Match Id", "Expected Result"}));
        if (queries.columns.empty())
            queries.columns = rows.columns;
        for (auto row : rows.rows) {
            const std::string verdict = row[rows.column("Expected Result")];
            if (verdict != "match" && verdict != "possible_match" && verdict != "no_match")
                continue; // one row is broken
            keys.push_back(fmt::format("{}-{}", name, keys.size() + 1));
            set.cases.push_back({"seed:" + row[rows.column("Match Id")], "query:" + keys.back(),
                                 verdict == "match"            ? Expected::Match
                                 : verdict == "possible_match" ? Expected::Possible
                                                               : Expected::NoMatch});
            row.resize(queries.columns.size());
            queries.rows.push_back(std::move(row));
        }
    }
    queries.addColumn("query", keys);
    TESSERA_CHECK(writeRows(queries, scratch / "queries.csv"));
    set.files.push_back({"query", scratch / "queries.csv", "query", {"ID", "Match Id", "Test Case #", "Expected Result"}});
    set.aims = {{"no_match_in_match_zone", false, 0}, {"match_found", true, 0.95}};
    sets.push_back(std::move(set));
    return sets;
}

// Nothing but a name: no pair of them should ever be merged unasked, but the weights should put the same names above the others.
Sets namePairSets(const fs::path &data, const fs::path &scratch)
{
    std::vector<LabelledSet> sets;
    const fs::path file = data / "opensanctions_name_pairs" / "cases.csv";
    std::error_code error;
    if (!fs::exists(file, error))
        return sets;
    TESSERA_TRY(const RowTable rows, readRows(file, scratch, {"schema", "name1", "name2", "is_match"}));
    for (const bool isPerson : {true, false}) {
        LabelledSet set;
        set.name = isPerson ? "name_pairs_people" : "name_pairs_organisations";
        set.isDuplicateFree = true;
        const std::string column = isPerson ? "full_name" : "company";
        RowTable left{{"id", column}, {}}, right{{"id", column}, {}};
        for (const auto &row : rows.rows) {
            if ((row[rows.column("schema")] == "Person") != isPerson)
                continue;
            const std::string key = std::to_string(left.rows.size() + 1);
            left.rows.push_back({key, row[rows.column("name1")]});
            right.rows.push_back({key, row[rows.column("name2")]});
            const bool isMatch = row[rows.column("is_match")] == "true";
            set.cases.push_back({"left:" + key, "right:" + key, isMatch ? Expected::Match : Expected::NoMatch});
        }
        for (const auto &[source, table] : {std::pair{"left", &left}, std::pair{"right", &right}}) {
            const fs::path copy = scratch / fmt::format("{}_{}.csv", set.name, source);
            TESSERA_CHECK(writeRows(*table, copy));
            set.files.push_back({source, copy, "id", {}});
        }
        sets.push_back(std::move(set));
    }
    return sets;
}

} // namespace tests::quality
