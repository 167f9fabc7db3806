// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A change is shown before it is made: what the preview says is what happens, and nothing happens before.
#include <QTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/base/random.h"
#include "engine/store/journal/journal.h"
#include "engine/store/journal/state_digest.h"
#include "engine/store/tables/pair_store.h"
#include "tests/features/small_project.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::SmallProject;

class EffectsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIfForetellsTheRunExactly_data();
    void whatIfForetellsTheRunExactly();
    void whatIfWithoutAnyChangeForetellsNone();
    void whatIfRefusesWhatSettingWouldRefuse();
    void linkingAroundADecisionKeepsTheSafeguards();
    void safeguardsAreUndoneAndMakeMatchingDue();
    void aBlockedValueStopsCountingInUniqueAttributes();
    void thresholdsAreJudgedWhileTheyAreDragged();
    void thresholdsKnowWhatChangedSince();
    void decisionsTeachAndTheEffectIsShownFirst();
    void theWorklistAsksWhatTeachesMost();
    void repeatedValuesOfManyNamesAreSuggested();
    void theRehearsalChangesNothing();
};

namespace
{

// A name of its own for each number.
std::string nameOf(int number)
{
    constexpr std::array Syllables{"ba", "ko", "lin", "mar", "tes", "vor", "sun", "del", "fi", "gro"};
    return std::string(Syllables.at(static_cast<std::size_t>(number / 100 % 10))) + Syllables.at(static_cast<std::size_t>(number / 10 % 10))
           + Syllables.at(static_cast<std::size_t>(number % 10));
}

RecordId idOf(const Workspace &workspace, std::string_view reference)
{
    return workspace.reader().findRecord(reference).value_or(RecordId{});
}

// Everything that a careless question could have written.
struct Written {
    std::uint64_t entries = 0;
    std::uint64_t refusals = 0;
    std::string root;
    std::vector<std::pair<std::int64_t, double>> pairs;
    std::map<std::string, std::string> customers;
    friend bool operator==(const Written &, const Written &) = default;
};

std::map<std::string, std::string> customersOf(const Reader &reader)
{
    std::map<std::string, std::string> customers; // record → golden id
    for (const char *source : {"crm:C", "shop:S"})
        for (int i = 0; i < 200; ++i) {
            const std::string record = source + std::to_string(i);
            if (const std::string id = tests::customerOf(reader, record); !id.empty())
                customers[record] = id;
        }
    return customers;
}

std::map<std::string, std::set<std::string>> membersOf(const std::map<std::string, std::string> &customers)
{
    std::map<std::string, std::set<std::string>> members;
    for (const auto &[record, id] : customers)
        members[id].insert(record);
    return members;
}

Written writtenIn(const Workspace &workspace)
{
    Database &database = workspace.reader().connection();
    Written written;
    written.entries = Journal(database).count().value();
    written.refusals = PairStore(database).countRefusals().value();
    written.root = StateDigest::recompute(database, Progress()).value().root();
    (void)PairStore(database).stream([&written](const StoredPair &pair) -> Result<void> {
        written.pairs.emplace_back(pair.records.a.value * 100'000 + pair.records.b.value, pair.weight);
        return {};
    });
    written.customers = customersOf(workspace.reader());
    return written;
}

// Golden values by customer and attribute, several joined.
std::map<std::string, std::map<std::string, std::string>> goldenOf(const Reader &reader)
{
    std::map<std::string, std::map<std::string, std::string>> golden;
    std::set<std::string> ids;
    for (const auto &[record, id] : customersOf(reader))
        ids.insert(id);
    for (const std::string &id : ids) {
        const auto customer = reader.findCustomer(id);
        const auto view = customer ? reader.customer(*customer) : Result<CustomerView>(std::unexpected(customer.error()));
        if (!view)
            continue;
        for (const GoldenCellView &cell : view->golden) {
            std::string &text = golden[id][cell.code];
            text += (text.empty() ? "" : " | ") + cell.value.text;
        }
    }
    return golden;
}

// By attribute, of those that live before and after; and how many customers.
std::pair<std::vector<GoldenEffect>, std::uint64_t> goldenEffects(const std::map<std::string, std::map<std::string, std::string>> &before,
                                                                  const std::map<std::string, std::map<std::string, std::string>> &after)
{
    std::map<AttributeId, GoldenEffect> effects;
    std::uint64_t affected = 0;
    const AttributeCatalog catalog;
    for (const auto &[id, old] : before) {
        const auto now = after.find(id);
        if (now == after.end())
            continue;
        bool isAffected = false;
        for (const Attribute &attribute : catalog.all()) {
            const auto first = old.find(attribute.code);
            const auto second = now->second.find(attribute.code);
            const bool had = first != old.end();
            const bool has = second != now->second.end();
            if (had == has && (!had || first->second == second->second))
                continue;
            isAffected = true;
            GoldenEffect &effect = effects[attribute.id];
            effect.code = attribute.code;
            ++(!had ? effect.gained : !has ? effect.lost : effect.changed);
        }
        affected += isAffected ? 1 : 0;
    }
    std::vector<GoldenEffect> list;
    for (const auto &[attribute, effect] : effects)
        list.push_back(effect);
    return {list, affected};
}

bool isSame(const GoldenEffect &x, const GoldenEffect &y)
{
    return x.code == y.code && x.changed == y.changed && x.gained == y.gained && x.lost == y.lost;
}

// A whole run: that is what a preview foretells.
MatchReport matched(Workspace &workspace)
{
    Progress progress;
    MatchRequest request;
    request.scope = MatchScope::Full;
    const auto report = workspace.match(request, progress);
    if (!report)
        qWarning("%s", report.error().message.c_str());
    return report.value_or(MatchReport{});
}

// Model, thresholds and safeguards moved at random, as people do.
WhatIfRequest randomChange(const Workspace &workspace, Random &random)
{
    WhatIfRequest request;
    auto model = nlohmann::json::parse(workspace.reader().modelJson().value().value());
    if (random.chance(0.7)) {
        model["prior"] = model["prior"].get<double>() * std::exp2(random.unit() * 12 - 6);
        for (auto &comparison : model["comparisons"])
            for (auto &level : comparison["levels"])
                if (level.contains("u") && random.chance(0.3))
                    level["u"] = std::min(1.0, level["u"].get<double>() * std::exp2(random.unit() * 4 - 2));
        request.modelJson = model.dump();
    }
    if (random.chance(0.6)) {
        const double review = std::round(random.unit() * 40 - 25) / 4;
        request.thresholds = Thresholds{.review = review, .match = review + std::round(random.unit() * 60) / 4};
    }
    if (random.chance(0.7)) {
        std::string toml = std::format("largest_cluster = {}\n", 2 + random.below(4));
        if (random.chance(0.5))
            toml += std::format("veto_weight = -{}.0\n", 1 + random.below(20));
        if (random.chance(0.4))
            toml += "duplicate_free = [\"crm\"]\n";
        toml += std::format("[limits]\nphone = {}\n", 2 + random.below(5));
        if (random.chance(0.5))
            toml += "[blocked.email]\npatterns = ['^(anna|maria)[.]', '[3-7]@']\n";
        if (random.chance(0.3))
            toml += "[blocked.postcode]\nvalues = [\"10115\"]\n";
        request.safeguardsToml = toml;
    }
    return request;
}

void apply(Workspace &workspace, const WhatIfRequest &request)
{
    if (request.modelJson)
        VERIFY_OK(workspace.setModel(*request.modelJson));
    if (request.thresholds)
        VERIFY_OK(workspace.setThresholds(*request.thresholds));
    if (request.safeguardsToml)
        VERIFY_OK(workspace.setSafeguards(*request.safeguardsToml));
}

void decideAtRandom(Workspace &workspace, Random &random, int count)
{
    for (int i = 0; i < count; ++i) {
        const auto a = idOf(workspace, std::format("crm:C{}", random.below(120)));
        const auto b = idOf(workspace, std::format("shop:S{}", 60 + random.below(120)));
        (void)workspace.decide({a, b, random.chance(0.4) ? Verdict::Same : Verdict::Different, "tried"}); // a contradiction is refused
    }
}

std::string differences(const WhatIfReport &foretold, const MatchReport &run)
{
    std::string text;
    const auto compare = [&text](const char *what, std::uint64_t a, std::uint64_t b) {
        if (a != b)
            text += std::format("{} {} / {}; ", what, a, b);
    };
    compare("matches", foretold.run.matches, run.matches);
    compare("reviews", foretold.run.reviews, run.reviews);
    compare("candidates", foretold.run.candidates, run.candidates);
    compare("customers", foretold.after.customers, run.customers);
    compare("created", foretold.customersCreated, run.created);
    compare("merged", foretold.customersMerging, run.merged);
    compare("split", foretold.customersSplitting, run.split);
    compare("refusals", foretold.after.refusals, run.refusals);
    compare("tasks", foretold.after.tasks, run.tasks);
    return text;
}

} // namespace

void EffectsTest::whatIfForetellsTheRunExactly_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void EffectsTest::whatIfForetellsTheRunExactly()
{
    QFETCH(const int, seed);
    Random random(static_cast<std::uint64_t>(seed));
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    decideAtRandom(workspace, random, static_cast<int>(random.below(20)));
    for (int round = 0; round < 2; ++round) {
        const WhatIfRequest request = randomChange(workspace, random);
        const Written before = writtenIn(workspace);
        const auto golden = goldenOf(workspace.reader());
        Progress progress;
        const auto foretold = workspace.reader().whatIf(request, progress);
        VERIFY_OK(foretold);
        QVERIFY(writtenIn(workspace) == before);

        apply(workspace, request);
        const MatchReport run = matched(workspace);
        const std::string off = differences(*foretold, run);
        QVERIFY2(off.empty(), off.c_str());
        const Written after = writtenIn(workspace);
        std::uint64_t moved = 0;
        for (const auto &[record, id] : before.customers)
            moved += after.customers.at(record) != id ? 1 : 0;
        QCOMPARE(foretold->recordsMoving, moved);
        std::uint64_t changing = 0;
        const auto is = membersOf(after.customers);
        for (const auto &[id, records] : membersOf(before.customers))
            changing += is.contains(id) && is.at(id) != records ? 1 : 0;
        QCOMPARE(foretold->customersChanging, changing);
        const auto [effects, affected] = goldenEffects(golden, goldenOf(workspace.reader()));
        QCOMPARE(foretold->goldenAffected, affected);
        QVERIFY(std::ranges::equal(foretold->golden, effects, isSame));
        // Pairs: what was counted is what the store shows.
        QCOMPARE(foretold->before.matches + foretold->pairsLinked - foretold->pairsUnlinked, run.matches);
        QCOMPARE(foretold->before.reviews + foretold->reviewsComing - foretold->reviewsGoing, run.reviews);
        QVERIFY(foretold->decisions.holding <= foretold->decisions.inForce);
    }
}

void EffectsTest::whatIfWithoutAnyChangeForetellsNone()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    Progress progress;
    const auto report = workspace.reader().whatIf({}, progress);
    VERIFY_OK(report);
    QCOMPARE(report->customersMerging + report->customersSplitting + report->customersChanging + report->customersCreated + report->recordsMoving, 0U);
    QCOMPARE(report->pairsLinked + report->pairsUnlinked + report->reviewsComing + report->reviewsGoing + report->goldenAffected, 0U);
    QVERIFY(report->customers.empty() && report->pairs.empty());
    QCOMPARE(report->before, report->after);
    // One that surely merges says whom.
    WhatIfRequest request;
    request.thresholds = Thresholds{.review = -20, .match = -20};
    const auto low = workspace.reader().whatIf(request, progress);
    VERIFY_OK(low);
    QVERIFY(low->customersMerging > 0 && !low->customers.empty() && !low->pairs.empty());
    QCOMPARE(low->customers.front().effect, CustomerEffect::Merges);
    QVERIFY(low->customers.front().before.size() > low->customers.front().after.size());
    QVERIFY(low->customers.front().records.size() >= 2);
    QVERIFY(low->after.quality.precision.value < low->before.quality.precision.value);
    QVERIFY(low->pairs.front().isLinked && low->pairs.front().a.contains(':'));
}

void EffectsTest::whatIfRefusesWhatSettingWouldRefuse()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    const Written before = writtenIn(workspace);
    Progress progress;
    for (const WhatIfRequest &request :
         {WhatIfRequest{.modelJson = "{}"}, WhatIfRequest{.safeguardsToml = ""}, WhatIfRequest{.safeguardsToml = "[blocked.email]\npatterns = ['(']\n"},
          WhatIfRequest{.thresholds = Thresholds{.review = 5, .match = 1}}, WhatIfRequest{.thresholds = Thresholds{.review = NAN, .match = 1}}}) {
        const auto report = workspace.reader().whatIf(request, progress);
        QVERIFY(!report.has_value());
        QVERIFY(!report.error().message.empty());
    }
    QVERIFY(!workspace.setSafeguards("").has_value());
    QVERIFY(!workspace.setSafeguards("[limits]\nno_such = 3\n").has_value());
    QVERIFY(!workspace.setThresholds({.review = 5, .match = 1}).has_value());
    QVERIFY(writtenIn(workspace) == before);
}

// What is linked again around one decision is what a whole run gives: also where a veto, a blocked value or a size decides.
void EffectsTest::linkingAroundADecisionKeepsTheSafeguards()
{
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        Random random(seed);
        const SmallProject project;
        Workspace workspace = project.create();
        project.fill(workspace);
        VERIFY_OK(workspace.setThresholds({.review = -12, .match = random.unit() * 6 - 8})); // far too low: much hangs together
        VERIFY_OK(workspace.setSafeguards(std::format("largest_cluster = {}\nveto_weight = -{}.0\n[blocked.email]\npatterns = ['[1-4]@']\n", 3 + random.below(20),
                                                      3 + random.below(8))));
        QVERIFY(matched(workspace).records == 240);
        decideAtRandom(workspace, random, 12);
        // Safeguards that no run has used yet say nothing about decisions.
        VERIFY_OK(workspace.setSafeguards("largest_cluster = 2\n"));
        decideAtRandom(workspace, random, 6);
        VERIFY_OK(workspace.undo(std::nullopt));
        Progress progress;
        for (;;) { // back to the safeguards of the run, whatever was decided in between
            const auto next = workspace.reader().nextUndo();
            VERIFY_OK(next);
            if (workspace.reader().safeguards().value().version == 1)
                break;
            QVERIFY(next->has_value());
            VERIFY_OK(workspace.undo(std::nullopt));
        }
        decideAtRandom(workspace, random, 6);
        const MatchReport again = matched(workspace);
        QVERIFY2(again.created + again.merged + again.split == 0,
                 qPrintable(QStringLiteral("seed %1: %2 new, %3 merged, %4 split").arg(seed).arg(again.created).arg(again.merged).arg(again.split)));
        const auto verified = workspace.verify(progress);
        VERIFY_OK(verified);
        for (const Finding &finding : verified->findings)
            qWarning("%s: %s", finding.check.c_str(), finding.reason.c_str());
        QVERIFY(verified->findings.empty());
    }
}

void EffectsTest::safeguardsAreUndoneAndMakeMatchingDue()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    const auto none = workspace.reader().safeguards();
    VERIFY_OK(none);
    QCOMPARE(none->version, 0);
    QVERIFY(none->inForce.limits && none->inForce.limits->contains(attributes::Email)); // what the model proposed
    QVERIFY(!none->toml.empty());
    QVERIFY(!workspace.reader().project().value().isMatchingDue);
    VERIFY_OK(workspace.setSafeguards("largest_cluster = 2\n"));
    QVERIFY(workspace.reader().project().value().isMatchingDue);
    matched(workspace);
    QVERIFY(!workspace.reader().project().value().isMatchingDue);
    const auto undone = workspace.undo(std::nullopt);
    VERIFY_OK(undone);
    QVERIFY2(undone->sentence.contains("safeguards 1"), undone->sentence.c_str());
    QCOMPARE(workspace.reader().safeguards().value().version, 0);
    QVERIFY(workspace.reader().project().value().isMatchingDue);
    // What they said themselves is accepted again.
    VERIFY_OK(workspace.setSafeguards(none->toml));
    QCOMPARE(workspace.reader().safeguards().value().inForce, none->inForce);
}

// One loyalty number that everybody has is none: it neither joins nor keeps apart.
void EffectsTest::aBlockedValueStopsCountingInUniqueAttributes()
{
    const auto extract = [](std::string_view card) {
        std::string text = "id,first_name,last_name,birthdate,email,loyalty_id\n";
        for (int i = 0; i < 40; ++i)
            text += std::format("{},{},{},19{:02}-03-07,p{}@example.org,{}\n", i, nameOf(i), nameOf(500 + i), 30 + i, i,
                                card.empty() ? std::format("LC{:05}", i) : std::string(card));
        return text;
    };
    const SmallProject project;
    Workspace workspace = project.create();
    VERIFY_OK(project.import(workspace, "shop", project.write("shop.csv", extract({}))));
    VERIFY_OK(project.import(workspace, "till", project.write("till.csv", extract("LC99999"))));
    Progress progress;
    const auto first = workspace.run({}, progress);
    VERIFY_OK(first);
    QVERIFY2(first->refusals >= 20, qPrintable(QString::number(first->refusals)));
    WhatIfRequest request;
    request.safeguardsToml = "[blocked.loyalty_id]\nvalues = [\"LC99999\"]\n";
    const auto foretold = workspace.reader().whatIf(request, progress);
    VERIFY_OK(foretold);
    QVERIFY2(foretold->customersMerging >= 20, qPrintable(QString::number(foretold->customersMerging)));
    QVERIFY(foretold->after.refusals < foretold->before.refusals);
}

void EffectsTest::thresholdsAreJudgedWhileTheyAreDragged()
{
    const SmallProject project;
    Workspace workspace = project.create();
    QVERIFY(!workspace.reader().thresholdEffect({.review = 0, .match = 5}).value().isKnown);
    project.fill(workspace);
    const Thresholds now = workspace.reader().weightHistogram().value().thresholds;
    const MatchReport run = matched(workspace);
    const auto effect = workspace.reader().thresholdEffect(now);
    VERIFY_OK(effect);
    QVERIFY(effect->isKnown);
    QCOMPARE(effect->matches, run.matches);
    QCOMPARE(effect->reviews, run.reviews);
    QCOMPARE(effect->customers, run.customers); // nothing is refused in this project
    std::uint64_t matches = UINT64_MAX;
    std::uint64_t customers = 0;
    double precision = 0;
    for (double match = -4; match < 30; match += 0.5) {
        const auto moved = workspace.reader().thresholdEffect({.review = -4, .match = match});
        VERIFY_OK(moved);
        QVERIFY(moved->matches <= matches && moved->customers >= customers && moved->quality.precision.value >= precision - 1e-9);
        matches = moved->matches;
        customers = moved->customers;
        precision = moved->matches > 0 ? moved->quality.precision.value : 0;
    }
    // A decision counts at once.
    VERIFY_OK(workspace.decide({idOf(workspace, "crm:C61"), idOf(workspace, "shop:S61"), Verdict::Different, {}}));
    QCOMPARE(workspace.reader().thresholdEffect(now).value().quality.decided, 1U);
}

// Decisions, imports and what takes them back: the figures follow, without another run.
void EffectsTest::thresholdsKnowWhatChangedSince()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    const Thresholds now = workspace.reader().weightHistogram().value().thresholds;
    const auto customers = [&] { return workspace.reader().thresholdEffect(now).value().customers; };
    const std::uint64_t before = customers();
    QCOMPARE(before, workspace.reader().project().value().customers);

    QCOMPARE(tests::customerOf(workspace.reader(), "crm:C61"), tests::customerOf(workspace.reader(), "shop:S61"));
    VERIFY_OK(workspace.decide({idOf(workspace, "crm:C61"), idOf(workspace, "shop:S61"), Verdict::Different, {}}));
    QCOMPARE(customers(), before + 1);
    QCOMPARE(customers(), workspace.reader().project().value().customers);
    VERIFY_OK(workspace.decide({idOf(workspace, "crm:C1"), idOf(workspace, "crm:C2"), Verdict::Same, {}}));
    QCOMPARE(customers(), before);
    VERIFY_OK(workspace.undo(std::nullopt));
    VERIFY_OK(workspace.undo(std::nullopt));
    QCOMPARE(customers(), before);

    VERIFY_OK(project.import(workspace, "till", project.write("till.csv", SmallProject::crmCsv(5))));
    QCOMPARE(customers(), before + 5); // records that no pair holds yet
    VERIFY_OK(workspace.undo(std::nullopt));
    QCOMPARE(customers(), before);
}

void EffectsTest::decisionsTeachAndTheEffectIsShownFirst()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    Progress progress;
    QVERIFY(!workspace.reader().learn(progress).has_value()); // nothing was decided
    for (int i = 60; i < 75; ++i)
        VERIFY_OK(workspace.decide({idOf(workspace, std::format("crm:C{}", i)), idOf(workspace, std::format("shop:S{}", i)), Verdict::Same, {}}));
    VERIFY_OK(workspace.decide({idOf(workspace, "crm:C1"), idOf(workspace, "shop:S150"), Verdict::Unsure, {}}));
    const Written before = writtenIn(workspace);
    const auto report = workspace.reader().learn(progress);
    VERIFY_OK(report);
    QVERIFY(writtenIn(workspace) == before);
    QCOMPARE(report->same, 15U);
    QCOMPARE(report->different, 0U);
    QCOMPARE(report->unused, 1U);
    QCOMPARE(report->effect.after.quality, report->quality);
    VERIFY_OK(workspace.setLearnedModel(*report));
    const MatchReport run = matched(workspace);
    const std::string off = differences(report->effect, run);
    QVERIFY2(off.empty(), off.c_str());
    QCOMPARE(report->effect.decisions.holding, 15U);

    // The same decisions teach the same again, and not once more.
    const auto again = workspace.reader().learn(progress);
    VERIFY_OK(again);
    QCOMPARE(again->modelJson, report->modelJson);
    QVERIFY(again->levels.empty());
    QCOMPARE(again->before, again->after);
    QCOMPARE(again->effect.customersMerging + again->effect.customersSplitting, 0U);
    // What a person has set since stays as it was set, also beneath what is learned.
    VERIFY_OK(workspace.setThresholds({.review = report->after.review - 1, .match = report->after.match + 3}));
    const auto moved = workspace.reader().learn(progress);
    VERIFY_OK(moved);
    QVERIFY(moved->after.match > report->after.match);
}

void EffectsTest::theWorklistAsksWhatTeachesMost()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    VERIFY_OK(workspace.setThresholds({.review = -15, .match = 40})); // everything is to be reviewed
    QVERIFY(matched(workspace).tasks > 20);
    const auto all = [&workspace](int limit) {
        std::vector<TaskRow> rows;
        std::string after;
        do {
            TaskFilter filter;
            filter.order = WorklistOrder::Teaching;
            const auto page = workspace.reader().tasks(filter, after, limit);
            if (!page)
                return std::vector<TaskRow>();
            rows.insert(rows.end(), page->rows.begin(), page->rows.end());
            after = page->next;
        } while (!after.empty());
        return rows;
    };
    const std::vector<TaskRow> rows = all(7);
    std::set<TaskId> ids;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ids.insert(rows[i].id);
        QVERIFY(i == 0 || rows[i].teaching <= rows[i - 1].teaching);
        QVERIFY(rows[i].teaching >= 0 && rows[i].teaching <= 1);
    }
    QCOMPARE(ids.size(), rows.size());
    QCOMPARE(rows.size(), workspace.reader().project().value().openTasks);
    QVERIFY(rows.front().teaching > 0);
    QVERIFY(all(1000).size() == rows.size());
    // Once its like was decided, the next one of the kind teaches less.
    const auto first = workspace.reader().task(rows.front().id);
    VERIFY_OK(first);
    VERIFY_OK(workspace.decide({first->question.a, first->question.b, Verdict::Different, {}}));
    const std::vector<TaskRow> after = all(1000);
    double sumBefore = 0;
    double sumAfter = 0;
    for (const TaskRow &row : rows)
        sumBefore += row.teaching;
    for (const TaskRow &row : after)
        sumAfter += row.teaching;
    QVERIFY(sumAfter < sumBefore);
}

void EffectsTest::repeatedValuesOfManyNamesAreSuggested()
{
    std::string text = "id,first_name,last_name,birthdate,email,phone\n";
    for (int i = 0; i < 300; ++i)
        text += std::format("{},{},{},{}-0{}-1{},{},+4930{:07}\n", i, nameOf(i % 97), nameOf(i), i % 11 == 0 ? "1980" : std::to_string(1940 + i % 60), i % 11 == 0 ? 1 : 1 + i % 9,
                            i % 11 == 0 ? 1 : i % 10, i < 30 ? "office@example.org" : std::format("p{}@example.org", i), 2'000'000 + i);
    // One person six times over is no reason.
    for (int i = 0; i < 6; ++i)
        text += std::format("x{},Anna,Berg,1970-05-05,anna@example.org,+49302999999\n", i);
    const SmallProject project;
    Workspace workspace = project.create();
    VERIFY_OK(project.import(workspace, "crm", project.write("crm.csv", text)));
    Progress progress;
    const auto values = workspace.reader().repeatedValues(std::nullopt, 50, progress);
    VERIFY_OK(values);
    const auto find = [&values](std::string_view value) { return std::ranges::find(*values, value, &RepeatedValue::value); };
    QVERIFY(find("office@example.org") != values->end());
    QVERIFY(find("office@example.org")->isSuggested());
    QCOMPARE(find("office@example.org")->records, 30U);
    QCOMPARE(find("office@example.org")->names, 30U);
    QCOMPARE(find("office@example.org")->reason, RepeatReason::ManyNames);
    QVERIFY(find("anna@example.org") != values->end() && !find("anna@example.org")->isSuggested());
    QVERIFY(find("1980-01-11") != values->end() && find("1980-01-11")->reason == RepeatReason::Peak);
    QVERIFY(values->front().isSuggested());
    const auto toml = workspace.reader().suggestedSafeguards(progress);
    VERIFY_OK(toml);
    QVERIFY2(toml->contains("office@example.org") && toml->contains("1980-01-11") && !toml->contains("anna@"), toml->c_str());
    VERIFY_OK(workspace.setSafeguards(*toml));
    const auto again = workspace.reader().repeatedValues(attributes::Email, 50, progress);
    VERIFY_OK(again);
    const auto blocked = std::ranges::find(*again, std::string("office@example.org"), &RepeatedValue::value);
    QVERIFY(blocked != again->end() && !blocked->isSuggested());
    QCOMPARE(blocked->blocked, BlockReason::Value);
    QCOMPARE(workspace.reader().repeatedValues(attributes::Email, 1, progress).value().size(), 1U);
}

void EffectsTest::theRehearsalChangesNothing()
{
    const SmallProject project;
    Workspace workspace = project.create();
    Progress progress;
    QVERIFY(!workspace.reader().simulate(std::nullopt, progress).has_value()); // nothing to rehearse with
    project.fill(workspace);
    const Written before = writtenIn(workspace);
    const auto report = workspace.reader().simulate(std::nullopt, progress);
    VERIFY_OK(report);
    QVERIFY(writtenIn(workspace) == before);
    QCOMPARE(report->cases.size(), 7U);
    QCOMPARE(report->records, 240U);
    for (const SimulatedCase &one : report->cases) {
        QVERIFY(one.isPossible && one.records >= 4);
        QVERIFY(one.guarded.wrongCustomers <= one.unguarded.wrongCustomers);
        if (one.attribute == attributes::Phone || one.attribute == attributes::Email) // the model it made by itself merges nobody for a shared contact
            QCOMPARE(one.guarded.wrongCustomers, 0U);
    }
    const auto again = workspace.reader().simulate(std::nullopt, progress);
    VERIFY_OK(again);
    for (std::size_t i = 0; i < report->cases.size(); ++i)
        QVERIFY(report->cases[i].guarded == again->cases[i].guarded && report->cases[i].unguarded == again->cases[i].unguarded);
    // A careless model merges, and safeguards hold it back: the rehearsal can tell.
    VERIFY_OK(workspace.setThresholds({.review = -40, .match = -12}));
    const auto careless = workspace.reader().simulate("largest_cluster = 2\nveto_weight = -1.0\n", progress);
    VERIFY_OK(careless);
    std::uint64_t guarded = 0;
    std::uint64_t unguarded = 0;
    for (const SimulatedCase &one : careless->cases) {
        guarded += one.guarded.wrongCustomers;
        unguarded += one.unguarded.wrongCustomers;
    }
    QVERIFY2(unguarded > 0 && guarded < unguarded, qPrintable(QStringLiteral("%1 of %2").arg(guarded).arg(unguarded)));
}

TESSERA_TEST(EffectsTest, "effects_test")
#include "effects_test.moc"
