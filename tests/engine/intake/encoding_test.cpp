// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every encoding read as what it is, and what its bytes cannot be.
#include <QTest>

#include "engine/intake/file_format.h"
#include "tests/engine/intake/source_files.h"
#include "tests/support/test_registry.h"

using namespace engine;

class EncodingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detectedAndRead_data();
    void detectedAndRead();
    void givenEncodingRejectsOnlyTheRow_data();
    void givenEncodingRejectsOnlyTheRow();
    void asciiStartIsNotTakenForAll();
    void mostlyGoodUtf8IsDamagedUtf8();
    void invalidByteFarBehindNamesByteAndLine();

private:
    tests::SourceFiles m_files;
};

namespace
{

QByteArray utf16(const QString &text, bool isBig, bool withMark)
{
    QByteArray bytes = withMark ? (isBig ? QByteArray("\xFE\xFF", 2) : QByteArray("\xFF\xFE", 2)) : QByteArray();
    for (const QChar unit : text) {
        const auto high = static_cast<char>(unit.unicode() >> 8U), low = static_cast<char>(unit.unicode() & 0xFFU);
        bytes += isBig ? high : low;
        bytes += isBig ? low : high;
    }
    return bytes;
}

} // namespace

void EncodingTest::detectedAndRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("cell");
    const auto text = [](const char *cell) { return QStringLiteral("id,name\n1,%1\n2,Anna\n3,Berta\n").arg(QString::fromUtf8(cell)); };
    const auto row = [](const char *name, const QByteArray &bytes, const char *format, const char *cell) {
        QTest::newRow(name) << bytes << QString(format) << QString::fromUtf8(cell);
    };
    const auto single = [](const char *cell) { return QByteArray("id,name\n1,") + cell + "\n2,Anna\n"; };
    row("UTF-8", text("Müller €").toUtf8(), "CSV, UTF-8, comma", "Müller €");
    row("UTF-8 with mark", "\xEF\xBB\xBF" + text("Müller").toUtf8(), "CSV, UTF-8, comma", "Müller");
    row("UTF-16 LE with mark", utf16(text("Żółć 😀"), false, true), "CSV, UTF-16, comma", "Żółć 😀");
    row("UTF-16 BE with mark", utf16(text("Żółć 😀"), true, true), "CSV, UTF-16, comma", "Żółć 😀");
    row("UTF-16 LE without mark", utf16(text("Müller"), false, false), "CSV, UTF-16, comma", "Müller");
    row("UTF-16 BE without mark", utf16(text("Müller"), true, false), "CSV, UTF-16, comma", "Müller");
    row("windows-1252 umlaut", single("M\xFCller"), "CSV, windows-1252, comma", "Müller");
    row("windows-1252 euro and quotes", single("\x80 5 \x93x\x94"), "CSV, windows-1252, comma", "€ 5 “x”");
    row("ISO 8859-15 euro", single("5 \xA4 f\xFCr"), "CSV, iso-8859-15, comma", "5 € für");
    row("ISO 8859-15 letter",
        single("\xA6"
               "koda B\xE9la"),
        "CSV, iso-8859-15, comma", "Škoda Béla");
}

void EncodingTest::detectedAndRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, format);
    QFETCH(QString, cell);
    const auto file = m_files.write("text.csv", bytes.toStdString());
    const auto detected = detectFormat(file, {});
    VERIFY_OK(detected);
    QCOMPARE(QString::fromStdString(describe(detected->format)), format);
    const auto read = tests::readAll(file);
    VERIFY_OK(read);
    QCOMPARE(read->columns.front(), std::string("id"));
    QVERIFY(!read->rows.empty());
    QCOMPARE(QString::fromStdString(read->rows.front().cells.at(1)), cell);
}

void EncodingTest::givenEncodingRejectsOnlyTheRow_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rows");
    QTest::newRow("utf-8") << "utf-8" << QByteArray("a,b\n1,\xC3\xA4\n2,\xE4\n3,c\n") << "2:1|ä / 3!byte 12 of the file is not utf-8 / 4:3|c";
    QTest::newRow("utf-8 cut at the end") << "utf-8" << QByteArray("a,b\n1,\xC3") << "2!byte 7 of the file is not utf-8";
    QTest::newRow("windows-1252") << "windows-1252" << QByteArray("a,b\n1,\xE4\n2,\x81\n") << "2:1|ä / 3!byte 11 of the file is not windows-1252";
    QTest::newRow("iso-8859-1") << "iso-8859-1" << QByteArray("a,b\n1,\xA4\n") << "2:1|¤";
    QTest::newRow("iso-8859-15") << "iso-8859-15" << QByteArray("a,b\n1,\xA4\n") << "2:1|€";
    QTest::newRow("utf-16 half a pair") << "utf-16" << utf16("a,b\n1,x", false, true) + QByteArray("\x3D\xD8", 2) + utf16("\n2,y\n", false, false)
                                        << "2!byte 17 of the file is not utf-16 / 3:2|y";
    QTest::newRow("utf-16 odd byte") << "utf-16" << utf16("a,b\n1,x", false, true) + "z" << "2!byte 17 of the file is not utf-16";
}

void EncodingTest::givenEncodingRejectsOnlyTheRow()
{
    QFETCH(QString, encoding);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, rows);
    const auto read = tests::readAll(m_files.write("given.csv", bytes.toStdString()),
                                     {.container = {}, .encoding = encodingFromCode(encoding.toStdString()), .delimiter = {}});
    VERIFY_OK(read);
    QCOMPARE(QString::fromStdString(tests::textOf(read->rows)), rows);
}

void EncodingTest::asciiStartIsNotTakenForAll()
{
    std::string text = "id,name\n";
    for (int i = 0; i < 60'000; ++i)
        text += std::to_string(i) + (i > 30'000 ? ",M\xFCller and Sons\n" : ",Miller and Sons\n");
    const auto read = tests::readAll(m_files.write("late.csv", text));
    VERIFY_OK(read);
    QCOMPARE(read->rows.back().cells[1], std::string("Müller and Sons"));
}

void EncodingTest::mostlyGoodUtf8IsDamagedUtf8()
{
    std::string text = "id,name\n";
    for (int i = 0; i < 100; ++i)
        text += std::to_string(i) + (i == 50 ? ",M\xFCller\n" : ",Müller\n");
    const auto read = tests::readAll(m_files.write("damaged.csv", text));
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains("invalid UTF-8 at byte "), read.error().message.c_str());
    QVERIFY2(read.error().message.contains(", line 52."), read.error().message.c_str());
}

void EncodingTest::invalidByteFarBehindNamesByteAndLine()
{
    std::string text = "id,name\r\n1,Jürgen\r\n";
    std::uint64_t line = 2;
    while (text.size() < 1'500'000) {
        text += "2,Karl\r\n";
        ++line;
    }
    const std::size_t byte = text.size() + 3;
    text += "3,\xFF\r\n4,x\r\n";
    const auto read = tests::readAll(m_files.write("far.csv", text));
    QVERIFY(!read);
    const std::string wanted = "invalid UTF-8 at byte " + std::to_string(byte) + ", line " + std::to_string(line + 1) + ". Nothing was imported.";
    QVERIFY2(read.error().message.contains(wanted), (read.error().message + " / " + wanted).c_str());
}

TESSERA_TEST(EncodingTest, "encoding_test")
#include "encoding_test.moc"
