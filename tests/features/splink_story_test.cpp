// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A team that has a model in Splink takes it along, and takes it back.
#include <QFile>
#include <QTest>

#include "tests/features/command_line.h"
#include "tests/features/small_project.h"
#include "tests/support/test_registry.h"

using tests::CommandLine;
using tests::CommandResult;
using tests::SmallProject;

class SplinkStoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aModelFromSplinkMatchesAndGoesBack();
    void aProposedModelIsSimplifiedOnDemand();
    void whatCannotBeTakenIsNamedAndNothingChanges();
    void columnsAreNamedByHandWhereTheirNamesDoNotTell();

private:
    static QString golden(const char *name) { return QStringLiteral(TESSERA_GOLDEN_DIR "/splink/") + QLatin1StringView(name); }
};

namespace
{

QByteArray bytesOf(const std::filesystem::path &path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void SplinkStoryTest::aModelFromSplinkMatchesAndGoesBack()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.importBy(cli);
    const CommandResult taken = cli.run({"--json", "model", "p.tessera", "import-splink", golden("saved_v5.json")});
    QVERIFY2(taken.exit == 0, taken.err.constData());
    QCOMPARE(taken.summary()["counts"]["comparisons"], 3);
    // The names of the columns are understood as those of a source are.
    QCOMPARE(taken.lines().front()["column"], "city");
    QVERIFY2(taken.out.contains("\"birth_date\"") && taken.out.contains("\"family_name\""), taken.out.constData());
    QCOMPARE(cli.run({"match", "p.tessera"}).exit, 0);
    QCOMPARE(cli.run({"verify", "p.tessera"}).exit, 0);

    QCOMPARE(cli.run({"model", "p.tessera", "export-splink", "out.json", "--dialect", "duckdb"}).exit, 0);
    const QByteArray first = bytesOf(project.directory() / "out.json");
    QVERIFY(first.contains("jaro_winkler_similarity(\\\"first_name_l\\\", \\\"first_name_r\\\") >= 0.92"));
    QCOMPARE(cli.run({"model", "p.tessera", "import-splink", "out.json"}).exit, 0);
    QCOMPARE(cli.run({"model", "p.tessera", "export-splink", "again.json", "--dialect", "duckdb"}).exit, 0);
    QCOMPARE(bytesOf(project.directory() / "again.json"), first);
    QCOMPARE(cli.run({"model", "p.tessera", "export-splink", "spark.json", "--dialect", "spark"}).exit, 0);
    QVERIFY(bytesOf(project.directory() / "spark.json").contains("jaro_winkler(`first_name_l`, `first_name_r`) >= 0.92"));
    // SQLite has no dates to subtract, and no regular expressions.
    const CommandResult sqlite = cli.run({"model", "p.tessera", "export-splink", "sqlite.json", "--dialect", "sqlite"});
    QCOMPARE(sqlite.exit, 2);
    QVERIFY2(sqlite.err.contains("comparison \"dob\", level 4") && sqlite.err.contains("comparison \"email\", level 3"), sqlite.err.constData());
    QVERIFY(!std::filesystem::exists(project.directory() / "sqlite.json"));
    QCOMPARE(cli.run({"model", "p.tessera", "export-splink", "x.json", "--dialect", "oracle"}).exit, 2);
}

void SplinkStoryTest::aProposedModelIsSimplifiedOnDemand()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.importBy(cli);
    QCOMPARE(cli.run({"run", "p.tessera"}).exit, 0);
    const QStringList writing{"--json", "model", "p.tessera", "export-splink", "out.json", "--dialect", "duckdb"};
    const CommandResult refused = cli.run(writing);
    QCOMPARE(refused.exit, 2);
    QVERIFY2(refused.err.contains("nickname"), refused.err.constData());
    const CommandResult written = cli.run(writing + QStringList{"--simplify"});
    QVERIFY2(written.exit == 0, written.err.constData());
    const auto lines = written.lines();
    for (const char *part : {"households", "nickname", "initials", "date_parts"})
        QVERIFY2(std::ranges::any_of(lines, [part](const nlohmann::json &line) { return line.value("notice", "").contains(part); }),
                 written.out.constData());
    const CommandResult taken = cli.run({"model", "p.tessera", "import-splink", "out.json"});
    QVERIFY2(taken.exit == 0, taken.err.constData());
    QCOMPARE(cli.run({"match", "p.tessera"}).exit, 0);
}

void SplinkStoryTest::whatCannotBeTakenIsNamedAndNothingChanges()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.importBy(cli);
    QCOMPARE(cli.run({"run", "p.tessera"}).exit, 0);
    const QByteArray before = cli.run({"--json", "model", "p.tessera", "show"}).lines().front().dump().c_str();
    QByteArray json = bytesOf(golden("saved_v5.json").toStdString());
    json.replace("damerau_levenshtein(", "hamming(").replace("city", "birth_place");
    (void)project.write("bad.json", json.toStdString());
    const CommandResult refused = cli.run({"model", "p.tessera", "import-splink", "bad.json"});
    QCOMPARE(refused.exit, 4);
    QVERIFY2(refused.err.contains("comparison \"dob\", level 3") && refused.err.contains("hamming()"), refused.err.constData());
    QVERIFY2(refused.err.contains("--column birth_place=ATTRIBUTE"), refused.err.constData());
    QCOMPARE(QByteArray(cli.run({"--json", "model", "p.tessera", "show"}).lines().front().dump().c_str()), before);
}

void SplinkStoryTest::columnsAreNamedByHandWhereTheirNamesDoNotTell()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    project.importBy(cli);
    QByteArray json = bytesOf(golden("by_hand.json").toStdString());
    json.replace("surname", "k1").replace("dob", "k2").replace("first_name", "k3");
    (void)project.write("codes.json", json.toStdString());
    QCOMPARE(cli.run({"model", "p.tessera", "import-splink", "codes.json"}).exit, 4);
    QCOMPARE(cli.run({"model", "p.tessera", "import-splink", "codes.json", "--column", "k1"}).exit, 2);
    (void)project.write("columns.toml", "[columns]\nk1 = \"family_name\"\nk2 = \"birth_date\"\n");
    const CommandResult taken =
        cli.run({"model", "p.tessera", "import-splink", "codes.json", "--columns", "columns.toml", "--column", "k3=given_name"});
    QVERIFY2(taken.exit == 0, taken.err.constData());
    QVERIFY2(taken.out.contains("duckdb") && taken.out.contains("Splink's defaults"), taken.out.constData());
}

TESSERA_TEST(SplinkStoryTest, "splink_story_test")
#include "splink_story_test.moc"
