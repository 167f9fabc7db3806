// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/blocking_choice.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "engine/base/random.h"
#include "engine/match/blocking_keys.h"
#include "engine/match/parallel.h"

namespace engine
{

namespace
{

constexpr std::size_t SimulatedPairs = 4000;
constexpr std::size_t MostRules = 12;
constexpr double SmallestGain = 0.001; // of the true pairs: a rule that adds less is not worth its pairs
constexpr double CarelessShare = 0.25; // of the true pairs have a carelessly written side: errors come together
constexpr double CarelessRate = 0.5;   // of the agreement the others have

// How far the values of one attribute agree in two records of one customer. Typical rates; they only rank the rules.
enum class Agreement : std::uint8_t { Missing, Different, Alike, Equal };

struct Rates {
    double equal = 0.8;
    double alike = 0.1; // misspelt, but the same sound or the same beginning
};

Rates ratesOf(AttributeKind kind)
{
    switch (kind) {
    case AttributeKind::Email: return {0.7, 0.1};
    case AttributeKind::Phone: return {0.75, 0.05};
    case AttributeKind::Date: return {0.85, 0.08};
    case AttributeKind::Identifier: return {0.9, 0.03};
    case AttributeKind::GivenName: return {0.75, 0.12};
    case AttributeKind::FamilyName: return {0.82, 0.1};
    case AttributeKind::FullName:
    case AttributeKind::Organisation: return {0.6, 0.3};
    case AttributeKind::Street:
    case AttributeKind::Address: return {0.6, 0.15};
    case AttributeKind::Postcode: return {0.8, 0.06};
    case AttributeKind::City: return {0.8, 0.08};
    default: return {0.8, 0.05};
    }
}

// How often a key is the same all the same when the values are only alike: misspelt, words swapped, a form of the name.
double toleranceOf(const KeyExpression &key)
{
    if (key.steps.empty())
        return 0;
    switch (key.steps.back().function) {
    case KeyFunction::AnyToken: return 0.9;
    case KeyFunction::Phonetic: return 0.6;
    case KeyFunction::FirstToken:
    case KeyFunction::LastToken:
    case KeyFunction::EmailUser: return 0.5;
    case KeyFunction::Left: return key.steps.back().first <= 4 ? 0.65 : 0.4;
    case KeyFunction::Right: return 0.4;
    default: return 0.3;
    }
}

struct Candidate {
    BlockingRule rule;
    std::vector<std::size_t> parts; // places of its keys in the list of different keys
    std::uint64_t pairs = 0;
    std::vector<bool> finds; // by simulated pair
};

class Chooser
{
public:
    Chooser(const ColumnTable &table, const AttributeCatalog &catalog, const std::vector<AttributeProfile> &profiles, const ValueMask &mask,
            const ProposalOptions &options)
        : m_table(table), m_catalog(catalog), m_profiles(profiles), m_mask(mask),
          m_budget(options.pairBudget != 0 ? options.pairBudget : usualPairBudget(table.size()))
    {
    }

    Result<void> choose(Progress &progress, Proposal &proposal)
    {
        makeCandidates();
        simulate();
        TESSERA_CHECK(countPairs(progress));
        std::erase_if(m_candidates, [](const Candidate &candidate) { return candidate.pairs == 0; });
        return pick(proposal);
    }

    Result<RulesEstimate> estimate(const std::vector<BlockingRule> &rules, Progress &progress)
    {
        for (const BlockingRule &rule : rules)
            offer(rule.keys);
        simulate();
        TESSERA_CHECK(countPairs(progress));
        RulesEstimate estimate;
        std::vector<bool> found(SimulatedPairs, false);
        for (const Candidate &candidate : m_candidates) {
            std::size_t gain = 0;
            for (std::size_t i = 0; i < SimulatedPairs; ++i) {
                gain += candidate.finds[i] && !found[i] ? 1 : 0;
                found[i] = found[i] || candidate.finds[i];
            }
            estimate.rules.push_back({blockingRuleText(candidate.rule, m_catalog), candidate.pairs, trueShare(candidate),
                                      static_cast<double>(gain) / SimulatedPairs, true});
        }
        estimate.missedShare = static_cast<double>(std::ranges::count(found, false)) / SimulatedPairs;
        return estimate;
    }

private:
    Result<void> countPairs(Progress &progress)
    {
        forEachIndex(m_candidates.size(), 1, [&](std::size_t i) {
            if (progress.isCancelled())
                return;
            std::vector<Blocker::Entry> entries = blockingEntries(m_table, m_candidates[i].rule, m_mask);
            sortEntries(entries);
            m_candidates[i].pairs = pairsInRuns(entries);
        });
        return progress.checkCancelled();
    }

    void offer(std::vector<KeyExpression> keys)
    {
        Candidate candidate;
        for (const KeyExpression &key : keys) {
            auto found = std::ranges::find(m_keys, key);
            if (found == m_keys.end())
                found = m_keys.insert(m_keys.end(), key);
            candidate.parts.push_back(static_cast<std::size_t>(found - m_keys.begin()));
        }
        candidate.rule.keys = std::move(keys);
        m_candidates.push_back(std::move(candidate));
    }

    static KeyExpression plain(AttributeId attribute) { return {attribute, {}}; }
    static KeyExpression with(AttributeId attribute, KeyFunction function, std::int32_t first = 0, std::int32_t second = 0)
    {
        return {attribute, {{function, first, second}}};
    }

    // Alone: what is telling by itself. In pairs: two attributes of different kinds, exact or tolerant.
    void makeCandidates()
    {
        std::vector<std::vector<KeyExpression>> pieces; // per attribute
        for (const AttributeProfile &profile : m_profiles) {
            const AttributeId id = profile.attribute;
            switch (m_catalog.at(id).kind) {
            case AttributeKind::Email:
                offer({plain(id)});
                offer({with(id, KeyFunction::EmailUser)});
                break;
            case AttributeKind::Phone:
                offer({plain(id)});
                offer({with(id, KeyFunction::Right, 7)});
                break;
            case AttributeKind::Identifier: offer({plain(id)}); break;
            case AttributeKind::Date:
                offer({plain(id)});
                pieces.push_back({plain(id), with(id, KeyFunction::Left, 4), with(id, KeyFunction::Right, 5)});
                break;
            case AttributeKind::GivenName:
            case AttributeKind::FamilyName:
                offer({plain(id)});
                pieces.push_back({plain(id), with(id, KeyFunction::Phonetic), with(id, KeyFunction::Left, 3)});
                break;
            case AttributeKind::FullName:
            case AttributeKind::Organisation:
                offer({with(id, KeyFunction::SortedTokens)});
                offer({with(id, KeyFunction::AnyToken)});
                pieces.push_back({with(id, KeyFunction::FirstToken), with(id, KeyFunction::LastToken), with(id, KeyFunction::AnyToken)});
                break;
            case AttributeKind::Street:
            case AttributeKind::Address:
                offer({plain(id)});
                offer({with(id, KeyFunction::SortedTokens)});
                pieces.push_back({plain(id), with(id, KeyFunction::Left, 6)});
                break;
            case AttributeKind::Postcode:
                offer({plain(id)});
                pieces.push_back({plain(id)});
                break;
            case AttributeKind::City: pieces.push_back({plain(id), with(id, KeyFunction::Left, 4)}); break;
            case AttributeKind::Text: pieces.push_back({plain(id)}); break;
            default: break;
            }
        }
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            for (std::size_t j = i + 1; j < pieces.size(); ++j) {
                for (const KeyExpression &first : pieces[i]) {
                    for (const KeyExpression &second : pieces[j])
                        offer({first, second});
                }
            }
        }
    }

    // True pairs as they may look: fill pattern of real records, agreement by typical rates.
    void simulate()
    {
        Random random(20260302);
        std::vector<Agreement> states(highestAttribute() + 1U, Agreement::Missing);
        std::vector<bool> isEqual(m_keys.size());
        for (Candidate &candidate : m_candidates)
            candidate.finds.resize(SimulatedPairs);
        for (std::size_t pair = 0; pair < SimulatedPairs; ++pair) {
            const auto record = static_cast<std::uint32_t>(random.below(m_table.size()));
            const auto partner = static_cast<std::uint32_t>(random.below(m_table.size()));
            const double care = random.chance(CarelessShare) ? CarelessRate : 1;
            for (const AttributeProfile &profile : m_profiles) {
                const Column &column = *m_table.find(profile.attribute);
                const Rates rates = ratesOf(m_catalog.at(profile.attribute).kind);
                const double draw = random.unit() / care;
                const bool isThere = !column.values(record).empty() && !column.values(partner).empty();
                states[profile.attribute.value] = !isThere                           ? Agreement::Missing
                                                  : draw < rates.equal               ? Agreement::Equal
                                                  : draw < rates.equal + rates.alike ? Agreement::Alike
                                                                                     : Agreement::Different;
            }
            for (std::size_t key = 0; key < m_keys.size(); ++key) { // each key fails or holds once for all rules that have it
                const Agreement state = states[m_keys[key].attribute.value];
                isEqual[key] = state == Agreement::Equal || (state == Agreement::Alike && random.chance(toleranceOf(m_keys[key])));
            }
            for (Candidate &candidate : m_candidates)
                candidate.finds[pair] = std::ranges::all_of(candidate.parts, [&](std::size_t key) { return isEqual[key]; });
        }
    }

    // A given rule may read an attribute that no record has: always missing.
    std::size_t highestAttribute() const
    {
        std::size_t highest = m_profiles.empty() ? 0 : m_profiles.back().attribute.value;
        for (const Candidate &candidate : m_candidates)
            for (const KeyExpression &key : candidate.rule.keys)
                highest = std::max<std::size_t>(highest, key.attribute.value);
        return highest;
    }

    Result<void> pick(Proposal &proposal)
    {
        std::vector<bool> found(SimulatedPairs, false);
        std::vector<bool> isUsed(m_candidates.size(), false);
        std::uint64_t pairs = 0;
        const auto gainOf = [&](const Candidate &candidate) {
            std::size_t gain = 0;
            for (std::size_t i = 0; i < SimulatedPairs; ++i)
                gain += candidate.finds[i] && !found[i] ? 1 : 0;
            return static_cast<double>(gain) / SimulatedPairs;
        };
        const auto take = [&](std::size_t i, double gain) {
            isUsed[i] = true;
            pairs += m_candidates[i].pairs;
            const std::string text = blockingRuleText(m_candidates[i].rule, m_catalog);
            proposal.rules.push_back({text, m_candidates[i].pairs, trueShare(m_candidates[i]), gain, true});
            proposal.model.blockingRules.push_back(text);
            for (std::size_t pair = 0; pair < SimulatedPairs; ++pair)
                found[pair] = found[pair] || m_candidates[i].finds[pair];
        };
        while (proposal.model.blockingRules.size() < MostRules) {
            std::size_t best = m_candidates.size();
            double bestValue = 0;
            double bestGain = 0;
            for (std::size_t i = 0; i < m_candidates.size(); ++i) {
                if (isUsed[i] || pairs + m_candidates[i].pairs > m_budget)
                    continue;
                const double gain = gainOf(m_candidates[i]);
                const double value = gain / std::sqrt(static_cast<double>(m_candidates[i].pairs) + m_table.size());
                if (gain >= SmallestGain && value > bestValue) {
                    best = i;
                    bestValue = value;
                    bestGain = gain;
                }
            }
            if (best == m_candidates.size())
                break;
            take(best, bestGain);
        }
        // Where every rule adds next to nothing, the narrowest is better than none.
        if (const auto narrowest = std::ranges::min_element(m_candidates, {}, &Candidate::pairs);
            proposal.model.blockingRules.empty() && narrowest != m_candidates.end() && narrowest->pairs <= m_budget)
            take(static_cast<std::size_t>(narrowest - m_candidates.begin()), gainOf(*narrowest));
        if (proposal.model.blockingRules.empty())
            return refuse();
        proposal.missedShare = static_cast<double>(std::ranges::count(found, false)) / SimulatedPairs;
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            if (!isUsed[i])
                proposal.rules.push_back(
                    {blockingRuleText(m_candidates[i].rule, m_catalog), m_candidates[i].pairs, trueShare(m_candidates[i]), 0, false});
        }
        return {};
    }

    static double trueShare(const Candidate &candidate) { return static_cast<double>(std::ranges::count(candidate.finds, true)) / SimulatedPairs; }

    Result<void> refuse() const
    {
        const auto cheapest = std::ranges::min_element(m_candidates, {}, &Candidate::pairs);
        if (cheapest == m_candidates.end())
            return fail(ErrorCode::InputRejected, "No two records share a value that could bring them together, so there is nothing to compare.");
        return fail(
            ErrorCode::InputRejected,
            fmt::format("Every blocking rule would compare more than {} pairs (the narrowest, {}, makes {}). Some value is in too many records: "
                        "block it, or map more columns.",
                        m_budget, blockingRuleText(cheapest->rule, m_catalog), cheapest->pairs));
    }

    const ColumnTable &m_table;
    const AttributeCatalog &m_catalog;
    const std::vector<AttributeProfile> &m_profiles;
    const ValueMask &m_mask;
    std::uint64_t m_budget;
    std::vector<KeyExpression> m_keys; // different ones
    std::vector<Candidate> m_candidates;
};

} // namespace

std::uint64_t usualPairBudget(std::uint64_t records)
{
    return std::max<std::uint64_t>(2'000'000, 25 * records);
}

Result<void> chooseBlockingRules(const ColumnTable &table, const AttributeCatalog &catalog, const std::vector<AttributeProfile> &profiles,
                                 const ValueMask &mask, const ProposalOptions &options, Progress &progress, Proposal &proposal)
{
    return Chooser(table, catalog, profiles, mask, options).choose(progress, proposal);
}

Result<RulesEstimate> estimateRules(const ColumnTable &table, const AttributeCatalog &catalog, const std::vector<BlockingRule> &rules,
                                    const ValueMask &mask, Progress &progress)
{
    return Chooser(table, catalog, profileOf(table), mask, {}).estimate(rules, progress);
}

} // namespace engine
