// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Models, safeguards and decisions from the command line.
#include <QTest>
#include <algorithm>
#include <fmt/format.h>

#include "tests/features/command_line.h"
#include "tests/features/small_project.h"
#include "tests/support/test_registry.h"

using tests::CommandLine;
using tests::CommandResult;
using tests::SmallProject;

class CommandLineMatchingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decisionsComeBackFromAnExport();
    void aModelIsShownSetAndTakenBack();
    void aGateStopsWhatAPreviewForetold();
    void safeguardsAreSetSuggestedAndTakenBack();
    void decisionsTrainTheModel();
    void linksOfACustomerAreTold();
    void decisionsAndRefusalsComeBeforeTheScore();
    void aFileOfDecisionsThatContradictsItselfNamesTheLine();
    void blockedValuesAreNamedAsSuch();
    void recordsThatAreGoneAreNamed();
    void whatAPairLacksIsTold();
    void whatAModelLeavesOutIsTold();
    void aSourceWithoutDuplicatesIsNotComparedWithItself();
};

void CommandLineMatchingTest::decisionsComeBackFromAnExport()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.fillBy(cli);
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

void CommandLineMatchingTest::decisionsAndRefusalsComeBeforeTheScore()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.fillBy(cli);
    const auto explained = [&cli](const char *a, const char *b) { return cli.run({"--json", "explain", "p.tessera", a, b}).lines().front(); };
    QVERIFY(explained("crm:C61", "shop:S61")["decision"].is_null());
    QCOMPARE(cli.run({"decide", "p.tessera", "crm:C61", "shop:S61", "different", "--reason", "father and son"}).exit, 0);
    const nlohmann::json decided = explained("shop:S61", "crm:C61"); // the order does not matter
    QCOMPARE(decided["decision"]["verdict"], "different");
    QCOMPARE(decided["decision"]["reason"], "father and son");
    QCOMPARE(decided["refusal"]["reason"], "decided_different");
    const QByteArray text = cli.run({"explain", "p.tessera", "crm:C61", "shop:S61"}).out;
    QVERIFY2(text.startsWith("Decided: different, by ") && text.contains(": father and son\n") && text.contains("\nBy the model alone: "),
             text.constData());

    (void)project.write("safe.toml", "duplicate_free = [\"crm\"]\nlargest_cluster = 2\nunique = [\"email\"]\n");
    QCOMPARE(cli.run({"decide", "p.tessera", "crm:C62", "crm:C1", "same"}).exit, 0); // with shop:S62 that would be three
    QCOMPARE(cli.run({"safeguards", "p.tessera", "set", "safe.toml"}).exit, 0);
    QCOMPARE(cli.run({"match", "p.tessera"}).exit, 0);
    const nlohmann::json refused = explained("crm:C62", "shop:S62");
    QVERIFY2(refused["refusal"].is_object(), refused.dump().c_str());
    QVERIFY(cli.run({"explain", "p.tessera", "crm:C62", "shop:S62"}).out.startsWith("The last run would have joined them and did not: "));
}

void CommandLineMatchingTest::aFileOfDecisionsThatContradictsItselfNamesTheLine()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.fillBy(cli);
    (void)project.write("d.csv", "a_source,a_key,b_source,b_key,verdict\ncrm,C1,crm,C2,same\ncrm,C2,crm,C3,same\ncrm,C1,crm,C3,different\n");
    const QByteArray before = cli.run({"journal", "p.tessera"}).out;
    const CommandResult result = cli.run({"decide", "p.tessera", "--file", "d.csv"});
    QCOMPARE(result.exit, 4);
    QVERIFY2(result.err.contains("d.csv, line 4: ") && result.err.contains("crm:C1 = crm:C2 = crm:C3"), result.err.constData());
    QVERIFY2(result.err.contains("Earlier lines of the file count as decided."), result.err.constData());
    const std::string head = "a_source,a_key,b_source,b_key,verdict,reason\ncrm,C1,crm,C2,same,\n";
    (void)project.write("twice.csv", head + "crm,C3,crm,C3,same,\n");
    const CommandResult twice = cli.run({"decide", "p.tessera", "--file", "twice.csv"});
    QCOMPARE(twice.exit, 4);
    QVERIFY2(twice.err.contains("twice.csv, line 3: ") && !twice.err.contains("Earlier lines"), twice.err.constData());
    (void)project.write("long.csv", head + "crm,C2,crm,C3,same," + std::string(3000, 'x') + "\n");
    const CommandResult longer = cli.run({"decide", "p.tessera", "--file", "long.csv"});
    QCOMPARE(longer.exit, 4);
    QVERIFY2(longer.err.contains("long.csv, line 3: "), longer.err.constData());
    QCOMPARE(cli.run({"journal", "p.tessera"}).out, before);
}

void CommandLineMatchingTest::blockedValuesAreNamedAsSuch()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.fillBy(cli);
    const auto emailOf = [&cli] {
        const nlohmann::json explained = cli.run({"--json", "explain", "p.tessera", "crm:C61", "shop:S61"}).lines().front();
        for (const nlohmann::json &comparison : explained["comparisons"])
            for (const nlohmann::json &value : comparison["values"])
                if (value["attribute"] == "email")
                    return value;
        return nlohmann::json();
    };
    const nlohmann::json email = emailOf();
    QCOMPARE(email["left_out"], "no");
    (void)project.write("safe.toml", "[blocked.email]\nvalues = [\"" + email["a"].get<std::string>() + "\"]\n");
    QCOMPARE(cli.run({"safeguards", "p.tessera", "set", "safe.toml"}).exit, 0);
    QCOMPARE(cli.run({"match", "p.tessera"}).exit, 0);
    QCOMPARE(emailOf()["left_out"], "blocked");
    QVERIFY(cli.run({"explain", "p.tessera", "crm:C61", "shop:S61"}).out.contains("(blocked)"));
}

void CommandLineMatchingTest::recordsThatAreGoneAreNamed()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.fillBy(cli);
    (void)project.write("less.csv", SmallProject::crmCsv(119));
    QCOMPARE(cli.run({"import", "p.tessera", "--source", "crm", "--mode", "full", "less.csv"}).exit, 0);
    QCOMPARE(cli.run({"match", "p.tessera"}).exit, 0);
    for (const QStringList &question : {QStringList{"explain", "p.tessera", "crm:C118", "crm:C119"}, QStringList{"how", "p.tessera", "crm:C119"}}) {
        const CommandResult result = cli.run(question);
        QCOMPARE(result.exit, 2);
        QVERIFY2(result.err.contains("crm:C119 is gone"), result.err.constData());
    }
}

void CommandLineMatchingTest::aModelIsShownSetAndTakenBack()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.fillBy(cli);
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

void CommandLineMatchingTest::aGateStopsWhatAPreviewForetold()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.fillBy(cli);
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

void CommandLineMatchingTest::safeguardsAreSetSuggestedAndTakenBack()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.fillBy(cli);
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

void CommandLineMatchingTest::decisionsTrainTheModel()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.fillBy(cli);
    QCOMPARE(cli.run({"train", "p.tessera", "--from-decisions"}).exit, 4); // none yet
    QCOMPARE(cli.run({"train", "p.tessera", "--dry-run"}).exit, 2);
    std::string decisions = "a_source,a_key,b_source,b_key,verdict\n";
    for (int i = 60; i < 80; ++i)
        decisions += fmt::format("crm,C{},shop,S{},same\n", i, i);
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

void CommandLineMatchingTest::linksOfACustomerAreTold()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.fillBy(cli);
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
    QVERIFY2(text.contains("by decision") && text.contains("It falls apart when the match threshold rises above")
                 && text.contains("comes apart most easily into crm:C1, crm:C61 and shop:S61"),
             text.constData());

    const QByteArray alone = cli.run({"how", "p.tessera", "crm:C2"}).out;
    QVERIFY2(alone.contains("no link made this customer"), alone.constData());
    QCOMPARE(cli.run({"how", "p.tessera", "crm:C99999"}).exit, 2);
    QCOMPARE(cli.run({"how", "p.tessera", "C-XXXX-XX"}).exit, 2);
}

void CommandLineMatchingTest::whatAPairLacksIsTold()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.fillBy(cli);
    const CommandResult strangers = cli.run({"explain", "p.tessera", "crm:C1", "shop:S150"});
    QVERIFY2(strangers.out.contains("bits short of a match") && strangers.out.contains("would add +"), strangers.out.constData());
    QVERIFY2(strangers.out.contains("No blocking rule") && strangers.out.contains("  not l."), strangers.out.constData());
    const auto told = cli.run({"--json", "explain", "p.tessera", "crm:C1", "shop:S150"}).lines().front();
    for (const auto &rule : told["rules"])
        QVERIFY(rule["met"] == false && !rule["differing"].empty());
    const CommandResult match = cli.run({"explain", "p.tessera", "crm:C61", "shop:S61"});
    QVERIFY2(!match.out.contains("short of a match") && match.out.contains("Found by blocking rule"), match.out.constData());
}

void CommandLineMatchingTest::whatAModelLeavesOutIsTold()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    std::string head = "id,name,zip", mapping = "source = 'notes'\nkey = 'id'\n[columns]\nname = 'family_name'\nzip = 'postcode'\n",
                own = "[attributes]\n";
    for (int i = 0; i < 16; ++i) {
        head += fmt::format(",c{}", i);
        mapping += fmt::format("c{} = 'note_{}'\n", i, i);
        own += fmt::format("note_{} = {{ kind = 'text' }}\n", i);
    }
    for (int row = 0; row < 60; ++row) {
        head += fmt::format("\nN{},name{},{}", row, row % 40, 10000 + row % 30);
        for (int i = 0; i < 16; ++i)
            head += fmt::format(",word{}", (row * (i + 3)) % 37);
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

void CommandLineMatchingTest::aSourceWithoutDuplicatesIsNotComparedWithItself()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.fillBy(cli);
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

TESSERA_TEST(CommandLineMatchingTest, "command_line_matching_test")
#include "command_line_matching_test.moc"
