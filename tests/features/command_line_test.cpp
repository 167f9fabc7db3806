// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <algorithm>
#include <format>

#include "engine/store/database.h"
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
    void decisionsComeBackFromAnExport();
    void aModelIsShownSetAndTakenBack();
    void aGateStopsWhatAPreviewForetold();
    void safeguardsAreSetSuggestedAndTakenBack();
    void decisionsTrainTheModel();
    void linksOfACustomerAreTold();
    void whatAPairLacksIsTold();
    void whatAModelLeavesOutIsTold();
    void aSourceWithoutDuplicatesIsNotComparedWithItself();
    void verifyKnowsWhatWaitsForAMatch();
    void verifyRepairsWhatCanBeComputedAgain();
    void anOlderCopyStaysKnown();
    void everyVerbSaysJson_data();
    void everyVerbSaysJson();
};

namespace
{

void fill(const SmallProject &project, const CommandLine &cli)
{
    (void)project.write("crm.csv", SmallProject::crmCsv());
    (void)project.write("shop.csv", SmallProject::shopCsv());
    QCOMPARE(cli.run({"new", "p.tessera"}).exit, 0);
    QCOMPARE(cli.run({"import", "p.tessera", "--source", "crm", "crm.csv"}).exit, 0);
    QCOMPARE(cli.run({"import", "p.tessera", "--source", "shop", "shop.csv"}).exit, 0);
    QCOMPARE(cli.run({"run", "p.tessera"}).exit, 0);
}

} // namespace

void CommandLineTest::theWholePathFromExtractsToAnExport()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    fill(project, cli);
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
    fill(project, cli);
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
    fill(project, cli);
    (void)project.write("fewer.csv", SmallProject::crmCsv(110)); // of 120: 8.3 % gone
    const QStringList import{"import", "p.tessera", "--source", "crm", "fewer.csv", "--max-gone"};
    const CommandResult refused = cli.run(import + QStringList{"7.5"});
    QCOMPARE(refused.exit, 4);
    QVERIFY2(refused.err.contains("7.5 % are allowed"), refused.err.constData());
    QCOMPARE(cli.run(import + QStringList{"8.5"}).exit, 0);
    QCOMPARE(cli.run(import + QStringList{"100.5"}).exit, 2);
    QCOMPARE(cli.run(import + QStringList{"-1"}).exit, 2);
}

void CommandLineTest::decisionsComeBackFromAnExport()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    fill(project, cli);
    QCOMPARE(cli.run({"decide", "p.tessera", "crm:C1", "shop:S150", "same", "--reason", "she said \"yes\", twice"}).exit, 0);
    QCOMPARE(cli.run({"decide", "p.tessera", "crm:C2", "shop:S151", "different"}).exit, 0);
    QCOMPARE(cli.run({"export", "p.tessera", "--out", "out"}).exit, 0);
    QCOMPARE(cli.run({"new", "q.tessera"}).exit, 0);
    QCOMPARE(cli.run({"import", "q.tessera", "--source", "crm", "crm.csv"}).exit, 0);
    QCOMPARE(cli.run({"import", "q.tessera", "--source", "shop", "shop.csv"}).exit, 0);
    QCOMPARE(cli.run({"run", "q.tessera"}).exit, 0);
    const CommandResult decided = cli.run({"--json", "decide", "q.tessera", "--file", "out/decisions.csv"});
    QCOMPARE(decided.exit, 0);
    QCOMPARE(decided.summary()["counts"]["decisions"], 2);
    (void)project.write("bad.csv", "a_source,a_key,b_source,b_key,verdict\ncrm,C3,shop,S160,same\ncrm,C4,shop,S161,maybe\n");
    const CommandResult bad = cli.run({"decide", "q.tessera", "--file", "bad.csv"});
    QCOMPARE(bad.exit, 4);
    QVERIFY2(bad.err.contains("line 3") && bad.err.contains("verdict"), bad.err.constData());
    QCOMPARE(cli.run({"verify", "q.tessera"}).exit, 0);
}

void CommandLineTest::aModelIsShownSetAndTakenBack()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    fill(project, cli);
    const CommandResult shown = cli.run({"model", "p.tessera", "show"});
    QCOMPARE(shown.exit, 0);
    QVERIFY2(shown.out.contains("exact(email)") && shown.out.contains("Blocking rules"), shown.out.constData());
    const QByteArray before = cli.run({"model", "p.tessera", "show", "--text"}).out;
    const CommandResult json = cli.run({"--json", "model", "p.tessera", "show"});
    QVERIFY(json.lines().front()["levels"].size() > 5);
    QCOMPARE(json.lines().front()["model"], nlohmann::json::parse(before.toStdString()));
    // The text that show prints is the text that set takes.
    nlohmann::json model = nlohmann::json::parse(before.toStdString());
    const auto level = [](const char *label, nlohmann::json condition) { return nlohmann::json{{"label", label}, {"condition", condition}}; };
    model["comparisons"] = nlohmann::json::array();
    model["comparisons"].push_back({{"name", "mail_user"},
                                    {"levels",
                                     {level("missing", {{"kind", "missing"}, {"attribute", "email"}}),
                                      level("same user", {{"kind", "exact"},
                                                          {"attribute", "email"},
                                                          {"transforms", {{{"kind", "regex_extract"}, {"pattern", "^[^@]+"}}, {{"kind", "lower"}}}}}),
                                      level("different", {{"kind", "else"}})}}});
    model["blocking_rules"] = {"l.email = r.email", "l.family_name = r.family_name"};
    model["shared_limits"] = nlohmann::json::object();
    (void)project.write("model.json", model.dump());
    const CommandResult nameless = cli.run({"model", "p.tessera", "set", "model.json"}); // the comparisons of the name are gone
    QCOMPARE(nameless.exit, 4);
    QVERIFY2(nameless.err.contains("namesakes.comparisons[0]") && nameless.err.contains("\"given_name\""), nameless.err.constData());
    model.erase("namesakes");
    (void)project.write("model.json", model.dump());
    const CommandResult set = cli.run({"model", "p.tessera", "set", "model.json"});
    QVERIFY2(set.exit == 0, set.err.constData());
    const QByteArray table = cli.run({"model", "p.tessera", "show"}).out;
    QVERIFY2(table.contains("exact(lower(regex_extract(email, '^[^@]+')))") && table.contains("default"), table.constData());
    const CommandResult match = cli.run({"match", "p.tessera"});
    QVERIFY2(match.exit == 0, match.err.constData());
    QCOMPARE(cli.run({"verify", "p.tessera"}).exit, 0);
    QCOMPARE(cli.run({"undo", "p.tessera"}).exit, 0);
    QCOMPARE(cli.run({"model", "p.tessera", "show", "--text"}).out, before);
}

void CommandLineTest::aGateStopsWhatAPreviewForetold()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    fill(project, cli);
    auto model = cli.run({"--json", "model", "p.tessera", "show"}).lines().front()["model"];
    model["thresholds"] = {{"review", -10}, {"match", -10}};
    model["keep_weight"] = -20;
    (void)project.write("low.json", model.dump());
    const QByteArray before = cli.run({"journal", "p.tessera"}).out;
    const CommandResult foretold = cli.run({"--json", "match", "p.tessera", "--what-if", "low.json"});
    QVERIFY2(foretold.exit == 0, foretold.err.constData());
    const auto merged = foretold.summary()["counts"]["merged"].get<int>();
    QVERIFY(merged > 0);
    QVERIFY(foretold.lines().size() > 5); // examples
    const CommandResult gate = cli.run({"match", "p.tessera", "--what-if", "low.json", "--max-merges", QString::number(merged - 1)});
    QCOMPARE(gate.exit, 1);
    QVERIFY2(gate.out.contains("customers") && gate.out.contains("allowed"), gate.out.constData());
    const CommandResult lines = cli.run({"match", "p.tessera", "--review", "-10", "--match-at", "-10"});
    QVERIFY2(lines.exit == 0 && lines.out.contains("precision"), lines.err.constData());
    QCOMPARE(cli.run({"match", "p.tessera", "--review", "-10"}).exit, 2);
    QCOMPARE(cli.run({"match", "p.tessera", "--what-if", "missing.json"}).exit, 4);
    QCOMPARE(cli.run({"journal", "p.tessera"}).out, before);

    QCOMPARE(cli.run({"model", "p.tessera", "set", "low.json"}).exit, 0);
    const QByteArray set = cli.run({"journal", "p.tessera"}).out;
    const CommandResult stopped = cli.run({"match", "p.tessera", "--max-merges", QString::number(merged - 1)});
    QCOMPARE(stopped.exit, 1);
    QVERIFY2(stopped.err.contains("allowed"), stopped.err.constData());
    QCOMPARE(cli.run({"journal", "p.tessera"}).out, set);
    const CommandResult done = cli.run({"--json", "match", "p.tessera", "--max-merges", QString::number(merged)});
    QCOMPARE(done.exit, 0);
    QCOMPARE(done.summary()["counts"]["merged"].get<int>(), merged);
    QCOMPARE(cli.run({"verify", "p.tessera"}).exit, 0);
}

void CommandLineTest::safeguardsAreSetSuggestedAndTakenBack()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    fill(project, cli);
    const CommandResult shown = cli.run({"safeguards", "p.tessera", "show"});
    QVERIFY2(shown.exit == 0 && shown.out.contains("largest_cluster"), shown.out.constData());
    QCOMPARE(cli.run({"--json", "safeguards", "p.tessera", "suggest", "--attribute", "email", "--limit", "3"}).exit, 0);
    QCOMPARE(cli.run({"safeguards", "p.tessera", "suggest", "--out", "suggested.toml"}).exit, 0);
    QCOMPARE(cli.run({"safeguards", "p.tessera", "set", "suggested.toml", "--preview"}).exit, 0);
    QCOMPARE(cli.run({"safeguards", "p.tessera", "suggest", "--attribute", "e_mial"}).exit, 2);
    const std::string guards = "largest_cluster = 5\nveto_weight = -15.0\n\n[blocked.email]\npatterns = ['^info@'] # for all offices\n";
    (void)project.write("guards.toml", guards);
    const QByteArray before = cli.run({"journal", "p.tessera"}).out;
    const CommandResult preview = cli.run({"--json", "safeguards", "p.tessera", "set", "guards.toml", "--preview"});
    QVERIFY2(preview.exit == 0 && preview.summary()["counts"].contains("merged"), preview.err.constData());
    const CommandResult rehearsal = cli.run({"--json", "safeguards", "p.tessera", "simulate", "--safeguards", "guards.toml"});
    QVERIFY2(rehearsal.exit == 0 || rehearsal.exit == 1, rehearsal.err.constData());
    QCOMPARE(rehearsal.summary()["counts"]["cases"], 7);
    QCOMPARE(cli.run({"journal", "p.tessera"}).out, before);
    QCOMPARE(cli.run({"safeguards", "p.tessera", "set", "guards.toml"}).exit, 0);
    const auto now = cli.run({"--json", "safeguards", "p.tessera", "show"}).lines().front();
    QCOMPARE(now["version"], 1);
    QVERIFY(now["safeguards"] == guards); // comments and all
    QCOMPARE(cli.run({"match", "p.tessera"}).exit, 0);
    QCOMPARE(cli.run({"verify", "p.tessera"}).exit, 0);
    QCOMPARE(cli.run({"undo", "p.tessera"}).exit, 0);
    QCOMPARE(cli.run({"--json", "safeguards", "p.tessera", "show"}).lines().front()["version"], 0);
}

void CommandLineTest::decisionsTrainTheModel()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    fill(project, cli);
    QCOMPARE(cli.run({"train", "p.tessera", "--from-decisions"}).exit, 4); // none yet
    QCOMPARE(cli.run({"train", "p.tessera", "--dry-run"}).exit, 2);
    std::string decisions = "a_source,a_key,b_source,b_key,verdict\n";
    for (int i = 60; i < 80; ++i)
        decisions += std::format("crm,C{},shop,S{},same\n", i, i);
    (void)project.write("decisions.csv", decisions);
    QCOMPARE(cli.run({"decide", "p.tessera", "--file", "decisions.csv"}).exit, 0);
    const QByteArray before = cli.run({"journal", "p.tessera"}).out;
    const CommandResult dry = cli.run({"--json", "train", "p.tessera", "--from-decisions", "--dry-run"});
    QVERIFY2(dry.exit == 0, dry.err.constData());
    QCOMPARE(dry.summary()["counts"]["same"], 20);
    QVERIFY(dry.summary()["counts"].contains("merged"));
    QCOMPARE(cli.run({"journal", "p.tessera"}).out, before);
    const CommandResult learned = cli.run({"train", "p.tessera", "--from-decisions"});
    QVERIFY2(learned.exit == 0 && learned.out.contains("thresholds"), learned.err.constData());
    QVERIFY(cli.run({"journal", "p.tessera"}).out.contains("learned from decisions"));
    QCOMPARE(cli.run({"match", "p.tessera"}).exit, 0);
    QCOMPARE(cli.run({"queue", "p.tessera", "--order", "teaching"}).exit, 0);
    QCOMPARE(cli.run({"queue", "p.tessera", "--order", "luck"}).exit, 2);
}

void CommandLineTest::linksOfACustomerAreTold()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    fill(project, cli);
    const auto byScore = cli.run({"--json", "how", "p.tessera", "shop:S61"}).lines();
    QCOMPARE(byScore.size(), std::size_t{3}); // one step, the end, the summary
    QCOMPARE(byScore[0]["a"], "crm:C61");
    QCOMPARE(byScore[0]["b"], "shop:S61");
    QCOMPARE(byScore[0]["by"], "score");
    QVERIFY(!byScore[0]["levels"].empty());
    QCOMPARE(byScore[1]["falls_apart_above"], byScore[0]["weight"]);
    QCOMPARE(byScore[1]["would_leave"].size(), std::size_t{1});

    QCOMPARE(cli.run({"decide", "p.tessera", "crm:C61", "crm:C1", "same"}).exit, 0);
    const auto decided = cli.run({"--json", "how", "p.tessera", "crm:C1"}).lines();
    QCOMPARE(decided.size(), std::size_t{4});
    QCOMPARE(decided[0]["by"], "decision"); // decisions come before scores
    QCOMPARE(decided[1]["left"].size(), std::size_t{2});
    QCOMPARE(decided[2]["split"]["move"], nlohmann::json::array({"shop:S61"})); // a decision is cut last
    QCOMPARE(decided[2]["split"]["bits"], byScore[0]["weight"]);
    QVERIFY(byScore[1]["split"].is_null()); // of two there is nothing to choose
    const QByteArray text = cli.run({"how", "p.tessera", "crm:C1"}).out;
    QVERIFY2(text.contains("by decision") && text.contains("It falls apart when the match threshold rises above") && text.contains("comes apart most easily into crm:C1, crm:C61 and shop:S61"), text.constData());

    const QByteArray alone = cli.run({"how", "p.tessera", "crm:C2"}).out;
    QVERIFY2(alone.contains("no link made this customer"), alone.constData());
    QCOMPARE(cli.run({"how", "p.tessera", "crm:C99999"}).exit, 2);
    QCOMPARE(cli.run({"how", "p.tessera", "C-XXXX-XX"}).exit, 2);
}

void CommandLineTest::whatAPairLacksIsTold()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    fill(project, cli);
    const CommandResult strangers = cli.run({"explain", "p.tessera", "crm:C1", "shop:S150"});
    QVERIFY2(strangers.out.contains("bits short of a match") && strangers.out.contains("would add +"), strangers.out.constData());
    QVERIFY2(strangers.out.contains("No blocking rule") && strangers.out.contains("  not l."), strangers.out.constData());
    const auto told = cli.run({"--json", "explain", "p.tessera", "crm:C1", "shop:S150"}).lines().front();
    for (const auto &rule : told["rules"])
        QVERIFY(rule["met"] == false && !rule["differing"].empty());
    const CommandResult match = cli.run({"explain", "p.tessera", "crm:C61", "shop:S61"});
    QVERIFY2(!match.out.contains("short of a match") && match.out.contains("Found by blocking rule"), match.out.constData());
}

void CommandLineTest::whatAModelLeavesOutIsTold()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    std::string head = "id,name,zip", mapping = "source = 'notes'\nkey = 'id'\n[columns]\nname = 'family_name'\nzip = 'postcode'\n", own = "[attributes]\n";
    for (int i = 0; i < 16; ++i) {
        head += std::format(",c{}", i);
        mapping += std::format("c{} = 'note_{}'\n", i, i);
        own += std::format("note_{} = {{ kind = 'text' }}\n", i);
    }
    for (int row = 0; row < 60; ++row) {
        head += std::format("\nN{},name{},{}", row, row % 40, 10000 + row % 30);
        for (int i = 0; i < 16; ++i)
            head += std::format(",word{}", (row * (i + 3)) % 37);
    }
    (void)project.write("notes.csv", head + "\n");
    (void)project.write("notes.toml", mapping + own);
    QCOMPARE(cli.run({"new", "p.tessera"}).exit, 0);
    const CommandResult imported = cli.run({"import", "p.tessera", "--source", "notes", "notes.csv", "--mapping", "notes.toml"});
    QVERIFY2(imported.exit == 0, imported.err.constData());
    const CommandResult proposed = cli.run({"propose", "p.tessera"});
    QVERIFY2(proposed.exit == 0, proposed.err.constData());
    QVERIFY2(proposed.out.contains("Not compared, for a model has 16 comparisons at most: note_14, note_15."), proposed.out.constData());
    QVERIFY2(proposed.out.contains("address"), proposed.out.constData());
    const auto told = cli.run({"--json", "propose", "p.tessera"}).lines();
    QVERIFY(std::ranges::any_of(told, [](const nlohmann::json &line) { return line.contains("left_out") && line["left_out"].size() == 2; }));
}

void CommandLineTest::aSourceWithoutDuplicatesIsNotComparedWithItself()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    fill(project, cli);
    (void)project.write("twice.csv", "id,first_name,last_name,email\nT1,Ann,Lee,ann@example.org\nT2,Ann,Lee,ann@example.org\n");
    QCOMPARE(cli.run({"source", "p.tessera", "add", "twice", "--duplicate-free"}).exit, 0);
    const CommandResult imported = cli.run({"import", "p.tessera", "--source", "twice", "twice.csv"});
    QVERIFY2(imported.exit == 0, imported.err.constData());
    QCOMPARE(cli.run({"match", "p.tessera"}).exit, 0);
    const CommandResult told = cli.run({"explain", "p.tessera", "twice:T1", "twice:T2"});
    QVERIFY2(told.exit == 0, told.err.constData());
    QVERIFY2(told.out.contains("one source, which is said to have nobody twice, so a run never compares them"), told.out.constData());
    QVERIFY2(!told.out.contains("Found by blocking rule") && !told.out.contains("No blocking rule"), told.out.constData());
}

void CommandLineTest::verifyKnowsWhatWaitsForAMatch()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    fill(project, cli);
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

void CommandLineTest::verifyRepairsWhatCanBeComputedAgain()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    fill(project, cli);
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
    fill(project, cli);
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
        fill(project, cli);
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
