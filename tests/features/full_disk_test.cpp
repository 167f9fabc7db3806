// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Disks that are full at many sizes: what is reported as done is in the project, what is reported as failed is not, and work goes on with space
// again.
#include <QTest>

#include "tests/features/command_line.h"
#include "tests/features/start_point.h"
#include "tests/support/small_disk.h"
#include "tests/support/test_registry.h"

using tests::CommandLine;
using tests::CommandResult;
using tests::SmallProject;
using tests::StartPoint;

class FullDiskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theAnswerIsTrue_data();
    void theAnswerIsTrue();
    void newLeavesAWholeProjectOrNone();
    void aRejectListThatCannotBeKeptStopsTheImport();
    void resultsThatCannotBeWrittenTakeNothingBack();

private:
    SmallProject m_project;
    std::unique_ptr<StartPoint> m_start;
};

namespace
{

// A limit on the size of files stands for the full disk: writing behind it fails in the same place. In KiB.
constexpr std::array Sizes{1, 36, 68, 132, 400, 1200, 8000};

QByteArray said(const CommandResult &result)
{
    return result.out + result.err;
}

} // namespace

void FullDiskTest::initTestCase()
{
    m_start = std::make_unique<StartPoint>(StartPoint::matched(m_project, 200));
}

void FullDiskTest::theAnswerIsTrue_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("import") << QStringList{"import", "p.tessera", "--source", "crm", "more.csv"};
    QTest::newRow("match") << QStringList{"match", "p.tessera"};
    QTest::newRow("decide") << QStringList{"decide", "p.tessera", "crm:C1", "shop:S250", "same"};
    QTest::newRow("undo") << QStringList{"undo", "p.tessera"};
}

void FullDiskTest::theAnswerIsTrue()
{
    QFETCH(const QStringList, arguments);
    const CommandLine cli(m_project.directory());
    QVERIFY(m_start->putInPlace("p.tessera"));
    const std::size_t before = tests::journalEntries(cli, "p.tessera");
    int failed = 0;
    for (const int kib : Sizes) {
        QVERIFY(m_start->putInPlace("p.tessera"));
        const CommandResult result = cli.runWithLargestFile(kib, arguments);
        QVERIFY2(result.exit == 0 || (result.exit == 2 && !result.err.isEmpty()), said(result).constData());
        const std::size_t entries = tests::journalEntries(cli, "p.tessera");
        QVERIFY2(entries == before + (result.exit == 0 ? 1 : 0), (QByteArray::number(kib) + " KiB: " + said(result)).constData());
        failed += result.exit == 0 ? 0 : 1;
    }
    QVERIFY(failed > 0 && failed < static_cast<int>(Sizes.size())); // the disks were full, and some were not
    QVERIFY(m_start->putInPlace("p.tessera"));
    QCOMPARE(cli.runWithLargestFile(Sizes.front(), arguments).exit, 2);
    const CommandResult again = cli.run(arguments); // with space again
    QVERIFY2(again.exit == 0, said(again).constData());
    const CommandResult verify = cli.run({"verify", "p.tessera"});
    QVERIFY2(verify.exit == 0, said(verify).constData());
}

void FullDiskTest::newLeavesAWholeProjectOrNone()
{
    const CommandLine cli(m_project.directory());
    const std::filesystem::path file = m_project.directory() / "new.tessera";
    int failed = 0;
    for (const int kib : Sizes) {
        for (const char *suffix : {"", "-wal", "-shm"})
            std::filesystem::remove(file.string() + suffix);
        const CommandResult result = cli.runWithLargestFile(kib, {"new", "new.tessera"});
        QVERIFY2(std::filesystem::exists(file) == (result.exit == 0), (QByteArray::number(kib) + " KiB: " + said(result)).constData());
        failed += result.exit == 0 ? 0 : 1;
        if (result.exit == 0)
            QCOMPARE(tests::journalEntries(cli, "new.tessera"), std::size_t{1});
    }
    QVERIFY(failed > 0 && failed < static_cast<int>(Sizes.size()));
}

void FullDiskTest::aRejectListThatCannotBeKeptStopsTheImport()
{
    const CommandLine cli(m_project.directory());
    QVERIFY(m_start->putInPlace("p.tessera"));
    const std::size_t before = tests::journalEntries(cli, "p.tessera");
    std::string rows = SmallProject::crmCsv(200);
    for (int i = 0; i < 400; ++i)
        rows += "C900,Other\n";
    (void)m_project.write("odd.csv", rows);
    const tests::SmallDisk disk(m_project.directory() / "small", 8);
    if (!disk.isMounted())
        QSKIP("needs the right to mount");
    const CommandResult result = cli.run({"import", "p.tessera", "--source", "crm", "odd.csv", "--rejects", "small/rejects.csv"});
    QVERIFY2(result.exit == 2 && result.err.contains("small/rejects.csv"), said(result).constData());
    QCOMPARE(tests::journalEntries(cli, "p.tessera"), before);
    const CommandResult elsewhere = cli.run({"import", "p.tessera", "--source", "crm", "odd.csv", "--rejects", "rejects.csv"});
    QVERIFY2(elsewhere.exit == 1, said(elsewhere).constData());
}

void FullDiskTest::resultsThatCannotBeWrittenTakeNothingBack()
{
    const CommandLine cli(m_project.directory());
    QVERIFY(m_start->putInPlace("p.tessera"));
    const std::size_t before = tests::journalEntries(cli, "p.tessera");
    const CommandResult decided = cli.runInto("/dev/full", {"decide", "p.tessera", "crm:C1", "shop:S250", "same"});
    QVERIFY2(decided.exit == 0 && decided.err.contains("could not be written"), said(decided).constData());
    QCOMPARE(tests::journalEntries(cli, "p.tessera"), before + 1);
    const CommandResult asked = cli.runInto("/dev/full", {"--json", "journal", "p.tessera"});
    QVERIFY2(asked.exit == 2 && asked.err.contains("could not be written"), said(asked).constData());
}

TESSERA_TEST(FullDiskTest, "full_disk_test")
#include "full_disk_test.moc"
