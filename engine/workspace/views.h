// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the front ends show, as plain values: each struct is one screenful or one row. Made by Reader, copied freely between threads.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/match/level_verdict.h"
#include "engine/model/customer.h"
#include "engine/model/decision.h"
#include "engine/model/golden.h"
#include "engine/model/import.h"
#include "engine/model/journal_entry.h"
#include "engine/model/pair.h"
#include "engine/model/record.h"
#include "engine/model/source.h"
#include "engine/workspace/requests.h"

namespace engine
{

// --- the project ------------------------------------------------------------------------------------------------

struct ProjectView {
    std::string path;
    std::string name;
    bool isEncrypted = false;
    bool isReadOnly = false;
    std::string holder; // who writes, when that is somebody else
    std::uint64_t sources = 0;
    std::uint64_t records = 0;
    std::uint64_t customers = 0;
    std::uint64_t openTasks = 0;
    std::optional<Timestamp> lastRun;
    int modelVersion = 0;    // 0: no model yet
    int runModelVersion = 0; // that the last run used, which need not be the one in force; 0: not matched yet
    int rulesVersion = 0;
    bool isMatchingDue = false; // records, model, rules, safeguards or sources changed since the last run
};

struct SourceView {
    Source source;
    std::uint64_t records = 0;
    std::uint64_t gone = 0;
    std::uint64_t rejects = 0; // of the last import
    std::optional<Timestamp> lastImport;
    std::string lastFile;
    BatchId lastBatch;
};

struct RunView {
    RunId id;
    Timestamp at;
    double seconds = 0;
    std::uint64_t records = 0;
    std::uint64_t candidates = 0;
    std::uint64_t matches = 0;
    std::uint64_t reviews = 0;
    std::uint64_t customers = 0;
    std::uint64_t created = 0; // customers that came, merged, split with this run
    std::uint64_t merged = 0;
    std::uint64_t split = 0;
};

struct OverviewView {
    ProjectView project;
    std::vector<SourceView> sources;
    std::vector<RunView> runs;                  // newest first, at most 20
    std::array<std::uint64_t, 4> openByKind{};  // by TaskKind
    std::vector<std::uint64_t> customersBySize; // [0] with one record, [1] with two … the last: that many or more
    SourcesApart sourcesApart;                  // as the last run found them
};

// --- records side by side ----------------------------------------------------------------------------------------

// One value of a record as the compare table shows it.
struct CellView {
    std::string code;      // attribute
    std::string raw;       // as received
    std::string text;      // cleaned
    std::string canonical; // compared; empty when it counts as missing
    ValueFlag flags = ValueFlag::None;
};

struct RecordView {
    RecordId id;
    Source source;
    std::string key;
    RecordState state = RecordState::Active;
    std::optional<Timestamp> updatedAt;
    std::vector<std::pair<AttributeId, CellView>> cells;  // by attribute, several of one attribute in a row
    std::vector<std::pair<std::string, std::string>> raw; // column name, cell: the whole row as received
    std::string goldenId;                                 // of its customer; empty before the first run
    std::string customerName;
};

struct GoldenCellView {
    GoldenValue value;
    std::string code;   // attribute
    std::string source; // code of the source it comes from
    std::string sourceKey;
    std::string runnerUpSource;
    std::string sentence; // "From CRM, because it was updated last (2026-03-02; Shop 2024-11-20)."
};

// What people, or the safeguards of the last run, say of two records.
struct PairStanding {
    std::optional<Decision> decision; // in force
    std::optional<Refusal> refusal;   // of the link between them
};

struct PairView {
    RecordPair records;
    double weight = 0;
    Zone zone = Zone::NoMatch;
    std::optional<Verdict> verdict; // of the decision in force
    bool isStale = false;
    std::optional<RefusalReason> refusal;
};

// --- review --------------------------------------------------------------------------------------------------------

enum class TaskKind : std::uint8_t { Review = 1, Refused = 2, Stale = 3, Conflict = 4 };

struct TaskRow {
    TaskId id;
    TaskKind kind = TaskKind::Review;
    std::string title;
    double weight = 0; // of the riskiest open pair
    double risk = 0;
    double teaching = 0; // with WorklistOrder::Teaching: how much the answer would tell, up to 1
    std::uint32_t records = 0;
    std::vector<SourceId> sources; // distinct
};

// What two records and all that their customers hold would be as one customer.
struct MergeView {
    std::vector<GoldenCellView> golden;
    std::string goldenId;      // of the customer that would live on; empty before the first run
    std::uint32_t records = 0; // it would hold
};

struct TaskView {
    TaskRow row;
    std::vector<RecordView> records;
    std::vector<PairView> pairs;     // among these records
    RecordPair question;             // the pair to decide next
    MergeView wouldBecome;           // with the answer “same” to the question
    std::vector<Decision> decisions; // earlier ones among these records
};

// Riskiest first, or first what would teach the model most.
enum class WorklistOrder : std::uint8_t { Risk, Teaching };

struct TaskFilter {
    WorklistOrder order = WorklistOrder::Risk;
    std::optional<TaskKind> kind;
    std::optional<double> minWeight;
    std::optional<double> maxWeight;
    SourceId source;
};

// How many compared pairs had which weight.
struct HistogramView {
    double firstBin = 0; // weight at the lower edge of the first bin
    double binWidth = 1;
    std::vector<std::uint64_t> counts;
    Thresholds thresholds;
};

// --- customers -----------------------------------------------------------------------------------------------------

struct CustomerRow {
    CustomerId id;
    std::string goldenId;
    std::string name;
    std::string email;
    std::string phone;
    std::string city;
    std::uint32_t records = 0;
    std::vector<SourceId> sources;
    double confidence = 1; // probability of its weakest link; 1 for a single record
};

struct CustomerView {
    CustomerRow row;
    std::vector<GoldenCellView> golden;
    std::vector<RecordView> records;
    std::vector<Membership> memberships; // in the order of records
    std::vector<PairView> pairs;
    std::vector<IdentityChange> history;
    std::vector<Decision> decisions;
};

// One link of those that made a customer, in the order of joining (engine/link/formation.h).
struct FormationStepView {
    RecordPair link;
    double weight = 0; // bits; 0 when the pair was never scored
    bool isDecided = false;
    std::vector<RecordId> left;       // the records that came together before, with the link's a
    std::vector<RecordId> right;      // … with its b
    std::vector<RecordId> loose;      // what would leave the customer if neither this link nor its spares held
    std::uint32_t spares = 0;         // further links between the same two sides
    double strongestSpare = 0;        // bits; infinite for a decision
    std::vector<LevelVerdict> levels; // empty when the pair was never scored
};

// Where a customer comes apart most easily, counting every link between the two sides.
struct SplitView {
    std::vector<RecordId> stay; // the larger side
    std::vector<RecordId> move;
    double bits = 0; // that hold the two together
};

struct FormationView {
    std::vector<FormationStepView> steps;
    std::optional<std::size_t> weakest; // the step that breaks first when the match threshold rises; nothing when decisions alone hold it
    std::optional<SplitView> split;     // of three records and more; nothing where a decision would have to be cut, or of very large customers
};

struct SearchHit {
    CustomerRow customer; // id invalid before the first run
    RecordId record;      // one that holds the words
    std::string source;
    std::string key;
    std::string snippet; // the value that was hit
};

// --- the journal ---------------------------------------------------------------------------------------------------

struct JournalView {
    JournalEntry entry;
    std::string sentence; // what happened, in words
    bool canUndo = false;
};

} // namespace engine
