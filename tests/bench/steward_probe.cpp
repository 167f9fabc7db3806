// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A steward's work on a matched project: open it, type into the search box, decide pairs and take them back, try other survivorship rules.
#include <algorithm>
#include <chrono>
#include <fmt/format.h>

#include "engine/base/random.h"
#include "engine/base/utf8_text.h"
#include "engine/golden/preview.h"
#include "engine/store/tables/pair_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/source_store.h"
#include "engine/workspace/golden_build.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/workspace.h"
#include "tests/bench/probe.h"

namespace bench
{

namespace
{

using namespace engine;

constexpr int Opens = 7;
constexpr int PeopleTyped = 150;
constexpr std::size_t LongestTyped = 12; // letters before a person looks at what came
constexpr int FirstPage = 100;
constexpr std::size_t CustomersOfAChunk = 512;

class Clock
{
public:
    double lap()
    {
        const auto now = std::chrono::steady_clock::now();
        return std::chrono::duration<double>(now - std::exchange(m_begin, now)).count();
    }

private:
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

void tell(std::string_view name, const std::vector<double> &seconds, double units = 0, std::string_view unit = {})
{
    fmt::println("{}", nlohmann::json{{"name", name}, {"seconds", seconds}, {"units", units}, {"unit", unit}}.dump());
    std::fflush(stdout);
}

Result<Workspace> openProject(const std::filesystem::path &project)
{
    Progress progress;
    return Workspace::open(project, {.key = {}, .isReadOnly = false, .actor = "bench", .clock = {}}, progress);
}

// Until a window could show its first pages.
Result<void> measureOpening(const std::filesystem::path &project)
{
    std::vector<double> times;
    for (int i = 0; i < Opens; ++i) {
        Clock clock;
        TESSERA_TRY(auto workspace, openProject(project));
        const Reader &reader = workspace.reader();
        TESSERA_CHECK(reader.project());
        TESSERA_CHECK(reader.overview());
        TESSERA_CHECK(reader.tasks({}, {}, FirstPage));
        TESSERA_CHECK(reader.customers(CustomerOrder::Name, {}, FirstPage));
        times.push_back(clock.lap());
        TESSERA_CHECK(workspace.close());
    }
    tell("open", times);
    return {};
}

// Names, addresses and numbers of random people, a question for each key that is pressed.
Result<std::vector<std::string>> questions(const Reader &reader, std::uint64_t records)
{
    Random random(5);
    std::vector<std::string> typed;
    const RecordStore store(reader.connection());
    for (int person = 0; person < PeopleTyped; ++person) {
        TESSERA_TRY(const auto record, store.find(RecordId{static_cast<std::int64_t>(1 + random.below(records))}));
        if (!record || record->values.empty())
            continue;
        std::string text;
        if (const Value *given = record->first(attributes::GivenName), *family = record->first(attributes::FamilyName);
            given != nullptr && family != nullptr && random.chance(0.7))
            text = given->text + ' ' + family->text;
        else
            text = record->values[random.below(record->values.size())].text;
        for (std::size_t length = 1; length <= std::min(text.size(), LongestTyped); ++length)
            if (length == text.size() || !isInsideCharacter(text[length]))
                typed.push_back(text.substr(0, length));
    }
    return typed;
}

Result<void> measureSearch(const Reader &reader)
{
    TESSERA_TRY(const std::uint64_t records, RecordStore(reader.connection()).countActive());
    TESSERA_TRY(const auto typed, questions(reader, records));
    std::vector<double> times;
    std::pair<double, std::size_t> worst{0, 0};
    for (const std::string &text : typed) {
        Clock clock;
        TESSERA_CHECK(reader.search(text, 20));
        times.push_back(clock.lap());
        worst = std::max(worst, {times.back(), text.size()});
    }
    fmt::println(stderr, "search: {} questions, the slowest had {} bytes and took {:.1f} ms", typed.size(), worst.second, worst.first * 1e3);
    tell("search", times);
    return {};
}

// Pairs from the upper part of the review zone, so that small and large neighbourhoods come.
Result<void> measureDecisions(Workspace &workspace, int wanted)
{
    std::vector<StoredPair> pairs;
    TESSERA_CHECK(PairStore(workspace.reader().connection()).stream([&pairs](const StoredPair &pair) -> Result<void> {
        if (pair.zone == Zone::Review)
            pairs.push_back(pair);
        return {};
    }));
    std::ranges::sort(pairs, std::greater(), &StoredPair::weight);
    pairs.resize(std::min(pairs.size(), static_cast<std::size_t>(wanted) * 50));
    const std::size_t step = std::max<std::size_t>(1, pairs.size() / static_cast<std::size_t>(wanted));
    std::vector<double> decide;
    std::vector<double> undo;
    for (std::size_t at = 0; at < pairs.size(); at += step) {
        Clock clock;
        const auto outcome =
            workspace.decide({pairs[at].records.a, pairs[at].records.b, at / step % 2 == 0 ? Verdict::Same : Verdict::Different, {}});
        if (!outcome && outcome.error().code == ErrorCode::Conflict)
            continue; // contradicts one made before: refused, as it must be
        TESSERA_CHECK(outcome);
        decide.push_back(clock.lap());
        if (undo.size() * 4 < decide.size()) {
            TESSERA_CHECK(workspace.undo(std::nullopt));
            undo.push_back(clock.lap());
        }
    }
    tell("decide", decide);
    tell("undo", undo);
    return {};
}

// What other rules would change, over everybody; the records are read as a rebuild reads them.
Result<void> measurePreview(const Workspace &workspace)
{
    Database &database = workspace.reader().connection();
    Clock clock;
    Progress progress;
    TESSERA_TRY(const AttributeCatalog catalog, SourceStore(database).attributes());
    TESSERA_TRY(const auto sources, SourceStore(database).all());
    const SurvivorshipContext context{sources, SystemClock().now(), {}};
    const Survivorship before(defaultRules(catalog), catalog, context);
    SurvivorshipRules other = defaultRules(catalog);
    other.defaultOrder.resize(2);
    other.defaultOrder[0].strategy = Strategy::Longest;
    other.defaultOrder[1].strategy = Strategy::MostFrequent;
    const Survivorship after(std::move(other), catalog, context);
    TESSERA_TRY(const auto customers, storedCustomers(database));
    std::optional<double> first;
    const auto preview = previewRules(
        before, after,
        [&](const TakeCustomer &take) -> Result<void> {
            for (std::size_t at = 0; at < customers.size(); at += CustomersOfAChunk) {
                const auto chunk = std::span(customers).subspan(at, std::min(CustomersOfAChunk, customers.size() - at));
                std::vector<RecordId> ids;
                for (const CustomerRecords &customer : chunk)
                    std::ranges::copy(customer.records, std::back_inserter(ids));
                std::ranges::sort(ids);
                TESSERA_TRY(const auto records, RecordStore(database).find(ids));
                for (const CustomerRecords &customer : chunk) {
                    std::vector<Record> own;
                    for (const RecordId id : customer.records)
                        if (const auto found = std::ranges::lower_bound(records, id, {}, &Record::id); found != records.end() && found->id == id)
                            own.push_back(*found);
                    TESSERA_CHECK(take({customer.customer, own, {}}));
                }
            }
            return {};
        },
        progress, 20, [&](const RulesPreview &) { first = first.value_or(clock.lap()); });
    TESSERA_CHECK(preview);
    const double rest = clock.lap();
    tell("survivorship preview", {first.value_or(0) + rest}, static_cast<double>(preview->customers), "customers");
    tell("  preview: first examples", {first.value_or(0)});
    return {};
}

} // namespace

Result<void> probeSteward(const std::filesystem::path &project, int decisions)
{
    TESSERA_CHECK(measureOpening(project));
    TESSERA_TRY(auto workspace, openProject(project));
    TESSERA_CHECK(measureSearch(workspace.reader()));
    TESSERA_CHECK(measurePreview(workspace));
    TESSERA_CHECK(measureDecisions(workspace, decisions));
    return workspace.close();
}

} // namespace bench
