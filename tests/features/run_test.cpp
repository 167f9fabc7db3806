// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Proposing, training and matching in one step: all of it or nothing.
#include <QTest>

#include "engine/store/journal/journal.h"
#include "tests/features/small_project.h"
#include "tests/features/stage_hook.h"
#include "tests/support/must.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::cancelledAt;
using tests::must;
using tests::SmallProject;
using tests::StageHook;

class RunTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneThatIsStoppedLeavesNothing_data();
    void oneThatIsStoppedLeavesNothing();
    void eachStepIsAnEntry();
};

namespace
{

Workspace withRecords(const SmallProject &project)
{
    Workspace workspace = project.create();
    must(project.import(workspace, "crm", project.write("crm.csv", SmallProject::crmCsv())));
    must(project.import(workspace, "shop", project.write("shop.csv", SmallProject::shopCsv())));
    return workspace;
}

std::vector<EntryKind> kindsOf(const Workspace &workspace)
{
    std::vector<EntryKind> kinds; // newest first
    for (const JournalView &view : must(workspace.reader().journal({}, 100)).rows)
        kinds.push_back(view.entry.kind);
    return kinds;
}

} // namespace

void RunTest::oneThatIsStoppedLeavesNothing_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::newRow("while it trains") << Stage::Training;
    QTest::newRow("while it compares") << Stage::Comparing;
    QTest::newRow("while it links") << Stage::Linking;
    QTest::newRow("while it saves") << Stage::Saving;
}

void RunTest::oneThatIsStoppedLeavesNothing()
{
    QFETCH(const Stage, stage);
    const SmallProject project;
    Workspace workspace = withRecords(project);
    const auto before = kindsOf(workspace);
    StageHook progress = cancelledAt(stage);
    const auto report = workspace.run({}, progress);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QVERIFY(kindsOf(workspace) == before);
    QCOMPARE(must(workspace.reader().model()).version, 0);
    Progress quiet;
    QVERIFY(must(workspace.verify(quiet)).findings.empty());
}

void RunTest::eachStepIsAnEntry()
{
    const SmallProject project;
    Workspace workspace = withRecords(project);
    Progress progress;
    must(workspace.run({}, progress));
    const auto kinds = kindsOf(workspace);
    QVERIFY(kinds.size() > 3);
    QVERIFY(kinds[0] == EntryKind::Matched && kinds[1] == EntryKind::ModelSet && kinds[2] == EntryKind::ModelSet && kinds[3] == EntryKind::Imported);
    const ModelView model = must(workspace.reader().model());
    QCOMPARE(model.version, 2);
    QCOMPARE(model.runVersion, 2);
    QVERIFY(model.notes.proposal && model.notes.training);
    const VerifyReport verified = must(workspace.verify(progress));
    QVERIFY(verified.findings.empty());
    QCOMPARE(verified.entriesNotAnchored, 0U);
    must(workspace.undo(std::nullopt));
    QCOMPARE(must(workspace.reader().model()).version, 1);
    must(workspace.run({}, progress)); // trains it again
    QCOMPARE(must(workspace.reader().model()).runVersion, must(workspace.reader().model()).version);
    QVERIFY(!must(workspace.reader().isMatchingDue()));
}

TESSERA_TEST(RunTest, "run_test")
#include "run_test.moc"
