// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>

#include "engine/publish/export_files.h"
#include "tests/support/test_registry.h"

using namespace engine;

class ExportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheColumnsOfTheManual();
    void sameRowsGiveTheSameBytes();
    void manifestTellsTheTruth();
    void anUnfinishedExportLeavesTheFormer();
    void takesAwayOnlyItsOwnFormerFiles();
    void refusesWhatStandsInTheWay();
    void aPlaceThatCannotBeLookedAtIsNamed();
    void sayWhatAFailedReplacementLeaves_data();
    void sayWhatAFailedReplacementLeaves();
    void twoExportsDoNotMeet();
    void namesStayInTheDirectory();
    void leftoversAreSwept();
    void valuesJoinAndEscape();
    void damagedManifestsAreRefused_data();
    void damagedManifestsAreRefused();
};

namespace
{

const Timestamp When = *timestampFromIso("2026-03-02T08:15:00Z");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

std::vector<Attribute> columns()
{
    const AttributeCatalog catalog;
    return {catalog.at(attributes::GivenName), catalog.at(attributes::Email)};
}

GoldenValue value(AttributeId attribute, const char *text)
{
    GoldenValue made;
    made.attribute = attribute;
    made.text = text;
    return made;
}

Result<Manifest> exportAll(const QString &directory, bool excelSafe = false)
{
    TESSERA_TRY(Exporter exporter, Exporter::open(directory.toStdString(), excelSafe));
    TESSERA_CHECK(exporter.beginGolden(columns()));
    const std::vector<GoldenValue> values{value(attributes::GivenName, "Maria"), value(attributes::Email, "a|b@x.se"),
                                          value(attributes::Email, "c\\@x.se")};
    TESSERA_CHECK(exporter.add(GoldenRow{"C-7F3K-2M", values, 2, {"shop", "crm"}, 0.75, When, RowOp::Insert, 4}));
    TESSERA_CHECK(exporter.add(GoldenRow{"C-8888-88", {}, 0, {}, 1, {}, RowOp::Delete, 4}));
    TESSERA_CHECK(exporter.beginXref());
    TESSERA_CHECK(exporter.add(XrefRow{"crm", "00417", "C-7F3K-2M", LinkKind::Auto, 8.5, When}));
    TESSERA_CHECK(exporter.add(XrefRow{"shop", "9", "C-7F3K-2M", LinkKind::Single, 0, When}));
    TESSERA_CHECK(exporter.beginLineage());
    TESSERA_CHECK(exporter.add(LineageRow{"C-7F3K-2M", "email", "a", "crm", "00417", When, Strategy::MostRecent, "b", "shop", {}}));
    TESSERA_CHECK(exporter.add(LineageRow{"C-7F3K-2M", "phone", "1", "", "", {}, Strategy::Pin, {}, {}, "Ana"}));
    TESSERA_CHECK(exporter.beginIdChanges());
    TESSERA_CHECK(exporter.add(IdChangeRow{4, {RunId{4}, "C-1", "C-2", IdentityChangeKind::Merge, When, "run"}}));
    TESSERA_CHECK(exporter.add(IdChangeRow{4, {RunId{4}, "", "C-3", IdentityChangeKind::Create, When, "run"}}));
    TESSERA_CHECK(exporter.add(IdChangeRow{4, {RunId{4}, "C-4", "", IdentityChangeKind::Retire, When, "import"}}));
    TESSERA_CHECK(exporter.beginPairs());
    TESSERA_CHECK(exporter.add(PairRow{{"crm", "1"}, {"shop", "2"}, 0, Zone::Review, "l.email = r.email", Verdict::Unsure}));
    TESSERA_CHECK(exporter.beginDecisions());
    TESSERA_CHECK(exporter.add(DecisionRow{{"crm", "1"}, {"shop", "2"}, Verdict::Different, "ana", When, "said \"no\"", DecisionState::Stale}));
    TESSERA_CHECK(exporter.beginCorrections("shop"));
    TESSERA_CHECK(exporter.add(CorrectionRow{"9", "email", {}, "=a@x.se", "crm", {}}));
    TESSERA_CHECK(exporter.add(CorrectionRow{"9", "city", "", "Lund", "crm", When}));
    Manifest manifest;
    manifest.project = "demo";
    manifest.runSeq = 4;
    manifest.modelHash = "m";
    manifest.rulesHash = "r";
    return exporter.commit(manifest);
}

} // namespace

void ExportTest::writesTheColumnsOfTheManual()
{
    const QTemporaryDir dir;
    const QString out = dir.filePath(QStringLiteral("new/out"));
    VERIFY_OK(exportAll(out));
    const auto file = [&out](const char *name) { return bytesOf(out + u'/' + QString::fromUtf8(name)); };
    QCOMPARE(file("golden.csv"),
             QByteArray("\"golden_id\",\"given_name\",\"email\",\"records\",\"sources\",\"confidence\",\"updated_at\",\"op\",\"run_seq\"\n"
                        "\"C-7F3K-2M\",\"Maria\",\"a\\|b@x.se|c\\\\@x.se\",2,\"crm|shop\",0.75,2026-03-02T08:15:00Z,\"insert\",4\n"
                        "\"C-8888-88\",,,,,,,\"delete\",4\n"));
    QCOMPARE(file("xref.csv"), QByteArray("\"source\",\"source_key\",\"golden_id\",\"link\",\"weight\",\"since\"\n"
                                          "\"crm\",\"00417\",\"C-7F3K-2M\",\"auto\",8.5,2026-03-02T08:15:00Z\n"
                                          "\"shop\",\"9\",\"C-7F3K-2M\",\"single\",,2026-03-02T08:15:00Z\n"));
    QCOMPARE(file("lineage.csv"), QByteArray("\"golden_id\",\"attribute\",\"value\",\"source\",\"source_key\",\"value_date\",\"strategy\",\"runner_"
                                             "up\",\"runner_up_source\",\"pinned_by\"\n"
                                             "\"C-7F3K-2M\",\"email\",\"a\",\"crm\",\"00417\",2026-03-02T08:15:00Z,\"most_recent\",\"b\",\"shop\",\n"
                                             "\"C-7F3K-2M\",\"phone\",\"1\",,,,\"pin\",,,\"Ana\"\n"));
    QCOMPARE(file("id_changes.csv"), QByteArray("\"run_seq\",\"old_id\",\"new_id\",\"kind\",\"at\",\"trigger\"\n"
                                                "4,\"C-1\",\"C-2\",\"merge\",2026-03-02T08:15:00Z,\"run\"\n"
                                                "4,\"C-4\",,\"retire\",2026-03-02T08:15:00Z,\"import\"\n"));
    QCOMPARE(file("pairs.csv"),
             QByteArray("\"a_source\",\"a_key\",\"b_source\",\"b_key\",\"weight\",\"probability\",\"zone\",\"blocking_rule\",\"decision\"\n"
                        "\"crm\",\"1\",\"shop\",\"2\",0,0.5,\"review\",\"l.email = r.email\",\"unsure\"\n"));
    QCOMPARE(file("decisions.csv"),
             QByteArray("\"a_source\",\"a_key\",\"b_source\",\"b_key\",\"verdict\",\"author\",\"at\",\"reason\",\"state\"\n"
                        "\"crm\",\"1\",\"shop\",\"2\",\"different\",\"ana\",2026-03-02T08:15:00Z,\"said \"\"no\"\"\",\"stale\"\n"));
    QCOMPARE(file("corrections_shop.csv"), QByteArray("\"source_key\",\"attribute\",\"value_there\",\"golden_value\",\"golden_source\",\"since\"\n"
                                                      "\"9\",\"email\",,\"=a@x.se\",\"crm\",\n"
                                                      "\"9\",\"city\",\"\",\"Lund\",\"crm\",2026-03-02T08:15:00Z\n"));
    QCOMPARE(QDir(out).entryList(QDir::Files | QDir::Hidden).size(), 8);
}

void ExportTest::sameRowsGiveTheSameBytes()
{
    const QTemporaryDir dir;
    const QStringList places{dir.filePath(QStringLiteral("a")), dir.filePath(QStringLiteral("b"))};
    VERIFY_OK(exportAll(places[0]));
    VERIFY_OK(exportAll(places[1]));
    VERIFY_OK(exportAll(places[1])); // over the former one
    for (const QString &name : QDir(places[0]).entryList(QDir::Files))
        QCOMPARE(bytesOf(places[0] + u'/' + name), bytesOf(places[1] + u'/' + name));
    VERIFY_OK(exportAll(places[1], true));
    QVERIFY(bytesOf(places[1] + QStringLiteral("/corrections_shop.csv")).contains("\"'=a@x.se\""));
}

void ExportTest::manifestTellsTheTruth()
{
    const QTemporaryDir dir;
    const auto returned = exportAll(dir.path());
    VERIFY_OK(returned);
    const auto manifest = manifestFromJson(bytesOf(dir.filePath(QStringLiteral("manifest.json"))).toStdString());
    VERIFY_OK(manifest);
    QVERIFY(*manifest == *returned);
    QCOMPARE(manifest->files.size(), 7U);
    for (const ManifestFile &file : manifest->files) {
        const QByteArray bytes = bytesOf(dir.filePath(QString::fromStdString(file.name)));
        QCOMPARE(file.bytes, static_cast<std::uint64_t>(bytes.size()));
        QCOMPARE(file.rows + 1, static_cast<std::uint64_t>(bytes.count('\n')));
        QCOMPARE(QByteArray::fromStdString(file.sha256), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(file.columns.size(), static_cast<std::size_t>(bytes.left(bytes.indexOf('\n')).count(',') + 1));
    }
}

void ExportTest::anUnfinishedExportLeavesTheFormer()
{
    const QTemporaryDir dir;
    VERIFY_OK(exportAll(dir.path()));
    const QByteArray golden = bytesOf(dir.filePath(QStringLiteral("golden.csv")));
    const QByteArray manifest = bytesOf(dir.filePath(QStringLiteral("manifest.json")));
    {
        auto exporter = Exporter::open(dir.path().toStdString(), false);
        VERIFY_OK(exporter);
        VERIFY_OK(exporter->beginGolden(columns()));
        VERIFY_OK(exporter->beginXref());
    }
    QCOMPARE(bytesOf(dir.filePath(QStringLiteral("golden.csv"))), golden);
    QCOMPARE(bytesOf(dir.filePath(QStringLiteral("manifest.json"))), manifest);
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden).size(), 8);
}

void ExportTest::takesAwayOnlyItsOwnFormerFiles()
{
    const QTemporaryDir dir;
    VERIFY_OK(exportAll(dir.path()));
    QFile own(dir.filePath(QStringLiteral("corrections_mine.csv")));
    QVERIFY(own.open(QIODevice::WriteOnly));
    own.close();
    auto exporter = Exporter::open(dir.path().toStdString(), false);
    VERIFY_OK(exporter);
    VERIFY_OK(exporter->beginXref());
    VERIFY_OK(exporter->commit({}));
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden),
             (QStringList{QStringLiteral("corrections_mine.csv"), QStringLiteral("manifest.json"), QStringLiteral("xref.csv")}));
}

void ExportTest::refusesWhatStandsInTheWay()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("out")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    for (const QString &place : {file.fileName(), file.fileName() + QStringLiteral("/below")}) {
        const auto refused = exportAll(place);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains("a file stands in the way"), refused.error().message.c_str());
    }
    QCOMPARE(bytesOf(file.fileName()), QByteArray("mine"));
    QVERIFY(!exportAll(QString()));

    const QString taken = dir.filePath(QStringLiteral("taken"));
    QVERIFY(QDir().mkpath(taken + QStringLiteral("/xref.csv")));
    const auto refused = exportAll(taken);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains("xref.csv"));
    QCOMPARE(QDir(taken).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{QStringLiteral("xref.csv")});

    const auto nowhere = exportAll(QStringLiteral("/proc/tessera"));
    QVERIFY(!nowhere);
    QVERIFY(nowhere.error().code == ErrorCode::Io);
}

void ExportTest::aPlaceThatCannotBeLookedAtIsNamed()
{
    const QTemporaryDir dir;
    // A link to itself: looking at what lies below fails, as it does below a directory that may not be searched.
    const QString loop = dir.filePath(QStringLiteral("loop"));
    std::filesystem::create_symlink("loop", loop.toStdString());
    for (const QString &place : {loop, loop + QStringLiteral("/out")}) {
        const auto refused = exportAll(place);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::Io);
        QVERIFY2(refused.error().message.contains(place.toStdString()), refused.error().message.c_str());
    }
}

void ExportTest::sayWhatAFailedReplacementLeaves_data()
{
    QTest::addColumn<QByteArray>("lost"); // what somebody takes away before it is put in place
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("the first") << QByteArray("a.csv") << QByteArray("The former export stays as it was");
    QTest::newRow("a later one") << QByteArray("b.csv") << QByteArray("its manifest has not, so the two no longer fit");
}

void ExportTest::sayWhatAFailedReplacementLeaves()
{
    QFETCH(const QByteArray, lost);
    QFETCH(const QByteArray, said);
    const QTemporaryDir dir;
    VERIFY_OK(exportAll(dir.path()));
    const QByteArray manifest = bytesOf(dir.filePath(QStringLiteral("manifest.json")));
    {
        auto directory = ExportDirectory::open(dir.path().toStdString());
        VERIFY_OK(directory);
        for (const char *name : {"a.csv", "b.csv"}) {
            const auto file = directory->create(name);
            VERIFY_OK(file);
            VERIFY_OK((*file)->finish());
        }
        QVERIFY(QFile::remove(dir.filePath(QStringLiteral(".tessera-%1.part").arg(QString::fromUtf8(lost)))));
        const auto committed = directory->commit("{}");
        QVERIFY(!committed);
        QVERIFY2(committed.error().message.contains(said.toStdString()), committed.error().message.c_str());
    }
    QCOMPARE(bytesOf(dir.filePath(QStringLiteral("manifest.json"))), manifest);
    QCOMPARE(QDir(dir.path()).entryList({QStringLiteral(".tessera-*")}, QDir::Files | QDir::Hidden), QStringList());
}

void ExportTest::twoExportsDoNotMeet()
{
    const QTemporaryDir dir;
    const auto first = ExportDirectory::open(dir.path().toStdString());
    VERIFY_OK(first);
    const auto second = ExportDirectory::open(dir.path().toStdString());
    QVERIFY(!second);
    QVERIFY(second.error().code == ErrorCode::Conflict);
}

void ExportTest::namesStayInTheDirectory()
{
    const QTemporaryDir dir;
    auto directory = ExportDirectory::open(dir.path().toStdString());
    VERIFY_OK(directory);
    for (const std::string_view name : {"", ".", "..", "../x", "a/b", "/etc/x", ".tessera-x"})
        QVERIFY2(!directory->create(name), std::string(name).c_str());
    VERIFY_OK(directory->create("a.csv"));
    QVERIFY(!directory->create("a.csv"));
    // A manifest that was tampered with removes nothing outside.
    QFile manifest(dir.filePath(QStringLiteral("manifest.json")));
    Manifest evil;
    evil.files.push_back({"../victim", 0, 0, "", {}});
    QVERIFY(manifest.open(QIODevice::WriteOnly));
    manifest.write(QByteArray::fromStdString(manifestToJson(evil)));
    manifest.close();
    const QTemporaryDir inner(dir.filePath(QStringLiteral("inner-XXXXXX")));
    QFile inside(dir.filePath(QStringLiteral("victim")));
    QVERIFY(inside.open(QIODevice::WriteOnly));
    inside.close();
    QVERIFY(QFile::copy(manifest.fileName(), inner.filePath(QStringLiteral("manifest.json"))));
    auto nested = Exporter::open(inner.path().toStdString(), false);
    VERIFY_OK(nested);
    VERIFY_OK(nested->commit({}));
    QVERIFY(inside.exists());
}

void ExportTest::leftoversAreSwept()
{
    const QTemporaryDir dir;
    QFile left(dir.filePath(QStringLiteral(".tessera-golden.csv.part")));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    VERIFY_OK(exportAll(dir.path()));
    QVERIFY(!left.exists());
}

void ExportTest::valuesJoinAndEscape()
{
    const std::vector<std::string_view> values{"a|b", "c\\", ""};
    QCOMPARE(joinValues(values), std::string("a\\|b|c\\\\|"));
    QCOMPARE(joinValues({}), std::string());
}

void ExportTest::damagedManifestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QByteArray() << static_cast<int>(ErrorCode::InputRejected);
    QTest::newRow("cut") << QByteArray::fromStdString(manifestToJson({})).chopped(9) << static_cast<int>(ErrorCode::InputRejected);
    QTest::newRow("a list") << QByteArray("[1]") << static_cast<int>(ErrorCode::InputRejected);
    QTest::newRow("wrong type") << QByteArray::fromStdString(manifestToJson({})).replace("\"run_seq\": 0", "\"run_seq\": \"x\"")
                                << static_cast<int>(ErrorCode::InputRejected);
    QTest::newRow("somebody's data") << QByteArray("{\"schema_version\": \"Lindqvist\x01\"}") << static_cast<int>(ErrorCode::InputRejected);
    QTest::newRow("newer") << QByteArray("{\"schema_version\": 99}") << static_cast<int>(ErrorCode::NewerVersion);
}

void ExportTest::damagedManifestsAreRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    const auto manifest = manifestFromJson(text.toStdString());
    QVERIFY(!manifest);
    QCOMPARE(static_cast<int>(manifest.error().code), code);
    QVERIFY2(!manifest.error().detail.contains("Lindqvist"), manifest.error().detail.c_str());
}

TESSERA_TEST(ExportTest, "export_test")
#include "export_test.moc"
