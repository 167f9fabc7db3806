// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which blocking rules bring two records together in a run, and why none does: as the Blocker would find it, without walking all records. What a
// run has split is taken from its basis, or worked out with the first question. Any thread.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "engine/match/blocker.h"
#include "engine/match/model.h"
#include "engine/model/match_basis.h"

namespace engine
{

struct RuleVerdict {
    std::string rule;
    bool isMet = false;                 // the two share a block of it
    std::vector<AttributeId> differing; // attributes whose keys differ or are missing, each once; or where a split block parts the two
    bool isSplit = false;               // they agree on the rule, but so many do that its block is split
};

// Why no run compares a pair.
enum class NeverCompared : std::uint8_t {
    No,         // a run does
    SameSource, // of a source whose records never pair among themselves
    Split,      // they agree on a rule, and its block is too large
    NoRule,     // they agree on none
};

struct BlockingVerdict {
    std::vector<RuleVerdict> rules;      // one for each of the model's
    std::optional<std::uint8_t> foundBy; // the first by which a run compares the two
    NeverCompared neverCompared = NeverCompared::No;
};

class BlockingJudge
{
public:
    // Table, model and mask must outlive it; the basis is not needed afterwards. rules: the model's.
    BlockingJudge(const ColumnTable &table, const Model &model, std::vector<BlockingRule> rules, const ValueMask &mask, const MatchBasis *basis,
                  std::vector<SourceId> duplicateFree);

    [[nodiscard]] Result<BlockingVerdict> of(std::uint32_t a, std::uint32_t b) const;

private:
    struct Splits {
        std::vector<AttributeId> by;
        std::vector<std::vector<std::vector<std::uint64_t>>> keys; // as in MatchBasis
    };
    [[nodiscard]] Result<Splits> splitsOfARun() const;
    [[nodiscard]] RuleVerdict verdictOf(std::size_t rule, const Splits &splits, std::uint32_t a, std::uint32_t b) const;

    const ColumnTable &m_table;
    const Model &m_model;
    std::vector<BlockingRule> m_rules;
    const ValueMask &m_mask;
    std::vector<SourceId> m_duplicateFree;
    mutable std::mutex m_mutex; // of the splits, while they are not known
    mutable std::optional<Splits> m_splits;
};

} // namespace engine
