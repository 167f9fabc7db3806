// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>
#include <fmt/format.h>

#include "engine/match/compiled_model.h"
#include "engine/match/match_run.h"
#include "engine/match/pair_comparer.h"
#include "engine/match/scorer.h"
#include "engine/model/record.h"
#include "tests/engine/match/plain_reference.h"
#include "tests/engine/match/random_model.h"
#include "tests/support/test_registry.h"

using namespace engine;

// What no sane source delivers, and some do.
class ExtremesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oddValuesInEveryQuestion_data();
    void oddValuesInEveryQuestion();
    void namesOfTheWorldAreCompared();
    void longListsAreCompared();
    void manyCopiesOfOneValue();
    void recordsWithNothingInCommon();
};

namespace
{

std::string repeated(std::string_view text, std::size_t times)
{
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

constexpr std::size_t Long = 600; // characters: more than our own metrics read, and many of the words that fast ones work in

std::vector<std::string> oddValues()
{
    return {repeated("x", Long),
            repeated("x", Long - 1) + "y",
            "y" + repeated("x", Long - 1),
            repeated("中", Long),
            repeated("a ", Long / 2),
            "x.",
            "שרה כהן",
            "محمد علي",
            "李小龙",
            "e\u0301 \u200B\u202E",
            "\xFF\xFE\x80",
            std::string("a\0b", 3),
            " ",
            "@",
            "2024-02-30",
            "9999-12-31T23:59:59Z",
            "0001-01-01",
            "-1e308",
            "1e308",
            "nan",
            "inf",
            "[]",
            "[1e300, 1e300]",
            "💥",
            "'; drop table --"};
}

} // namespace

void ExtremesTest::oddValuesInEveryQuestion_data()
{
    QTest::addColumn<int>("profile");
    for (const MetricProfile profile : {MetricProfile::CodePoints, MetricProfile::DuckDb, MetricProfile::Spark, MetricProfile::Sqlite})
        QTest::newRow(std::string(codeOf(profile)).c_str()) << static_cast<int>(profile);
}

void ExtremesTest::oddValuesInEveryQuestion()
{
    QFETCH(const int, profile);
    std::vector<tests::Cells> records;
    for (const std::string &value : oddValues())
        records.push_back({{attributes::City, value}, {attributes::Street, value}});
    const ColumnTable table = tests::tableOf(records);
    int held = 0;
    for (int number = 0; number < static_cast<int>(ConditionKind::And); ++number) {
        const auto kind = static_cast<ConditionKind>(number);
        Condition question = tests::on(kind, attributes::City, amountRuleOf(kind) == AmountRule::None ? 0 : 1);
        if (hasOther(kind))
            question.other = attributes::Street;
        if (kind == ConditionKind::Literal)
            question.text = "x";
        for (const TransformKind transform : {TransformKind::Lower, TransformKind::Upper, TransformKind::Trim}) {
            question.transforms = {{.kind = transform}};
            Model model;
            model.metrics = static_cast<MetricProfile>(profile);
            model.comparisons = {{"one", {tests::level("yes", question), tests::level("no", {})}}};
            const CompiledModel compiled(table, model, {});
            PairComparer comparer(compiled);
            const tests::PlainReference reference(records, model);
            for (std::uint32_t a = 0; a < table.size(); ++a) {
                for (std::uint32_t b = a + 1; b < table.size(); ++b) {
                    const LevelVector expected = reference.levels(a, b);
                    QVERIFY2(comparer.levels(a, b) == expected, fmt::format("{} of values {} and {}", codeOf(kind), a, b).c_str());
                    held += expected == 2 ? 1 : 0;
                }
            }
        }
    }
    QVERIFY2(held > 50, std::to_string(held).c_str());
}

void ExtremesTest::namesOfTheWorldAreCompared()
{
    using enum ConditionKind;
    const auto level = [](const std::string &left, const std::string &right) {
        Model model;
        model.comparisons = {
            {"name",
             {tests::level("missing", tests::on(Missing, attributes::FullName)), tests::level("exact", tests::on(Exact, attributes::FullName)),
              tests::level("close", tests::on(JaroWinkler, attributes::FullName, 0.85)),
              tests::level("typo", tests::on(Levenshtein, attributes::FullName, 1)), tests::level("different", {})}}};
        const ColumnTable table = tests::tableOf({{{attributes::FullName, left}}, {{attributes::FullName, right}}});
        const CompiledModel compiled(table, model, {});
        return PairComparer(compiled).level(0, 0, 1);
    };
    QCOMPARE(level("שרה כהן", "שרה כהן"), 4U);
    QCOMPARE(level("שרה כהן", "שרה כהו"), 3U);
    QCOMPARE(level("محمد علي", "محمود علي"), 3U);
    QCOMPARE(level("محمد علي", "فاطمة حسن"), 1U);
    QCOMPARE(level("李小龙", "李小龍"), 2U); // one character of three is one edit, not three bytes
    QCOMPARE(level("李小龙", "王大明"), 1U);
}

void ExtremesTest::longListsAreCompared()
{
    tests::Cells left;
    tests::Cells right;
    for (int i = 0; i < 300; ++i) {
        left.emplace_back(attributes::Phone, fmt::format("+49{}", i));
        right.emplace_back(attributes::Phone, fmt::format("+49{}", 299 + i));
    }
    Condition two = tests::on(ConditionKind::ArrayIntersect, attributes::Phone, 2);
    Condition one = tests::on(ConditionKind::ArrayIntersect, attributes::Phone, 1);
    Model model;
    model.comparisons = {{"phone", {tests::level("two", two), tests::level("one", one), tests::level("none", {})}}};
    const ColumnTable table = tests::tableOf({left, right});
    const CompiledModel compiled(table, model, {});
    QCOMPARE(PairComparer(compiled).level(0, 0, 1), 2U);
}

void ExtremesTest::manyCopiesOfOneValue()
{
    const std::vector<AttributeId> attributes{attributes::Email, attributes::GivenName};
    ColumnTableBuilder builder(attributes);
    constexpr std::uint32_t Records = 1'000'000;
    const std::vector<Value> values{{attributes::Email, 0, ValueFlag::None, "info@example.org", "info@example.org"}};
    const std::string packed = packValues(values);
    for (std::uint32_t i = 0; i < Records; ++i)
        VERIFY_OK(builder.add(RecordId{i + 1}, SourceId{1}, packed));
    const ColumnTable table = std::move(builder).finish();
    Model model;
    model.comparisons = {tests::exactComparison(attributes::Email, "email")};
    model.comparisons[0].levels[1].termFrequency = TermFrequency{.attribute = attributes::Email};
    model.blockingRules = {"l.email = r.email"};
    Progress progress;
    // 5 * 10^11 pairs of one value: refused with their number and the value.
    const auto output = match(table, AttributeCatalog(), model, {}, progress);
    QVERIFY(!output);
    QCOMPARE(output.error().code, ErrorCode::InputRejected);
    const std::string &said = output.error().message;
    QVERIFY2(said.contains("499999500000 pairs") && said.contains("\"info@example.org\" in 1000000 records"), said.c_str());
    const CompiledModel compiled(table, model, {});
    const Scorer scorer(model, compiled);
    QVERIFY(std::abs(scorer.termWeight(0, 2, 0, 1) - std::log2(parametersOf(model.comparisons[0])[1].u)) < 1e-9); // everybody has it
    // Shared by so many it is no evidence, and nothing is left to compare by.
    model.sharedLimits[attributes::Email] = 100;
    const auto nothing = match(table, AttributeCatalog(), model, {}, progress);
    VERIFY_OK(nothing);
    QVERIFY(nothing->pairs.empty() && nothing->compared == 0);
    QCOMPARE(nothing->sharedValues.size(), 1U);
    QCOMPARE(nothing->sharedValues.front().records, Records);
}

void ExtremesTest::recordsWithNothingInCommon()
{
    const Model model = tests::peopleModel();
    const std::vector<tests::Cells> records{{{attributes::Email, "a@x.org"}}, {{attributes::Phone, "+491"}}, {{attributes::City, "berlin"}}};
    const ColumnTable table = tests::tableOf(records);
    const CompiledModel compiled(table, model, {});
    PairComparer comparer(compiled);
    const tests::PlainReference reference(records, model);
    QCOMPARE(comparer.levels(0, 1), reference.levels(0, 1));
    QCOMPARE(comparer.levels(1, 2), reference.levels(1, 2));
    Progress progress;
    const auto output = match(table, AttributeCatalog(), model, {}, progress);
    QVERIFY(!output); // nothing that the model compares has values in two of them
    QCOMPARE(output.error().code, ErrorCode::InputRejected);
    QVERIFY2(output.error().message.contains("There is nothing to compare"), output.error().message.c_str());
}

TESSERA_TEST(ExtremesTest, "extremes_test")
#include "extremes_test.moc"
