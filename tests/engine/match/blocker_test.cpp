// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <fmt/format.h>
#include <map>
#include <set>

#include "engine/match/blocker.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

class BlockerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatComparingEverythingFinds_data();
    void findsWhatComparingEverythingFinds();
    void manyRulesFindEachPairOnce();
    void largeRunsAreSplitAndReported();
    void aBlockSplitTwiceNamesEachAttributeOnce();
    void tooManyPairsAreRefusedWithTheWorstValues();
    void aRuleThatMostRecordsAgreeOnIsRefusedThoughItCouldBeSplit();
    void whatIsLittleAltogetherIsNotSplit();
    void longValuesAreNamedByWholeCharacters();
    void emptyTablesGiveNoPairs();
    void cancelStops();
};

namespace
{

using Pairs = std::map<std::pair<std::uint32_t, std::uint32_t>, int>;

std::vector<BlockingRule> rulesOf(const std::vector<std::string> &texts)
{
    const AttributeCatalog catalog;
    std::vector<BlockingRule> rules;
    for (const std::string &text : texts)
        rules.push_back(parseBlockingRule(text, catalog).value());
    return rules;
}

Pairs pairsOf(const Blocker &blocker)
{
    Pairs pairs;
    for (std::size_t chunk = 0; chunk < blocker.chunkCount(); ++chunk) {
        blocker.visitChunk(chunk, [&](std::uint32_t a, std::uint32_t b, std::uint8_t rule) {
            if (a >= b || !pairs.emplace(std::pair{a, b}, rule).second)
                qFatal("pair %u, %u comes twice or the wrong way round", a, b);
        });
    }
    return pairs;
}

bool agree(const ColumnTable &table, const KeyExpression &key, std::uint32_t a, std::uint32_t b)
{
    const Column &column = *table.find(key.attribute);
    std::vector<std::string> left;
    std::vector<std::string> right;
    for (const Code x : column.values(a)) {
        for (const Code y : column.values(b)) {
            evaluateKey(key, column.text(x), left);
            evaluateKey(key, column.text(y), right);
            for (const std::string &one : left) {
                if (std::ranges::contains(right, one))
                    return true;
            }
        }
    }
    return false;
}

Pairs bruteForce(const ColumnTable &table, const std::vector<BlockingRule> &rules, bool onlyAcross)
{
    Pairs pairs;
    for (std::uint32_t a = 0; a < table.size(); ++a) {
        for (std::uint32_t b = a + 1; b < table.size(); ++b) {
            if (onlyAcross && table.source(a) == table.source(b))
                continue;
            for (std::size_t rule = 0; rule < rules.size(); ++rule) {
                if (std::ranges::all_of(rules[rule].keys, [&](const KeyExpression &key) { return agree(table, key, a, b); })) {
                    pairs.emplace(std::pair{a, b}, static_cast<int>(rule));
                    break;
                }
            }
        }
    }
    return pairs;
}

} // namespace

void BlockerTest::findsWhatComparingEverythingFinds_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<bool>("onlyAcross");
    for (int seed = 1; seed <= 4; ++seed) {
        QTest::addRow("seed %d", seed) << seed << false;
        QTest::addRow("seed %d, across", seed) << seed << true;
    }
}

void BlockerTest::findsWhatComparingEverythingFinds()
{
    QFETCH(const int, seed);
    QFETCH(const bool, onlyAcross);
    const auto people = tests::peopleWithDuplicates(250, static_cast<std::uint64_t>(seed));
    std::vector<std::int64_t> sources;
    for (std::size_t i = 0; i < people.size(); ++i)
        sources.push_back(static_cast<std::int64_t>(i % 3) + 1);
    const ColumnTable table = tests::tableOf(people, sources);
    const auto rules =
        rulesOf({"l.email = r.email", "l.birth_date = r.birth_date", "any_token(l.street) = any_token(r.street) AND l.postcode = r.postcode",
                 "email_user(l.email) = email_user(r.email)", "left(l.given_name, 2) = left(r.given_name, 2) AND l.family_name = r.family_name"});
    Progress progress;
    const auto blocker = Blocker::make(table, rules, ValueMask{}, {.onlyAcrossSources = onlyAcross}, progress);
    VERIFY_OK(blocker);
    const Pairs expected = bruteForce(table, rules, onlyAcross);
    QVERIFY(expected.size() > 100);
    QVERIFY(pairsOf(*blocker) == expected);
    for (const auto &[pair, rule] : expected)
        QCOMPARE(blocker->ruleOf(pair.first, pair.second), std::optional{static_cast<std::uint8_t>(rule)});
}

// More rules than are looked at together, those of several blocks among the first and among the last.
void BlockerTest::manyRulesFindEachPairOnce()
{
    const ColumnTable table = tests::tableOf(tests::peopleWithDuplicates(150, 9));
    std::vector<std::string> texts{"any_token(l.street) = any_token(r.street) AND l.postcode = r.postcode"};
    for (int letters = 18; letters >= 2; --letters)
        texts.push_back(fmt::format("left(l.email, {0}) = left(r.email, {0})", letters));
    texts.insert(texts.end(),
                 {"any_token(l.street) = any_token(r.street) AND left(l.given_name, 1) = left(r.given_name, 1)", "l.birth_date = r.birth_date"});
    const auto rules = rulesOf(texts);
    QVERIFY(rules.size() > RowTable::MostMasked + 2);
    Progress progress;
    const auto blocker = Blocker::make(table, rules, ValueMask{}, {}, progress);
    VERIFY_OK(blocker);
    const Pairs expected = bruteForce(table, rules, false);
    std::set<int> finders;
    for (const auto &[pair, rule] : expected)
        finders.insert(rule);
    QVERIFY(finders.contains(0) && *finders.rbegin() > static_cast<int>(RowTable::MostMasked));
    QVERIFY(pairsOf(*blocker) == expected);
}

void BlockerTest::largeRunsAreSplitAndReported()
{
    std::vector<tests::Cells> records;
    for (int i = 0; i < 60; ++i)
        records.push_back({{attributes::City, "london"}, {attributes::FamilyName, fmt::format("name{}", i % 20)}});
    records.push_back({{attributes::City, "london"}});
    const ColumnTable table = tests::tableOf(records);
    Progress progress;
    BlockingOptions options;
    options.runPairs = 100;
    options.rulePairs = options.crowdedPairs = 0;
    options.splitBy = {attributes::FamilyName};
    const auto blocker = Blocker::make(table, rulesOf({"l.city = r.city"}), ValueMask{}, options, progress);
    VERIFY_OK(blocker);
    QCOMPARE(blocker->oversized().size(), 1U);
    const OversizedBlock &block = blocker->oversized().front();
    QCOMPARE(block.value, std::string("london"));
    QCOMPARE(block.records, 61U);
    QCOMPARE(block.pairs, 61U * 60U / 2U);
    QCOMPARE(block.keptPairs, 20U * 3U);
    QCOMPARE(pairsOf(*blocker).size(), 60U);
}

// Split by family name its parts are too large still, each of them.
void BlockerTest::aBlockSplitTwiceNamesEachAttributeOnce()
{
    std::vector<tests::Cells> records;
    for (int i = 0; i < 90; ++i)
        records.push_back({{attributes::City, "london"},
                           {attributes::FamilyName, fmt::format("name{}", i % 3)},
                           {attributes::Postcode, fmt::format("{}", i % 15)}});
    const ColumnTable table = tests::tableOf(records);
    Progress progress;
    BlockingOptions options;
    options.runPairs = 100;
    options.rulePairs = options.crowdedPairs = 0;
    options.splitBy = {attributes::FamilyName, attributes::Postcode};
    const auto blocker = Blocker::make(table, rulesOf({"l.city = r.city"}), ValueMask{}, options, progress);
    VERIFY_OK(blocker);
    QCOMPARE(blocker->oversized().size(), 1U);
    const OversizedBlock &block = blocker->oversized().front();
    QCOMPARE(block.splitBy, (std::vector{attributes::FamilyName, attributes::Postcode}));
    QCOMPARE(block.keptPairs, 15U * 15U); // fifteen parts of six records
    QCOMPARE(pairsOf(*blocker).size(), 15U * 15U);
}

void BlockerTest::tooManyPairsAreRefusedWithTheWorstValues()
{
    const std::vector<tests::Cells> records(3000, tests::Cells{{attributes::City, "springfield"}});
    const ColumnTable table = tests::tableOf(records);
    Progress progress;
    BlockingOptions options;
    options.pairBudget = 1000;
    options.splitBy = {attributes::City};
    const auto blocker = Blocker::make(table, rulesOf({"l.city = r.city"}), ValueMask{}, options, progress);
    QVERIFY(!blocker);
    QCOMPARE(blocker.error().code, ErrorCode::InputRejected);
    QVERIFY(blocker.error().message.contains("4498500"));
    QVERIFY(blocker.error().message.contains("springfield"));
    QVERIFY(!blocker.error().detail.contains("springfield")); // details go to the log
}

void BlockerTest::aRuleThatMostRecordsAgreeOnIsRefusedThoughItCouldBeSplit()
{
    std::vector<tests::Cells> records;
    for (int i = 0; i < 400; ++i)
        records.push_back({{attributes::City, i < 300 ? "springfield" : fmt::format("city{}", i)}, {attributes::Email, fmt::format("p{}@x.org", i)}});
    Progress progress;
    BlockingOptions options;
    options.runPairs = 100;
    options.rulePairs = options.crowdedPairs = 0;
    options.pairBudget = 10'000;
    options.splitBy = {attributes::Email}; // after which no pair is left
    const ColumnTable table = tests::tableOf(records);
    const auto blocker = Blocker::make(table, rulesOf({"l.email = r.email", "l.city = r.city"}), ValueMask{}, options, progress);
    QVERIFY(!blocker);
    QCOMPARE(blocker.error().code, ErrorCode::InputRejected);
    const std::string &message = blocker.error().message;
    QVERIFY2(message.contains("rule 2") && message.contains("44850") && message.contains("\"springfield\" in 300 records"), message.c_str());
    // One value in a third of the records is split and told.
    records.erase(records.begin(), records.begin() + 250);
    options.pairBudget = 1000;
    const ColumnTable fewer = tests::tableOf(records);
    const auto split = Blocker::make(fewer, rulesOf({"l.city = r.city"}), ValueMask{}, options, progress);
    VERIFY_OK(split);
    QCOMPARE(split->oversized().size(), 1U);
}

void BlockerTest::whatIsLittleAltogetherIsNotSplit()
{
    const std::vector<tests::Cells> records(2500, tests::Cells{{attributes::City, "springfield"}});
    Progress progress;
    BlockingOptions options;
    options.splitBy = {attributes::Email};
    const ColumnTable table = tests::tableOf(records);
    const auto blocker = Blocker::make(table, rulesOf({"l.city = r.city"}), ValueMask{}, options, progress);
    VERIFY_OK(blocker);
    QVERIFY(blocker->possiblePairs() > options.runPairs);
    QCOMPARE(blocker->possiblePairs(), 2500U * 2499U / 2U);
    QVERIFY(blocker->oversized().empty());
}

void BlockerTest::longValuesAreNamedByWholeCharacters()
{
    const std::string shown = "x王王王王王王王王王王王王王王王王王王王"; // 58 bytes: a character more would be above 60
    const std::vector<tests::Cells> records(100, tests::Cells{{attributes::City, shown + "王王王"}});
    Progress progress;
    BlockingOptions options;
    options.runPairs = options.pairBudget = 1000;
    options.rulePairs = options.crowdedPairs = 0;
    const auto blocker = Blocker::make(tests::tableOf(records), rulesOf({"l.city = r.city"}), ValueMask{}, options, progress);
    QVERIFY(!blocker);
    QVERIFY2(blocker.error().message.contains('"' + shown + '"'), blocker.error().message.c_str());
}

void BlockerTest::emptyTablesGiveNoPairs()
{
    Progress progress;
    for (const auto &records : {std::vector<tests::Cells>{}, {{}}, {{{attributes::City, "x"}}}, {{}, {}, {}}}) {
        const auto blocker = Blocker::make(tests::tableOf(records), rulesOf({"l.city = r.city"}), ValueMask{}, {}, progress);
        VERIFY_OK(blocker);
        QCOMPARE(blocker->chunkCount(), 0U);
    }
}

void BlockerTest::cancelStops()
{
    std::stop_source stop;
    stop.request_stop();
    Progress progress(stop.get_token());
    const auto blocker = Blocker::make(tests::tableOf({{{attributes::City, "x"}}}), rulesOf({"l.city = r.city"}), ValueMask{}, {}, progress);
    QVERIFY(!blocker);
    QCOMPARE(blocker.error().code, ErrorCode::Cancelled);
}

TESSERA_TEST(BlockerTest, "blocker_test")
#include "blocker_test.moc"
