// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/match/model_text.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

class ModelTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conditionsAsText_data();
    void conditionsAsText();
    void rowsTellWhatIsLearned();

private:
    AttributeCatalog m_catalog;
};

Q_DECLARE_METATYPE(Condition)

void ModelTextTest::conditionsAsText_data()
{
    using enum ConditionKind;
    QTest::addColumn<Condition>("condition");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const Condition &condition, const char *text) { QTest::newRow(text) << condition << QByteArray(text); };
    row(tests::on(Exact, attributes::Email), "exact(email)");
    row(tests::on(JaroWinkler, attributes::Email, 0.9), "jaro_winkler(email) >= 0.9");
    row(tests::on(Levenshtein, attributes::Email, 2), "levenshtein(email) <= 2");
    row(tests::on(Prefix, attributes::Postcode, 3), "prefix(postcode) of 3");
    row(tests::on(ArrayIntersect, attributes::Phone, 2), "array_intersect(phone) >= 2");
    row(tests::on(PercentageDifference, attributes::TaxId, 0.1), "percentage_difference(tax_id) < 0.1");
    Condition part = tests::on(Exact, attributes::Email);
    part.transforms = {{.kind = TransformKind::Lower}, {.kind = TransformKind::RegexExtract, .first = 1, .text = "^(.*)@"}};
    row(part, "exact(regex_extract(lower(email), 1, '^(.*)@'))");
    Condition reversed = tests::on(Reversed, attributes::GivenName);
    reversed.other = attributes::FamilyName;
    reversed.isOneWay = true;
    row(reversed, "reversed(given_name, family_name, one way)");
    Condition literal = tests::on(Literal, attributes::Gender);
    literal.text = "male";
    literal.side = Side::Left;
    row(literal, "literal(gender, 'male', left)");
    const auto composed = [](ConditionKind kind, std::vector<Condition> parts) {
        return Condition{.kind = kind, .attribute = {}, .other = {}, .amount = 0, .parts = std::move(parts)};
    };
    const Condition city = tests::on(Exact, attributes::City);
    row(composed(And, {composed(Or, {city, reversed}), composed(Not, {city})}),
        "(exact(city) or reversed(given_name, family_name, one way)) and not (exact(city))");
    row({}, "else");
}

void ModelTextTest::conditionsAsText()
{
    QFETCH(const Condition, condition);
    QFETCH(const QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(conditionText(condition, m_catalog)), text);
}

void ModelTextTest::rowsTellWhatIsLearned()
{
    Model model;
    model.comparisons = {tests::exactComparison(attributes::Email, "email")};
    Level &exact = model.comparisons[0].levels[1];
    exact.m = 0.8;
    exact.u = 0.1;
    exact.fixM = true;
    exact.termFrequency = TermFrequency{attributes::Email, 0.5, 0.01, true};
    const auto rows = modelRows(model, m_catalog);
    QCOMPARE(rows.size(), std::size_t{3});
    QVERIFY(rows[0].isMissing && rows[0].weight == 0);
    QCOMPARE(rows[1].weight, 3.0);
    QVERIFY(rows[1].isLearned && rows[1].isMFixed && !rows[1].isUFixed);
    QCOMPARE(rows[1].termFrequency, std::string("email x0.5, u at least 0.01, own u"));
    QVERIFY(!rows[2].isLearned);
    QCOMPARE(rows[2].condition, std::string("else"));
}

TESSERA_TEST(ModelTextTest, "model_text_test")
#include "model_text_test.moc"
