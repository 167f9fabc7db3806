// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Thresholds, safeguards and what is learnt: what they come to is shown first, and nothing happens before.
#include <QTest>
#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "tests/features/effect_facts.h"
#include "tests/features/small_project.h"
#include "tests/support/test_registry.h"

using namespace engine;
using namespace tests;

class EffectsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void safeguardsAreUndoneAndMakeMatchingDue();
    void thresholdsAreJudgedWhileTheyAreDragged();
    void thresholdsKnowWhatChangedSince();
    void decisionsTeachAndTheEffectIsShownFirst();
    void theWorklistAsksWhatTeachesMost();
    void repeatedValuesOfManyNamesAreSuggested();
    void theRehearsalChangesNothing();
};

void EffectsTest::safeguardsAreUndoneAndMakeMatchingDue()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    const auto none = workspace.reader().safeguards();
    VERIFY_OK(none);
    QCOMPARE(none->version, 0);
    QVERIFY(none->inForce.limits && none->inForce.limits->contains(attributes::Email)); // what the model proposed
    QVERIFY(!none->toml.empty());
    QVERIFY(!workspace.reader().project().value().isMatchingDue);
    VERIFY_OK(workspace.setSafeguards("largest_cluster = 2\n"));
    QVERIFY(workspace.reader().project().value().isMatchingDue);
    matched(workspace);
    QVERIFY(!workspace.reader().project().value().isMatchingDue);
    const auto undone = workspace.undo(std::nullopt);
    VERIFY_OK(undone);
    QVERIFY2(undone->sentence.contains("safeguards 1"), undone->sentence.c_str());
    QCOMPARE(workspace.reader().safeguards().value().version, 0);
    QVERIFY(workspace.reader().project().value().isMatchingDue);
    // What they said themselves is accepted again.
    VERIFY_OK(workspace.setSafeguards(none->toml));
    QCOMPARE(workspace.reader().safeguards().value().inForce, none->inForce);
}

void EffectsTest::thresholdsAreJudgedWhileTheyAreDragged()
{
    const SmallProject project;
    Workspace workspace = project.create();
    QVERIFY(!workspace.reader().thresholdEffect({.review = 0, .match = 5}).value().isKnown);
    project.fill(workspace);
    const Thresholds now = workspace.reader().weightHistogram().value().thresholds;
    const MatchReport run = matched(workspace);
    const auto effect = workspace.reader().thresholdEffect(now);
    VERIFY_OK(effect);
    QVERIFY(effect->isKnown);
    QCOMPARE(effect->matches, run.matches);
    QCOMPARE(effect->reviews, run.reviews);
    QCOMPARE(effect->customers, run.customers); // nothing is refused in this project
    std::uint64_t matches = UINT64_MAX;
    std::uint64_t customers = 0;
    double precision = 0;
    for (double match = -4; match < 30; match += 0.5) {
        const auto moved = workspace.reader().thresholdEffect({.review = -4, .match = match});
        VERIFY_OK(moved);
        QVERIFY(moved->matches <= matches && moved->customers >= customers && moved->quality.precision.value >= precision - 1e-9);
        matches = moved->matches;
        customers = moved->customers;
        precision = moved->matches > 0 ? moved->quality.precision.value : 0;
    }
    // A decision counts at once.
    VERIFY_OK(workspace.decide({idOf(workspace, "crm:C61"), idOf(workspace, "shop:S61"), Verdict::Different, {}}));
    QCOMPARE(workspace.reader().thresholdEffect(now).value().quality.decided, 1U);
}

// Decisions, imports and what takes them back: the figures follow, without another run.
void EffectsTest::thresholdsKnowWhatChangedSince()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    const Thresholds now = workspace.reader().weightHistogram().value().thresholds;
    const auto customers = [&] { return workspace.reader().thresholdEffect(now).value().customers; };
    const std::uint64_t before = customers();
    QCOMPARE(before, workspace.reader().project().value().customers);

    QCOMPARE(tests::customerOf(workspace.reader(), "crm:C61"), tests::customerOf(workspace.reader(), "shop:S61"));
    VERIFY_OK(workspace.decide({idOf(workspace, "crm:C61"), idOf(workspace, "shop:S61"), Verdict::Different, {}}));
    QCOMPARE(customers(), before + 1);
    QCOMPARE(customers(), workspace.reader().project().value().customers);
    VERIFY_OK(workspace.decide({idOf(workspace, "crm:C1"), idOf(workspace, "crm:C2"), Verdict::Same, {}}));
    QCOMPARE(customers(), before);
    VERIFY_OK(workspace.undo(std::nullopt));
    VERIFY_OK(workspace.undo(std::nullopt));
    QCOMPARE(customers(), before);

    VERIFY_OK(project.import(workspace, "till", project.write("till.csv", SmallProject::crmCsv(5))));
    QCOMPARE(customers(), before + 5); // records that no pair holds yet
    VERIFY_OK(workspace.undo(std::nullopt));
    QCOMPARE(customers(), before);
}

void EffectsTest::decisionsTeachAndTheEffectIsShownFirst()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    Progress progress;
    QVERIFY(!workspace.reader().learn(progress).has_value()); // nothing was decided
    for (int i = 60; i < 75; ++i)
        VERIFY_OK(workspace.decide({idOf(workspace, fmt::format("crm:C{}", i)), idOf(workspace, fmt::format("shop:S{}", i)), Verdict::Same, {}}));
    VERIFY_OK(workspace.decide({idOf(workspace, "crm:C1"), idOf(workspace, "shop:S150"), Verdict::Unsure, {}}));
    const Written before = writtenIn(workspace);
    const auto report = workspace.reader().learn(progress);
    VERIFY_OK(report);
    QVERIFY(writtenIn(workspace) == before);
    QCOMPARE(report->same, 15U);
    QCOMPARE(report->different, 0U);
    QCOMPARE(report->unused, 1U);
    QCOMPARE(report->effect.after.quality, report->quality);
    VERIFY_OK(workspace.setLearnedModel(*report));
    const MatchReport run = matched(workspace);
    const std::string off = differences(report->effect, run);
    QVERIFY2(off.empty(), off.c_str());
    QCOMPARE(report->effect.decisions.holding, 15U);

    // The same decisions teach the same again, and not once more.
    const auto again = workspace.reader().learn(progress);
    VERIFY_OK(again);
    QCOMPARE(again->modelJson, report->modelJson);
    QVERIFY(again->levels.empty());
    QCOMPARE(again->before, again->after);
    QCOMPARE(again->effect.customersMerging + again->effect.customersSplitting, 0U);
    // What a person has set since stays as it was set, also beneath what is learned.
    VERIFY_OK(workspace.setThresholds({.review = report->after.review - 1, .match = report->after.match + 3}));
    const auto moved = workspace.reader().learn(progress);
    VERIFY_OK(moved);
    QVERIFY(moved->after.match > report->after.match);
}

void EffectsTest::theWorklistAsksWhatTeachesMost()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    VERIFY_OK(workspace.setThresholds({.review = -15, .match = 40})); // everything is to be reviewed
    QVERIFY(matched(workspace).tasks > 20);
    const auto all = [&workspace](int limit) {
        std::vector<TaskRow> rows;
        std::string after;
        do {
            TaskFilter filter;
            filter.order = WorklistOrder::Teaching;
            const auto page = workspace.reader().tasks(filter, after, limit);
            if (!page)
                return std::vector<TaskRow>();
            rows.insert(rows.end(), page->rows.begin(), page->rows.end());
            after = page->next;
        } while (!after.empty());
        return rows;
    };
    const std::vector<TaskRow> rows = all(7);
    std::set<TaskId> ids;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ids.insert(rows[i].id);
        QVERIFY(i == 0 || rows[i].teaching <= rows[i - 1].teaching);
        QVERIFY(rows[i].teaching >= 0 && rows[i].teaching <= 1);
    }
    QCOMPARE(ids.size(), rows.size());
    QCOMPARE(rows.size(), workspace.reader().project().value().openTasks);
    QVERIFY(rows.front().teaching > 0);
    QVERIFY(all(1000).size() == rows.size());
    // Once its like was decided, the next one of the kind teaches less.
    const auto first = workspace.reader().task(rows.front().id);
    VERIFY_OK(first);
    VERIFY_OK(workspace.decide({first->question.a, first->question.b, Verdict::Different, {}}));
    const std::vector<TaskRow> after = all(1000);
    double sumBefore = 0;
    double sumAfter = 0;
    for (const TaskRow &row : rows)
        sumBefore += row.teaching;
    for (const TaskRow &row : after)
        sumAfter += row.teaching;
    QVERIFY(sumAfter < sumBefore);
}

void EffectsTest::repeatedValuesOfManyNamesAreSuggested()
{
    std::string text = "id,first_name,last_name,birthdate,email,phone\n";
    for (int i = 0; i < 300; ++i)
        text += fmt::format("{},{},{},{}-0{}-1{},{},+4930{:07}\n", i, nameOf(i % 97), nameOf(i), i % 11 == 0 ? "1980" : std::to_string(1940 + i % 60),
                            i % 11 == 0 ? 1 : 1 + i % 9, i % 11 == 0 ? 1 : i % 10, i < 30 ? "office@example.org" : fmt::format("p{}@example.org", i),
                            2'000'000 + i);
    // One person six times over is no reason.
    for (int i = 0; i < 6; ++i)
        text += fmt::format("x{},Anna,Berg,1970-05-05,anna@example.org,+49302999999\n", i);
    const SmallProject project;
    Workspace workspace = project.create();
    VERIFY_OK(project.import(workspace, "crm", project.write("crm.csv", text)));
    Progress progress;
    const auto values = workspace.reader().repeatedValues(std::nullopt, 50, progress);
    VERIFY_OK(values);
    const auto find = [&values](std::string_view value) { return std::ranges::find(*values, value, &RepeatedValue::value); };
    QVERIFY(find("office@example.org") != values->end());
    QVERIFY(find("office@example.org")->isSuggested());
    QCOMPARE(find("office@example.org")->records, 30U);
    QCOMPARE(find("office@example.org")->names, 30U);
    QCOMPARE(find("office@example.org")->reason, RepeatReason::ManyNames);
    QVERIFY(find("anna@example.org") != values->end() && !find("anna@example.org")->isSuggested());
    QVERIFY(find("1980-01-11") != values->end() && find("1980-01-11")->reason == RepeatReason::Peak);
    QVERIFY(values->front().isSuggested());
    const auto toml = workspace.reader().suggestedSafeguards(progress);
    VERIFY_OK(toml);
    QVERIFY2(toml->contains("office@example.org") && toml->contains("1980-01-11") && !toml->contains("anna@"), toml->c_str());
    VERIFY_OK(workspace.setSafeguards(*toml));
    const auto again = workspace.reader().repeatedValues(attributes::Email, 50, progress);
    VERIFY_OK(again);
    const auto blocked = std::ranges::find(*again, std::string("office@example.org"), &RepeatedValue::value);
    QVERIFY(blocked != again->end() && !blocked->isSuggested());
    QCOMPARE(blocked->blocked, BlockReason::Value);
    QCOMPARE(workspace.reader().repeatedValues(attributes::Email, 1, progress).value().size(), 1U);
}

void EffectsTest::theRehearsalChangesNothing()
{
    const SmallProject project;
    Workspace workspace = project.create();
    Progress progress;
    QVERIFY(!workspace.reader().simulate(std::nullopt, progress).has_value()); // nothing to rehearse with
    project.fill(workspace);
    const Written before = writtenIn(workspace);
    const auto report = workspace.reader().simulate(std::nullopt, progress);
    VERIFY_OK(report);
    QVERIFY(writtenIn(workspace) == before);
    QCOMPARE(report->cases.size(), 7U);
    QCOMPARE(report->records, 240U);
    for (const SimulatedCase &one : report->cases) {
        QVERIFY(one.isPossible && one.records >= 4);
        QVERIFY(one.guarded.wrongCustomers <= one.unguarded.wrongCustomers);
        if (one.attribute == attributes::Phone
            || one.attribute == attributes::Email) // the model it made by itself merges nobody for a shared contact
            QCOMPARE(one.guarded.wrongCustomers, 0U);
    }
    const auto again = workspace.reader().simulate(std::nullopt, progress);
    VERIFY_OK(again);
    for (std::size_t i = 0; i < report->cases.size(); ++i)
        QVERIFY(report->cases[i].guarded == again->cases[i].guarded && report->cases[i].unguarded == again->cases[i].unguarded);
    // A careless model merges, and safeguards hold it back: the rehearsal can tell.
    VERIFY_OK(workspace.setThresholds({.review = -40, .match = -12}));
    const auto careless = workspace.reader().simulate("largest_cluster = 2\nveto_weight = -1.0\n", progress);
    VERIFY_OK(careless);
    std::uint64_t guarded = 0;
    std::uint64_t unguarded = 0;
    for (const SimulatedCase &one : careless->cases) {
        guarded += one.guarded.wrongCustomers;
        unguarded += one.unguarded.wrongCustomers;
    }
    QVERIFY2(unguarded > 0 && guarded < unguarded, qPrintable(QStringLiteral("%1 of %2").arg(guarded).arg(unguarded)));
}

TESSERA_TEST(EffectsTest, "effects_test")
#include "effects_test.moc"
