// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From scored pairs and decisions to customers: the same steps for a whole run and for the handful of records that one decision touches.
// Inside engine/workspace only; one thread.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/link/identity.h"
#include "engine/link/linker.h"
#include "engine/model/decision.h"
#include "engine/model/safeguards.h"
#include "engine/model/source.h"
#include "engine/workspace/golden_build.h"

namespace engine
{

class StateDigest;

// Everything by index into records.
struct ResolutionInput {
    std::vector<RecordId> records; // ascending
    std::vector<SourceId> sources;
    std::vector<ScoredPair> pairs; // all kept ones
    double matchWeight = LinkProblem::NoLinks;
    std::vector<Decision> decisions; // in force, both sides among the records
    std::vector<UniqueValues> unique;
    std::vector<SourceId> duplicateFree;
    std::uint32_t largestCluster = Safeguards::DefaultLargestCluster;
    std::optional<double> vetoWeight;
    std::function<double(std::uint32_t, std::uint32_t)> weightBetween; // with a veto: of any pair, also one that was not compared
    std::vector<CustomerId> former;
    std::vector<CustomerId> living;   // ascending
    std::vector<CustomerId> deserted; // former customers of records that are no longer active
    std::string trigger;              // "run", "decision", "import", "undo"
    RunId run;
};

struct Resolution {
    std::vector<std::uint32_t> labels;
    std::vector<Membership> memberships;    // in the order of records
    std::vector<CustomerRecords> customers; // by id
    IdentityPlan identities;
    std::vector<Refusal> refusals; // also those that a decision overrode: then both records are of one customer
};

// What golden ids are taken from: a key that scatters them, made once for each project, and a counter.
struct GoldenSeries {
    std::uint64_t key = 0;
    std::uint64_t next = 0;
};

// Who belongs together, without identities.
[[nodiscard]] Result<LinkResult> linkOf(Database &database, const ResolutionInput &input, Progress &progress);

// The links that were held back, and those that a decision made although something speaks against them; by (a, b).
[[nodiscard]] std::vector<Refusal> refusalsOf(const ResolutionInput &input, const LinkResult &linked);

// … with identities. Reads what the outcome rests on besides the input (golden ids, counters); writes nothing.
[[nodiscard]] Result<Resolution> resolve(Database &database, const ResolutionInput &input, LinkResult linked, Timestamp at, GoldenSeries &goldenIds);

// As the project has it; a new one, of a random key, before the first customer.
[[nodiscard]] Result<GoldenSeries> goldenSeries(Database &database);
[[nodiscard]] Result<void> keepGoldenSeries(Database &database, const GoldenSeries &series);

// Customers and the life of their ids; memberships are the caller's, whole or in part.
[[nodiscard]] Result<void> writeIdentities(Database &database, const IdentityPlan &plan, StateDigest &digest);

// Of everything that is compared of a record: a decision rests on it, and grows stale when it changes.
[[nodiscard]] Hash128 evidenceOf(std::string_view packedValues);

} // namespace engine
