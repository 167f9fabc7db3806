// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/resolution.h"

#include <algorithm>
#include <oneapi/tbb/parallel_sort.h>
#include <sodium.h>

#include "engine/link/golden_id.h"
#include "engine/store/journal/state_digest.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/setting_store.h"
#include "engine/store/tables/source_store.h"

namespace engine
{

namespace
{

constexpr std::string_view KeyName = "golden_key";
constexpr std::string_view NextName = "golden_next";

std::uint32_t indexOf(const std::vector<RecordId> &records, RecordId record)
{
    return static_cast<std::uint32_t>(std::ranges::lower_bound(records, record) - records.begin());
}

Result<LinkConstraints> constraintsOf(Database &database, const ResolutionInput &input)
{
    LinkConstraints constraints;
    constraints.unique = input.unique;
    constraints.largestCluster = input.largestCluster;
    if (input.vetoWeight)
        constraints.vetoWeight = *input.vetoWeight;
    TESSERA_TRY(const auto sources, SourceStore(database).all());
    std::vector<std::uint32_t> place;
    for (const Source &source : sources) {
        const auto number = static_cast<std::size_t>(source.id.value);
        place.resize(std::max(place.size(), number + 1));
        place[number] = static_cast<std::uint32_t>(constraints.isDuplicateFree.size());
        constraints.isDuplicateFree.push_back(std::ranges::contains(input.duplicateFree, source.id));
    }
    for (const SourceId source : input.sources)
        constraints.source.push_back(place.at(static_cast<std::size_t>(source.value)));
    return constraints;
}

std::vector<LinkDecision> linkDecisions(const ResolutionInput &input)
{
    std::vector<LinkDecision> decisions;
    for (const Decision &decision : input.decisions)
        if (decision.verdict != Verdict::Unsure)
            decisions.push_back(
                {indexOf(input.records, decision.records.a), indexOf(input.records, decision.records.b), decision.verdict == Verdict::Same});
    return decisions;
}

// What holds each record in its customer: the strongest of the links that were used.
std::vector<Membership> membershipsOf(const ResolutionInput &input, const LinkResult &linked, const IdentityPlan &identities, Timestamp at)
{
    std::vector<Membership> memberships(input.records.size());
    for (std::size_t i = 0; i < input.records.size(); ++i)
        memberships[i] = {input.records[i], identities.customers[i], LinkKind::Single, 0, at};
    for (const UsedLink &link : linked.used)
        for (const std::uint32_t side : {link.a, link.b}) {
            Membership &membership = memberships[side];
            const LinkKind kind = link.isDecided ? LinkKind::Decided : LinkKind::Auto;
            if (membership.link == LinkKind::Single || (kind == membership.link ? link.weight > membership.weight : kind == LinkKind::Decided))
                membership.link = kind, membership.weight = link.weight;
        }
    return memberships;
}

std::vector<CustomerRecords> customersOf(const ResolutionInput &input, const LinkResult &linked, const IdentityPlan &identities)
{
    std::vector<std::pair<CustomerId, std::uint32_t>> members;
    members.reserve(input.records.size());
    for (std::uint32_t i = 0; i < input.records.size(); ++i)
        members.emplace_back(identities.customers[i], i);
    oneapi::tbb::parallel_sort(members.begin(), members.end());
    std::vector<CustomerRecords> customers;
    std::vector<std::uint32_t> place(input.records.size()); // of the customer, by record
    for (auto first = members.begin(); first != members.end();) {
        const auto end = std::find_if(first, members.end(), [&first](const auto &member) { return member.first != first->first; });
        CustomerRecords &customer = customers.emplace_back(first->first, std::vector<RecordId>(), 1);
        customer.records.reserve(static_cast<std::size_t>(end - first));
        for (; first != end; ++first) {
            customer.records.push_back(input.records[first->second]);
            place[first->second] = static_cast<std::uint32_t>(customers.size() - 1);
        }
    }
    for (const UsedLink &link : linked.used)
        if (!link.isDecided) { // a person's word is not doubted
            double &confidence = customers[place[link.a]].confidence;
            confidence = std::min(confidence, probabilityOf(link.weight));
        }
    return customers;
}

Refusal refusalOf(const ResolutionInput &input, const LinkRefusal &refusal)
{
    return {orderedPair(input.records[refusal.a], input.records[refusal.b]), refusal.weight, refusal.reason,
            orderedPair(input.records[refusal.becauseA], input.records[refusal.becauseB]), refusal.attribute};
}

} // namespace

Result<GoldenSeries> goldenSeries(Database &database)
{
    const SettingStore settings(database);
    TESSERA_TRY(const auto key, settings.number(KeyName));
    TESSERA_TRY(const auto next, settings.number(NextName));
    GoldenSeries series{static_cast<std::uint64_t>(key.value_or(0)), static_cast<std::uint64_t>(next.value_or(0))};
    if (!key)
        randombytes_buf(&series.key, sizeof series.key);
    return series;
}

Result<void> keepGoldenSeries(Database &database, const GoldenSeries &series)
{
    SettingStore settings(database);
    TESSERA_CHECK(settings.put(KeyName, static_cast<std::int64_t>(series.key)));
    return settings.put(NextName, static_cast<std::int64_t>(series.next));
}

Result<LinkResult> linkOf(Database &database, const ResolutionInput &input, Progress &progress)
{
    const std::vector<LinkDecision> decisions = linkDecisions(input);
    LinkProblem problem;
    problem.records = static_cast<std::uint32_t>(input.records.size());
    problem.scored = input.pairs;
    problem.matchWeight = input.matchWeight;
    problem.decisions = decisions;
    problem.weightBetween = input.weightBetween;
    TESSERA_TRY(problem.constraints, constraintsOf(database, input));
    return linkRecords(problem, progress);
}

std::vector<Refusal> refusalsOf(const ResolutionInput &input, const LinkResult &linked)
{
    std::vector<Refusal> refusals;
    for (const auto *list : {&linked.refusals, &linked.overridden})
        for (const LinkRefusal &refusal : *list)
            refusals.push_back(refusalOf(input, refusal));
    std::ranges::stable_sort(refusals, {}, &Refusal::records);
    const auto repeated = std::ranges::unique(refusals, {}, &Refusal::records);
    refusals.erase(repeated.begin(), repeated.end());
    return refusals;
}

Result<Resolution> resolve(Database &database, const ResolutionInput &input, LinkResult linked, Timestamp at, GoldenSeries &goldenIds)
{
    const CustomerStore customers(database);
    Resolution resolution;
    Error firstError;
    bool hasFailed = false;
    IdentityInput identity;
    identity.labels = linked.labels;
    identity.former = input.former;
    identity.living = input.living;
    identity.goldenIdOf = [&](CustomerId id) -> std::string {
        const auto found = customers.find(id);
        if (found && *found)
            return (*found)->goldenId;
        hasFailed = true;
        firstError = found ? Error{ErrorCode::Damaged, "A customer is missing from the project. Check it with verify.", {}} : found.error();
        return {};
    };
    TESSERA_TRY(identity.nextCustomer, customers.nextId());
    identity.run = input.run;
    identity.at = at;
    identity.trigger = input.trigger;
    GoldenIdSequence ids(goldenIds.key, goldenIds.next);
    resolution.identities = assignIdentities(identity, ids);
    if (hasFailed)
        return std::unexpected(firstError);
    goldenIds.next = ids.next();
    resolution.memberships = membershipsOf(input, linked, resolution.identities, at);
    resolution.customers = customersOf(input, linked, resolution.identities);
    resolution.refusals = refusalsOf(input, linked);
    resolution.labels = std::move(linked.labels);
    return resolution;
}

Result<void> writeIdentities(Database &database, const IdentityPlan &plan, StateDigest &digest)
{
    CustomerStore customers(database);
    TESSERA_CHECK(customers.add(plan.created, digest));
    TESSERA_CHECK(customers.retire(plan.retired, digest));
    return customers.addChanges(plan.changes, digest);
}

Hash128 evidenceOf(std::string_view packedValues)
{
    std::string bytes;
    const bool isWhole = visitPackedValues(packedValues, [&bytes](AttributeId attribute, ValueFlag, std::string_view, std::string_view canonical) {
        if (canonical.empty())
            return;
        const std::size_t size = canonical.size();
        bytes.append(reinterpret_cast<const char *>(&attribute.value), sizeof attribute.value);
        bytes.append(reinterpret_cast<const char *>(&size), sizeof size);
        bytes.append(canonical);
    });
    return isWhole ? hash128(bytes) : Hash128{};
}

} // namespace engine
