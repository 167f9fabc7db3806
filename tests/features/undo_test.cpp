// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Taking back what was not done last: it comes to what was before, or is refused with the reason; never something else.
#include <QTest>
#include <fmt/format.h>

#include "engine/match/explain.h"
#include "engine/store/tables/decision_store.h"
#include "tests/features/small_project.h"
#include "tests/features/stage_hook.h"
#include "tests/support/must.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::cancelledAt;
using tests::must;
using tests::SmallProject;
using tests::StageHook;

class UndoTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aDecisionThatALaterOneReplacedStays();
    void whatComesBackMustNotContradictWhatWasDecidedSince();
    void aModelUnderALaterOneStays();
    void aSourceThatWasChangedSinceStays();
    void anImportTakenBackAfterARunIsSeenByTheNext();
    void anOlderImportTakenBackIsSeenByAll();
    void oneThatIsStoppedLeavesNothing();
    void manyDecisionsComeBackAsTheyWere();
    void theSettingsOfASourceGoWithTheirImport();

private:
    [[nodiscard]] RecordId record(std::string_view reference) const { return must(m_workspace->reader().findRecord(reference)); }
    EntrySeq decide(std::string_view a, std::string_view b, Verdict verdict)
    {
        return must(m_workspace->decide({record(a), record(b), verdict, {}})).entry;
    }
    [[nodiscard]] std::optional<Verdict> verdictOn(std::string_view a, std::string_view b) const;
    [[nodiscard]] EntrySeq importOf(std::string_view source) const;
    void hangMuchTogether();
    [[nodiscard]] EntrySeq lastEntry() const { return must(m_workspace->reader().journal({}, 1)).rows.front().entry.seq; }
    [[nodiscard]] QString refusalOf(EntrySeq entry);

    std::unique_ptr<SmallProject> m_project;
    std::optional<Workspace> m_workspace;
};

void UndoTest::init()
{
    m_workspace.reset();
    m_project = std::make_unique<SmallProject>();
    m_workspace.emplace(m_project->create());
    m_project->fill(*m_workspace);
}

std::optional<Verdict> UndoTest::verdictOn(std::string_view a, std::string_view b) const
{
    const auto decision = must(DecisionStore(m_workspace->reader().connection()).inForce({record(a), record(b)}));
    return decision ? std::optional(decision->verdict) : std::nullopt;
}

QString UndoTest::refusalOf(EntrySeq entry)
{
    const auto outcome = m_workspace->undo(entry);
    if (outcome || outcome.error().code != ErrorCode::Conflict)
        return {};
    return QString::fromStdString(outcome.error().message);
}

EntrySeq UndoTest::importOf(std::string_view source) const
{
    for (const JournalView &view : must(m_workspace->reader().journal({}, 100)).rows)
        if (view.entry.kind == EntryKind::Imported && view.sentence.contains(fmt::format("into {}:", source)))
            return view.entry.seq;
    return {};
}

// Thresholds far too low, and a veto that is asked for the weight of any two.
void UndoTest::hangMuchTogether()
{
    Progress progress;
    must(m_workspace->setThresholds({.review = -12, .match = -8}));
    must(m_workspace->setSafeguards("largest_cluster = 20\nveto_weight = -5.0\n"));
    must(m_workspace->match({}, progress));
}

void UndoTest::aDecisionThatALaterOneReplacedStays()
{
    const EntrySeq first = decide("crm:C1", "crm:C2", Verdict::Same);
    const EntrySeq second = decide("crm:C1", "crm:C2", Verdict::Different);
    const QString refusal = refusalOf(first);
    QVERIFY2(refusal.contains(u"later decision"), qPrintable(refusal));
    QVERIFY(verdictOn("crm:C1", "crm:C2") == Verdict::Different);
    must(m_workspace->undo(second));
    QVERIFY(verdictOn("crm:C1", "crm:C2") == Verdict::Same);
    must(m_workspace->undo(first));
    QVERIFY(!verdictOn("crm:C1", "crm:C2"));
}

void UndoTest::whatComesBackMustNotContradictWhatWasDecidedSince()
{
    const EntrySeq same = decide("crm:C1", "crm:C2", Verdict::Same);
    const EntrySeq undone = must(m_workspace->undo(same)).entry;
    decide("crm:C1", "crm:C3", Verdict::Different);
    const EntrySeq joined = decide("crm:C2", "crm:C3", Verdict::Same);
    const QString refusal = refusalOf(undone);
    QVERIFY2(refusal.contains(u"crm:C1 = crm:C2 = crm:C3") || refusal.contains(u"crm:C3 = crm:C2 = crm:C1"), qPrintable(refusal));
    QVERIFY(!verdictOn("crm:C1", "crm:C2"));
    must(m_workspace->undo(joined));
    must(m_workspace->undo(undone));
    QVERIFY(verdictOn("crm:C1", "crm:C2") == Verdict::Same);
}

void UndoTest::aModelUnderALaterOneStays()
{
    const Reader &reader = m_workspace->reader();
    must(m_workspace->setThresholds({.review = 1, .match = 10}));
    const EntrySeq second = lastEntry();
    must(m_workspace->setThresholds({.review = 2, .match = 11}));
    const EntrySeq third = lastEntry();
    const int version = must(reader.model()).version;
    const QString refusal = refusalOf(second);
    QVERIFY2(refusal.contains(u"later version"), qPrintable(refusal));
    QCOMPARE(must(reader.model()).version, version);
    const EntrySeq undone = must(m_workspace->undo(third)).entry;
    must(m_workspace->undo(second));
    QVERIFY(!refusalOf(undone).isEmpty()); // the third followed upon the second, which is no longer in force
    QCOMPARE(must(reader.model()).version, version - 2);
}

void UndoTest::aSourceThatWasChangedSinceStays()
{
    Source source = must(m_workspace->reader().sources()).front().source;
    source.owner = "Ada";
    must(m_workspace->changeSource(source));
    const EntrySeq first = lastEntry();
    source.trust = 77;
    must(m_workspace->changeSource(source));
    const QString refusal = refusalOf(first);
    QVERIFY2(refusal.contains(u"changed since"), qPrintable(refusal));
    QCOMPARE(must(m_workspace->reader().sources()).front().source.trust, 77);
    must(m_workspace->undo(std::nullopt));
    must(m_workspace->undo(first));
    QVERIFY(must(m_workspace->reader().sources()).front().source.owner != "Ada");
}

void UndoTest::theSettingsOfASourceGoWithTheirImport()
{
    const Reader &reader = m_workspace->reader();
    const Source before = *must(reader.source("crm"));
    ImportRequest request;
    request.source = "crm";
    request.file = m_project->write("more.csv", SmallProject::crmCsv(130));
    request.settings = before;
    request.settings->name = "Customer desk";
    request.settings->trust = 77;
    request.settings->region = "ZZ";
    Progress progress;
    const EntrySeq last = lastEntry();
    QVERIFY(!m_workspace->importFile(request, progress)); // no such country: neither rows nor settings
    QCOMPARE(must(reader.source("crm")), std::optional(before));
    QCOMPARE(lastEntry(), last);

    request.settings->region = before.region;
    must(m_workspace->importFile(request, progress));
    const EntrySeq first = lastEntry();
    QCOMPARE(first.value, last.value + 1);
    QCOMPARE(must(reader.source("crm"))->trust, 77);
    QCOMPARE(must(reader.source("crm"))->hue, before.hue);
    QVERIFY(must(m_workspace->verify(progress)).findings.empty()); // golden records go by the new trust
    must(m_workspace->undo(first));
    QCOMPARE(must(reader.source("crm")), std::optional(before));
    QVERIFY(must(m_workspace->verify(progress)).findings.empty());

    must(m_workspace->importFile(request, progress));
    const EntrySeq second = lastEntry();
    Source later = *must(reader.source("crm"));
    later.owner = "Ada";
    must(m_workspace->changeSource(later));
    must(m_workspace->undo(second)); // what was set since stays
    QCOMPARE(must(reader.source("crm")), std::optional(later));
}

void UndoTest::anImportTakenBackAfterARunIsSeenByTheNext()
{
    must(m_project->import(*m_workspace, "crm", m_project->write("fewer.csv", SmallProject::crmCsv(110)))); // 10 are gone
    const EntrySeq imported = lastEntry();
    Progress progress;
    must(m_workspace->match({}, progress));
    QVERIFY(!must(m_workspace->reader().isMatchingDue()));
    must(m_workspace->undo(imported));
    QVERIFY(must(m_workspace->reader().isMatchingDue()));
    must(m_workspace->match({}, progress));
    QVERIFY(!must(m_workspace->reader().isMatchingDue()));
    QCOMPARE(must(m_workspace->reader().project()).records, 240U);
    QVERIFY(!tests::customerOf(m_workspace->reader(), "crm:C119").empty());

    // One that no run has seen is as if it had never been.
    must(m_project->import(*m_workspace, "crm", m_project->write("fewer again.csv", SmallProject::crmCsv(110))));
    must(m_workspace->undo(lastEntry()));
    QVERIFY(!must(m_workspace->reader().isMatchingDue()));
}

// What readers keep in memory follows the records, also when the import that is taken back is not the newest.
void UndoTest::anOlderImportTakenBackIsSeenByAll()
{
    const Reader &reader = m_workspace->reader();
    hangMuchTogether();
    const auto customers = [&reader] { return must(reader.thresholdEffect({.review = -12, .match = 100})).customers; };
    const std::uint64_t before = customers();
    must(m_project->import(*m_workspace, "crm", m_project->write("fewer.csv", SmallProject::crmCsv(119)))); // C119 is gone
    const EntrySeq fewer = lastEntry();
    must(m_project->import(*m_workspace, "till", m_project->write("till.csv", SmallProject::crmCsv(5))));
    must(reader.explain(record("crm:C1"), record("shop:S61")));
    QVERIFY(!reader.explain(record("crm:C119"), record("shop:S119")));
    QVERIFY(customers() != before);
    must(m_workspace->undo(fewer));
    QCOMPARE(customers(), before + 5);
    must(reader.explain(record("crm:C119"), record("shop:S119")));
    decide("crm:C119", "shop:S119", Verdict::Same);
}

void UndoTest::oneThatIsStoppedLeavesNothing()
{
    must(m_project->import(*m_workspace, "till", m_project->write("till.csv", SmallProject::crmCsv(5))));
    hangMuchTogether();
    const EntrySeq decided = decide("crm:C1", "crm:C2", Verdict::Same);
    StageHook stopped = cancelledAt(Stage::Linking);
    const auto decision = m_workspace->undo(decided, stopped);
    QVERIFY(!decision && decision.error().code == ErrorCode::Cancelled);
    QVERIFY(lastEntry() == decided);
    QVERIFY(verdictOn("crm:C1", "crm:C2") == Verdict::Same);
    must(m_workspace->undo(decided));

    const EntrySeq last = lastEntry();
    StageHook stoppedAgain = cancelledAt(Stage::Linking);
    const auto import = m_workspace->undo(importOf("crm"), stoppedAgain);
    QVERIFY(!import && import.error().code == ErrorCode::Cancelled);
    QVERIFY(lastEntry() == last);
    must(m_workspace->reader().explain(record("crm:C1"), record("shop:S61")));
    // Nor does it leave anything in memory that another would take for true.
    must(m_workspace->undo(importOf("shop")));
    must(m_workspace->reader().explain(record("crm:C1"), record("till:C1")));
}

void UndoTest::manyDecisionsComeBackAsTheyWere()
{
    const auto customers = [this] {
        std::vector<std::string> all;
        for (int i = 0; i < 120; ++i)
            all.push_back(tests::customerOf(m_workspace->reader(), fmt::format("crm:C{}", i)));
        return all;
    };
    const auto before = customers();
    std::vector<DecisionRequest> requests;
    for (int i = 0; i + 2 < 120; i += 3) // threes; one pair of each joins two, the other a third
        for (const int other : {i + 1, i + 2})
            requests.push_back({record(fmt::format("crm:C{}", i)), record(fmt::format("crm:C{}", other)), Verdict::Same, {}});
    Progress progress;
    must(m_workspace->decideAll(requests, progress));
    const auto joined = customers();
    QVERIFY(joined != before && joined[0] == joined[2]);
    must(m_workspace->undo(std::nullopt, progress));
    QVERIFY(customers() == before);
    must(m_workspace->undo(lastEntry(), progress)); // again
    QVERIFY(customers() == joined);
    QVERIFY(must(m_workspace->verify(progress)).findings.empty());
}

TESSERA_TEST(UndoTest, "undo_test")
#include "undo_test.moc"
