// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// When the customers are no longer what a run would make of the records, and when they still are.
#include <QTest>
#include <chrono>

#include "engine/workspace/views.h"
#include "tests/features/small_project.h"
#include "tests/support/must.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::must;
using tests::SmallProject;

class MatchingDueTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aClockSetBackHidesNoImport();
    void sourcesCountAsTheyDoInMatching();
    void goldenRecordsFollowTheTrustOfSources();

private:
    [[nodiscard]] Source source(std::string_view code) const { return *must(m_workspace->reader().source(code)); }
    [[nodiscard]] bool verifies();
    [[nodiscard]] bool isDue() const { return must(m_workspace->reader().isMatchingDue()); }
    void match();

    std::unique_ptr<SmallProject> m_project;
    std::shared_ptr<FixedClock> m_clock;
    std::optional<Workspace> m_workspace;
};

void MatchingDueTest::init()
{
    m_workspace.reset();
    m_project = std::make_unique<SmallProject>();
    m_clock = std::make_shared<FixedClock>(Timestamp{1'750'000'000'000'000});
    m_workspace.emplace(must(Workspace::create(m_project->file(), {.key = {}, .isReadOnly = false, .actor = {}, .clock = m_clock})));
    m_project->fill(*m_workspace);
}

bool MatchingDueTest::verifies()
{
    Progress progress;
    const VerifyReport report = must(m_workspace->verify(progress));
    for (const Finding &finding : report.findings)
        qWarning("%s: %s", finding.check.c_str(), finding.reason.c_str());
    return report.findings.empty();
}

void MatchingDueTest::match()
{
    Progress progress;
    must(m_workspace->match({}, progress));
}

void MatchingDueTest::aClockSetBackHidesNoImport()
{
    QVERIFY(!isDue());
    m_clock->advance(std::chrono::minutes(-5));
    must(m_project->import(*m_workspace, "till", m_project->write("till.csv", SmallProject::crmCsv(5))));
    QVERIFY(isDue());
    match();
    QVERIFY(!isDue());
    m_clock->advance(std::chrono::minutes(-5));
    must(m_workspace->undo(std::nullopt));
    QVERIFY(isDue());
    match();
    QVERIFY(!isDue());
    must(m_project->import(*m_workspace, "crm", m_project->write("same.csv", SmallProject::crmCsv()))); // the same once more
    QVERIFY(!isDue());
    m_clock->advance(std::chrono::minutes(30));
    QVERIFY(!isDue());
}

void MatchingDueTest::sourcesCountAsTheyDoInMatching()
{
    Source shop = source("shop");
    shop.isDuplicateFree = true;
    must(m_workspace->changeSource(shop));
    QVERIFY(isDue());
    must(m_workspace->undo(std::nullopt));
    QVERIFY(!isDue());
    shop = source("shop");
    shop.owner = "Ada";
    shop.trust = 77;
    must(m_workspace->changeSource(shop));
    QVERIFY(!isDue());
    must(m_workspace->addSource(tests::sourceNamed("till")));
    QVERIFY(!isDue());
}

void MatchingDueTest::goldenRecordsFollowTheTrustOfSources()
{
    Progress progress;
    // The shop cuts a letter off the name of every fifth.
    must(m_workspace->setRules("[attribute.family_name]\norder = [\"source\"]\n", progress));
    match();
    const Reader &reader = m_workspace->reader();
    const auto familyName = [&reader] {
        const auto customer = must(reader.findCustomer(tests::customerOf(reader, "crm:C65")));
        for (const GoldenCellView &cell : must(reader.customer(customer)).golden)
            if (cell.code == "family_name")
                return cell.value.text;
        return std::string();
    };
    QCOMPARE(tests::customerOf(reader, "crm:C65"), tests::customerOf(reader, "shop:S65"));
    Source shop = source("shop");
    shop.trust = source("crm").trust - 10;
    must(m_workspace->changeSource(shop));
    QVERIFY(verifies());
    const std::string ofCrm = familyName();
    shop.trust = source("crm").trust + 10;
    must(m_workspace->changeSource(shop));
    QVERIFY(verifies());
    QCOMPARE(familyName(), ofCrm.substr(0, ofCrm.size() - 1));
    must(m_workspace->undo(std::nullopt));
    QVERIFY(verifies());
    QCOMPARE(familyName(), ofCrm);
    QVERIFY(!isDue());
}

TESSERA_TEST(MatchingDueTest, "matching_due_test")
#include "matching_due_test.moc"
