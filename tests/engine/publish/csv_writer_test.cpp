// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/publish/csv_writer.h"
#include "tests/support/test_registry.h"

using namespace engine;

class CsvWriterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheseBytes_data();
    void writesTheseBytes();
    void numbersReadBackEqual();
    void passesOnTheSinksError();
};

void CsvWriterTest::writesTheseBytes_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("excelSafe");
    QTest::newRow("text") << QByteArray("Maria") << QByteArray("\"Maria\"") << QByteArray("\"Maria\"");
    QTest::newRow("empty text") << QByteArray("") << QByteArray("\"\"") << QByteArray("\"\"");
    QTest::newRow("quotes") << QByteArray("\"a\"\"b\"") << QByteArray("\"\"\"a\"\"\"\"b\"\"\"") << QByteArray("\"\"\"a\"\"\"\"b\"\"\"");
    QTest::newRow("comma and line ends") << QByteArray("a,b\r\nc") << QByteArray("\"a,b\r\nc\"") << QByteArray("\"a,b\r\nc\"");
    QTest::newRow("digits stay text") << QByteArray("007") << QByteArray("\"007\"") << QByteArray("\"007\"");
    QTest::newRow("formula") << QByteArray("=1+1") << QByteArray("\"=1+1\"") << QByteArray("\"'=1+1\"");
    QTest::newRow("phone") << QByteArray("+4670") << QByteArray("\"+4670\"") << QByteArray("\"'+4670\"");
    QTest::newRow("minus") << QByteArray("-") << QByteArray("\"-\"") << QByteArray("\"'-\"");
    QTest::newRow("at") << QByteArray("@x") << QByteArray("\"@x\"") << QByteArray("\"'@x\"");
    QTest::newRow("tab") << QByteArray("\t=x") << QByteArray("\"\t=x\"") << QByteArray("\"'\t=x\"");
    QTest::newRow("formula inside") << QByteArray("a=1") << QByteArray("\"a=1\"") << QByteArray("\"a=1\"");
}

void CsvWriterTest::writesTheseBytes()
{
    QFETCH(QByteArray, cell);
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, excelSafe);
    for (const bool isSafe : {false, true}) {
        std::string out;
        CsvWriter writer([&out](std::string_view bytes) -> Result<void> { return out.append(bytes), Result<void>{}; }, isSafe);
        writer.text(cell.toStdString());
        writer.missing();
        writer.number(std::int64_t{-3});
        writer.number(-0.5);
        writer.time(*timestampFromIso("2026-03-02T08:15:00Z"));
        VERIFY_OK(writer.endRow());
        writer.missing();
        writer.text("é");
        VERIFY_OK(writer.endRow());
        VERIFY_OK(writer.flush());
        QCOMPARE(QByteArray::fromStdString(out), (isSafe ? excelSafe : plain) + ",,-3,-0.5,2026-03-02T08:15:00Z\n,\"\xc3\xa9\"\n");
        QCOMPARE(writer.rows(), 2U);
    }
}

void CsvWriterTest::numbersReadBackEqual()
{
    for (const double number : {0.1, 1.0 / 3, -13.25, 1e-300, 12345678.9}) {
        std::string out;
        CsvWriter writer([&out](std::string_view bytes) -> Result<void> { return out.append(bytes), Result<void>{}; });
        writer.number(number);
        VERIFY_OK(writer.flush());
        QCOMPARE(std::stod(out), number);
    }
}

void CsvWriterTest::passesOnTheSinksError()
{
    CsvWriter writer([](std::string_view) -> Result<void> { return fail(ErrorCode::DiskFull, "full"); });
    const std::string large(1U << 19U, 'x');
    writer.text(large);
    const auto result = writer.endRow();
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::DiskFull);
}

TESSERA_TEST(CsvWriterTest, "csv_writer_test")
#include "csv_writer_test.moc"
