// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The verb importFile: one file into one source, whole or not at all.
#include <chrono>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/intake/importer.h"
#include "engine/intake/mapping.h"
#include "engine/intake/mapping_suggestion.h"
#include "engine/intake/record_reader.h"
#include "engine/intake/reject_report.h"
#include "engine/store/tables/batch_store.h"
#include "engine/store/tables/import_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/source_store.h"
#include "engine/workspace/facts_json.h"
#include "engine/workspace/state.h"

namespace engine
{

namespace
{

namespace fs = std::filesystem;

constexpr std::size_t RejectsShown = 100;

// Passes rows on and keeps what the report tells of rejected ones.
class ReportingTarget final : public ImportTarget
{
public:
    ReportingTarget(ImportTarget &inner, RejectReport *file) : m_inner(inner), m_file(file) {}

    Result<PutResult> put(const IncomingRecord &record) override { return m_inner.put(record); }
    Result<void> keep(std::string_view key) override { return m_inner.keep(key); }
    Result<void> reject(const Reject &reject) override
    {
        if (m_first.size() < RejectsShown)
            m_first.push_back(reject);
        if (m_file != nullptr)
            TESSERA_CHECK(m_file->add(reject));
        return m_inner.reject(reject);
    }
    [[nodiscard]] std::vector<Reject> takeFirst() { return std::move(m_first); }

private:
    ImportTarget &m_inner;
    RejectReport *m_file;
    std::vector<Reject> m_first;
};

// What is settled before the first row is read.
struct Plan {
    Source source; // as the import leaves it
    std::optional<Source> before;
    std::string mappingToml;
    bool wasSuggested = false;
    Mapping mapping;
    AttributeCatalog catalog; // with the mapping's own attributes
    std::vector<Attribute> declared;
    FileFormat format;
    std::unique_ptr<RecordReader> reader;
};

Result<void> declareAttributes(Plan &plan)
{
    for (const OwnAttribute &own : plan.mapping.ownAttributes) {
        if (const Attribute *known = plan.catalog.find(own.code)) {
            if (known->kind != own.kind || known->isUnique != own.isUnique)
                return fail(
                    ErrorCode::InputRejected,
                    fmt::format(
                        "The mapping declares the attribute {} as {}{}, and this project knows it as {}{}. Nothing was imported; use another name.",
                        own.code, codeOf(own.kind), own.isUnique ? ", unique" : "", codeOf(known->kind), known->isUnique ? ", unique" : ""));
            continue;
        }
        const auto id = plan.catalog.declare(own.code, own.kind, own.isUnique);
        if (!id)
            return fail(ErrorCode::InputRejected,
                        fmt::format("\"{}\" cannot be the name of an attribute: small letters, digits and _ only. Nothing was imported.", own.code));
        plan.declared.push_back(plan.catalog.at(*id));
    }
    return {};
}

std::string nameFromCode(std::string_view code)
{
    std::string name(code);
    std::ranges::replace(name, '_', ' ');
    if (!name.empty() && name.front() >= 'a' && name.front() <= 'z')
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

// A file that does not tell its country is taken for one of the country that all other sources share: phone numbers then compare.
Result<void> settleRegion(Database &database, Plan &plan)
{
    if (plan.mapping.region.empty())
        plan.mapping.region = plan.source.region;
    if (!plan.mapping.region.empty() || plan.before)
        return {};
    TESSERA_TRY(const auto sources, SourceStore(database).all());
    for (const Source &source : sources)
        if (source.region != sources.front().region)
            return {};
    if (!sources.empty())
        plan.source.region = plan.mapping.region = sources.front().region;
    return {};
}

Result<void> settleMapping(Database &database, const ImportRequest &request, Plan &plan)
{
    std::string name = request.mappingName;
    if (request.mappingToml) {
        plan.mappingToml = *request.mappingToml;
    } else {
        const SourceStore sources(database);
        TESSERA_TRY(const auto last, plan.before ? sources.latestMapping(plan.source.id) : Result<std::optional<StoredMapping>>());
        if (last) {
            plan.mappingToml = last->body;
            name = fmt::format("the last mapping of {}", plan.source.code);
        } else {
            TESSERA_TRY(const MappingSuggestion suggestion, suggestMapping(request.file, plan.catalog, request.source, {}));
            if (suggestion.mapping.columns.empty())
                return fail(ErrorCode::InputRejected,
                            fmt::format("{}: no column holds anything known of a person or organisation, so this is hardly a list of customers. "
                                        "Nothing was imported. If it is one, say in a mapping which column is "
                                        "which attribute (mapping suggest {} --out M.toml makes a start).",
                                        request.file.string(), request.file.string()));
            plan.mappingToml = mappingToToml(suggestion.mapping);
            plan.wasSuggested = true;
            name = "the suggested mapping";
        }
    }
    TESSERA_TRY(plan.mapping, mappingFromToml(plan.mappingToml, name, plan.catalog));
    TESSERA_CHECK(declareAttributes(plan));
    TESSERA_TRY(const DetectedFormat detected, detectFormat(request.file, plan.mapping.format));
    plan.format = detected.format;
    TESSERA_TRY(plan.reader, openSourceFile(request.file, plan.format));
    TESSERA_CHECK(checkMapping(plan.mapping, plan.reader->columns(), name, request.file));
    if (!plan.before)
        plan.source.region = plan.mapping.region;
    return settleRegion(database, plan);
}

void applySettings(const Source &settings, Source &source)
{
    source.name = settings.name;
    source.owner = settings.owner;
    source.trust = settings.trust;
    source.isDuplicateFree = settings.isDuplicateFree;
    source.region = settings.region;
}

Result<Plan> planFor(Database &database, const ImportRequest &request)
{
    Plan plan;
    const SourceStore sources(database);
    TESSERA_TRY(plan.before, sources.find(request.source));
    if (plan.before) {
        plan.source = *plan.before;
    } else {
        plan.source.code = request.source;
        plan.source.name = nameFromCode(request.source);
    }
    if (request.settings)
        applySettings(*request.settings, plan.source);
    TESSERA_TRY(plan.catalog, sources.attributes());
    TESSERA_CHECK(settleMapping(database, request, plan));
    return plan;
}

// rows that came is counted by the store; a file of which not one row could be taken is no import.
Result<void> refuseWhenNothingCame(const ImportCounts &counts, const std::vector<Reject> &rejects, const fs::path &file)
{
    if (counts.rows == 0 || counts.rejected < counts.rows)
        return {};
    const std::string first = rejects.empty()
                                  ? std::string()
                                  : fmt::format(" The first: line {}{}: {}.", rejects.front().line,
                                                rejects.front().field.empty() ? "" : ", " + rejects.front().field, rejects.front().reason);
    return fail(ErrorCode::InputRejected,
                fmt::format("{}: all {} rows were rejected, so nothing was imported.{} Check the mapping.", file.string(), counts.rejected, first));
}

Result<ImportReport> dryRun(Database &database, Plan &plan, const ImportRequest &request, RejectReport *rejects, Progress &progress)
{
    ImportDryRun target(database, plan.source.id);
    ReportingTarget reporting(target, rejects);
    TESSERA_TRY(ImportFileInfo info, importRows(*plan.reader, plan.mapping, plan.catalog, reporting, progress));
    ImportReport report;
    report.invalid = std::move(info.invalid);
    TESSERA_TRY(report.counts, target.finish(request.mode));
    report.firstRejects = reporting.takeFirst();
    return report;
}

Result<void> refuseWhenTooManyGone(const ImportStore &store, const Plan &plan, std::uint64_t active, const ImportRequest &request)
{
    if (active == 0)
        return {};
    TESSERA_TRY(const std::uint64_t missing, store.countMissing());
    const double percent = 100.0 * static_cast<double>(missing) / static_cast<double>(active);
    if (percent <= request.maxGonePercent)
        return {};
    return fail(ErrorCode::InputRejected,
                fmt::format("{} lacks {} of the {} records that {} has here ({:.1f} %, and {:g} % are allowed to go at once). Nothing was imported. "
                            "Is the file complete? "
                            "If it is, allow more (--max-gone); if it holds only new and changed records, import it as a delta.",
                            request.file.string(), missing, active, plan.source.code, percent, request.maxGonePercent));
}

Result<std::uint64_t> activeRecords(Database &database, SourceId source)
{
    TESSERA_TRY(const auto counts, RecordStore(database).counts());
    for (const RecordCounts &count : counts)
        if (count.source == source && count.state == RecordState::Active)
            return count.records;
    return 0;
}

Result<void> putSource(Change &change, Plan &plan, Progress &progress)
{
    if (plan.before)
        return *plan.before == plan.source ? Result<void>() : updateSource(change, *plan.before, plan.source, progress);
    TESSERA_TRY(plan.source.hue, nextHue(change.database()));
    return SourceStore(change.database()).add(plan.source, change.digest());
}

nlohmann::json factsOf(const Plan &plan, const Batch &batch, const ImportCounts &counts)
{
    nlohmann::json facts{{"source", plan.source.code},    {"batch", batch.id.value}, {"file", batch.fileName},
                         {"rows", counts.rows},           {"added", counts.added},   {"changed", counts.changed},
                         {"unchanged", counts.unchanged}, {"gone", counts.gone},     {"rejected", counts.rejected}};
    if (plan.before && *plan.before != plan.source)
        facts["settings"] = {{"before", sourceToJson(*plan.before)}, {"source", sourceToJson(plan.source)}};
    return facts;
}

Result<ImportReport> importForGood(Workspace::State &state, Plan &plan, const ImportRequest &request, RejectReport *rejects, Progress &progress)
{
    TESSERA_CHECK(state.backUpBefore("import", progress));
    TESSERA_TRY(auto change, Change::begin(state));
    Database &database = change.database();
    TESSERA_CHECK(putSource(change, plan, progress));
    SourceStore sources(database);
    for (const Attribute &attribute : plan.declared)
        TESSERA_CHECK(sources.putAttribute(attribute, change.digest()));
    // Only what a whole file lacks is gone.
    TESSERA_TRY(const std::uint64_t active, request.mode == ImportMode::Full ? activeRecords(database, plan.source.id) : Result<std::uint64_t>(0));
    Batch batch;
    batch.source = plan.source.id;
    TESSERA_TRY(batch.mapping, sources.putMapping(plan.source.id, plan.mappingToml, state.actor, change.at(), change.digest()));
    batch.fileName = request.file.filename().string();
    batch.mode = request.mode;
    batch.columns = plan.reader->columns();
    batch.options = nlohmann::json{{"format", describe(plan.format)}}.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    batch.startedAt = change.at();
    TESSERA_TRY(const auto store, ImportStore::begin(database, change.digest(), batch));
    ReportingTarget reporting(*store, rejects);
    TESSERA_TRY(ImportFileInfo info, importRows(*plan.reader, plan.mapping, plan.catalog, reporting, progress));
    TESSERA_CHECK(refuseWhenTooManyGone(*store, plan, active, request));
    ImportReport report;
    report.invalid = std::move(info.invalid);
    TESSERA_TRY(report.counts, store->finish(request.mode, info.fileHash, state.now(), progress));
    report.firstRejects = reporting.takeFirst();
    TESSERA_CHECK(refuseWhenNothingCame(report.counts, report.firstRejects, request.file));
    TESSERA_CHECK(progress.checkCancelled());
    report.batch = batch.id;
    change.note(factsOf(plan, batch, report.counts));
    // The list first: an import that is durable must not be reported as failed for its list.
    if (rejects != nullptr)
        TESSERA_CHECK(rejects->finish());
    TESSERA_CHECK(change.commit(EntryKind::Imported));
    return report;
}

} // namespace

Result<ImportReport> Workspace::importFile(const ImportRequest &request, Progress &progress)
{
    const auto begin = std::chrono::steady_clock::now();
    if (!request.isDryRun)
        TESSERA_CHECK(refuseReadOnly(*m_state));
    TESSERA_TRY(Plan plan, planFor(m_state->database(), request));
    if (!plan.before || request.settings)
        TESSERA_CHECK(checkSource(plan.source));
    std::optional<RejectReport> rejects;
    if (request.rejectsFile) {
        TESSERA_TRY(rejects, RejectReport::open(*request.rejectsFile));
    }
    RejectReport *file = rejects ? &*rejects : nullptr;
    auto outcome =
        request.isDryRun ? dryRun(m_state->database(), plan, request, file, progress) : importForGood(*m_state, plan, request, file, progress);
    // The list is of use when the file was refused for its rows, too.
    const bool isRefused = !outcome && outcome.error().code == ErrorCode::InputRejected && rejects && rejects->rows() > 0;
    if (rejects && (isRefused || (outcome && request.isDryRun)))
        TESSERA_CHECK(rejects->finish());
    TESSERA_TRY(ImportReport report, std::move(outcome));
    report.mappingToml = std::move(plan.mappingToml);
    report.wasSuggested = plan.wasSuggested;
    report.format = describe(plan.format);
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return report;
}

} // namespace engine
