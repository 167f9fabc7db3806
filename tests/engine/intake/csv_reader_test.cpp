// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <fstream>

#include "engine/intake/csv_reader.h"
#include "tests/engine/intake/source_files.h"
#include "tests/support/test_registry.h"

using namespace engine;

class CsvReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void refusedFiles_data();
    void refusedFiles();
    void wrongPlaces();
    void columnNames();
    void rawTextIsKept();
    void readsDecisionsAsExported();
    void cutsAtEveryPlaceOfAPiece();
    void largeFileIsReadInPieces();
    void lostQuoteIsRefusedEarly();
    void tooManyColumns();

private:
    tests::SourceFiles m_files;
};

void CsvReaderTest::rows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const char *text, const char *rows) { QTest::newRow(name) << QByteArray(text) << QString(rows); };
    row("plain", "a,b\n1,2\n3,4\n", "2:1|2 / 3:3|4");
    row("no line end at the end", "a,b\n1,2", "2:1|2");
    row("CRLF", "a,b\r\n1,2\r\n3,4\r\n", "2:1|2 / 3:3|4");
    row("CR", "a,b\r1,2\r3,4\r", "2:1|2 / 3:3|4");
    row("quotes", "a,b\n\"x,y\",\"say \"\"hi\"\"\"\n", "2:x,y|say \"hi\"");
    row("line break in a cell", "a,b\n\"x\ny\",2\n3,4\n", "2:x\ny|2 / 4:3|4");
    row("CRLF in a cell", "a,b\r\n\"x\r\ny\",2\r\n3,4\r\n", "2:x\r\ny|2 / 4:3|4");
    row("empty cells", "a,b,c\n,,\n\"\",x,\n", "2:|| / 3:|x|");
    row("blanks around quotes", "a,b\n \"x\" , \"y,z\" \n", "2:x|y,z");
    row("blanks in a cell stay", "a,b\n x , y\n", "2: x | y");
    row("empty lines", "\n\na,b\n\n1,2\n\n\r\n3,4\n\n", "5:1|2 / 8:3|4");
    row("line of blanks", "a,b\n  \n1,2\n", "3:1|2");
    row("DOS end mark", "a,b\r\n1,2\r\n\x1A", "2:1|2");
    row("too few cells", "a,b,c\n1,2\n4,5,6\n", "2!the row has 2 cells and the header 3 / 3:4|5|6");
    row("too many cells", "a,b\n1,2,3\n4,5\n", "2!the row has 3 cells and the header 2 / 3:4|5");
    row("quote not doubled", "a,b\n\"x \"y\" z\",2\n3,4\n", "2!a: a quote inside the quoted cell is not doubled / 3:3|4");
    row("quote within a plain cell", "a,b\n5\" pipe,2\n", "2:5\" pipe|2");
    row("semicolon", "a;b\n1,5;2\n3;4\n", "2:1,5|2 / 3:3|4");
    row("tab", "a\tb\n1\t\n\t4\n", "2:1| / 3:|4");
    row("bar", "a|b|c\nx|y|z\n", "2:x|y|z");
    row("spreadsheet's separator line", "sep=;\r\na;b\r\n1,2;3\r\n", "3:1,2|3");
    row("one column", "email\na@x.test\n\nb@x.test\n", "2:a@x.test / 4:b@x.test");
    row("BOM", "\xEF\xBB\xBFname,b\n1,2\n", "2:1|2");
}

void CsvReaderTest::rows()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, rows);
    const auto read = tests::readAll(m_files.write("rows.csv", text.toStdString()));
    VERIFY_OK(read);
    QCOMPARE(QString::fromStdString(tests::textOf(read->rows)), rows);
}

void CsvReaderTest::refusedFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("wrong");
    const auto row = [](const char *name, const QByteArray &bytes, const char *wrong) { QTest::newRow(name) << bytes << QString(wrong); };
    row("empty", "", ": the file is empty. Nothing was imported.");
    row("only line ends", "\n\r\n\n", ": the file is empty. ");
    row("only a mark", "\xEF\xBB\xBF", ": the file is empty. ");
    row("header only", "id,name\n", ": the file has a header and no rows. ");
    row("names twice", "id,name,mail, name\n1,2,3,4\n", ": columns 2 and 4 are both called \"name\". ");
    row("open quote", "id,note\n1,ok\n2,\"lost\n3,x\n", ": line 3, note: a quote opens here and is never closed. ");
    row("open quote after lines", "id,note\n\"1\n1\",\"lost\n3,x\n", ": line 3, note: a quote opens here and is never closed. ");
    row("quote in the header", "\"i\"d,note\n1,ok\n", ": line 1: a quote inside the name of column 1 is not doubled. ");
    row("zero byte", QByteArray("id,note\n1,a\0b\n", 13), ": there is a zero byte at byte 12, so this is no text file. ");
    row("workbook", QByteArray("PK\x03\x04\0\0\0\0", 8), ": this is an Excel workbook or a ZIP archive and no text file. ");
    row("gzip", QByteArray("\x1F\x8B\x08\0", 4), ": this is a gzip archive and no text file. ");
    row("invalid UTF-8",
        "id,n\xC3\xA4me\n1,\xC3\xA4\xC3\xB6\xC3\xBC\xC3\xA4\xC3\xB6\xC3\xBC\xC3\xA4\xC3\xB6\xC3\xBC\xC3\xA4\xC3\xB6\xC3\xBC"
        "\xC3\xA4\xC3\xB6\xC3\xBC\xC3\xA4\xC3\xB6\xC3\xBC\xC3\xA4\xC3\xB6\xC3\xBC\n2,x\xFFy and more\n",
        ": invalid UTF-8 at byte 58, line 3. Nothing was imported. Set encoding = \"windows-1252\"");
}

void CsvReaderTest::refusedFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, wrong);
    const auto file = m_files.write("refused.csv", bytes.toStdString());
    const auto read = tests::readAll(file);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InputRejected);
    const QString message = QString::fromStdString(read.error().message);
    QVERIFY2(message.startsWith(QString::fromStdString(file.string()) + wrong), qPrintable(message));
    QVERIFY2(message.contains("Nothing was imported."), qPrintable(message));
}

void CsvReaderTest::wrongPlaces()
{
    const auto missing = tests::readAll(m_files.path("missing.csv"));
    QVERIFY(!missing && missing.error().code == ErrorCode::InputRejected);
    QVERIFY(missing.error().message.ends_with("missing.csv: there is no such file. Nothing was imported. Check the name."));
    std::filesystem::create_directory(m_files.path("folder"));
    const auto folder = tests::readAll(m_files.path("folder"));
    QVERIFY(!folder && folder.error().code == ErrorCode::InputRejected);
    QVERIFY(folder.error().message.contains("folder: this is a directory. Nothing was imported."));
    const auto device = tests::readAll("/dev/null");
    QVERIFY(!device && device.error().message.contains("/dev/null: this is no ordinary file"));
}

void CsvReaderTest::columnNames()
{
    const auto read = tests::readAll(m_files.write("names.csv", " id ,, \"full name\" ,\n1,2,3,4\n"));
    VERIFY_OK(read);
    QCOMPARE(read->columns, (std::vector<std::string>{"id", "column 2", "full name", "column 4"}));
}

void CsvReaderTest::rawTextIsKept()
{
    const auto read = tests::readAll(m_files.write("raw.csv", "a,b\r\n\"x\ny\", 2\r\n1,2,3\r\n"));
    VERIFY_OK(read);
    QCOMPARE(read->rows.size(), std::size_t{2});
    QCOMPARE(read->rows[0].raw, std::string("\"x\ny\", 2"));
    QVERIFY(read->rows[1].fault.has_value());
    QCOMPARE(read->rows[1].fault->raw, std::string("1,2,3"));
    QCOMPARE(read->rows[1].fault->line, std::uint64_t{4});
}

void CsvReaderTest::readsDecisionsAsExported()
{
    const auto read =
        tests::readAll(m_files.write("decisions.csv", "a_source,a_key,b_source,b_key,verdict,author,at,reason,state\n"
                                                      "\"crm\",\"00417\",\"shop\",\"9-2231\",\"same\",\"ann\",2026-03-02T08:15:00Z,\"\","
                                                      "\"active\"\n"));
    VERIFY_OK(read);
    QCOMPARE(QString::fromStdString(tests::textOf(read->rows)), QString("2:crm|00417|shop|9-2231|same|ann|2026-03-02T08:15:00Z||active"));
}

// A row that is cut by the end of a piece of 256 KiB reads as any other, wherever the cut falls.
void CsvReaderTest::cutsAtEveryPlaceOfAPiece()
{
    const std::string tricky = "\"a\"\"b\",\"c\r\nd\",\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80\r\n";
    constexpr std::size_t Piece = std::size_t{256} << 10U;
    for (std::size_t before = 0; before <= tricky.size() + 1; ++before) {
        std::string text = "x,y,z\r\n";
        text += std::string(Piece - before - text.size() - 6, 'f') + ",1,2\r\n" + tricky + "1,2,3\r\n";
        QCOMPARE(text.size() > Piece - before, true);
        const auto read = tests::readAll(m_files.write("cut.csv", text));
        VERIFY_OK(read);
        QCOMPARE(read->rows.size(), std::size_t{3});
        QCOMPARE(read->rows[1].cells, (RawRow{"a\"b", "c\r\nd", "\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80"}));
        QCOMPARE(read->rows[2].line, std::uint64_t{5});
    }
}

void CsvReaderTest::largeFileIsReadInPieces()
{
    const auto file = m_files.path("large.csv");
    constexpr std::uint64_t Rows = 300'000;
    {
        std::ofstream out(file, std::ios::binary);
        out << "id,name,note\n";
        for (std::uint64_t i = 0; i < Rows; ++i)
            out << i << ",\"Name " << i << "\",\"two\nlines\"\n";
    }
    const auto detected = detectFormat(file, {});
    VERIFY_OK(detected);
    const auto opened = openSourceFile(file, detected->format);
    VERIFY_OK(opened);
    RecordReader &reader = **opened;
    SourceRow row;
    std::uint64_t rows = 0, farthestAhead = 0, taken = 0;
    while (true) {
        const auto hasRow = reader.next(row);
        VERIFY_OK(hasRow);
        if (!*hasRow)
            break;
        QCOMPARE(row.cells[0], std::to_string(rows));
        QCOMPARE(row.line, 2 + 2 * rows);
        ++rows;
        taken += row.raw.size() + 1;
        farthestAhead = std::max(farthestAhead, reader.bytesRead() - std::min(reader.bytesRead(), taken));
    }
    QCOMPARE(rows, Rows);
    QCOMPARE(reader.bytesRead(), std::filesystem::file_size(file));
    QVERIFY2(farthestAhead < (std::uint64_t{1} << 20U), "more than a megabyte was read ahead of the rows");
}

void CsvReaderTest::lostQuoteIsRefusedEarly()
{
    std::string text = "id,note\n1,ok\n2,\"lost\n";
    for (int i = 0; i < 2'000'000; ++i)
        text += "3,abcdef\n";
    const auto file = m_files.write("lost.csv", text);
    const auto detected = detectFormat(file, {.container = {}, .encoding = {}, .delimiter = ','});
    VERIFY_OK(detected);
    const auto reader = openSourceFile(file, detected->format);
    VERIFY_OK(reader);
    SourceRow row;
    VERIFY_OK((*reader)->next(row));
    const auto lost = (*reader)->next(row);
    QVERIFY(!lost);
    QVERIFY2(
        lost.error().message.contains("line 3, note: the cell is longer than 1024 KiB. Nothing was imported. Look for a quote that is not closed."),
        lost.error().message.c_str());
    QVERIFY((*reader)->bytesRead() < (std::uint64_t{8} << 20U));
}

void CsvReaderTest::tooManyColumns()
{
    std::string text = "a";
    for (int i = 0; i < 1'000'000; ++i)
        text += ",a" + std::to_string(i);
    const auto read = tests::readAll(m_files.write("wide.csv", text + "\n1\n"), {.container = {}, .encoding = {}, .delimiter = ','});
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains("line 1: more than 10000 columns."), read.error().message.c_str());
}

TESSERA_TEST(CsvReaderTest, "csv_reader_test")
#include "csv_reader_test.moc"
