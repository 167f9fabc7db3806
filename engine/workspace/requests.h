// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the verbs of a workspace are asked, and what they answer.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/ids.h"
#include "engine/model/customer.h"
#include "engine/model/decision.h"
#include "engine/model/import.h"
#include "engine/model/source.h"

namespace engine
{

struct ImportRequest {
    std::string source; // code; made when the project has none such
    // What the source is to be from now on: name, owner, trust, duplicates and region; none: as it is. Id, code and hue are the project's.
    std::optional<Source> settings;
    std::filesystem::path file;
    std::optional<std::string> mappingToml;  // none: the source's last mapping, else a suggestion
    std::string mappingName = "the mapping"; // how a person knows it: a file name
    ImportMode mode = ImportMode::Full;
    bool isDryRun = false;
    double maxGonePercent = 10; // refused when a full import would mark more of the source's records as gone
    std::optional<std::filesystem::path> rejectsFile;
};

struct ImportReport {
    ImportCounts counts;
    std::string mappingToml; // the one used
    bool wasSuggested = false;
    BatchId batch;                    // invalid after a dry run
    std::vector<Reject> firstRejects; // at most 100
    std::vector<InvalidValues> invalid;
    std::string format; // "CSV, UTF-8, comma"
    double seconds = 0;
};

// Whether a file's content came into a source before.
enum class Arrival : std::uint8_t {
    New,
    Earlier, // and other files after it
    Latest,  // the source stands as this file left it
};

struct SplinkImportRequest {
    std::string json;                                // the file's text
    std::map<std::string, std::string> columns = {}; // names there to attribute codes
    std::optional<std::string> mappingToml;          // more of them: the [columns] of a mapping file
    std::string dialect = {};                        // when the file names none
};

struct SplinkImportReport {
    std::map<std::string, std::string> columns; // names there to attribute codes
    std::vector<std::string> notices;           // one sentence each
    std::size_t comparisons = 0;
    std::size_t blockingRules = 0;
};

struct SplinkExportRequest {
    std::optional<std::string> modelJson = {}; // none: the model in force
    std::string dialect = "duckdb";
    bool isSimplified = false; // leave out what Splink does not know instead of refusing it
};

struct SplinkExportReport {
    std::string json;
    std::vector<std::string> notices;
};

enum class MatchScope : std::uint8_t {
    Auto,        // only what changed where that gives the same, else everything
    Full,        // everything
    Incremental, // only what changed, or an error
};

struct MatchRequest {
    MatchScope scope = MatchScope::Auto;
    bool keepsFrequencies = false;          // with Full: how often values are there is taken as the last run took it, so that weights stay
    std::optional<std::uint64_t> maxMerges; // refused when more former customers would merge
    unsigned threads = 0;                   // 0: as many as the machine has
};

struct StageTime {
    std::string stage;
    double seconds = 0;
};

// Why a run compared everything, or did not need to.
enum class RunReason : std::uint8_t {
    OnlyChanges,
    Asked,
    First, // no run before, or one of a version that kept nothing for this
    ModelChanged,
    SafeguardsChanged,
    SourcesChanged,
    ProgramChanged,
    ManyChanges, // the frequencies of values are out of date
    ManyPairs,   // comparing what changed would take longer than comparing everything
};

[[nodiscard]] std::string_view wordsOf(RunReason reason); // for the command line: "the model is another one"
[[nodiscard]] std::string_view codeOf(RunReason reason);  // "model_changed"

// Codes of sources, two and two, that have no compared attribute in common: nobody can be found in both.
using SourcesApart = std::vector<std::pair<std::string, std::string>>;

struct MatchReport {
    RunId run;
    bool isIncremental = false;
    bool hasKeptFrequencies = false;
    RunReason reason = RunReason::First;
    std::uint64_t recordsCompared = 0;  // anew, with all others
    std::uint64_t pairsChanged = 0;     // kept pairs that came, went or weigh otherwise; after a full run: all that are kept
    std::uint64_t customersChanged = 0; // that came, went, or have other records
    std::uint64_t records = 0;
    std::uint64_t candidates = 0;
    std::uint64_t matches = 0;
    std::uint64_t reviews = 0;
    std::uint64_t customers = 0;
    std::uint64_t created = 0;
    std::uint64_t merged = 0;
    std::uint64_t split = 0;
    std::uint64_t refusals = 0;
    std::uint64_t tasks = 0;
    std::vector<StageTime> stages;
    std::vector<std::string> warnings; // oversized blocks, values that stopped counting
    SourcesApart sourcesApart;
    double seconds = 0;
};

struct DecisionRequest {
    RecordId a;
    RecordId b;
    Verdict verdict = Verdict::Unsure;
    std::string reason;
    std::string origin{}; // file and line it comes from, to be named when it is refused; empty when somebody decides here and now
};

struct DecisionOutcome {
    DecisionId decision;
    EntrySeq entry;                    // what undo takes back
    std::vector<CustomerId> customers; // that were touched and live on
    std::string goldenId;              // of the customer that holds a
    std::string customerName;
    std::vector<IdentityChange> changes;
    std::vector<Refusal> refusals; // a link that was held back
};

struct UndoOutcome {
    EntrySeq entry;  // the counter-entry
    EntrySeq undone; // the entry it took back
    std::string sentence;
};

struct ExportRequest {
    std::filesystem::path directory;
    bool isExcelSafe = false;
    bool isDelta = false; // what changed since the last export to this directory; everything when there was none
};

struct ExportedFile {
    std::string name;
    std::uint64_t rows = 0;
    std::string sha256;
};

struct ExportReport {
    bool isDelta = false;
    bool isMatchingDue = false; // records changed since the run whose customers these are
    std::vector<ExportedFile> files;
    double seconds = 0;
};

struct Finding {
    std::string check;  // "journal", "golden", "foreign_keys", …
    std::string reason; // what is off, and where
    std::optional<EntrySeq> entry;
};

struct VerifyReport {
    std::vector<Finding> findings;
    std::vector<std::string> checks; // that were made
    std::uint64_t entries = 0;
    std::uint64_t entriesNotAnchored = 0;
};

} // namespace engine
