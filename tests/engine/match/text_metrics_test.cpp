// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>
#include <fmt/format.h>

#include "engine/match/comparators.h"
#include "engine/match/text_metrics.h"
#include "tests/engine/match/plain_metrics.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

// Numbers worked out by hand or published by the engines themselves; plain_metrics is held to them too.
class TextMetricsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void profilesDiffer_data();
    void profilesDiffer();
    void jaccard();
    void distances();
    void kilometres();
    void cosine();
    void surrogates();
};

namespace
{

// Holds at the expected similarity (within 1e-9) and not above it.
bool isAt(ConditionKind kind, MetricProfile profile, const std::string &left, const std::string &right, double expected)
{
    const ColumnTable table = tests::tableOf({{{attributes::City, left}}, {{attributes::City, right}}});
    ValueFeatures features(table.columns()[0].dictionary(), profile);
    features.prepare(kind);
    ValueComparator comparator;
    comparator.set(features, table.columns()[0].values(0)[0], table.columns()[0].values(1)[0]);
    return comparator.ask(kind, std::max(0.0, expected - 1e-9)) == Truth::True && comparator.ask(kind, expected + 1e-9) == Truth::False;
}

tests::plain::Units unitsOf(const std::string &text, MetricProfile profile)
{
    using tests::plain::Unit;
    return tests::plain::unitsOf(text,
                                 profile == MetricProfile::DuckDb  ? Unit::Byte
                                 : profile == MetricProfile::Spark ? Unit::Utf16
                                                                   : Unit::CodePoint,
                                 1000);
}

} // namespace

void TextMetricsTest::profilesDiffer_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("profile");
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<double>("expected");
    const auto row = [](const char *name, ConditionKind kind, MetricProfile profile, const char *left, const char *right, double expected) {
        QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(profile) << QByteArray(left) << QByteArray(right) << expected;
    };
    using enum ConditionKind;
    using enum MetricProfile;
    // Three places out of order: DuckDB counts one transposition, Spark one and a half.
    row("duckdb halves", JaroWinkler, DuckDb, "abcdefgh", "bcadefgh", (1 + 1 + 7.0 / 8) / 3);
    row("sqlite halves", JaroWinkler, Sqlite, "abcdefgh", "bcadefgh", (1 + 1 + 7.0 / 8) / 3);
    row("ours halves", JaroWinkler, CodePoints, "abcdefgh", "bcadefgh", (1 + 1 + 7.0 / 8) / 3);
    row("spark halves", JaroWinkler, Spark, "abcdefgh", "bcadefgh", (1 + 1 + 6.5 / 8) / 3);
    row("spark jaro halves", Jaro, Spark, "abcdefgh", "bcadefgh", (1 + 1 + 6.5 / 8) / 3);
    row("crate", JaroWinkler, DuckDb, "CRATE", "TRACE", (3.0 / 5 + 3.0 / 5 + 1) / 3);
    row("dwayne", JaroWinkler, DuckDb, "DwAyNE", "DuANE", 0.84);
    row("zeros", JaroWinkler, DuckDb, "0", "00", 0.85);
    // u-umlaut is two bytes, one of which o-umlaut shares: five of seven bytes and more agree.
    row("bytes", Jaro, DuckDb, "müller", "möller", (6.0 / 7 + 6.0 / 7 + 1) / 3);
    row("characters", Jaro, CodePoints, "müller", "möller", (5.0 / 6 + 5.0 / 6 + 1) / 3);
    row("spark characters", Jaro, Spark, "müller", "möller", (5.0 / 6 + 5.0 / 6 + 1) / 3);
    // Two emoji share the first of their two UTF-16 units.
    row("surrogates", Jaro, Spark, "💥aa", "💦aa", (3.0 / 4 + 3.0 / 4 + 1) / 3);
    row("emoji as one", Jaro, Sqlite, "💥aa", "💦aa", (2.0 / 3 + 2.0 / 3 + 1) / 3);
    row("emoji as bytes", Jaro, DuckDb, "💥aa", "💦aa", (5.0 / 6 + 5.0 / 6 + 1) / 3);
    row("jaccard bytes", Jaccard, DuckDb, "ü", "ö", 1.0 / 3);
    row("jaccard characters", Jaccard, CodePoints, "aü", "aö", 1.0 / 3);
    row("jaccard spark", Jaccard, Spark, "💥", "💦", 1.0 / 3);
    row("jaccard words do not matter", Jaccard, CodePoints, "aabbc", "cd", 1.0 / 4);
    row("token jaccard", TokenJaccard, CodePoints, "main street main", "street lane", 1.0 / 3);
    // Of long texts all words, however far behind; ours of as many characters as it reads.
    const auto words = [](int from, int to) {
        std::string text;
        for (int i = from; i < to; ++i)
            text += fmt::format("{}{}", text.empty() ? "" : " ", i);
        return text;
    };
    row("token jaccard of long texts", TokenJaccard, DuckDb, words(100, 200).c_str(), words(150, 250).c_str(), 50.0 / 150);
    row("token jaccard of long texts, spark", TokenJaccard, Spark, words(100, 200).c_str(), words(150, 250).c_str(), 50.0 / 150);
    row("token jaccard of what is read", TokenJaccard, CodePoints, words(100, 200).c_str(), words(100, 164).c_str(), 1.0);
    row("token jaccard of many words", TokenJaccard, CodePoints, words(10, 50).c_str(), words(30, 70).c_str(), 20.0 / 60);
}

void TextMetricsTest::profilesDiffer()
{
    QFETCH(const int, kind);
    QFETCH(const int, profile);
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    QFETCH(const double, expected);
    const auto which = static_cast<MetricProfile>(profile);
    QVERIFY(isAt(static_cast<ConditionKind>(kind), which, left.toStdString(), right.toStdString(), expected));
    const auto x = unitsOf(left.toStdString(), which);
    const auto y = unitsOf(right.toStdString(), which);
    if (kind == static_cast<int>(ConditionKind::Jaro))
        QVERIFY(std::abs(tests::plain::jaro(x, y, which) - expected) < 1e-12);
    if (kind == static_cast<int>(ConditionKind::JaroWinkler))
        QVERIFY(std::abs(tests::plain::jaroWinkler(x, y, which) - expected) < 1e-12);
}

void TextMetricsTest::jaccard()
{
    using std::string_view_literals::operator""sv;
    QCOMPARE(jaccardSimilarity("duck"sv, "luck"sv), 0.6); // as DuckDB's documentation has it
    QCOMPARE(jaccardSimilarity(""sv, ""sv), 1.0);
    QCOMPARE(jaccardSimilarity(""sv, "a"sv), 0.0);
    QCOMPARE(jaccardSimilarity(U"日本"sv, U"日中"sv), 1.0 / 3);
    QCOMPARE(sparkJaro("a"sv, "a"sv), 0.0); // its window is below zero
    QCOMPARE(sparkJaroWinkler("a"sv, "a"sv), 1.0);
    // The bonus from 0.7 on: five letters, three of them in place, one beside.
    QVERIFY(std::abs(sparkJaroWinkler("martha"sv, "marhta"sv) - 0.9611111111111111) < 1e-12);
}

void TextMetricsTest::distances()
{
    using tests::plain::Units;
    const auto at = [](ConditionKind kind, MetricProfile profile, const std::string &left, const std::string &right, double distance) {
        const ColumnTable table = tests::tableOf({{{attributes::City, left}}, {{attributes::City, right}}});
        ValueFeatures features(table.columns()[0].dictionary(), profile);
        features.prepare(kind);
        ValueComparator comparator;
        comparator.set(features, 1, 2);
        return comparator.ask(kind, distance) == Truth::True && comparator.ask(kind, distance - 1) == Truth::False;
    };
    using enum ConditionKind;
    using enum MetricProfile;
    QVERIFY(at(Levenshtein, CodePoints, "müller", "muller", 1));
    QVERIFY(at(Levenshtein, DuckDb, "müller", "muller", 2)); // two bytes become one
    QVERIFY(at(Levenshtein, Spark, "💥a", "ba", 1));
    QVERIFY(at(DamerauLevenshtein, Spark, "💥a", "ba", 2)); // two UTF-16 units become one
    QVERIFY(at(DamerauLevenshtein, Sqlite, "💥a", "ba", 1));
    QVERIFY(at(DamerauLevenshtein, DuckDb, "💥a", "ba", 4));
    QVERIFY(at(DamerauLevenshtein, DuckDb, "ca", "abc", 2)); // unrestricted
    const auto plain = [](const char *text) { return unitsOf(text, CodePoints); };
    QCOMPARE(tests::plain::damerau(plain("ca"), plain("abc")), std::size_t{2});
    QCOMPARE(tests::plain::levenshtein(plain("kitten"), plain("sitting")), std::size_t{3});
}

void TextMetricsTest::kilometres()
{
    QCOMPARE(kilometresBetween(52.5, 13.4, 52.5, 13.4), 0.0);
    // A quarter of the equator, and from pole to pole.
    QVERIFY(std::abs(kilometresBetween(0, 0, 0, 90) - 6371 * std::acos(0.0)) < 1e-9);
    QVERIFY(std::abs(kilometresBetween(90, 0, -90, 77) - 6371 * std::acos(-1.0)) < 1e-6);
    // London to Paris is 344 km.
    QVERIFY(std::abs(kilometresBetween(51.5074, -0.1278, 48.8566, 2.3522) - 343.6) < 0.5);
}

void TextMetricsTest::cosine()
{
    QCOMPARE(cosineSimilarity({1, 0}, {1, 0}), std::optional(1.0));
    QCOMPARE(cosineSimilarity({1, 0}, {0, 2}), std::optional(0.0));
    QVERIFY(!cosineSimilarity({1, 0}, {1}));
    QVERIFY(!cosineSimilarity({0, 0}, {1, 1}));
    QVERIFY(isAt(ConditionKind::Cosine, MetricProfile::CodePoints, "[3, 4]", "4;3", 24.0 / 25));
}

void TextMetricsTest::surrogates()
{
    QVERIFY(utf16Units(U"a💥") == (std::u32string{U'a', 0xD83D, 0xDCA5}));
}

TESSERA_TEST(TextMetricsTest, "text_metrics_test")
#include "text_metrics_test.moc"
