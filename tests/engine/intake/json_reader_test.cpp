// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/intake/json_reader.h"
#include "tests/engine/intake/source_files.h"
#include "tests/support/test_registry.h"

using namespace engine;

class JsonReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void refusedFiles_data();
    void refusedFiles();
    void membersOfLateRowsAreColumns();
    void arrayOverManyPieces();

private:
    tests::SourceFiles m_files;
};

void JsonReaderTest::rows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const char *text, const char *columns, const char *rows) {
        QTest::newRow(name) << QByteArray(text) << QString(columns) << QString::fromUtf8(rows);
    };
    row("lines", "{\"id\":1,\"n\":\"x\"}\n\n{\"id\":2,\"n\":null}\r\n", "id,n", "1:1|x / 3:2|");
    row("missing and other order", "{\"a\":\"1\",\"b\":\"2\"}\n{\"b\":\"3\"}\n{\"c\":true,\"a\":\"4\"}", "a,b,c", "1:1|2| / 2:|3| / 3:4||true");
    row("inner objects", "{\"id\":7,\"address\":{\"city\":\"Ystad\",\"geo\":{\"lat\":55.43}}}", "id,address.city,address.geo.lat", "1:7|Ystad|55.43");
    row("null for an object", "{\"id\":1,\"a\":null}\n{\"id\":2,\"a\":{\"b\":\"x\"}}", "id,a.b", "1:1| / 2:2|x");
    row("array", "{\"mail\":[\"a@x.test\",\"b@x.test\"],\"none\":[]}", "mail,none",
        "1:a@x.test\x1F"
        "b@x.test|");
    row("array of objects", "{\"mail\":[{\"to\":\"a\"},{\"to\":\"b\",\"kind\":\"w\"}]}", "mail.to,mail.kind",
        "1:a\x1F"
        "b|w");
    row("numbers as written", "{\"a\":1.10,\"b\":12345678901234567890123,\"c\":-0,\"d\":1e5}", "a,b,c,d", "1:1.10|12345678901234567890123|-0|1e5");
    row("escapes", "{\"a\":\"\\u00e4 \\\"x\\\" \\n\"}", "a", "1:ä \"x\" \n");
    row("bad line", "{\"a\":1}\n{\"a\":}\n{\"a\":3}", "a",
        "1:1 / 2!not valid JSON (the JSON document has an improper structure: missing or superfluous commas, braces, missing keys, etc) / 3:3");
    row("no object", "{\"a\":1}\n17\n[1]\n", "a", "1:1 / 2!no JSON object / 3!no JSON object");
    row("two objects in a line", "{\"a\":1}\n{\"a\":1} {\"a\":2}\n", "a", "1:1 / 2!something follows the JSON object");
    row("name twice", "{\"a\":1}\n{\"a\":1,\"a\":2}\n", "a", "1:1 / 2!the name a stands twice");
    row("array file", "[\n {\"a\":1},\n {\"a\":2, \"b\":\"]}\"}\n]\n", "a,b", "2:1| / 3:2|]}");
    row("element over lines", "[{\"a\":\n1},\n\n{\"a\":2}]", "a", "1:1 / 4:2");
    row("element that is no object", "[{\"a\":1}, 5, \"x\", {\"a\":2}]", "a", "1:1 / 1!no JSON object / 1!no JSON object / 1:2");
    row("object over lines", "{\n \"a\": 1\n}\n{\n \"a\": 2\n}\n", "a", "1:1 / 4:2");
}

void JsonReaderTest::rows()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, columns);
    QFETCH(QString, rows);
    const auto read = tests::readAll(m_files.write("rows.json", text.toStdString()));
    VERIFY_OK(read);
    QString names;
    for (const std::string &name : read->columns)
        names += (names.isEmpty() ? "" : ",") + QString::fromStdString(name);
    QCOMPARE(names, columns);
    QCOMPARE(QString::fromStdString(tests::textOf(read->rows)), rows);
}

void JsonReaderTest::refusedFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("wrong");
    const auto row = [](const char *name, const char *text, const char *wrong) { QTest::newRow(name) << QByteArray(text) << QString(wrong); };
    row("empty array", "[]", ": there are no rows in the file. ");
    row("no objects", "{\"a\n", ": no row of the file is a JSON object with members. ");
    row("array cut off", "[{\"a\":1},\n{\"a\":", ": line 2: the file ends within the object that begins here. ");
    row("array not closed", "[{\"a\":1}\n", ": line 2: the file ends within its array. ");
    row("comma missing", "[{\"a\":1}\n{\"a\":2}]", ": line 2: a comma or ] is missing between two elements of the array. ");
    row("comma too many", "[{\"a\":1},,{\"a\":2}]", ": line 1: a value is missing here. ");
    row("text behind", "[{\"a\":1}]\nx", ": line 2: something follows the end of the array. ");
}

void JsonReaderTest::refusedFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, wrong);
    const auto file = m_files.write("refused.json", text.toStdString());
    const auto read = tests::readAll(file);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InputRejected);
    const QString message = QString::fromStdString(read.error().message);
    QVERIFY2(message.startsWith(QString::fromStdString(file.string()) + wrong), qPrintable(message));
}

void JsonReaderTest::membersOfLateRowsAreColumns()
{
    std::string text;
    for (int i = 0; i < 40'000; ++i)
        text += "{\"id\":" + std::to_string(i) + ",\"name\":\"somebody with a name\"}\n";
    text += "{\"id\":40000,\"late\":\"x\"}\n";
    const auto read = tests::readAll(m_files.write("late.jsonl", text));
    VERIFY_OK(read);
    QCOMPARE(read->columns, (std::vector<std::string>{"id", "name", "late"}));
    QCOMPARE(read->rows.back().cells, (RawRow{"40000", "", "x"}));
}

void JsonReaderTest::arrayOverManyPieces()
{
    std::string text = "[";
    for (int i = 0; i < 20'000; ++i)
        text += (i > 0 ? ",\n" : "") + ("{\"id\":" + std::to_string(i) + ",\"note\":\"" + std::string(static_cast<std::size_t>(i % 97), '}') + "\"}");
    text += "]";
    const auto read = tests::readAll(m_files.write("pieces.json", text));
    VERIFY_OK(read);
    QCOMPARE(read->rows.size(), std::size_t{20'000});
    for (std::size_t i = 0; i < read->rows.size(); ++i) {
        QCOMPARE(read->rows[i].cells[0], std::to_string(i));
        QCOMPARE(read->rows[i].cells[1].size(), i % 97);
        QCOMPARE(read->rows[i].line, i + 1);
    }
}

TESSERA_TEST(JsonReaderTest, "json_reader_test")
#include "json_reader_test.moc"
