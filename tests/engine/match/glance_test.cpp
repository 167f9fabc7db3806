// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/base/random.h"
#include "engine/match/compiled_model.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

// What bags tell of all levels at once is what the glances at each of them tell.
class GlanceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allLevelsAtOnceAreTheLevelsOneByOne_data();
    void allLevelsAtOnceAreTheLevelsOneByOne();
    void knowsWhatItCannotTell();
};

namespace
{

using enum ConditionKind;
using tests::level;
using tests::on;

Model modelOf(const std::vector<Condition> &conditions)
{
    Comparison comparison{"name", {level("missing", on(Missing, attributes::GivenName)), level("exact", on(Exact, attributes::GivenName))}};
    for (const Condition &condition : conditions)
        comparison.levels.push_back(level("alike", condition));
    comparison.levels.push_back(level("different", {}));
    Model model;
    model.comparisons.push_back(comparison);
    return model;
}

// Short and long ones, some alike, some beyond ASCII.
ColumnTable randomNames(Random &random)
{
    const std::vector<std::string> letters{"a", "b", "c", "e", "n", "r", ".", "@", "0", "7", "ä", "文", "𝛼"};
    std::vector<tests::Cells> records;
    std::string text;
    for (int i = 0; i < 120; ++i) {
        if (text.empty() || random.chance(0.4)) {
            text.clear();
            for (std::uint64_t length = 1 + random.below(random.chance(0.2) ? 300 : 20); length != 0; --length)
                text += letters[random.below(letters.size())];
        } else {
            text += letters[random.below(letters.size())];
        }
        records.push_back({{attributes::GivenName, text}});
    }
    return tests::tableOf(records);
}

} // namespace

void GlanceTest::allLevelsAtOnceAreTheLevelsOneByOne_data()
{
    QTest::addColumn<int>("profile");
    for (const MetricProfile profile : {MetricProfile::CodePoints, MetricProfile::DuckDb, MetricProfile::Spark})
        QTest::addRow("%d", static_cast<int>(profile)) << static_cast<int>(profile);
}

void GlanceTest::allLevelsAtOnceAreTheLevelsOneByOne()
{
    QFETCH(int, profile);
    const std::vector<Condition> kinds{on(JaroWinkler, attributes::GivenName, 0.9), on(Jaro, attributes::GivenName, 0.75),
                                       on(Levenshtein, attributes::GivenName, 1), on(DamerauLevenshtein, attributes::GivenName, 3),
                                       on(JaroWinkler, attributes::GivenName, 0.6)};
    Random random(11);
    std::vector<int> seen(BagLevels::MostLevels + 1);
    for (int round = 0; round < 30; ++round) {
        std::vector<Condition> conditions;
        for (std::uint64_t count = 1 + random.below(BagLevels::MostLevels); count != 0; --count)
            conditions.push_back(kinds[random.below(kinds.size())]);
        Model model = modelOf(conditions);
        model.metrics = static_cast<MetricProfile>(profile);
        const ColumnTable table = randomNames(random);
        const CompiledModel compiled(table, model, ValueMask{});
        const CompiledComparison &comparison = compiled.comparisons().front();
        QVERIFY(comparison.bags.tellAll());
        const Column &column = *table.find(attributes::GivenName);
        for (Code left = 1; left <= column.dictionary().size(); ++left)
            for (Code right = 1; right <= column.dictionary().size(); ++right) {
                if (left == right)
                    continue;
                const auto isLong = [&](Code code) {
                    return comparison.leaves[2].glance.features->characters(code).lengthPlace == CharacterBag::LongPlace;
                };
                std::size_t first = 0; // the texts of long ones are read
                while (!isLong(left) && !isLong(right) && first < conditions.size() && !mayHold(comparison.leaves[2 + first].glance, left, right))
                    ++first;
                const std::size_t told = comparison.bags.at(left, right);
                const Glimpse glimpse = comparison.bags.glimpses()[told];
                ++seen[std::min(told, conditions.size())];
                QCOMPARE(std::min(told, conditions.size()), first);
                QCOMPARE(glimpse.isSure, first == conditions.size());
                QCOMPARE(glimpse.number, comparison.numbers[2 + first]);
            }
    }
    QVERIFY(std::ranges::all_of(seen, [](int count) { return count > 100; }));
}

void GlanceTest::knowsWhatItCannotTell()
{
    const ColumnTable table = tests::tableOf({{{attributes::GivenName, "anna"}}, {{attributes::GivenName, "berta"}}});
    const auto tells = [&table](const std::vector<Condition> &conditions) {
        return CompiledModel(table, modelOf(conditions), ValueMask{}).comparisons().front().bags.tellAll();
    };
    QVERIFY(tells({on(JaroWinkler, attributes::GivenName, 0.9)}));
    QVERIFY(!tells({on(JaroWinkler, attributes::GivenName, 0.9), on(Nickname, attributes::GivenName)}));
    QVERIFY(!tells({on(Initials, attributes::GivenName)}));
    QVERIFY(!tells({}));
    QVERIFY(!tells(std::vector<Condition>(BagLevels::MostLevels + 1, on(JaroWinkler, attributes::GivenName, 0.9))));
}

TESSERA_TEST(GlanceTest, "glance_test")
#include "glance_test.moc"
