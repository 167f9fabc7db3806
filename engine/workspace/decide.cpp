// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The verbs decide and decideAll.
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/base/sorted.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/decision_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/workspace/contradiction.h"
#include "engine/workspace/record_reference.h"
#include "engine/workspace/relink.h"
#include "engine/workspace/state.h"

namespace engine
{

namespace
{

constexpr std::size_t LongestReason = 2000;

Result<Record> activeRecord(Database &database, RecordId id)
{
    TESSERA_TRY(const auto record, RecordStore(database).find(id));
    if (!record)
        return fail(ErrorCode::NotFound, "There is no such record any more. Nothing was decided.");
    if (record->state == RecordState::Active)
        return *record;
    TESSERA_TRY(const std::string reference, referenceOf(database, id));
    return fail(ErrorCode::Conflict, fmt::format("{} is {} and cannot be decided on. Nothing was changed.", reference, codeOf(record->state)));
}

struct Made {
    Decision decision;
    DecisionId replaced;
};

Result<Made> addDecision(Change &change, const DecisionRequest &request, const std::string &author)
{
    if (request.a == request.b)
        return fail(ErrorCode::InvalidArgument, "A decision is about two records, and these are one and the same.");
    if (request.reason.size() > LongestReason)
        return fail(ErrorCode::InvalidArgument, fmt::format("A reason has at most {} characters.", LongestReason));
    Database &database = change.database();
    Made made;
    made.decision.records = orderedPair(request.a, request.b);
    TESSERA_TRY(const Record a, activeRecord(database, made.decision.records.a));
    TESSERA_TRY(const Record b, activeRecord(database, made.decision.records.b));
    TESSERA_CHECK(refuseContradiction(database, made.decision.records, request.verdict).transform_error([&request](Error error) {
        if (!request.origin.empty() && error.code == ErrorCode::Conflict)
            error.message += " Earlier lines of the file count as decided.";
        return error;
    }));
    made.decision.verdict = request.verdict;
    made.decision.author = author;
    made.decision.at = change.at();
    made.decision.reason = request.reason;
    made.decision.evidenceA = evidenceOf(packValues(a.values));
    made.decision.evidenceB = evidenceOf(packValues(b.values));
    TESSERA_TRY(made.replaced, DecisionStore(database).add(made.decision, change.digest()));
    return made;
}

// A line of a file that cannot be followed is a fault of the file.
Result<Made> namingOrigin(Result<Made> made, const DecisionRequest &request)
{
    constexpr std::array OfTheLine{ErrorCode::Conflict, ErrorCode::NotFound, ErrorCode::InvalidArgument};
    if (!made && !request.origin.empty() && std::ranges::contains(OfTheLine, made.error().code)) {
        made.error().code = ErrorCode::InputRejected;
        made.error().message = fmt::format("{}: {}", request.origin, made.error().message);
    }
    return made;
}

nlohmann::json factsOf(std::span<const Made> made, const IdentityDelta &delta)
{
    nlohmann::json decisions = nlohmann::json::array();
    for (const Made &one : made)
        decisions.push_back({{"id", one.decision.id.value},
                             {"replaced", one.replaced.value},
                             {"a", one.decision.records.a.value},
                             {"b", one.decision.records.b.value},
                             {"verdict", codeOf(one.decision.verdict)},
                             {"reason", one.decision.reason}});
    return {{"decisions", decisions}, {"identities", toJson(delta)}};
}

Result<DecisionOutcome> outcomeOf(Database &database, const Decision &decision, const Relinked &relinked)
{
    const CustomerStore customers(database);
    DecisionOutcome outcome;
    outcome.decision = decision.id;
    outcome.changes = relinked.changes;
    outcome.refusals = relinked.refusals;
    for (const RecordId record : {decision.records.a, decision.records.b}) {
        TESSERA_TRY(const auto membership, customers.membership(record));
        if (membership && !std::ranges::contains(outcome.customers, membership->customer))
            outcome.customers.push_back(membership->customer);
    }
    if (!outcome.customers.empty()) {
        TESSERA_TRY(const auto stored, GoldenStore(database).find(outcome.customers.front()));
        outcome.goldenId = stored ? stored->goldenId : std::string();
        outcome.customerName = stored ? stored->name : std::string();
    }
    return outcome;
}

// Linking, and everything that follows from it, in one step for all of them.
Result<std::vector<DecisionOutcome>> decideWithin(Workspace::State &state, std::span<const DecisionRequest> requests, Progress &progress)
{
    TESSERA_TRY(auto change, Change::begin(state));
    Database &database = change.database();
    std::vector<Made> made;
    std::vector<RecordId> seeds;
    for (const DecisionRequest &request : requests) {
        TESSERA_CHECK(progress.checkCancelled());
        TESSERA_TRY(Made one, namingOrigin(addDecision(change, request, state.actor), request));
        seeds.push_back(one.decision.records.a);
        seeds.push_back(one.decision.records.b);
        made.push_back(std::move(one));
    }
    sortUnique(seeds);
    TESSERA_TRY(const Relinked relinked,
                relinkAround(database, change.digest(), seeds,
                             {.trigger = "decision", .at = change.at(), .weigherAmong = weigherOfLastRun(database, change.explanations())},
                             progress));
    change.note(factsOf(made, relinked.delta), made.size() == 1 ? made.front().decision.records.a : RecordId());
    // Looked up before the commit: what is durable must not be reported as failed.
    std::vector<DecisionOutcome> outcomes;
    for (const Made &one : made) {
        TESSERA_TRY(DecisionOutcome outcome, outcomeOf(database, one.decision, relinked));
        outcomes.push_back(std::move(outcome));
    }
    TESSERA_TRY(const EntrySeq entry, change.commit(EntryKind::Decided));
    for (DecisionOutcome &outcome : outcomes)
        outcome.entry = entry;
    return outcomes;
}

} // namespace

Result<DecisionOutcome> Workspace::decide(const DecisionRequest &request)
{
    Progress progress;
    TESSERA_TRY(auto outcomes, decideWithin(*m_state, {&request, 1}, progress));
    return std::move(outcomes.front());
}

Result<std::vector<DecisionOutcome>> Workspace::decideAll(std::span<const DecisionRequest> requests, Progress &progress)
{
    if (requests.empty())
        return std::vector<DecisionOutcome>();
    return decideWithin(*m_state, requests, progress);
}

} // namespace engine
