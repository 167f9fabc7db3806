// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that can be read and make little sense as customers: matching says so in a sentence or does what is right, and never merges by accident.
#include <QTest>
#include <fmt/format.h>
#include <functional>
#include <set>

#include "engine/workspace/reader.h"
#include "tests/features/command_line.h"
#include "tests/features/small_project.h"
#include "tests/support/test_registry.h"

using tests::CommandLine;
using tests::CommandResult;
using tests::SmallProject;

class OddDataTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeMatchedIsRefused_data();
    void whatCannotBeMatchedIsRefused();
    void sourcesWithNothingInCommonAreNamed();
    void keysThatDifferInCaseAreTwoRecords();
    void longValuesAreKeptWhole();
    void lettersOfTheWorldFindOneAnother();
};

namespace
{

constexpr std::string_view Header = "contact_id,first_name,last_name,birthdate,email,phone,street,zip,city,modified_at\n";

std::string rows(int count, const std::function<std::string(int)> &row)
{
    std::string text(Header);
    for (int i = 0; i < count; ++i)
        text += row(i);
    return text;
}

} // namespace

void OddDataTest::whatCannotBeMatchedIsRefused_data()
{
    QTest::addColumn<std::string>("crm");
    QTest::addColumn<std::string>("shop"); // empty: one source
    QTest::addColumn<QByteArray>("said");
    const std::string one = "C0,Maria,Lindqvist,1970-01-01,ml@example.org,,,,,\n";
    QTest::newRow("one record") << rows(1, [&](int) { return one; }) << std::string() << QByteArray("two records");
    QTest::newRow("all equal") << rows(300, [](int i) { return fmt::format("C{},Maria,Lindqvist,1970-01-01,ml@example.org,,,,,\n", i); })
                               << std::string() << QByteArray("no attribute has different values");
    QTest::newRow("all missing") << rows(300, [](int i) { return fmt::format("C{},,n/a,,,,,,,\n", i); }) << std::string() << QByteArray("value");
    std::string shop = "customer_no;telephone\n";
    for (int i = 0; i < 200; ++i)
        shop += fmt::format("S{};+49 30 {}\n", i, 2'000'000 + i * 11);
    QTest::newRow("no attribute in both sources") << rows(200, [](int i) { return fmt::format("C{0},,,,nobody{0}x{0}@example.org,,,,,\n", i); })
                                                  << shop << QByteArray("value");
}

void OddDataTest::whatCannotBeMatchedIsRefused()
{
    QFETCH(const std::string, crm);
    QFETCH(const std::string, shop);
    QFETCH(const QByteArray, said);
    const SmallProject project;
    const CommandLine cli(project.directory());
    (void)project.write("crm.csv", crm);
    QCOMPARE(cli.run({"new", "p.tessera"}).exit, 0);
    QCOMPARE(cli.run({"import", "p.tessera", "--source", "crm", "crm.csv"}).exit, 0);
    if (!shop.empty()) {
        (void)project.write("shop.csv", shop);
        QCOMPARE(cli.run({"import", "p.tessera", "--source", "shop", "shop.csv"}).exit, 0);
    }
    const QByteArray before = cli.run({"journal", "p.tessera"}).out;
    const CommandResult run = cli.run({"run", "p.tessera"});
    QVERIFY2(run.exit == 4, (run.out + run.err).constData());
    QVERIFY2(run.err.contains(said), run.err.constData());
    QCOMPARE(cli.run({"journal", "p.tessera"}).out, before);
    const CommandResult verify = cli.run({"verify", "p.tessera"});
    QVERIFY2(verify.exit == 0, (verify.out + verify.err).constData());
}

// Each can be matched by itself; that nobody was found in both is no answer to rely on.
void OddDataTest::sourcesWithNothingInCommonAreNamed()
{
    const SmallProject project;
    auto workspace = project.create();
    std::string names = "contact_id,first_name,last_name\n";
    for (int i = 0; i < 200; ++i)
        names += fmt::format("C{},{},{}\n", i, tests::nameOf(i / 2), tests::nameOf(i / 2 + 7));
    VERIFY_OK(project.import(workspace, "crm", project.write("crm.csv", names)));
    std::string phones = "customer_no;telephone;last_name\n";
    for (int i = 0; i < 200; ++i)
        phones += fmt::format("S{};+49 30 {};\n", i, 2'000'000 + i / 2);
    VERIFY_OK(project.import(workspace, "shop", project.write("shop.csv", phones)));
    engine::Progress progress;
    const auto report = workspace.run({}, progress);
    VERIFY_OK(report);
    QCOMPARE(report->sourcesApart, (engine::SourcesApart{{"crm", "shop"}}));
    const auto told = [&workspace] { return workspace.reader().overview().value().sourcesApart; };
    QCOMPARE(told(), report->sourcesApart);
    // Until a record has more, which a small run sees as well.
    phones += fmt::format("S900;+49 30 {};\n", 2'000'900);
    VERIFY_OK(project.import(workspace, "shop", project.write("shop.csv", phones)));
    engine::MatchRequest small;
    small.scope = engine::MatchScope::Incremental;
    const auto further = workspace.match(small, progress);
    VERIFY_OK(further);
    QCOMPARE(further->sourcesApart, report->sourcesApart);
    phones += "S901;;Lindqvist\n";
    VERIFY_OK(project.import(workspace, "shop", project.write("shop.csv", phones)));
    VERIFY_OK(workspace.match(small, progress));
    QCOMPARE(told(), engine::SourcesApart());
}

void OddDataTest::keysThatDifferInCaseAreTwoRecords()
{
    const SmallProject project;
    auto workspace = project.create();
    const auto file = project.write("crm.csv", SmallProject::crmCsv() + "c7,Zoltan,Szabo,1951-05-05,zs@example.org,,,,,\n");
    const auto report = project.import(workspace, "crm", file);
    VERIFY_OK(report);
    QCOMPARE(report->counts.added, 121U);
    QCOMPARE(report->counts.rejected, 0U);
    engine::Progress progress;
    VERIFY_OK(workspace.run({}, progress));
    QVERIFY(!tests::customerOf(workspace.reader(), "crm:c7").empty());
    QVERIFY(tests::customerOf(workspace.reader(), "crm:c7") != tests::customerOf(workspace.reader(), "crm:C7"));
}

void OddDataTest::longValuesAreKeptWhole()
{
    const SmallProject project;
    auto workspace = project.create();
    const std::string endless(10'000, 'x');
    const auto longRow = [&](std::string_view key) {
        return fmt::format("{},{},Lindqvist,1970-01-01,{}@example.org,,{} 5,,,\n", key, endless, endless, endless);
    };
    const auto file = project.write("crm.csv", SmallProject::crmCsv() + longRow("L1") + longRow("L2"));
    VERIFY_OK(project.import(workspace, "crm", file));
    engine::Progress progress;
    VERIFY_OK(workspace.run({}, progress));
    const auto record = workspace.reader().findRecord("crm:L1");
    VERIFY_OK(record);
    const auto view = workspace.reader().record(*record);
    VERIFY_OK(view);
    QVERIFY(std::ranges::contains(view->raw, endless, &std::pair<std::string, std::string>::second));
    const auto check = workspace.verify(progress);
    VERIFY_OK(check);
    QVERIFY(check->findings.empty());
}

void OddDataTest::lettersOfTheWorldFindOneAnother()
{
    const SmallProject project;
    auto workspace = project.create();
    VERIFY_OK(
        project.import(workspace, "crm",
                       project.write("crm.csv", SmallProject::crmCsv()
                                                    + "W1,محمد,علي,1970-01-01,m.ali@example.org,,,,,\nW2,שרה,כהן,1971-02-02,sara@example.org,,,,,\n"
                                                      "W3,小龙,李,1972-03-03,li@example.org,,,,,\nW4,大明,王,1973-04-04,wang@example.org,,,,,\n")));
    VERIFY_OK(
        project.import(workspace, "shop",
                       project.write("shop.csv", SmallProject::shopCsv()
                                                     + "W1;محمد علي;1970-01-01;m.ali@example.org;;;;\nW2;שרה כהן;1971-02-02;sara@example.org;;;;\n"
                                                       "W3;李小龙;1972-03-03;li@example.org;;;;\nW5;فاطمة حسن;1974-05-05;fatima@example.org;;;;\n")));
    engine::Progress progress;
    VERIFY_OK(workspace.run({}, progress));
    const auto customer = [&](std::string_view record) { return tests::customerOf(workspace.reader(), record); };
    for (const std::string key : {"W1", "W2", "W3"})
        QCOMPARE(customer("crm:" + key), customer("shop:" + key));
    const std::set<std::string> all{customer("crm:W1"), customer("crm:W2"), customer("crm:W3"), customer("crm:W4"), customer("shop:W5")};
    QCOMPARE(all.size(), std::size_t{5});
}

TESSERA_TEST(OddDataTest, "odd_data_test")
#include "odd_data_test.moc"
