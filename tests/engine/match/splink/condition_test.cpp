// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// tests/golden/splink/conditions.tsv: dialect, condition, what it says in our model's JSON. A new case needs no C++.
#include <QFile>
#include <QTest>

#include "engine/base/random.h"
#include "engine/match/condition_json.h"
#include "engine/match/splink/condition_reader.h"
#include "engine/match/splink/condition_writer.h"
#include "engine/match/splink/rule_reader.h"
#include "tests/support/test_registry.h"

using namespace engine;

namespace
{

AttributeCatalog catalogWithNumbers()
{
    AttributeCatalog catalog;
    catalog.declare("lat", AttributeKind::Number, false);
    catalog.declare("lon", AttributeKind::Number, false);
    catalog.declare("income", AttributeKind::Number, false);
    catalog.declare("vector", AttributeKind::Text, false);
    catalog.declare("visited", AttributeKind::Text, false);
    return catalog;
}

struct Case {
    QByteArray name;
    SqlDialect dialect = SqlDialect::DuckDb;
    std::string text;
    std::string json;
};

QList<Case> cases()
{
    QFile file(QStringLiteral(TESSERA_GOLDEN_DIR "/splink/conditions.tsv"));
    QList<Case> found;
    if (!file.open(QIODevice::ReadOnly))
        return found;
    int line = 0;
    while (!file.atEnd()) {
        ++line;
        const QByteArray text = file.readLine().trimmed();
        const QList<QByteArray> parts = text.split('\t');
        if (text.startsWith('#') || parts.size() != 3)
            continue;
        found.append({QByteArray::number(line) + ' ' + parts[1].left(60), *sqlDialectFromCode(parts[0].toStdString()), parts[1].toStdString(),
                      parts[2].toStdString()});
    }
    return found;
}

} // namespace

class ConditionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conditionsOfEveryFamily_data();
    void conditionsOfEveryFamily();
    void whatIsWrittenReadsTheSame_data() { conditionsOfEveryFamily_data(); }
    void whatIsWrittenReadsTheSame();
    void unknownConditionsAreRefused_data();
    void unknownConditionsAreRefused();
    void rulesOfEveryDialect_data();
    void rulesOfEveryDialect();
    void unknownRulesAreRefused_data();
    void unknownRulesAreRefused();
    void rubbishNeverCrashes();

private:
    AttributeCatalog m_catalog = catalogWithNumbers();
};

void ConditionTest::conditionsOfEveryFamily_data()
{
    QTest::addColumn<SqlDialect>("dialect");
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("json");
    const QList<Case> all = cases();
    QVERIFY(all.size() > 100);
    for (const Case &one : all)
        QTest::newRow(one.name.constData()) << one.dialect << one.text << one.json;
}

void ConditionTest::conditionsOfEveryFamily()
{
    QFETCH(const SqlDialect, dialect);
    QFETCH(const std::string, text);
    QFETCH(const std::string, json);
    SplinkColumns columns(m_catalog, {});
    const auto read = conditionFromSql(text, dialect, columns);
    VERIFY_OK(read);
    QCOMPARE(QByteArray::fromStdString(conditionJson(read->condition, m_catalog).dump()), QByteArray::fromStdString(json));
}

// In every dialect that has words for it.
void ConditionTest::whatIsWrittenReadsTheSame()
{
    QFETCH(const SqlDialect, dialect);
    QFETCH(const std::string, text);
    SplinkColumns columns(m_catalog, {});
    const auto read = conditionFromSql(text, dialect, columns);
    VERIFY_OK(read);
    for (const SqlDialect other : {SqlDialect::DuckDb, SqlDialect::Spark, SqlDialect::Sqlite, SqlDialect::Postgres}) {
        const auto written = conditionToSql(read->condition, other, {columns.names(), read->lists});
        if (!written) {
            QVERIFY2(other != dialect, written.error().message.c_str()); // what a dialect says, we can say in it
            QCOMPARE(written.error().code, ErrorCode::Unsupported);
            continue;
        }
        SplinkColumns again(m_catalog, {});
        const auto readAgain = conditionFromSql(*written, other, again);
        QVERIFY2(readAgain, readAgain ? "" : (*written + ": " + readAgain.error().message).c_str());
        QVERIFY2(readAgain->condition == read->condition, written->c_str());
        QVERIFY2(readAgain->lists == read->lists, written->c_str());
    }
}

void ConditionTest::unknownConditionsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hint");
    const auto row = [](const char *text, const char *hint) { QTest::newRow(text) << QByteArray(text) << QByteArray(hint); };
    row("shoe_l = shoe_r", "the column \"shoe\" is no attribute of this project; say which one it is (--column shoe=ATTRIBUTE)");
    row("hamming(city_l, city_r) <= 2", "the function hamming() is not known");
    row("UPPER(city_l) || street_l = UPPER(city_r) || street_r", "columns joined by || are not compared as one");
    row("city_l LIKE city_r", "position 8");
    row("city_l < city_r", "this form of condition is not known");
    row("city_l", "this form of condition is not known");
    row("1 = 1", "this form of condition is not known");
    row("levenshtein(city_l, street_r) <= 2", "levenshtein() does not compare a column with the same one");
    row("levenshtein(city_l, city_l) <= 2", "levenshtein() does not compare a column with the same one");
    row("levenshtein(city_l, city_r) >= 2", "asks for unlikeness");
    row("levenshtein(city_l, city_r) <= 2000", "no number of edits");
    row("jaro_winkler_similarity(city_l, city_r) <= 0.2", "asks for unlikeness");
    row("jaro_winkler_similarity(city_l, city_r) >= 2", "no similarity");
    row("LOWER(city_l) = city_r", "changed in another way on the other side");
    row("city_l = street_l", "two columns of one record");
    row("city_l = city_l", "two columns of one record");
    row("CAST(city_l AS INT) = CAST(city_r AS INT)", "taken for a number");
    row("ABS(EPOCH(birth_date_l) - EPOCH(birth_date_r)) < 10", "at most so much");
    row("array_length(list_intersect(city_l, city_r)) >= 0", "at least one common value");
    row("NULLIF(regexp_extract(city_l, '(', 0), '') = NULLIF(regexp_extract(city_r, '(', 0), '')", "no regular expression");
    row("regexp_extract(city_l, 'x', 5) = regexp_extract(city_r, 'x', 5)", "groups");
    row("try_strptime(visited_l, '%d') = try_strptime(visited_r, '%d')", "format");
    row("city_l IN ('a', 'b')", "position 8");
    row("list_max(list_transform(flatten(list_transform(city_l, x -> list_transform(city_r, y -> [y, x]))), p -> jaccard(p[1], p[2]))) >= 0.9",
        "the function list_max() is not known");
}

void ConditionTest::unknownConditionsAreRefused()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, hint);
    SplinkColumns columns(m_catalog, {});
    const auto read = conditionFromSql(text.toStdString(), SqlDialect::DuckDb, columns);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InputRejected);
    QVERIFY2(QByteArray::fromStdString(read.error().message).contains(hint), read.error().message.c_str());
}

void ConditionTest::rulesOfEveryDialect_data()
{
    QTest::addColumn<SqlDialect>("dialect");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("rule");
    const auto row = [](const char *name, SqlDialect dialect, const char *text, const char *rule) {
        QTest::newRow(name) << dialect << QByteArray(text) << QByteArray(rule);
    };
    row("bare", SqlDialect::DuckDb, "l.city = r.city", "l.city = r.city");
    row("quoted", SqlDialect::DuckDb, "(l.\"city\" = r.\"city\") AND (l.\"email\" = r.\"email\")", "l.city = r.city AND l.email = r.email");
    row("backticks", SqlDialect::Spark, "r.`city` = l.`city`", "l.city = r.city");
    row("nested and", SqlDialect::Sqlite, "(l.city = r.city AND l.email = r.email) AND l.street = r.street",
        "l.city = r.city AND l.email = r.email AND l.street = r.street");
    row("substr", SqlDialect::DuckDb, "SUBSTR(l.city, 1, 3) = SUBSTRING(r.city, 1, 3)", "substr(l.city, 1, 3) = substr(r.city, 1, 3)");
    row("substring from", SqlDialect::Postgres, "SUBSTRING(l.city FROM 1 FOR 3) = SUBSTRING(r.city FROM 1 FOR 3)",
        "substr(l.city, 1, 3) = substr(r.city, 1, 3)");
    row("left, right", SqlDialect::Spark, "left(l.city, 2) = left(r.city, 2) and right(l.city, 2) = right(r.city, 2)",
        "substr(l.city, 1, 2) = substr(r.city, 1, 2) AND right(l.city, 2) = right(r.city, 2)");
    row("right in SQLite", SqlDialect::Sqlite, "SUBSTR(l.city, -2, 2) = SUBSTR(r.city, -2, 2)", "right(l.city, 2) = right(r.city, 2)");
    row("lower", SqlDialect::DuckDb, "LOWER(l.city) = LOWER(r.city)", "lower(l.city) = lower(r.city)");
    row("nested", SqlDialect::DuckDb, "SUBSTR(LOWER(l.city), 1, 3) = SUBSTR(LOWER(r.city), 1, 3)",
        "substr(lower(l.city), 1, 3) = substr(lower(r.city), 1, 3)");
    row("soundex", SqlDialect::Spark, "soundex(l.`city`) = soundex(r.`city`)", "soundex(l.city) = soundex(r.city)");
    row("user of an e-mail", SqlDialect::DuckDb,
        "NULLIF(regexp_extract(l.email, '^[^@]+', 0), '') = NULLIF(regexp_extract(r.email, '^[^@]+', 0), '')",
        "email_user(l.email) = email_user(r.email)");
    row("as text", SqlDialect::DuckDb, "SUBSTR(CAST(l.birth_date AS TEXT), 1, 4) = SUBSTR(CAST(r.birth_date AS TEXT), 1, 4)",
        "substr(l.birth_date, 1, 4) = substr(r.birth_date, 1, 4)");
}

void ConditionTest::rulesOfEveryDialect()
{
    QFETCH(const SqlDialect, dialect);
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, rule);
    SplinkColumns columns(m_catalog, {});
    const auto read = ruleFromSplink({text.toStdString(), {}}, dialect, columns);
    VERIFY_OK(read);
    QCOMPARE(blockingRuleText(*read, m_catalog), rule.toStdString());
    const auto written = ruleToSplink(*read, dialect, columns.names());
    VERIFY_OK(written);
    SplinkColumns again(m_catalog, {});
    const auto readAgain = ruleFromSplink({*written, {}}, dialect, again);
    VERIFY_OK(readAgain);
    QVERIFY2(*readAgain == *read, written->c_str());
}

void ConditionTest::unknownRulesAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hint");
    const auto row = [](const char *text, const char *hint) { QTest::newRow(text) << QByteArray(text) << QByteArray(hint); };
    row("l.city = r.city OR l.email = r.email", "write a rule for each side");
    row("l.city = r.city AND levenshtein(l.street, r.street) < 3", "only equations joined by AND");
    row("l.city <> r.city", "only equations");
    row("l.city = r.street", "the same expression");
    row("l.city = 'Rome'", "more than a column");
    row("l.shoe = r.shoe", "the column \"shoe\" is no attribute");
    row("md5(l.city) = md5(r.city)", "more than a column");
    row("NULLIF(l.city, 'x') = NULLIF(r.city, 'x')", "no counterpart in a blocking rule");
    row("city = city", "l. or r. is expected");
    row("", "position 1");
}

void ConditionTest::unknownRulesAreRefused()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, hint);
    SplinkColumns columns(m_catalog, {});
    const auto read = ruleFromSplink({text.toStdString(), {}}, SqlDialect::DuckDb, columns);
    QVERIFY(!read);
    QVERIFY2(QByteArray::fromStdString(read.error().message).contains(hint), read.error().message.c_str());
}

// Soups of tokens, and good conditions cut off or with one byte changed: an answer or an error, and soon.
void ConditionTest::rubbishNeverCrashes()
{
    constexpr std::array<std::string_view, 44> Words{
        "city_l", "city_r", "\"lat_l\"",  "`lon_r`", "(",   ")",     "[",     "]",         ",",      "=",      "<>",
        "<=",     "->",     "x",          "AND",     "OR",  "NOT",   "IS",    "NULL",      "'",      "'a'",    "1",
        "0.9",    "-",      "*",          "/",       "::",  "||",    "CAST(", "AS",        "TEXT",   "CASE",   "WHEN",
        "THEN",   "END",    "substring(", "from",    "for", "size(", "abs(",  "datediff(", "date()", "floor(", "least("};
    Random random(11);
    const QList<Case> all = cases();
    for (int i = 0; i < 6000; ++i) {
        std::string text;
        if (i % 2 == 0) {
            for (std::uint64_t length = random.below(30); length != 0; --length)
                text += std::string(Words[random.below(Words.size())]) + " ";
        } else {
            text = all[static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(all.size())))].text;
            text.resize(random.below(text.size() + 1));
            if (!text.empty())
                text[random.below(text.size())] = static_cast<char>(random.below(256));
        }
        const auto dialect = static_cast<SqlDialect>(random.below(4));
        SplinkColumns columns(m_catalog, {});
        const auto read = conditionFromSql(text, dialect, columns);
        QVERIFY(read || !read.error().message.empty());
        const auto rule = ruleFromSplink({text, {}}, dialect, columns);
        QVERIFY(rule || !rule.error().message.empty());
    }
}

TESSERA_TEST(ConditionTest, "condition_test")
#include "condition_test.moc"
