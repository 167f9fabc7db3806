// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/bulk_indexes.h"

#include <QTest>

#include "engine/store/migrations.h"
#include "engine/store/tables/pair_store.h"
#include "engine/store/transaction.h"
#include "tests/support/test_registry.h"

using namespace engine;

class BulkIndexesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSchemaIsTheSameAfterwards();
    void aTransactionThatFailsBringsThemBack();
    void replacedPairsAreFoundBothWays();
};

namespace {

Database project()
{
    auto database = Database::openInMemory();
    if (!database || !migrate(*database, 0))
        qFatal("no database");
    return *std::move(database);
}

std::size_t differences(Database &database)
{
    const auto found = schemaDifferences(database, currentVersion());
    return found ? found->size() : 999;
}

StoredPair pair(std::int64_t a, std::int64_t b, double weight)
{
    return {{RecordId{a}, RecordId{b}}, weight, 0, 0, Zone::Review};
}

} // namespace

void BulkIndexesTest::theSchemaIsTheSameAfterwards()
{
    Database database = project();
    QCOMPARE(differences(database), 0U);
    auto indexes = BulkIndexes::drop(database, "golden");
    QVERIFY(indexes.has_value());
    QCOMPARE(differences(database), 4U); // name, records, confidence, updated
    QVERIFY(indexes->restore().has_value());
    QCOMPARE(differences(database), 0U);
}

void BulkIndexesTest::aTransactionThatFailsBringsThemBack()
{
    Database database = project();
    {
        auto transaction = Transaction::begin(database);
        QVERIFY(transaction.has_value());
        QVERIFY(BulkIndexes::drop(database, "pair").has_value());
        QCOMPARE(differences(database), 2U);
    }
    QCOMPARE(differences(database), 0U);
}

void BulkIndexesTest::replacedPairsAreFoundBothWays()
{
    Database database = project();
    PairStore pairs(database);
    Progress progress;
    for (const double weight : {3.0, 4.0}) { // the second time over rows that are there
        const std::vector<StoredPair> rows{pair(1, 2, weight), pair(1, 3, weight + 1), pair(2, 3, weight + 2)};
        QVERIFY(pairs.replaceAll(rows, progress).has_value());
        QCOMPARE(pairs.of(RecordId{3}, 10)->size(), 2U);
        QCOMPARE(pairs.page(Zone::Review, {}, 10)->front().weight, weight + 2);
        QCOMPARE(differences(database), 0U);
    }
}

TESSERA_TEST(BulkIndexesTest, "bulk_indexes_test")
#include "bulk_indexes_test.moc"
