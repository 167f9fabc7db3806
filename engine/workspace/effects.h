// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a change of model, thresholds or safeguards would do, and what people's decisions teach: questions and answers as plain values, copied
// freely between threads. Made by Reader and Workspace.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/match/quality_estimate.h"
#include "engine/match/value_blocker.h"
#include "engine/model/attribute.h"
#include "engine/model/pair.h"
#include "engine/model/safeguards.h"
#include "engine/workspace/requests.h"

namespace engine
{

// --- safeguards ----------------------------------------------------------------------------------------------------

struct SafeguardsView {
    std::string toml;   // the project's own text, or what holds without one
    int version = 0;    // 0: the project has none of its own
    Safeguards inForce; // every part filled in from model, attributes and sources
};

// Why a value is suggested for blocking.
enum class RepeatReason : std::uint8_t {
    None,      // repeats, but nothing speaks against it
    ManyNames, // its records bear many different names: it does not belong to one person
    Peak,      // far more frequent than its neighbours, as a default of some form is
};

struct RepeatedValue {
    AttributeId attribute;
    std::string value; // canonical
    std::uint32_t records = 0;
    std::uint32_t names = 0;                 // different names among those records
    std::uint32_t sources = 0;               // different sources
    BlockReason blocked = BlockReason::None; // what keeps it from counting already
    RepeatReason reason = RepeatReason::None;
    [[nodiscard]] bool isSuggested() const { return reason != RepeatReason::None && (blocked == BlockReason::None || blocked == BlockReason::Limit); }
};

// --- what if -------------------------------------------------------------------------------------------------------

// What is not named stays as it is in the project.
struct WhatIfRequest {
    std::optional<std::string> modelJson = {};
    std::optional<std::string> safeguardsToml = {};
    std::optional<Thresholds> thresholds = {}; // instead of the model's
    unsigned threads = 0;                      // 0: as many as the machine has
    std::size_t examples = 10;                 // of each kind
};

enum class CustomerEffect : std::uint8_t {
    Merges,  // former customers become one
    Splits,  // a former customer gives records to another
    Changes, // gains or loses records without either: records that belonged to nobody, or moved between customers
};

struct CustomerExample {
    CustomerEffect effect = CustomerEffect::Merges;
    std::vector<std::string> before;  // golden ids of the former customers of these records
    std::vector<std::string> after;   // … and later ones; "new" for one that would be made
    std::string name;                 // of the first of them
    std::vector<std::string> records; // "crm:17", at most twelve
};

struct PairExample {
    std::string a; // "crm:17"
    std::string b;
    double weight = 0;     // under the other model
    bool isLinked = false; // comes into the match zone; else leaves it
};

struct GoldenEffect {
    AttributeId attribute;
    std::string code;
    std::uint64_t changed = 0; // customers whose value becomes another
    std::uint64_t gained = 0;
    std::uint64_t lost = 0;
    friend bool operator==(const GoldenEffect &, const GoldenEffect &) = default;
};

struct DecisionEffect {
    std::uint64_t inForce = 0;
    std::uint64_t holding = 0;            // same and together, or different and apart
    std::uint64_t contradicted = 0;       // the other model would by itself say the opposite; the decision holds all the same
    std::uint64_t contradictedBefore = 0; // the same under the model in force
    std::uint64_t stale = 0;              // made on other evidence than that of now
};

struct ZoneCounts {
    std::uint64_t matches = 0; // pairs
    std::uint64_t reviews = 0;
    std::uint64_t customers = 0;
    std::uint64_t tasks = 0;
    std::uint64_t refusals = 0;
    QualityEstimate quality;
    friend bool operator==(const ZoneCounts &, const ZoneCounts &) = default;
};

struct WhatIfReport {
    MatchReport run;   // what the run would report; run.run is invalid
    ZoneCounts before; // of the last run
    ZoneCounts after;
    std::uint64_t customersMerging = 0;   // former customers that would go into another
    std::uint64_t customersSplitting = 0; // former customers that would give records away
    std::uint64_t customersChanging = 0;  // living before and after, with other records
    std::uint64_t customersCreated = 0;
    std::uint64_t recordsMoving = 0; // that would belong to another customer
    std::uint64_t pairsLinked = 0;   // come into the match zone
    std::uint64_t pairsUnlinked = 0; // leave it
    std::uint64_t reviewsComing = 0; // pairs that come into the review zone
    std::uint64_t reviewsGoing = 0;
    std::vector<GoldenEffect> golden; // by attribute; those that change, of customers that live before and after
    std::uint64_t goldenAffected = 0; // customers
    DecisionEffect decisions;
    std::vector<CustomerExample> customers; // merges first, then splits, then other changes
    std::vector<PairExample> pairs;         // heaviest first
};

// --- thresholds ----------------------------------------------------------------------------------------------------

// What two thresholds would give on the pairs of the last run. Cheap: made for a line that is being dragged.
struct ThresholdEffect {
    std::uint64_t matches = 0; // pairs
    std::uint64_t reviews = 0;
    std::uint64_t customers = 0; // about: safeguards are not looked at
    QualityEstimate quality;
    bool isKnown = false;  // false before the first run
    double lowestKept = 0; // pairs below are not kept: a review threshold below it needs a new run
};

// --- learning ------------------------------------------------------------------------------------------------------

struct LearnedLevel {
    std::string comparison;
    std::string level;
    double before = 0; // m
    double after = 0;
    std::uint64_t seen = 0; // decided pairs that show the level
};

struct LearnReport {
    std::string modelJson;  // the model that was learned; the project is unchanged until it is set
    std::string baseJson;   // what the decisions were applied to: the model in force without what earlier learning has changed in it
    std::uint64_t same = 0; // decisions it rests on
    std::uint64_t different = 0;
    std::uint64_t unused = 0;         // unsure, stale, or about records that are gone
    std::vector<LearnedLevel> levels; // those whose m changes
    Thresholds before;
    Thresholds after;
    double shift = 0; // bits that the model's weights were off by, as the decisions tell
    double slope = 1;
    QualityEstimate quality; // with the new model and thresholds
    WhatIfReport effect;     // of setting it
};

// --- simulation ----------------------------------------------------------------------------------------------------

enum class BadData : std::uint8_t { SharedPhone, TestEmail, ConstantBirthday, Switchboard, CommonName, CopiedAddress, RecycledPhone };

struct SimulatedOutcome {
    std::uint64_t wrongPairs = 0;     // pairs of different customers among the records touched that would be one customer
    std::uint64_t wrongCustomers = 0; // customers that would go into another for it
    std::uint64_t reviews = 0;        // pairs of them that a person would be asked about
    std::uint64_t refusals = 0;       // links between them that are held back
    friend bool operator==(const SimulatedOutcome &, const SimulatedOutcome &) = default;
};

struct SimulatedCase {
    BadData kind = BadData::SharedPhone;
    AttributeId attribute;             // the first of those that were overwritten
    std::uint64_t records = 0;         // that got the bad value
    bool isPossible = false;           // false: the project has no such attribute, or too few customers
    SimulatedOutcome guarded;          // with the safeguards
    SimulatedOutcome unguarded;        // without any
    std::vector<std::string> examples; // "crm:17 + shop:9": joined although guarded
};

struct SimulationReport {
    std::vector<SimulatedCase> cases;
    std::uint64_t records = 0; // looked at; a sample of a large project
    std::uint64_t of = 0;
    double seconds = 0;
};

} // namespace engine
