// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A commit on a disk that fills up on its last steps: the answer holds for whoever opens the files after a crash.
#include <QTemporaryDir>
#include <QTest>

#include "engine/store/database.h"
#include "engine/store/transaction.h"
#include "tests/engine/store/project_files.h"
#include "tests/support/small_disk.h"
#include "tests/support/test_registry.h"

using namespace engine;
namespace fs = std::filesystem;

class FullLogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFailsIsNotThereAfterACrash();
};

namespace
{

constexpr const char *IndexCouldNotGrow = "(4874)"; // SQLITE_IOERR_SHMSIZE

// More pages than the first part of the log's index has room for; the index grows when all of them stand in the log already.
Result<void> commitMuch(Database &database)
{
    TESSERA_TRY(auto transaction, Transaction::begin(database));
    TESSERA_CHECK(database.execute("WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number LIMIT 4200) "
                                   "INSERT INTO page (content) SELECT zeroblob(3900) FROM number"));
    TESSERA_CHECK(database.execute("INSERT INTO change (id) VALUES (1)"));
    return transaction.commit();
}

// What a process finds that opens copies of the files, as after a power cut: the index of the log is made anew.
std::int64_t changesAfterACrash(const fs::path &disk, const fs::path &place)
{
    for (const char *suffix : {"", "-wal"})
        fs::copy_file(disk / ("d.db" + std::string(suffix)), place / ("d.db" + std::string(suffix)), fs::copy_options::overwrite_existing);
    fs::remove(place / "d.db-shm");
    auto database = Database::open(place / "d.db", Access::ReadWrite, nullptr);
    return database ? tests::number(*database, "SELECT count(*) FROM change") : -1;
}

} // namespace

void FullLogTest::whatFailsIsNotThereAfterACrash()
{
    const QTemporaryDir directory;
    const fs::path place = directory.path().toStdString();
    int withoutIndex = 0;
    for (int kib = 16'900; kib <= 17'100; kib += 12) {
        const tests::SmallDisk disk(place / "disk", kib);
        if (!disk.isMounted())
            QSKIP("needs the right to mount");
        auto database = Database::open(place / "disk" / "d.db", Access::Create, nullptr);
        VERIFY_OK(database);
        VERIFY_OK(database->execute("CREATE TABLE page (content BLOB); CREATE TABLE change (id INTEGER PRIMARY KEY)"));
        const auto done = commitMuch(*database);
        withoutIndex += !done && done.error().detail.contains(IndexCouldNotGrow) ? 1 : 0;
        QCOMPARE(changesAfterACrash(place / "disk", place), done ? 1 : 0);
        QCOMPARE(tests::number(*database, "SELECT count(*) FROM change"), done ? 1 : 0);
    }
    QVERIFY2(withoutIndex > 0, "no disk was full just then");
}

TESSERA_TEST(FullLogTest, "full_log_test")
#include "full_log_test.moc"
