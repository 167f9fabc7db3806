// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What this machine and the libraries beneath us can do at best: the floor that the other benchmarks are compared with.
#include <benchmark/benchmark.h>
#include <cstring>
#include <numeric>
#include <rapidfuzz/distance/JaroWinkler.hpp>
#include <sodium.h>
#include <string>
#include <vector>

#include "engine/base/hash.h"
#include "engine/base/random.h"

namespace
{

constexpr std::size_t Large = std::size_t{128} << 20U; // far beyond every cache

void copyMemory(benchmark::State &state)
{
    const std::vector<char> from(Large, 'x');
    std::vector<char> to(Large);
    for (auto _ : state) {
        std::memcpy(to.data(), from.data(), Large);
        benchmark::ClobberMemory();
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(Large));
}

void readMemory(benchmark::State &state)
{
    const std::vector<std::uint64_t> from(Large / sizeof(std::uint64_t), 1);
    for (auto _ : state)
        benchmark::DoNotOptimize(std::accumulate(from.begin(), from.end(), std::uint64_t{0}));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(Large));
}

// One random access after the other, each waiting for the one before.
void chaseMemory(benchmark::State &state)
{
    std::vector<std::uint32_t> next(Large / sizeof(std::uint32_t));
    std::iota(next.begin(), next.end(), 0U);
    engine::Random random(2);
    for (std::size_t i = next.size() - 1; i > 0; --i) // one cycle (Sattolo)
        std::swap(next[i], next[random.below(i)]);
    std::uint32_t at = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(at = next[at]);
    state.SetItemsProcessed(state.iterations());
    state.SetLabel("accesses");
}

std::vector<std::string> names()
{
    engine::Random random(1);
    std::vector<std::string> all(4096);
    for (std::string &name : all)
        for (std::uint64_t length = 4 + random.below(8); length > 0; --length)
            name.push_back(static_cast<char>('a' + random.below(26)));
    return all;
}

// The left pattern prepared once for a run of right sides, as a block has them.
void jaroWinklerCached(benchmark::State &state)
{
    const std::vector<std::string> all = names();
    constexpr std::size_t Run = 16;
    std::size_t at = 0;
    for (auto _ : state) {
        const rapidfuzz::CachedJaroWinkler<char> left(all[at++ % all.size()]);
        for (std::size_t i = 0; i < Run; ++i)
            benchmark::DoNotOptimize(left.similarity(all[(at * 7 + i * 13) % all.size()]));
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(Run));
    state.SetLabel("pairs");
}

void jaroWinklerPlain(benchmark::State &state)
{
    const std::vector<std::string> all = names();
    std::size_t at = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(rapidfuzz::jaro_winkler_similarity(all[at % all.size()], all[(at * 7 + 13) % all.size()]));
        ++at;
    }
    state.SetItemsProcessed(state.iterations());
    state.SetLabel("pairs");
}

// What the journal's digest takes for a row that is written.
void digestRow(benchmark::State &state)
{
    const std::string row(static_cast<std::size_t>(state.range(0)), 'r');
    const std::vector<unsigned char> key(32, 1);
    std::vector<unsigned char> out(32);
    for (auto _ : state) {
        crypto_generichash(out.data(), out.size(), reinterpret_cast<const unsigned char *>(row.data()), row.size(), key.data(), key.size());
        benchmark::DoNotOptimize(out.data());
    }
    state.SetItemsProcessed(state.iterations());
    state.SetLabel("rows");
}

BENCHMARK(copyMemory)->Unit(benchmark::kMillisecond);
BENCHMARK(readMemory)->Unit(benchmark::kMillisecond);
BENCHMARK(chaseMemory);
BENCHMARK(jaroWinklerCached);
BENCHMARK(jaroWinklerPlain);
BENCHMARK(digestRow)->Arg(300);

} // namespace

BENCHMARK_MAIN();
