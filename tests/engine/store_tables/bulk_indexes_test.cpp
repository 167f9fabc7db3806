// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/store/migrations.h"
#include "engine/store/tables/bulk_indexes.h"
#include "engine/store/transaction.h"
#include "tests/support/test_registry.h"

using namespace engine;

class BulkIndexesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSchemaIsTheSameAfterwards();
    void aTransactionThatFailsBringsThemBack();
};

namespace
{

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
        QVERIFY(BulkIndexes::drop(database, "membership").has_value());
        QCOMPARE(differences(database), 1U);
    }
    QCOMPARE(differences(database), 0U);
}

TESSERA_TEST(BulkIndexesTest, "bulk_indexes_test")
#include "bulk_indexes_test.moc"
