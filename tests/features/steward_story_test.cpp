// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/match/explain.h"
#include "engine/store/secret_key.h"
#include "tests/features/small_project.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::customerOf;
using tests::idOf;
using tests::SmallProject;

class StewardStoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoExtractsBecomeCustomers();
    void theSameFileAgainChangesNothing();
    void aDryRunChangesNothing();
    void aChangedRowIsUpdatedAndAMissingOneIsGone();
    void anAlmostEmptyExtractIsRefused();
    void aDecisionHoldsOnEveryLaterRun();
    void aDecisionIsTakenBackAfterARestart();
    void aContradictionIsRefusedWithItsChain();
    void everyGoldenValueSaysWhereItComesFrom();
    void anySearchWordFindsTheCustomer();
    void exportsAreTheSameToTheByte();
    void aSecondProcessReadsAndIsToldWhoWrites();
    void anEncryptedProjectNeedsItsKey();
    void oneAndManyThreadsGiveTheSame();
};

namespace
{

std::string readAll(const std::filesystem::path &path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

bool verifies(Workspace &workspace)
{
    Progress progress;
    const auto report = workspace.verify(progress);
    if (!report)
        qWarning("%s", report.error().message.c_str());
    else
        for (const Finding &finding : report->findings)
            qWarning("%s: %s", finding.check.c_str(), finding.reason.c_str());
    return report && report->findings.empty() && !report->checks.empty();
}

} // namespace

void StewardStoryTest::twoExtractsBecomeCustomers()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    const auto view = workspace.reader().project();
    VERIFY_OK(view);
    QCOMPARE(view->records, 240U);
    // 180 different people; a cautious engine may leave a few apart for a person to decide, and joins nobody who is not one.
    QVERIFY2(view->customers >= 180 && view->customers <= 200, qPrintable(QString::number(view->customers)));
    QCOMPARE(customerOf(workspace.reader(), "crm:C61"), customerOf(workspace.reader(), "shop:S61"));
    QVERIFY(customerOf(workspace.reader(), "crm:C61") != customerOf(workspace.reader(), "crm:C62"));
    const auto explanation = workspace.reader().explain(idOf(workspace, "crm:C61"), idOf(workspace, "shop:S61"));
    VERIFY_OK(explanation);
    QVERIFY(explanation->comparisons.size() >= 3);
    QVERIFY(explanation->weight > 0);
    QVERIFY(verifies(workspace));
}

void StewardStoryTest::theSameFileAgainChangesNothing()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    const std::string before = customerOf(workspace.reader(), "crm:C61");
    const auto report = project.import(workspace, "crm", project.directory() / "crm.csv");
    VERIFY_OK(report);
    QCOMPARE(report->counts, (ImportCounts{.rows = 120, .added = 0, .changed = 0, .unchanged = 120, .gone = 0, .rejected = 0}));
    Progress progress;
    const auto match = workspace.match({}, progress);
    VERIFY_OK(match);
    QCOMPARE(match->created + match->merged + match->split, 0U);
    QCOMPARE(customerOf(workspace.reader(), "crm:C61"), before);
}

void StewardStoryTest::aDryRunChangesNothing()
{
    const SmallProject project;
    Workspace workspace = project.create();
    ImportRequest request;
    request.source = "crm";
    request.file = project.write("crm.csv", SmallProject::crmCsv());
    request.isDryRun = true;
    Progress progress;
    const auto report = workspace.importFile(request, progress);
    VERIFY_OK(report);
    QCOMPARE(report->counts.added, 120U);
    QCOMPARE(workspace.reader().project().value().records, 0U);
    QCOMPARE(workspace.reader().sources().value().size(), 0U);
}

void StewardStoryTest::aChangedRowIsUpdatedAndAMissingOneIsGone()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    std::string text = SmallProject::crmCsv();
    const auto row = text.find("C5,");
    text.replace(row, text.find('\n', row) - row, "C5,Renamed,Person,1970-01-02,new@example.org,,,,,2026-01-01");
    text.erase(text.find("C7,"), text.find('\n', text.find("C7,")) - text.find("C7,") + 1);
    const auto report = project.import(workspace, "crm", project.write("crm2.csv", text));
    VERIFY_OK(report);
    QCOMPARE(report->counts.changed, 1U);
    QCOMPARE(report->counts.gone, 1U);
    QCOMPARE(report->counts.unchanged, 118U);
    const auto gone = workspace.reader().record(idOf(workspace, "crm:C7"));
    VERIFY_OK(gone);
    QCOMPARE(gone->state, RecordState::Gone);
    // Taking the import back restores both.
    VERIFY_OK(workspace.undo(std::nullopt));
    QCOMPARE(workspace.reader().record(idOf(workspace, "crm:C7"))->state, RecordState::Active);
    QVERIFY(workspace.reader().search("renamed", 10).value().empty());
    QVERIFY(verifies(workspace));
}

void StewardStoryTest::anAlmostEmptyExtractIsRefused()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    const auto report = project.import(workspace, "crm", project.write("short.csv", SmallProject::crmCsv(20)));
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::InputRejected);
    QVERIFY2(report.error().message.contains("100"), report.error().message.c_str()); // how many would be gone
    QCOMPARE(workspace.reader().record(idOf(workspace, "crm:C100"))->state, RecordState::Active);
    QVERIFY(verifies(workspace));
}

void StewardStoryTest::aDecisionHoldsOnEveryLaterRun()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    Progress progress;
    const RecordId a = idOf(workspace, "crm:C61");
    const RecordId b = idOf(workspace, "shop:S61");
    VERIFY_OK(workspace.decide({a, b, Verdict::Different, "brothers"}));
    QVERIFY(customerOf(workspace.reader(), "crm:C61") != customerOf(workspace.reader(), "shop:S61"));
    const RecordId c = idOf(workspace, "crm:C1");
    const RecordId d = idOf(workspace, "shop:S150");
    VERIFY_OK(workspace.decide({c, d, Verdict::Same, "married name"}));
    QCOMPARE(customerOf(workspace.reader(), "crm:C1"), customerOf(workspace.reader(), "shop:S150"));
    VERIFY_OK(workspace.match({}, progress));
    QVERIFY(customerOf(workspace.reader(), "crm:C61") != customerOf(workspace.reader(), "shop:S61"));
    QCOMPARE(customerOf(workspace.reader(), "crm:C1"), customerOf(workspace.reader(), "shop:S150"));
    QVERIFY(verifies(workspace));
}

void StewardStoryTest::aDecisionIsTakenBackAfterARestart()
{
    const SmallProject project;
    std::string before;
    {
        Workspace workspace = project.create();
        project.fill(workspace);
        before = customerOf(workspace.reader(), "shop:S150");
        VERIFY_OK(workspace.decide({idOf(workspace, "crm:C1"), idOf(workspace, "shop:S150"), Verdict::Same, "oops"}));
        VERIFY_OK(workspace.close());
    }
    Workspace workspace = project.open();
    const auto outcome = workspace.undo(std::nullopt);
    VERIFY_OK(outcome);
    QCOMPARE(customerOf(workspace.reader(), "shop:S150"), before);
    QVERIFY(customerOf(workspace.reader(), "crm:C1") != before);
    // Undoing the undo is redo.
    const auto redo = workspace.reader().nextRedo();
    VERIFY_OK(redo);
    QVERIFY(redo->has_value());
    VERIFY_OK(workspace.undo((*redo)->entry.seq));
    QCOMPARE(customerOf(workspace.reader(), "crm:C1"), customerOf(workspace.reader(), "shop:S150"));
    QVERIFY(verifies(workspace));
}

void StewardStoryTest::aContradictionIsRefusedWithItsChain()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    const RecordId a = idOf(workspace, "crm:C1");
    const RecordId b = idOf(workspace, "crm:C2");
    const RecordId c = idOf(workspace, "crm:C3");
    VERIFY_OK(workspace.decide({a, b, Verdict::Same, ""}));
    VERIFY_OK(workspace.decide({b, c, Verdict::Same, ""}));
    const auto refused = workspace.decide({a, c, Verdict::Different, ""});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY2(refused.error().message.contains("crm:C2"), refused.error().message.c_str());
    QCOMPARE(customerOf(workspace.reader(), "crm:C1"), customerOf(workspace.reader(), "crm:C3"));
    QVERIFY(verifies(workspace));
}

void StewardStoryTest::everyGoldenValueSaysWhereItComesFrom()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    const auto id = workspace.reader().findCustomer(customerOf(workspace.reader(), "crm:C61"));
    VERIFY_OK(id);
    const auto customer = workspace.reader().customer(*id);
    VERIFY_OK(customer);
    QCOMPARE(customer->records.size(), 2U);
    QVERIFY(customer->golden.size() >= 5);
    for (const GoldenCellView &cell : customer->golden) {
        QVERIFY2(!cell.source.empty() && !cell.sourceKey.empty(), cell.code.c_str());
        QVERIFY2(!cell.sentence.empty(), cell.code.c_str());
        QVERIFY2(std::ranges::any_of(customer->records, [&](const RecordView &record) { return record.id == cell.value.record; }), cell.code.c_str());
    }
}

void StewardStoryTest::anySearchWordFindsTheCustomer()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    const auto record = workspace.reader().record(idOf(workspace, "crm:C61"));
    VERIFY_OK(record);
    for (const auto &[column, cell] : record->raw) {
        if (cell.empty() || column == "modified_at")
            continue;
        const auto hits = workspace.reader().search(cell, 100);
        VERIFY_OK(hits);
        QVERIFY2(std::ranges::any_of(*hits, [&](const SearchHit &hit) { return hit.customer.goldenId == record->goldenId; }),
                 (column + " " + cell).c_str());
    }
    for (const char *hostile : {"\"", "*", "NEAR(", "a OR", "(", "' --", "\xF0\x9F\x98\x80", "^x", "-"})
        VERIFY_OK(workspace.reader().search(hostile, 10));
}

void StewardStoryTest::exportsAreTheSameToTheByte()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    Progress progress;
    const auto first = project.directory() / "first";
    const auto second = project.directory() / "second";
    VERIFY_OK(workspace.exportTo({first, false}, progress));
    VERIFY_OK(workspace.exportTo({second, false}, progress));
    const auto manifest = nlohmann::json::parse(readAll(first / "manifest.json"), nullptr, false);
    QVERIFY(manifest.is_object());
    for (const char *name :
         {"golden.csv", "xref.csv", "lineage.csv", "id_changes.csv", "pairs.csv", "decisions.csv", "corrections_crm.csv", "corrections_shop.csv"}) {
        QVERIFY2(std::filesystem::exists(first / name), name);
        QCOMPARE(readAll(first / name), readAll(second / name));
    }
    const std::string golden = readAll(first / "golden.csv");
    QVERIFY(golden.starts_with("\"golden_id\","));
    QVERIFY(!golden.contains('\r'));
    QCOMPARE(static_cast<std::uint64_t>(std::ranges::count(golden, '\n')), workspace.reader().project()->customers + 1);
    QCOMPARE(std::ranges::count(readAll(first / "xref.csv"), '\n'), 241);
}

void StewardStoryTest::aSecondProcessReadsAndIsToldWhoWrites()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    const pid_t child = ::fork();
    if (child == 0) {
        Progress progress;
        auto second = Workspace::open(project.file(), {}, progress);
        const bool isRight = second && second->isReadOnly() && !second->holder().empty() && second->reader().project()->records == 240
                             && !second->addSource(tests::sourceNamed("x"));
        ::_exit(isRight ? 0 : 1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

void StewardStoryTest::anEncryptedProjectNeedsItsKey()
{
    const SmallProject project;
    QVERIFY(qputenv("TESSERA_TEST_KEY", "correct horse"));
    const auto key = std::make_shared<const SecretKey>(SecretKey::fromEnvironment("TESSERA_TEST_KEY").value());
    {
        auto workspace = Workspace::create(project.file(), {.key = key, .isReadOnly = false, .actor = {}, .clock = {}});
        VERIFY_OK(workspace);
        project.fill(*workspace);
        VERIFY_OK(workspace->close());
    }
    QVERIFY(!readAll(project.file()).contains("Lindqvist"));
    QVERIFY(!readAll(project.file()).contains("SQLite format 3"));
    Progress progress;
    const auto without = Workspace::open(project.file(), {}, progress);
    QVERIFY(!without);
    QCOMPARE(without.error().code, ErrorCode::WrongKey);
    const auto wrong = std::make_shared<const SecretKey>(SecretKey::fromText("wrong"));
    const auto withWrong = Workspace::open(project.file(), {.key = wrong, .isReadOnly = false, .actor = {}, .clock = {}}, progress);
    QVERIFY(!withWrong);
    QCOMPARE(withWrong.error().code, ErrorCode::WrongKey);
    auto right = Workspace::open(project.file(), {.key = key, .isReadOnly = false, .actor = {}, .clock = {}}, progress);
    VERIFY_OK(right);
    QVERIFY(verifies(*right));
}

void StewardStoryTest::oneAndManyThreadsGiveTheSame()
{
    std::string exports[2];
    for (const unsigned threads : {1U, 4U}) {
        const SmallProject project;
        Workspace workspace = project.create();
        Progress progress;
        VERIFY_OK(project.import(workspace, "crm", project.write("crm.csv", SmallProject::crmCsv())));
        VERIFY_OK(project.import(workspace, "shop", project.write("shop.csv", SmallProject::shopCsv())));
        MatchRequest request;
        request.threads = threads;
        VERIFY_OK(workspace.run(request, progress));
        VERIFY_OK(workspace.exportTo({project.directory() / "out", false}, progress));
        exports[threads == 1 ? 0 : 1] = readAll(project.directory() / "out" / "pairs.csv");
    }
    QVERIFY(exports[0].size() > 1000);
    QCOMPARE(exports[0], exports[1]);
}

TESSERA_TEST(StewardStoryTest, "steward_story_test")
#include "steward_story_test.moc"
