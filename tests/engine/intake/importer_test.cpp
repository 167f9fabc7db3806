// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <atomic>
#include <fmt/format.h>
#include <map>

#include "engine/base/random.h"
#include "engine/intake/importer.h"
#include "tests/engine/intake/source_files.h"
#include "tests/support/test_registry.h"

using namespace engine;

class ImporterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowGoesWhereItBelongs();
    void valuesFollowTheMapping();
    void ownColumnsBeatDerivedValues();
    void updatedAt_data();
    void updatedAt();
    void valuesThatAreNotValidAreCounted();
    void contentHashTellsChanges();
    void oneThreadAndManyGiveTheSame();
    void errorsComeAfterTheRowsBeforeThem();
    void targetErrorStopsTheImport();
    void wantOfMemoryIsNoFault();
    void aSurpriseTellsNobodysData();
    void cancelStopsTheImport();
    void fileHashIsOfTheWholeFile();

private:
    tests::SourceFiles m_files;
};

namespace
{

// Notes what it gets; keys twice are duplicates.
class NotingTarget final : public ImportTarget
{
public:
    Result<PutResult> put(const IncomingRecord &record) override
    {
        const Entered entered(m_inside);
        if (failAfter > 0 && puts.size() + 1 > failAfter)
            return fail(ErrorCode::DiskFull, "No space left.");
        const auto [place, isNew] = m_lines.try_emplace(record.key, record.line);
        if (!isNew)
            return PutResult{PutOutcome::DuplicateKey, place->second};
        puts.push_back(record);
        log += fmt::format("+{}:{};", record.line, record.key);
        return PutResult{};
    }
    Result<void> reject(const Reject &reject) override
    {
        const Entered entered(m_inside);
        rejects.push_back(reject);
        log += fmt::format("-{}:{}:{};", reject.line, reject.field, reject.reason);
        return {};
    }
    Result<void> keep(std::string_view key) override
    {
        const Entered entered(m_inside);
        log += fmt::format("={};", key);
        return {};
    }

    std::vector<IncomingRecord> puts;
    std::vector<Reject> rejects;
    std::string log;
    std::size_t failAfter = 0;
    [[nodiscard]] bool wasCrowded() const { return m_inside.wasCrowded; }

private:
    struct Inside {
        std::atomic<int> count = 0;
        std::atomic<bool> wasCrowded = false;
    };
    class Entered
    {
    public:
        explicit Entered(Inside &inside) : m_inside(inside)
        {
            if (m_inside.count.fetch_add(1) > 0)
                m_inside.wasCrowded = true;
        }
        ~Entered() { m_inside.count.fetch_sub(1); }
        Entered(const Entered &) = delete;
        Entered &operator=(const Entered &) = delete;

    private:
        Inside &m_inside;
    };
    Inside m_inside;
    std::map<std::string, std::uint64_t> m_lines;
};

Result<ImportFileInfo> import(const std::filesystem::path &file, const Mapping &mapping, ImportTarget &target, unsigned threads, Progress &progress)
{
    AttributeCatalog catalog;
    for (const OwnAttribute &own : mapping.ownAttributes)
        (void)catalog.declare(own.code, own.kind, own.isUnique);
    TESSERA_TRY(const auto detected, detectFormat(file, mapping.format));
    TESSERA_TRY(const auto reader, openSourceFile(file, detected.format));
    TESSERA_CHECK(checkMapping(mapping, reader->columns(), "m.toml", file));
    return importRows(*reader, mapping, catalog, target, progress, threads);
}

Result<ImportFileInfo> import(const std::filesystem::path &file, const Mapping &mapping, ImportTarget &target, unsigned threads = 2)
{
    Progress progress;
    return import(file, mapping, target, threads, progress);
}

Mapping mappingOf(std::string_view toml)
{
    const auto mapping = mappingFromToml(toml, "m.toml", AttributeCatalog());
    return mapping ? *mapping : Mapping();
}

// "given_name=Maria email=a@x.test" of a put record.
std::string valuesOf(const IncomingRecord &record)
{
    const AttributeCatalog catalog;
    std::string text;
    const auto values = unpackValues(record.values);
    for (const Value &value : values.value_or(std::vector<Value>()))
        text +=
            (text.empty() ? "" : " ") + (catalog.find(value.attribute) ? catalog.at(value.attribute).code : std::string("own")) + "=" + value.text;
    return text;
}

} // namespace

void ImporterTest::everyRowGoesWhereItBelongs()
{
    const auto file = m_files.write("rows.csv", "id,name,mail\n"
                                                "1,Ann,a@x.test\n"
                                                ",Bob,b@x.test\n"
                                                "2,Cid\n"
                                                "1,Ann again,\n"
                                                "  3  ,Dan,d@x.test\n"
                                                "4,\"E\"v\"a\",e@x.test\n"
                                                ",,\n"
                                                "5,Fay,,\n");
    NotingTarget target;
    const auto info = import(file, mappingOf("key = \"id\"\n[columns]\nname = \"full_name\"\nmail = \"email\"\n"), target);
    VERIFY_OK(info);
    QCOMPARE(QString::fromStdString(target.log), QString("+2:1;"
                                                         "-3:id:the key is missing;"
                                                         "-4::the row has 2 cells and the header 3;=2;"
                                                         "-5:id:the key stands first in line 2;"
                                                         "+6:3;"
                                                         "-7:name:a quote inside the quoted cell is not doubled;=4;"
                                                         "-8:id:the key is missing;"
                                                         "-9::the row has 4 cells and the header 3;=5;"));
    QCOMPARE(info->rows, std::uint64_t{8});
    QCOMPARE(info->columns, (std::vector<std::string>{"id", "name", "mail"}));
    QCOMPARE(target.rejects.at(2).raw, std::string("1,Ann again,"));
    const auto row = unpackRow(target.puts.at(1).row);
    VERIFY_OK(row);
    QCOMPARE(*row, (RawRow{"  3  ", "Dan", "d@x.test"}));
}

void ImporterTest::valuesFollowTheMapping()
{
    const auto file = m_files.write("values.csv", "id;vor;nach;geb;strasse;nr;mail;mail2;tel;size\n"
                                                  "1;Maria;Müller;07.03.1984;Hauptstr.;5 a;a@x.test;b@x.test;030 1234567;42\n"
                                                  "2;;Groß;;;;c@x.test;C@x.test;;\n");
    NotingTarget target;
    const auto info = import(file,
                             mappingOf("key = \"id\"\nregion = \"DE\"\n[attributes]\nshoe_size = { kind = \"number\" }\n[columns]\n"
                                       "vor = \"given_name\"\nnach = \"family_name\"\ngeb = { attribute = \"birth_date\", format = \"D.M.YYYY\" }\n"
                                       "strasse = { attribute = \"street\", part = 1 }\nnr = { attribute = \"street\", part = 2 }\n"
                                       "mail = \"email\"\nmail2 = \"email\"\ntel = \"phone\"\nsize = \"shoe_size\"\n"),
                             target);
    VERIFY_OK(info);
    QCOMPARE(target.puts.size(), std::size_t{2});
    QCOMPARE(QString::fromStdString(valuesOf(target.puts[0])), QString("given_name=Maria family_name=Müller birth_date=1984-03-07 email=a@x.test "
                                                                       "email=b@x.test phone=+49301234567 street=Hauptstr. 5 a own=42"));
    QCOMPARE(QString::fromStdString(valuesOf(target.puts[1])), QString("family_name=Groß email=c@x.test"));
}

void ImporterTest::valuesThatAreNotValidAreCounted()
{
    const std::string tooLong(5'000, 'x');
    const auto file = m_files.write("invalid.csv", "id,mail,born,note,at\n"
                                                   "1,ann@x.test,1984-03-07,a,2026-03-02\n"
                                                   "2,nobody,03/04/1984,b,yesterday\n"
                                                   "3,n/a,,c,\n" // a placeholder and missing values are none of it
                                                   "4,at home,2000-02-30,"
                                                       + tooLong
                                                       + ",\n"
                                                         "5,e@x.test,31.12.1999,,\n"
                                                         "5,also wrong,never,,\n" // of a row that is not taken
                                                         "6,x@,1/2/2003,,\n");
    const Mapping mapping = mappingOf("key = \"id\"\nupdated_at = \"at\"\n[attributes]\nremark = { kind = \"text\" }\n[columns]\nmail = \"email\"\n"
                                      "born = \"birth_date\"\nnote = \"remark\"\n");
    NotingTarget target;
    const auto info = import(file, mapping, target);
    VERIFY_OK(info);
    std::string told;
    for (const InvalidValues &values : info->invalid) {
        told += fmt::format("{} {} {} {}:", values.column, values.attribute, values.count, values.reason.substr(0, 12));
        for (const std::uint64_t line : values.lines)
            told += fmt::format(" {}", line);
        told += '\n';
    }
    QCOMPARE(QString::fromStdString(told), QString("mail email 3 no e-mail ad: 3 5 8\n"
                                                   "born birth_date 3 no date, or : 3 5 8\n"
                                                   "note remark 1 longer than : 5\n"
                                                   "at updated_at 1 no time: 3\n"));
}

void ImporterTest::ownColumnsBeatDerivedValues()
{
    const auto file = m_files.write("derived.csv", "id,full,first\n1,Maria Lindqvist,Mary\n2,Maria Lindqvist,\n");
    NotingTarget target;
    VERIFY_OK(import(file, mappingOf("key = \"id\"\n[columns]\nfull = \"full_name\"\nfirst = \"given_name\"\n"), target));
    QCOMPARE(valuesOf(target.puts.at(0)), std::string("given_name=Mary family_name=Lindqvist full_name=Maria Lindqvist"));
    QCOMPARE(valuesOf(target.puts.at(1)), std::string("given_name=Maria family_name=Lindqvist full_name=Maria Lindqvist"));
}

void ImporterTest::updatedAt_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("time");
    QTest::newRow("ISO day") << "2026-03-02" << "2026-03-02T00:00:00Z";
    QTest::newRow("ISO time") << "2026-03-02T08:15:00Z" << "2026-03-02T08:15:00Z";
    QTest::newRow("offset") << "2026-03-02 08:15:30+02:00" << "2026-03-02T06:15:30Z";
    QTest::newRow("by the format") << "3/14/2017" << "2017-03-14T00:00:00Z";
    QTest::newRow("by the format, time") << "3/4/2017 9:05" << "2017-03-04T09:05:00Z";
    QTest::newRow("afternoon") << "3/4/2017 2:05:07 PM" << "2017-03-04T14:05:07Z";
    QTest::newRow("midnight") << "3/4/2017 12:05 AM" << "2017-03-04T00:05:00Z";
    QTest::newRow("seconds") << "1772439300" << "2026-03-02T08:15:00Z";
    QTest::newRow("milliseconds") << "1772439300000" << "2026-03-02T08:15:00Z";
    QTest::newRow("nonsense") << "yesterday" << "";
    QTest::newRow("blank") << "" << "";
}

void ImporterTest::updatedAt()
{
    QFETCH(QString, cell);
    QFETCH(QString, time);
    const auto file = m_files.write("times.csv", "id,changed\n1," + cell.toStdString() + "\n");
    NotingTarget target;
    VERIFY_OK(import(file, mappingOf("key = \"id\"\nupdated_at = \"changed\"\nupdated_at_format = \"M/D/YYYY\"\n"), target));
    const auto &updatedAt = target.puts.at(0).updatedAt;
    QCOMPARE(QString::fromStdString(updatedAt ? toIsoText(*updatedAt) : std::string()), time);
}

void ImporterTest::contentHashTellsChanges()
{
    const Mapping mapping = mappingOf("key = \"id\"\n[columns]\nname = \"full_name\"\n");
    const auto hashOf = [&](std::string_view line) {
        NotingTarget target;
        const auto done = import(m_files.write("hash.csv", std::string("id,name,note\n") + std::string(line) + "\n"), mapping, target);
        return done ? target.puts.at(0).contentHash : Hash128{};
    };
    QVERIFY(hashOf("1,Ann,x") == hashOf("1,\"Ann\",x"));
    QVERIFY(hashOf("1,Ann,x") != hashOf("1,Ann,y"));
    QVERIFY(hashOf("1,Ann,x") != hashOf("1,Anna,x"));
    QVERIFY(hashOf("1,Ann,x") != Hash128{});
}

void ImporterTest::oneThreadAndManyGiveTheSame()
{
    std::string text = "id,first,last,mail,born\n";
    Random random(7);
    for (int i = 0; i < 5'000; ++i) {
        const auto id = random.below(4'500);
        text += random.chance(0.01)
                    ? fmt::format("{},short\n", id)
                    : fmt::format("{},N{},F{},{}@x.test,{}-{:02}-{:02}\n", random.chance(0.01) ? "" : std::to_string(id), random.below(50),
                                  random.below(900), random.chance(0.02) ? "@" : fmt::format("p{}", random.below(9'000)), 1940 + random.below(60),
                                  1 + random.below(12), 1 + random.below(28));
    }
    const auto file = m_files.write("threads.csv", text);
    const Mapping mapping =
        mappingOf("key = \"id\"\n[columns]\nfirst = \"given_name\"\nlast = \"family_name\"\nmail = \"email\"\nborn = \"birth_date\"\n");
    NotingTarget one;
    const auto told = import(file, mapping, one, 1);
    VERIFY_OK(told);
    QVERIFY(!told->invalid.empty());
    QVERIFY(one.rejects.size() > 500);
    for (const unsigned threads : {0U, 2U, 5U}) {
        NotingTarget many;
        const auto info = import(file, mapping, many, threads);
        VERIFY_OK(info);
        QVERIFY(info->invalid == told->invalid);
        QCOMPARE(many.log, one.log);
        QVERIFY(!many.wasCrowded());
        QCOMPARE(many.puts.size(), one.puts.size());
        for (std::size_t i = 0; i < one.puts.size(); ++i) {
            QCOMPARE(many.puts[i].values, one.puts[i].values);
            QVERIFY(many.puts[i].contentHash == one.puts[i].contentHash);
        }
    }
}

void ImporterTest::errorsComeAfterTheRowsBeforeThem()
{
    std::string text = "id,name\n";
    for (int i = 0; i < 1'000; ++i)
        text += fmt::format("{},Ann\n", i);
    const auto file = m_files.write("broken.csv", text + "1000,\"open\n");
    for (const unsigned threads : {1U, 3U}) {
        NotingTarget target;
        const auto info = import(file, mappingOf("key = \"id\"\n"), target, threads);
        QVERIFY(!info);
        QCOMPARE(info.error().code, ErrorCode::InputRejected);
        QVERIFY2(info.error().message.contains("line 1002, name: a quote opens here and is never closed"), info.error().message.c_str());
        QCOMPARE(target.puts.size(), std::size_t{1'000});
    }
}

void ImporterTest::targetErrorStopsTheImport()
{
    std::string text = "id\n";
    for (int i = 0; i < 20'000; ++i)
        text += std::to_string(i) + "\n";
    const auto file = m_files.write("full.csv", text);
    for (const unsigned threads : {1U, 2U}) {
        NotingTarget target;
        target.failAfter = 700;
        const auto info = import(file, mappingOf("key = \"id\"\n"), target, threads);
        QVERIFY(!info);
        QCOMPARE(info.error().code, ErrorCode::DiskFull);
        QCOMPARE(target.puts.size(), std::size_t{700});
    }
}

namespace
{

// Throws what it was made with at the first row.
template <typename Exception> class ThrowingTarget final : public ImportTarget
{
public:
    explicit ThrowingTarget(Exception exception) : m_exception(std::move(exception)) {}
    Result<PutResult> put(const IncomingRecord &) override { throw m_exception; }
    Result<void> reject(const Reject &) override { return {}; }
    Result<void> keep(std::string_view) override { return {}; }

private:
    Exception m_exception;
};

} // namespace

void ImporterTest::wantOfMemoryIsNoFault()
{
    const auto file = m_files.write("memory.csv", "id,name\n1,Anna\n");
    for (const unsigned threads : {1U, 2U}) {
        ThrowingTarget target{std::bad_alloc()};
        const auto info = import(file, mappingOf("key = \"id\"\n"), target, threads);
        QVERIFY(!info);
        QCOMPARE(info.error().code, ErrorCode::InputRejected);
        QVERIFY2(info.error().message.contains("not enough memory") && info.error().message.contains("Nothing was imported"),
                 info.error().message.c_str());
    }
}

void ImporterTest::aSurpriseTellsNobodysData()
{
    const auto file = m_files.write("surprise.csv", "id,name\n1,Anna\n");
    for (const unsigned threads : {1U, 2U}) {
        ThrowingTarget target{std::out_of_range("Anna Berg")};
        const auto info = import(file, mappingOf("key = \"id\"\n"), target, threads);
        QVERIFY(!info);
        QCOMPARE(info.error().code, ErrorCode::Internal);
        QVERIFY2(!info.error().message.contains("Anna") && !info.error().detail.contains("Anna"), info.error().detail.c_str());
    }
}

void ImporterTest::cancelStopsTheImport()
{
    const auto file = m_files.write("cancel.csv", "id\n1\n2\n");
    for (const unsigned threads : {1U, 2U}) {
        std::stop_source stop;
        stop.request_stop();
        Progress progress(stop.get_token());
        NotingTarget target;
        const auto info = import(file, mappingOf("key = \"id\"\n"), target, threads, progress);
        QVERIFY(!info);
        QCOMPARE(info.error().code, ErrorCode::Cancelled);
        QVERIFY(target.puts.empty());
    }
}

void ImporterTest::fileHashIsOfTheWholeFile()
{
    const Mapping mapping = mappingOf("key = \"id\"\n");
    NotingTarget target, again, other;
    const auto first = import(m_files.write("a.csv", "id\n1\n"), mapping, target);
    const auto same = import(m_files.write("b.csv", "id\n1\n"), mapping, again);
    const auto differs = import(m_files.write("c.csv", "id\n1\n\n"), mapping, other);
    VERIFY_OK(first);
    VERIFY_OK(same);
    VERIFY_OK(differs);
    QCOMPARE(first->fileHash.size(), std::size_t{32});
    QCOMPARE(first->fileHash, same->fileHash);
    QVERIFY(first->fileHash != differs->fileHash);
}

TESSERA_TEST(ImporterTest, "importer_test")
#include "importer_test.moc"
