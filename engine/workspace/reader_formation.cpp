// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How a customer was formed, from the pairs of the last run and the decisions in force.
#include <algorithm>
#include <map>

#include "engine/link/formation.h"
#include "engine/link/split_suggestion.h"
#include "engine/match/model_json.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/decision_store.h"
#include "engine/store/tables/document_store.h"
#include "engine/store/tables/pair_store.h"
#include "engine/store/tables/run_store.h"
#include "engine/workspace/reader.h"

namespace engine
{

namespace
{

// What may hold two records of the customer together.
struct Hold {
    double weight = 0;
    LevelVector levels = 0;
    bool isScored = false;
    bool isLinked = false;
    bool isDecided = false;
};
using Holds = std::map<RecordPair, Hold>;

Result<Holds> holdsAmong(Database &database, std::span<const RecordId> records)
{
    Holds holds;
    const PairStore pairs(database);
    TESSERA_TRY(const auto scored, pairs.among(records));
    for (const StoredPair &pair : scored)
        holds[pair.records] = {pair.weight, pair.levels, true, pair.zone == Zone::Match, false};
    TESSERA_TRY(const auto refusals, pairs.refusalsAmong(records));
    for (const Refusal &refusal : refusals)
        holds[refusal.records].isLinked = false;
    TESSERA_TRY(const auto decisions, DecisionStore(database).among(records));
    for (const Decision &decision : decisions) {
        if (!isInForce(decision) || decision.verdict == Verdict::Unsure)
            continue;
        Hold &hold = holds[decision.records];
        hold.isDecided = decision.verdict == Verdict::Same;
        hold.isLinked = hold.isDecided;
    }
    std::erase_if(holds, [](const auto &entry) { return !entry.second.isLinked; });
    return holds;
}

// The model of the last run; nothing before the first.
Result<std::optional<Model>> modelOfLastRun(Database &database, const AttributeCatalog &catalog)
{
    TESSERA_TRY(const auto run, RunStore(database).latest());
    if (!run)
        return std::nullopt;
    TESSERA_TRY(const auto document, DocumentStore(database).find(run->model.value));
    if (!document)
        return std::nullopt;
    TESSERA_TRY(Model model, modelFromJson(document->body, catalog));
    return model;
}

constexpr double DecisionBits = 1e6;        // more than any scores come to: cut last
constexpr std::size_t LargestToSplit = 250; // suggestSplit() takes the cube of it

std::optional<SplitView> splitOf(std::span<const RecordId> records, std::span<const FormationLink> links)
{
    if (records.size() < 3 || records.size() > LargestToSplit)
        return std::nullopt;
    std::vector<ScoredPair> pairs;
    for (const FormationLink &link : links)
        pairs.push_back({link.a, link.b, link.isDecided ? DecisionBits : link.weight, 0, 0});
    const SplitSuggestion found = suggestSplit(static_cast<std::uint32_t>(records.size()), pairs);
    if (found.cut >= DecisionBits)
        return std::nullopt;
    SplitView split;
    split.bits = found.cut;
    for (const auto &[from, to] : {std::pair(&found.stay, &split.stay), std::pair(&found.move, &split.move)})
        for (const std::uint32_t record : *from)
            to->push_back(records[record]);
    return split;
}

} // namespace

Result<FormationView> Reader::formation(CustomerId customer) const
{
    TESSERA_TRY(const auto memberships, CustomerStore(*m_connection).members(customer));
    if (memberships.empty())
        return fail(ErrorCode::NotFound, "There is no such customer any more.");
    std::vector<RecordId> records;
    std::ranges::transform(memberships, std::back_inserter(records), &Membership::record);
    std::ranges::sort(records);
    TESSERA_TRY(const Holds holds, holdsAmong(*m_connection, records));
    const auto indexOf = [&](RecordId record) { return static_cast<std::uint32_t>(std::ranges::lower_bound(records, record) - records.begin()); };
    std::vector<FormationLink> links;
    for (const auto &[pair, hold] : holds)
        links.push_back({indexOf(pair.a), indexOf(pair.b), hold.weight, hold.isDecided});
    const Formation formation = formationOf(static_cast<std::uint32_t>(records.size()), links);

    TESSERA_TRY(const AttributeCatalog catalog, attributes());
    TESSERA_TRY(const auto model, modelOfLastRun(*m_connection, catalog));
    const auto named = [&](const std::vector<std::uint32_t> &indexes) {
        std::vector<RecordId> ids;
        std::ranges::transform(indexes, std::back_inserter(ids), [&](std::uint32_t index) { return records[index]; });
        return ids;
    };
    FormationView view;
    view.weakest = formation.weakest;
    view.split = splitOf(records, links);
    for (const FormationStep &step : formation.steps) {
        const RecordPair pair{records[step.link.a], records[step.link.b]};
        const Hold &hold = holds.at(pair);
        view.steps.push_back({pair, step.link.weight, step.link.isDecided, named(step.left), named(step.right), named(step.loose), step.spares,
                              step.strongestSpare, hold.isScored && model ? levelVerdicts(*model, hold.levels) : std::vector<LevelVerdict>()});
    }
    return view;
}

} // namespace engine
