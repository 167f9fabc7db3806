// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Import into the store, the matcher's stream and search, at the size given (default 1 M records):
//     import_store_bench [records] [directory]
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <format>
#include <print>
#include <string>
#include <sys/resource.h>

#include "engine/base/hash.h"
#include "engine/model/record.h"
#include "engine/store/migrations.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/golden_store.h"
#include "engine/store/tables/import_store.h"
#include "engine/store/tables/pair_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/search_store.h"
#include "engine/store/tables/source_store.h"
#include "engine/store/transaction.h"

using namespace engine;

namespace {

using Steady = std::chrono::steady_clock;

double secondsSince(Steady::time_point start)
{
    return std::chrono::duration<double>(Steady::now() - start).count();
}

long peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

template <typename T> T orStop(Result<T> result)
{
    if (!result) {
        std::println(stderr, "{} [{}]", result.error().message, result.error().detail);
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

struct Random {
    std::uint64_t state = 42;
    std::uint64_t next() { return state = mixHash(state, 0x9E3779B97F4A7C15ULL); }
    std::uint64_t below(std::uint64_t limit) { return next() % limit; }
};

// A made-up word: low numbers are frequent ones.
std::string wordOf(std::uint64_t number)
{
    static constexpr std::array Syllables{"ma", "ri", "an", "lo", "ke", "son", "ber", "ti", "el", "da", "vi", "ho", "sch", "ne", "ra", "mi", "jo", "ka", "ul", "bo", "fe", "ga", "pe", "su"};
    std::string word;
    number = number * 7 + 11;
    while (number != 0) {
        word += Syllables[number % Syllables.size()];
        number /= Syllables.size();
    }
    word.front() = static_cast<char>(word.front() - 32);
    return word;
}

// Frequencies fall like those of names do.
std::uint64_t skewed(Random &random, std::uint64_t limit)
{
    const double unit = static_cast<double>(random.next() >> 11) / 9007199254740992.0;
    return static_cast<std::uint64_t>(static_cast<double>(limit) * unit * unit * unit);
}

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return text;
}

IncomingRecord makeRecord(std::uint64_t number, std::uint64_t edition)
{
    Random random{number * 31 + 7};
    const std::string given = wordOf(skewed(random, 4000));
    const std::string family = wordOf(skewed(random, 60000) + 5000);
    const std::string street = wordOf(skewed(random, 20000) + 90000) + " " + std::to_string(random.below(200));
    const std::string city = wordOf(skewed(random, 3000) + 200000);
    const std::string postcode = std::format("{:05}", random.below(99999));
    const std::string email = lower(given) + '.' + lower(family) + std::to_string(random.below(1000)) + "@mail" + std::to_string(skewed(random, 50)) + ".example";
    const std::string phone = std::format("+4670{:07}", random.below(9999999));
    const std::string born = std::format("{}-{:02}-{:02}", 1930 + random.below(80), 1 + random.below(12), 1 + random.below(28));
    const std::string changed = edition == 0 ? "" : "edition" + std::to_string(edition);
    const std::vector<Value> values{{attributes::GivenName, 1, ValueFlag::None, given, lower(given)},
                                    {attributes::FamilyName, 2, ValueFlag::None, family, lower(family)},
                                    {attributes::BirthDate, 3, ValueFlag::None, born, born},
                                    {attributes::Email, 4, ValueFlag::None, email, email},
                                    {attributes::Phone, 5, ValueFlag::None, phone, phone},
                                    {attributes::Street, 6, ValueFlag::None, street, lower(street)},
                                    {attributes::City, 7, ValueFlag::None, city, lower(city)},
                                    {attributes::Postcode, 8, ValueFlag::None, postcode, postcode}};
    const std::vector<std::string> row{std::format("K{:08}", number), given, family, born, email, "070-" + phone.substr(5), street, city, postcode, "2026-03-01T10:00:00Z", changed};
    IncomingRecord record;
    record.line = number + 2;
    record.key = row.front();
    record.values = packValues(values);
    record.row = packRow(row);
    record.contentHash = hash128(record.values + record.row);
    return record;
}

void import(Database &database, SourceId source, std::uint64_t records, std::uint64_t changedEvery, const char *name)
{
    // Made ahead in slices, so that the store alone is on the clock.
    constexpr std::uint64_t Slice = 20000;
    Progress progress;
    double busy = 0;
    auto start = Steady::now();
    auto transaction = orStop(Transaction::begin(database));
    auto digest = orStop(StateDigest::load(database));
    Batch batch{.id = {}, .source = source, .mapping = {}, .fileName = "bench.csv", .fileHash = "hash", .mode = ImportMode::Full, .columns = {}, .options = "{}", .startedAt = {}, .finishedAt = {}, .counts = {}};
    auto store = orStop(ImportStore::begin(database, digest, batch));
    busy += secondsSince(start);
    std::vector<IncomingRecord> slice;
    for (std::uint64_t at = 0; at < records; at += Slice) {
        slice.clear();
        for (std::uint64_t number = at; number < std::min(records, at + Slice); ++number)
            slice.push_back(makeRecord(number, changedEvery != 0 && number % changedEvery == 0 ? 1 : 0));
        start = Steady::now();
        for (const IncomingRecord &record : slice)
            orStop(store->put(record));
        busy += secondsSince(start);
    }
    start = Steady::now();
    const ImportCounts counts = orStop(store->finish(ImportMode::Full, {}, Timestamp{1}, progress));
    store.reset();
    orStop(digest.save(database));
    const double finishing = secondsSince(start);
    orStop(transaction.commit());
    busy += secondsSince(start);
    std::println("{:<34} {:7.2f} s ({:.2f} s after the last row; {} new, {} changed, {} same), peak {} MB", name, busy, finishing, counts.added, counts.changed, counts.unchanged, peakMegabytes());
    std::fflush(stdout);
}

void searches(Database &database)
{
    const SearchStore store(database);
    std::vector<std::pair<std::string, std::vector<std::string>>> kinds;
    std::vector<std::string> one;
    std::vector<std::string> two;
    std::vector<std::string> three;
    std::vector<std::string> three2;
    Random random{99};
    for (char c = 'a'; c <= 'z'; ++c) {
        one.push_back({c});
        for (char d = 'a'; d <= 'z'; ++d)
            two.push_back({c, d});
    }
    for (int i = 0; i < 400; ++i) {
        three.push_back(lower(wordOf(skewed(random, 60000))).substr(0, 3));
        three2.push_back(lower(wordOf(skewed(random, 4000))) + ' ' + lower(wordOf(skewed(random, 60000) + 5000)).substr(0, 1 + random.below(3)));
    }
    kinds = {{"one letter", one}, {"two letters", two}, {"three letters", three}, {"word and 1-3 letters", three2}, {"common words", {"com", "exa", "example", "mail", "mai", "2026", "202", "070", "edition", "19", "1", "0"}},
             {"common and", {"example ma", "mail1 m", "2026 example m", "example 070", "example mail0 son", "zzz example", "example zzz", "070 123 45 67", "0701234567", "+46 70 123"}}};
    std::vector<std::string> rare;
    for (int i = 0; i < 300; ++i)
        rare.push_back(std::format("K{:08}", random.below(100000)));
    kinds.emplace_back("rare words", rare);
    for (const auto &[name, questions] : kinds) {
        std::vector<double> times;
        std::string worst;
        double worstTime = 0;
        for (const std::string &question : questions) {
            const auto start = Steady::now();
            orStop(store.customers(question, 0, 50));
            times.push_back(secondsSince(start) * 1000);
            if (times.back() > worstTime) {
                worstTime = times.back();
                worst = question;
            }
        }
        std::ranges::sort(times);
        std::println("search {:<27} p50 {:6.2f} ms, p99 {:6.2f} ms, worst {:6.2f} ms ({})", name, times[times.size() / 2], times[times.size() * 99 / 100], times.back(), worst);
    }
}

void bulk(Database &database, std::uint64_t records)
{
    Progress progress;
    auto transaction = orStop(Transaction::begin(database));
    auto digest = orStop(StateDigest::load(database));
    CustomerStore customers(database);
    std::vector<Customer> made;
    std::vector<Membership> memberships;
    std::vector<StoredGolden> golden;
    std::vector<StoredPair> pairs;
    for (std::uint64_t i = 0; i < records; ++i) {
        const auto customer = static_cast<std::int64_t>(i * 7 / 10 + 1);
        if (made.empty() || made.back().id.value != customer) {
            made.push_back({CustomerId{customer}, std::format("C-{:06}", customer), {}, {}});
            golden.push_back({CustomerId{customer}, {}, wordOf(mixHash(1, i) % 4000) + ' ' + wordOf(mixHash(2, i) % 60000), 1, {SourceId{1}}, 1, Timestamp{1}, std::string(200, 'x')});
        }
        memberships.push_back({RecordId{static_cast<std::int64_t>(i + 1)}, CustomerId{customer}, LinkKind::Auto, 12.5, Timestamp{1}});
        for (int k = 1; k <= 3; ++k)
            pairs.push_back({{RecordId{static_cast<std::int64_t>(i + 1)}, RecordId{static_cast<std::int64_t>(i + 1 + k * 1000)}}, static_cast<double>(mixHash(3, i * 4 + k) % 4000) / 100, 0x1234, 1, static_cast<Zone>(mixHash(5, i + k) % 3)});
    }
    auto start = Steady::now();
    orStop(customers.add(made, digest));
    std::println("{} customers added {:14.2f} s", made.size(), secondsSince(start));
    start = Steady::now();
    orStop(customers.replaceMemberships(memberships, digest, progress));
    std::println("{} memberships written {:9.2f} s", memberships.size(), secondsSince(start));
    start = Steady::now();
    orStop(customers.replaceMemberships(memberships, digest, progress));
    std::println("the same memberships again {:11.2f} s", secondsSince(start));
    start = Steady::now();
    orStop(GoldenStore(database).replaceAll(golden, progress));
    std::println("{} golden records written {:7.2f} s", golden.size(), secondsSince(start));
    start = Steady::now();
    orStop(GoldenStore(database).replaceAll(golden, progress));
    std::println("the same golden records again {:8.2f} s", secondsSince(start));
    start = Steady::now();
    orStop(PairStore(database).replaceAll(pairs, progress));
    std::println("{} pairs written {:15.2f} s", pairs.size(), secondsSince(start));
    start = Steady::now();
    orStop(PairStore(database).replaceAll(pairs, progress));
    std::println("the same pairs again {:17.2f} s", secondsSince(start));
    orStop(transaction.commit());
}

} // namespace

int main(int argc, char **argv)
{
    const std::uint64_t records = argc > 1 ? std::stoull(argv[1]) : 1000000;
    const std::filesystem::path directory = argc > 2 ? argv[2] : std::filesystem::temp_directory_path() / "tessera_import_bench";
    std::filesystem::create_directories(directory);
    const auto file = directory / "bench.tessera";
    for (const char *suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(file.string() + suffix);
    Database database = orStop(Database::open(file, Access::Create, nullptr));
    orStop(migrate(database, 0));
    orStop(database.execute("INSERT INTO project (id, uid, name, created_at) VALUES (1, x'00112233445566778899aabbccddeeff', 'bench', 0)"));
    Source source{.id = {}, .code = "crm", .name = "CRM", .owner = "", .trust = 50, .isDuplicateFree = false, .region = "SE", .hue = 0};
    auto digest = orStop(StateDigest::load(database));
    orStop(SourceStore(database).add(source, digest));
    orStop(digest.save(database));

    import(database, source.id, records, 0, "import");
    std::println("file {} MB, WAL {} MB", std::filesystem::file_size(file) >> 20, std::filesystem::file_size(file.string() + "-wal") >> 20);
    Progress progress;
    auto start = Steady::now();
    std::uint64_t bytes = 0;
    orStop(RecordStore(database).streamActive([&](RecordId, SourceId, std::string_view packed) -> Result<void> {
        bytes += packed.size();
        return {};
    }, progress));
    std::println("{:<34} {:7.2f} s ({} MB of values)", "stream of all active records", secondsSince(start), bytes >> 20);
    searches(database);
    import(database, source.id, records, 0, "the same again");
    import(database, source.id, records, 100, "one in a hundred changed");
    bulk(database, records);
    return 0;
}
