// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/match/splink/column_use.h"
#include "engine/match/splink/date_format.h"
#include "engine/match/splink/sql_expression.h"
#include "tests/support/test_registry.h"

using namespace engine;

class SqlParserTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellingDoesNotMatter_data();
    void spellingDoesNotMatter();
    void precedence();
    void sidesOfColumns();
    void badTextNamesThePosition_data();
    void badTextNamesThePosition();
    void columnUses_data();
    void columnUses();
    void emptyTextsAreAsInSql();
    void dateFormats_data();
    void dateFormats();
};

namespace
{

Result<SqlExpression> suffixed(std::string_view text, SqlDialect dialect = SqlDialect::DuckDb)
{
    return parseSql(text, dialect, SqlNaming::Suffix);
}

} // namespace

void SqlParserTest::spellingDoesNotMatter_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::newRow("quotes") << QByteArray("\"a_l\" = \"a_r\"") << QByteArray("a_l = a_r");
    QTest::newRow("backticks") << QByteArray("`a_l` = `a_r`") << QByteArray("a_l=a_r");
    QTest::newRow("case of keywords") << QByteArray("a_l is NULL Or a_r Is Null") << QByteArray("a_l IS NULL OR a_r IS NULL");
    QTest::newRow("brackets") << QByteArray("((a_l) = (a_r)) AND (b_l = b_r)") << QByteArray("a_l = a_r AND b_l = b_r");
    QTest::newRow("cast") << QByteArray("a_l::VARCHAR(20)").replace("(20)", "") << QByteArray("CAST(a_l AS varchar)");
    QTest::newRow("functions") << QByteArray("LEVENSHTEIN (a_l,a_r)<=2") << QByteArray("levenshtein(a_l, a_r) <= 2.0");
    QTest::newRow("extract") << QByteArray("EXTRACT(EPOCH FROM a_l)") << QByteArray("epoch(a_l)");
    QTest::newRow("unequal") << QByteArray("a_l != a_r") << QByteArray("a_l <> a_r");
    QTest::newRow("for") << QByteArray("SUBSTRING(a_l FROM 1 FOR 3)") << QByteArray("substring(a_l, 1, 3)");
    QTest::newRow("lambda") << QByteArray("f(a_l, (x) -> x)") << QByteArray("f(a_l, x -> x)");
    QTest::newRow("white space") << QByteArray(" \n\ta_l\r\n= a_r ") << QByteArray("a_l = a_r");
}

void SqlParserTest::spellingDoesNotMatter()
{
    QFETCH(const QByteArray, one);
    QFETCH(const QByteArray, other);
    const auto first = suffixed(one.toStdString());
    const auto second = suffixed(other.toStdString());
    VERIFY_OK(first);
    VERIFY_OK(second);
    QVERIFY(*first == *second);
}

void SqlParserTest::precedence()
{
    const auto tree = suffixed("NOT a_l = a_r AND b_l = b_r OR c_l + 2 * 3 = c_r");
    VERIFY_OK(tree);
    QCOMPARE(tree->kind, SqlKind::Or);
    QCOMPARE(tree->parts[0].kind, SqlKind::And);
    QCOMPARE(tree->parts[0].parts[0].kind, SqlKind::Not);
    QCOMPARE(tree->parts[1].kind, SqlKind::Compare);
    const SqlExpression &sum = tree->parts[1].parts[0];
    QCOMPARE(sum.name, std::string("+"));
    QCOMPARE(sum.parts[1].name, std::string("*"));
    const auto text = suffixed("'it''s'", SqlDialect::DuckDb);
    VERIFY_OK(text);
    QCOMPARE(text->name, std::string("it's"));
    const auto escaped = suffixed(R"('yyyy\'T\'' = "plain")", SqlDialect::Spark);
    VERIFY_OK(escaped);
    QCOMPARE(escaped->parts[0].name, std::string("yyyy'T'"));
    QCOMPARE(escaped->parts[1].kind, SqlKind::Text); // in Spark this is no name
}

void SqlParserTest::sidesOfColumns()
{
    const auto condition = suffixed("\"First Name_L\" = first_name_R");
    VERIFY_OK(condition);
    QCOMPARE(condition->parts[0].name, std::string("First Name"));
    QCOMPARE(condition->parts[0].side, SqlSide::Left);
    QCOMPARE(condition->parts[1].side, SqlSide::Right);
    const auto rule = parseSql("L.\"first_name_l\" = r.x", SqlDialect::DuckDb, SqlNaming::Prefix);
    VERIFY_OK(rule);
    QCOMPARE(rule->parts[0].name, std::string("first_name_l"));
    QCOMPARE(rule->parts[0].side, SqlSide::Left);
    QVERIFY(!parseSql("x = r.x", SqlDialect::DuckDb, SqlNaming::Prefix));
}

void SqlParserTest::badTextNamesThePosition_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hint");
    QTest::newRow("empty") << QByteArray("") << QByteArray("position 1: a column");
    QTest::newRow("open bracket") << QByteArray("(a_l = a_r") << QByteArray("position 11: \")\"");
    QTest::newRow("open text") << QByteArray("a_l = 'x") << QByteArray("position 7: a quotation mark");
    QTest::newRow("half an equation") << QByteArray("a_l = ") << QByteArray("position 7");
    QTest::newRow("two conditions") << QByteArray("a_l = a_r b_l = b_r") << QByteArray("position 11: an operator or the end");
    QTest::newRow("a sign") << QByteArray("a_l ~ a_r") << QByteArray("position 5: a sign");
    QTest::newRow("statement") << QByteArray("a_l = a_r; DROP TABLE x") << QByteArray("position 10");
    QTest::newRow("query") << QByteArray("a_l IN (SELECT 1)") << QByteArray("position 5");
    QTest::newRow("number") << QByteArray("f(a_l) <= 1x") << QByteArray("position 11: a number");
    QTest::newRow("is what") << QByteArray("a_l IS 3") << QByteArray("\"null\" is expected");
    QTest::newRow("deep") << QByteArray(400, '(') << QByteArray("nested too deeply");
    QTest::newRow("deep not") << QByteArray("NOT ").repeated(400) << QByteArray("nested too deeply");
    QTest::newRow("deep minus") << QByteArray("- ").repeated(400) << QByteArray("nested too deeply");
    QTest::newRow("long sum") << QByteArray("a_l") + QByteArray(" + 1").repeated(300) << QByteArray("too many operands");
    QTest::newRow("huge") << QByteArray(30000, ' ') << QByteArray("longer than 20,000");
}

void SqlParserTest::badTextNamesThePosition()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, hint);
    const auto parsed = suffixed(text.toStdString());
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::InputRejected);
    QVERIFY2(QByteArray::fromStdString(parsed.error().message).contains(hint), parsed.error().message.c_str());
}

void SqlParserTest::columnUses_data()
{
    using enum TransformKind;
    QTest::addColumn<SqlDialect>("dialect");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<Transform>>("transforms");
    const auto row = [](const char *name, SqlDialect dialect, const char *text, QList<Transform> transforms) {
        QTest::newRow(name) << dialect << QByteArray(text) << transforms;
    };
    const Transform iso{ParseDate, 0, 0, "%Y-%m-%d"};
    row("nested", SqlDialect::DuckDb, "SUBSTRING(LOWER(a_l), 1, 3)", {{Lower}, {Substring, 1, 3}});
    row("left", SqlDialect::DuckDb, "left(a_l, 2)", {{Substring, 1, 2}});
    row("right", SqlDialect::Spark, "right(a_l, 2)", {{Substring, -2, 2}});
    row("cast", SqlDialect::Spark, "CAST(a_l AS STRING)", {{AsText}});
    row("cast short", SqlDialect::DuckDb, "a_l::VARCHAR", {{AsText}});
    row("nullif", SqlDialect::DuckDb, "NULLIF(a_l, 'x')", {{NullIf, 0, 0, "x"}});
    row("regex", SqlDialect::DuckDb, "NULLIF(regexp_extract(a_l, '^[@]+', 0), '')", {{RegexExtract, 0, 0, "^[@]+"}});
    row("regex group", SqlDialect::Spark, "NULLIF(regexp_extract(a_l, '^([0-9])x', 1), '')", {{RegexExtract, 1, 0, "^([0-9])x"}});
    row("regex bare", SqlDialect::DuckDb, "regexp_extract(a_l, 'x')", {{RegexExtract, 0, 0, "x"}, {KeepEmpty}});
    row("regex Spark default", SqlDialect::Spark, "NULLIF(regexp_extract(a_l, '(x)y'), '')", {{RegexExtract, 1, 0, "(x)y"}});
    row("regex Postgres", SqlDialect::Postgres, "NULLIF(substring(a_l from '(^[a-z]+)'), '')", {{RegexExtract, 0, 0, "^[a-z]+"}});
    row("regex Postgres group", SqlDialect::Postgres, "NULLIF(substring(a_l from '^([0-9])x'), '')", {{RegexExtract, 1, 0, "^([0-9])x"}});
    row("regex Postgres two groups", SqlDialect::Postgres, "NULLIF(substring(a_l from '(a)(b)'), '')", {{RegexExtract, 1, 0, "(a)(b)"}});
    row("first", SqlDialect::DuckDb, "a_l[1]", {{Element, 1}});
    row("first Spark", SqlDialect::Spark, "a_l[0]", {{Element, 1}});
    row("last", SqlDialect::DuckDb, "a_l[-1]", {{Element, -1}});
    row("last Spark", SqlDialect::Spark, "element_at(a_l, -1)", {{Element, -1}});
    row("last Postgres", SqlDialect::Postgres, "a_l[array_length(a_l, 1)]", {{Element, -1}});
    row("date", SqlDialect::DuckDb, "try_strptime(a_l, '%Y-%m-%d')", {iso});
    row("date Spark", SqlDialect::Spark, "date(try_to_timestamp(a_l, 'yyyy-MM-dd'))", {iso});
    row("date Postgres", SqlDialect::Postgres, "try_cast_date(a_l, 'YYYY-MM-DD')", {iso});
    row("middle", SqlDialect::DuckDb, "SUBSTRING(a_l, 3, 2)", {{Substring, 3, 2}, {KeepEmpty}});
}

void SqlParserTest::columnUses()
{
    QFETCH(const SqlDialect, dialect);
    QFETCH(const QByteArray, text);
    QFETCH(const QList<Transform>, transforms);
    const auto tree = suffixed(text.toStdString(), dialect);
    VERIFY_OK(tree);
    const auto use = columnUseOf(*tree, dialect);
    QVERIFY(use);
    QCOMPARE(use->column, std::string("a"));
    QVERIFY(use->transforms == std::vector<Transform>(transforms.begin(), transforms.end()));
}

// NULLIF(…, '') is what makes an empty text missing in SQL; ours is missing unless it is kept.
void SqlParserTest::emptyTextsAreAsInSql()
{
    using enum TransformKind;
    const auto of = [](std::vector<Transform> transforms) { return withSqlEmptiness(std::move(transforms)); };
    QVERIFY(of({{RegexExtract, 0, 0, "x"}, {NullIf}}) == (std::vector<Transform>{{RegexExtract, 0, 0, "x"}}));
    QVERIFY(of({{RegexExtract, 0, 0, "x"}, {NullIf}, {Substring, 3, 1}})
            == (std::vector<Transform>{{RegexExtract, 0, 0, "x"}, {NullIf}, {Substring, 3, 1}, {KeepEmpty}}));
    QVERIFY(of({{Lower}}) == (std::vector<Transform>{{Lower}}));
    for (const char *unknown : {"a_l || b_l", "md5(a_l)", "a_l[0]", "coalesce(a_l, 'x')", "LOWER(a_l)[1]['x']", "substring(a_l, 0, 2)"}) {
        const auto tree = suffixed(unknown);
        VERIFY_OK(tree);
        QVERIFY2(!columnUseOf(*tree, SqlDialect::DuckDb), unknown);
    }
}

void SqlParserTest::dateFormats_data()
{
    QTest::addColumn<SqlDialect>("dialect");
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<QByteArray>("strptime");
    QTest::newRow("duckdb") << SqlDialect::DuckDb << QByteArray("%d/%m/%Y") << QByteArray("%d/%m/%Y");
    QTest::newRow("spark") << SqlDialect::Spark << QByteArray("dd/MM/yyyy") << QByteArray("%d/%m/%Y");
    QTest::newRow("postgres") << SqlDialect::Postgres << QByteArray("DD/MM/YYYY") << QByteArray("%d/%m/%Y");
    QTest::newRow("spark time") << SqlDialect::Spark << QByteArray("yyyy-MM-dd'T'HH:mm:ssXXX") << QByteArray("%Y-%m-%dT%H:%M:%S%z");
    QTest::newRow("postgres time") << SqlDialect::Postgres << QByteArray("YYYY-MM-DDTHH24:MI:SS") << QByteArray("%Y-%m-%dT%H:%M:%S");
}

void SqlParserTest::dateFormats()
{
    QFETCH(const SqlDialect, dialect);
    QFETCH(const QByteArray, own);
    QFETCH(const QByteArray, strptime);
    QCOMPARE(strptimeFormatOf(own.toStdString(), dialect), std::optional{strptime.toStdString()});
    QCOMPARE(dialectFormatOf(strptime.toStdString(), dialect), std::optional{own.toStdString()});
    QVERIFY(!strptimeFormatOf("EEEE", SqlDialect::Spark));
    QVERIFY(!dialectFormatOf("%j", SqlDialect::Postgres));
}

TESSERA_TEST(SqlParserTest, "sql_parser_test")
#include "sql_parser_test.moc"
