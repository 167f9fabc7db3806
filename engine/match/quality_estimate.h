// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How right a project's matches are, as far as the model and people's decisions tell. The model's probabilities are taken as a first word, and
// decided pairs correct them: P(same | weight w) = logistic(ln 2 (shift + slope w)), with shift ~ N(0, 2 bits) and slope ~ N(1, 0.2) before the
// first decision. Summed over a fixed grid, so the same decisions give the same figures. Pure; any thread.
#pragma once

#include <span>
#include <vector>

#include "engine/match/match_run.h"

namespace engine
{

struct DecidedWeight {
    double weight = 0; // under the model whose matches are judged
    bool isSame = false;
};

// A share with the bounds it lies between in 95 of 100 cases.
struct Estimate {
    double value = 0;
    double low = 0;
    double high = 0;
    friend bool operator==(const Estimate &, const Estimate &) = default;
};

struct QualityEstimate {
    Estimate precision; // of the pairs in the match zone: share that are one person
    Estimate recall;    // of the candidate pairs that are one person: share in the match zone
    std::uint64_t decided = 0;
    friend bool operator==(const QualityEstimate &, const QualityEstimate &) = default;
};

class Calibration
{
public:
    explicit Calibration(std::span<const DecidedWeight> decided);

    [[nodiscard]] double shift() const { return m_shift; } // the likeliest
    [[nodiscard]] double slope() const { return m_slope; }
    [[nodiscard]] double probability(double weight) const; // by those
    // Nothing in the match zone: precision 1 with bounds 0 and 1.
    [[nodiscard]] QualityEstimate quality(const WeightHistogram &histogram, double match) const;

private:
    struct Point {
        double shift = 0;
        double slope = 1;
        double share = 0; // of belief; all of them add up to 1
    };
    std::vector<Point> m_points; // those that matter
    double m_shift = 0;
    double m_slope = 1;
    std::uint64_t m_decided = 0;
};

} // namespace engine
