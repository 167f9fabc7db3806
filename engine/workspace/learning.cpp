// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Learning from decisions: the model that follows from them, and what it would change before it is set.
#include <cmath>

#include "engine/match/decision_training.h"
#include "engine/match/model_json.h"
#include "engine/store/tables/decision_store.h"
#include "engine/store/tables/document_store.h"
#include "engine/store/tables/source_store.h"
#include "engine/store/transaction.h"
#include "engine/workspace/load_columns.h"
#include "engine/workspace/match_compute.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/reader_context.h"
#include "engine/workspace/safeguarding.h"

namespace engine {

namespace {

constexpr double WorthTelling = 0.001; // a change of m by less than this share of it is none for people

Result<std::vector<DecidedPair>> decidedPairs(Database &database, const ColumnTable &table, LearnReport &report)
{
    TESSERA_TRY(const auto decisions, DecisionStore(database).allInForce());
    std::vector<DecidedPair> pairs;
    for (const Decision &decision : decisions) {
        const auto a = table.indexOf(decision.records.a);
        const auto b = table.indexOf(decision.records.b);
        if (!a || !b || decision.verdict == Verdict::Unsure || decision.state == DecisionState::Stale) {
            ++report.unused;
            continue;
        }
        const bool isSame = decision.verdict == Verdict::Same;
        ++(isSame ? report.same : report.different);
        pairs.push_back({*a, *b, isSame});
    }
    return pairs;
}

std::vector<LearnedLevel> changesOf(const Learned &learned)
{
    std::vector<LearnedLevel> changes;
    for (const LearnedLevelM &level : learned.levels) {
        const Comparison &comparison = learned.model.comparisons[level.comparison];
        if (std::abs(level.after - level.before) > WorthTelling * level.before)
            changes.push_back({comparison.name, comparison.levels[level.level].label, level.before, level.after, level.seen});
    }
    return changes;
}

} // namespace

Result<LearnReport> Reader::learn(Progress &progress) const
{
    Database &database = *m_connection;
    TESSERA_TRY(const auto snapshot, Transaction::beginReading(database));
    TESSERA_TRY(const AttributeCatalog catalog, SourceStore(database).attributes());
    TESSERA_TRY(const auto active, DocumentStore(database).active(documents::Model));
    if (!active)
        return fail(ErrorCode::NotFound, "There is no model yet that could learn from decisions. Propose and train one first.");
    TESSERA_TRY(Model model, modelFromJson(active->body, catalog));
    LearnReport report;
    report.before = model.thresholds;
    TrainOptions options;
    TESSERA_TRY(options.safeguards, safeguardsInForce(database, catalog));
    TESSERA_TRY(options.duplicateFree, duplicateFreeSources(database, options.safeguards));
    {
        TESSERA_TRY(const auto wanted, attributesFor(model, catalog, options.safeguards));
        TESSERA_TRY(const ColumnTable table, loadColumns(database, wanted, progress));
        TESSERA_TRY(const auto decided, decidedPairs(database, table, report));
        TESSERA_TRY(const Learned learned, learnFromDecisions(table, catalog, std::move(model), decided, options, progress));
        report.levels = changesOf(learned);
        report.after = learned.model.thresholds;
        report.shift = learned.shift;
        report.slope = learned.slope;
        report.modelJson = modelToJson(learned.model, catalog);
    }
    WhatIfRequest request;
    request.modelJson = report.modelJson;
    TESSERA_TRY(report.effect, engine::whatIf(database, request, m_context->clock->now(), progress));
    report.quality = report.effect.after.quality;
    return report;
}

} // namespace engine
