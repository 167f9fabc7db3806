// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/store/database.h"
#include "engine/store/tables/pair_store.h"
#include "tests/features/command_line.h"
#include "tests/features/small_project.h"
#include "tests/support/test_registry.h"

using tests::CommandLine;
using tests::CommandResult;
using tests::SmallProject;

class CommandLineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholePathFromExtractsToAnExport();
    void exitCodesAreThoseOfTheContract();
    void logLinesAreJsonWhateverTheySay();
    void aPartOfAPercentMayBeGone();
    void verifyKnowsWhatWaitsForAMatch();
    void verifyRepairsWhatCanBeComputedAgain();
    void aDamagedWeightJoinsNobody();
    void anOlderCopyStaysKnown();
    void everyVerbSaysJson_data();
    void everyVerbSaysJson();
};

void CommandLineTest::theWholePathFromExtractsToAnExport()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.fillBy(cli);
    const CommandResult queue = cli.run({"--json", "queue", "p.tessera", "--limit", "5"});
    QCOMPARE(queue.exit, 0);
    QCOMPARE(queue.summary()["ok"], true);
    const CommandResult explain = cli.run({"explain", "p.tessera", "crm:C61", "shop:S61"});
    QVERIFY2(explain.out.contains("birth date"), explain.out.constData());
    const CommandResult decide = cli.run({"--json", "decide", "p.tessera", "crm:C1", "shop:S150", "same", "--reason", "married name"});
    QCOMPARE(decide.exit, 0);
    QCOMPARE(cli.run({"undo", "p.tessera"}).exit, 0);
    const QString record = QStringLiteral("crm:C1");
    const QString customer = QString::fromStdString(cli.run({"--json", "show", "p.tessera", record}).lines().front()["golden_id"]);
    for (const QString &what : {record, customer}) {
        const CommandResult then = cli.run({"--json", "show", "p.tessera", what, "--as-of", "2999-12-31"}); // nothing changed since
        QCOMPARE(then.exit, 0);
        QCOMPARE(then.lines().front()["as_of"], "2999-12-31T23:59:59Z");
        nlohmann::json now = cli.run({"--json", "show", "p.tessera", what}).lines().front();
        const char *part = now.contains("golden") ? "golden" : "values";
        QVERIFY(now[part].size() > 3);
        QCOMPARE(then.lines().front()[part].size(), now[part].size());
        for (std::size_t i = 0; i < now[part].size(); ++i)
            QCOMPARE(then.lines().front()[part][i]["value"], now[part][i]["value"]);
        const CommandResult early = cli.run({"show", "p.tessera", what, "--as-of", "2001-01-01"});
        QCOMPARE(early.exit, 2);
        QVERIFY2(early.err.contains("here") && early.err.contains("at that time"), early.err.constData());
    }
    for (const char *noTime : {"yesterday", "2026-02-30", ""})
        QVERIFY(cli.run({"show", "p.tessera", "crm:C1", "--as-of", QString::fromLatin1(noTime)}).err.contains("is no time"));
    // A time as the journal prints it holds what was written in that second.
    const QString imported = QString::fromStdString(cli.run({"--json", "journal", "p.tessera"}).lines().front()["at"]);
    QCOMPARE(cli.run({"show", "p.tessera", "crm:C1", "--as-of", imported}).exit, 0);
    const CommandResult search = cli.run({"--json", "search", "p.tessera", "lindqvist"});
    QVERIFY(search.lines().size() > 1);
    QCOMPARE(cli.run({"export", "p.tessera", "--out", "out"}).exit, 0);
    QVERIFY(std::filesystem::exists(project.directory() / "out" / "manifest.json"));
    const CommandResult verify = cli.run({"--json", "verify", "p.tessera"});
    QCOMPARE(verify.exit, 0);
    QVERIFY2(verify.summary()["ok"] == true, verify.out.constData());
    QCOMPARE(cli.run({"backup", "p.tessera", "copy.tessera"}).exit, 0);
    QCOMPARE(cli.run({"verify", "copy.tessera"}).exit, 0);
}

void CommandLineTest::exitCodesAreThoseOfTheContract()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.fillBy(cli);
    QCOMPARE(cli.run({"no-such-verb"}).exit, 2);
    QCOMPARE(cli.run({"import", "p.tessera", "--source", "crm"}).exit, 2);
    QCOMPARE(cli.run({"new", "p.tessera"}).exit, 2);
    QCOMPARE(cli.run({"show", "p.tessera", "crm:none"}).exit, 2);
    // Rejected rows: done, but.
    (void)project.write("twice.csv", SmallProject::crmCsv() + "C5,Twice,Person,1970-01-01,,,,,,\n");
    const CommandResult twice = cli.run({"--json", "import", "p.tessera", "--source", "crm", "twice.csv", "--rejects", "rejects.csv"});
    QCOMPARE(twice.exit, 1);
    QCOMPARE(twice.summary()["counts"]["rejected"], 1);
    QVERIFY(std::filesystem::exists(project.directory() / "rejects.csv"));
    QCOMPARE(cli.run({"import", "p.tessera", "--source", "crm", "missing.csv"}).exit, 4);
    // Another process writes.
    engine::Workspace holder = [&] {
        engine::Progress progress;
        return std::move(*engine::Workspace::open(project.directory() / "p.tessera", {}, progress));
    }();
    const CommandResult locked = cli.run({"decide", "p.tessera", "crm:C1", "shop:S150", "same"});
    QCOMPARE(locked.exit, 3);
    QVERIFY2(locked.err.contains("process"), locked.err.constData());
    QCOMPARE(cli.run({"queue", "p.tessera"}).exit, 0); // reading goes on
}

void CommandLineTest::logLinesAreJsonWhateverTheySay()
{
    const SmallProject project;
    CommandLine cli(project.directory());
    // The warning names this folder, whose name JSON cannot hold as it stands.
    const std::filesystem::path state = project.directory() / "st\"a\\te";
    cli.setEnvironment(QStringLiteral("XDG_STATE_HOME"), QString::fromStdString(state.string()));
    QCOMPARE(cli.run({"new", "p.tessera"}).exit, 0);
    std::filesystem::remove_all(state / "tessera" / "heads");
    (void)project.write("heads", "no folder");
    std::filesystem::rename(project.directory() / "heads", state / "tessera" / "heads");
    const CommandResult result = cli.run({"--log-format", "json", "source", "p.tessera", "add", "crm"});
    QCOMPARE(result.exit, 0);
    int lines = 0;
    for (const QByteArray &line : result.err.split('\n')) {
        if (!line.startsWith('{'))
            continue;
        ++lines;
        const auto json = nlohmann::json::parse(line.toStdString(), nullptr, false);
        QVERIFY2(json.is_object(), line.constData());
        QVERIFY(json["level"] == "warning");
        QVERIFY2(json["message"].get<std::string>().contains(state.string()), line.constData());
    }
    QVERIFY2(lines > 0, result.err.constData());
}

void CommandLineTest::aPartOfAPercentMayBeGone()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.fillBy(cli);
    (void)project.write("fewer.csv", SmallProject::crmCsv(110)); // of 120: 8.3 % gone
    const QStringList import{"import", "p.tessera", "--source", "crm", "fewer.csv", "--max-gone"};
    const CommandResult refused = cli.run(import + QStringList{"7.5"});
    QCOMPARE(refused.exit, 4);
    QVERIFY2(refused.err.contains("7.5 % are allowed"), refused.err.constData());
    QCOMPARE(cli.run(import + QStringList{"8.5"}).exit, 0);
    QCOMPARE(cli.run(import + QStringList{"100.5"}).exit, 2);
    QCOMPARE(cli.run(import + QStringList{"-1"}).exit, 2);
}

void CommandLineTest::verifyKnowsWhatWaitsForAMatch()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.fillBy(cli);
    QByteArray changed = QByteArray::fromStdString(SmallProject::crmCsv());
    changed.replace(",Berlin", ",Bremen");
    QVERIFY(changed != QByteArray::fromStdString(SmallProject::crmCsv()));
    (void)project.write("crm2.csv", changed.toStdString());
    QCOMPARE(cli.run({"import", "p.tessera", "--source", "crm", "crm2.csv"}).exit, 0);
    const CommandResult before = cli.run({"verify", "p.tessera"}); // golden records are those of the last match
    QVERIFY2(before.exit == 0, before.out.constData());
    QCOMPARE(cli.run({"match", "p.tessera"}).exit, 0);
    QCOMPARE(cli.run({"verify", "p.tessera"}).exit, 0);
}

// A decision links what stands around it by the zones of the last run: a match of hardly any weight must not make links of all above it.
void CommandLineTest::aDamagedWeightJoinsNobody()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.fillBy(cli);
    const QByteArray before = cli.run({"journal", "p.tessera"}).out;
    {
        auto database = engine::Database::open(project.directory() / "p.tessera", engine::Access::ReadWrite, nullptr);
        VERIFY_OK(database);
        const engine::RecordId c1{2}, c2{3}, c3{4}; // the first source's first record has the first id
        const std::vector<engine::StoredPair> pairs{{{c1, c2}, -1, 0, 0, engine::Zone::NoMatch}, {{c1, c3}, -30, 0, 0, engine::Zone::Match}};
        VERIFY_OK(engine::PairStore(*database).replaceTouching(std::array{c1, c2, c3}, pairs));
    }
    const CommandResult decided = cli.run({"decide", "p.tessera", "crm:C1", "crm:C2", "same"});
    QVERIFY2(decided.err.contains("match --full"), (decided.out + decided.err).constData());
    QCOMPARE(cli.run({"journal", "p.tessera"}).out, before);
    QCOMPARE(cli.run({"match", "p.tessera", "--full"}).exit, 0);
    QCOMPARE(cli.run({"decide", "p.tessera", "crm:C1", "crm:C2", "same"}).exit, 0);
}

void CommandLineTest::verifyRepairsWhatCanBeComputedAgain()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.fillBy(cli);
    {
        auto database = engine::Database::open(project.directory() / "p.tessera", engine::Access::ReadWrite, nullptr);
        VERIFY_OK(database);
        VERIFY_OK(database->execute("INSERT INTO search (search) VALUES ('delete-all')"));
        VERIFY_OK(database->execute("UPDATE golden SET records = records + 1 WHERE customer_id = (SELECT min(customer_id) FROM golden)"));
    }
    const CommandResult before = cli.run({"--json", "verify", "p.tessera"});
    QCOMPARE(before.exit, 1);
    QCOMPARE(before.summary()["counts"]["findings"], 2);
    QVERIFY2(before.out.contains("verify --repair"), before.out.constData());
    const CommandResult repaired = cli.run({"--json", "verify", "p.tessera", "--repair"});
    QCOMPARE(repaired.exit, 0);
    QCOMPARE(repaired.summary()["counts"]["findings"], 0);
    QCOMPARE(cli.run({"verify", "p.tessera"}).exit, 0);
    QVERIFY(cli.run({"search", "p.tessera", "Lindqvist"}).out.contains("Lindqvist"));
    const std::size_t entries = cli.run({"--json", "journal", "p.tessera"}).lines().size();
    QCOMPARE(cli.run({"verify", "p.tessera", "--repair"}).exit, 0); // nothing to do
    QCOMPARE(cli.run({"--json", "journal", "p.tessera"}).lines().size(), entries);
}

// Going on from an older copy must not hide that later entries are lost.
void CommandLineTest::anOlderCopyStaysKnown()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.fillBy(cli);
    std::filesystem::copy_file(project.file().parent_path() / "p.tessera", project.directory() / "old");
    QCOMPARE(cli.run({"decide", "p.tessera", "crm:C1", "shop:S150", "different"}).exit, 0);
    QCOMPARE(cli.run({"decide", "p.tessera", "crm:C2", "shop:S151", "different"}).exit, 0);
    std::filesystem::rename(project.directory() / "old", project.directory() / "p.tessera");
    QCOMPARE(cli.run({"verify", "p.tessera"}).exit, 1);
    for (int i = 0; i < 3; ++i) { // also when the journal is as long as it was
        QCOMPARE(cli.run({"decide", "p.tessera", "crm:C1", "shop:S15" + QString::number(i), "different"}).exit, 0);
        const CommandResult verify = cli.run({"verify", "p.tessera"});
        QCOMPARE(verify.exit, 1);
        QVERIFY2(verify.out.contains("older copy was put in place"), verify.out.constData());
    }
    // Who put it there says so by deleting what the message names.
    const QByteArray out = cli.run({"verify", "p.tessera"}).out;
    const QByteArray named = out.mid(out.indexOf("delete ") + 7);
    QVERIFY(QFile::remove(QString::fromUtf8(named.left(named.indexOf(".json") + 5))));
    QCOMPARE(cli.run({"verify", "p.tessera"}).exit, 0);
}

void CommandLineTest::everyVerbSaysJson_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("source") << QStringList{"source", "p.tessera", "list"};
    QTest::newRow("mapping") << QStringList{"mapping", "suggest", "crm.csv"};
    QTest::newRow("model") << QStringList{"model", "p.tessera", "show"};
    QTest::newRow("rules") << QStringList{"rules", "p.tessera", "show"};
    QTest::newRow("safeguards") << QStringList{"safeguards", "p.tessera", "show"};
    QTest::newRow("safeguards suggest") << QStringList{"safeguards", "p.tessera", "suggest"};
    QTest::newRow("queue teaching") << QStringList{"queue", "p.tessera", "--order", "teaching"};
    QTest::newRow("what if") << QStringList{"match", "p.tessera", "--review", "0", "--match-at", "12"};
    QTest::newRow("queue") << QStringList{"queue", "p.tessera"};
    QTest::newRow("show record") << QStringList{"show", "p.tessera", "crm:C61"};
    QTest::newRow("explain") << QStringList{"explain", "p.tessera", "crm:C61", "shop:S61"};
    QTest::newRow("how") << QStringList{"how", "p.tessera", "crm:C61"};
    QTest::newRow("model statistics") << QStringList{"model", "p.tessera", "statistics"};
    QTest::newRow("search") << QStringList{"search", "p.tessera", "maria"};
    QTest::newRow("journal") << QStringList{"journal", "p.tessera"};
    QTest::newRow("verify") << QStringList{"verify", "p.tessera"};
    QTest::newRow("train") << QStringList{"train", "p.tessera", "--seed", "7"};
    QTest::newRow("propose") << QStringList{"propose", "p.tessera"};
    QTest::newRow("match") << QStringList{"match", "p.tessera", "--threads", "1"};
}

void CommandLineTest::everyVerbSaysJson()
{
    QFETCH(const QStringList, arguments);
    static const SmallProject project;
    static const CommandLine cli(project.directory());
    if (!std::filesystem::exists(project.directory() / "p.tessera"))
        project.fillBy(cli);
    const CommandResult result = cli.run(QStringList{"--json"} + arguments);
    QVERIFY2(result.exit == 0, result.err.constData());
    const auto lines = result.lines();
    QVERIFY(!lines.empty());
    for (const auto &line : lines)
        QVERIFY2(line.is_object(), result.out.constData());
    QCOMPARE(lines.back()["ok"], true);
    QVERIFY(lines.back().contains("seconds") && lines.back().contains("counts"));
}

TESSERA_TEST(CommandLineTest, "command_line_test")
#include "command_line_test.moc"
