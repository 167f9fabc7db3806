// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The matching engine's parts on made-up people: columns, blocking keys, comparisons, scored pairs.
#include <algorithm>
#include <benchmark/benchmark.h>
#include <cmath>
#include <fmt/format.h>
#include <map>

#include "engine/base/random.h"
#include "engine/match/blocking_keys.h"
#include "engine/match/compiled_model.h"
#include "engine/match/match_run.h"
#include "engine/match/pair_comparer.h"
#include "engine/match/proposal.h"
#include "engine/match/trainer.h"
#include "engine/model/record.h"

namespace
{

using namespace engine;

constexpr std::array Attributes{attributes::GivenName, attributes::FamilyName, attributes::BirthDate, attributes::Gender,  attributes::Email,
                                attributes::Phone,     attributes::Street,     attributes::City,      attributes::Postcode};

// A word that depends on its number alone.
std::string wordOf(std::uint64_t number)
{
    Random random(number * 2654435761U + 17);
    std::string word;
    for (std::uint64_t length = 2 + random.below(3); length != 0; --length) {
        word.push_back("bcdfghjklmnprstvwz"[random.below(18)]);
        word.push_back("aeiou"[random.below(5)]);
        if (random.chance(0.4))
            word.push_back("lmnrst"[random.below(6)]);
    }
    return word;
}

// Small numbers are far more frequent than large ones, as names are.
std::uint64_t skewed(Random &random, std::uint64_t kinds)
{
    return static_cast<std::uint64_t>(std::pow(static_cast<double>(kinds), random.unit()));
}

std::vector<Value> person(Random &random, std::uint64_t records)
{
    const std::string given = wordOf(skewed(random, 3000));
    const std::string family = wordOf(1'000'000 + skewed(random, 60'000));
    const std::uint64_t city = skewed(random, 2000);
    std::vector<Value> values;
    const auto put = [&](AttributeId attribute, std::string text) { values.push_back({attribute, 0, ValueFlag::None, text, text}); };
    put(attributes::GivenName, given);
    put(attributes::FamilyName, family);
    put(attributes::BirthDate, fmt::format("{}-{:02}-{:02}", 1935 + random.below(70), 1 + random.below(12), 1 + random.below(28)));
    put(attributes::Gender, random.chance(0.5) ? "female" : "male");
    put(attributes::Email, fmt::format("{}.{}{}@mail{}.test", given, family, random.below(100), random.below(20)));
    put(attributes::Phone, fmt::format("+49{}", 1'000'000'000 + random.below(records * 50)));
    put(attributes::Street, fmt::format("{} {} street", 1 + random.below(120), wordOf(5'000'000 + skewed(random, 5000))));
    put(attributes::City, wordOf(9'000'000 + city));
    put(attributes::Postcode, fmt::format("{:05}", (city * 7 + random.below(5)) % 100'000));
    return values;
}

// The same person written down again: gaps and typing errors.
std::vector<Value> again(Random &random, std::vector<Value> values)
{
    std::erase_if(values, [&](const Value &) { return random.chance(0.08); });
    for (Value &value : values) {
        if (random.chance(0.1))
            value.canonical[random.below(value.canonical.size())] = static_cast<char>('a' + random.below(26));
        value.text = value.canonical;
    }
    return values;
}

struct Packed {
    std::vector<std::string> records;
};

const Packed &packed(std::uint64_t records)
{
    static std::map<std::uint64_t, Packed> made;
    Packed &all = made[records];
    if (!all.records.empty())
        return all;
    Random random(1);
    std::vector<Value> last;
    for (std::uint64_t i = 0; i < records; ++i) {
        last = !last.empty() && random.chance(0.3) ? again(random, last) : person(random, records);
        all.records.push_back(packValues(last));
    }
    return all;
}

ColumnTable load(std::uint64_t records)
{
    ColumnTableBuilder builder(Attributes, records);
    std::int64_t id = 0;
    for (const std::string &values : packed(records).records) {
        ++id;
        if (!builder.add(RecordId{id}, SourceId{id % 3 + 1}, values))
            std::abort();
    }
    return std::move(builder).finish();
}

const ColumnTable &table(std::uint64_t records)
{
    static std::map<std::uint64_t, ColumnTable> made;
    const auto found = made.find(records);
    return found != made.end() ? found->second : made.emplace(records, load(records)).first->second;
}

const Model &trained(std::uint64_t records)
{
    static std::map<std::uint64_t, Model> made;
    if (const auto found = made.find(records); found != made.end())
        return found->second;
    const AttributeCatalog catalog;
    Progress progress;
    auto proposal = propose(table(records), catalog, {}, progress);
    if (!proposal)
        std::abort();
    auto training = train(table(records), catalog, std::move(proposal->model), {}, progress);
    if (!training)
        std::abort();
    return made.emplace(records, std::move(training->model)).first->second;
}

void loadColumns(benchmark::State &state)
{
    const auto records = static_cast<std::uint64_t>(state.range(0));
    (void)packed(records);
    for (auto _ : state)
        benchmark::DoNotOptimize(load(records));
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetLabel("records");
}

void keysOfRule(benchmark::State &state)
{
    const auto records = static_cast<std::uint64_t>(state.range(0));
    const ValueMask mask(table(records), {});
    const auto rule =
        parseBlockingRule("l.family_name = r.family_name AND substr(l.birth_date, 1, 4) = substr(r.birth_date, 1, 4)", AttributeCatalog());
    if (!rule)
        std::abort();
    for (auto _ : state)
        benchmark::DoNotOptimize(blockingEntries(table(records), *rule, mask));
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetLabel("records");
}

void sortEntries(benchmark::State &state)
{
    Random random(4);
    std::vector<Blocker::Entry> entries;
    for (std::uint32_t record = 0; record < state.range(0); ++record)
        entries.push_back({random.next(), record});
    for (auto _ : state) {
        state.PauseTiming();
        std::vector<Blocker::Entry> copy = entries;
        state.ResumeTiming();
        engine::sortEntries(copy);
        benchmark::DoNotOptimize(copy.data());
    }
    state.SetBytesProcessed(state.iterations() * state.range(0) * static_cast<std::int64_t>(sizeof(Blocker::Entry)));
}

Level level(ConditionKind kind, AttributeId attribute, double amount = 0)
{
    Level made;
    made.label = fmt::format("{} {}", codeOf(kind), amount);
    made.condition.kind = kind;
    made.condition.attribute = attribute;
    made.condition.amount = amount;
    return made;
}

// Jaro-Winkler of random records: hardly a pair of values comes twice.
void compareCold(benchmark::State &state, AttributeId attribute)
{
    constexpr std::uint64_t Records = 200'000;
    Model model;
    model.comparisons.push_back(
        {"one", {level(ConditionKind::JaroWinkler, attribute, 0.9), level(ConditionKind::JaroWinkler, attribute, 0.8), Level{}}});
    const ValueMask mask(table(Records), {});
    const CompiledModel compiled(table(Records), model, mask);
    PairComparer comparer(compiled);
    Random random(3);
    constexpr std::uint32_t Run = 16; // one left side against so many right ones, as in a block
    for (auto _ : state) {
        const auto left = static_cast<std::uint32_t>(random.below(Records));
        for (std::uint32_t i = 0; i < Run; ++i)
            benchmark::DoNotOptimize(comparer.level(0, left, static_cast<std::uint32_t>(random.below(Records))));
    }
    state.SetItemsProcessed(state.iterations() * Run);
    state.SetLabel("pairs");
}

void compareNamesCold(benchmark::State &state)
{
    compareCold(state, attributes::FamilyName);
}

void compareEmailsCold(benchmark::State &state)
{
    compareCold(state, attributes::Email);
}

// Everything from column table to sorted pairs; the second argument is the number of threads.
void matchRecords(benchmark::State &state)
{
    const auto records = static_cast<std::uint64_t>(state.range(0));
    const Model &model = trained(records);
    Progress progress;
    std::uint64_t pairs = 0;
    for (auto _ : state) {
        const auto output = match(table(records), AttributeCatalog(), model, {.threads = static_cast<unsigned>(state.range(1))}, progress);
        if (!output)
            std::abort();
        pairs += output->compared;
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(pairs));
    state.SetLabel("pairs");
}

BENCHMARK(loadColumns)->Arg(200'000)->Unit(benchmark::kMillisecond);
BENCHMARK(keysOfRule)->Arg(200'000)->Unit(benchmark::kMillisecond);
BENCHMARK(sortEntries)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(compareNamesCold)->Unit(benchmark::kMicrosecond);
BENCHMARK(compareEmailsCold)->Unit(benchmark::kMicrosecond);
BENCHMARK(matchRecords)->Args({100'000, 1})->Args({100'000, 2})->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
