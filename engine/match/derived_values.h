// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The values of a column read through transforms: each distinct value is transformed once, so comparing still works on codes.
// Never changes after a model is compiled; all threads read it.
#pragma once

#include <span>
#include <vector>

#include "engine/match/value_features.h"
#include "engine/match/value_transform.h"

namespace engine
{

class DerivedValues
{
public:
    // Element is passed over: it chooses among values, which the column does.
    DerivedValues(const Dictionary &values, std::span<const Transform> transforms, MetricProfile profile);
    DerivedValues(const DerivedValues &) = delete;
    DerivedValues &operator=(const DerivedValues &) = delete;

    // The code of what a value becomes; 0 when it becomes missing.
    [[nodiscard]] Code code(Code value) const { return m_codes[value]; }
    [[nodiscard]] const ValueFeatures &features() const { return m_features; }
    [[nodiscard]] ValueFeatures &features() { return m_features; }

private:
    Dictionary m_dictionary;
    std::vector<Code> m_codes; // by code of the value
    ValueFeatures m_features;
};

} // namespace engine
