// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/match/json_position.h"
#include "tests/support/test_registry.h"

using namespace engine;

class JsonPositionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsLeadToPlaces_data();
    void pathsLeadToPlaces();
    void repeatedKeysAreFound();
    void numbersThatAreTooLargeAreFound();
    void brokenTextNeverCrashes();
};

namespace
{

constexpr std::string_view Text = "{\n"
                                  "  \"prior\": 0.5,\n"
                                  "  \"näme\": \"a \\\" } ]\", \"m\": 1,\n"
                                  "  \"comparisons\": [\n"
                                  "    {\"levels\": [{\"m\": 1}, {\"m\": 2, \"mm\": 3}]}\n"
                                  "  ]\n"
                                  "}\n";

}

void JsonPositionTest::pathsLeadToPlaces_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("whole") << QByteArray("") << 1 << 1;
    QTest::newRow("top") << QByteArray("prior") << 2 << 12;
    QTest::newRow("columns are characters") << QByteArray("m") << 3 << 28;
    QTest::newRow("list") << QByteArray("comparisons") << 4 << 18;
    QTest::newRow("deep") << QByteArray("comparisons[0].levels[1].m") << 5 << 33;
    QTest::newRow("longer key") << QByteArray("comparisons[0].levels[1].mm") << 5 << 42;
    QTest::newRow("missing key: its object") << QByteArray("comparisons[0].levels[1].u") << 5 << 27;
    QTest::newRow("missing element: its list") << QByteArray("comparisons[0].levels[12].u") << 5 << 16;
    QTest::newRow("unknown at the top") << QByteArray("thresholds") << 1 << 1;
}

void JsonPositionTest::pathsLeadToPlaces()
{
    QFETCH(const QByteArray, path);
    QFETCH(const int, line);
    QFETCH(const int, column);
    const auto position = locateInJson(Text, path.toStdString());
    QVERIFY(position);
    QCOMPARE(static_cast<int>(position->line), line);
    QCOMPARE(static_cast<int>(position->column), column);
    QCOMPARE(positionAt(Text, position->byte), *position);
}

void JsonPositionTest::repeatedKeysAreFound()
{
    QVERIFY(!findRepeatedKey(Text));
    const auto repeated = findRepeatedKey("{\"a\": [{\"b\": 1},\n{\"b\": 1, \"b\": 2}]}");
    QVERIFY(repeated);
    QCOMPARE(repeated->path, std::string("a[1].b"));
    QCOMPARE(repeated->position.line, std::size_t{2});
    QCOMPARE(repeated->position.column, std::size_t{10});
    const auto spelled = findRepeatedKey(R"({"prior": 1, "pr\u0069or": 2})"); // the reader takes both for one, too
    QVERIFY(spelled);
    QCOMPARE(spelled->path, std::string("prior"));
}

void JsonPositionTest::numbersThatAreTooLargeAreFound()
{
    QVERIFY(!findTooLargeNumber(Text));
    QVERIFY(!findTooLargeNumber(R"({"a": "1e999", "b": [1e308, 1e-999, -0]})"));
    const auto large = findTooLargeNumber("{\"a\": [1,\n -2e400]}");
    QVERIFY(large);
    QCOMPARE(large->path, std::string("a[1]"));
    QCOMPARE(large->position.line, std::size_t{2});
    QCOMPARE(large->position.column, std::size_t{2});
    QVERIFY(findTooLargeNumber("1e999"));
    QVERIFY(findTooLargeNumber(std::string(1000, '9')));
}

void JsonPositionTest::brokenTextNeverCrashes()
{
    for (std::size_t length = 0; length < Text.size(); ++length) {
        const std::string_view part = Text.substr(0, length);
        static_cast<void>(findRepeatedKey(part));
        static_cast<void>(findTooLargeNumber(part));
        const auto position = locateInJson(part, "comparisons[0].levels[1].mm");
        QVERIFY(!position || position->byte <= length);
    }
    QVERIFY(locateInJson(std::string(100'000, '['), "a"));
    QVERIFY(!findRepeatedKey(std::string(100'000, '{')));
}

TESSERA_TEST(JsonPositionTest, "json_position_test")
#include "json_position_test.moc"
