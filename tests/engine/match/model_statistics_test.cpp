// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>
#include <map>
#include <stop_token>

#include "engine/match/model_statistics.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

// What a model would do is what it does: the figures are those of a run.
class ModelStatisticsTest final : public QObject
{
    Q_OBJECT

    AttributeCatalog m_catalog;
    Progress m_progress;

private Q_SLOTS:
    void countsAreThoseOfARun()
    {
        const ColumnTable table = tests::tableOf(tests::peopleWithDuplicates(600, 7));
        const Model model = tests::peopleModel();
        const auto run = match(table, m_catalog, model, {}, m_progress);
        VERIFY_OK(run);
        const auto counted = modelStatistics(table, m_catalog, model, {}, StatisticsDetail::Pairs, m_progress);
        VERIFY_OK(counted);
        const auto weighed = modelStatistics(table, m_catalog, model, {}, StatisticsDetail::Weights, m_progress);
        VERIFY_OK(weighed);
        QCOMPARE(counted->rules.size(), model.blockingRules.size());
        QCOMPARE(counted->records, 600U);
        QCOMPARE(counted->pairs, run->compared);
        QCOMPARE(weighed->pairs, run->compared);
        double found = 0;
        for (std::size_t rule = 0; rule < counted->rules.size(); ++rule) {
            QCOMPARE(counted->rules[rule].possible, run->rules[rule].possible);
            QCOMPARE(counted->rules[rule].added, run->rules[rule].added);
            QCOMPARE(weighed->rules[rule].added, run->rules[rule].added);
            QVERIFY(counted->rules[rule].addedShare <= counted->rules[rule].trueShare);
            found += counted->rules[rule].addedShare;
        }
        QVERIFY(std::abs(found + counted->missedShare - 1) < 1e-9);
        QVERIFY(!counted->histogram);
        QVERIFY(weighed->histogram);
        QVERIFY(weighed->histogram->bins == run->histogram.bins);
    }

    // Every candidate pair stands at one level of each comparison, and what the weights expect of all of them is the same for each.
    void pairsSpreadOverTheLevelsOfEachComparison()
    {
        const ColumnTable table = tests::tableOf(tests::peopleWithDuplicates(600, 7));
        const Model model = tests::peopleModel();
        const auto counted = modelStatistics(table, m_catalog, model, {}, StatisticsDetail::Levels, m_progress);
        VERIFY_OK(counted);
        std::map<std::string, std::pair<double, double>> sums;
        for (const LevelStatistics &level : counted->levels) {
            QVERIFY2(level.matches <= level.pairs + 1e-9, level.comparison.c_str());
            sums[level.comparison].first += level.pairs;
            sums[level.comparison].second += level.matches;
        }
        QCOMPARE(sums.size(), model.comparisons.size());
        const double matches = sums.begin()->second.second;
        QVERIFY(matches > 10);
        for (const auto &[comparison, sum] : sums) {
            QVERIFY2(std::abs(sum.first - static_cast<double>(counted->pairs)) < 0.5, comparison.c_str());
            QVERIFY2(std::abs(sum.second - matches) < 1e-6 * matches, comparison.c_str());
        }
        const auto exact = std::ranges::find_if(counted->levels, [](const LevelStatistics &level) { return level.level == "exact"; });
        QVERIFY(exact != counted->levels.end());
        QVERIFY(exact->weight > 0 && exact->m > exact->u);
    }

    void aRuleThatFindsNothingIsNoFault()
    {
        const ColumnTable table = tests::tableOf(tests::peopleWithDuplicates(50, 3));
        Model model = tests::peopleModel();
        model.blockingRules = {"l.website = r.website"}; // nobody has one
        const auto counted = modelStatistics(table, m_catalog, model, {}, StatisticsDetail::Pairs, m_progress);
        VERIFY_OK(counted);
        QCOMPARE(counted->pairs, 0U);
        QCOMPARE(counted->missedShare, 1.0);
    }

    void tooManyPairsAreRefusedAndCancelStops()
    {
        const ColumnTable table = tests::tableOf(tests::peopleWithDuplicates(600, 7));
        MatchOptions options;
        options.pairBudget = 1;
        const auto refused = modelStatistics(table, m_catalog, tests::peopleModel(), options, StatisticsDetail::Pairs, m_progress);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InputRejected);
        std::stop_source stop;
        stop.request_stop();
        Progress stopped(stop.get_token());
        const auto cancelled = modelStatistics(table, m_catalog, tests::peopleModel(), {}, StatisticsDetail::Pairs, stopped);
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    }
};

TESSERA_TEST(ModelStatisticsTest, "model_statistics_test")
#include "model_statistics_test.moc"
