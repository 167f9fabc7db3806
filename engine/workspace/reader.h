// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything a front end can ask of a project without changing it. Each Reader has one connection and belongs to one thread; lists
// come in pages by key: hand back the last row's cursor to get the next.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/match/model_statistics.h"
#include "engine/model/attribute.h"
#include "engine/workspace/effects.h"
#include "engine/workspace/model_draft.h"
#include "engine/workspace/requests.h"
#include "engine/workspace/views.h"

namespace engine
{

struct Explanation; // engine/match/explain.h
struct ReaderContext;
class Database;

enum class CustomerOrder : std::uint8_t { Name, MostRecords, LeastSure, Newest };

template <typename Row> struct Page {
    std::vector<Row> rows;
    std::string next; // cursor of the page after this one; empty at the end
};

class Reader
{
public:
    Reader(std::unique_ptr<Database> connection, std::shared_ptr<ReaderContext> context); // owns it
    Reader(Database &connection, std::shared_ptr<ReaderContext> context);                 // borrows the writer's
    ~Reader();
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    void interrupt(); // from any thread: the running question fails with Cancelled

    [[nodiscard]] Result<AttributeCatalog> attributes() const;
    [[nodiscard]] Result<ProjectView> project() const;
    [[nodiscard]] Result<OverviewView> overview() const;
    [[nodiscard]] Result<bool> isMatchingDue() const; // something came or was set that no run has seen
    [[nodiscard]] Result<std::vector<SourceView>> sources() const;
    // Whether the file's content came into the source (its code) before. InputRejected when it cannot be read.
    [[nodiscard]] Result<Arrival> arrivalOf(std::string_view source, const std::filesystem::path &file) const;
    [[nodiscard]] Result<std::optional<Source>> source(std::string_view code) const;
    [[nodiscard]] Result<std::optional<std::string>> lastMapping(SourceId source) const; // TOML
    [[nodiscard]] Result<Page<Reject>> rejects(BatchId batch, std::string_view after, int limit) const;

    [[nodiscard]] Result<std::optional<std::string>> modelJson() const;
    [[nodiscard]] Result<ModelView> model() const;
    [[nodiscard]] Result<std::vector<ModelVersionView>> modelVersions(int limit) const; // newest first
    [[nodiscard]] Result<ModelDraft> modelDraft(int version) const;                     // an earlier version with its notes
    // Long work that stores nothing: a model from the data, the same model trained, and what a model would do with the records.
    [[nodiscard]] Result<ModelDraft> proposeDraft(Progress &progress) const;
    [[nodiscard]] Result<ModelDraft> trainDraft(ModelDraft draft, std::uint64_t seed, Progress &progress) const;
    // Of every attribute that has values, by id: what a model could compare.
    [[nodiscard]] Result<std::vector<AttributeProfile>> attributeProfiles(Progress &progress) const;
    [[nodiscard]] Result<ModelStatistics> modelStatistics(const std::string &json, StatisticsDetail detail, Progress &progress) const;
    [[nodiscard]] Result<SplinkDraft> splinkDraft(const SplinkImportRequest &request) const;
    [[nodiscard]] Result<SplinkExportReport> splinkFile(const SplinkExportRequest &request) const; // for Splink 4 and 5
    [[nodiscard]] Result<std::string> rulesToml() const; // the built-in rules when the project has none of its own

    // --- before a change takes effect (safeguards, thresholds, models: engine/workspace/effects.h)
    [[nodiscard]] Result<SafeguardsView> safeguards() const;
    // The most repeated values, of one attribute or of every one that identifies, with those first that should be blocked.
    [[nodiscard]] Result<std::vector<RepeatedValue>> repeatedValues(std::optional<AttributeId> attribute, int limit, Progress &progress) const;
    // The safeguards in force with every suggested value blocked too, as TOML: to be looked through, previewed and set.
    [[nodiscard]] Result<std::string> suggestedSafeguards(Progress &progress) const;
    // What a run would change; writes nothing, and takes about as long as that run.
    [[nodiscard]] Result<WhatIfReport> whatIf(const WhatIfRequest &request, Progress &progress) const;
    [[nodiscard]] Result<ThresholdEffect> thresholdEffect(const Thresholds &thresholds) const; // milliseconds after the first call
    // What the decisions teach: the model that would follow from them, and what setting it would change. Writes nothing.
    [[nodiscard]] Result<LearnReport> learn(Progress &progress) const;
    // Typical bad data put into the project's records in memory: what would be merged with the safeguards and without.
    [[nodiscard]] Result<SimulationReport> simulate(const std::optional<std::string> &safeguardsToml, Progress &progress) const;

    // "crm:00417" → id; NotFound names what there is.
    [[nodiscard]] Result<RecordId> findRecord(std::string_view reference) const;
    // asOf: as it stood then; NotFound when it was not here yet.
    [[nodiscard]] Result<RecordView> record(RecordId record, std::optional<Timestamp> asOf = {}) const;
    // By the model alone. NotFound names the record that takes no part in matching.
    [[nodiscard]] Result<Explanation> explain(RecordId a, RecordId b) const;
    // What stands of the pair beside its score.
    [[nodiscard]] Result<PairStanding> standing(RecordId a, RecordId b) const;

    [[nodiscard]] Result<Page<TaskRow>> tasks(const TaskFilter &filter, std::string_view after, int limit) const;
    [[nodiscard]] Result<HistogramView> weightHistogram() const; // of the last run; empty before it
    [[nodiscard]] Result<TaskView> task(TaskId task) const;
    [[nodiscard]] Result<MergeView> merged(const RecordPair &pair) const; // if these two were decided the same

    [[nodiscard]] Result<Page<CustomerRow>> customers(CustomerOrder order, std::string_view after, int limit) const;
    [[nodiscard]] Result<CustomerView> customer(CustomerId customer) const; // of the one it was merged into since, if it was
    // The records that made it up then, as they stood, what today's rules make of them, and what had happened to it by then. Which links held them
    // and how sure it was is not kept: no pairs, and links and confidence say nothing. NotFound when it had no records.
    [[nodiscard]] Result<CustomerView> customerAsOf(CustomerId customer, Timestamp at) const;
    // Since when it is known which records left a customer; nothing: since the project was made. Projects of earlier versions did not keep it.
    [[nodiscard]] Result<std::optional<Timestamp>> membershipHistoryBegin() const;
    // Which link joined which records, in order, and what it would take for the customer to fall apart.
    [[nodiscard]] Result<FormationView> formation(CustomerId customer) const;
    // A golden id as people type it; follows redirects of retired ones. asOf: only as far as to one that had records then.
    [[nodiscard]] Result<CustomerId> findCustomer(std::string_view goldenId, std::optional<Timestamp> asOf = {}) const;
    [[nodiscard]] Result<std::vector<SearchHit>> search(std::string_view text, int limit) const;

    [[nodiscard]] Result<Page<JournalView>> journal(std::string_view after, int limit) const;
    // What undo would take back next, and redo put back; nothing when there is nothing.
    [[nodiscard]] Result<std::optional<JournalView>> nextUndo() const;
    [[nodiscard]] Result<std::optional<JournalView>> nextRedo() const;

    [[nodiscard]] Database &connection() const { return *m_connection; }

private:
    std::unique_ptr<Database> m_owned;
    Database *m_connection;
    std::shared_ptr<ReaderContext> m_context;
};

} // namespace engine
