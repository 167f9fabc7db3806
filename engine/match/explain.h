// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Why a pair has its weight, and why not more: every bar of the waterfall as codes and values. Front ends own the words.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/match/blocking_verdict.h"
#include "engine/match/column_table.h"
#include "engine/match/level_verdict.h"
#include "engine/match/model.h"
#include "engine/model/match_basis.h"
#include "engine/model/safeguards.h"

namespace engine
{

// Why a value that is there is no evidence.
enum class LeftOut : std::uint8_t {
    No,
    Blocked,   // by the safeguards
    Shared,    // held by more records than its attribute allows
    Household, // held by different people of one household
};

struct ComparedValue {
    AttributeId attribute;
    std::string left; // canonical; several values joined by "; "
    std::string right;
    LeftOut leftOut = LeftOut::No;
};

struct ComparisonVerdict : LevelVerdict {
    std::vector<ComparedValue> values;
    double weight = 0;        // bits of the level
    double termFrequency = 0; // bits added because the value is rare (or taken away, because it is common)
    double m = 1;
    double u = 1;
    std::string missedLabel; // the next better level, that it fell short of; empty at the best
    double missedWeight = 0;

    // Of any of its values.
    [[nodiscard]] LeftOut leftOut() const
    {
        LeftOut reason = LeftOut::No;
        for (const ComparedValue &value : values)
            reason = value.leftOut == LeftOut::No ? reason : value.leftOut;
        return reason;
    }
};

struct Explanation {
    RecordPair records;
    double prior = 0; // bits
    std::vector<ComparisonVerdict> comparisons;
    double namesakes = 0; // bits taken away because the evidence comes with the name; never above 0
    double household = 0; // bits taken away because the evidence does not tell people of a household apart; never above 0
    double weight = 0;    // sum of all the above
    double probability = 0;
    Zone zone = Zone::NoMatch;
    Thresholds thresholds; // of the model
    LevelVector levels = 0;
    std::vector<RuleVerdict> rules;
    std::optional<std::uint8_t> foundBy; // the first rule by which a run compares the pair; without it the pair is never compared
    NeverCompared neverCompared = NeverCompared::No;
};

// Explains pairs of one table under one model; keeps the tables it needs, so make one for many pairs.
class Explainer
{
public:
    // basis: that of the run whose weights are explained; none: what the table gives. It is not needed afterwards. duplicateFree: sources whose
    // records a run never compares among themselves; weigher() needs none.
    [[nodiscard]] static Result<Explainer> make(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model,
                                                const Safeguards &safeguards = {}, const MatchBasis *basis = nullptr,
                                                std::vector<SourceId> duplicateFree = {});
    Explainer(Explainer &&) noexcept;
    Explainer &operator=(Explainer &&) noexcept;
    ~Explainer();

    // NotFound when one of the records is not in the table; InvalidArgument when both are the same.
    [[nodiscard]] Result<Explanation> explain(RecordId x, RecordId y) const;
    // The match weight alone, of two records by their index in the table. For one thread; the explainer must outlive it.
    [[nodiscard]] std::function<double(std::uint32_t, std::uint32_t)> weigher() const;

private:
    struct State;
    explicit Explainer(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace engine
