// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// kill -9 at random moments of every verb that writes: afterwards the project is as before or as after, and verifies.
#include <QTest>

#include "engine/base/random.h"
#include "tests/features/command_line.h"
#include "tests/features/small_project.h"
#include "tests/support/test_registry.h"

using tests::CommandLine;
using tests::SmallProject;

class CrashTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aKilledVerbLeavesBeforeOrAfter_data();
    void aKilledVerbLeavesBeforeOrAfter();
    void aFullDiskLeavesTheProjectAsItWas();

private:
    SmallProject m_project;
};

namespace {

constexpr int Kills = 8;

std::size_t journalEntries(const CommandLine &cli)
{
    const auto lines = cli.run({"--json", "journal", "p.tessera"}).lines();
    return lines.empty() ? 0 : lines.size() - 1;
}

} // namespace

void CrashTest::initTestCase()
{
    const CommandLine cli(m_project.directory());
    (void)m_project.write("crm.csv", SmallProject::crmCsv(400));
    (void)m_project.write("shop.csv", SmallProject::shopCsv(400));
    (void)m_project.write("more.csv", SmallProject::crmCsv(600));
    QCOMPARE(cli.run({"new", "start.tessera"}).exit, 0);
    QCOMPARE(cli.run({"import", "start.tessera", "--source", "crm", "crm.csv"}).exit, 0);
    QCOMPARE(cli.run({"import", "start.tessera", "--source", "shop", "shop.csv"}).exit, 0);
    QCOMPARE(cli.run({"run", "start.tessera"}).exit, 0);
    (void)m_project.write("few.csv", SmallProject::crmCsv(440));
    QCOMPARE(cli.run({"import", "start.tessera", "--source", "crm", "few.csv", "--mode", "delta"}).exit, 0); // waits for an incremental run
    QCOMPARE(cli.run({"decide", "start.tessera", "crm:C3", "shop:S510", "same"}).exit, 0);
    std::filesystem::copy(m_project.directory() / "state", m_project.directory() / "state at start", std::filesystem::copy_options::recursive);
}

void CrashTest::aKilledVerbLeavesBeforeOrAfter_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("import") << QStringList{"import", "p.tessera", "--source", "crm", "more.csv"};
    QTest::newRow("match") << QStringList{"match", "p.tessera", "--full"};
    QTest::newRow("incremental match") << QStringList{"match", "p.tessera", "--incremental"};
    QTest::newRow("decide") << QStringList{"decide", "p.tessera", "crm:C1", "shop:S500", "same"};
    QTest::newRow("undo") << QStringList{"undo", "p.tessera"};
    QTest::newRow("export") << QStringList{"export", "p.tessera", "--out", "out"};
}

void CrashTest::aKilledVerbLeavesBeforeOrAfter()
{
    QFETCH(const QStringList, arguments);
    const CommandLine cli(m_project.directory());
    const auto start = m_project.directory() / "start.tessera";
    const auto file = m_project.directory() / "p.tessera";
    const auto reset = [&] {
        for (const char *suffix : {"", "-wal", "-shm", ".lock"})
            std::filesystem::remove(file.string() + suffix);
        std::filesystem::copy_file(start, file);
        std::filesystem::remove_all(m_project.directory() / "state"); // the head of this copy, not of the one before
        std::filesystem::copy(m_project.directory() / "state at start", m_project.directory() / "state", std::filesystem::copy_options::recursive);
    };
    reset();
    const std::size_t before = journalEntries(cli);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(cli.run(arguments).exit, 0);
    const auto duration = static_cast<std::uint64_t>(timer.elapsed());
    const std::size_t after = journalEntries(cli);
    QVERIFY(after == before + 1);
    engine::Random random(4711);
    for (int kill = 0; kill < Kills; ++kill) {
        reset();
        const auto process = cli.start(arguments);
        QVERIFY(process->waitForStarted());
        const auto moment = static_cast<int>(random.below(duration + 1));
        if (!process->waitForFinished(moment + 1)) {
            process->kill(); // SIGKILL
            QVERIFY(process->waitForFinished());
        }
        const auto verify = cli.run({"verify", "p.tessera"});
        QVERIFY2(verify.exit == 0, (QByteArray::number(moment) + " ms: " + verify.out + verify.err).constData());
        const std::size_t entries = journalEntries(cli);
        QVERIFY2(entries == before || entries == after, qPrintable(QString::number(entries)));
    }
}

void CrashTest::aFullDiskLeavesTheProjectAsItWas()
{
    // A limit on the size of files stands for the full disk: writing behind it fails in the same place.
    const CommandLine cli(m_project.directory());
    const auto file = m_project.directory() / "full.tessera";
    std::filesystem::copy_file(m_project.directory() / "start.tessera", file);
    std::filesystem::remove_all(m_project.directory() / "state");
    std::filesystem::copy(m_project.directory() / "state at start", m_project.directory() / "state", std::filesystem::copy_options::recursive);
    const QString command = QStringLiteral("trap '' XFSZ; ulimit -f 128; exec %1/tessera-cli import full.tessera --source crm more.csv")
                                .arg(QCoreApplication::applicationDirPath());
    QProcess shell;
    shell.setWorkingDirectory(QString::fromStdString(m_project.directory().string()));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_STATE_HOME"), QString::fromStdString((m_project.directory() / "state").string()));
    shell.setProcessEnvironment(environment);
    shell.start(QStringLiteral("bash"), {QStringLiteral("-c"), command});
    QVERIFY(shell.waitForFinished(120'000));
    const QByteArray errors = shell.readAllStandardError();
    QVERIFY2(shell.exitStatus() == QProcess::NormalExit && shell.exitCode() == 2, errors.constData());
    QVERIFY2(!errors.isEmpty(), "the failure is named");
    const auto verify = cli.run({"verify", "full.tessera"});
    QVERIFY2(verify.exit == 0, (verify.out + verify.err).constData());
    // With space again the same import works.
    QCOMPARE(cli.run({"import", "full.tessera", "--source", "crm", "more.csv"}).exit, 0);
}

TESSERA_TEST(CrashTest, "crash_test")
#include "crash_test.moc"
