// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The verb exportTo: the files of cli.md, whole or what changed since the last export to the same directory.
#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/base/log.h"
#include "engine/match/model_json.h"
#include "engine/publish/export_files.h"
#include "engine/store/journal/journal.h"
#include "engine/store/tables/document_store.h"
#include "engine/store/tables/run_store.h"
#include "engine/workspace/delivery_plan.h"
#include "engine/workspace/export_names.h"
#include "engine/workspace/export_rows.h"
#include "engine/workspace/state.h"

namespace engine
{

namespace
{

constexpr int RowsOfAPage = 1000;

std::string hexOf(const Hash128 &hash)
{
    std::string text;
    for (const std::byte byte : hash)
        text += fmt::format("{:02x}", std::to_integer<unsigned>(byte));
    return text;
}

std::string hexOf(std::string_view bytes)
{
    std::string text;
    for (const char byte : bytes)
        text += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return text;
}

// The state that is exported: the last entry that changed something, so that exporting twice says the same twice.
Result<void> putState(Database &database, Manifest &manifest)
{
    const Journal journal(database);
    EntrySeq before;
    while (true) {
        TESSERA_TRY(const auto page, journal.outlines(before, RowsOfAPage));
        for (const JournalEntry &entry : page) {
            if (entry.kind == EntryKind::Exported || entry.kind == EntryKind::BackedUp)
                continue;
            manifest.journalEntries = entry.seq.value;
            TESSERA_TRY(const std::string hash, journal.hashOf(entry.seq));
            manifest.journalHead = hexOf(hash);
            return {};
        }
        if (page.size() < RowsOfAPage)
            return {};
        before = page.back().seq;
    }
}

struct Written {
    Manifest manifest;
    DeliveryPlan plan;
    RunId run;
    std::int64_t lastIdChange = 0;
    bool isMatchingDue = false;
};

// One directory is one target, however it is named.
std::string targetOf(const std::filesystem::path &directory)
{
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::weakly_canonical(directory, error);
    return error ? directory.string() : whole.string();
}

Result<Written> writeAll(Workspace::State &state, const ExportRequest &request, Progress &progress)
{
    Database &database = state.database();
    TESSERA_TRY(const auto snapshot, Transaction::beginReading(database)); // the files fit together, also while another process writes
    TESSERA_TRY(const auto run, RunStore(database).latest());
    if (!run)
        return fail(ErrorCode::InvalidArgument, "There is nothing to export before the first matching run. Match first.");
    const DocumentStore documents(database);
    TESSERA_TRY(const auto model, documents.find(run->model.value));
    TESSERA_TRY(const auto rules, documents.active(documents::Rules));
    TESSERA_TRY(const AttributeCatalog catalog, state.reader->attributes());
    std::vector<std::string> blockingRules;
    if (model) {
        TESSERA_TRY(const Model parsed, modelFromJson(model->body, catalog));
        blockingRules = parsed.blockingRules;
    }
    TESSERA_TRY(const ExportNames names, loadExportNames(database, progress));
    TESSERA_TRY(Exporter exporter, Exporter::open(request.directory, request.isExcelSafe));
    TESSERA_TRY(DeliveryPlan plan, DeliveryPlan::begin(database, names, targetOf(request.directory), request.isDelta));
    ExportRows writing(database, names, plan, catalog, run->id, exporter, progress);
    TESSERA_CHECK(writing.golden());
    TESSERA_CHECK(writing.xref());
    TESSERA_CHECK(writing.lineage());
    TESSERA_CHECK(writing.idChanges());
    TESSERA_CHECK(writing.pairs(blockingRules));
    TESSERA_CHECK(writing.decisions());
    std::vector<Source> sources;
    for (const auto &[id, source] : names.sources)
        sources.push_back(source);
    std::ranges::sort(sources, {}, &Source::code);
    for (const Source &source : sources)
        TESSERA_CHECK(writing.corrections(source));
    Manifest manifest;
    manifest.project = state.file.path().stem().string();
    manifest.runSeq = run->id.value;
    manifest.isDelta = plan.isDelta();
    manifest.fromRun = plan.isDelta() ? plan.former()->run.value : 0;
    manifest.isExcelSafe = request.isExcelSafe;
    manifest.modelHash = model ? hexOf(model->hash) : std::string();
    manifest.rulesHash = rules ? hexOf(rules->hash) : std::string();
    TESSERA_CHECK(putState(database, manifest));
    TESSERA_CHECK(progress.checkCancelled());
    TESSERA_TRY(const bool isMatchingDue, state.reader->isMatchingDue());
    TESSERA_TRY(Manifest written, exporter.commit(std::move(manifest)));
    return Written{std::move(written), std::move(plan), run->id, writing.lastIdChange(), isMatchingDue};
}

Result<void> recordExport(Workspace::State &state, const std::filesystem::path &directory, const Written &written)
{
    const Manifest &manifest = written.manifest;
    TESSERA_TRY(auto change, Change::begin(state));
    change.note({{"directory", directory.string()}, {"files", manifest.files.size()}, {"run", manifest.runSeq}, {"delta", manifest.isDelta}});
    TESSERA_CHECK(written.plan.record(change.database(), change.at(), written.run, written.lastIdChange));
    TESSERA_CHECK(change.commit(EntryKind::Exported));
    return {};
}

} // namespace

Result<ExportReport> Workspace::exportTo(const ExportRequest &request, Progress &progress)
{
    const auto begin = std::chrono::steady_clock::now();
    if (request.isDelta && isReadOnly())
        return fail(
            ErrorCode::ReadOnly,
            "A delta is put on record in the project, which is open for reading only here. Export everything, or wait for the other process.");
    TESSERA_TRY(const Written written, writeAll(*m_state, request, progress));
    const Manifest &manifest = written.manifest;
    ExportReport report;
    report.isMatchingDue = written.isMatchingDue;
    report.isDelta = manifest.isDelta;
    for (const ManifestFile &file : manifest.files)
        report.files.push_back({file.name, file.rows, file.sha256});
    // A reader may export, too; only the writer can put it on record. The files stand already, whether that succeeds or not: the next delta then
    // tells what they tell once more.
    if (!isReadOnly())
        if (const auto recorded = recordExport(*m_state, request.directory, written); !recorded)
            log().warn("The export is complete, but the journal has no entry of it: {}", recorded.error().message);
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return report;
}

} // namespace engine
