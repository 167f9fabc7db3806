// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Matching models as front ends handle them: the text, how it came about, and its versions. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/clock.h"
#include "engine/match/proposal.h"
#include "engine/match/trainer.h"
#include "engine/workspace/requests.h"

namespace engine
{

// What a proposal weighed up: rules it took and rules it only considered.
struct ProposalNotes {
    std::vector<RuleEstimate> rules;
    double missedShare = 0; // of true pairs no chosen rule is expected to find
    std::uint64_t pairBudget = 0;
    std::vector<std::string> leftOut; // comparisons that were too many for a model, by name
};

struct TrainingNotes {
    Timestamp at;
    std::uint64_t records = 0;
    std::vector<EmSession> sessions;
    std::vector<std::string> untrained; // "comparison/label" whose m rests on defaults
    double estimatedMatches = 0;
    double estimatedHouseholdPairs = 0;
    std::uint64_t compared = 0;               // pairs the histogram counts
    std::optional<WeightHistogram> histogram; // of the trained model; none once its weights were changed by hand
};

// What decisions were last applied to, and what came of it: the next time they are applied to the same, not to what they have changed already.
struct LearningNotes {
    std::string before; // the model as JSON
    std::string after;
};

// Kept beside a version of a model, so that it explains itself also after a restart.
struct ModelNotes {
    std::optional<ProposalNotes> proposal;
    std::optional<TrainingNotes> training;
    std::optional<LearningNotes> learning; // none once it was trained or proposed anew
};

// A model that is not saved yet.
struct ModelDraft {
    std::string json;
    ModelNotes notes;
    std::string cause = "set"; // for the journal: "proposed", "trained", "set"
};

struct LearnReport;
// What was learned, to be saved; notes: those of the model in force.
[[nodiscard]] ModelDraft learnedDraft(const LearnReport &learned, ModelNotes notes);

// A model read from a Splink file, not saved.
struct SplinkDraft {
    ModelDraft draft;
    SplinkImportReport report;
};

struct ModelView {
    int version = 0; // 0: the project has no model yet
    std::string json;
    std::string author;
    Timestamp at;
    std::string hash; // first eight digits
    ModelNotes notes;
    int runVersion = 0; // of the model that the last run used; 0: not matched yet
};

struct ModelVersionView {
    int version = 0;
    std::string author;
    Timestamp at;
    std::string hash;
    bool isActive = false;
    bool isApplied = false; // the last run used it
};

} // namespace engine
