// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/quality_metrics.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace tests
{

namespace
{

using engine::ErrorCode;
using engine::fail;

constexpr std::size_t MaxMistakes = 64;
constexpr std::size_t MaxDangers = 8;

std::uint64_t pairsAmong(std::uint64_t records)
{
    return records < 2 ? 0 : records * (records - 1) / 2;
}

// The records in order of one number, with the groups that it makes.
struct Groups {
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> begins; // of each group in order; the last one is the end

    explicit Groups(std::span<const std::uint32_t> numbers) : order(numbers.size())
    {
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::stable_sort(order, {}, [&](std::uint32_t record) { return numbers[record]; });
        for (std::uint32_t at = 0; at < order.size(); ++at) {
            if (at == 0 || numbers[order[at]] != numbers[order[at - 1]])
                begins.push_back(at);
        }
        begins.push_back(static_cast<std::uint32_t>(order.size()));
    }
    [[nodiscard]] std::size_t size() const { return begins.size() - 1; }
    [[nodiscard]] std::span<std::uint32_t> members(std::size_t group)
    {
        return std::span(order).subspan(begins[group], begins[group + 1] - begins[group]);
    }
};

// Records of one customer that are also of one person.
struct Part {
    std::uint32_t person = 0;
    std::vector<std::uint32_t> records;
};

std::vector<Part> partsOf(std::span<std::uint32_t> members, std::span<const std::uint32_t> person)
{
    std::ranges::stable_sort(members, {}, [&](std::uint32_t record) { return person[record]; });
    std::vector<Part> parts;
    for (const std::uint32_t record : members) {
        if (parts.empty() || parts.back().person != person[record])
            parts.push_back({person[record], {}});
        parts.back().records.push_back(record);
    }
    return parts;
}

class Measuring
{
public:
    Measuring(const Truth &truth, std::span<const std::uint32_t> cluster) : m_truth(truth), m_cluster(cluster)
    {
        for (const std::string &name : truth.dangerNames)
            m_quality.wrongByDanger.push_back({name, {}});
        m_quality.wrongByDanger.push_back({"other", {}});
        m_quality.recallByMistake.push_back({"none", {}});
        for (const std::string &name : truth.mistakeNames)
            m_quality.recallByMistake.push_back({name, {}});
    }

    ClusterQuality run()
    {
        m_sizeOfPerson = sizesOf(m_truth.person);
        Groups clusters(m_cluster);
        m_quality.clusters = clusters.size();
        for (std::size_t i = 0; i < clusters.size(); ++i)
            addCluster(clusters.members(i));
        Groups people(m_truth.person);
        m_quality.people = people.size();
        std::uint64_t truePairs = 0;
        for (std::size_t i = 0; i < people.size(); ++i) {
            truePairs += pairsAmong(people.members(i).size());
            addMistakes(people.members(i));
        }
        m_quality.pairs.missed = truePairs - m_quality.pairs.right;
        if (!m_cluster.empty()) {
            m_quality.bCubed.precision = m_precision / static_cast<double>(m_cluster.size());
            m_quality.bCubed.recall = m_recall / static_cast<double>(m_cluster.size());
        }
        return std::move(m_quality);
    }

private:
    // Per record, how many records its group has.
    static std::vector<std::uint32_t> sizesOf(std::span<const std::uint32_t> numbers)
    {
        std::vector<std::uint32_t> sizes(numbers.size());
        Groups groups(numbers);
        for (std::size_t i = 0; i < groups.size(); ++i) {
            for (const std::uint32_t record : groups.members(i))
                sizes[record] = static_cast<std::uint32_t>(groups.members(i).size());
        }
        return sizes;
    }

    void addCluster(std::span<std::uint32_t> members)
    {
        const std::vector<Part> parts = partsOf(members, m_truth.person);
        m_quality.impureClusters += parts.size() > 1 ? 1 : 0;
        std::uint64_t right = 0;
        for (const Part &part : parts) {
            const auto size = static_cast<double>(part.records.size());
            right += pairsAmong(part.records.size());
            m_precision += size * size / static_cast<double>(members.size());
            m_recall += size * size / m_sizeOfPerson[part.records.front()];
        }
        m_quality.pairs.right += right;
        m_quality.pairs.wrong += pairsAmong(members.size()) - right;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            for (std::size_t j = i + 1; j < parts.size(); ++j)
                addWrong(parts[i], parts[j]);
        }
    }

    // Dangers belong to people, so all pairs of two parts are alike.
    void addWrong(const Part &x, const Part &y)
    {
        const std::uint64_t pairs = x.records.size() * y.records.size();
        bool isNamed = false;
        for (std::size_t danger = 0; danger < m_truth.dangers.size(); ++danger) {
            const std::uint32_t group = m_truth.dangers[danger][x.records.front()];
            if (group == 0 || group != m_truth.dangers[danger][y.records.front()])
                continue;
            m_quality.wrongByDanger[danger].pairs.wrong += pairs;
            isNamed = true;
        }
        if (!isNamed)
            m_quality.wrongByDanger.back().pairs.wrong += pairs;
    }

    void addMistakes(std::span<const std::uint32_t> members)
    {
        for (std::size_t i = 0; i < members.size(); ++i) {
            for (std::size_t j = i + 1; j < members.size(); ++j) {
                const bool isRight = m_cluster[members[i]] == m_cluster[members[j]];
                std::uint64_t mistakes = m_truth.mistakes.empty() ? 0 : m_truth.mistakes[members[i]] | m_truth.mistakes[members[j]];
                if (mistakes == 0)
                    count(m_quality.recallByMistake.front().pairs, isRight);
                for (; mistakes != 0; mistakes &= mistakes - 1)
                    count(m_quality.recallByMistake[static_cast<std::size_t>(std::countr_zero(mistakes)) + 1].pairs, isRight);
            }
        }
    }

    static void count(PairCounts &pairs, bool isRight) { ++(isRight ? pairs.right : pairs.missed); }

    const Truth &m_truth;
    std::span<const std::uint32_t> m_cluster;
    std::vector<std::uint32_t> m_sizeOfPerson;
    double m_precision = 0; // sums over records
    double m_recall = 0;
    ClusterQuality m_quality;
};

engine::Result<void> checkTruth(const Truth &truth, std::size_t clusters)
{
    const std::size_t records = truth.person.size();
    const auto isWrong = [&](const auto &groups) { return groups.size() != records; };
    if (clusters != records || (!truth.mistakes.empty() && truth.mistakes.size() != records) || truth.mistakeNames.size() > MaxMistakes
        || truth.dangers.size() != truth.dangerNames.size() || truth.dangerNames.size() > MaxDangers || std::ranges::any_of(truth.dangers, isWrong))
        return fail(ErrorCode::InvalidArgument, "The truth and the clusters are not about the same records.");
    const std::uint64_t unknown = truth.mistakeNames.size() == MaxMistakes ? 0 : ~std::uint64_t{0} << truth.mistakeNames.size();
    if (std::ranges::any_of(truth.mistakes, [unknown](std::uint64_t bits) { return (bits & unknown) != 0; }))
        return fail(ErrorCode::InvalidArgument, "A record has a mistake that the truth does not name.");
    return {};
}

} // namespace

Quality PairCounts::quality() const
{
    const auto share = [](std::uint64_t part, std::uint64_t rest) {
        return part + rest == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(part + rest);
    };
    return {share(right, wrong), share(right, missed)};
}

engine::Result<ClusterQuality> measureClusters(const Truth &truth, std::span<const std::uint32_t> cluster)
{
    TESSERA_CHECK(checkTruth(truth, cluster.size()));
    return Measuring(truth, cluster).run();
}

engine::Result<ClusterQuality> measureClusters(std::span<const std::uint32_t> person, std::span<const std::uint32_t> cluster)
{
    Truth truth;
    truth.person.assign(person.begin(), person.end());
    return measureClusters(truth, cluster);
}

PairTally::PairTally(std::span<const std::uint32_t> person) : m_person(person)
{
    Groups groups(person);
    for (std::size_t i = 0; i < groups.size(); ++i)
        m_truePairs += pairsAmong(groups.members(i).size());
}

void PairTally::add(std::uint32_t a, std::uint32_t b, double probability)
{
    const bool isTrue = m_person[a] == m_person[b];
    ++m_candidates;
    m_trueCandidates += isTrue ? 1 : 0;
    Bin &bin = m_deciles[std::min(static_cast<std::size_t>(probability * 10), std::size_t{9})];
    ++bin.pairs;
    bin.truePairs += isTrue ? 1 : 0;
    bin.sumOfProbability += probability;
}

double PairTally::blockingRecall() const
{
    return m_truePairs == 0 ? 1 : static_cast<double>(m_trueCandidates) / static_cast<double>(m_truePairs);
}

double PairTally::calibrationError() const
{
    double sum = 0;
    for (const Bin &bin : m_deciles)
        sum += static_cast<double>(bin.pairs) * std::abs(bin.predicted() - bin.observed());
    return m_candidates == 0 ? 0 : sum / static_cast<double>(m_candidates);
}

} // namespace tests
