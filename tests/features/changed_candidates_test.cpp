// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the candidates of changed records may cost: no more than is worthwhile, no more than the budget, and nothing once it is cancelled.
#include <QTest>
#include <fmt/format.h>
#include <map>
#include <stdexcept>

#include "engine/match/model_json.h"
#include "engine/store/tables/basis_store.h"
#include "engine/workspace/changed_candidates.h"
#include "tests/features/random_history.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::History;

class ChangedCandidatesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allRecordsMakeThePairsOfAWholeRun();
    void moreThanIsWorthwhileIsNothing();
    void moreThanTheBudgetIsRefused();
    void cancelStops();
};

namespace
{

class Stages final : public Progress
{
public:
    using Progress::Progress;
    void begin(Stage stage, std::uint64_t total) override { totals[stage] = total; }
    void advance(std::uint64_t units) override { done += units; }

    std::map<Stage, std::uint64_t> totals;
    std::uint64_t done = 0;
};

// A matched project in which every record counts as changed.
class Matched
{
public:
    explicit Matched(std::uint64_t seed) : m_stage(seed)
    {
        Workspace workspace = m_stage.begin();
        Progress progress;
        const auto report = workspace.match({.scope = MatchScope::Full, .keepsFrequencies = true, .maxMerges = {}, .threads = 0}, progress);
        const auto catalog = workspace.reader().attributes();
        const auto json = workspace.reader().modelJson();
        if (!report || !catalog || !json || !*json)
            throw std::runtime_error("the project cannot be matched");
        candidates = report->candidates;
        m_given.catalog = *catalog;
        m_given.model = modelFromJson(**json, *catalog).value();
        (void)workspace.close();
    }

    Result<std::optional<ChangedCandidates>> find(const CandidateLimits &limits, Progress &progress)
    {
        TESSERA_TRY(Database database, Database::open(m_stage.file(), Access::ReadWrite, nullptr));
        TESSERA_TRY(m_given.basis, BasisStore(database).basis());
        std::vector<RecordId> all;
        for (std::int64_t id = 1; id <= 110; ++id)
            all.push_back(RecordId{id});
        return findCandidates(database, m_given, all, all, limits, progress);
    }

    std::uint64_t candidates = 0; // of a whole run

private:
    History m_stage;
    ComputeInput m_given;
};

} // namespace

void ChangedCandidatesTest::allRecordsMakeThePairsOfAWholeRun()
{
    Matched project(91);
    Stages progress;
    const auto found = project.find({}, progress);
    VERIFY_OK(found);
    QVERIFY(*found && project.candidates > 100);
    QCOMPARE((*found)->pairs.size(), project.candidates);
    QVERIFY(progress.totals.contains(Stage::Blocking));
    QCOMPARE(progress.done, progress.totals[Stage::Blocking]);
}

void ChangedCandidatesTest::moreThanIsWorthwhileIsNothing()
{
    Matched project(92);
    Progress progress;
    const auto just = project.find({.worthwhile = project.candidates}, progress);
    VERIFY_OK(just);
    QVERIFY(*just);
    QCOMPARE((*just)->pairs.size(), project.candidates);
    for (const std::uint64_t fewer : {project.candidates - 1, project.candidates / 2, std::uint64_t{1}}) {
        Stages stages;
        const auto none = project.find({.worthwhile = fewer}, stages);
        VERIFY_OK(none);
        QVERIFY(!*none);
        QVERIFY(fewer > 1 || stages.done < stages.totals[Stage::Blocking]); // and the rest of the blocks was not looked at
    }
}

void ChangedCandidatesTest::moreThanTheBudgetIsRefused()
{
    Matched project(93);
    Progress progress;
    const auto refused = project.find({.pairBudget = project.candidates - 1}, progress);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InputRejected);
    const std::string &said = refused.error().message;
    QVERIFY2(said.contains(fmt::format("more than the {} pairs allowed", project.candidates - 1)), said.c_str());
    QVERIFY2(said.contains("without --incremental"), said.c_str());
}

void ChangedCandidatesTest::cancelStops()
{
    Matched project(94);
    std::stop_source stop;
    stop.request_stop();
    Progress progress(stop.get_token());
    const auto stopped = project.find({}, progress);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

TESSERA_TEST(ChangedCandidatesTest, "changed_candidates_test")
#include "changed_candidates_test.moc"
