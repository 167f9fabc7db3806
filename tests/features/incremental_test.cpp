// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs over what changed come to what a whole run comes to, through whatever history of imports, decisions and undos.
#include <QTest>
#include <fmt/format.h>

#include "engine/link/disjoint_sets.h"
#include "engine/match/explain.h"
#include "engine/store/migrations.h"
#include "engine/store/tables/change_store.h"
#include "engine/store/tables/pair_store.h"
#include "tests/features/project_outcome.h"
#include "tests/features/random_history.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::firstDifference;
using tests::History;
using tests::outcome;
using tests::SmallProject;
using tests::tablesOf;

class IncrementalTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyHistoryComesToWhatAWholeRunComesTo_data();
    void anyHistoryComesToWhatAWholeRunComesTo();
    void onlyWhatChangedIsCompared();
    void theReportSaysWhyEverythingWasCompared();
    void whatCannotBeIncrementalIsRefused();
    void explanationsAddUpToTheStoredWeight();
    void undoneDecisionsAreLookedAtAgain();
    void aWebOfDoubtsTooLargeToFollowComesToTheSame();
    void aProjectOfTheVersionBeforeIsTakenUp();
};

namespace
{

Result<MatchReport> matchedAs(Workspace &workspace, MatchRequest request)
{
    Progress progress;
    return workspace.match(request, progress);
}

constexpr MatchRequest WholeUnderTheSameBasis{.scope = MatchScope::Full, .keepsFrequencies = true, .maxMerges = {}, .threads = 0};
constexpr MatchRequest OnlyChanges{.scope = MatchScope::Incremental, .keepsFrequencies = false, .maxMerges = {}, .threads = 0};

} // namespace

void IncrementalTest::anyHistoryComesToWhatAWholeRunComesTo_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void IncrementalTest::anyHistoryComesToWhatAWholeRunComesTo()
{
    QFETCH(const int, seed);
    History stage(static_cast<std::uint64_t>(seed));
    Workspace workspace = stage.begin();
    if (seed % 3 != 0) { // under safeguards, and a careless model that merges much, so that they have something to do
        VERIFY_OK(workspace.setSafeguards(stage.safeguards()));
        if (seed % 2 == 0)
            VERIFY_OK(workspace.setThresholds({.review = -4, .match = 2}));
        VERIFY_OK(matchedAs(workspace, {}));
    }
    for (int round = 0; round < 8; ++round) {
        for (std::uint64_t i = stage.random.below(5) + 1; i > 0; --i)
            stage.happen(workspace);
        if (stage.random.chance(0.1)) { // changed safeguards take a whole run, after which changes are followed again
            VERIFY_OK(workspace.setSafeguards(stage.safeguards()));
            const auto report = matchedAs(workspace, {});
            VERIFY_OK(report);
            QVERIFY(!report->isIncremental && report->reason == RunReason::SafeguardsChanged);
            continue;
        }
        VERIFY_OK(workspace.close());
        std::filesystem::copy_file(stage.file(), stage.twin(), std::filesystem::copy_options::overwrite_existing);
        workspace = stage.open(stage.file());
        Workspace twin = stage.open(stage.twin());
        const auto partly = matchedAs(workspace, OnlyChanges);
        const auto whole = matchedAs(twin, WholeUnderTheSameBasis);
        VERIFY_OK(partly);
        VERIFY_OK(whole);
        QVERIFY(partly->isIncremental && !whole->isIncremental && whole->hasKeptFrequencies);
        const std::string difference = firstDifference(outcome(workspace), outcome(twin));
        QVERIFY2(difference.empty(), fmt::format("round {}\n{}", round, difference).c_str());
        QCOMPARE(partly->customers, whole->customers);
        QCOMPARE(partly->customersChanged, whole->customersChanged);
        QCOMPARE(partly->created, whole->created);
        QCOMPARE(partly->merged, whole->merged);
        QCOMPARE(partly->split, whole->split);
        QCOMPARE(partly->matches, whole->matches);
        QCOMPARE(partly->reviews, whole->reviews);
        QCOMPARE(partly->tasks, whole->tasks);
        QCOMPARE(partly->refusals, whole->refusals);
        if (stage.random.chance(0.3)) { // go on from blocks that a whole run wrote anew
            VERIFY_OK(twin.close());
            VERIFY_OK(workspace.close());
            std::filesystem::copy_file(stage.twin(), stage.file(), std::filesystem::copy_options::overwrite_existing);
            workspace = stage.open(stage.file());
        }
    }
    Progress progress;
    const auto verified = workspace.verify(progress);
    VERIFY_OK(verified);
    for (const Finding &finding : verified->findings)
        QVERIFY2(finding.check == "journal", finding.reason.c_str()); // the twins share one head outside
}

void IncrementalTest::onlyWhatChangedIsCompared()
{
    History stage(77);
    Workspace workspace = stage.begin();
    const auto nothing = matchedAs(workspace, {});
    VERIFY_OK(nothing);
    QVERIFY(nothing->isIncremental && nothing->reason == RunReason::OnlyChanges);
    QCOMPARE(nothing->recordsCompared, 0U);
    QCOMPARE(nothing->candidates, 0U);
    QCOMPARE(nothing->customersChanged, 0U);
    QVERIFY(nothing->customers > 0 && nothing->records == 110);
    stage.deliver(workspace, stage.crm, ImportMode::Delta, {stage.crm.keys().front()}); // the same once more
    const auto same = matchedAs(workspace, {});
    VERIFY_OK(same);
    QCOMPARE(same->recordsCompared, 0U);
    stage.crm.change(4);
    stage.deliver(workspace, stage.crm, ImportMode::Full, stage.crm.keys());
    const auto some = matchedAs(workspace, {});
    VERIFY_OK(some);
    QVERIFY(some->isIncremental && some->recordsCompared > 0);
    QVERIFY2(some->recordsCompared < 40, std::to_string(some->recordsCompared).c_str()); // with those who hold what is no evidence any more
    const auto again = matchedAs(workspace, {});
    VERIFY_OK(again);
    QCOMPARE(again->recordsCompared, 0U);
    QCOMPARE(again->pairsChanged, 0U);
}

void IncrementalTest::theReportSaysWhyEverythingWasCompared()
{
    History stage(78);
    Workspace workspace = stage.begin();
    const auto asked = matchedAs(workspace, {.scope = MatchScope::Full, .keepsFrequencies = false, .maxMerges = {}, .threads = 0});
    VERIFY_OK(asked);
    QVERIFY(!asked->isIncremental && asked->reason == RunReason::Asked && !asked->hasKeptFrequencies);
    VERIFY_OK(workspace.setThresholds({.review = -2, .match = 6}));
    const auto model = matchedAs(workspace, {});
    VERIFY_OK(model);
    QVERIFY(!model->isIncremental && model->reason == RunReason::ModelChanged);
    const auto sources = workspace.reader().sources();
    VERIFY_OK(sources);
    Source source = sources->front().source;
    source.isDuplicateFree = !source.isDuplicateFree;
    VERIFY_OK(workspace.changeSource(source));
    const auto duplicates = matchedAs(workspace, {});
    VERIFY_OK(duplicates);
    QVERIFY(!duplicates->isIncremental && duplicates->reason == RunReason::SourcesChanged);
    source.trust = 90; // golden records followed at once
    VERIFY_OK(workspace.changeSource(source));
    const auto trust = matchedAs(workspace, {});
    VERIFY_OK(trust);
    QVERIFY(trust->isIncremental && trust->recordsCompared == 0);
    stage.crm.change(120); // far more than a fifth
    stage.deliver(workspace, stage.crm, ImportMode::Full, stage.crm.keys());
    const auto many = matchedAs(workspace, {});
    VERIFY_OK(many);
    QVERIFY(!many->isIncremental && many->reason == RunReason::ManyChanges);
    const auto next = matchedAs(workspace, {});
    VERIFY_OK(next);
    QVERIFY(next->isIncremental);
}

void IncrementalTest::whatCannotBeIncrementalIsRefused()
{
    History stage(79);
    Workspace workspace = stage.begin();
    VERIFY_OK(workspace.setThresholds({.review = -2, .match = 6}));
    const std::string before = outcome(workspace);
    for (const MatchRequest &request : {OnlyChanges, WholeUnderTheSameBasis}) {
        const auto refused = matchedAs(workspace, request);
        QVERIFY(!refused && refused.error().code == ErrorCode::InvalidArgument);
        QVERIFY2(refused.error().message.contains("the model is another one"), refused.error().message.c_str());
    }
    QVERIFY(outcome(workspace) == before);
    // A gate that stops an incremental run leaves everything as it was, and the changes still wait.
    VERIFY_OK(matchedAs(workspace, {}));
    stage.shop.change(20);
    stage.deliver(workspace, stage.shop, ImportMode::Full, stage.shop.keys());
    const auto pending = ChangeStore(workspace.reader().connection()).pending();
    const auto a = workspace.reader().findRecord(stage.crm.reference());
    QVERIFY(pending && !pending->empty() && a);
    const std::string waiting = outcome(workspace);
    std::stop_source stop;
    stop.request_stop();
    Progress stopped(stop.get_token());
    QVERIFY(!workspace.match(OnlyChanges, stopped));
    QVERIFY(outcome(workspace) == waiting);
    QVERIFY(ChangeStore(workspace.reader().connection()).pending().value() == *pending);
}

void IncrementalTest::explanationsAddUpToTheStoredWeight()
{
    History stage(80);
    Workspace workspace = stage.begin();
    for (int round = 0; round < 3; ++round) {
        stage.crm.change(8);
        stage.deliver(workspace, stage.crm, ImportMode::Full, stage.crm.keys());
        VERIFY_OK(matchedAs(workspace, OnlyChanges));
    }
    Database &database = workspace.reader().connection();
    std::vector<StoredPair> stored;
    VERIFY_OK(PairStore(database).stream([&stored](const StoredPair &pair) -> Result<void> {
        stored.push_back(pair);
        return {};
    }));
    int pairs = 0;
    for (const StoredPair &pair : stored) {
        const auto explained = workspace.reader().explain(pair.records.a, pair.records.b);
        VERIFY_OK(explained);
        QVERIFY(explained->weight == pair.weight);
        ++pairs;
    }
    QVERIFY(pairs > 20);
}

void IncrementalTest::undoneDecisionsAreLookedAtAgain()
{
    History stage(81);
    Workspace workspace = stage.begin();
    const auto a = workspace.reader().findRecord("crm:c1");
    const auto b = workspace.reader().findRecord("shop:s1");
    QVERIFY(a && b);
    const auto decided = workspace.decide({*a, *b, Verdict::Same, ""});
    VERIFY_OK(decided);
    stage.crm.change(15);
    stage.deliver(workspace, stage.crm, ImportMode::Full, stage.crm.keys());
    VERIFY_OK(matchedAs(workspace, OnlyChanges));
    VERIFY_OK(workspace.undo(decided->entry));
    const auto pending = ChangeStore(workspace.reader().connection()).pending();
    VERIFY_OK(pending);
    QVERIFY(std::ranges::contains(*pending, *a) && std::ranges::contains(*pending, *b));
    VERIFY_OK(matchedAs(workspace, OnlyChanges));
    const std::string partly = outcome(workspace);
    VERIFY_OK(matchedAs(workspace, WholeUnderTheSameBasis));
    const std::string difference = firstDifference(partly, outcome(workspace));
    QVERIFY2(difference.empty(), difference.c_str());
}

void IncrementalTest::aWebOfDoubtsTooLargeToFollowComesToTheSame()
{
    constexpr int People = 2700;
    const SmallProject project;
    Workspace workspace = project.create();
    VERIFY_OK(project.import(workspace, "crm", project.write("crm.csv", SmallProject::crmCsv(People))));
    VERIFY_OK(project.import(workspace, "shop", project.write("shop.csv", SmallProject::shopCsv(People))));
    Progress progress;
    VERIFY_OK(workspace.run({}, progress));
    VERIFY_OK(workspace.setThresholds({.review = -40, .match = 12}));
    const auto first = matchedAs(workspace, {});
    VERIFY_OK(first);
    DisjointSets web(2 * People + 1);
    std::uint32_t largest = 0;
    VERIFY_OK(PairStore(workspace.reader().connection()).stream([&](const StoredPair &pair) -> Result<void> {
        const std::uint32_t a = web.find(static_cast<std::uint32_t>(pair.records.a.value));
        const std::uint32_t b = web.find(static_cast<std::uint32_t>(pair.records.b.value));
        if (a != b)
            largest = std::max(largest, web.sizeOf(web.join(a, b)));
        return {};
    }));
    QVERIFY2(largest > 5000, qPrintable(QString::number(largest)));
    const auto record = [&workspace](std::string_view reference) { return *workspace.reader().findRecord(reference); };
    VERIFY_OK(workspace.decide({record("crm:C1"), record("crm:C5"), Verdict::Same, {}}));
    VERIFY_OK(workspace.decide({record("crm:C2"), record("shop:S1502"), Verdict::Different, {}}));
    std::string changed = SmallProject::crmCsv(People);
    changed.replace(changed.find("C7,"), 3, "C99991,"); // one gone, one new
    VERIFY_OK(project.import(workspace, "crm", project.write("crm again.csv", changed)));
    VERIFY_OK(workspace.close());
    std::filesystem::copy_file(project.file(), project.directory() / "twin.tessera");
    OpenOptions atOneTime;
    atOneTime.clock = std::make_shared<FixedClock>(Timestamp{2'000'000'000'000'000});
    auto reopened = Workspace::open(project.file(), atOneTime, progress);
    auto twin = Workspace::open(project.directory() / "twin.tessera", atOneTime, progress);
    VERIFY_OK(reopened);
    VERIFY_OK(twin);
    const auto partly = matchedAs(*reopened, OnlyChanges);
    VERIFY_OK(partly);
    QVERIFY(partly->isIncremental && partly->recordsCompared < 100);
    VERIFY_OK(matchedAs(*twin, WholeUnderTheSameBasis));
    const std::string difference = firstDifference(outcome(*reopened), outcome(*twin));
    QVERIFY2(difference.empty(), difference.c_str());
}

void IncrementalTest::aProjectOfTheVersionBeforeIsTakenUp()
{
    History stage(82);
    {
        Workspace workspace = stage.begin();
        VERIFY_OK(workspace.close());
    }
    { // as schema 2 left it
        auto former = Database::openInMemory();
        auto database = Database::open(stage.file(), Access::ReadWrite, nullptr);
        VERIFY_OK(former);
        VERIFY_OK(database);
        for (const Migration &step : migrations())
            for (const std::string_view script : step.version <= 2 ? step.scripts : std::span<const std::string_view>())
                VERIFY_OK(former->execute(std::string(script)));
        const std::vector<std::string> known = tablesOf(*former);
        for (const std::string &table : tablesOf(*database))
            if (!std::ranges::contains(known, table))
                VERIFY_OK(database->execute("DROP TABLE " + table));
        const std::vector<std::string> left = tablesOf(*database);
        auto gone = former->prepare("SELECT tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL");
        VERIFY_OK(gone);
        while (gone->step().value())
            if (std::ranges::contains(known, gone->text(0)) && !std::ranges::contains(left, gone->text(0)))
                VERIFY_OK(database->execute(std::string(gone->text(1))));
        VERIFY_OK(database->execute("PRAGMA user_version=2; PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    Workspace workspace = stage.open(stage.file());
    QVERIFY(!workspace.isReadOnly());
    Progress progress;
    const auto verified = workspace.verify(progress);
    VERIFY_OK(verified);
    QVERIFY2(verified->findings.empty(), verified->findings.empty() ? "" : verified->findings.front().reason.c_str());
    const auto historyBegin = workspace.reader().membershipHistoryBegin();
    VERIFY_OK(historyBegin);
    QVERIFY(historyBegin->has_value()); // who left a customer before is not known
    stage.crm.change(5);
    stage.deliver(workspace, stage.crm, ImportMode::Full, stage.crm.keys()); // nothing to mark yet
    const auto first = matchedAs(workspace, {});
    VERIFY_OK(first);
    QVERIFY(!first->isIncremental && first->reason == RunReason::First);
    stage.crm.change(5);
    stage.deliver(workspace, stage.crm, ImportMode::Full, stage.crm.keys());
    const auto second = matchedAs(workspace, {});
    VERIFY_OK(second);
    QVERIFY(second->isIncremental && second->recordsCompared > 0);
    const std::string partly = outcome(workspace);
    VERIFY_OK(matchedAs(workspace, WholeUnderTheSameBasis));
    const std::string difference = firstDifference(partly, outcome(workspace));
    QVERIFY2(difference.empty(), difference.c_str());
}

TESSERA_TEST(IncrementalTest, "incremental_test")
#include "incremental_test.moc"
