// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/explain.h"

#include <algorithm>
#include <fmt/format.h>

#include "engine/match/basis.h"
#include "engine/match/pair_comparer.h"
#include "engine/match/prepared_rules.h"
#include "engine/match/scorer.h"

namespace engine
{

struct Explainer::State {
    State(const ColumnTable &columns, const AttributeCatalog &catalog, Model wanted, std::vector<BlockingRule> rules, const Safeguards &safeguards,
          const MatchBasis *basis, std::vector<SourceId> duplicateFree)
        : table(columns), model(std::move(wanted)), masks(masksOf(table, catalog, model, safeguards, basis)), compiled(table, model, masks.comparing),
          scorer(model, compiled, basis), blocking(table, model, std::move(rules), masks.blocking, basis, std::move(duplicateFree))
    {
    }

    // Of a value that is ignored.
    [[nodiscard]] bool isOverLimit(const Column &column, Code code) const
    {
        return std::ranges::any_of(masks.blocking.sharedValues(), [&](const SharedValue &value) {
            return value.attribute == column.attribute() && value.reason == BlockReason::Limit && value.value == column.text(code);
        });
    }

    [[nodiscard]] LeftOut leftOut(const Column &column, std::initializer_list<std::uint32_t> records) const
    {
        LeftOut reason = LeftOut::No;
        for (const std::uint32_t record : records)
            for (const Code code : column.values(record)) {
                if (masks.blocking.isIgnored(column.attribute(), code))
                    return isOverLimit(column, code) ? LeftOut::Shared : LeftOut::Blocked;
                if (masks.comparing.isIgnored(column.attribute(), code))
                    reason = LeftOut::Household;
            }
        return reason;
    }

    const ColumnTable &table;
    Model model;
    ValueMasks masks;
    CompiledModel compiled;
    Scorer scorer;
    BlockingJudge blocking;
};

namespace
{

bool isThereOnBothSides(const ComparedValue &value)
{
    return !value.left.empty() && !value.right.empty();
}

std::string joined(const Column &column, std::uint32_t record)
{
    std::string text;
    for (const Code code : column.values(record)) {
        if (!text.empty())
            text += "; ";
        text += column.text(code);
    }
    return text;
}

} // namespace

Explainer::Explainer(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Explainer::Explainer(Explainer &&) noexcept = default;
Explainer &Explainer::operator=(Explainer &&) noexcept = default;
Explainer::~Explainer() = default;

Result<Explainer> Explainer::make(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model, const Safeguards &safeguards,
                                  const MatchBasis *basis, std::vector<SourceId> duplicateFree)
{
    TESSERA_CHECK(validate(model, catalog));
    TESSERA_TRY(std::vector<BlockingRule> rules, prepareRules(model, catalog));
    return Explainer(std::make_unique<State>(table, catalog, model, std::move(rules), safeguards, basis, std::move(duplicateFree)));
}

std::function<double(std::uint32_t, std::uint32_t)> Explainer::weigher() const
{
    const auto comparer = std::make_shared<PairComparer>(m_state->compiled);
    return [state = m_state.get(), comparer](std::uint32_t x, std::uint32_t y) {
        const auto [a, b] = std::minmax(x, y);
        return state->scorer.weight(comparer->levels(a, b), a, b);
    };
}

namespace
{

ComparisonVerdict verdictOf(LevelVerdict plain, const Comparison &comparison, unsigned index, const Scorer &scorer, std::uint32_t a, std::uint32_t b)
{
    ComparisonVerdict verdict;
    static_cast<LevelVerdict &>(verdict) = std::move(plain);
    const unsigned level = verdict.level;
    if (level != 0) {
        const LevelParameters parameters = parametersOf(comparison)[*levelIndex(comparison, level)];
        verdict.m = parameters.m;
        verdict.u = parameters.u;
        verdict.weight = scorer.levelWeight(index, level);
        verdict.termFrequency = scorer.termWeight(index, level, a, b);
        if (const auto better = levelIndex(comparison, level + 1)) {
            verdict.missedLabel = comparison.levels[*better].label;
            verdict.missedWeight = scorer.levelWeight(index, level + 1);
        }
    }
    return verdict;
}

} // namespace

Result<Explanation> Explainer::explain(RecordId x, RecordId y) const
{
    if (x == y)
        return fail(ErrorCode::InvalidArgument, "A record cannot be compared with itself. Choose two different records.");
    const State &state = *m_state;
    const RecordPair pair = orderedPair(x, y);
    const auto a = state.table.indexOf(pair.a);
    const auto b = state.table.indexOf(pair.b);
    if (!a || !b)
        return fail(ErrorCode::NotFound, "One of the two records takes no part in matching (it is gone, restricted or unknown).",
                    fmt::format("record {}", (a ? pair.b : pair.a).value));
    Explanation result;
    result.records = pair;
    PairComparer comparer(state.compiled);
    result.levels = comparer.levels(*a, *b);
    result.prior = state.scorer.prior();
    double strangers = result.prior;
    std::vector<LevelVerdict> plain = levelVerdicts(state.model, result.levels);
    for (unsigned i = 0; i < state.model.comparisons.size(); ++i) {
        const Comparison &comparison = state.model.comparisons[i];
        ComparisonVerdict verdict = verdictOf(std::move(plain[i]), comparison, i, state.scorer, *a, *b);
        strangers += verdict.weight;
        if (verdict.termFrequency != 0)
            strangers += verdict.termFrequency;
        for (const AttributeId attribute : attributesOf(comparison)) {
            const Column *column = state.table.find(attribute);
            if (column == nullptr)
                continue;
            verdict.values.push_back({attribute, joined(*column, *a), joined(*column, *b), state.leftOut(*column, {*a, *b})});
        }
        verdict.isLeftOut = verdict.level == 0 && std::ranges::all_of(verdict.values, isThereOnBothSides) && verdict.leftOut() != LeftOut::No;
        result.comparisons.push_back(std::move(verdict));
    }
    result.namesakes = state.scorer.namesakeLimit(result.levels);
    strangers += result.namesakes;
    result.household = state.scorer.householdLimit(strangers, result.levels);
    result.weight = state.scorer.weight(result.levels, *a, *b);
    result.probability = probabilityOf(result.weight);
    result.zone = state.model.thresholds.zoneOf(result.weight);
    result.thresholds = state.model.thresholds;
    TESSERA_TRY(BlockingVerdict blocking, state.blocking.of(*a, *b));
    result.rules = std::move(blocking.rules);
    result.foundBy = blocking.foundBy;
    result.neverCompared = blocking.neverCompared;
    return result;
}

} // namespace engine
