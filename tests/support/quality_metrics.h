// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures predicted clusters and pairs against the truth, exactly: counts come from the table clusters × people, never from pairs,
// so a million records take a second or two. Plain functions; no thread of its own.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/result.h"

namespace tests
{

// Precision and recall of nothing are 1: who claims nothing is never wrong.
struct Quality {
    double precision = 1;
    double recall = 1;
    [[nodiscard]] double f1() const { return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0; }
};

struct PairCounts {
    std::uint64_t right = 0;  // together in both
    std::uint64_t wrong = 0;  // together in the prediction only
    std::uint64_t missed = 0; // together in the truth only
    [[nodiscard]] Quality quality() const;
};

// The truth about records 0 … n-1.
struct Truth {
    std::vector<std::uint32_t> person;     // per record; any numbers
    std::vector<std::string> mistakeNames; // up to 64
    std::vector<std::uint64_t> mistakes;   // per record: bit i is mistakeNames[i]; may be empty when there are no names
    std::vector<std::string> dangerNames;  // up to 8
    // dangers[i][r]: the group of record r in danger i, 0 for none; equal for all records of a person.
    std::vector<std::vector<std::uint32_t>> dangers;
};

struct NamedCounts {
    std::string name;
    PairCounts pairs;
};

struct ClusterQuality {
    PairCounts pairs;
    Quality bCubed; // Bagga and Baldwin 1998: per record, averaged
    std::uint64_t clusters = 0;
    std::uint64_t people = 0;
    std::uint64_t impureClusters = 0; // clusters that hold records of several people
    // Wrong pairs whose two people share a group in that danger; one pair may count under several. The last entry, "other", has the
    // wrong pairs that share none. Only pairs.wrong is filled.
    std::vector<NamedCounts> wrongByDanger;
    // True pairs of which at least one record has the mistake. The first entry, "none", has those where neither record has any.
    // Only pairs.right and pairs.missed are filled.
    std::vector<NamedCounts> recallByMistake;
};

// cluster: per record its predicted cluster, any numbers. InvalidArgument when the sizes do not fit.
[[nodiscard]] engine::Result<ClusterQuality> measureClusters(const Truth &truth, std::span<const std::uint32_t> cluster);

// Of a plain labelling, when there is nothing known about dangers and mistakes.
[[nodiscard]] engine::Result<ClusterQuality> measureClusters(std::span<const std::uint32_t> person, std::span<const std::uint32_t> cluster);

struct Bin {
    std::uint64_t pairs = 0;
    std::uint64_t truePairs = 0;
    double sumOfProbability = 0;
    [[nodiscard]] double predicted() const { return pairs != 0 ? sumOfProbability / static_cast<double>(pairs) : 0; }
    [[nodiscard]] double observed() const { return pairs != 0 ? static_cast<double>(truePairs) / static_cast<double>(pairs) : 0; }
};

// Takes candidate pairs as they come, each pair once, and tells how good blocking and the probabilities are.
class PairTally final
{
public:
    explicit PairTally(std::span<const std::uint32_t> person); // per record; must outlive the tally

    void add(std::uint32_t a, std::uint32_t b, double probability); // a ≠ b, 0 ≤ probability ≤ 1

    [[nodiscard]] std::uint64_t candidates() const { return m_candidates; }
    // Share of the true pairs that were brought together; 1 when there are none.
    [[nodiscard]] double blockingRecall() const;
    // Decile i holds the pairs with probability in [i/10, (i+1)/10); the last one takes 1, too.
    [[nodiscard]] const std::array<Bin, 10> &deciles() const { return m_deciles; }
    // Mean distance of predicted and observed share over the deciles, weighted by pairs (Naeini, Cooper, Hauskrecht 2015).
    [[nodiscard]] double calibrationError() const;

private:
    std::span<const std::uint32_t> m_person;
    std::uint64_t m_truePairs = 0;
    std::uint64_t m_candidates = 0;
    std::uint64_t m_trueCandidates = 0;
    std::array<Bin, 10> m_deciles{};
};

} // namespace tests
