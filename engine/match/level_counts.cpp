// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/level_counts.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <oneapi/tbb/enumerable_thread_specific.h>

#include "engine/base/hash.h"
#include "engine/base/random.h"
#include "engine/match/pair_comparer.h"
#include "engine/match/parallel.h"
#include "engine/match/scorer.h"

namespace engine
{

namespace
{

using Counter = boost::unordered_flat_map<LevelVector, std::uint64_t>;

struct Worker {
    explicit Worker(const CompiledModel &compiled) : comparer(compiled) {}
    PairComparer comparer;
    Counter counter;
    WeightHistogram histogram;
};

using Workers = oneapi::tbb::enumerable_thread_specific<Worker>;

std::vector<LevelCount> join(const Workers &workers, double scale)
{
    Counter all;
    for (const Worker &worker : workers) {
        for (const auto &[levels, count] : worker.counter)
            all[levels] += count;
    }
    std::vector<LevelCount> counts;
    counts.reserve(all.size());
    for (const auto &[levels, count] : all)
        counts.push_back({levels, static_cast<double>(count) * scale});
    std::ranges::sort(counts, {}, &LevelCount::levels);
    return counts;
}

} // namespace

Result<std::vector<LevelCount>> countRandomPairs(const ColumnTable &table, const CompiledModel &compiled, std::uint64_t wanted, std::uint64_t seed,
                                                 bool onlyAcrossSources, Progress &progress)
{
    const std::uint64_t size = table.size();
    const std::uint64_t all = size < 2 ? 0 : size * (size - 1) / 2;
    const bool isExact = all <= wanted;
    constexpr std::uint64_t Batch = 1U << 14U;
    Workers workers([&] { return Worker(compiled); });
    const auto count = [&](Worker &worker, std::uint32_t a, std::uint32_t b) {
        if (!onlyAcrossSources || table.source(a) != table.source(b))
            ++worker.counter[worker.comparer.levels(a, b)];
    };
    const std::size_t batches = isExact ? size : (wanted + Batch - 1) / Batch;
    forEachIndex(batches, 1, [&](std::size_t batch) {
        if (progress.isCancelled())
            return;
        Worker &worker = workers.local();
        if (isExact) {
            for (auto b = static_cast<std::uint32_t>(batch + 1); b < size; ++b)
                count(worker, static_cast<std::uint32_t>(batch), b);
            return;
        }
        Random random(mixHash(seed, batch));
        for (std::uint64_t i = 0; i < Batch; ++i) {
            const auto x = static_cast<std::uint32_t>(random.below(size));
            const auto y = static_cast<std::uint32_t>(random.below(size));
            if (x != y)
                count(worker, std::min(x, y), std::max(x, y));
        }
    });
    TESSERA_CHECK(progress.checkCancelled());
    return join(workers, 1);
}

Result<BlockCounts> countBlockedPairs(const Blocker &blocker, const CompiledModel &compiled, const Scorer *scorer, std::uint64_t wanted,
                                      Progress &progress)
{
    BlockCounts result;
    std::vector<std::size_t> chunks;
    std::uint64_t possible = 0;
    // A chunk is taken whenever the even share up to it has grown by its size: spread evenly, the same every time.
    const double share = std::min(1.0, static_cast<double>(wanted) / static_cast<double>(std::max<std::uint64_t>(blocker.possiblePairs(), 1)));
    double due = 0;
    std::uint64_t taken = 0;
    for (std::size_t chunk = 0; chunk < blocker.chunkCount(); ++chunk) {
        possible += blocker.chunkPairs(chunk);
        due += share * static_cast<double>(blocker.chunkPairs(chunk));
        if (share < 1 && due < static_cast<double>(taken) + static_cast<double>(blocker.chunkPairs(chunk)) / 2)
            continue;
        chunks.push_back(chunk);
        taken += blocker.chunkPairs(chunk);
    }
    Workers workers([&] { return Worker(compiled); });
    forEachIndex(chunks.size(), 1, [&](std::size_t index) {
        if (progress.isCancelled())
            return;
        Worker &worker = workers.local();
        blocker.visitChunk(chunks[index], [&](std::uint32_t a, std::uint32_t b, std::uint8_t) {
            const LevelVector levels = worker.comparer.levels(a, b);
            ++worker.counter[levels];
            if (scorer != nullptr)
                ++worker.histogram.bins[WeightHistogram::binOf(scorer->weight(levels, a, b))];
        });
    });
    TESSERA_CHECK(progress.checkCancelled());
    result.scale = taken == 0 ? 1 : static_cast<double>(possible) / static_cast<double>(taken);
    result.counts = join(workers, result.scale);
    for (const Worker &worker : workers) {
        for (std::size_t bin = 0; bin < result.histogram.bins.size(); ++bin)
            result.histogram.bins[bin] += worker.histogram.bins[bin];
        for (const auto &[levels, count] : worker.counter)
            result.pairs += count;
    }
    return result;
}

} // namespace engine
