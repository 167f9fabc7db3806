// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <sys/stat.h>

#include "engine/store/database.h"
#include "engine/store/transaction.h"
#include "tests/engine/store/project_files.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::number;
using tests::ProjectFiles;

class DatabaseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyConnectionHasTheProfile();
    void aReaderCannotWrite();
    void hostileSchemaFeaturesAreOff();
    void aTransactionRollsBackUnlessCommitted();
    void aFullDiskIsNamedAndHarmless();
    void theFileIsForItsOwnerOnly();
    void interruptStopsALongQuestion();
};

namespace
{

void compareProfile(Database &database)
{
    QCOMPARE(number(database, "PRAGMA synchronous"), 2);
    QCOMPARE(number(database, "PRAGMA foreign_keys"), 1);
    QCOMPARE(number(database, "PRAGMA cell_size_check"), 1);
    QCOMPARE(number(database, "PRAGMA secure_delete"), 1);
    QCOMPARE(number(database, "PRAGMA temp_store"), 2);
    QVERIFY(number(database, "PRAGMA mmap_size") <= 0);
    QCOMPARE(number(database, "PRAGMA auto_vacuum"), 0);
    QVERIFY(number(database, "PRAGMA busy_timeout") > 0);
    QCOMPARE(number(database, "PRAGMA trusted_schema"), 0);
    auto mode = database.prepare("PRAGMA journal_mode");
    QVERIFY(mode && mode->step().value_or(false));
    QCOMPARE(std::string(mode->text(0)), std::string("wal"));
}

} // namespace

void DatabaseTest::everyConnectionHasTheProfile()
{
    const ProjectFiles files;
    ProjectFile project = files.make("p.tessera");
    compareProfile(project.connection());
    auto reader = project.openReader();
    VERIFY_OK(reader);
    compareProfile(*reader);
    QCOMPARE(number(*reader, "PRAGMA wal_autocheckpoint"), 0); // the writer is the only one who checkpoints
    VERIFY_OK(project.close());
    auto again = ProjectFile::open(files.path("p.tessera"), nullptr, true);
    VERIFY_OK(again);
    compareProfile(again->connection());
}

void DatabaseTest::aReaderCannotWrite()
{
    const ProjectFiles files;
    const ProjectFile project = files.make("p.tessera");
    auto reader = project.openReader();
    VERIFY_OK(reader);
    const auto outcome = reader->execute("INSERT INTO setting (name, value) VALUES ('x', 1)");
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::ReadOnly);
}

void DatabaseTest::hostileSchemaFeaturesAreOff()
{
    const ProjectFiles files;
    ProjectFile project = files.make("p.tessera");
    Database &database = project.connection();
    QVERIFY(!database.execute("SELECT load_extension('/tmp/x.so')"));
    QVERIFY(!database.execute("SELECT \"no such column\" FROM setting")); // a double-quoted string literal
    // A schema cannot be edited through the back door.
    VERIFY_OK(database.execute("PRAGMA writable_schema=ON"));
    QVERIFY(!database.execute("UPDATE sqlite_schema SET sql = 'x'"));
    QVERIFY(!database.execute("ATTACH ':memory:' AS other"));
}

void DatabaseTest::aTransactionRollsBackUnlessCommitted()
{
    const ProjectFiles files;
    ProjectFile project = files.make("p.tessera");
    Database &database = project.connection();
    {
        const auto transaction = Transaction::begin(database);
        VERIFY_OK(transaction);
        VERIFY_OK(database.execute("INSERT INTO setting (name, value) VALUES ('x', 1)"));
    }
    QCOMPARE(number(database, "SELECT count(*) FROM setting WHERE name = 'x'"), 0);
    auto transaction = Transaction::begin(database);
    VERIFY_OK(transaction);
    VERIFY_OK(database.execute("INSERT INTO setting (name, value) VALUES ('x', 1)"));
    VERIFY_OK(transaction->commit());
    QCOMPARE(number(database, "SELECT count(*) FROM setting WHERE name = 'x'"), 1);
}

void DatabaseTest::aFullDiskIsNamedAndHarmless()
{
    const ProjectFiles files;
    ProjectFile project = files.make("p.tessera", 3);
    Database &database = project.connection();
    VERIFY_OK(database.execute("PRAGMA max_page_count=" + std::to_string(number(database, "PRAGMA page_count") + 4)));
    {
        const auto transaction = Transaction::begin(database);
        VERIFY_OK(transaction);
        Result<void> outcome;
        for (int i = 0; i < 1000 && outcome; ++i)
            outcome = database.execute("INSERT INTO setting (name, value) VALUES (hex(randomblob(500)), 1)");
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::DiskFull);
    }
    // With space again, work goes on without a restart.
    VERIFY_OK(database.execute("PRAGMA max_page_count=1000000"));
    VERIFY_OK(database.execute("INSERT INTO setting (name, value) VALUES (hex(randomblob(5000)), 1)"));
    QCOMPARE(number(database, "SELECT count(*) FROM source"), 3);
    auto check = database.prepare("PRAGMA integrity_check");
    QVERIFY(check && check->step().value_or(false));
    QCOMPARE(std::string(check->text(0)), std::string("ok"));
}

void DatabaseTest::theFileIsForItsOwnerOnly()
{
    const ProjectFiles files;
    const ProjectFile project = files.make("p.tessera");
    struct stat status{};
    QCOMPARE(::stat(files.path("p.tessera").c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
}

void DatabaseTest::interruptStopsALongQuestion()
{
    const ProjectFiles files;
    const ProjectFile project = files.make("p.tessera");
    auto reader = project.openReader();
    VERIFY_OK(reader);
    auto endless = reader->prepare("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c");
    VERIFY_OK(endless);
    VERIFY_OK(endless->step());
    reader->interrupt();
    Result<bool> outcome = true;
    for (int i = 0; i < 1'000'000 && outcome; ++i)
        outcome = endless->step();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
}

TESSERA_TEST(DatabaseTest, "database_test")
#include "database_test.moc"
