// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/intake/file_format.h"
#include "tests/engine/intake/source_files.h"
#include "tests/support/test_registry.h"

using namespace engine;

class FileFormatTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesGoThereAndBack();
    void delimiters();
    void detection_data();
    void detection();
    void overridesWin();
    void doubtfulDelimiterIsLessSure();

private:
    tests::SourceFiles m_files;
};

void FileFormatTest::codesGoThereAndBack()
{
    for (const Encoding encoding : {Encoding::Utf8, Encoding::Utf16Le, Encoding::Windows1252, Encoding::Iso8859_1, Encoding::Iso8859_15})
        QCOMPARE(encodingFromCode(codeOf(encoding)), std::optional(encoding));
    QCOMPARE(codeOf(Encoding::Utf16Be), std::string_view("utf-16"));
    QCOMPARE(encodingFromCode("UTF-8"), std::optional(Encoding::Utf8));
    QVERIFY(!encodingFromCode("ebcdic"));
    for (const Container container : {Container::Csv, Container::JsonLines, Container::Json})
        QCOMPARE(containerFromCode(codeOf(container)), std::optional(container));
    QCOMPARE(describe({Container::JsonLines, Encoding::Utf8, ',', false, false}), std::string("JSON lines, UTF-8"));
    QCOMPARE(describe({Container::Csv, Encoding::Windows1252, '\t', false, false}), std::string("CSV, windows-1252, tab"));
}

void FileFormatTest::delimiters()
{
    for (const char delimiter : {',', ';', '\t', '|', '^'}) {
        QCOMPARE(delimiterFromText(std::string(1, delimiter)), std::optional(delimiter));
        if (delimiter != '^')
            QCOMPARE(delimiterFromText(delimiterName(delimiter)), std::optional(delimiter));
    }
    QCOMPARE(delimiterName('^'), std::string("\"^\""));
    for (const char *wrong : {"", "\"", "a", "7", "\n", " ", ",,", "@"})
        QVERIFY2(!delimiterFromText(wrong), wrong);
}

void FileFormatTest::detection_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("format");
    const auto row = [](const char *text, const char *format) { QTest::newRow(text) << QByteArray(text) << QString(format); };
    row("a,b\n1,2\n", "CSV, UTF-8, comma");
    row("a;b\n1,5;2\n3,7;4\n", "CSV, UTF-8, semicolon");
    row("name;city\n\"Lindqvist, Maria\";Ystad\n\"Smith; John\";Leeds\n", "CSV, UTF-8, semicolon");
    row("id,name|alias\n1,a|b\n2,c\n", "CSV, UTF-8, comma");
    row("a\tb, c\n1\t2\n3\t4, 5\n", "CSV, UTF-8, tab");
    row("a|b|c\n1|2|3,4\n", "CSV, UTF-8, bar");
    row("email\na@x.test\n", "CSV, UTF-8, comma");
    row("{\"a\":1}\n{\"a\":2}\n", "JSON lines, UTF-8");
    row(" [ {\"a\":1} ]", "JSON, UTF-8");
    row("{\n  \"a\": 1\n}\n", "JSON, UTF-8");
    row("[x],b\n1,2\n", "CSV, UTF-8, comma");
}

void FileFormatTest::detection()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, format);
    const auto detected = detectFormat(m_files.write("detect.txt", text.toStdString()), {});
    VERIFY_OK(detected);
    QCOMPARE(QString::fromStdString(describe(detected->format)), format);
}

void FileFormatTest::overridesWin()
{
    const auto file = m_files.write("override.csv", "a,b;c\n1,2;3\n");
    const auto detected = detectFormat(file, {.container = {}, .encoding = Encoding::Iso8859_15, .delimiter = ';'});
    VERIFY_OK(detected);
    QCOMPARE(describe(detected->format), std::string("CSV, iso-8859-15, semicolon"));
    QCOMPARE(detected->delimiterConfidence, 1.0);
    QVERIFY(detected->format.isEncodingGiven);
    const auto json = detectFormat(m_files.write("x.json", "[1]"), {.container = Container::Json, .encoding = {}, .delimiter = {}});
    VERIFY_OK(json);
    QCOMPARE(json->format.container, Container::Json);
}

void FileFormatTest::doubtfulDelimiterIsLessSure()
{
    const auto sure = detectFormat(m_files.write("sure.csv", "a,b\n1,2\n3,4\n"), {});
    const auto doubtful = detectFormat(m_files.write("doubtful.csv", "a,b;c\n1,2;3\n4,5;6\n"), {});
    VERIFY_OK(sure);
    VERIFY_OK(doubtful);
    QCOMPARE(sure->delimiterConfidence, 1.0);
    QVERIFY(doubtful->delimiterConfidence < 0.6);
}

TESSERA_TEST(FileFormatTest, "file_format_test")
#include "file_format_test.moc"
