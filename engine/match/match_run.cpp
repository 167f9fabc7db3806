// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/match_run.h"

#include <algorithm>
#include <bit>
#include <chrono>
#include <oneapi/tbb/enumerable_thread_specific.h>

#include "engine/base/bucket_sort.h"
#include "engine/base/guarded.h"
#include "engine/match/basis.h"
#include "engine/match/compiled_model.h"
#include "engine/match/pair_comparer.h"
#include "engine/match/pair_screen.h"
#include "engine/match/parallel.h"
#include "engine/match/prepared_rules.h"
#include "engine/match/scorer.h"

namespace engine
{

namespace
{

// What one chunk of pairs gives; chunks are joined in their order, whoever did them.
struct ChunkOutput {
    std::vector<ScoredPair> pairs;
    std::uint64_t compared = 0;
    std::array<std::uint64_t, 3> zones{};
    std::array<std::uint64_t, 64> rules{};
};

// Of how many pairs one is scored to its end: a power of two.
std::uint64_t pairsOfASample(std::uint64_t pairs, std::uint64_t scoredToTheEnd)
{
    return std::bit_ceil(pairs / std::max<std::uint64_t>(scoredToTheEnd, 1));
}

// Weights seen by one worker: each at or above the limit; below it those of a sample, and how many there are.
struct LocalHistogram {
    WeightHistogram above;
    WeightHistogram sampled;
    std::uint64_t below = 0;
    std::uint64_t belowSampled = 0;

    void add(const LocalHistogram &other)
    {
        for (std::size_t bin = 0; bin < above.bins.size(); ++bin) {
            above.bins[bin] += other.above.bins[bin];
            sampled.bins[bin] += other.sampled.bins[bin];
        }
        below += other.below;
        belowSampled += other.belowSampled;
    }

    // The sample stands for all; what rounding leaves over goes where most are.
    [[nodiscard]] WeightHistogram whole() const
    {
        WeightHistogram all = sampled;
        if (below != belowSampled) {
            const double share = static_cast<double>(below) / static_cast<double>(std::max<std::uint64_t>(belowSampled, 1));
            std::uint64_t told = 0;
            for (std::uint64_t &count : all.bins) {
                count = static_cast<std::uint64_t>(static_cast<double>(count) * share);
                told += count;
            }
            *std::ranges::max_element(all.bins) += below - told;
        }
        for (std::size_t bin = 0; bin < all.bins.size(); ++bin)
            all.bins[bin] += above.bins[bin];
        return all;
    }
};

class Stopwatch
{
public:
    double lap()
    {
        const auto now = std::chrono::steady_clock::now();
        const double seconds = std::chrono::duration<double>(now - m_last).count();
        m_last = now;
        return seconds;
    }

private:
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

// A list of candidates, to be walked like the blocks of a Blocker.
class CandidateChunks
{
public:
    explicit CandidateChunks(std::span<const CandidatePair> pairs) : m_pairs(pairs) {}

    [[nodiscard]] std::size_t chunkCount() const { return (m_pairs.size() + ChunkSize - 1) / ChunkSize; }
    [[nodiscard]] std::uint64_t possiblePairs() const { return m_pairs.size(); }
    [[nodiscard]] std::uint64_t chunkPairs(std::size_t chunk) const { return pairsOf(chunk).size(); }
    template <typename Visit, typename Foresee> void visitChunk(std::size_t chunk, Visit &&visit, Foresee &&) const
    {
        for (const CandidatePair &pair : pairsOf(chunk))
            visit(pair.a, pair.b, pair.rule);
    }

private:
    static constexpr std::size_t ChunkSize = 4096;
    [[nodiscard]] std::span<const CandidatePair> pairsOf(std::size_t chunk) const
    {
        return m_pairs.subspan(chunk * ChunkSize, std::min(ChunkSize, m_pairs.size() - chunk * ChunkSize));
    }
    std::span<const CandidatePair> m_pairs;
};

// Candidates: a Blocker, or a list of pairs that is walked like one.
template <typename Candidates> class Run
{
public:
    Run(const ColumnTable &table, const Model &model, const Candidates &candidates, const ValueMask &mask, const MatchOptions &options)
        : m_model(model), m_candidates(candidates), m_records(table.size()), m_compiled(table, model, mask),
          m_scorer(model, m_compiled, options.basis), m_keepWeight(options.keepWeight.value_or(model.keepWeight)),
          m_limit(std::min(m_keepWeight, model.thresholds.review)), m_screen(model, m_compiled, m_scorer, m_limit),
          m_notSampled(pairsOfASample(candidates.possiblePairs(), options.scoredToTheEnd) - 1)
    {
    }

    Result<void> execute(Progress &progress, MatchOutput &output)
    {
        std::vector<ChunkOutput> chunks(m_candidates.chunkCount());
        oneapi::tbb::enumerable_thread_specific<PairComparer> comparers([this] { return PairComparer(m_compiled); });
        oneapi::tbb::enumerable_thread_specific<LocalHistogram> histograms;
        progress.begin(Stage::Comparing, m_candidates.possiblePairs());
        forEachIndex(chunks.size(), 1, [&](std::size_t index) {
            if (progress.isCancelled())
                return;
            walk(index, comparers.local(), histograms.local(), chunks[index]);
            progress.advance(m_candidates.chunkPairs(index));
        });
        TESSERA_CHECK(progress.checkCancelled());
        LocalHistogram weights;
        for (const LocalHistogram &local : histograms) // sums of whole numbers: any order
            weights.add(local);
        output.histogram = weights.whole();
        for (const ChunkOutput &chunk : chunks)
            count(chunk, output);
        sort(chunks, output);
        return {};
    }

private:
    void walk(std::size_t index, PairComparer &comparer, LocalHistogram &weights, ChunkOutput &out) const
    {
        std::uint64_t scored = 0;
        m_candidates.visitChunk(
            index, [&](std::uint32_t a, std::uint32_t b, std::uint8_t rule) { scored += compare({a, b, rule}, comparer, weights, out) ? 1 : 0; },
            [this](std::uint32_t record, Blocker::Distance distance) {
                if (distance == Blocker::Distance::Far)
                    m_screen.prefetchRow(record);
                else
                    m_screen.prefetchValues(record);
            });
        out.zones[static_cast<std::size_t>(Zone::NoMatch)] += out.compared - scored;
        weights.below += out.compared - scored;
    }

    // False when the weight is below the limit for sure, and so unknown: of most pairs.
    bool compare(const CandidatePair &pair, PairComparer &comparer, LocalHistogram &weights, ChunkOutput &out) const
    {
        const auto [a, b, rule] = pair;
        const bool isSample = (out.compared & m_notSampled) == 0;
        ++out.compared;
        ++out.rules[rule];
        LevelVector levels = isSample ? m_screen.allLevels(comparer, a, b) : 0;
        const bool isScored = isSample || m_screen.levels(comparer, a, b, levels);
        if (!isScored)
            return false;
        const double weight = m_scorer.weight(levels, a, b);
        ++out.zones[static_cast<std::size_t>(m_model.thresholds.zoneOf(weight))];
        if (weight >= m_limit) {
            ++weights.above.bins[WeightHistogram::binOf(weight)];
        } else {
            ++weights.below;
            if (isSample) {
                ++weights.belowSampled;
                ++weights.sampled.bins[WeightHistogram::binOf(weight)];
            }
        }
        if (weight >= m_keepWeight)
            out.pairs.push_back({a, b, weight, levels, rule});
        return true;
    }

    static void count(const ChunkOutput &chunk, MatchOutput &output)
    {
        output.compared += chunk.compared;
        for (std::size_t zone = 0; zone < chunk.zones.size(); ++zone)
            output.zones[zone] += chunk.zones[zone];
        for (std::size_t rule = 0; rule < output.rules.size(); ++rule)
            output.rules[rule].added += chunk.rules[rule];
    }

    // Their pairs by (a, b).
    void sort(std::vector<ChunkOutput> &chunks, MatchOutput &output) const
    {
        constexpr std::size_t RecordsOfABucket = 32;
        std::vector<std::vector<ScoredPair>> parts;
        for (ChunkOutput &chunk : chunks)
            parts.push_back(std::move(chunk.pairs));
        output.pairs = sortedByBuckets(
            std::span(parts), m_records / RecordsOfABucket + 1, [](const ScoredPair &pair) { return pair.a / RecordsOfABucket; },
            [](const ScoredPair &x, const ScoredPair &y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
    }

    const Model &m_model;
    const Candidates &m_candidates;
    std::size_t m_records;
    CompiledModel m_compiled;
    Scorer m_scorer;
    double m_keepWeight;
    double m_limit; // pairs below are counted and no more
    PairScreen m_screen;
    std::uint64_t m_notSampled; // a pair of a chunk is scored to its end where its number has none of these bits
};

template <typename Candidates> Result<void> score(const ColumnTable &table, const Model &model, const Candidates &candidates, const ValueMask &mask,
                                                  const MatchOptions &options, MatchOutput &output, Progress &progress)
{
    Stopwatch watch;
    Run<Candidates> run(table, model, candidates, mask, options);
    TESSERA_CHECK(run.execute(progress, output));
    output.timings.scoring = watch.lap();
    return {};
}

// Runs work() with the threads asked for.
template <typename Work> Result<MatchOutput> guardedRun(unsigned threads, Work &&work)
{
    return guarded("There is not enough memory for this run. Nothing was changed. Make the blocking rules narrower or raise the keeping threshold.",
                   [&] { return withThreads(threads, std::forward<Work>(work)); });
}

Result<MatchOutput> matchHere(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model, const MatchOptions &options,
                              Progress &progress)
{
    Stopwatch watch;
    MatchOutput output;
    const ValueMasks masks = options.basis == nullptr ? masksOf(table, catalog, model, options.safeguards, nullptr)
                                                      : grownMasks(table, catalog, model, options.safeguards, *options.basis);
    output.sharedValues = masks.blocking.sharedValues();
    TESSERA_TRY(const std::vector<BlockingRule> rules, prepareRules(model, catalog));
    const BlockingOptions blocking = blockingOptions(table, model, options);
    TESSERA_TRY(const Blocker blocker, Blocker::make(table, rules, masks.blocking, blocking, progress));
    output.oversized = blocker.oversized();
    for (std::size_t rule = 0; rule < rules.size(); ++rule)
        output.rules.push_back({blocker.possiblePairs(rule), 0});
    if (options.seeEntries)
        seeHolders(table, catalog, model, options.safeguards, masks.blocking, options.seeEntries);
    if (options.basis == nullptr) {
        output.basis = basisOf(table, model, masks, blocker);
    } else {
        output.basis = *options.basis;
        grow(output.basis, growthOf(*options.basis, table, masks));
    }
    output.timings.blocking = watch.lap();
    TESSERA_CHECK(score(table, model, blocker, masks.comparing, options, output, progress));
    return output;
}

Result<MatchOutput> matchCandidatesHere(const ColumnTable &table, std::span<const CandidatePair> candidates, const AttributeCatalog &catalog,
                                        const Model &model, const MatchOptions &options, Progress &progress)
{
    MatchOutput output;
    const ValueMasks masks = masksOf(table, catalog, model, options.safeguards, options.basis);
    output.sharedValues = masks.blocking.sharedValues();
    output.rules.resize(model.blockingRules.size());
    TESSERA_CHECK(score(table, model, CandidateChunks(candidates), masks.comparing, options, output, progress));
    return output;
}

} // namespace

std::size_t WeightHistogram::binOf(double weight)
{
    const double place = (weight - Lowest) / Width;
    return place <= 0 ? 0 : std::min(static_cast<std::size_t>(place), std::size_t{319});
}

Result<MatchOutput> match(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model, const MatchOptions &options,
                          Progress &progress)
{
    TESSERA_CHECK(validate(model, catalog));
    TESSERA_CHECK(checkComparable(table, model));
    return guardedRun(options.threads, [&] { return matchHere(table, catalog, model, options, progress); });
}

Result<MatchOutput> matchCandidates(const ColumnTable &table, std::span<const CandidatePair> candidates, const AttributeCatalog &catalog,
                                    const Model &model, const MatchOptions &options, Progress &progress)
{
    TESSERA_CHECK(validate(model, catalog));
    if (options.basis == nullptr)
        return fail(ErrorCode::InvalidArgument, "Candidates can only be scored by what an earlier run rested on.");
    return guardedRun(options.threads, [&] { return matchCandidatesHere(table, candidates, catalog, model, options, progress); });
}

} // namespace engine
