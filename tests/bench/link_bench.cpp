// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Linking, identity, worklist and golden records of a million made-up records.

#include <algorithm>
#include <benchmark/benchmark.h>
#include <optional>

#include "engine/base/random.h"
#include "engine/golden/survivorship.h"
#include "engine/link/identity.h"
#include "engine/link/linker.h"
#include "engine/link/worklist.h"

namespace
{

using namespace engine;

struct Scene {
    std::uint32_t records = 0;
    static constexpr double MatchWeight = 8;
    std::vector<ScoredPair> scored;
    std::vector<LinkDecision> decisions;
    LinkConstraints constraints;
    LinkResult result;
    [[nodiscard]] LinkProblem view() const { return {records, scored, MatchWeight, decisions, constraints}; }
};

// People of one to eight records, three links a record, a few of them between strangers; as many pairs again below the threshold.
Scene makeScene(std::uint32_t records)
{
    Random random(7);
    Scene scene;
    scene.records = records;
    UniqueValues national;
    national.attribute = attributes::NationalId;
    UniqueValues loyalty;
    loyalty.attribute = attributes::LoyaltyId;
    std::uint32_t person = 0;
    for (std::uint32_t first = 0; first < records; ++person) {
        const auto count = std::min<std::uint32_t>(records - first, 1 + static_cast<std::uint32_t>(random.below(8)));
        for (std::uint32_t at = 0; at < count; ++at) {
            const std::uint32_t record = first + at;
            const std::uint32_t code = person + 1;
            national.addRecord(random.chance(0.3) ? std::span(&code, 1) : std::span<const std::uint32_t>{});
            loyalty.addRecord(random.chance(0.2) ? std::span(&code, 1) : std::span<const std::uint32_t>{});
            scene.constraints.source.push_back(at);
            for (int link = 0; link < 3; ++link) {
                const bool isStranger = count == 1 || random.chance(0.02);
                const auto other = static_cast<std::uint32_t>(isStranger ? random.below(records) : first + random.below(count));
                if (other != record)
                    scene.scored.push_back({std::min(record, other), std::max(record, other), 8 + random.unit() * 20, 0, 0});
                const auto far = static_cast<std::uint32_t>(random.below(records));
                if (far != record)
                    scene.scored.push_back({std::min(record, far), std::max(record, far), random.unit() * 27.9 - 20, 0, 0});
            }
        }
        first += count;
    }
    scene.constraints.unique = {std::move(national), std::move(loyalty)};
    scene.constraints.isDuplicateFree = {true, true, false, false, false, false, true, true};
    scene.constraints.vetoWeight = -8;
    for (std::uint32_t i = 0; i < 1000; ++i) {
        const auto a = static_cast<std::uint32_t>(random.below(records - 1));
        scene.decisions.push_back({a, a + 1, random.chance(0.5)});
    }
    Progress progress;
    scene.result = *linkRecords(scene.view(), progress);
    return scene;
}

const Scene &scene(std::uint32_t records)
{
    static std::optional<Scene> made;
    if (!made || made->records != records)
        made = makeScene(records);
    return *made;
}

void linking(benchmark::State &state)
{
    const Scene &all = scene(static_cast<std::uint32_t>(state.range(0)));
    Progress progress;
    for (auto _ : state)
        benchmark::DoNotOptimize(linkRecords(all.view(), progress));
    state.counters["links"] =
        static_cast<double>(std::ranges::count_if(all.scored, [](const ScoredPair &pair) { return pair.weight >= Scene::MatchWeight; }));
    state.counters["clusters"] = all.result.clusters;
    state.counters["refusals"] = static_cast<double>(all.result.refusals.size());
}

void identity(benchmark::State &state)
{
    const Scene &all = scene(static_cast<std::uint32_t>(state.range(0)));
    Random random(3);
    std::vector<CustomerId> former;
    for (const std::uint32_t label : all.result.labels) // one record in fifty stood elsewhere
        former.emplace_back(1 + static_cast<std::int64_t>(random.chance(0.02) ? random.below(all.records) : label));
    std::vector<CustomerId> living = former;
    std::ranges::sort(living);
    living.erase(std::ranges::unique(living).begin(), living.end());
    for (auto _ : state) {
        GoldenIdSequence ids(1, all.records);
        benchmark::DoNotOptimize(assignIdentities({all.result.labels,
                                                   former,
                                                   living,
                                                   [](CustomerId id) { return goldenIdOf(static_cast<std::uint64_t>(id.value), 1); },
                                                   CustomerId{all.records + 1},
                                                   RunId{2},
                                                   {},
                                                   "run"},
                                                  ids));
    }
}

void worklist(benchmark::State &state)
{
    const Scene &all = scene(static_cast<std::uint32_t>(state.range(0)));
    std::vector<RecordId> ids;
    for (std::uint32_t record = 0; record < all.records; ++record)
        ids.emplace_back(std::int64_t{record} + 1);
    std::vector<Doubt> doubts;
    for (const ScoredPair &pair : all.scored)
        if (pair.weight >= 5 && pair.weight < 8)
            doubts.push_back({pair.a, pair.b, pair.weight});
    for (const LinkRefusal &refusal : all.result.refusals)
        doubts.push_back({refusal.a, refusal.b, refusal.weight, DoubtKind::Refused});
    std::size_t items = 0;
    for (auto _ : state)
        items = buildWorklist({all.result.labels, ids, doubts, {}, 50, {}}).size();
    state.counters["doubts"] = static_cast<double>(doubts.size());
    state.counters["items"] = static_cast<double>(items);
}

// Twelve values a record as they lie in the store, unpacked, decided and packed again.
void golden(benchmark::State &state)
{
    const auto count = static_cast<std::uint32_t>(state.range(0));
    const AttributeCatalog catalog;
    std::vector<Source> sources(4);
    for (std::size_t at = 0; at < sources.size(); ++at) {
        sources[at].id = SourceId{static_cast<std::int64_t>(at) + 1};
        sources[at].code = std::string(1, static_cast<char>('a' + at));
        sources[at].trust = static_cast<int>(at) * 20;
    }
    const Survivorship survivorship(defaultRules(catalog), catalog, {sources, {}, {}});
    Random random(5);
    std::vector<std::vector<std::string>> customers;
    for (std::uint32_t record = 0; record < count;) {
        auto &packed = customers.emplace_back();
        for (auto size = random.chance(0.5) ? 1 : 1 + random.below(5); size > 0 && record < count; --size, ++record) {
            std::vector<Value> values;
            for (const AttributeId attribute :
                 {attributes::GivenName, attributes::FamilyName, attributes::BirthDate, attributes::Gender, attributes::Email, attributes::Phone,
                  attributes::Street, attributes::City, attributes::Postcode, attributes::Country, attributes::Company, attributes::LoyaltyId}) {
                const std::string text = "Some value " + std::to_string(random.below(3));
                values.push_back({attribute, 1, ValueFlag::None, text, "some value " + text.substr(11)});
            }
            packed.push_back(packValues(values));
        }
    }
    for (auto _ : state) {
        std::size_t bytes = 0;
        std::int64_t customer = 0;
        std::vector<Record> records;
        for (const auto &packed : customers) {
            records.resize(packed.size());
            for (std::size_t at = 0; at < packed.size(); ++at) {
                records[at].id = RecordId{static_cast<std::int64_t>(at) + 1};
                records[at].source = SourceId{static_cast<std::int64_t>(at % 4) + 1};
                records[at].updatedAt = Timestamp{static_cast<std::int64_t>(at)};
                records[at].values = *unpackValues(packed[at]);
            }
            bytes += packGolden(survivorship.compute(CustomerId{++customer}, records).values).size();
        }
        benchmark::DoNotOptimize(bytes);
    }
    state.counters["customers"] = static_cast<double>(customers.size());
}

BENCHMARK(linking)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(identity)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(worklist)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(golden)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
