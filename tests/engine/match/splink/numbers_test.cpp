// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers that Splink's own tests expect, on tables small enough to stand here. (Term frequency rows: scorer_test.)
#include <QTest>
#include <cmath>
#include <fmt/format.h>

#include "engine/match/blocker.h"
#include "engine/match/level_counts.h"
#include "engine/match/pair_comparer.h"
#include "engine/match/scorer.h"
#include "engine/match/splink/interchange.h"
#include "engine/match/trainer.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

class NumbersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weightOfAPair();
    void oppositeTermFrequencyOptions();
    void uOfAllPairs();
    void uOfPairsAcrossSources();
    void mOfPairsWithOneLabel();
    void pairsOfDeterministicRules();

private:
    AttributeCatalog m_catalog;
};

namespace
{

// first_name, surname, dob, email and city with the parameters of Splink's regression model.
constexpr std::string_view RegressionModel = R"({
    "link_type": "dedupe_only", "probability_two_random_records_match": 0.045454545454545456,
    "blocking_rules_to_generate_predictions": ["l.surname = r.surname"],
    "comparisons": [
        {"output_column_name": "first_name", "comparison_levels": [
            {"sql_condition": "first_name_l IS NULL OR first_name_r IS NULL", "is_null_level": true},
            {"sql_condition": "first_name_l = first_name_r", "m_probability": 0.7, "u_probability": 0.1, "tf_adjustment_column": "first_name", "tf_adjustment_weight": 0.6},
            {"sql_condition": "levenshtein(first_name_l, first_name_r) <= 2", "m_probability": 0.2, "u_probability": 0.1},
            {"sql_condition": "ELSE", "m_probability": 0.1, "u_probability": 0.8}]},
        {"output_column_name": "surname", "comparison_levels": [
            {"sql_condition": "surname_l IS NULL OR surname_r IS NULL", "is_null_level": true},
            {"sql_condition": "surname_l = surname_r", "m_probability": 0.9, "u_probability": 0.1},
            {"sql_condition": "ELSE", "m_probability": 0.1, "u_probability": 0.9}]},
        {"output_column_name": "dob", "comparison_levels": [
            {"sql_condition": "dob_l IS NULL OR dob_r IS NULL", "is_null_level": true},
            {"sql_condition": "dob_l = dob_r", "m_probability": 0.9, "u_probability": 0.1},
            {"sql_condition": "ELSE", "m_probability": 0.1, "u_probability": 0.9}]},
        {"output_column_name": "email", "comparison_levels": [
            {"sql_condition": "email_l IS NULL OR email_r IS NULL", "is_null_level": true},
            {"sql_condition": "email_l = email_r", "m_probability": 0.9, "u_probability": 0.1},
            {"sql_condition": "ELSE", "m_probability": 0.1, "u_probability": 0.9}]},
        {"output_column_name": "city", "comparison_levels": [
            {"sql_condition": "city_l IS NULL OR city_r IS NULL", "is_null_level": true},
            {"sql_condition": "city_l = city_r", "m_probability": 0.9, "u_probability": 0.1},
            {"sql_condition": "ELSE", "m_probability": 0.1, "u_probability": 0.9}]}]})";

const std::map<std::string, std::string> Columns{{"first_name", "given_name"}, {"surname", "family_name"}, {"dob", "birth_date"}};

Comparison closeNames()
{
    return {"name",
            {tests::level("exact", tests::on(ConditionKind::Exact, attributes::GivenName)),
             tests::level("close", tests::on(ConditionKind::Levenshtein, attributes::GivenName, 2)), tests::level("different", {})}};
}

Result<Training> trainedU(const ColumnTable &table, const AttributeCatalog &catalog, bool onlyAcrossSources)
{
    Model model;
    model.comparisons = {closeNames()};
    model.blockingRules = {"l.given_name = r.given_name"};
    Progress progress;
    TrainOptions options;
    options.estimateM = options.estimatePrior = options.chooseThresholds = false;
    options.onlyAcrossSources = onlyAcrossSources;
    return train(table, catalog, model, options, progress);
}

std::vector<tests::Cells> named(std::initializer_list<const char *> names)
{
    std::vector<tests::Cells> records;
    for (const char *name : names)
        records.push_back({{attributes::GivenName, name}});
    return records;
}

} // namespace

// The pair 479, 481 of Splink's regression test: 8 of 900 filled first names are this one; surname and date agree, city and e-mail do not.
void NumbersTest::weightOfAPair()
{
    const auto read = modelFromSplink(RegressionModel, m_catalog, {.columns = Columns});
    VERIFY_OK(read);
    std::vector<tests::Cells> records;
    for (int i = 0; i < 900; ++i)
        records.push_back({{attributes::GivenName, i < 8 ? std::string("jack") : fmt::format("name{:04}", i)}});
    for (int i = 0; i < 2; ++i) {
        tests::Cells &cells = records[static_cast<std::size_t>(i)];
        cells.insert(cells.end(), {{attributes::FamilyName, "smith"}, {attributes::BirthDate, "1976-08-27"}});
        cells.insert(cells.end(), {{attributes::City, i == 0 ? "leicester" : "reiestel"}, {attributes::Email, i == 0 ? "b@x.info" : "b1@x.info"}});
    }
    records.resize(1000);
    const ColumnTable table = tests::tableOf(records);
    const CompiledModel compiled(table, read->model, {});
    const Scorer scorer(read->model, compiled);
    PairComparer comparer(compiled);
    const LevelVector levels = comparer.levels(0, 1);
    QCOMPARE(levelAt(levels, 0), 3U);
    QVERIFY(std::abs(std::exp2(scorer.termWeight(0, 3, 0, 1)) - 4.272592890212634) < 1e-9);
    const double weight = scorer.weight(levels, 0, 1);
    QVERIFY2(std::abs(weight - 0.5101493570766487) < 1e-9, qPrintable(QString::number(weight, 'g', 17)));
    QVERIFY(std::abs(probabilityOf(weight) - 0.5874923778509089) < 1e-9);
}

// A fuzzy level takes the base of the exact level, or its own u when told so; the commoner of two values counts.
void NumbersTest::oppositeTermFrequencyOptions()
{
    Model model;
    model.prior = 0.5;
    model.comparisons = {closeNames()};
    model.blockingRules = {"l.given_name = r.given_name"};
    Comparison &comparison = model.comparisons[0];
    comparison.levels[0].m = 0.5;
    comparison.levels[0].u = 0.25;
    comparison.levels[1].m = 0.4;
    comparison.levels[1].u = 0.1;
    comparison.levels[1].termFrequency = TermFrequency{.attribute = attributes::GivenName};
    const ColumnTable table = tests::tableOf(named({"robin", "robyn", "robyn", "david", "eve", "eve", "eve", "maximilian"}));
    const CompiledModel compiled(table, model, {});
    QVERIFY(std::abs(Scorer(model, compiled).termWeight(0, 2, 0, 1) - std::log2(0.25 / (2.0 / 8))) < 1e-12);
    comparison.levels[1].termFrequency->ownU = true;
    QVERIFY(std::abs(Scorer(model, compiled).termWeight(0, 2, 0, 1) - std::log2(0.1 / (2.0 / 8))) < 1e-12);
    comparison.levels[1].termFrequency->minimumU = 0.4;
    QVERIFY(std::abs(Scorer(model, compiled).termWeight(0, 2, 0, 1) - std::log2(0.1 / 0.4)) < 1e-12);
}

// Six names, all 15 pairs taken for non-matches: 1/15 equal, 1/15 close, 13/15 different.
void NumbersTest::uOfAllPairs()
{
    const auto trained = trainedU(tests::tableOf(named({"amanda", "robin", "robyn", "david", "eve", "amanda"})), m_catalog, false);
    VERIFY_OK(trained);
    const std::vector<Level> &levels = trained->model.comparisons[0].levels;
    QVERIFY(std::abs(*levels[0].u - 1.0 / 15) < 1e-12);
    QVERIFY(std::abs(*levels[1].u - 1.0 / 15) < 1e-12);
    QVERIFY(std::abs(*levels[2].u - 13.0 / 15) < 1e-12);
}

// Seven names in one source, six in another: 42 pairs.
void NumbersTest::uOfPairsAcrossSources()
{
    std::vector<std::int64_t> sources(7, 1);
    sources.resize(13, 2);
    const auto records = named({"amanda", "robin", "robyn", "david", "eve", "amanda", "stuart", // …
                                "parker", "robin", "florence", "david", "simone", "robert"});
    const auto trained = trainedU(tests::tableOf(records, sources), m_catalog, true);
    VERIFY_OK(trained);
    const std::vector<Level> &levels = trained->model.comparisons[0].levels;
    QVERIFY(std::abs(*levels[0].u - 2.0 / 42) < 1e-12);
    QVERIFY(std::abs(*levels[1].u - 1.0 / 42) < 1e-12);
    QVERIFY(std::abs(*levels[2].u - 39.0 / 42) < 1e-12);
}

// Two people with three and two records: four pairs of one label, of which one is equal, two are close, one is different.
void NumbersTest::mOfPairsWithOneLabel()
{
    auto records = named({"robin", "robyn", "robin", "david", "eve"});
    for (std::size_t i = 0; i < records.size(); ++i)
        records[i].emplace_back(attributes::CustomerNumber, i < 3 ? "1" : "2");
    const ColumnTable table = tests::tableOf(records);
    Model model;
    model.comparisons = {closeNames()};
    const CompiledModel compiled(table, model, {});
    Progress progress;
    const auto rule = parseBlockingRule("l.customer_number = r.customer_number", m_catalog);
    VERIFY_OK(rule);
    const auto blocker = Blocker::make(table, {*rule}, {}, {}, progress);
    VERIFY_OK(blocker);
    const auto counts = countBlockedPairs(*blocker, compiled, nullptr, 1000, progress);
    VERIFY_OK(counts);
    QCOMPARE(counts->pairs, std::uint64_t{4});
    QVERIFY(counts->counts == (std::vector<LevelCount>{{1, 1}, {2, 2}, {3, 1}}));
}

// The share of matches among all pairs by rules that are taken for certain: pairs that any of them finds, each once.
void NumbersTest::pairsOfDeterministicRules()
{
    std::vector<tests::Cells> records;
    for (const auto &[given, family] : {std::pair{"ann", "lee"}, {"ann", "lee"}, {"ann", "hill"}, {"bob", "lee"}, {"carl", "fox"}, {"dora", "hay"}})
        records.push_back({{attributes::GivenName, given}, {attributes::FamilyName, family}});
    const ColumnTable table = tests::tableOf(records);
    std::vector<BlockingRule> rules;
    for (const char *text : {"l.given_name = r.given_name AND l.family_name = r.family_name", "l.given_name = r.given_name"}) {
        const auto rule = parseBlockingRule(text, m_catalog);
        VERIFY_OK(rule);
        rules.push_back(*rule);
    }
    Progress progress;
    const auto blocker = Blocker::make(table, rules, {}, {}, progress);
    VERIFY_OK(blocker);
    double pairs = 0;
    std::array<int, 2> byRule{};
    for (std::size_t chunk = 0; chunk < blocker->chunkCount(); ++chunk) {
        blocker->visitChunk(chunk, [&](std::uint32_t, std::uint32_t, std::uint8_t rule) {
            ++pairs;
            ++byRule[rule];
        });
    }
    QCOMPARE(pairs / 15, 3.0 / 15);
    QVERIFY(byRule == (std::array<int, 2>{1, 2})); // the first rule that finds a pair has it
}

TESSERA_TEST(NumbersTest, "numbers_test")
#include "numbers_test.moc"
