// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <map>
#include <mutex>

#include "engine/match/basis.h"
#include "engine/match/explain.h"
#include "engine/match/match_run.h"
#include "engine/match/prepared_rules.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

class BasisTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunByItsOwnBasisIsTheSame();
    void partOfTheTableScoresAsTheWhole_data();
    void partOfTheTableScoresAsTheWhole();
    void newRecordsChangeNoWeightOfOthers();
    void valuesOverTheLimitStayWhatTheyWere();
    void splitBlocksStayAsTheyWereSplit();
    void candidatesNeedABasis();
    void whatCameToBeNoEvidenceIsSeenFromTheChangedRecords_data();
    void whatCameToBeNoEvidenceIsSeenFromTheChangedRecords();
};

namespace
{

Model modelWithFrequencies()
{
    Model model = tests::peopleModel();
    model.keepWeight = -1000;
    return model;
}

MatchOutput matched(const ColumnTable &table, const Model &model, const MatchBasis *basis)
{
    MatchOptions options;
    options.basis = basis;
    Progress progress;
    return match(table, AttributeCatalog(), model, options, progress).value();
}

// The records of a table at every `step`-th place, with the places they had.
ColumnTable partOf(const std::vector<tests::Cells> &people, std::size_t step, std::vector<std::uint32_t> &places)
{
    std::vector<tests::Cells> some;
    for (std::size_t i = 0; i < people.size(); i += step) {
        some.push_back(people[i]);
        places.push_back(static_cast<std::uint32_t>(i));
    }
    return tests::tableOf(some);
}

} // namespace

void BasisTest::aRunByItsOwnBasisIsTheSame()
{
    const auto people = tests::peopleWithDuplicates(300, 3);
    const ColumnTable table = tests::tableOf(people);
    const Model model = modelWithFrequencies();
    const MatchOutput first = matched(table, model, nullptr);
    const MatchOutput second = matched(table, model, &first.basis);
    QVERIFY(first.pairs.size() > 100 && first.pairs == second.pairs);
    QVERIFY(first.basis == second.basis);
    QVERIFY(first.zones == second.zones && first.compared == second.compared);
}

void BasisTest::partOfTheTableScoresAsTheWhole_data()
{
    QTest::addColumn<int>("step");
    QTest::newRow("all") << 1;
    QTest::newRow("every other") << 2;
    QTest::newRow("a few") << 9;
}

void BasisTest::partOfTheTableScoresAsTheWhole()
{
    QFETCH(const int, step);
    const auto people = tests::peopleWithDuplicates(300, 4);
    const ColumnTable table = tests::tableOf(people);
    const Model model = modelWithFrequencies();
    const MatchOutput whole = matched(table, model, nullptr);
    std::map<std::pair<std::uint32_t, std::uint32_t>, ScoredPair> expected;
    for (const ScoredPair &pair : whole.pairs)
        expected[{pair.a, pair.b}] = pair;

    std::vector<std::uint32_t> places;
    const ColumnTable part = partOf(people, static_cast<std::size_t>(step), places);
    std::vector<CandidatePair> candidates;
    std::vector<ScoredPair> wanted;
    for (std::uint32_t a = 0; a < part.size(); ++a) {
        for (std::uint32_t b = a + 1; b < part.size(); ++b) {
            const auto found = expected.find({places[a], places[b]});
            if (found == expected.end())
                continue;
            candidates.push_back({a, b, found->second.rule});
            wanted.push_back({a, b, found->second.weight, found->second.levels, found->second.rule});
        }
    }
    MatchOptions options;
    options.basis = &whole.basis;
    for (const unsigned threads : {1U, 4U}) {
        options.threads = threads;
        Progress progress;
        const auto output = matchCandidates(part, candidates, AttributeCatalog(), model, options, progress);
        VERIFY_OK(output);
        QVERIFY(!wanted.empty() && output->pairs == wanted); // weights to the last bit
    }
}

void BasisTest::newRecordsChangeNoWeightOfOthers()
{
    auto people = tests::peopleWithDuplicates(200, 5);
    Model model = modelWithFrequencies();
    model.household.isConsidered = false; // a value that turns out to be a household's does change weights
    const MatchOutput before = matched(tests::tableOf(people), model, nullptr);
    const auto more = tests::peopleWithDuplicates(60, 6);
    people.insert(people.end(), more.begin(), more.end());
    const ColumnTable table = tests::tableOf(people);
    MatchOutput after = matched(table, model, &before.basis);
    std::erase_if(after.pairs, [](const ScoredPair &pair) { return pair.b >= 200; });
    QVERIFY(after.pairs == before.pairs);
    const MatchOutput anew = matched(table, model, nullptr); // … which frequencies taken anew do change
    QVERIFY(std::ranges::any_of(anew.pairs, [&before](const ScoredPair &pair) {
        const auto same = std::ranges::find_if(before.pairs, [&pair](const ScoredPair &old) { return old.a == pair.a && old.b == pair.b; });
        return same != before.pairs.end() && same->weight != pair.weight;
    }));
    const auto explainer = Explainer::make(table, AttributeCatalog(), model, {}, &before.basis);
    VERIFY_OK(explainer);
    for (const ScoredPair &pair : before.pairs)
        QVERIFY(explainer->explain(table.record(pair.a), table.record(pair.b)).value().weight == pair.weight);
}

void BasisTest::valuesOverTheLimitStayWhatTheyWere()
{
    std::vector<tests::Cells> records;
    for (int i = 0; i < 5; ++i)
        records.push_back({{attributes::Phone, "+49305550100"}});
    for (int i = 0; i < 2; ++i)
        records.push_back({{attributes::Phone, "+49305550200"}});
    Model model = tests::peopleModel();
    model.sharedLimits = {{attributes::Phone, 4}};
    const ColumnTable table = tests::tableOf(records);
    Progress progress;
    const ValueMasks masks = masksOf(table, AttributeCatalog(), model, {}, nullptr);
    const Blocker blocker = Blocker::make(table, {}, masks.blocking, {}, progress).value();
    const MatchBasis basis = basisOf(table, model, masks, blocker);
    QCOMPARE(basis.find(attributes::Phone)->overLimit.size(), 1U);

    const ColumnTable later = tests::tableOf({{{attributes::Phone, "+49305550200"}}, {{attributes::Phone, "+49305550100"}}});
    const ValueMasks kept = masksOf(later, AttributeCatalog(), model, {}, &basis);
    QVERIFY(!kept.blocking.isIgnored(attributes::Phone, 1));
    QVERIFY(kept.blocking.isIgnored(attributes::Phone, 2)); // only one record of this table has it
    QVERIFY(kept.comparing.isIgnored(attributes::Phone, 2));
    QCOMPARE(kept.blocking.sharedValues().size(), 1U);
    QVERIFY(kept.blocking.sharedValues().front().reason == BlockReason::Limit);
}

void BasisTest::splitBlocksStayAsTheyWereSplit()
{
    const auto people = tests::peopleWithDuplicates(300, 7);
    const ColumnTable table = tests::tableOf(people);
    const Model model = [] {
        Model chosen = tests::peopleModel();
        chosen.blockingRules = {"left(l.birth_date, 2) = left(r.birth_date, 2)", "l.family_name = r.family_name"};
        return chosen;
    }();
    const auto rules = prepareRules(model, AttributeCatalog()).value();
    BlockingOptions options;
    options.runPairs = 60;
    options.rulePairs = options.crowdedPairs = 0;
    options.splitBy = {attributes::FamilyName, attributes::GivenName};
    std::mutex mutex;
    std::map<std::size_t, std::vector<std::pair<std::uint64_t, std::uint32_t>>> seen;
    const auto see = [&](std::size_t rule, std::span<const BlockEntry> entries) {
        const std::scoped_lock lock(mutex);
        for (const BlockEntry &entry : entries)
            seen[rule].emplace_back(entry.key, entry.record);
    };
    options.seeEntries = see;
    Progress progress;
    const auto bySize = Blocker::make(table, rules, ValueMask{}, options, progress);
    VERIFY_OK(bySize);
    QVERIFY(!bySize->splitKeys()[0][0].empty() && !bySize->splitKeys()[0][1].empty());
    const auto split = seen;

    // The same blocks from what was remembered, whatever size counts as large now.
    MatchBasis basis;
    basis.splitBy = bySize->splitBy();
    basis.splitKeys = bySize->splitKeys();
    seen.clear();
    options.runPairs = 1'000'000;
    options.rulePairs = options.crowdedPairs = 0;
    options.splitKeys = &basis.splitKeys;
    VERIFY_OK(Blocker::make(table, rules, ValueMask{}, options, progress));
    QVERIFY(seen == split);

    // And for a few records alone.
    std::vector<std::uint32_t> places;
    const ColumnTable part = partOf(people, 11, places);
    const auto blocks = blocksUnder(basis, part, AttributeCatalog(), model, {});
    VERIFY_OK(blocks);
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        std::vector<std::pair<std::uint64_t, std::uint32_t>> wanted;
        for (const auto &[key, record] : split.at(rule))
            if (record % 11 == 0)
                wanted.emplace_back(key, record / 11);
        std::vector<std::pair<std::uint64_t, std::uint32_t>> own;
        for (const BlockEntry &entry : (*blocks)[rule])
            own.emplace_back(entry.key, entry.record);
        QVERIFY(!wanted.empty() && own == wanted);
    }
}

void BasisTest::candidatesNeedABasis()
{
    Progress progress;
    const auto refused =
        matchCandidates(tests::tableOf(tests::peopleWithDuplicates(10, 1)), {}, AttributeCatalog(), tests::peopleModel(), {}, progress);
    QVERIFY(!refused && refused.error().code == ErrorCode::InvalidArgument);
}

void BasisTest::whatCameToBeNoEvidenceIsSeenFromTheChangedRecords_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void BasisTest::whatCameToBeNoEvidenceIsSeenFromTheChangedRecords()
{
    QFETCH(const int, seed);
    auto people = tests::peopleWithDuplicates(200, static_cast<std::uint64_t>(seed));
    Model model = tests::peopleModel();
    model.household.isConsidered = true;
    model.sharedLimits = {{attributes::Email, 3}, {attributes::Street, 4}};
    const AttributeCatalog catalog;
    const MatchBasis basis = matched(tests::tableOf(people), model, nullptr).basis;
    const std::size_t before = people.size();
    for (std::size_t i = 0; i < 40; ++i) { // strangers who have the address or the street of somebody there
        tests::Cells cells = people[i * 5];
        for (auto &[attribute, value] : cells)
            if (attribute == attributes::GivenName)
                value = i % 2 == 0 ? "zacharias" : "wilhelmina";
        people.push_back(cells);
    }
    const ColumnTable table = tests::tableOf(people);
    const BasisGrowth whole = growthOf(basis, table, grownMasks(table, catalog, model, {}, basis));
    std::vector<bool> isChanged(table.size());
    std::fill(isChanged.begin() + static_cast<std::ptrdiff_t>(before), isChanged.end(), true);
    const BasisGrowth part = growthOf(basis, table, isChanged, catalog, model, {});
    QVERIFY(!whole.isEmpty() && whole.values == part.values);
    MatchBasis grown = basis;
    grow(grown, part);
    QVERIFY(grown != basis && growthOf(grown, table, isChanged, catalog, model, {}).isEmpty());
    QVERIFY(matched(table, model, &basis).basis == grown); // what a whole run learns
    QVERIFY(growthOf(basis, table, std::vector<bool>(table.size()), catalog, model, {}).isEmpty());
}

TESSERA_TEST(BasisTest, "basis_test")
#include "basis_test.moc"
