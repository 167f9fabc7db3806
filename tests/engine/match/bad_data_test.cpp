// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Data that nothing can be learned from: proposing, training and matching say so in a sentence, or give a cautious model; they never
// crash, never run away, never merge by accident.
#include <QTest>
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "engine/base/random.h"
#include "engine/match/match_run.h"
#include "engine/match/proposal.h"
#include "engine/match/trainer.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

class BadDataTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unusableRecordsAreRefusedInASentence_data();
    void unusableRecordsAreRefusedInASentence();
    void sourcesWithoutACommonAttributeMergeNothing();
    void oneValueInNearlyEveryRecordIsNoBlockingRule();
    void recordsThatAreAllEqualButForTheirCaseStayApart();
    void twoRecordsAreEnoughToPropose();
    void rubbishValuesAreCompared();
    void attributesFilledOnceOrTwiceDoNotMatter();
};

namespace
{

struct Outcome {
    Model model;
    MatchOutput output;
};

bool isSound(const Model &model)
{
    const auto isProbability = [](double value) { return value > 0 && value <= 1; };
    return isProbability(model.prior) && std::isfinite(model.thresholds.match) && model.thresholds.review <= model.thresholds.match
           && std::ranges::all_of(model.comparisons, [&](const Comparison &comparison) {
                  return std::ranges::all_of(parametersOf(comparison),
                                             [&](const LevelParameters &level) { return isProbability(level.m) && isProbability(level.u); });
              });
}

Result<Outcome> wholeWay(const ColumnTable &table, const ProposalOptions &proposing = {})
{
    const AttributeCatalog catalog;
    Progress progress;
    TESSERA_TRY(Proposal proposal, propose(table, catalog, proposing, progress));
    TrainOptions training;
    training.randomPairs = 50'000;
    training.duplicateFree = proposing.duplicateFree;
    TESSERA_TRY(Training trained, train(table, catalog, std::move(proposal.model), training, progress));
    MatchOptions matching;
    matching.duplicateFree = proposing.duplicateFree;
    TESSERA_TRY(MatchOutput output, match(table, catalog, trained.model, matching, progress));
    return Outcome{std::move(trained.model), std::move(output)};
}

std::size_t matchesOf(const Outcome &outcome)
{
    return outcome.output.zones[static_cast<std::size_t>(Zone::Match)];
}

} // namespace

void BadDataTest::unusableRecordsAreRefusedInASentence_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("none at all") << 0;
    QTest::newRow("one record") << 1;
    QTest::newRow("all missing") << 2;
    QTest::newRow("all equal") << 3;
    QTest::newRow("no value twice") << 4;
    QTest::newRow("only flags and titles") << 5;
    QTest::newRow("three that are equal") << 6;
}

void BadDataTest::unusableRecordsAreRefusedInASentence()
{
    QFETCH(const int, kind);
    const std::vector<tests::Cells> equal(500, {{attributes::Email, "info@x.org"}, {attributes::FamilyName, "smith"}});
    std::vector<tests::Cells> different, titles;
    for (int i = 0; i < 500; ++i) {
        different.push_back({{attributes::Email, fmt::format("{0}x{0}@{0}.org", i)}});
        titles.push_back({{attributes::Title, i % 2 == 0 ? "mr" : "dr"}});
    }
    const std::vector<std::vector<tests::Cells>> all{
        {}, {equal.front()}, std::vector<tests::Cells>(500), equal, different, titles, std::vector<tests::Cells>(3, equal.front())};
    const auto outcome = wholeWay(tests::tableOf(all[static_cast<std::size_t>(kind)]));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::InputRejected);
    QVERIFY2(outcome.error().message.ends_with('.') && outcome.error().message.contains(' '), outcome.error().message.c_str());
}

// The CRM knows e-mail addresses, the shop telephone numbers, and neither holds anybody twice: nothing can be compared.
void BadDataTest::sourcesWithoutACommonAttributeMergeNothing()
{
    Random random(8);
    std::vector<tests::Cells> records;
    std::vector<std::int64_t> sources;
    for (int i = 0; i < 400; ++i) {
        sources.push_back(1 + i % 2);
        records.push_back(i % 2 == 0 ? tests::Cells{{attributes::Email, fmt::format("{}@x.org", random.below(150))}}
                                     : tests::Cells{{attributes::Phone, fmt::format("+4930{}", 1'000'000 + random.below(150))}});
    }
    const ColumnTable table = tests::tableOf(records, sources);
    const auto apart = wholeWay(table, {.duplicateFree = {SourceId{1}, SourceId{2}}});
    QVERIFY(apart ? matchesOf(*apart) == 0 : apart.error().code == ErrorCode::InputRejected);
    const auto inside = wholeWay(table); // each source may hold somebody twice: one agreement alone is no proof
    QVERIFY(inside ? isSound(inside->model) : inside.error().code == ErrorCode::InputRejected);
}

void BadDataTest::oneValueInNearlyEveryRecordIsNoBlockingRule()
{
    Random random(9);
    std::vector<tests::Cells> records;
    constexpr int Many = 60'000;
    for (int i = 0; i < Many; ++i) {
        records.push_back({{attributes::FamilyName, i < Many - 20 ? "smith" : "jones"}, {attributes::City, "london"}});
        if (i % 100 == 0)
            records.back().emplace_back(attributes::Email, fmt::format("a{}@x.org", random.below(400)));
    }
    const ColumnTable table = tests::tableOf(records);
    Progress progress;
    const auto proposal = propose(table, AttributeCatalog(), {}, progress);
    VERIFY_OK(proposal);
    std::uint64_t pairs = 0;
    for (const RuleEstimate &rule : proposal->rules)
        pairs += rule.isChosen ? rule.pairs : 0;
    QVERIFY2(pairs <= 2'000'000, fmt::format("{} pairs", pairs).c_str());
    // Nothing but that value: the refusal names the rule and how many pairs it would make.
    for (tests::Cells &cells : records)
        cells.resize(2);
    const auto refused = propose(tests::tableOf(records), AttributeCatalog(), {}, progress);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InputRejected);
    QVERIFY2(refused.error().message.contains("pairs"), refused.error().message.c_str());
}

// Identifiers keep their case when a source says so: "ab1" and "AB1" are two values, and no evidence for a merge.
void BadDataTest::recordsThatAreAllEqualButForTheirCaseStayApart()
{
    std::vector<tests::Cells> records;
    for (int i = 0; i < 200; ++i) {
        records.push_back({{attributes::CustomerNumber, fmt::format("ab{}", i)}, {attributes::GivenName, "anna"}});
        records.push_back({{attributes::CustomerNumber, fmt::format("AB{}", i)}, {attributes::GivenName, i % 2 == 0 ? "anna" : "berta"}});
    }
    const auto outcome = wholeWay(tests::tableOf(records));
    if (!outcome) {
        QCOMPARE(outcome.error().code, ErrorCode::InputRejected);
        return;
    }
    QVERIFY(isSound(outcome->model));
    QCOMPARE(matchesOf(*outcome), 0U);
}

void BadDataTest::twoRecordsAreEnoughToPropose()
{
    const tests::Cells one{{attributes::GivenName, "maria"}, {attributes::FamilyName, "lindqvist"}, {attributes::Email, "ml@x.se"}};
    tests::Cells other = one;
    other[0].second = "mara";
    const auto outcome = wholeWay(tests::tableOf({one, other}));
    VERIFY_OK(outcome);
    QVERIFY(isSound(outcome->model));
    QCOMPARE(outcome->output.compared, 1U);
}

void BadDataTest::rubbishValuesAreCompared()
{
    Random random(10);
    const std::vector<std::string> rubbish{
        std::string(10'000, 'x'),     "\xFF\xFE\x80",        "\u0645\u062D\u0645\u062F", "\u738B\u4F1F", "\u202Eevil\u202C", " ", "'",
        std::string(2000, ' ') + "a", std::string("a\0b", 3)};
    std::vector<tests::Cells> records;
    for (int i = 0; i < 600; ++i) {
        tests::Cells cells;
        for (const AttributeId attribute :
             {attributes::GivenName, attributes::FamilyName, attributes::Email, attributes::Street, attributes::BirthDate})
            cells.emplace_back(attribute,
                               rubbish[random.below(rubbish.size())] + (random.chance(0.5) ? std::to_string(random.below(200)) : std::string()));
        records.push_back(std::move(cells));
    }
    const auto outcome = wholeWay(tests::tableOf(records));
    QVERIFY(outcome ? isSound(outcome->model) : outcome.error().code == ErrorCode::InputRejected);
}

void BadDataTest::attributesFilledOnceOrTwiceDoNotMatter()
{
    std::vector<tests::Cells> records = tests::peopleWithDuplicates(400, 4);
    records[0].emplace_back(attributes::TaxId, "de1");
    records[1].emplace_back(attributes::TaxId, "de2");
    Progress progress;
    const auto proposal = propose(tests::tableOf(records), AttributeCatalog(), {}, progress);
    VERIFY_OK(proposal);
    for (const Comparison &comparison : proposal->model.comparisons)
        QVERIFY(comparison.name != "tax_id");
}

TESSERA_TEST(BadDataTest, "bad_data_test")
#include "bad_data_test.moc"
