// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/base/open_databases.h"
#include "engine/intake/reject_report.h"
#include "tests/engine/intake/source_files.h"
#include "tests/support/test_registry.h"

using namespace engine;

class RejectReportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadBackAsWritten();
    void withoutFinishNothingIsLeft();
    void anImpossiblePlaceIsNamed();
    void onlyAFormerReportGivesWay_data();
    void onlyAFormerReportGivesWay();
    void isForItsOwnerOnly();
    void filesOfOthersAreLeftAlone();
    void twoOfOneNameDoNotMeet();
    void anOpenProjectIsNotLookedInto();

private:
    tests::SourceFiles m_files;
};

void RejectReportTest::isReadBackAsWritten()
{
    const auto file = m_files.path("rejects.csv");
    auto report = RejectReport::open(file);
    VERIFY_OK(report);
    const std::string raw = "7,\"a\nb\",ü";
    VERIFY_OK(report->add({7, "id", "the key is missing", raw}));
    for (std::uint64_t line = 8; line < 5'000; ++line)
        VERIFY_OK(report->add({line, "", "the row has 1 cells and the header 3", "x"}));
    QVERIFY(!std::filesystem::exists(file));
    VERIFY_OK(report->finish());
    QCOMPARE(report->rows(), std::uint64_t{4'993});
    const auto read = tests::readAll(file);
    VERIFY_OK(read);
    QCOMPARE(read->columns, (std::vector<std::string>{"line", "field", "reason", "raw"}));
    QCOMPARE(read->rows.size(), std::size_t{4'993});
    QCOMPARE(read->rows.front().cells, (RawRow{"7", "id", "the key is missing", raw}));
    QCOMPARE(read->rows.back().cells, (RawRow{"4999", "", "the row has 1 cells and the header 3", "x"}));
}

void RejectReportTest::withoutFinishNothingIsLeft()
{
    const auto file = m_files.write("kept.csv", "line,field,reason,raw\n1,\"\",\"x\",\"y\"\n");
    {
        auto report = RejectReport::open(file);
        VERIFY_OK(report);
        VERIFY_OK(report->add({1, "", "x", "y"}));
        auto moved = std::move(*report);
        QCOMPARE(moved.rows(), std::uint64_t{1});
    }
    QCOMPARE(std::filesystem::file_size(file), std::uintmax_t{35});
    for (const auto &entry : std::filesystem::directory_iterator(file.parent_path()))
        QVERIFY2(!entry.path().filename().string().starts_with("kept.csv."), entry.path().c_str());
}

void RejectReportTest::anImpossiblePlaceIsNamed()
{
    const auto report = RejectReport::open(m_files.path("no/such/folder.csv"));
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Io);
    QVERIFY2(report.error().message.contains("no/such/folder.csv: the list of rejected rows cannot be written"), report.error().message.c_str());
}

void RejectReportTest::onlyAFormerReportGivesWay_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("givesWay");
    QTest::newRow("former report") << QByteArray("line,field,reason,raw\n3,\"\",\"a\",\"b\"\n") << true;
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("source file") << QByteArray("id,name\n1,Anna\n") << false;
    QTest::newRow("project") << QByteArray("SQLite format 3\0", 16) << false;
    QTest::newRow("short") << QByteArray("line") << false;
}

void RejectReportTest::onlyAFormerReportGivesWay()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, givesWay);
    const auto file = m_files.write("there.csv", bytes.toStdString());
    auto report = RejectReport::open(file);
    QCOMPARE(report.has_value(), givesWay);
    if (!givesWay) {
        QCOMPARE(report.error().code, ErrorCode::InvalidArgument);
        QVERIFY(report.error().message.contains("there.csv"));
        QCOMPARE(std::filesystem::file_size(file), static_cast<std::uintmax_t>(bytes.size()));
    }
}

void RejectReportTest::isForItsOwnerOnly()
{
    const auto file = m_files.path("private.csv");
    auto report = RejectReport::open(file);
    VERIFY_OK(report);
    VERIFY_OK(report->finish());
    using std::filesystem::perms;
    const perms others = std::filesystem::status(file).permissions() & (perms::group_all | perms::others_all);
    QCOMPARE(others, perms::none);
}

void RejectReportTest::filesOfOthersAreLeftAlone()
{
    const auto other = m_files.write("list.csv.part", "mine");
    {
        auto report = RejectReport::open(m_files.path("list.csv"));
        VERIFY_OK(report);
        VERIFY_OK(report->add({1, "", "x", "y"}));
        VERIFY_OK(report->finish());
    }
    (void)RejectReport::open(m_files.path("list.csv")); // given up again
    QCOMPARE(std::filesystem::file_size(other), std::uintmax_t{4});
}

void RejectReportTest::twoOfOneNameDoNotMeet()
{
    const auto file = m_files.path("shared.csv");
    auto first = RejectReport::open(file);
    auto second = RejectReport::open(file);
    VERIFY_OK(first);
    VERIFY_OK(second);
    VERIFY_OK(first->add({1, "", "of the first", "a"}));
    VERIFY_OK(second->add({2, "", "of the second", "b"}));
    VERIFY_OK(first->finish());
    QCOMPARE(tests::readAll(file)->rows.front().cells, (RawRow{"1", "", "of the first", "a"}));
    VERIFY_OK(second->finish());
    QCOMPARE(tests::readAll(file)->rows.front().cells, (RawRow{"2", "", "of the second", "b"}));
}

void RejectReportTest::anOpenProjectIsNotLookedInto()
{
    // What would give way, were it not open as a database.
    const auto file = m_files.write("open.tessera", "line,field,reason,raw\n");
    {
        const OpenDatabase open(file);
        const auto report = RejectReport::open(file);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::InvalidArgument);
    }
    VERIFY_OK(RejectReport::open(file));
}

TESSERA_TEST(RejectReportTest, "reject_report_test")
#include "reject_report_test.moc"
