// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/match/strptime.h"
#include "engine/match/value_transform.h"
#include "tests/support/test_registry.h"

using namespace engine;

class ValueTransformTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void transforms_data();
    void transforms();
    void badTransformsNameTheKey_data();
    void badTransformsNameTheKey();
    void datesByFormat_data();
    void datesByFormat();
};

Q_DECLARE_METATYPE(std::vector<Transform>)

void ValueTransformTest::transforms_data()
{
    using enum TransformKind;
    QTest::addColumn<std::vector<Transform>>("steps");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected"); // "-": missing
    const auto row = [](const char *name, std::vector<Transform> steps, const char *value, const char *expected) {
        QTest::newRow(name) << std::move(steps) << QByteArray(value) << QByteArray(expected);
    };
    row("lower", {{.kind = Lower}}, "ÄB中C", "äb中c");
    row("upper", {{.kind = Upper}}, "äßb", "ÄßB");
    row("invalid bytes stay", {{.kind = Upper}}, "a\xFF\xC3", "A\xFF\xC3");
    row("trim", {{.kind = Trim}}, "  a b ", "a b");
    row("trimmed to nothing", {{.kind = Trim}}, "   ", "-");
    row("nothing, kept", {{.kind = Trim}, {.kind = KeepEmpty}}, "   ", "");
    row("substring by code points", {{.kind = Substring, .first = 2, .second = 2}}, "ä中cd", "中c");
    row("substring to the end", {{.kind = Substring, .first = 3}}, "abcd", "cd");
    row("substring from the back", {{.kind = Substring, .first = -2, .second = 1}}, "abcd", "c");
    row("substring beyond", {{.kind = Substring, .first = 9, .second = 2}}, "abcd", "-");
    row("before the at", {{.kind = RegexExtract, .text = "^[^@]+"}}, "ann@x.org", "ann");
    row("group", {{.kind = RegexExtract, .first = 2, .text = "(a+)(b*)"}}, "xaabbc", "bb");
    row("group that takes no part", {{.kind = RegexExtract, .first = 1, .text = "a|(b)"}}, "a", "-");
    row("no fit", {{.kind = RegexExtract, .text = "[0-9]+"}}, "abc", "-");
    row("no fit, kept", {{.kind = RegexExtract, .text = "[0-9]+"}, {.kind = KeepEmpty}}, "abc", "");
    row("no fit, kept, null if", {{.kind = RegexExtract, .text = "[0-9]+"}, {.kind = NullIf}, {.kind = KeepEmpty}}, "abc", "-");
    row("null if", {{.kind = NullIf, .text = "n/a"}}, "n/a", "-");
    row("null if another", {{.kind = NullIf, .text = "n/a"}}, "abc", "abc");
    row("as text", {{.kind = AsText}}, "12.50", "12.50");
    row("an office's address", {{.kind = Personal}}, "info@x.org", "-");
    row("a person's address", {{.kind = Personal}}, "ann@x.org", "ann@x.org");
    row("a tag is no other mailbox", {{.kind = Personal}}, "ann+shop@x.org", "ann@x.org");
    row("a mobile number", {{.kind = Personal}}, "+4915123456789", "+4915123456789");
    row("a landline", {{.kind = Personal}}, "+4930123456", "-");
    row("one after the other", {{.kind = Lower}, {.kind = Substring, .first = 1, .second = 3}}, "ABCDE", "abc");
    row("date", {{.kind = ParseDate, .text = "%d/%m/%Y"}}, "7/3/1984", "1984-03-07");
    row("no date", {{.kind = ParseDate, .text = "%d/%m/%Y"}}, "30/02/1984", "-");
    row("a run of one letter", {{.kind = RegexExtract, .text = "(a*)*b"}}, std::string(10'000, 'a').c_str(), "-");
}

void ValueTransformTest::transforms()
{
    QFETCH(const std::vector<Transform>, steps);
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, expected);
    for (std::size_t i = 0; i < steps.size(); ++i)
        QVERIFY(!problemOf(steps[i], i == 0));
    const ValueTransformer transformer(steps);
    QCOMPARE(QByteArray::fromStdString(transformer.apply(value.toStdString()).value_or("-")), expected);
}

void ValueTransformTest::badTransformsNameTheKey_data()
{
    using enum TransformKind;
    QTest::addColumn<std::vector<Transform>>("steps"); // the last one is wrong
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *name, std::vector<Transform> steps, const char *key) {
        QTest::newRow(name) << std::move(steps) << QByteArray(key);
    };
    row("open bracket", {{.kind = RegexExtract, .text = "[a"}}, "pattern");
    row("look-ahead", {{.kind = RegexExtract, .text = "(?=a)"}}, "pattern");
    row("huge repetition", {{.kind = RegexExtract, .text = "((a{1000}){1000}){1000}"}}, "pattern");
    row("no pattern", {{.kind = RegexExtract}}, "pattern");
    row("group too high", {{.kind = RegexExtract, .first = 1, .text = "a"}}, "group");
    row("group below", {{.kind = RegexExtract, .first = -1, .text = "a"}}, "group");
    row("place 0", {{.kind = Substring, .first = 0, .second = 3}}, "first");
    row("length below", {{.kind = Substring, .first = 1, .second = -3}}, "length");
    row("element later", {{.kind = Lower}, {.kind = Element, .first = 1}}, "kind");
    row("element 0", {{.kind = Element}}, "place");
    row("two-digit year", {{.kind = ParseDate, .text = "%d.%m.%y"}}, "format");
    row("no day", {{.kind = ParseDate, .text = "%Y-%m"}}, "format");
    row("lone percent", {{.kind = ParseDate, .text = "%Y%m%d%"}}, "format");
}

void ValueTransformTest::badTransformsNameTheKey()
{
    QFETCH(const std::vector<Transform>, steps);
    QFETCH(const QByteArray, key);
    const auto problem = problemOf(steps.back(), steps.size() == 1);
    QVERIFY(problem);
    QCOMPARE(QByteArray::fromStdString(problem->key), key);
    QVERIFY(!problem->what.empty());
}

void ValueTransformTest::datesByFormat_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("iso") << QByteArray("%Y-%m-%d") << QByteArray("2024-02-29") << QByteArray("2024-02-29");
    QTest::newRow("no leap year") << QByteArray("%Y-%m-%d") << QByteArray("2023-02-29") << QByteArray("-");
    QTest::newRow("rest behind") << QByteArray("%Y-%m-%d") << QByteArray("2023-02-28x") << QByteArray("-");
    QTest::newRow("two-digit year") << QByteArray("%Y-%m-%d") << QByteArray("23-02-28") << QByteArray("-");
    QTest::newRow("together") << QByteArray("%Y%m%d") << QByteArray("19840307") << QByteArray("1984-03-07");
    QTest::newRow("time") << QByteArray("%Y-%m-%dT%H:%M:%SZ") << QByteArray("2024-01-02T03:04:05Z") << QByteArray("2024-01-02T03:04:05Z");
    QTest::newRow("offset") << QByteArray("%Y-%m-%d %H:%M%z") << QByteArray("2024-01-01 00:30+02:00") << QByteArray("2023-12-31T22:30:00Z");
    QTest::newRow("hour 24") << QByteArray("%Y-%m-%d %H:%M") << QByteArray("2024-01-01 24:00") << QByteArray("-");
    QTest::newRow("percent") << QByteArray("%Y%%%m%%%d") << QByteArray("2024%1%2") << QByteArray("2024-01-02");
    QTest::newRow("empty") << QByteArray("%Y-%m-%d") << QByteArray("") << QByteArray("-");
}

void ValueTransformTest::datesByFormat()
{
    QFETCH(const QByteArray, format);
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, expected);
    QVERIFY(!problemOfDateFormat(format.toStdString()));
    QCOMPARE(QByteArray::fromStdString(isoFromFormat(text.toStdString(), format.toStdString()).value_or("-")), expected);
}

TESSERA_TEST(ValueTransformTest, "value_transform_test")
#include "value_transform_test.moc"
