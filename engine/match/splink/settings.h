// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A model file of Splink 4 or 5 as it stands: keys and values, conditions still as text. Plain values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/match/splink/origin.h"

namespace engine
{

struct SplinkLevel {
    std::string condition;
    std::string label; // the condition when the file gives none
    std::optional<double> m;
    std::optional<double> u;
    bool isNull = false;
    bool fixM = false;
    bool fixU = false;
    std::string termColumn; // empty: no term frequency
    double termWeight = 1;
    double termMinimumU = 0;
    bool ownU = false;                      // disable_tf_exact_match_detection
    std::optional<SqlDialect> dialect = {}; // of the condition, when it is another than the file's (base_dialect_str); never written
    friend bool operator==(const SplinkLevel &, const SplinkLevel &) = default;
};

struct SplinkComparison {
    std::string name;        // empty: Splink makes one of the columns
    std::string description; // may be empty
    std::vector<SplinkLevel> levels;
    friend bool operator==(const SplinkComparison &, const SplinkComparison &) = default;
};

struct SplinkSettings {
    std::optional<SqlDialect> dialect;
    double prior = 0.0001;
    SplinkTable table;
    std::vector<SplinkRule> rules;
    std::vector<SplinkComparison> comparisons;
    friend bool operator==(const SplinkSettings &, const SplinkSettings &) = default;
};

// Every variant that Splink 4 and 5 write or accept. The error names the key and what is expected there; the JSON's own errors the line.
[[nodiscard]] Result<SplinkSettings> splinkSettingsFromJson(std::string_view text);

// As both versions load it: without the keys that only one of them knows. A dialect must be set.
[[nodiscard]] std::string splinkSettingsToJson(const SplinkSettings &settings);

} // namespace engine
