// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The key that signs the heads of all of a user's projects is made once and never replaced.
#include <QTest>
#include <barrier>
#include <thread>

#include "engine/store/journal/head.h"
#include "tests/engine/store/project_files.h"
#include "tests/support/must.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::must;
using tests::ProjectFiles;

class HeadTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDamagedKeyIsNotReplaced();
    void whoeverIsFirstMakesTheKeyOfAll();
};

namespace
{

JournalHead head(std::uint64_t count)
{
    return {count, std::string(32, 'h'), Timestamp{1}};
}

} // namespace

void HeadTest::aDamagedKeyIsNotReplaced()
{
    const ProjectFiles files;
    const HeadKeeper keeper(files.path("state"), "one");
    must(keeper.write(head(1)));
    files.write("state/journal.key", "cut off");
    const auto written = HeadKeeper(files.path("state"), "two").write(head(1));
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().code, ErrorCode::Damaged);
    QVERIFY(written.error().message.contains("journal.key"));
    QCOMPARE(files.read("state/journal.key"), std::string("cut off"));
    QVERIFY(!keeper.read().has_value());
}

void HeadTest::whoeverIsFirstMakesTheKeyOfAll()
{
    for (int round = 0; round < 40; ++round) {
        const ProjectFiles files;
        const HeadKeeper one(files.path("state"), "one");
        const HeadKeeper two(files.path("state"), "two");
        std::barrier start(2);
        const auto write = [&start](const HeadKeeper &keeper) {
            start.arrive_and_wait();
            must(keeper.write(head(7)));
        };
        {
            const std::jthread other(write, std::cref(two));
            write(one);
        }
        QCOMPARE(must(one.read())->count, 7U);
        QCOMPARE(must(two.read())->count, 7U);
        std::vector<std::string> left;
        for (const auto &entry : std::filesystem::directory_iterator(files.path("state")))
            left.push_back(entry.path().filename().string());
        QCOMPARE(left.size(), 2U); // the key and the heads: nothing aside
    }
}

TESSERA_TEST(HeadTest, "head_test")
#include "head_test.moc"
