// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>
#include <fmt/format.h>

#include "engine/match/compiled_model.h"
#include "engine/match/match_run.h"
#include "engine/match/pair_comparer.h"
#include "engine/match/scorer.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

class MatchRunTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameForAnyThreads();
    void countsAddUp();
    void pairsGivenUpEarlyChangeNothing();
    void sharedValuesAreNoEvidence();
    void sourcesWithoutDuplicatesNeverPairInside();
    void badInputIsRefused();
    void severalValuesTakeTheBestPair();
};

void MatchRunTest::sameForAnyThreads()
{
    const ColumnTable table = tests::tableOf(tests::peopleWithDuplicates(3000, 9));
    const AttributeCatalog catalog;
    Progress progress;
    const auto one = match(table, catalog, tests::peopleModel(), {.threads = 1}, progress);
    VERIFY_OK(one);
    QVERIFY(one->pairs.size() > 1000);
    for (const unsigned threads : {2U, 7U}) {
        const auto many = match(table, catalog, tests::peopleModel(), {.threads = threads}, progress);
        VERIFY_OK(many);
        QVERIFY(many->pairs == one->pairs); // weights bit for bit
        QVERIFY(many->histogram.bins == one->histogram.bins);
        QVERIFY(many->zones == one->zones);
    }
}

void MatchRunTest::countsAddUp()
{
    const ColumnTable table = tests::tableOf(tests::peopleWithDuplicates(600, 4));
    Model model = tests::peopleModel();
    model.keepWeight = -3;
    model.thresholds = {.review = 0, .match = 6};
    Progress progress;
    const auto output = match(table, AttributeCatalog(), model, {}, progress);
    VERIFY_OK(output);
    std::uint64_t byRule = 0;
    std::uint64_t byBin = 0;
    for (const RulePairs &rule : output->rules)
        byRule += rule.added;
    for (const std::uint64_t bin : output->histogram.bins)
        byBin += bin;
    QCOMPARE(byRule, output->compared);
    QCOMPARE(byBin, output->compared);
    QCOMPARE(output->zones[0] + output->zones[1] + output->zones[2], output->compared);
    QVERIFY(std::ranges::is_sorted(output->pairs, {}, [](const ScoredPair &pair) { return std::pair{pair.a, pair.b}; }));
    std::uint64_t inMatch = 0;
    for (const ScoredPair &pair : output->pairs) {
        QVERIFY(pair.weight >= -3);
        inMatch += pair.weight >= 6 ? 1 : 0;
    }
    QCOMPARE(inMatch, output->zones[2]);
    const auto more = match(table, AttributeCatalog(), model, {.keepWeight = -100}, progress);
    VERIFY_OK(more);
    QCOMPARE(more->pairs.size(), more->compared);
}

void MatchRunTest::pairsGivenUpEarlyChangeNothing()
{
    const ColumnTable table = tests::tableOf(tests::peopleWithDuplicates(3000, 5));
    Model model = tests::peopleModel();
    model.keepWeight = -2;
    model.thresholds = {.review = -1, .match = 6};
    Progress progress;
    const auto all = match(table, AttributeCatalog(), model, {}, progress);
    VERIFY_OK(all);
    const std::size_t limit = WeightHistogram::binOf(model.keepWeight);
    for (const unsigned threads : {1U, 5U}) {
        const auto screened = match(table, AttributeCatalog(), model, {.threads = threads, .scoredToTheEnd = all->compared / 16}, progress);
        VERIFY_OK(screened);
        QVERIFY(screened->pairs == all->pairs); // weights bit for bit
        QVERIFY(screened->zones == all->zones);
        QCOMPARE(screened->compared, all->compared);
        double meanOfAll = 0;
        double mean = 0;
        std::uint64_t total = 0;
        for (std::size_t bin = 0; bin < all->histogram.bins.size(); ++bin) {
            if (bin >= limit)
                QCOMPARE(screened->histogram.bins[bin], all->histogram.bins[bin]);
            total += screened->histogram.bins[bin];
            mean += WeightHistogram::lowerEdge(bin) * static_cast<double>(screened->histogram.bins[bin]);
            meanOfAll += WeightHistogram::lowerEdge(bin) * static_cast<double>(all->histogram.bins[bin]);
        }
        QCOMPARE(total, all->compared);
        QVERIFY(std::abs(mean - meanOfAll) < static_cast<double>(total)); // the estimate below is off by less than a bit
    }
}

void MatchRunTest::sharedValuesAreNoEvidence()
{
    std::vector<tests::Cells> records;
    for (int i = 0; i < 12; ++i)
        records.push_back({{attributes::Phone, "+49301"}, {attributes::City, fmt::format("city{}", i / 2)}});
    Model model;
    model.comparisons = {tests::exactComparison(attributes::Phone, "phone"), tests::exactComparison(attributes::City, "city")};
    model.blockingRules = {"l.phone = r.phone", "l.city = r.city"};
    model.keepWeight = -100;
    Progress progress;
    const auto free = match(tests::tableOf(records), AttributeCatalog(), model, {}, progress);
    VERIFY_OK(free);
    QCOMPARE(free->compared, 66U);
    model.sharedLimits[attributes::Phone] = 10;
    const auto limited = match(tests::tableOf(records), AttributeCatalog(), model, {}, progress);
    VERIFY_OK(limited);
    QCOMPARE(limited->compared, 6U); // the city alone brings them together
    QCOMPARE(limited->sharedValues.size(), 1U);
    for (const ScoredPair &pair : limited->pairs)
        QCOMPARE(levelAt(pair.levels, 0), 0U);
}

void MatchRunTest::sourcesWithoutDuplicatesNeverPairInside()
{
    const std::vector<tests::Cells> records(4, tests::Cells{{attributes::City, "x"}});
    Model model;
    model.comparisons = {tests::exactComparison(attributes::City, "city")};
    model.blockingRules = {"l.city = r.city"};
    const ColumnTable table = tests::tableOf(records, {1, 1, 2, 2});
    Progress progress;
    QCOMPARE(match(table, AttributeCatalog(), model, {}, progress)->compared, 6U);
    QCOMPARE(match(table, AttributeCatalog(), model, {.onlyAcrossSources = true}, progress)->compared, 4U);
    QCOMPARE(match(table, AttributeCatalog(), model, {.duplicateFree = {SourceId{1}}}, progress)->compared, 5U);
}

void MatchRunTest::badInputIsRefused()
{
    Progress progress;
    const AttributeCatalog catalog;
    const Model model = tests::peopleModel();
    QVERIFY(!match(tests::tableOf({{}, {}, {}}), catalog, model, {}, progress)); // nothing to compare
    const auto one = match(tests::tableOf({{{attributes::Email, "a@x"}}}), catalog, model, {}, progress);
    VERIFY_OK(one);
    QVERIFY(one->pairs.empty());
    const std::vector<tests::Cells> same(2000, tests::Cells{{attributes::Email, "a@x"}, {attributes::GivenName, "ann"}});
    const auto refused = match(tests::tableOf(same), catalog, model, {.pairBudget = 100'000}, progress);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InputRejected);
    Model broken = model;
    broken.comparisons.clear();
    QVERIFY(!match(tests::tableOf(same), catalog, broken, {}, progress));
    std::stop_source stop;
    stop.request_stop();
    Progress cancelled(stop.get_token());
    QCOMPARE(match(tests::tableOf(same), catalog, model, {}, cancelled).error().code, ErrorCode::Cancelled);
}

void MatchRunTest::severalValuesTakeTheBestPair()
{
    const ColumnTable table =
        tests::tableOf({{{attributes::Email, "old@x"}, {attributes::Email, "ann@x"}}, {{attributes::Email, "zoe@x"}, {attributes::Email, "ann@y"}}});
    const Model model = tests::peopleModel();
    const CompiledModel compiled(table, model, {});
    QCOMPARE(PairComparer(compiled).level(3, 0, 1), 2U); // same user
}

TESSERA_TEST(MatchRunTest, "match_run_test")
#include "match_run_test.moc"
