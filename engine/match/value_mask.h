// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Values that too many records share (a switchboard number, info@ mail) or that the safeguards block are no evidence: for a run they count as
// missing.
// Made once per run, then read by all threads.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/match/column_table.h"
#include "engine/match/model.h"
#include "engine/match/value_blocker.h"
#include "engine/model/match_basis.h"

namespace engine
{

struct SharedValue {
    AttributeId attribute;
    std::string value; // for the screen, never for the log
    std::uint32_t records = 0;
    BlockReason reason = BlockReason::Limit;
};

// How often a value of each attribute may be there before it is no evidence: the safeguards' limits, or without such the model's.
[[nodiscard]] const std::map<AttributeId, std::uint32_t> &limitsOf(const Model &model, const Safeguards &safeguards);

class ValueMask
{
public:
    ValueMask() = default; // every value counts
    ValueMask(const ColumnTable &table, const std::map<AttributeId, std::uint32_t> &limits);
    ValueMask(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model, const Safeguards &safeguards);
    // The values over the limits are those of the basis, however often they are in this table.
    ValueMask(const ColumnTable &table, const AttributeCatalog &catalog, const Safeguards &safeguards, const MatchBasis &basis);
    // Beside what is ignored already: what this table has more often than the limits allow.
    void addLimits(const ColumnTable &table, const std::map<AttributeId, std::uint32_t> &limits);

    [[nodiscard]] bool isIgnored(AttributeId attribute, Code code) const
    {
        const std::size_t index = attribute.value;
        return index < m_ignored.size() && !m_ignored[index].empty() && m_ignored[index][code];
    }
    // From now on, too; for values that need no report. `codes`: one more than the column has values.
    void ignore(AttributeId attribute, Code code, std::size_t codes);
    void ignoreForLimit(const Column &column, Code code) { ignore(column, code, BlockReason::Limit); }
    [[nodiscard]] bool hasAny(AttributeId attribute) const { return attribute.value < m_ignored.size() && !m_ignored[attribute.value].empty(); }
    [[nodiscard]] const std::vector<SharedValue> &sharedValues() const { return m_shared; } // most frequent first

private:
    void addBlocked(const ColumnTable &table, const AttributeCatalog &catalog, const Safeguards &safeguards);
    void ignore(const Column &column, Code code, BlockReason reason);

    std::vector<std::vector<bool>> m_ignored; // by attribute id, then code; empty = nothing ignored
    std::vector<SharedValue> m_shared;
};

} // namespace engine
