// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/value_mask.h"

#include <algorithm>

namespace engine
{

ValueMask::ValueMask(const ColumnTable &table, const std::map<AttributeId, std::uint32_t> &limits)
{
    for (const auto &[attribute, limit] : limits) {
        const Column *column = table.find(attribute);
        if (column == nullptr)
            continue;
        for (Code code = 1; code <= column->dictionary().size(); ++code) {
            if (column->count(code) <= limit)
                continue;
            if (m_ignored.size() <= attribute.value)
                m_ignored.resize(attribute.value + 1U);
            std::vector<bool> &ignored = m_ignored[attribute.value];
            ignored.resize(column->dictionary().size() + 1);
            ignored[code] = true;
            m_shared.push_back({attribute, std::string(column->text(code)), column->count(code)});
        }
    }
    std::ranges::stable_sort(m_shared, std::ranges::greater{}, &SharedValue::records);
}

} // namespace engine
