// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/relink.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/base/sorted.h"
#include "engine/link/connected_records.h"
#include "engine/link/disjoint_sets.h"
#include "engine/match/model_json.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/decision_store.h"
#include "engine/store/tables/document_store.h"
#include "engine/store/tables/pair_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/run_store.h"
#include "engine/store/tables/source_store.h"
#include "engine/workspace/reader_context.h"
#include "engine/workspace/safeguarding.h"

namespace engine
{

namespace
{

constexpr std::size_t FewCustomers = 16; // for which other threads are not worth asking

// The seeds, all records of their customers, and what links and same-decisions connect with those.
Result<std::vector<RecordId>> componentOf(Database &database, std::span<const RecordId> seeds, const Progress &progress)
{
    const CustomerStore customers(database);
    const PairStore pairs(database);
    const DecisionStore decisions(database);
    Error error;
    bool hasFailed = false;
    const auto membersWith = [&](RecordId record, std::vector<RecordId> &out) -> Result<void> {
        TESSERA_TRY(const auto membership, customers.membership(record));
        if (!membership)
            return {};
        TESSERA_TRY(const auto members, customers.members(membership->customer));
        for (const Membership &member : members)
            out.push_back(member.record);
        return {};
    };
    const auto neighbours = [&](RecordId record) {
        std::vector<RecordId> found;
        const auto collect = [&]() -> Result<void> {
            TESSERA_CHECK(progress.checkCancelled());
            TESSERA_CHECK(membersWith(record, found)); // so that a customer is always looked at as a whole
            TESSERA_TRY(const auto links, pairs.linkedWith(record));
            found.insert(found.end(), links.begin(), links.end());
            TESSERA_TRY(const auto verdicts, decisions.of(record));
            for (const Decision &decision : verdicts)
                if (isInForce(decision) && decision.verdict == Verdict::Same)
                    found.push_back(decision.records.a == record ? decision.records.b : decision.records.a);
            return {};
        };
        if (hasFailed)
            return found;
        if (const auto collected = collect(); !collected) {
            hasFailed = true;
            error = collected.error();
        }
        return found;
    };
    std::vector<RecordId> component = connectedRecords(seeds, neighbours);
    if (hasFailed)
        return std::unexpected(error);
    return component;
}

// As the columns of a whole run have it.
bool counts(const Value &value)
{
    return !value.canonical.empty() && !has(value.flags, ValueFlag::Invalid) && !has(value.flags, ValueFlag::Placeholder);
}

UniqueValues uniqueValues(AttributeId attribute, const std::vector<Record> &records, const IsBlocked &isBlocked)
{
    UniqueValues unique;
    unique.attribute = attribute;
    std::map<std::string_view, std::uint32_t> codes;
    for (const Record &record : records) {
        std::vector<std::uint32_t> values;
        for (const Value &value : record.values)
            if (value.attribute == attribute && counts(value) && !(isBlocked && isBlocked(attribute, value.canonical)))
                values.push_back(codes.try_emplace(value.canonical, static_cast<std::uint32_t>(codes.size() + 1)).first->second);
        sortUnique(values);
        unique.addRecord(values);
    }
    return unique;
}

// Attributes that the model of the last run found too often wrong to forbid a merge.
Result<std::vector<AttributeId>> looseUniqueOfLastRun(Database &database, const AttributeCatalog &catalog)
{
    TESSERA_TRY(const auto run, RunStore(database).latest());
    if (!run)
        return std::vector<AttributeId>();
    TESSERA_TRY(const auto document, DocumentStore(database).find(run->model.value));
    if (!document)
        return std::vector<AttributeId>();
    TESSERA_TRY(Model model, modelFromJson(document->body, catalog));
    return std::move(model.looseUnique);
}

Result<ResolutionInput> inputOf(Database &database, const std::vector<RecordId> &component)
{
    ResolutionInput input;
    TESSERA_TRY(auto records, RecordStore(database).find(component));
    std::erase_if(records, [](const Record &record) { return record.state != RecordState::Active; });
    for (const Record &record : records) {
        input.records.push_back(record.id);
        input.sources.push_back(record.source);
    }
    const auto indexOf = [&input](RecordId record) -> std::optional<std::uint32_t> {
        const auto found = std::ranges::lower_bound(input.records, record);
        return found != input.records.end() && *found == record ? std::optional(static_cast<std::uint32_t>(found - input.records.begin()))
                                                                : std::nullopt;
    };
    TESSERA_TRY(const auto pairs, PairStore(database).among(input.records));
    for (const StoredPair &pair : pairs) {
        input.pairs.push_back({*indexOf(pair.records.a), *indexOf(pair.records.b), pair.weight, pair.levels, pair.rule});
        if (pair.zone == Zone::Match) // zones follow the weight
            input.matchWeight = std::min(input.matchWeight, pair.weight);
    }
    if (std::ranges::any_of(pairs, [&input](const StoredPair &pair) { return pair.zone != Zone::Match && pair.weight >= input.matchWeight; }))
        return fail(ErrorCode::Damaged, "The zones of the last run's pairs are not those of their weights. Match everything again (match --full).");
    TESSERA_TRY(auto decisions, DecisionStore(database).among(input.records));
    std::ranges::copy_if(decisions, std::back_inserter(input.decisions), isInForce);
    TESSERA_TRY(const AttributeCatalog catalog, SourceStore(database).attributes());
    TESSERA_TRY(const Safeguards safeguards, safeguardsOfLastRun(database, catalog));
    const IsBlocked isBlocked = blockedTest(safeguards, catalog);
    TESSERA_TRY(const std::vector<AttributeId> loose, looseUniqueOfLastRun(database, catalog));
    for (const AttributeId attribute : uniqueAttributes(safeguards, catalog, loose))
        input.unique.push_back(uniqueValues(attribute, records, isBlocked));
    TESSERA_TRY(input.duplicateFree, duplicateFreeSources(database, safeguards));
    input.largestCluster = safeguards.largestCluster;
    input.vetoWeight = safeguards.vetoWeight;
    const CustomerStore customers(database);
    std::set<CustomerId> living;
    for (const RecordId record : component) {
        TESSERA_TRY(const auto membership, customers.membership(record));
        if (membership)
            living.insert(membership->customer);
        if (indexOf(record))
            input.former.push_back(membership ? membership->customer : CustomerId());
    }
    input.living.assign(living.begin(), living.end());
    return input;
}

Result<Weigher> weigherFrom(std::shared_ptr<const ExplainCache::Loaded> loaded, const std::vector<RecordId> &records)
{
    std::vector<std::uint32_t> places;
    for (const RecordId record : records) {
        const auto place = loaded->table.indexOf(record);
        if (!place)
            return fail(ErrorCode::Internal, "A record is missing from the columns of this project. Nothing was changed; open the project again.");
        places.push_back(*place);
    }
    auto weigh = loaded->explainer->weigher();
    return [loaded = std::move(loaded), places = std::move(places), weigh = std::move(weigh)](std::uint32_t a, std::uint32_t b) {
        return weigh(places[a], places[b]);
    };
}

// Two records can only be joined by the link between them; vetoes come from any pair of more.
Result<void> addWeigher(ResolutionInput &input, const Relinking &how)
{
    if (input.vetoWeight && input.records.size() > 2) {
        TESSERA_TRY(input.weightBetween, how.weigherAmong(input.records));
    }
    return {};
}

Result<std::vector<Membership>> membershipsOf(Database &database, std::span<const RecordId> records)
{
    const CustomerStore customers(database);
    std::vector<Membership> memberships;
    for (const RecordId record : records) {
        TESSERA_TRY(const auto membership, customers.membership(record));
        if (membership)
            memberships.push_back(*membership);
    }
    return memberships;
}

bool isSame(const Membership &a, const Membership &b)
{
    return a.record == b.record && a.customer == b.customer;
}

// Probability of the weakest link of a customer whose links are no longer at hand: that of its best spanning tree.
Result<double> confidenceOf(Database &database, const std::vector<RecordId> &records)
{
    const auto indexOf = [&records](RecordId record) {
        return static_cast<std::uint32_t>(std::ranges::lower_bound(records, record) - records.begin());
    };
    DisjointSets sets(static_cast<std::uint32_t>(records.size()));
    const auto join = [&](RecordPair pair) {
        const std::uint32_t a = sets.find(indexOf(pair.a));
        const std::uint32_t b = sets.find(indexOf(pair.b));
        if (a != b)
            sets.join(a, b);
        return a != b;
    };
    TESSERA_TRY(const auto decisions, DecisionStore(database).among(records));
    for (const Decision &decision : decisions)
        if (isInForce(decision) && decision.verdict == Verdict::Same)
            join(decision.records);
    TESSERA_TRY(auto pairs, PairStore(database).among(records));
    std::ranges::stable_sort(pairs, std::ranges::greater(), &StoredPair::weight);
    double weakest = 1;
    for (const StoredPair &pair : pairs) {
        if (pair.zone == Zone::Match && join(pair.records))
            weakest = probabilityOf(pair.weight);
    }
    return weakest;
}

Result<void> putGolden(Database &database, std::span<const CustomerRecords> customers, Timestamp at, Progress &progress)
{
    TESSERA_TRY(const auto builder, GoldenBuilder::make(database, at));
    const RecordStore records(database);
    std::vector<StoredGolden> golden;
    if (customers.size() <= FewCustomers) {
        for (const CustomerRecords &customer : customers) {
            TESSERA_TRY(const auto members, records.find(customer.records));
            golden.push_back(builder.build(customer, members));
        }
    } else {
        TESSERA_TRY(golden, builder.buildAll(database, customers, progress));
    }
    TESSERA_CHECK(GoldenStore(database).put(golden));
    return {};
}

// Why links are held back among records whose customers are settled already.
Result<void> renewRefusals(Database &database, std::span<const RecordId> records, const Relinking &how, Progress &progress)
{
    TESSERA_TRY(const auto component, componentOf(database, records, progress));
    TESSERA_TRY(ResolutionInput input, inputOf(database, component));
    TESSERA_CHECK(addWeigher(input, how));
    TESSERA_TRY(const LinkResult linked, linkOf(database, input, progress));
    return PairStore(database).replaceRefusalsTouching(component, refusalsOf(input, linked));
}

// Whether everything is still as the delta left it.
Result<bool> standsAsLeft(Database &database, const IdentityDelta &delta)
{
    const CustomerStore customers(database);
    TESSERA_TRY(const auto present, membershipsOf(database, recordsIn(delta)));
    if (!std::ranges::equal(present, delta.after, isSame))
        return false;
    for (const Customer &customer : delta.retired) {
        TESSERA_TRY(const bool isRetired, customers.isRetired(customer.id));
        if (!isRetired)
            return false;
    }
    // Nobody else may have joined the customers that are to go.
    for (const CustomerId created : delta.created) {
        TESSERA_TRY(const auto members, customers.members(created));
        for (const Membership &member : members)
            if (membershipIn(delta.after, member.record) == nullptr)
                return false;
    }
    return true;
}

// Empty when there is no such customer.
Result<std::string> goldenIdOf(const CustomerStore &customers, CustomerId id)
{
    TESSERA_TRY(const auto customer, id.isValid() ? customers.find(id) : Result<std::optional<Customer>>());
    return customer ? customer->goldenId : std::string();
}

} // namespace

WeigherAmong weigherOfLastRun(Database &database, ExplainCache &explanations)
{
    return [&database, &explanations](const std::vector<RecordId> &records) -> Result<Weigher> {
        TESSERA_TRY(auto loaded, explanations.ofLastRun(database));
        return weigherFrom(std::move(loaded), records);
    };
}

WeigherAmong weigherOfChangedRecords(Database &database, Progress &progress)
{
    return [&database, &progress](const std::vector<RecordId> &records) -> Result<Weigher> {
        TESSERA_TRY(auto loaded, ExplainCache::loadOfLastRun(database, progress));
        return weigherFrom(std::move(loaded), records);
    };
}

Result<void> renewGolden(Database &database, std::span<const CustomerId> customers, Timestamp at, Progress &progress)
{
    const CustomerStore store(database);
    std::vector<CustomerRecords> present;
    std::vector<CustomerId> empty;
    for (const CustomerId customer : customers) {
        TESSERA_CHECK(progress.checkCancelled());
        TESSERA_TRY(const auto members, store.members(customer));
        if (members.empty()) {
            empty.push_back(customer);
            continue;
        }
        CustomerRecords records{customer, {}, 1};
        for (const Membership &member : members)
            records.records.push_back(member.record);
        TESSERA_TRY(records.confidence, confidenceOf(database, records.records));
        present.push_back(std::move(records));
    }
    TESSERA_CHECK(GoldenStore(database).remove(empty));
    return putGolden(database, present, at, progress);
}

Result<Relinked> relinkAround(Database &database, StateDigest &digest, std::span<const RecordId> seeds, const Relinking &how, Progress &progress)
{
    TESSERA_TRY(const auto component, componentOf(database, seeds, progress));
    TESSERA_TRY(ResolutionInput input, inputOf(database, component));
    input.trigger = how.trigger;
    input.run = how.run;
    TESSERA_CHECK(addWeigher(input, how));
    TESSERA_TRY(GoldenSeries goldenIds, goldenSeries(database));
    TESSERA_TRY(LinkResult linked, linkOf(database, input, progress));
    TESSERA_TRY(Resolution resolution, resolve(database, input, std::move(linked), how.at, goldenIds));

    Relinked relinked;
    TESSERA_TRY(relinked.delta.before, membershipsOf(database, component));
    TESSERA_CHECK(writeIdentities(database, resolution.identities, digest));
    CustomerStore customers(database);
    TESSERA_CHECK(customers.putMemberships(resolution.memberships, how.at, digest));
    std::vector<RecordId> left; // records that are no longer active belong to nobody
    std::ranges::set_difference(component, input.records, std::back_inserter(left));
    TESSERA_CHECK(customers.removeMemberships(left, how.at, digest));
    TESSERA_CHECK(keepGoldenSeries(database, goldenIds));
    TESSERA_TRY(relinked.delta.after, membershipsOf(database, component));
    for (const Customer &customer : resolution.identities.created)
        relinked.delta.created.push_back(customer.id);
    relinked.delta.retired = resolution.identities.retired;

    std::vector<CustomerId> retired;
    for (const Customer &customer : resolution.identities.retired)
        retired.push_back(customer.id);
    TESSERA_CHECK(GoldenStore(database).remove(retired));
    TESSERA_CHECK(putGolden(database, resolution.customers, how.at, progress));
    TESSERA_CHECK(PairStore(database).replaceRefusalsTouching(component, resolution.refusals));
    TESSERA_CHECK(renewTasks(database, component, how.reach));
    relinked.changes = std::move(resolution.identities.changes);
    relinked.refusals = std::move(resolution.refusals);
    relinked.merged = resolution.identities.mergedCount;
    relinked.split = resolution.identities.splitCount;
    return relinked;
}

Result<bool> restore(Database &database, StateDigest &digest, const IdentityDelta &delta, const Relinking &how, Progress &progress)
{
    TESSERA_TRY(const bool isUntouched, standsAsLeft(database, delta));
    if (!isUntouched)
        return false;
    CustomerStore customers(database);
    std::vector<IdentityChange> changes;
    for (const Customer &customer : delta.retired) {
        TESSERA_CHECK(progress.checkCancelled());
        TESSERA_CHECK(customers.revive(customer.id, digest));
        TESSERA_TRY(const std::string from, goldenIdOf(customers, customer.redirect));
        changes.push_back({{}, from, customer.goldenId, from.empty() ? IdentityChangeKind::Create : IdentityChangeKind::Split, how.at, "undo"});
    }
    TESSERA_CHECK(customers.putMemberships(delta.before, how.at, digest));
    TESSERA_CHECK(customers.removeMemberships(newcomersOf(delta), how.at, digest));
    const auto origins = originsOf(delta);
    std::vector<Customer> gone;
    for (const CustomerId id : delta.created) {
        TESSERA_CHECK(progress.checkCancelled());
        TESSERA_TRY(auto customer, customers.find(id));
        if (!customer)
            continue;
        const auto origin = origins.find(id);
        customer->redirect = origin != origins.end() ? origin->second : CustomerId();
        TESSERA_TRY(const std::string into, goldenIdOf(customers, customer->redirect));
        changes.push_back({{}, customer->goldenId, into, into.empty() ? IdentityChangeKind::Retire : IdentityChangeKind::Merge, how.at, "undo"});
        gone.push_back(*customer);
    }
    TESSERA_CHECK(customers.retire(gone, digest));
    TESSERA_CHECK(customers.addChanges(changes, digest));
    TESSERA_CHECK(renewGolden(database, customersIn(delta), how.at, progress));
    TESSERA_CHECK(renewRefusals(database, recordsIn(delta), how, progress));
    TESSERA_CHECK(renewTasks(database, recordsIn(delta), how.reach));
    return true;
}

} // namespace engine
