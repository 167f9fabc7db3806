// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Small random linking problems with all constraints, for tests.
#pragma once

#include <algorithm>
#include <vector>

#include "engine/base/random.h"
#include "engine/link/linker.h"

namespace tests
{

struct RandomProblem {
    static constexpr double MatchWeight = 3;

    std::vector<engine::ScoredPair> scored;
    std::vector<engine::LinkDecision> decisions;
    engine::LinkConstraints constraints;
    std::uint32_t records = 0;

    [[nodiscard]] engine::LinkProblem view() const { return {records, scored, MatchWeight, decisions, constraints}; }
};

inline RandomProblem randomProblem(std::uint64_t seed)
{
    engine::Random random(seed);
    RandomProblem problem;
    problem.records = 2 + static_cast<std::uint32_t>(random.below(12));
    const std::uint32_t count = problem.records;
    const double density = 0.1 + random.unit() * 0.5;
    for (std::uint32_t a = 0; a < count; ++a)
        for (std::uint32_t b = a + 1; b < count; ++b) {
            if (random.chance(density)) // whole numbers, so that ties are common
                problem.scored.push_back({a, b, static_cast<double>(random.below(24)) - 10.0, 0, 0});
            if (random.chance(0.08))
                problem.decisions.push_back({a, b, random.chance(0.5)});
        }
    problem.constraints.vetoWeight = random.chance(0.6) ? -6 : -100;
    problem.constraints.largestCluster = random.chance(0.5) ? 0 : 2 + static_cast<std::uint32_t>(random.below(5));
    for (std::uint16_t attribute = 0; attribute < random.below(3); ++attribute) {
        engine::UniqueValues unique;
        unique.attribute = engine::AttributeId(static_cast<std::uint16_t>(18 + attribute));
        for (std::uint32_t record = 0; record < count; ++record) {
            std::vector<std::uint32_t> codes;
            for (std::uint64_t values = random.below(3) * random.below(2); values > 0; --values)
                codes.push_back(1 + static_cast<std::uint32_t>(random.below(3)));
            unique.addRecord(codes);
        }
        problem.constraints.unique.push_back(unique);
    }
    if (random.chance(0.6)) {
        problem.constraints.isDuplicateFree = {true, false, true};
        for (std::uint32_t record = 0; record < count; ++record)
            problem.constraints.source.push_back(static_cast<std::uint32_t>(random.below(3)));
    }
    return problem;
}

template <typename T> void shuffle(std::vector<T> &values, engine::Random &random)
{
    for (std::size_t at = values.size(); at > 1; --at)
        std::swap(values[at - 1], values[random.below(at)]);
}

} // namespace tests
