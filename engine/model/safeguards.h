// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a project does against wrong merges beside its model: values that are no evidence, and unions that are refused. Plain values.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/ids.h"

namespace engine
{

// Values of one attribute that say nothing about who somebody is. They stay on the record and in the golden record.
struct BlockedValues {
    std::vector<std::string> values;   // as people write them; compared in their canonical form
    std::vector<std::string> patterns; // RE2, any part of the canonical value, upper and lower case alike
    friend bool operator==(const BlockedValues &, const BlockedValues &) = default;
};

struct Safeguards {
    static constexpr std::uint32_t DefaultLargestCluster = 200;

    std::map<AttributeId, BlockedValues> blocked;
    // A value in more records than this is no evidence. Without the map: what the model says.
    std::optional<std::map<AttributeId, std::uint32_t>> limits;
    std::optional<std::vector<AttributeId>> unique;        // a customer has one value of these; without: as the attributes are declared
    std::optional<std::vector<std::string>> duplicateFree; // codes of sources that hold each customer once; without: as the sources say
    std::uint32_t largestCluster = DefaultLargestCluster;
    std::optional<double> vetoWeight; // two groups stay apart when a pair between them weighs this or less; without: no veto
    friend bool operator==(const Safeguards &, const Safeguards &) = default;
};

} // namespace engine
