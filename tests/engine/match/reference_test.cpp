// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>
#include <fmt/format.h>
#include <map>

#include "engine/match/compiled_model.h"
#include "engine/match/match_run.h"
#include "engine/match/model_json.h"
#include "engine/match/pair_comparer.h"
#include "tests/engine/match/plain_reference.h"
#include "tests/engine/match/random_model.h"
#include "tests/support/test_registry.h"

using namespace engine;

// The fast path against a plain one: same levels, weights within 1e-9.
class ReferenceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peopleEqualThePlainWay();
    void randomModelsEqualThePlainWay_data();
    void randomModelsEqualThePlainWay();
    void everyKindHoldsSometimes();
    void glancesPromiseNothingWrong();
};

namespace
{

// What to look at when a pair differs.
QByteArray described(const Model &model, const std::vector<tests::Cells> &records, std::size_t a, std::size_t b, LevelVector got, LevelVector wanted)
{
    std::string text;
    const AttributeCatalog catalog;
    for (unsigned i = 0; i < model.comparisons.size(); ++i) {
        if (levelAt(got, i) == levelAt(wanted, i))
            continue;
        Model one = model;
        one.comparisons = {model.comparisons[i]};
        text += fmt::format("comparison {}: {} instead of {}\n{}\n", i, levelAt(got, i), levelAt(wanted, i), modelToJson(one, catalog));
    }
    for (const std::size_t record : {a, b}) {
        for (const auto &[attribute, value] : records[record])
            text += fmt::format("{}={} | ", catalog.at(attribute).code, value);
        text += "\n";
    }
    return QByteArray::fromStdString(text);
}

} // namespace

void ReferenceTest::peopleEqualThePlainWay()
{
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const auto records = tests::peopleWithDuplicates(40, seed);
        const ColumnTable table = tests::tableOf(records);
        const Model model = tests::peopleModel();
        const CompiledModel compiled(table, model, {});
        PairComparer comparer(compiled);
        const tests::PlainReference reference(records, model);
        for (std::uint32_t a = 0; a < table.size(); ++a) {
            for (std::uint32_t b = a + 1; b < table.size(); ++b) {
                const LevelVector expected = reference.levels(a, b);
                const LevelVector levels = comparer.levels(a, b);
                QVERIFY2(levels == expected, described(model, records, a, b, levels, expected).constData());
                QCOMPARE(comparer.levels(a, b), expected); // and from the cache
            }
        }
    }
}

void ReferenceTest::randomModelsEqualThePlainWay_data()
{
    QTest::addColumn<int>("profile");
    for (const MetricProfile profile : {MetricProfile::CodePoints, MetricProfile::DuckDb, MetricProfile::Spark, MetricProfile::Sqlite})
        QTest::newRow(std::string(codeOf(profile)).c_str()) << static_cast<int>(profile);
}

void ReferenceTest::randomModelsEqualThePlainWay()
{
    QFETCH(const int, profile);
    Random random(2026 + static_cast<std::uint64_t>(profile));
    for (int round = 0; round < 30; ++round) {
        const auto records = tests::randomRecords(random, 16);
        const Model model = tests::randomModel(random, static_cast<MetricProfile>(profile));
        const AttributeCatalog catalog;
        VERIFY_OK(validate(model, catalog));
        const auto again = modelFromJson(modelToJson(model, catalog), catalog);
        VERIFY_OK(again);
        QVERIFY(*again == model);
        const ColumnTable table = tests::tableOf(records);
        const tests::PlainReference reference(records, model);
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::pair<LevelVector, double>> expected;
        for (std::uint32_t a = 0; a < table.size(); ++a) {
            for (std::uint32_t b = a + 1; b < table.size(); ++b) {
                const LevelVector levels = reference.levels(a, b);
                expected[{a, b}] = {levels, reference.weight(a, b, levels)};
            }
        }
        Progress progress;
        for (const unsigned threads : {1U, 4U}) {
            const auto output = match(table, catalog, model, {.threads = threads, .keepWeight = -1e9}, progress);
            VERIFY_OK(output);
            QCOMPARE(output->pairs.size(), expected.size());
            for (const ScoredPair &pair : output->pairs) {
                const auto &[levels, weight] = expected.at({pair.a, pair.b});
                QVERIFY2(pair.levels == levels, described(model, records, pair.a, pair.b, pair.levels, levels).constData());
                QVERIFY(std::abs(pair.weight - weight) < 1e-9);
            }
        }
        // Pairs are given up as soon as they cannot reach the limit: those that do are the same.
        std::vector<double> weights;
        for (const auto &[pair, known] : expected)
            weights.push_back(known.second);
        std::ranges::sort(weights);
        for (const std::size_t share : {2U, 8U}) {
            const double limit = weights[weights.size() - weights.size() / share] + 1e-7;
            Model cautious = model;
            cautious.thresholds = {.review = limit, .match = limit};
            const auto output = match(table, catalog, cautious, {.threads = 1, .keepWeight = limit, .scoredToTheEnd = 1}, progress);
            VERIFY_OK(output);
            QCOMPARE(output->pairs.size(),
                     static_cast<std::size_t>(std::ranges::count_if(weights, [limit](double weight) { return weight >= limit; })));
            for (const ScoredPair &pair : output->pairs)
                QVERIFY(pair.levels == expected.at({pair.a, pair.b}).first);
        }
    }
}

// A question that never comes true on the random records would prove nothing.
void ReferenceTest::everyKindHoldsSometimes()
{
    Random random(7);
    const auto records = tests::randomRecords(random, 40);
    const ColumnTable table = tests::tableOf(records);
    for (int number = 0; number <= static_cast<int>(ConditionKind::Else); ++number) {
        const auto kind = static_cast<ConditionKind>(number);
        if (isComposed(kind) || kind == ConditionKind::Else || kind == ConditionKind::Missing)
            continue;
        std::array<int, 3> seen{};
        for (int round = 0; round < 30; ++round) {
            Model model;
            Condition question = tests::randomQuestion(random, kind);
            model.comparisons = {{"one",
                                  {tests::level("yes", question),
                                   tests::level("no", {.kind = ConditionKind::Not, .attribute = {}, .other = {}, .amount = 0, .parts = {question}}),
                                   tests::level("unknown", {})}}};
            const CompiledModel compiled(table, model, {});
            PairComparer comparer(compiled);
            for (std::uint32_t a = 0; a < table.size(); ++a) {
                for (std::uint32_t b = a + 1; b < table.size(); ++b)
                    ++seen[comparer.level(0, a, b) - 1];
            }
        }
        QVERIFY2(seen[0] > 0 && seen[1] > 0 && seen[2] > 0, std::string(codeOf(kind)).c_str());
    }
}

void ReferenceTest::glancesPromiseNothingWrong()
{
    Random random(11);
    std::array<int, 2> seen{}; // open and sure ones
    for (int round = 0; round < 60; ++round) {
        const auto records = tests::randomRecords(random, 16);
        const ColumnTable table = tests::tableOf(records);
        const Model model = tests::randomModel(random, static_cast<MetricProfile>(random.below(4)));
        const CompiledModel compiled(table, model, {});
        PairComparer comparer(compiled);
        for (std::uint32_t a = 0; a < table.size(); ++a) {
            for (std::uint32_t b = a + 1; b < table.size(); ++b) {
                for (unsigned i = 0; i < model.comparisons.size(); ++i) {
                    const Glimpse glimpse = comparer.glimpse(i, a, b);
                    const unsigned level = comparer.level(i, a, b);
                    ++seen[glimpse.isSure ? 1 : 0];
                    QVERIFY(glimpse.isSure ? level == glimpse.number : level <= glimpse.number);
                }
            }
        }
    }
    QVERIFY(seen[0] > 1000 && seen[1] > 1000);
}

TESSERA_TEST(ReferenceTest, "reference_test")
#include "reference_test.moc"
