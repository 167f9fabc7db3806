// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Learning from decisions: the model that follows from them, and what it would change before it is set.
#include <algorithm>
#include <cmath>

#include "engine/match/decision_training.h"
#include "engine/match/model_json.h"
#include "engine/store/tables/decision_store.h"
#include "engine/store/tables/document_store.h"
#include "engine/store/tables/source_store.h"
#include "engine/store/transaction.h"
#include "engine/workspace/load_columns.h"
#include "engine/workspace/model_notes.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/reader_context.h"
#include "engine/workspace/safeguarding.h"
#include "engine/workspace/what_if.h"

namespace engine
{

namespace
{

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

// The same comparisons and levels, whatever their probabilities.
bool haveSameLevels(const Model &a, const Model &b)
{
    return std::ranges::equal(a.comparisons, b.comparisons, [](const Comparison &x, const Comparison &y) {
        return x.name == y.name && std::ranges::equal(x.levels, y.levels, {}, &Level::condition, &Level::condition);
    });
}

// The model in force without what decisions have changed in it; what people have set since then stays.
Model baseOf(const Model &present, const std::optional<LearningNotes> &notes, const AttributeCatalog &catalog)
{
    if (!notes)
        return present;
    const auto before = modelFromJson(notes->before, catalog);
    const auto after = modelFromJson(notes->after, catalog);
    if (!before || !after || !haveSameLevels(present, *before) || !haveSameLevels(present, *after))
        return present;
    Model base = present;
    for (std::size_t i = 0; i < base.comparisons.size(); ++i)
        for (std::size_t j = 0; j < base.comparisons[i].levels.size(); ++j)
            if (present.comparisons[i].levels[j].m == after->comparisons[i].levels[j].m)
                base.comparisons[i].levels[j].m = before->comparisons[i].levels[j].m;
    base.thresholds.review = before->thresholds.review + (present.thresholds.review - after->thresholds.review);
    base.thresholds.match = std::max(before->thresholds.match + (present.thresholds.match - after->thresholds.match), base.thresholds.review);
    base.keepWeight = std::min(before->keepWeight, base.thresholds.review);
    return base;
}

std::vector<LearnedLevel> changesOf(const Model &present, const Learned &learned)
{
    std::vector<LearnedLevel> changes;
    for (const LearnedLevelM &level : learned.levels) {
        const Comparison &comparison = learned.model.comparisons[level.comparison];
        const double before = parametersOf(present.comparisons[level.comparison])[level.level].m;
        if (std::abs(level.after - before) > WorthTelling * before)
            changes.push_back({comparison.name, comparison.levels[level.level].label, before, level.after, level.seen});
    }
    return changes;
}

} // namespace

ModelDraft learnedDraft(const LearnReport &learned, ModelNotes notes)
{
    if (notes.training)
        notes.training->histogram.reset(); // of other weights
    notes.learning = LearningNotes{learned.baseJson, learned.modelJson};
    return {learned.modelJson, std::move(notes), "learned from decisions"};
}

Result<LearnReport> Reader::learn(Progress &progress) const
{
    Database &database = *m_connection;
    TESSERA_TRY(const auto snapshot, Transaction::beginReading(database));
    TESSERA_TRY(const AttributeCatalog catalog, SourceStore(database).attributes());
    TESSERA_TRY(const auto active, DocumentStore(database).active(documents::Model));
    if (!active)
        return fail(ErrorCode::NotFound, "There is no model yet that could learn from decisions. Propose and train one first.");
    TESSERA_TRY(const Model present, modelFromJson(active->body, catalog));
    TESSERA_TRY(const auto notes, DocumentStore(database).active(notesKind(active->version)));
    Model base = baseOf(present, notes ? notesFromJson(notes->body).learning : std::nullopt, catalog);
    LearnReport report;
    report.before = present.thresholds;
    report.baseJson = modelToJson(base, catalog);
    TrainOptions options;
    TESSERA_TRY(options.safeguards, safeguardsInForce(database, catalog));
    TESSERA_TRY(options.duplicateFree, duplicateFreeSources(database, options.safeguards));
    {
        TESSERA_TRY(const auto wanted, attributesFor(base, catalog, options.safeguards));
        TESSERA_TRY(const ColumnTable table, loadColumns(database, wanted, progress));
        TESSERA_TRY(const auto decided, decidedPairs(database, table, report));
        TESSERA_TRY(const Learned learned, learnFromDecisions(table, catalog, std::move(base), decided, options, progress));
        report.levels = changesOf(present, learned);
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
