// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/reader.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/golden/rules_toml.h"
#include "engine/match/explain.h"
#include "engine/match/model_json.h"
#include "engine/store/journal/journal.h"
#include "engine/store/tables/batch_store.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/decision_store.h"
#include "engine/store/tables/document_store.h"
#include "engine/store/tables/overview_store.h"
#include "engine/store/tables/pair_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/run_store.h"
#include "engine/store/tables/source_store.h"
#include "engine/workspace/journal_words.h"
#include "engine/workspace/reader_context.h"
#include "engine/workspace/record_reference.h"
#include "engine/workspace/source_overlap.h"
#include "engine/workspace/view_build.h"

namespace engine
{

namespace
{

constexpr int RunsShown = 20;
constexpr std::size_t SizesShown = 6;

RunView viewOf(const StoredRun &run)
{
    return {run.id, run.at, run.seconds, run.records, run.candidates, run.matches, run.reviews, run.customers, run.created, run.merged, run.split};
}

std::string listOf(const std::vector<Source> &sources)
{
    std::string text;
    for (const Source &source : sources)
        text += (text.empty() ? "" : ", ") + source.code;
    return text.empty() ? "none yet" : text;
}

Result<std::optional<JournalView>> undoableView(Database &database, const std::optional<JournalEntry> &outline)
{
    if (!outline)
        return std::nullopt;
    TESSERA_TRY(const auto entry, Journal(database).entry(outline->seq));
    return JournalView{*entry, journalSentence(database, *entry), true};
}

} // namespace

std::int64_t numberFromCursor(std::string_view cursor)
{
    std::int64_t number = 0;
    std::from_chars(cursor.data(), cursor.data() + cursor.size(), number);
    return number;
}

Reader::Reader(std::unique_ptr<Database> connection, std::shared_ptr<ReaderContext> context)
    : m_owned(std::move(connection)), m_connection(m_owned.get()), m_context(std::move(context))
{
}

Reader::Reader(Database &connection, std::shared_ptr<ReaderContext> context) : m_connection(&connection), m_context(std::move(context)) {}

Reader::~Reader() = default;

void Reader::interrupt()
{
    m_connection->interrupt();
}

Result<AttributeCatalog> Reader::attributes() const
{
    return SourceStore(*m_connection).attributes();
}

Result<ProjectView> Reader::project() const
{
    ProjectView view;
    view.path = m_context->path.string();
    view.name = m_context->path.stem().string();
    view.isEncrypted = m_context->isEncrypted;
    view.isReadOnly = m_context->isReadOnly;
    view.holder = m_context->holder;
    TESSERA_TRY(const OverviewCounts counts, OverviewStore(*m_connection).counts());
    view.sources = counts.sources;
    view.records = counts.records;
    view.customers = counts.customers;
    view.openTasks = counts.openTasks;
    const DocumentStore documents(*m_connection);
    if (counts.lastRun) {
        view.lastRun = counts.lastRun->at;
        TESSERA_TRY(const auto used, documents.find(counts.lastRun->model.value));
        view.runModelVersion = used ? used->version : 0;
    }
    view.isMatchingDue = counts.isMatchingDue;
    TESSERA_TRY(const auto model, documents.active(documents::Model));
    TESSERA_TRY(const auto rules, documents.active(documents::Rules));
    view.modelVersion = model ? model->version : 0;
    view.rulesVersion = rules ? rules->version : 0;
    return view;
}

Result<OverviewView> Reader::overview() const
{
    OverviewView view;
    TESSERA_TRY(view.project, project());
    TESSERA_TRY(view.sources, sources());
    const OverviewStore overview(*m_connection);
    TESSERA_TRY(const auto runs, overview.trend(RunsShown));
    std::ranges::transform(runs, std::back_inserter(view.runs), viewOf);
    TESSERA_TRY(const OverviewCounts counts, overview.counts());
    view.openByKind = counts.openByKind;
    TESSERA_TRY(view.customersBySize, CustomerStore(*m_connection).sizes(SizesShown));
    TESSERA_TRY(const auto run, RunStore(*m_connection).latest());
    if (run) {
        const auto compared = keptCompared(nlohmann::json::parse(run->statistics, nullptr, false));
        TESSERA_TRY(view.sourcesApart, sourcesApart(*m_connection, compared.value_or(ComparedIn())));
    }
    return view;
}

Result<std::vector<SourceView>> Reader::sources() const
{
    TESSERA_TRY(const auto sources, SourceStore(*m_connection).all());
    TESSERA_TRY(const auto activities, OverviewStore(*m_connection).sources());
    std::vector<SourceView> views;
    for (const Source &source : sources) {
        SourceView view;
        view.source = source;
        const auto activity = std::ranges::find(activities, source.id, &SourceActivity::source);
        if (activity != activities.end()) {
            view.records = activity->active;
            view.gone = activity->gone;
            if (activity->lastBatch) {
                view.rejects = activity->lastBatch->counts.rejected;
                view.lastImport = activity->lastBatch->finishedAt;
                view.lastFile = activity->lastBatch->fileName;
                view.lastBatch = activity->lastBatch->id;
            }
        }
        views.push_back(std::move(view));
    }
    return views;
}

Result<std::optional<Source>> Reader::source(std::string_view code) const
{
    return SourceStore(*m_connection).find(code);
}

Result<std::optional<std::string>> Reader::lastMapping(SourceId source) const
{
    TESSERA_TRY(const auto mapping, SourceStore(*m_connection).latestMapping(source));
    return mapping ? std::optional(mapping->body) : std::nullopt;
}

Result<Page<Reject>> Reader::rejects(BatchId batch, std::string_view after, int limit) const
{
    TESSERA_TRY(const auto rows, BatchStore(*m_connection).rejects(batch, numberFromCursor(after), limit));
    Page<Reject> page;
    for (const BatchStore::RejectRow &row : rows)
        page.rows.push_back(row.reject);
    if (std::cmp_equal(rows.size(), limit))
        page.next = std::to_string(rows.back().seq);
    return page;
}

Result<std::optional<std::string>> Reader::modelJson() const
{
    TESSERA_TRY(const auto model, DocumentStore(*m_connection).active(documents::Model));
    return model ? std::optional(model->body) : std::nullopt;
}

Result<std::string> Reader::rulesToml() const
{
    TESSERA_TRY(const auto rules, DocumentStore(*m_connection).active(documents::Rules));
    if (rules)
        return rules->body;
    TESSERA_TRY(const AttributeCatalog catalog, attributes());
    return engine::rulesToToml(defaultRules(catalog), catalog);
}

Result<RecordId> Reader::findRecord(std::string_view reference) const
{
    const std::size_t colon = reference.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == reference.size())
        return fail(ErrorCode::InvalidArgument, fmt::format("\"{}\" names no record. Write SOURCE:KEY, like crm:00417.", reference));
    const std::string_view code = reference.substr(0, colon);
    const SourceStore sources(*m_connection);
    TESSERA_TRY(const auto source, sources.find(code));
    if (!source) {
        TESSERA_TRY(const auto all, sources.all());
        return fail(ErrorCode::NotFound, fmt::format("There is no source \"{}\" here. The sources are: {}.", code, listOf(all)));
    }
    TESSERA_TRY(const auto record, RecordStore(*m_connection).find(source->id, reference.substr(colon + 1)));
    if (!record)
        return fail(ErrorCode::NotFound, fmt::format("The source {} has no record with the key \"{}\".", code, reference.substr(colon + 1)));
    return *record;
}

Result<RecordView> Reader::record(RecordId id, std::optional<Timestamp> asOf) const
{
    TESSERA_TRY(const auto views, recordViews(*m_connection, {&id, 1}, asOf));
    if (views.empty())
        return fail(ErrorCode::NotFound, asOf ? "The record was not here yet at that time." : "There is no such record any more.");
    return views.front();
}

Result<Explanation> Reader::explain(RecordId a, RecordId b) const
{
    for (const RecordId id : {a, b}) {
        TESSERA_TRY(const auto record, RecordStore(*m_connection).find(id));
        if (!record || record->state == RecordState::Active)
            continue;
        TESSERA_TRY(const std::string reference, referenceOf(*m_connection, id));
        return fail(ErrorCode::NotFound, fmt::format("{} is {} and takes no part in matching.", reference, codeOf(record->state)));
    }
    TESSERA_TRY(const auto loaded, m_context->explanations.get(*m_connection));
    return loaded->explainer->explain(a, b);
}

Result<PairStanding> Reader::standing(RecordId a, RecordId b) const
{
    const RecordPair pair = orderedPair(a, b);
    PairStanding standing;
    TESSERA_TRY(standing.decision, DecisionStore(*m_connection).inForce(pair));
    TESSERA_TRY(const auto refusals, PairStore(*m_connection).refusalsOf(pair.a));
    if (const auto found = std::ranges::find(refusals, pair, &Refusal::records); found != refusals.end())
        standing.refusal = *found;
    return standing;
}

Result<HistogramView> Reader::weightHistogram() const
{
    HistogramView view;
    TESSERA_TRY(const auto run, RunStore(*m_connection).latest());
    if (!run)
        return view;
    view.firstBin = run->histogram.firstBin;
    view.binWidth = run->histogram.binWidth;
    view.counts = run->histogram.counts;
    TESSERA_TRY(const auto document, DocumentStore(*m_connection).find(run->model.value));
    TESSERA_TRY(const AttributeCatalog catalog, attributes());
    if (document) {
        TESSERA_TRY(const Model model, modelFromJson(document->body, catalog));
        view.thresholds = model.thresholds;
    }
    return view;
}

Result<Page<JournalView>> Reader::journal(std::string_view after, int limit) const
{
    TESSERA_TRY(const auto entries, Journal(*m_connection).page(EntrySeq{numberFromCursor(after)}, limit));
    Page<JournalView> page;
    for (const JournalEntry &entry : entries) {
        JournalView view{entry, journalSentence(*m_connection, entry), false};
        TESSERA_TRY(view.canUndo, canTakeBack(*m_connection, entry));
        page.rows.push_back(std::move(view));
    }
    if (std::cmp_equal(entries.size(), limit))
        page.next = std::to_string(entries.back().seq.value);
    return page;
}

Result<std::optional<JournalView>> Reader::nextUndo() const
{
    TESSERA_TRY(const auto next, nextToUndo(*m_connection));
    return undoableView(*m_connection, next);
}

Result<std::optional<JournalView>> Reader::nextRedo() const
{
    TESSERA_TRY(const auto next, nextToRedo(*m_connection));
    return undoableView(*m_connection, next);
}

} // namespace engine
