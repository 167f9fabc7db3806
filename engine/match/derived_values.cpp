// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/derived_values.h"

#include "engine/match/parallel.h"

namespace engine
{

DerivedValues::DerivedValues(const Dictionary &values, std::span<const Transform> transforms, MetricProfile profile)
    : m_codes(values.size() + 1), m_features(m_dictionary, profile)
{
    const ValueTransformer transformer(transforms);
    // Blocks of values are transformed by all workers, then numbered in order, so that the codes are the same every time.
    constexpr std::size_t Block = 1U << 16U;
    std::vector<std::optional<std::string>> results(std::min(Block, values.size()));
    for (std::size_t begin = 1; begin <= values.size(); begin += Block) {
        const std::size_t count = std::min(Block, values.size() + 1 - begin);
        forEachIndex(count, 512, [&](std::size_t i) { results[i] = transformer.apply(values.text(static_cast<Code>(begin + i))); });
        for (std::size_t i = 0; i < count; ++i)
            m_codes[begin + i] = results[i] ? m_dictionary.add(*results[i]) : 0;
    }
    m_dictionary.dropIndex();
}

} // namespace engine
