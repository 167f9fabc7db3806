// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>
#include <nlohmann/json.hpp>

#include "tests/quality/report.h"

namespace tests::quality
{

namespace
{

using Json = nlohmann::ordered_json;

// Six decimals: two more than anybody reads, few enough to compare runs as text.
double rounded(double value)
{
    return std::round(value * 1e6) / 1e6;
}

Json jsonOfQuality(const ClusterQuality &quality)
{
    const Quality pairs = quality.pairs.quality();
    return {{"precision", rounded(pairs.precision)},
            {"recall", rounded(pairs.recall)},
            {"f1", rounded(pairs.f1())},
            {"b_cubed",
             {{"precision", rounded(quality.bCubed.precision)}, {"recall", rounded(quality.bCubed.recall)}, {"f1", rounded(quality.bCubed.f1())}}},
            {"customers", quality.clusters},
            {"customers_of_several_people", quality.impureClusters}};
}

Json jsonOfCounts(const std::vector<NamedCounts> &counts)
{
    Json list = Json::array();
    for (const NamedCounts &one : counts) {
        const std::uint64_t pairs = one.pairs.right + one.pairs.missed;
        if (pairs != 0)
            list.push_back({{"where", one.name}, {"pairs", pairs}, {"recall", rounded(one.pairs.quality().recall)}});
    }
    return list;
}

Json jsonOfTruth(const SetMeasures &set)
{
    Json json{{"people", set.people}, {"true_pairs", set.truePairs}, {"own_zones", jsonOfQuality(set.customers)}};
    const Quality zone = set.matchZone.quality();
    json["match_zone"] = {{"precision", rounded(zone.precision)}, {"recall", rounded(zone.recall)}};
    json["review_zone"] = {{"pairs", set.reviewPairs}, {"true", set.reviewTrue}};
    json["with_evidence"] = {{"pairs", set.withEvidence.right + set.withEvidence.missed}, {"recall", rounded(set.withEvidence.quality().recall)}};
    json["after_review"] = jsonOfQuality(set.afterReview);
    json["best_threshold"] = jsonOfQuality(set.best);
    json["best_threshold"]["bits"] = set.bestThreshold;
    json["blocking"] = {{"recall", rounded(set.blockingRecall)}, {"expected_recall", rounded(set.expectedRecall)}};
    Json deciles = Json::array();
    for (const Bin &bin : set.deciles)
        deciles.push_back({{"pairs", bin.pairs}, {"predicted", rounded(bin.predicted())}, {"observed", rounded(bin.observed())}});
    json["calibration"] = {{"error", rounded(set.calibrationError)}, {"error_shown", rounded(set.calibrationErrorShown)}, {"deciles", deciles}};
    json["wrong_by_danger"] = Json::object();
    for (const NamedCounts &danger : set.customers.wrongByDanger)
        json["wrong_by_danger"][danger.name] = danger.pairs.wrong;
    json["recall_by_mistake"] = jsonOfCounts(set.customers.recallByMistake);
    json["recall_by_difference"] = jsonOfCounts(set.recallByDifference);
    Json weights = Json::array();
    for (const WeightBin &bin : set.weights)
        weights.push_back({bin.lowest, bin.same, bin.different});
    json["weights"] = weights;
    return json;
}

Json jsonOfCases(const SetMeasures &set)
{
    Json json = Json::object();
    for (std::size_t expected = 0; expected < ExpectedNames.size(); ++expected)
        json[std::string(ExpectedNames[expected])] = {{"no_match", set.cases[expected][0]},
                                                      {"review", set.cases[expected][1]},
                                                      {"match", set.cases[expected][2]},
                                                      {"merged", set.casesMerged[expected]}};
    return {
        {"cases", json}, {"never_compared", set.casesNeverCompared}, {"best_f1", rounded(set.bestCaseF1)}, {"best_bits", rounded(set.bestThreshold)}};
}

} // namespace

std::string jsonOf(std::span<const SetMeasures> all)
{
    Json sets = Json::array();
    for (const SetMeasures &set : all) {
        Json json{{"name", set.name},
                  {"records", set.records},
                  {"candidate_pairs", set.candidates},
                  {"thresholds", {{"review", set.thresholds.review}, {"match", set.thresholds.match}}},
                  {"prior", set.prior}};
        json.update(set.people != 0 ? jsonOfTruth(set) : jsonOfCases(set));
        json["aims"] = Json::array();
        for (const AimResult &aim : set.aims)
            json["aims"].push_back({{"figure", aim.aim.figure},
                                    {aim.aim.isAtLeast ? "at_least" : "at_most", aim.aim.bound},
                                    {"value", rounded(aim.value)},
                                    {"reached", aim.isReached}});
        sets.push_back(std::move(json));
    }
    return Json{{"version", 1}, {"sets", sets}}.dump(1) + '\n';
}

} // namespace tests::quality
