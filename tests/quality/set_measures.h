// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How good a run over a labelled set was. Pure.
#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "engine/model/pair.h"
#include "tests/quality/project_run.h"
#include "tests/support/quality_metrics.h"

namespace tests::quality
{

struct WeightBin {
    double lowest = 0; // bits; one bit wide
    std::uint64_t same = 0;
    std::uint64_t different = 0;
};

struct AimResult {
    Aim aim;
    double value = 0;
    bool isReached = false;
};

struct SetMeasures {
    std::string name;
    std::uint64_t records = 0;
    std::uint64_t people = 0;
    std::uint64_t truePairs = 0;
    std::uint64_t candidates = 0;
    engine::Thresholds thresholds;
    double prior = 0;

    // Sets with a truth.
    ClusterQuality customers;      // at Tessera's own zones
    PairCounts matchZone;          // the pairs themselves, before they are linked to customers
    std::uint64_t reviewPairs = 0; // waiting for a person
    std::uint64_t reviewTrue = 0;  // … that belong together
    ClusterQuality afterReview;    // when a person has confirmed those
    double bestThreshold = 0;      // the one threshold with the highest F1
    ClusterQuality best;
    double blockingRecall = 1;
    double expectedRecall = 1; // what the proposal believes of its blocking rules
    std::array<Bin, 10> deciles{};
    double calibrationError = 0;      // over all candidate pairs
    double calibrationErrorShown = 0; // over the pairs of review and match zone, the ones a person sees
    // True pairs of which both sides have the attribute, differently ("email differs") or one has none ("email missing").
    std::vector<NamedCounts> recallByDifference;
    PairCounts withEvidence;        // true pairs that share an e-mail address or number of their own, or a date: a person could decide them
    std::vector<WeightBin> weights; // of candidate pairs

    // Sets with single cases: [expected][zone] and how far apart the weights put them.
    std::array<std::array<std::uint64_t, 3>, 3> cases{};
    std::uint64_t casesNeverCompared = 0;
    std::array<std::uint64_t, 3> casesMerged{}; // by expectation: of one customer after the run
    double bestCaseF1 = 0;                      // at the best threshold; possible ones not counted

    std::vector<std::pair<std::string, double>> figures; // what aims are set on
    std::vector<AimResult> aims;
};

[[nodiscard]] engine::Result<SetMeasures> measure(const LabelledSet &set, const ProjectRun &run);

// By index of the table: the number of the person. Every record must be in the truth.
[[nodiscard]] engine::Result<Truth> truthFor(const LabelledSet &set, const ProjectRun &run);

} // namespace tests::quality
