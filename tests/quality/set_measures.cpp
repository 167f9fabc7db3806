// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/quality/set_measures.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <unordered_map>

#include "engine/match/household_values.h"

namespace tests::quality
{

using namespace engine;

namespace
{

constexpr int LowestThreshold = -8; // bits, of the search for the best one
constexpr int HighestThreshold = 45;

std::unordered_map<std::string, std::uint32_t> indexesOf(const std::vector<std::string> &references)
{
    std::unordered_map<std::string, std::uint32_t> indexes;
    for (std::uint32_t i = 0; i < references.size(); ++i)
        indexes.emplace(references[i], i);
    return indexes;
}

class Measuring
{
public:
    Measuring(const LabelledSet &set, const ProjectRun &run, Truth truth)
        : m_set(set), m_run(run), m_truth(std::move(truth)),
          m_shared(withHouseholdValues(run.table, run.catalog, run.model, ValueMask(run.table, run.model.sharedLimits)))
    {
        m_result.name = set.name;
        m_result.records = run.table.size();
        m_result.candidates = run.output.compared;
        m_result.thresholds = run.model.thresholds;
        m_result.prior = run.model.prior;
        m_result.expectedRecall = 1 - run.proposal.missedShare;
    }

    Result<SetMeasures> run()
    {
        if (m_set.cases.empty()) {
            TESSERA_TRY(m_result.customers, measureClusters(m_truth, m_run.customers));
            m_result.people = m_result.customers.people;
            m_result.truePairs = m_result.customers.pairs.right + m_result.customers.pairs.missed;
            walkPairs();
            TESSERA_CHECK(confirmReviews());
            TESSERA_CHECK(searchThreshold());
            differences();
            clusterFigures();
        } else {
            TESSERA_CHECK(walkCases());
        }
        for (const Aim &aim : m_set.aims) {
            const auto found = std::ranges::find(m_result.figures, aim.figure, &std::pair<std::string, double>::first);
            if (found == m_result.figures.end())
                return fail(ErrorCode::Internal, fmt::format("The aim of {} is about {}, which is not measured.", m_set.name, aim.figure));
            m_result.aims.push_back({aim, found->second, aim.isAtLeast ? found->second >= aim.bound : found->second <= aim.bound});
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool isSame(std::uint32_t a, std::uint32_t b) const { return m_truth.person[a] == m_truth.person[b]; }

    void walkPairs()
    {
        PairTally all(m_truth.person), shown(m_truth.person);
        std::map<int, WeightBin> bins;
        for (const ScoredPair &pair : m_run.output.pairs) {
            const bool isTrue = isSame(pair.a, pair.b);
            all.add(pair.a, pair.b, probabilityOf(pair.weight));
            const Zone zone = m_result.thresholds.zoneOf(pair.weight);
            if (zone != Zone::NoMatch)
                shown.add(pair.a, pair.b, probabilityOf(pair.weight));
            if (zone == Zone::Match)
                ++(isTrue ? m_result.matchZone.right : m_result.matchZone.wrong);
            if (zone == Zone::Review) {
                ++m_result.reviewPairs;
                m_result.reviewTrue += isTrue ? 1 : 0;
            }
            WeightBin &bin = bins[static_cast<int>(std::floor(std::clamp(pair.weight, -60.0, 80.0)))];
            ++(isTrue ? bin.same : bin.different);
        }
        m_result.matchZone.missed = m_result.truePairs - m_result.matchZone.right;
        m_result.blockingRecall = all.blockingRecall();
        m_result.deciles = all.deciles();
        m_result.calibrationError = all.calibrationError();
        m_result.calibrationErrorShown = shown.calibrationError();
        for (auto &[lowest, bin] : bins) {
            bin.lowest = lowest;
            m_result.weights.push_back(bin);
        }
    }

    Result<ClusterQuality> qualityOf(std::span<const ScoredPair> links) const
    {
        TESSERA_TRY(const auto customers, customersFrom(m_run, m_set.isDuplicateFree, links));
        return measureClusters(m_truth, customers);
    }

    Result<void> confirmReviews()
    {
        std::vector<ScoredPair> links;
        std::ranges::copy_if(m_run.output.pairs, std::back_inserter(links), [&](const ScoredPair &pair) {
            const Zone zone = m_result.thresholds.zoneOf(pair.weight);
            return zone == Zone::Match || (zone == Zone::Review && isSame(pair.a, pair.b));
        });
        TESSERA_TRY(m_result.afterReview, qualityOf(links));
        return {};
    }

    Result<void> searchThreshold()
    {
        double best = -1;
        for (int threshold = LowestThreshold; threshold <= HighestThreshold; ++threshold) {
            std::vector<ScoredPair> links;
            std::ranges::copy_if(m_run.output.pairs, std::back_inserter(links), [&](const ScoredPair &pair) { return pair.weight >= threshold; });
            TESSERA_TRY(const ClusterQuality quality, qualityOf(links));
            if (const double f1 = quality.pairs.quality().f1(); f1 > best) {
                best = f1;
                m_result.bestThreshold = threshold;
                m_result.best = quality;
            }
        }
        return {};
    }

    // Of all true pairs, whatever blocking did with them.
    void differences()
    {
        std::map<std::uint32_t, std::vector<std::uint32_t>> people;
        for (std::uint32_t record = 0; record < m_truth.person.size(); ++record)
            people[m_truth.person[record]].push_back(record);
        std::vector<std::pair<PairCounts, PairCounts>> counts(m_run.table.columns().size()); // differing, missing
        for (const auto &[person, records] : people) {
            for (std::size_t i = 0; i < records.size(); ++i) {
                for (std::size_t j = i + 1; j < records.size(); ++j)
                    addDifferences(records[i], records[j], counts);
            }
        }
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const std::string &name = m_run.catalog.at(m_run.table.columns()[i].attribute()).code;
            if (m_run.table.columns()[i].filled() == 0)
                continue;
            m_result.recallByDifference.push_back({name + " differs", counts[i].first});
            m_result.recallByDifference.push_back({name + " missing", counts[i].second});
        }
    }

    void addDifferences(std::uint32_t a, std::uint32_t b, std::vector<std::pair<PairCounts, PairCounts>> &counts)
    {
        const bool isFound = m_run.customers[a] == m_run.customers[b];
        const auto count = [isFound](PairCounts &pairs) { ++(isFound ? pairs.right : pairs.missed); };
        bool hasEvidence = false;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const Column &column = m_run.table.columns()[i];
            const auto left = column.values(a), right = column.values(b);
            if (left.empty() || right.empty())
                count(counts[i].second);
            else if (std::ranges::find_first_of(left, right) == left.end())
                count(counts[i].first);
            else
                hasEvidence = hasEvidence || (isTelling(column.attribute()) && isOwnShared(column, left, right));
        }
        if (hasEvidence)
            count(m_result.withEvidence);
    }

    [[nodiscard]] bool isTelling(AttributeId attribute) const
    {
        const AttributeKind kind = m_run.catalog.at(attribute).kind;
        return kind == AttributeKind::Email || kind == AttributeKind::Phone || kind == AttributeKind::Date || kind == AttributeKind::Identifier;
    }

    // One of the common values is no family's and no switchboard's.
    [[nodiscard]] bool isOwnShared(const Column &column, std::span<const Code> left, std::span<const Code> right) const
    {
        return std::ranges::any_of(left,
                                   [&](Code code) { return std::ranges::contains(right, code) && !m_shared.isIgnored(column.attribute(), code); });
    }

    void clusterFigures()
    {
        const ClusterQuality &customers = m_result.customers;
        const Quality quality = customers.pairs.quality();
        const auto perThousand =
            static_cast<double>(customers.impureClusters) * 1000 / static_cast<double>(std::max<std::uint64_t>(customers.clusters, 1));
        m_result.figures = {{"f1", quality.f1()},
                            {"precision", quality.precision},
                            {"recall", quality.recall},
                            {"recall_with_evidence", m_result.withEvidence.quality().recall},
                            {"b_cubed_f1", customers.bCubed.f1()},
                            {"wrong_per_thousand", perThousand},
                            {"f1_after_review", m_result.afterReview.pairs.quality().f1()},
                            {"best_f1", m_result.best.pairs.quality().f1()},
                            {"blocking_recall", m_result.blockingRecall},
                            {"calibration_error", m_result.calibrationError},
                            {"calibration_error_shown", m_result.calibrationErrorShown}};
        for (const NamedCounts &danger : customers.wrongByDanger)
            m_result.figures.emplace_back("wrong_" + danger.name, static_cast<double>(danger.pairs.wrong));
    }

    Result<void> walkCases()
    {
        const auto indexes = indexesOf(m_run.references);
        std::map<std::pair<std::uint32_t, std::uint32_t>, double> weights;
        for (const ScoredPair &pair : m_run.output.pairs)
            weights[{pair.a, pair.b}] = pair.weight;
        std::vector<std::pair<double, bool>> ranked;
        std::uint64_t matches = 0;
        for (const LabelledCase &one : m_set.cases) {
            const auto left = indexes.find(one.left), right = indexes.find(one.right);
            if (left == indexes.end() || right == indexes.end())
                return fail(ErrorCode::Internal, fmt::format("{}: {} or {} was not imported.", m_set.name, one.left, one.right));
            const auto found = weights.find(std::minmax(left->second, right->second));
            const Zone zone = found == weights.end() ? Zone::NoMatch : m_result.thresholds.zoneOf(found->second);
            ++m_result.cases[static_cast<std::size_t>(one.expected)][static_cast<std::size_t>(zone)];
            m_result.casesMerged[static_cast<std::size_t>(one.expected)] += m_run.customers[left->second] == m_run.customers[right->second] ? 1 : 0;
            m_result.casesNeverCompared += found == weights.end() ? 1 : 0;
            matches += one.expected == Expected::Match ? 1 : 0;
            if (found != weights.end() && one.expected != Expected::Possible)
                ranked.emplace_back(found->second, one.expected == Expected::Match);
        }
        m_result.truePairs = matches;
        rank(ranked, matches);
        const auto &expected = m_result.cases;
        const auto share = [](std::uint64_t part, std::uint64_t whole) {
            return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
        };
        const auto sum = [](const auto &zones) { return zones[0] + zones[1] + zones[2]; };
        m_result.figures = {{"no_match_in_match_zone", static_cast<double>(expected[0][2])},
                            {"no_match_merged", static_cast<double>(m_result.casesMerged[0])},
                            {"no_match_shown", share(expected[0][1] + expected[0][2], sum(expected[0]))},
                            {"possible_in_match_zone", share(expected[1][2], sum(expected[1]))},
                            {"match_found", share(expected[2][1] + expected[2][2], sum(expected[2]))},
                            {"match_in_match_zone", share(expected[2][2], sum(expected[2]))},
                            {"best_case_f1", m_result.bestCaseF1}};
        return {};
    }

    void rank(std::vector<std::pair<double, bool>> &ranked, std::uint64_t matches)
    {
        std::ranges::sort(ranked, std::ranges::greater{});
        PairCounts counts;
        for (std::size_t i = 0; i < ranked.size(); ++i) {
            ++(ranked[i].second ? counts.right : counts.wrong);
            counts.missed = matches - counts.right;
            const bool isEdge = i + 1 == ranked.size() || ranked[i + 1].first < ranked[i].first;
            if (isEdge && counts.quality().f1() > m_result.bestCaseF1) {
                m_result.bestCaseF1 = counts.quality().f1();
                m_result.bestThreshold = ranked[i].first;
            }
        }
    }

    const LabelledSet &m_set;
    const ProjectRun &m_run;
    Truth m_truth;
    ValueMask m_shared; // values of several people
    SetMeasures m_result;
};

} // namespace

Result<Truth> truthFor(const LabelledSet &set, const ProjectRun &run)
{
    const auto indexes = indexesOf(set.truth.records);
    const Truth &source = set.truth.truth;
    Truth truth;
    truth.mistakeNames = source.mistakeNames;
    truth.dangerNames = source.dangerNames;
    truth.dangers.resize(source.dangers.size());
    for (const std::string &reference : run.references) {
        const auto found = indexes.find(reference);
        if (found == indexes.end())
            return fail(ErrorCode::Internal, fmt::format("{}: nothing is known about {}.", set.name, reference));
        truth.person.push_back(source.person[found->second]);
        if (!source.mistakes.empty())
            truth.mistakes.push_back(source.mistakes[found->second]);
        for (std::size_t i = 0; i < source.dangers.size(); ++i)
            truth.dangers[i].push_back(source.dangers[i][found->second]);
    }
    return truth;
}

Result<SetMeasures> measure(const LabelledSet &set, const ProjectRun &run)
{
    Truth truth;
    if (set.cases.empty()) {
        TESSERA_TRY(truth, truthFor(set, run));
    }
    return Measuring(set, run, std::move(truth)).run();
}

} // namespace tests::quality
