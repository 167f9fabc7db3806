// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What-if: what the preview of a change says is what the run after it does, and nothing happens before.
#include <QTest>
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/base/random.h"
#include "tests/features/effect_facts.h"
#include "tests/features/small_project.h"
#include "tests/support/test_registry.h"

using namespace engine;
using namespace tests;

class WhatIfTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIfForetellsTheRunExactly_data();
    void whatIfForetellsTheRunExactly();
    void whatIfWithoutAnyChangeForetellsNone();
    void whatIfRefusesWhatSettingWouldRefuse();
    void linkingAroundADecisionKeepsTheSafeguards();
    void aBlockedValueStopsCountingInUniqueAttributes();
};

namespace
{

std::map<std::string, std::set<std::string>> membersOf(const std::map<std::string, std::string> &customers)
{
    std::map<std::string, std::set<std::string>> members;
    for (const auto &[record, id] : customers)
        members[id].insert(record);
    return members;
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
        std::string toml = fmt::format("largest_cluster = {}\n", 2 + random.below(4));
        if (random.chance(0.5))
            toml += fmt::format("veto_weight = -{}.0\n", 1 + random.below(20));
        if (random.chance(0.4))
            toml += "duplicate_free = [\"crm\"]\n";
        toml += fmt::format("[limits]\nphone = {}\n", 2 + random.below(5));
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
        const auto a = idOf(workspace, fmt::format("crm:C{}", random.below(120)));
        const auto b = idOf(workspace, fmt::format("shop:S{}", 60 + random.below(120)));
        (void)workspace.decide({a, b, random.chance(0.4) ? Verdict::Same : Verdict::Different, "tried"}); // a contradiction is refused
    }
}

} // namespace

void WhatIfTest::whatIfForetellsTheRunExactly_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void WhatIfTest::whatIfForetellsTheRunExactly()
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

void WhatIfTest::whatIfWithoutAnyChangeForetellsNone()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    Progress progress;
    const auto report = workspace.reader().whatIf({}, progress);
    VERIFY_OK(report);
    QCOMPARE(report->customersMerging + report->customersSplitting + report->customersChanging + report->customersCreated + report->recordsMoving,
             0U);
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

void WhatIfTest::whatIfRefusesWhatSettingWouldRefuse()
{
    const SmallProject project;
    Workspace workspace = project.create();
    project.fill(workspace);
    const Written before = writtenIn(workspace);
    Progress progress;
    for (const WhatIfRequest &request :
         {WhatIfRequest{.modelJson = "{}"}, WhatIfRequest{.safeguardsToml = ""},
          WhatIfRequest{.safeguardsToml = "[blocked.email]\npatterns = ['(']\n"}, WhatIfRequest{.thresholds = Thresholds{.review = 5, .match = 1}},
          WhatIfRequest{.thresholds = Thresholds{.review = NAN, .match = 1}}}) {
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
void WhatIfTest::linkingAroundADecisionKeepsTheSafeguards()
{
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        Random random(seed);
        const SmallProject project;
        Workspace workspace = project.create();
        project.fill(workspace);
        VERIFY_OK(workspace.setThresholds({.review = -12, .match = random.unit() * 6 - 8})); // far too low: much hangs together
        VERIFY_OK(workspace.setSafeguards(fmt::format("largest_cluster = {}\nveto_weight = -{}.0\n[blocked.email]\npatterns = ['[1-4]@']\n",
                                                      3 + random.below(20), 3 + random.below(8))));
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

// One loyalty number that everybody has is none: it neither joins nor keeps apart.
void WhatIfTest::aBlockedValueStopsCountingInUniqueAttributes()
{
    const auto extract = [](std::string_view card) {
        std::string text = "id,first_name,last_name,birthdate,email,loyalty_id\n";
        for (int i = 0; i < 40; ++i)
            text += fmt::format("{},{},{},19{:02}-03-07,p{}@example.org,{}\n", i, nameOf(i), nameOf(500 + i), 30 + i, i,
                                card.empty() ? fmt::format("LC{:05}", i) : std::string(card));
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

TESSERA_TEST(WhatIfTest, "what_if_test")
#include "what_if_test.moc"
