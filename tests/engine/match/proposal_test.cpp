// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <fmt/format.h>

#include "engine/base/hash.h"
#include "engine/base/random.h"
#include "engine/match/explain.h"
#include "engine/match/match_run.h"
#include "engine/match/proposal.h"
#include "engine/match/trainer.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

class ProposalTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proposesAndTrainsAUsableModel();
    void householdsTwinsAndNamesakesStayApart();
    void anAddressOfOnePersonNeedsNoName();
    void sharedPhonesAreReported();
    void aBirthdayThatAFormPutsInIsNoEvidence();
    void rulesStayWithinTheBudget();
    void whatIsTooMuchIsLeftOutByKindAndSaid();
    void nothingToCompareIsRefused();
};

namespace
{

// One of `kinds` made-up words that look nothing like one another.
std::string pick(Random &random, std::uint64_t seed, std::uint64_t kinds)
{
    Random letters(mixHash(seed, random.below(kinds)));
    std::string word;
    for (std::uint64_t length = 2 + letters.below(2); length != 0; --length) {
        word.push_back("bcdfghjklmnprstvwz"[letters.below(18)]);
        word.push_back("aeiou"[letters.below(5)]);
        word.push_back("lmnrst"[letters.below(6)]);
    }
    return word;
}

tests::Cells person(Random &random)
{
    return {{attributes::GivenName, pick(random, 1, 400)},
            {attributes::FamilyName, pick(random, 2, 1500)},
            {attributes::BirthDate, fmt::format("{}-{:02}-{:02}", 1940 + random.below(65), 1 + random.below(12), 1 + random.below(28))},
            {attributes::Email, fmt::format("{}@x.org", pick(random, 3, 100'000))},
            {attributes::Phone, fmt::format("+4930{}", 1'000'000 + random.below(9'000'000))},
            {attributes::Street, fmt::format("{} {} street", 1 + random.below(90), pick(random, 4, 300))},
            {attributes::Postcode, fmt::format("{}", 10'000 + random.below(400))}};
}

// Half of 800 people twice, the second time with an error or two; behind them pairs that must stay apart.
struct Population {
    std::vector<tests::Cells> records;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> same;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> apart;
};

void addDanger(Population &population, Random &random, const tests::Cells &original, std::initializer_list<std::size_t> changed)
{
    tests::Cells other = original;
    const tests::Cells stranger = person(random);
    for (const std::size_t index : changed)
        other[index] = stranger[index];
    population.records.push_back(original);
    population.records.push_back(other);
    const auto size = static_cast<std::uint32_t>(population.records.size());
    population.apart.emplace_back(size - 2, size - 1);
}

Population makePopulation()
{
    Random random(77);
    Population population;
    for (int i = 0; i < 800; ++i) {
        population.records.push_back(person(random));
        if (i % 2 == 0)
            continue;
        tests::Cells copy = population.records.back();
        const std::size_t changed = random.below(copy.size());
        copy[changed].second.back() = '7';
        copy.erase(copy.begin() + static_cast<std::ptrdiff_t>(random.below(copy.size())));
        population.records.push_back(copy);
        const auto size = static_cast<std::uint32_t>(population.records.size());
        population.same.emplace_back(size - 2, size - 1);
    }
    for (int i = 0; i < 20; ++i) {
        addDanger(population, random, person(random), {0});       // twins: only the given name differs
        addDanger(population, random, person(random), {2});       // father and son of one name
        addDanger(population, random, person(random), {0, 2});    // spouses who share e-mail and phone
        addDanger(population, random, person(random), {0, 2, 3}); // spouses with their own e-mail
    }
    return population;
}

Result<Model> learn(const ColumnTable &table, const AttributeCatalog &catalog)
{
    Progress progress;
    TESSERA_TRY(Proposal proposal, propose(table, catalog, {}, progress));
    TrainOptions options;
    options.randomPairs = 300'000;
    TESSERA_TRY(Training training, train(table, catalog, std::move(proposal.model), options, progress));
    return std::move(training.model);
}

} // namespace

void ProposalTest::proposesAndTrainsAUsableModel()
{
    const Population population = makePopulation();
    const ColumnTable table = tests::tableOf(population.records);
    const AttributeCatalog catalog;
    const auto model = learn(table, catalog);
    VERIFY_OK(model);
    VERIFY_OK(validate(*model, catalog));
    Progress progress;
    const auto output = match(table, catalog, *model, {}, progress);
    VERIFY_OK(output);
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> weights;
    for (const ScoredPair &pair : output->pairs)
        weights[{pair.a, pair.b}] = pair.weight;
    std::size_t found = 0;
    for (const auto &pair : population.same)
        found += weights.contains(pair) && weights[pair] >= model->thresholds.match ? 1 : 0;
    QVERIFY2(found * 100 >= population.same.size() * 95, fmt::format("{} of {}", found, population.same.size()).c_str());
    QVERIFY(output->zones[2] - found <= population.same.size() / 500); // wrong merges among all that was merged
}

void ProposalTest::householdsTwinsAndNamesakesStayApart()
{
    const Population population = makePopulation();
    const ColumnTable table = tests::tableOf(population.records);
    const AttributeCatalog catalog;
    const auto model = learn(table, catalog);
    VERIFY_OK(model);
    QVERIFY(model->household.isConsidered);
    QCOMPARE(model->namesakes.comparisons, (std::vector<std::string>{"given_name", "family_name"}));
    const auto explainer = Explainer::make(table, catalog, *model);
    VERIFY_OK(explainer);
    for (std::size_t i = 0; i < population.apart.size(); ++i) {
        const auto [a, b] = population.apart[i];
        const auto explanation = explainer->explain(table.record(a), table.record(b));
        VERIFY_OK(explanation);
        std::string bars = fmt::format("danger {}: weight {:.1f}, household {:.1f}", i % 4, explanation->weight, explanation->household);
        for (const ComparisonVerdict &verdict : explanation->comparisons)
            bars += fmt::format("; {} {} {:.1f} (m {:.4f})", verdict.comparison, verdict.label, verdict.weight, verdict.m);
        QVERIFY2(explanation->zone != Zone::Match, bars.c_str());
    }
}

// Records of a newsletter: nothing but an e-mail address. A person's own joins them; one of an office or a family is for people to decide.
void ProposalTest::anAddressOfOnePersonNeedsNoName()
{
    Population population = makePopulation();
    Random random(78);
    for (int i = 0; i < 60; ++i)
        addDanger(population, random, person(random), {0, 2, 3, 4}); // spouses with their own e-mail and phone
    std::vector<std::pair<std::uint32_t, bool>> letters;             // the record before is whose; is it one person's?
    for (int i = 0; i < 80; ++i) {
        tests::Cells holder = person(random);
        const bool isPersonal = i % 4 != 0;
        holder[3].second = fmt::format("{}@firm{}.org", isPersonal ? pick(random, 3, 1000) : i % 8 == 0 ? "info" : "familie.berg", i);
        population.records.push_back(holder);
        population.records.push_back({holder[3]});
        letters.emplace_back(static_cast<std::uint32_t>(population.records.size() - 1), isPersonal);
    }
    const ColumnTable table = tests::tableOf(population.records);
    const AttributeCatalog catalog;
    const auto model = learn(table, catalog);
    VERIFY_OK(model);
    const auto explainer = Explainer::make(table, catalog, *model);
    VERIFY_OK(explainer);
    for (const auto &[letter, isPersonal] : letters) {
        const auto explanation = explainer->explain(table.record(letter - 1), table.record(letter));
        VERIFY_OK(explanation);
        QVERIFY2((explanation->zone == Zone::Match) == isPersonal, fmt::format("{}: weight {:.1f}, household {:.1f}, match from {:.1f}", letter,
                                                                               explanation->weight, explanation->household, model->thresholds.match)
                                                                       .c_str());
    }
}

void ProposalTest::sharedPhonesAreReported()
{
    Random random(5);
    std::vector<tests::Cells> records;
    for (int i = 0; i < 400; ++i) {
        records.push_back(person(random));
        if (i < 60)
            records.back()[4].second = "+49305550000";
    }
    Progress progress;
    const auto proposal = propose(tests::tableOf(records), AttributeCatalog(), {}, progress);
    VERIFY_OK(proposal);
    QCOMPARE(proposal->shared.size(), 1U);
    QCOMPARE(proposal->shared[0].value, std::string("+49305550000"));
    QCOMPARE(proposal->shared[0].records, 60U);
}

void ProposalTest::aBirthdayThatAFormPutsInIsNoEvidence()
{
    Random random(7);
    std::vector<tests::Cells> records;
    for (int i = 0; i < 1000; ++i) {
        records.push_back(person(random));
        if (i % 10 == 0)
            records.back()[2].second = "1980-01-01";
    }
    Progress progress;
    const auto proposal = propose(tests::tableOf(records), AttributeCatalog(), {}, progress);
    VERIFY_OK(proposal);
    QCOMPARE(proposal->shared.size(), std::size_t{1});
    QCOMPARE(proposal->shared[0].value, std::string("1980-01-01"));
    // Of a source that knows years only every day is the first of January: nothing stands out.
    for (tests::Cells &record : records)
        record[2].second = fmt::format("{}-01-01", 1990 + random.below(6));
    const auto ofYears = propose(tests::tableOf(records), AttributeCatalog(), {}, progress);
    VERIFY_OK(ofYears);
    QVERIFY(ofYears->shared.empty());
}

void ProposalTest::rulesStayWithinTheBudget()
{
    const Population population = makePopulation();
    const ColumnTable table = tests::tableOf(population.records);
    Progress progress;
    const auto proposal = propose(table, AttributeCatalog(), {.pairBudget = 5000}, progress);
    VERIFY_OK(proposal);
    std::uint64_t pairs = 0;
    for (const RuleEstimate &rule : proposal->rules)
        pairs += rule.isChosen ? rule.pairs : 0;
    QVERIFY(pairs <= 5000);
    QVERIFY(!proposal->model.blockingRules.empty());
    QVERIFY(proposal->missedShare > 0 && proposal->missedShare < 0.2);
}

// Columns of the project's own never push out who somebody is and where they live.
void ProposalTest::whatIsTooMuchIsLeftOutByKindAndSaid()
{
    AttributeCatalog catalog;
    std::vector<AttributeId> own;
    for (int i = 0; i < 14; ++i)
        own.push_back(catalog.declare(fmt::format("note_{}", i), i == 13 ? AttributeKind::Identifier : AttributeKind::Text, false).value());
    Random random(6);
    std::vector<tests::Cells> records;
    for (int i = 0; i < 300; ++i) {
        records.push_back(person(random));
        records.back().emplace_back(attributes::Gender, i % 2 == 0 ? "female" : "male");
        for (std::uint64_t column = 0; column < own.size(); ++column)
            records.back().emplace_back(own[column], pick(random, 10 + column, 50));
    }
    Progress progress;
    const auto names = [](const Proposal &proposal) {
        std::vector<std::string> all;
        for (const Comparison &comparison : proposal.model.comparisons)
            all.push_back(comparison.name);
        return all;
    };
    // Five of people, gender, address and fourteen of their own: five too many.
    const auto proposal = propose(tests::tableOf(records), catalog, {}, progress);
    VERIFY_OK(proposal);
    QCOMPARE(proposal->leftOut, (std::vector<std::string>{"note_8", "note_9", "note_10", "note_11", "note_12"}));
    QCOMPARE(names(*proposal), (std::vector<std::string>{"given_name", "family_name", "birth_date", "gender", "email", "phone", "note_0", "note_1",
                                                         "note_2", "note_3", "note_4", "note_5", "note_6", "note_7", "note_13", "address"}));
    // As many as fit stay in the order of their attributes.
    const auto fitting = propose(tests::tableOf(records), catalog, {.ignore = {own.begin(), own.begin() + 5}}, progress);
    VERIFY_OK(fitting);
    QVERIFY(fitting->leftOut.empty());
    QCOMPARE(names(*fitting), (std::vector<std::string>{"given_name", "family_name", "birth_date", "gender", "email", "phone", "note_5", "note_6",
                                                        "note_7", "note_8", "note_9", "note_10", "note_11", "note_12", "note_13", "address"}));
}

void ProposalTest::nothingToCompareIsRefused()
{
    Progress progress;
    const AttributeCatalog catalog;
    for (const auto &records : {std::vector<tests::Cells>{},
                                {{{attributes::Email, "a@x"}}},
                                std::vector<tests::Cells>(10),
                                std::vector<tests::Cells>(10, tests::Cells{{attributes::Email, "a@x"}})}) {
        const auto proposal = propose(tests::tableOf(records), catalog, {}, progress);
        QVERIFY(!proposal);
        QCOMPARE(proposal.error().code, ErrorCode::InputRejected);
    }
}

TESSERA_TEST(ProposalTest, "proposal_test")
#include "proposal_test.moc"
