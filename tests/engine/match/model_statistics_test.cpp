// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>
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
        const auto counted = modelStatistics(table, m_catalog, model, {}, false, m_progress);
        VERIFY_OK(counted);
        const auto weighed = modelStatistics(table, m_catalog, model, {}, true, m_progress);
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

    void aRuleThatFindsNothingIsNoFault()
    {
        const ColumnTable table = tests::tableOf(tests::peopleWithDuplicates(50, 3));
        Model model = tests::peopleModel();
        model.blockingRules = {"l.website = r.website"}; // nobody has one
        const auto counted = modelStatistics(table, m_catalog, model, {}, false, m_progress);
        VERIFY_OK(counted);
        QCOMPARE(counted->pairs, 0U);
        QCOMPARE(counted->missedShare, 1.0);
    }

    void tooManyPairsAreRefusedAndCancelStops()
    {
        const ColumnTable table = tests::tableOf(tests::peopleWithDuplicates(600, 7));
        MatchOptions options;
        options.pairBudget = 1;
        const auto refused = modelStatistics(table, m_catalog, tests::peopleModel(), options, false, m_progress);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InputRejected);
        std::stop_source stop;
        stop.request_stop();
        Progress stopped(stop.get_token());
        const auto cancelled = modelStatistics(table, m_catalog, tests::peopleModel(), {}, false, stopped);
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    }
};

TESSERA_TEST(ModelStatisticsTest, "model_statistics_test")
#include "model_statistics_test.moc"
