// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/run_plan.h"

#include <fmt/format.h>

#include "engine/match/match_run.h"
#include "engine/store/tables/change_store.h"

namespace engine
{

namespace
{

// Frequencies are taken anew when more than this share of the records changed since: they then say too little about the values there are.
constexpr double LargestChangedShare = 0.2;

// Why the stored basis does not fit any more; nothing when it does.
Result<std::optional<RunReason>> misfit(Database &database, const std::optional<BasisOrigin> &origin, const Documents &documents)
{
    if (!origin)
        return RunReason::First;
    if (origin->scoring != ScoringVersion)
        return RunReason::ProgramChanged;
    if (origin->model != documents.model)
        return RunReason::ModelChanged;
    if (origin->safeguards != documents.safeguards)
        return RunReason::SafeguardsChanged;
    TESSERA_TRY(const bool isSame, BasisStore(database).areSourcesTheSame(*origin));
    return isSame ? std::nullopt : std::optional(RunReason::SourcesChanged);
}

Result<RunPlan> wholeRun(const MatchRequest &request, RunPlan plan, std::optional<RunReason> whyNot)
{
    if (request.keepsFrequencies && whyNot)
        return fail(ErrorCode::InvalidArgument,
                    fmt::format("The frequencies of the last run cannot be kept: {}. Nothing was changed; match without --keep-frequencies.",
                                wordsOf(*whyNot)));
    if (!request.keepsFrequencies) // they are taken anew
        plan.origin.reset();
    plan.reason = whyNot.value_or(RunReason::Asked);
    return plan;
}

} // namespace

Result<RunPlan> planRun(Database &database, const MatchRequest &request, const Documents &documents)
{
    if (request.keepsFrequencies && request.scope != MatchScope::Full)
        return fail(ErrorCode::InvalidArgument,
                    "An incremental run keeps the frequencies anyway; ask for a full one to keep them there (--full --keep-frequencies).");
    RunPlan plan;
    TESSERA_TRY(plan.origin, BasisStore(database).origin());
    TESSERA_TRY(const auto whyNot, misfit(database, plan.origin, documents));
    const ChangeStore changes(database);
    TESSERA_TRY(plan.changed, changes.all());
    if (request.scope == MatchScope::Full)
        return wholeRun(request, std::move(plan), whyNot);
    if (request.scope == MatchScope::Incremental && whyNot)
        return fail(ErrorCode::InvalidArgument,
                    fmt::format("Everything must be matched again: {}. Nothing was changed; match without --incremental.", wordsOf(*whyNot)));
    if (whyNot)
        return wholeRun(request, std::move(plan), whyNot);
    const double changed = static_cast<double>(plan.origin->changed + plan.changed.size());
    if (request.scope == MatchScope::Auto && changed > LargestChangedShare * static_cast<double>(plan.origin->records))
        return wholeRun(request, std::move(plan), RunReason::ManyChanges);
    plan.isIncremental = true;
    plan.reason = RunReason::OnlyChanges;
    TESSERA_TRY(plan.pending, changes.pending());
    return plan;
}

Result<BasisOrigin> presentOrigin(Database &database, const Documents &documents)
{
    BasisOrigin origin;
    origin.model = documents.model;
    origin.safeguards = documents.safeguards;
    origin.scoring = ScoringVersion;
    TESSERA_TRY(origin.sources, BasisStore(database).presentSources());
    return origin;
}

Result<std::optional<MatchBasis>> basisUnder(Database &database, ModelId model, int safeguards)
{
    const BasisStore store(database);
    TESSERA_TRY(const auto origin, store.origin());
    if (!origin || origin->model != model || origin->safeguards != safeguards || origin->scoring != ScoringVersion)
        return std::nullopt;
    TESSERA_TRY(MatchBasis basis, store.basis());
    return basis;
}

std::string_view wordsOf(RunReason reason)
{
    switch (reason) {
    case RunReason::OnlyChanges: return "only what changed had to be";
    case RunReason::Asked: return "that was asked for";
    case RunReason::First: return "this version has not matched the project before";
    case RunReason::ModelChanged: return "the model is another one";
    case RunReason::SafeguardsChanged: return "the safeguards are others";
    case RunReason::SourcesChanged: return "the settings of a source changed";
    case RunReason::ProgramChanged: return "this version of the program scores otherwise";
    case RunReason::ManyChanges: return "more than a fifth of the records changed since frequencies were taken";
    case RunReason::ManyPairs: return "the changed records stand in very large blocks";
    }
    return "";
}

std::string_view codeOf(RunReason reason)
{
    switch (reason) {
    case RunReason::OnlyChanges: return "only_changes";
    case RunReason::Asked: return "asked";
    case RunReason::First: return "first";
    case RunReason::ModelChanged: return "model_changed";
    case RunReason::SafeguardsChanged: return "safeguards_changed";
    case RunReason::SourcesChanged: return "sources_changed";
    case RunReason::ProgramChanged: return "program_changed";
    case RunReason::ManyChanges: return "many_changes";
    case RunReason::ManyPairs: return "many_pairs";
    }
    return "";
}

} // namespace engine
