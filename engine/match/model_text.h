// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A model in short words for tables: "jaro_winkler(lower(email)) >= 0.9". For the command line and for the window.
#pragma once

#include <string>
#include <vector>

#include "engine/match/model.h"

namespace engine
{

[[nodiscard]] std::string conditionText(const Condition &condition, const AttributeCatalog &catalog);

struct ModelLevelRow {
    std::string comparison;
    std::string label;
    std::string condition;
    bool isMissing = false; // says nothing: no m, no u, weight 0
    double m = 1;
    double u = 1;
    double weight = 0;      // bits, before term frequency
    bool isLearned = false; // m and u stand in the model; otherwise they are defaults
    bool isMFixed = false;
    bool isUFixed = false;
    std::string termFrequency; // attribute code, with what differs from the usual: "email x0.5"; empty without
};

// One row a level, in the order of the model.
[[nodiscard]] std::vector<ModelLevelRow> modelRows(const Model &model, const AttributeCatalog &catalog);

} // namespace engine
