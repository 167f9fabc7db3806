// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows a second: reading a CSV of 15 columns, and reading, canonicalising and packing it.
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>

#include "engine/base/random.h"
#include "engine/intake/importer.h"
#include "engine/intake/mapping_suggestion.h"

namespace
{

using namespace engine;

constexpr std::uint64_t Rows = 200'000;

std::string wordOf(Random &random, std::uint64_t words)
{
    std::string word;
    for (std::uint64_t left = 26 + random.below(words); left > 0; left /= 26)
        word += static_cast<char>('a' + left % 26);
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

const std::filesystem::path &file()
{
    static const std::filesystem::path path = [] {
        const auto where = std::filesystem::temp_directory_path() / "tessera_intake_bench.csv";
        std::ofstream out(where, std::ios::binary);
        Random random(3);
        out << "id,title,first_name,last_name,birth_date,gender,email,phone,street,postcode,city,country,company,note,updated_at\n";
        for (std::uint64_t i = 0; i < Rows; ++i) {
            const std::string given = wordOf(random, 2'000), family = wordOf(random, 40'000);
            out << fmt::format(
                "{},{},{},{},{}-{:02}-{:02},{},{}.{}@mail{}.test,+49 171 {},{} str. {},{:05},{},DE,,\"a note, with a comma\",2026-03-02T08:15:00Z\n",
                i, random.chance(0.5) ? "Frau" : "Herr", given, family, 1940 + random.below(65), 1 + random.below(12), 1 + random.below(28),
                random.chance(0.5) ? "f" : "m", given, family, random.below(50), 1'000'000 + random.below(9'000'000), wordOf(random, 5'000),
                1 + random.below(99), 10'000 + random.below(80'000), wordOf(random, 3'000));
        }
        return where;
    }();
    return path;
}

class NullTarget final : public ImportTarget
{
public:
    Result<PutResult> put(const IncomingRecord &record) override
    {
        Hash128 hash = record.contentHash;
        benchmark::DoNotOptimize(hash);
        return PutResult{};
    }
    Result<void> reject(const Reject &) override { std::abort(); }
    Result<void> keep(std::string_view) override { return {}; }
};

void readRows(benchmark::State &state)
{
    const auto format = detectFormat(file(), {});
    for (auto _ : state) {
        const auto reader = openSourceFile(file(), format->format);
        SourceRow row;
        while (*(*reader)->next(row))
            benchmark::DoNotOptimize(row.cells.data());
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(Rows));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(std::filesystem::file_size(file())));
}

void importRowsOf(benchmark::State &state)
{
    const AttributeCatalog catalog;
    const auto suggestion = suggestMapping(file(), catalog, "bench", {});
    if (suggestion->mapping.key != "id" || suggestion->mapping.columns.size() < 10)
        state.SkipWithError("the suggested mapping is wrong");
    Progress progress;
    for (auto _ : state) {
        const auto reader = openSourceFile(file(), suggestion->format.format);
        NullTarget target;
        if (!importRows(**reader, suggestion->mapping, catalog, target, progress, static_cast<unsigned>(state.range(0))))
            std::abort();
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(Rows));
}

void suggest(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(suggestMapping(file(), AttributeCatalog(), "bench", {}));
}

BENCHMARK(readRows)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(importRowsOf)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(suggest)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
