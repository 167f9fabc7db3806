// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// tessera-cli watch as a process: files arrive, are half written, wrong or known; it is killed and started again.
#include <QFile>
#include <QTest>
#include <csignal>
#include <fmt/format.h>

#include "engine/base/random.h"
#include "tests/features/command_line.h"
#include "tests/features/small_project.h"
#include "tests/support/test_registry.h"

using tests::CommandLine;
using tests::SmallProject;

class WatchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreTakenAsTheyArrive();
    void halfWrittenFilesAreNotRead();
    void whatLayThereIsTakenOnce();
    void wrongFilesStopNothing();
    void killedAtAnyMomentItGoesOn();
    void aFileIsALineWhateverItsName();
    void itWaitsForOthers();
    void aMissingDirectoryIsRefused();
};

namespace
{

constexpr int Patience = 60'000; // milliseconds

// A running watch, and the lines it has written.
class Watching
{
public:
    Watching(const CommandLine &cli, QStringList more = {})
    {
        m_process = cli.start(QStringList{"--json", "watch", "p.tessera", "--dir", "in"} + more);
        while (!m_process->readAllStandardError().contains("watching") && m_process->waitForReadyRead(Patience / 10)) {
        }
    }
    ~Watching()
    {
        if (m_process->state() != QProcess::NotRunning)
            kill();
    }

    // The next line, or nothing after a while.
    nlohmann::json line(int wait = Patience)
    {
        m_process->setReadChannel(QProcess::StandardOutput);
        QElapsedTimer timer;
        timer.start();
        while (!m_process->canReadLine() && timer.elapsed() < wait && m_process->state() == QProcess::Running)
            m_process->waitForReadyRead(100);
        return m_process->canReadLine() ? nlohmann::json::parse(m_process->readLine().toStdString(), nullptr, false) : nlohmann::json();
    }
    bool hasStarted() { return m_process->state() == QProcess::Running; }
    void kill()
    {
        m_process->kill();
        m_process->waitForFinished();
    }
    int stop(int signal)
    {
        ::kill(static_cast<pid_t>(m_process->processId()), signal);
        m_process->waitForFinished(Patience);
        return m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
    }

private:
    std::unique_ptr<QProcess> m_process;
};

struct Stage {
    SmallProject project;
    CommandLine cli{project.directory()};

    Stage()
    {
        std::filesystem::create_directory(project.directory() / "in");
        project.fillBy(cli, 60);
    }
    // Arrives whole, as by mv.
    void arrive(const std::string &name, const std::string &text) const
    {
        std::filesystem::rename(project.write(name + ".elsewhere", text), project.directory() / "in" / name);
    }
    [[nodiscard]] std::size_t journalEntries() const { return cli.run({"--json", "journal", "p.tessera"}).lines().size(); }
};

} // namespace

void WatchTest::filesAreTakenAsTheyArrive()
{
    const Stage stage;
    Watching watch(stage.cli);
    QVERIFY(watch.hasStarted());
    stage.arrive("crm-2.csv", SmallProject::crmCsv(64)); // four more
    auto line = watch.line();
    QCOMPARE(line.value("file", ""), std::string("crm-2.csv"));
    QVERIFY2(line.value("ok", false), line.dump().c_str());
    QCOMPARE(line["source"], "crm");
    QCOMPARE(line["import"]["new"], 4);
    QCOMPARE(line["match"]["kind"], "incremental");
    QCOMPARE(line["match"]["compared"], 4);

    QFile file(QString::fromStdString((stage.project.directory() / "in/SHOP_today.csv").string())); // as by cp
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(SmallProject::shopCsv(60) + "S900;Nina Novak;1970-02-03;nina@example.org;;Gartenweg 3;10115;Berlin\n"));
    file.close();
    line = watch.line();
    QCOMPARE(line.value("file", ""), std::string("SHOP_today.csv"));
    QVERIFY2(line.value("ok", false), line.dump().c_str());
    QCOMPARE(line["import"]["new"], 1);

    const std::size_t entries = stage.journalEntries();
    stage.arrive("crm-3.csv", SmallProject::crmCsv(64)); // the same once more
    line = watch.line();
    QCOMPARE(line.value("file", ""), std::string("crm-3.csv"));
    QVERIFY(line.value("ok", false) && line.value("known", false));
    QCOMPARE(stage.journalEntries(), entries);
    QCOMPARE(watch.stop(SIGTERM), 0);
    line = watch.line();
    QCOMPARE(line.value("verb", ""), std::string("watch"));
    QCOMPARE(line["counts"]["files"], 3);
    QCOMPARE(stage.cli.run({"verify", "p.tessera"}).exit, 0);
}

void WatchTest::halfWrittenFilesAreNotRead()
{
    const Stage stage;
    const std::string text = SmallProject::crmCsv(63);
    QFile early(QString::fromStdString((stage.project.directory() / "in/crm-early.csv").string()));
    QVERIFY(early.open(QIODevice::WriteOnly)); // lies there at the start and is still being written
    early.write(text.data(), static_cast<qint64>(text.size() / 2));
    early.flush();
    Watching watch(stage.cli);
    stage.arrive("crm.csv.part", text);
    stage.arrive(".crm.csv", text);
    stage.arrive("crm.notes", text);
    QVERIFY(watch.line(1500).is_null());
    early.write(text.data() + text.size() / 2, static_cast<qint64>(text.size() - text.size() / 2));
    early.close();
    const auto line = watch.line();
    QCOMPARE(line.value("file", ""), std::string("crm-early.csv"));
    QVERIFY2(line.value("ok", false), line.dump().c_str());
    QCOMPARE(line["import"]["rows"], 63);
    QCOMPARE(watch.stop(SIGINT), 0);
}

void WatchTest::whatLayThereIsTakenOnce()
{
    const Stage stage;
    stage.arrive("crm-a.csv", SmallProject::crmCsv(61));
    {
        Watching watch(stage.cli);
        const auto line = watch.line();
        QVERIFY2(line.value("ok", false) && line["import"]["new"] == 1, line.dump().c_str());
        stage.arrive("crm-b.csv", SmallProject::crmCsv(65));
        QVERIFY(watch.line()["import"]["new"] == 4);
        QCOMPARE(watch.stop(SIGTERM), 0);
    }
    const std::size_t entries = stage.journalEntries();
    Watching again(stage.cli, {"--max-gone", "100"}); // the older file would make four records go
    for (const char *name : {"crm-a.csv", "crm-b.csv"}) {
        const auto line = again.line();
        QCOMPARE(line.value("file", ""), std::string(name));
        QVERIFY2(line.value("ok", false) && line.value("known", false), line.dump().c_str());
    }
    QCOMPARE(again.stop(SIGTERM), 0);
    QCOMPARE(stage.journalEntries(), entries);
}

void WatchTest::wrongFilesStopNothing()
{
    const Stage stage;
    Watching watch(stage.cli);
    stage.arrive("notes.csv", "a,b\n1,2\n");
    auto line = watch.line();
    QVERIFY(!line.value("ok", true));
    QVERIFY2(line.value("error", "").contains("crm, shop"), line.dump().c_str());
    stage.arrive("crm-broken.csv", "contact_id,first_name\n\"1,never closed\n");
    line = watch.line();
    QCOMPARE(line.value("file", ""), std::string("crm-broken.csv"));
    QVERIFY(!line.value("ok", true));
    stage.arrive("crm-short.csv", SmallProject::crmCsv(10)); // most would be gone
    line = watch.line();
    QVERIFY2(!line.value("ok", true) && line.value("error", "").contains("--max-gone"), line.dump().c_str());
    stage.arrive("crm-good.csv", SmallProject::crmCsv(61));
    line = watch.line();
    QVERIFY2(line.value("ok", false), line.dump().c_str());
    QCOMPARE(watch.stop(SIGTERM), 0);
    QCOMPARE(watch.line()["counts"]["failed"], 3);
}

void WatchTest::killedAtAnyMomentItGoesOn()
{
    const Stage stage;
    engine::Random random(4);
    const int kills = 6;
    for (int kill = 0; kill < kills; ++kill) {
        Watching watch(stage.cli, {"--mode", "delta"});
        stage.arrive(fmt::format("crm-{}.csv", kill), SmallProject::crmCsv(62 + 2 * kill));
        QTest::qWait(static_cast<int>(random.below(700)));
        watch.kill();
        QCOMPARE(stage.cli.run({"verify", "p.tessera"}).exit, 0);
    }
    Watching last(stage.cli, {"--mode", "delta"});
    for (int file = 0; file < kills; ++file) {
        const auto line = last.line();
        QVERIFY2(line.value("ok", false), line.dump().c_str());
    }
    QCOMPARE(last.stop(SIGTERM), 0);
    QCOMPARE(stage.cli.run({"verify", "p.tessera"}).exit, 0);
    QCOMPARE(stage.cli.run({"show", "p.tessera", fmt::format("crm:C{}", 61 + 2 * (kills - 1)).c_str()}).exit, 0);
    // Nothing is left to match, whenever it was killed.
    const auto lines = stage.cli.run({"--json", "match", "p.tessera", "--incremental"}).lines();
    QVERIFY(!lines.empty());
    QCOMPARE(lines.front()["run"]["compared"], 0);
}

void WatchTest::aFileIsALineWhateverItsName()
{
    const Stage stage;
    const auto process = stage.cli.start({"watch", "p.tessera", "--dir", "in"});
    while (!process->readAllStandardError().contains("watching") && process->waitForReadyRead(Patience / 10)) {
    }
    stage.arrive("crm-2\n\033[2J.csv", SmallProject::crmCsv(61));
    stage.arrive("no\nsource.csv", SmallProject::crmCsv(61)); // its error names it, too
    QByteArray out;
    while (out.count('\n') < 2 && process->state() == QProcess::Running && process->waitForReadyRead(Patience))
        out += process->readAllStandardOutput();
    ::kill(static_cast<pid_t>(process->processId()), SIGTERM);
    process->waitForFinished(Patience);
    out += process->readAllStandardOutput();
    const QByteArrayList lines = out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].startsWith("crm-2 ↵ ⟨U+001B⟩[2J.csv: 61 rows, 1 new"), lines[0].constData());
    QVERIFY2(lines[1].startsWith("no ↵ source.csv: the name begins with no source"), lines[1].constData());
}

void WatchTest::itWaitsForOthers()
{
    const Stage stage;
    Watching watch(stage.cli);
    {
        engine::Progress progress;
        auto held = engine::Workspace::open(stage.project.directory() / "p.tessera", {}, progress);
        VERIFY_OK(held);
        stage.arrive("crm-2.csv", SmallProject::crmCsv(61));
        QVERIFY(watch.line(1500).is_null());
        VERIFY_OK(held->close());
    }
    const auto line = watch.line();
    QVERIFY2(line.value("ok", false), line.dump().c_str());
    QCOMPARE(watch.stop(SIGTERM), 0);
}

void WatchTest::aMissingDirectoryIsRefused()
{
    const Stage stage;
    const auto refused = stage.cli.run({"watch", "p.tessera", "--dir", "nowhere"});
    QCOMPARE(refused.exit, 4);
    QVERIFY(refused.err.contains("nowhere"));
}

TESSERA_TEST(WatchTest, "watch_test")
#include "watch_test.moc"
