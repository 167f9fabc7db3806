// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Times the matching engine on made-up people: match_bench [RECORDS] [THREADS]. One line per stage: what, seconds, units per second.
#include <charconv>
#include <chrono>
#include <cmath>
#include <print>
#include <string>
#include <sys/resource.h>

#include "engine/base/random.h"
#include "engine/match/match_run.h"
#include "engine/match/proposal.h"
#include "engine/match/trainer.h"
#include "engine/model/record.h"

using namespace engine;

namespace
{

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
    put(attributes::BirthDate, std::format("{}-{:02}-{:02}", 1935 + random.below(70), 1 + random.below(12), 1 + random.below(28)));
    put(attributes::Gender, random.chance(0.5) ? "female" : "male");
    put(attributes::Email, std::format("{}.{}{}@mail{}.test", given, family, random.below(100), random.below(20)));
    put(attributes::Phone, std::format("+49{}", 1'000'000'000 + random.below(records * 50)));
    put(attributes::Street, std::format("{} {} street", 1 + random.below(120), wordOf(5'000'000 + skewed(random, 5000))));
    put(attributes::City, wordOf(9'000'000 + city));
    put(attributes::Postcode, std::format("{:05}", (city * 7 + random.below(5)) % 100'000));
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

class Stage
{
public:
    void done(std::string_view what, double units)
    {
        const auto now = std::chrono::steady_clock::now();
        const double seconds = std::chrono::duration<double>(now - m_start).count();
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        std::println("{:<28} {:>8.2f} s {:>12.0f} /s {:>8} MB peak", what, seconds, units / seconds, usage.ru_maxrss / 1024);
        m_start = std::chrono::steady_clock::now();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

ColumnTable load(std::uint64_t records, double &seconds)
{
    ColumnTableBuilder builder(Attributes, records);
    Random random(1);
    std::vector<Value> last;
    seconds = 0;
    for (std::uint64_t i = 1; i <= records; ++i) {
        last = !last.empty() && random.chance(0.3) ? again(random, last) : person(random, records);
        const std::string packed = packValues(last);
        const auto start = std::chrono::steady_clock::now();
        if (!builder.add(RecordId{static_cast<std::int64_t>(i)}, SourceId{static_cast<std::int64_t>(i % 3) + 1}, packed))
            std::abort();
        seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }
    return std::move(builder).finish();
}

std::uint64_t numberFrom(const char *text, std::uint64_t fallback)
{
    std::uint64_t number = fallback;
    const std::string_view view(text);
    std::from_chars(view.data(), view.data() + view.size(), number);
    return number;
}

int run(std::uint64_t records, unsigned threads)
{
    const AttributeCatalog catalog;
    Progress progress;
    double loading = 0;
    Stage stage;
    const ColumnTable table = load(records, loading);
    stage.done("make records (not counted)", static_cast<double>(records));
    std::println("{:<28} {:>8.2f} s {:>12.0f} /s", "load columns", loading, static_cast<double>(records) / loading);
    auto proposal = propose(table, catalog, {}, progress);
    if (!proposal) {
        std::println(stderr, "{}", proposal.error().message);
        return 1;
    }
    stage.done("propose", static_cast<double>(records));
    TrainOptions options;
    options.threads = threads;
    const auto training = train(table, catalog, std::move(proposal->model), options, progress);
    if (!training) {
        std::println(stderr, "{}", training.error().message);
        return 1;
    }
    stage.done("train", static_cast<double>(records));
    const auto output = match(table, catalog, training->model, {.threads = threads}, progress);
    if (!output) {
        std::println(stderr, "{}", output.error().message);
        return 1;
    }
    stage.done("match (pairs)", static_cast<double>(output->compared));
    std::println("{} records, {} comparisons, {} pairs compared, {} kept; blocking {:.2f} s, scoring {:.2f} s, sorting {:.2f} s; zones {} / {} / {}",
                 table.size(), training->model.comparisons.size(), output->compared, output->pairs.size(), output->timings.blocking,
                 output->timings.scoring, output->timings.sorting, output->zones[0], output->zones[1], output->zones[2]);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    return run(argc > 1 ? numberFrom(argv[1], 1'000'000) : 1'000'000, argc > 2 ? static_cast<unsigned>(numberFrom(argv[2], 0)) : 0);
}
