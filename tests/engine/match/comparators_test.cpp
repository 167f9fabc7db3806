// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <rapidfuzz/distance/DamerauLevenshtein.hpp>
#include <rapidfuzz/distance/Levenshtein.hpp>

#include "engine/base/random.h"
#include "engine/match/comparators.h"
#include "engine/match/compiled_model.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

class ComparatorsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conditionsHold_data();
    void conditionsHold();
    void shortcutsNeverChangeTheAnswer();
    void whatIsNothingOfTheKindIsUnknown();
    void invalidBytesStayDifferent();
    void longValuesEndSoon();
};

namespace
{

Truth ask(ConditionKind kind, double amount, const std::string &left, const std::string &right, MetricProfile profile = MetricProfile::CodePoints)
{
    const ColumnTable table = tests::tableOf({{{attributes::Email, left}}, {{attributes::Email, right}}});
    ValueFeatures features(table.columns()[0].dictionary(), profile);
    features.prepare(kind);
    ValueComparator comparator;
    comparator.set(features, table.columns()[0].values(0)[0], table.columns()[0].values(1)[0]);
    return comparator.ask(kind, amount);
}
bool holds(ConditionKind kind, double amount, const std::string &left, const std::string &right, MetricProfile profile = MetricProfile::CodePoints)
{
    return ask(kind, amount, left, right, profile) == Truth::True;
}

} // namespace

void ComparatorsTest::conditionsHold_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("amount");
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, ConditionKind kind, double amount, const char *left, const char *right, bool expected) {
        QTest::newRow(name) << static_cast<int>(kind) << amount << QByteArray(left) << QByteArray(right) << expected;
    };
    using enum ConditionKind;
    row("jw crate/trace at", Jaro, 0.7333, "CRATE", "TRACE", true);
    row("jw crate/trace above", Jaro, 0.7334, "CRATE", "TRACE", false);
    row("jw dwayne/duane at", JaroWinkler, 0.84, "DwAyNE", "DuANE", true);
    row("jw dwayne/duane above", JaroWinkler, 0.8401, "DwAyNE", "DuANE", false);
    row("jw by code points", JaroWinkler, 0.9, "müller", "möller", true);
    row("lev by code points", Levenshtein, 1, "müller", "muller", true);
    row("lev over", Levenshtein, 2, "kitten", "sitting", false);
    row("lev at", Levenshtein, 3, "kitten", "sitting", true);
    row("transposition", DamerauLevenshtein, 1, "martha", "marhta", true);
    row("unrestricted", DamerauLevenshtein, 2, "ca", "abc", true);
    row("days at", DateDays, 30, "2024-02-01", "2024-03-02", true);
    row("days over", DateDays, 29, "2024-02-01", "2024-03-02", false);
    row("months", DateMonths, 1, "2024-02-01", "2024-03-02", true);
    row("years over", DateYears, 1, "2024-01-01", "2025-01-02", false);
    row("no date", DateYears, 1, "2024-13-01", "2024-01-01", false);
    row("day and month swapped", DateParts, 0, "1984-03-07", "1984-07-03", true);
    row("one digit off", DateParts, 0, "1984-03-07", "1934-03-07", true);
    row("two digits off", DateParts, 0, "1984-03-07", "1934-03-08", false);
    row("same user", EmailUser, 0, "ann@x.org", "ann@y.org", true);
    row("other user", EmailUser, 0, "ann@x.org", "anne@x.org", false);
    row("empty user", EmailUser, 0, "@x.org", "@y.org", false);
    row("prefix", Prefix, 3, "SW1A1AA", "SW12BB", true);
    row("prefix too short", Prefix, 3, "SW", "SW1", false);
    row("nickname", Nickname, 0, "bob", "robert", true);
    row("no nickname of itself", Nickname, 0, "bob", "bill", false);
    row("initial", Initials, 0, "j.", "john", true);
    row("two initials", Initials, 0, "j", "k", false);
    row("other initial", Initials, 0, "j", "peter", false);
    row("word order", TokenSet, 0.99, "main street 12", "12 main street", true);
    row("misspelt word", TokenSet, 0.9, "12 main street", "12 main stret", true);
    row("other words", TokenSet, 0.5, "12 main street", "7 church lane", false);
    row("numbers at", NumericDifference, 0.5, "10", "10.5", true);
    row("no number", NumericDifference, 5, "10", "ten", false);
    row("seconds at", TimeSeconds, 7200, "2024-01-01T00:00:00Z", "2024-01-01T02:00:00Z", true);
    row("seconds over", TimeSeconds, 7199, "2024-01-01T00:00:00Z", "2024-01-01T02:00:00Z", false);
    row("seconds between a date and a time", TimeSeconds, 3600, "2024-01-01", "2024-01-01T01:00:00Z", true);
    row("a month is elapsed time", DateMonths, 1, "2024-01-01", "2024-01-31", true);
    row("and not the calendar's", DateMonths, 1, "2024-01-01", "2024-02-01", false);
    row("same area", PostcodeArea, 0, "SW1A1AA", "SW72BB", true);
    row("other area", PostcodeArea, 0, "SW1A1AA", "SE11AA", false);
    row("area of one letter", PostcodeArea, 0, "N11AA", "NW11AA", false);
    row("same district", PostcodeDistrict, 0, "SW1A1AA", "SW1A2BB", true);
    row("other district", PostcodeDistrict, 0, "SW11AA", "SW1A1AA", false);
    row("same sector", PostcodeSector, 0, "SW1A1AA", "SW1A1BB", true);
    row("other sector", PostcodeSector, 0, "SW1A1AA", "SW1A2AA", false);
    row("area of digits", PostcodeArea, 0, "10115", "10999", true);
    row("district of digits", PostcodeDistrict, 0, "10115", "10999", false);
    row("sector of digits", PostcodeSector, 0, "10115", "10117", true);
    row("areas are whole characters", PostcodeArea, 0, "müller", "möller", false);
    row("percentage is strict", PercentageDifference, 0.1, "9", "10", false);
    row("percentage", PercentageDifference, 0.1, "9.5", "10", true);
    row("percentage below zero", PercentageDifference, 0.1, "-10", "-5", false);
    row("sounds alike", Phonetic, 0, "meyer", "maier", true);
}

void ComparatorsTest::conditionsHold()
{
    QFETCH(const int, kind);
    QFETCH(const double, amount);
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    QFETCH(const bool, expected);
    QCOMPARE(holds(static_cast<ConditionKind>(kind), amount, left.toStdString(), right.toStdString()), expected);
}

// The bounds and prepared patterns against the plain metrics on random texts, ASCII and not.
void ComparatorsTest::shortcutsNeverChangeTheAnswer()
{
    using enum ConditionKind;
    Random random(11);
    const std::vector<std::string> letters{"a", "b", "c", "d", "e", "ä", "ö", "中"};
    const auto word = [&] {
        std::string text;
        const std::uint64_t kinds = random.chance(0.5) ? 5 : letters.size();
        for (std::uint64_t length = 1 + random.below(9); length != 0; --length)
            text += letters[random.below(kinds)];
        return text;
    };
    std::vector<tests::Cells> records;
    for (int i = 0; i < 150; ++i)
        records.push_back({{attributes::City, word()}});
    const ColumnTable table = tests::tableOf(records);
    const Column &column = table.columns()[0];
    ValueFeatures features(column.dictionary(), MetricProfile::CodePoints);
    features.prepare(JaroWinkler);
    ValueComparator comparator;
    const Code count = static_cast<Code>(column.dictionary().size());
    for (Code left = 1; left <= count; ++left) {
        for (Code right = 1; right <= count; ++right) {
            const std::u32string x = codePointsOf(column.text(left));
            const std::u32string y = codePointsOf(column.text(right));
            comparator.set(features, left, right);
            for (const double amount : {0.65, 0.8, 0.9})
                QCOMPARE(comparator.ask(JaroWinkler, amount) == Truth::True, rapidfuzz::jaro_winkler_similarity(x, y) >= amount);
            QCOMPARE(comparator.ask(Jaro, 0.8) == Truth::True, rapidfuzz::jaro_similarity(x, y) >= 0.8);
            for (const std::size_t amount : {1, 2, 3}) {
                const auto limit = static_cast<double>(amount);
                QCOMPARE(comparator.ask(Levenshtein, limit) == Truth::True,
                         static_cast<std::size_t>(rapidfuzz::levenshtein_distance(x, y)) <= amount);
                QCOMPARE(comparator.ask(DamerauLevenshtein, limit) == Truth::True,
                         static_cast<std::size_t>(rapidfuzz::experimental::damerau_levenshtein_distance(x, y)) <= amount);
            }
        }
    }
}

// What is no date or no number makes a question neither true nor false.
void ComparatorsTest::whatIsNothingOfTheKindIsUnknown()
{
    using enum ConditionKind;
    QCOMPARE(ask(DateDays, 1, "2024-02-30", "2024-02-29"), Truth::Unknown);
    QCOMPARE(ask(TimeSeconds, 1, "noon", "2024-02-29"), Truth::Unknown);
    QCOMPARE(ask(NumericDifference, 1, "one", "1"), Truth::Unknown);
    QCOMPARE(ask(PercentageDifference, 1, "1", "inf"), Truth::Unknown);
    QCOMPARE(ask(Cosine, 0, "[1, x]", "[1, 2]"), Truth::Unknown);
    QCOMPARE(ask(Phonetic, 0, "12", "34"), Truth::Unknown);
    // Splink's formula as it stands: minus five is the larger number.
    QCOMPARE(ask(PercentageDifference, 0.1, "-10", "-5", MetricProfile::DuckDb), Truth::True);
}

void ComparatorsTest::invalidBytesStayDifferent()
{
    QVERIFY(codePointsOf("a\xFF") != codePointsOf("a\xFE"));
    QVERIFY(codePointsOf("\xC3") == std::u32string(1, char32_t{0xDC00 + 0xC3}));
    QVERIFY(codePointsOf("\xE4\xB8\xAD") == U"中");
    QVERIFY(holds(ConditionKind::Levenshtein, 1, "a\xFF", "a\xFE"));
    QVERIFY(!holds(ConditionKind::JaroWinkler, 0.99, "a\xFF", "a\xFE"));
}

void ComparatorsTest::longValuesEndSoon()
{
    const std::string left(10'000, 'x');
    const std::string right = std::string(9'999, 'x') + "y";
    using enum ConditionKind;
    QVERIFY(holds(JaroWinkler, 0.9, left, right));
    QVERIFY(holds(DamerauLevenshtein, 2, left, right));
    QVERIFY(!holds(TokenSet, 0.5, left, std::string(10'000, 'z')));
    QCOMPARE(codePointsOf(left).size(), MaxComparedCharacters);
}

TESSERA_TEST(ComparatorsTest, "comparators_test")
#include "comparators_test.moc"
