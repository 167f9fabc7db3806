// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <fmt/format.h>

#include "engine/base/random.h"
#include "engine/match/json_position.h"
#include "engine/match/model_json.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

class ModelJsonTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writtenAndReadIsTheSame();
    void hashFollowsTheContent();
    void aNameWithoutItsPartsIsNone();
    void errorsNameThePath_data();
    void errorsNameThePath();
    void emptyThingsAreRefused();
    void brokenJsonNamesLineAndColumn();
    void damagedTextNeverCrashes();
    void defaultsAreSplinks();

private:
    AttributeCatalog m_catalog;
};

namespace
{

Condition everyTransform()
{
    using enum TransformKind;
    Condition condition = tests::on(ConditionKind::Exact, attributes::BirthDate);
    condition.transforms = {{.kind = Element, .first = -1},
                            {.kind = Lower},
                            {.kind = Upper},
                            {.kind = Trim},
                            {.kind = Substring, .first = 1, .second = 10},
                            {.kind = RegexExtract, .first = 1, .text = "^(.*)$"},
                            {.kind = NullIf, .text = "n/a \"x\""},
                            {.kind = ParseDate, .text = "%d/%m/%Y"}};
    return condition;
}

Condition everyOtherField()
{
    Condition reversed = tests::on(ConditionKind::Reversed, attributes::Street);
    reversed.other = attributes::Postcode;
    reversed.otherTransforms = {{.kind = TransformKind::AsText}, {.kind = TransformKind::KeepEmpty}};
    reversed.isOneWay = true;
    Condition literal = tests::on(ConditionKind::Literal, attributes::Postcode);
    literal.text = "10115";
    literal.side = Side::Right;
    Condition missing = tests::on(ConditionKind::Missing, attributes::Street);
    missing.side = Side::Left;
    Condition without = {.kind = ConditionKind::Not, .attribute = {}, .other = {}, .amount = 0, .parts = {literal}};
    return {.kind = ConditionKind::Or, .attribute = {}, .other = {}, .amount = 0, .parts = {reversed, without, missing}};
}

} // namespace

void ModelJsonTest::writtenAndReadIsTheSame()
{
    Model model = tests::peopleModel();
    model.comparisons[0].levels[1].m = 0.1 + 0.2; // digits that only a full round trip keeps
    model.comparisons[0].levels[1].u = 1e-300;
    model.comparisons[0].levels[2].h = 0.25;
    model.comparisons[2].levels[1].n = 0.125;
    model.namesakes = {{model.comparisons[0].name, model.comparisons[1].name}, 3.5};
    model.comparisons[1].levels[1].fixM = true;
    model.comparisons[3].levels[1].termFrequency = TermFrequency{attributes::Email, 0.5, 0.001, true};
    model.household = {true, 2.5, 0.02};
    model.sharedLimits[attributes::Phone] = 30;
    model.metrics = MetricProfile::DuckDb;
    model.comparisons[2].levels[2].condition = everyTransform();
    model.comparisons[4].levels[3].condition = everyOtherField();
    const auto back = modelFromJson(modelToJson(model, m_catalog), m_catalog);
    VERIFY_OK(back);
    QVERIFY(*back == model);
    QCOMPARE(modelToJson(*back, m_catalog), modelToJson(model, m_catalog));
}

void ModelJsonTest::aNameWithoutItsPartsIsNone()
{
    Model model = tests::peopleModel();
    model.namesakes = {{model.comparisons[0].name, model.comparisons[1].name}, 3};
    const Namesakes before = model.namesakes;
    removeComparison(model, 2);
    QCOMPARE(model.namesakes, before);
    const std::string next = model.comparisons[2].name;
    removeComparison(model, 1);
    QCOMPARE(model.namesakes, Namesakes());
    QCOMPARE(model.comparisons[1].name, next);
    VERIFY_OK(validate(model, m_catalog));
}

void ModelJsonTest::hashFollowsTheContent()
{
    const Model model = tests::peopleModel();
    Model other = model;
    QCOMPARE(modelHash(model, m_catalog), modelHash(other, m_catalog));
    other.thresholds.match += 0.25;
    QVERIFY(modelHash(model, m_catalog) != modelHash(other, m_catalog));
}

void ModelJsonTest::errorsNameThePath_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *name, const char *from, const char *to, const char *path) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(path);
    };
    row("unknown attribute", "\"attribute\": \"city\"", "\"attribute\": \"shoe\"", "comparisons[0].levels[0].condition.attribute");
    row("unknown kind", "\"kind\": \"exact\"", "\"kind\": \"magic\"", "comparisons[0].levels[1].condition.kind");
    row("unknown key", "\"prior\"", "\"priority\": 1, \"prior\"", "priority");
    row("prior of 2", "\"prior\": 0.01", "\"prior\": 2", "prior");
    row("m of 0", "\"label\": \"exact\"", "\"label\": \"exact\", \"m\": 0", "comparisons[0].levels[1].m");
    row("n of 2", "\"label\": \"exact\"", "\"label\": \"exact\", \"n\": 2", "comparisons[0].levels[1].n");
    row("namesakes of nothing", "\"prior\"", "\"namesakes\": {\"comparisons\": [\"shoe\"]}, \"prior\"", "namesakes.comparisons[0]");
    row("a name twice", "\"prior\"", "\"namesakes\": {\"comparisons\": [\"city\", \"city\"]}, \"prior\"", "namesakes.comparisons[0]");
    row("names without bound", "\"prior\"", "\"namesakes\": {\"comparisons\": [\"city\"], \"excess\": 1e7}, \"prior\"", "namesakes.excess");
    row("name as number", "\"prior\"", "\"namesakes\": {\"comparisons\": [1]}, \"prior\"", "namesakes.comparisons[0]");
    row("names rarer than by chance", "\"prior\"", "\"namesakes\": {\"comparisons\": [], \"excess\": 0.5}, \"prior\"", "namesakes.excess");
    row("u as text", "\"label\": \"exact\"", "\"label\": \"exact\", \"u\": \"1\"", "comparisons[0].levels[1].u");
    row("no name", "\"name\": \"city\"", "\"name\": \"\"", "comparisons[0].name");
    row("else first", "\"kind\": \"missing\",", "\"kind\": \"else\",", "comparisons[0].levels[0].condition");
    row("rule", "l.city = r.city", "l.city = r.town", "blocking_rules[0]");
    row("thresholds crossed", "\"review\": 0", "\"review\": 99", "thresholds");
    row("newer", "\"version\": 1", "\"version\": 2", "version");
    row("repeated key", "\"prior\": 0.01", "\"prior\": 0.01, \"prior\": 0.02", "prior");
    row("unknown profile", "\"version\": 1", "\"version\": 1, \"metrics\": \"oracle\"", "metrics");
    row("no amount", "\"kind\": \"exact\"", "\"kind\": \"jaro_winkler\"", "comparisons[0].levels[1].condition.amount");
    row("amount on exact", "\"kind\": \"exact\"", "\"kind\": \"exact\", \"amount\": 1", "comparisons[0].levels[1].condition.amount");
    row("text on exact", "\"kind\": \"exact\"", "\"kind\": \"exact\", \"text\": \"x\"", "comparisons[0].levels[1].condition.text");
    row("literal of nothing", "\"kind\": \"exact\"", "\"kind\": \"literal\"", "comparisons[0].levels[1].condition.text");
    row("side", "\"kind\": \"exact\"", "\"kind\": \"exact\", \"side\": \"left\"", "comparisons[0].levels[1].condition.side");
    row("other side", "\"kind\": \"exact\"", "\"kind\": \"exact\", \"side\": \"both\"", "comparisons[0].levels[1].condition.side");
    row("distance without longitude", "\"kind\": \"exact\"", "\"kind\": \"distance_km\", \"amount\": 1", "comparisons[0].levels[1].condition.other");
    row("else with attribute", "\"kind\": \"exact\"", "\"kind\": \"else\"", "comparisons[0].levels[1].condition");
    row("unknown transform", "\"kind\": \"exact\"", "\"kind\": \"exact\", \"transforms\": [{\"kind\": \"rot13\"}]",
        "comparisons[0].levels[1].condition.transforms[0].kind");
    row("setting of another transform", "\"kind\": \"exact\"", "\"kind\": \"exact\", \"transforms\": [{\"kind\": \"lower\", \"pattern\": \"a\"}]",
        "comparisons[0].levels[1].condition.transforms[0].pattern");
    row("no expression", "\"kind\": \"exact\"",
        "\"kind\": \"exact\", \"transforms\": [{\"kind\": \"lower\"}, {\"kind\": \"regex_extract\", \"pattern\": \"[a\"}]",
        "comparisons[0].levels[1].condition.transforms[1].pattern");
    row("u of 0", "\"label\": \"exact\"", "\"label\": \"exact\", \"u\": 0", "comparisons[0].levels[1].u");
    row("m of 1.5", "\"label\": \"exact\"", "\"label\": \"exact\", \"m\": 1.5", "comparisons[0].levels[1].m");
    row("no list", "\"comparisons\": [", "\"comparisons\": 5, \"x\": [", "x");
}

void ModelJsonTest::errorsNameThePath()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QByteArray, path);
    Model model;
    model.prior = 0.01;
    model.comparisons = {tests::exactComparison(attributes::City, "city")};
    model.blockingRules = {"l.city = r.city"};
    QByteArray text = QByteArray::fromStdString(modelToJson(model, m_catalog));
    VERIFY_OK(modelFromJson(text.toStdString(), m_catalog));
    const qsizetype at = text.indexOf(from);
    QVERIFY2(at >= 0, text.constData());
    text.replace(at, from.size(), to);
    const auto read = modelFromJson(text.toStdString(), m_catalog);
    QVERIFY(!read);
    QVERIFY2(QByteArray::fromStdString(read.error().detail).startsWith(path), read.error().message.c_str());
    QVERIFY2(!read.error().message.contains(".."), read.error().message.c_str());
    if (read.error().code != ErrorCode::NewerVersion) {
        const auto position = locateInJson(text.toStdString(), read.error().detail);
        QVERIFY(position);
        QVERIFY2(read.error().message.contains(fmt::format("See line {}, column ", position->line)), read.error().message.c_str());
    }
}

void ModelJsonTest::emptyThingsAreRefused()
{
    Model model;
    model.comparisons = {tests::exactComparison(attributes::City, "city")};
    model.blockingRules = {"l.city = r.city"};
    const auto pathOf = [&](const Model &broken) {
        const auto checked = validate(broken, m_catalog);
        return checked ? std::string("valid") : checked.error().detail;
    };
    QCOMPARE(pathOf(model), std::string("valid"));
    Model broken = model;
    broken.comparisons.clear();
    QCOMPARE(pathOf(broken), std::string("comparisons"));
    broken = model;
    broken.comparisons[0].levels.clear();
    QCOMPARE(pathOf(broken), std::string("comparisons[0].levels"));
    broken = model;
    broken.comparisons[0].levels.erase(broken.comparisons[0].levels.begin() + 1);
    QCOMPARE(pathOf(broken), std::string("comparisons[0].levels"));
    broken = model;
    broken.comparisons[0].levels.push_back(tests::level("after", tests::on(ConditionKind::Exact, attributes::City)));
    QCOMPARE(pathOf(broken), std::string("comparisons[0].levels[2].condition"));
    broken = model;
    Condition deep = tests::on(ConditionKind::Exact, attributes::City);
    for (int i = 0; i < 20; ++i)
        deep = {.kind = ConditionKind::Not, .attribute = {}, .other = {}, .amount = 0, .parts = {deep}};
    broken.comparisons[0].levels[1].condition = deep;
    QVERIFY(pathOf(broken).starts_with("comparisons[0].levels[1].condition.parts[0]"));
    QVERIFY(!modelFromJson(modelToJson(broken, m_catalog), m_catalog));
    broken = model;
    broken.blockingRules.clear();
    QCOMPARE(pathOf(broken), std::string("blocking_rules"));
}

void ModelJsonTest::brokenJsonNamesLineAndColumn()
{
    const auto read = modelFromJson("{\n  \"prior\": 0.1,\n  \"comparisons\": [}\n}", m_catalog);
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains("line 3, column 19"), read.error().message.c_str());
    QVERIFY(!modelFromJson("", m_catalog));
    const auto large = modelFromJson("{\"version\": 1,\n \"comparisons\": [{\"name\": \"1e999\", \"levels\": [{\"m\": -1e999}]}]}", m_catalog);
    QVERIFY(!large);
    QVERIFY2(large.error().message.contains("comparisons[0].levels[0].m: the number is too large")
                 && large.error().message.contains("line 2, column 53"),
             large.error().message.c_str());
}

void ModelJsonTest::damagedTextNeverCrashes()
{
    const std::string whole = modelToJson(tests::peopleModel(), m_catalog);
    for (std::size_t length = 0; length < whole.size(); length += 7)
        QVERIFY(!modelFromJson(std::string_view(whole).substr(0, length), m_catalog));
    Random random(3);
    for (int i = 0; i < 300; ++i) {
        std::string damaged = whole;
        damaged[random.below(damaged.size())] = static_cast<char>(random.below(256));
        const auto read = modelFromJson(damaged, m_catalog);
        QVERIFY(read || !read.error().message.empty());
    }
    QVERIFY(!modelFromJson(std::string(5000, '['), m_catalog));
}

// splink.md 1.4: three levels give m .95, .025, .025 and u .95/1024, .003125, .8.
void ModelJsonTest::defaultsAreSplinks()
{
    Comparison comparison = tests::exactComparison(attributes::City, "city");
    comparison.levels.insert(comparison.levels.begin() + 2, tests::level("close", tests::on(ConditionKind::JaroWinkler, attributes::City, 0.9)));
    const auto parameters = parametersOf(comparison);
    QCOMPARE(parameters[1].m, 0.95);
    QCOMPARE(parameters[1].u, 0.95 / 1024);
    QCOMPARE(parameters[2].m, 0.025);
    QCOMPARE(parameters[2].u, 0.003125);
    QCOMPARE(parameters[3].m, 0.025);
    QCOMPARE(parameters[3].u, 0.8);
}

TESSERA_TEST(ModelJsonTest, "model_json_test")
#include "model_json_test.moc"
