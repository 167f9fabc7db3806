// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the command line tells of an import beside its counts.
#include <QTest>

#include "tests/features/command_line.h"
#include "tests/features/small_project.h"
#include "tests/support/test_registry.h"

using tests::CommandLine;
using tests::CommandResult;
using tests::SmallProject;

class ImportReportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesThatAreNotValidAreCountedByColumn();
    void aRegionIsACountry();
};

void ImportReportTest::valuesThatAreNotValidAreCountedByColumn()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    QCOMPARE(cli.run({"new", "p.tessera"}).exit, 0);
    (void)project.write(
        "crm.csv",
        "id,first_name,last_name,email,birthdate\n1,Ann,Lee,ann@example.org,1984-03-07\n2,Bob,Fox,secretword,never\n3,Cid,Ray,at home,1990-01-02\n"
        "4,Dan,Poe,dan@example.org,1991-04-05\n5,Eve,Lux,eve@example.org,1958-11-30\n");
    const QStringList import{"import", "p.tessera", "--source", "crm", "crm.csv"};
    const CommandResult tried = cli.run(import + QStringList{"--dry-run"});
    QVERIFY2(tried.out.contains("  email (email): 2, no e-mail address; lines 3, 4\n"), tried.out.constData());
    const CommandResult done = cli.run(QStringList{"--json"} + import);
    QCOMPARE(done.exit, 0);
    QCOMPARE(done.summary()["counts"]["invalid_values"], 3);
    const auto lines = done.lines();
    const auto told = std::ranges::find_if(
        lines, [](const nlohmann::json &line) { return line.contains("invalid") && line["invalid"]["attribute"] == "birth_date"; });
    QVERIFY(told != lines.end());
    QCOMPARE((*told)["invalid"]["count"], 1);
    QCOMPARE((*told)["invalid"]["lines"], nlohmann::json::array({3}));
    QVERIFY(!done.err.contains("secretword") && !done.out.contains("secretword"));
}

void ImportReportTest::aRegionIsACountry()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    QCOMPARE(cli.run({"new", "p.tessera"}).exit, 0);
    for (const auto &[region, hint] : {std::pair{"ZZ", "Use the two letters of a country"},
                                       {"UK", "Did you mean GB?"},
                                       {"de", "Did you mean DE?"},
                                       {"Sweden", "Did you mean SE?"}}) {
        const CommandResult refused = cli.run({"source", "p.tessera", "add", "crm", "--region", region});
        QCOMPARE(refused.exit, 2);
        QVERIFY2(refused.err.contains(hint), refused.err.constData());
    }
    for (const char *region : {"DE", "GB", "TV"}) // also the small ones
        QCOMPARE(cli.run({"source", "p.tessera", "add", QString("from_%1").arg(region).toLower(), "--region", region}).exit, 0);
}

TESSERA_TEST(ImportReportTest, "import_report_test")
#include "import_report_test.moc"
