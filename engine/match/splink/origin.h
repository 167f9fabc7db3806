// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a Splink file says beyond what a pair is worth, kept with the model that was read from it: wordings, names of columns, how Splink
// runs. A level or rule is written in its old words as long as these still say the same. Plain values.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/base/ids.h"
#include "engine/match/splink/dialect.h"

namespace engine
{

struct SplinkRule {
    std::string text;
    std::vector<std::string> arrays; // arrays_to_explode
    friend bool operator==(const SplinkRule &, const SplinkRule &) = default;
};

// What says how Splink runs and names its columns, but not what a pair is worth.
struct SplinkTable {
    std::string linkType = "dedupe_only";
    bool retainMatching = true;
    bool retainIntermediate = false;
    std::vector<std::string> additionalColumns;
    std::string linkerUid;
    double convergence = 0.0001;
    int maxIterations = 25;
    std::string termPrefix = "tf_";
    std::string vectorPrefix = "gamma_";
    std::string uniqueId = "unique_id";
    std::string sourceDataset = "source_dataset";
    friend bool operator==(const SplinkTable &, const SplinkTable &) = default;
};

struct SplinkOrigin {
    struct Wording {
        std::string description;
        std::vector<std::string> conditions; // of the levels, in their order
        friend bool operator==(const Wording &, const Wording &) = default;
    };
    SqlDialect dialect = SqlDialect::DuckDb;
    std::map<AttributeId, std::string> columns; // their names there
    std::set<AttributeId> lists;                // of them, those that hold lists
    std::map<std::string, Wording> comparisons; // by name
    std::vector<SplinkRule> rules;
    SplinkTable table;
    friend bool operator==(const SplinkOrigin &, const SplinkOrigin &) = default;
};

} // namespace engine
