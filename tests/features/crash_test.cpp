// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// kill -9 at random moments of every verb that writes: afterwards the project is as before or as after, and verifies.
#include <QTest>

#include "engine/base/random.h"
#include "tests/features/command_line.h"
#include "tests/features/start_point.h"
#include "tests/support/test_registry.h"

using tests::CommandLine;
using tests::SmallProject;
using tests::StartPoint;

class CrashTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aKilledVerbLeavesBeforeOrAfter_data();
    void aKilledVerbLeavesBeforeOrAfter();
    void aKilledNewLeavesAWholeProjectOrNone();

private:
    SmallProject m_project;
    std::unique_ptr<StartPoint> m_matched;  // two sources, matched, with a decision
    std::unique_ptr<StartPoint> m_imported; // as well as an import that was not matched yet
    std::unique_ptr<StartPoint> m_waiting;  // … an import so small that an incremental run takes it in
};

namespace
{

// TESSERA_KILLS asks for more than a run of all tests has time for.
int killsOr(int usual)
{
    const int wanted = qEnvironmentVariableIntValue("TESSERA_KILLS");
    return wanted > 0 ? wanted : usual;
}

// Ends it at a random moment of the time that it takes.
void killAtRandom(const CommandLine &cli, const QStringList &arguments, std::uint64_t duration, engine::Random &random)
{
    const auto process = cli.start(arguments);
    QVERIFY(process->waitForStarted());
    if (process->waitForFinished(static_cast<int>(random.below(duration + 1)) + 1))
        return;
    process->kill(); // SIGKILL
    QVERIFY(process->waitForFinished());
}

std::uint64_t millisecondsOf(const CommandLine &cli, const QStringList &arguments)
{
    QElapsedTimer timer;
    timer.start();
    const auto result = cli.run(arguments);
    return result.exit == 0 ? static_cast<std::uint64_t>(timer.elapsed()) : 0;
}

} // namespace

void CrashTest::initTestCase()
{
    m_matched = std::make_unique<StartPoint>(StartPoint::matched(m_project, 400));
    const CommandLine cli(m_project.directory());
    QVERIFY(m_matched->putInPlace("p.tessera"));
    QCOMPARE(cli.run({"import", "p.tessera", "--source", "crm", "more.csv"}).exit, 0);
    m_imported = std::make_unique<StartPoint>(m_project, "p.tessera", "imported");
    (void)m_project.write("safeguards.toml", "largest_cluster = 40\n[blocked.email]\nvalues = [\"info@example.org\"]\n");
    std::filesystem::copy_file(TESSERA_GOLDEN_DIR "/splink/by_hand.json", m_project.directory() / "splink.json");
    (void)m_project.write("few.csv", SmallProject::crmCsv(440));
    QVERIFY(m_matched->putInPlace("p.tessera"));
    QCOMPARE(cli.run({"import", "p.tessera", "--source", "crm", "few.csv", "--mode", "delta"}).exit, 0); // waits for an incremental run
    QCOMPARE(cli.run({"decide", "p.tessera", "crm:C3", "shop:S510", "same"}).exit, 0);
    m_waiting = std::make_unique<StartPoint>(m_project, "p.tessera", "waiting");
}

void CrashTest::aKilledVerbLeavesBeforeOrAfter_data()
{
    QTest::addColumn<StartPoint *>("start");
    QTest::addColumn<int>("kills");
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, StartPoint &start, int kills, const QStringList &arguments) {
        QTest::newRow(name) << &start << killsOr(kills) << arguments;
    };
    row("import", *m_matched, 4, {"import", "p.tessera", "--source", "crm", "more.csv"});
    row("match", *m_matched, 3, {"match", "p.tessera", "--full"});
    row("incremental match", *m_waiting, 4, {"match", "p.tessera", "--incremental"});
    row("match after an import", *m_imported, 6, {"match", "p.tessera"});
    row("decide", *m_matched, 4, {"decide", "p.tessera", "crm:C1", "shop:S500", "same"});
    row("undo of a decision", *m_matched, 3, {"undo", "p.tessera"});
    row("undo of an import", *m_imported, 3, {"undo", "p.tessera"});
    row("export", *m_matched, 3, {"export", "p.tessera", "--out", "out"});
    row("safeguards set", *m_matched, 3, {"safeguards", "p.tessera", "set", "safeguards.toml"});
    row("model import-splink", *m_matched, 3, {"model", "p.tessera", "import-splink", "splink.json"});
}

void CrashTest::aKilledVerbLeavesBeforeOrAfter()
{
    QFETCH(StartPoint *, start);
    QFETCH(const int, kills);
    QFETCH(const QStringList, arguments);
    const CommandLine cli(m_project.directory());
    QVERIFY(start->putInPlace("p.tessera"));
    const std::size_t before = tests::journalEntries(cli, "p.tessera");
    const std::uint64_t duration = millisecondsOf(cli, arguments);
    QVERIFY(duration > 0);
    const std::size_t after = tests::journalEntries(cli, "p.tessera");
    QVERIFY(after == before + 1);
    engine::Random random(4711);
    for (int kill = 0; kill < kills; ++kill) {
        QVERIFY(start->putInPlace("p.tessera"));
        killAtRandom(cli, arguments, duration, random);
        const auto verify = cli.run({"verify", "p.tessera"});
        QVERIFY2(verify.exit == 0, (QByteArray::number(kill) + ": " + verify.out + verify.err).constData());
        const std::size_t entries = tests::journalEntries(cli, "p.tessera");
        QVERIFY2(entries == before || entries == after, qPrintable(QString::number(entries)));
    }
}

void CrashTest::aKilledNewLeavesAWholeProjectOrNone()
{
    const CommandLine cli(m_project.directory());
    const std::filesystem::path file = m_project.directory() / "new.tessera";
    const QStringList arguments{"new", "new.tessera"};
    const std::uint64_t duration = millisecondsOf(cli, arguments);
    QVERIFY(duration > 0);
    engine::Random random(4712);
    for (int kill = 0; kill < killsOr(6); ++kill) {
        for (const char *suffix : {"", "-wal", "-shm"})
            std::filesystem::remove(file.string() + suffix);
        killAtRandom(cli, arguments, duration, random);
        if (std::filesystem::exists(file)) {
            const auto verify = cli.run({"verify", "new.tessera"}); // its head outside among it: a missing one is a finding
            QVERIFY2(verify.exit == 0, (verify.out + verify.err).constData());
        }
    }
}

TESSERA_TEST(CrashTest, "crash_test")
#include "crash_test.moc"
