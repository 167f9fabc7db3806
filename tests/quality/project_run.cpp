// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/quality/project_run.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <limits>
#include <map>

#include "engine/intake/mapping_suggestion.h"
#include "engine/match/model_json.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/source_store.h"
#include "engine/workspace/load_columns.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/safeguarding.h"
#include "engine/workspace/workspace.h"

namespace tests::quality
{

using namespace engine;

namespace
{

Result<std::string> mappingFor(const LabelledFile &file, const AttributeCatalog &catalog)
{
    TESSERA_TRY(MappingSuggestion suggestion, suggestMapping(file.file, catalog, file.source, {}));
    std::erase_if(suggestion.mapping.columns,
                  [&](const ColumnMapping &column) { return column.column == file.key || std::ranges::contains(file.leaveOut, column.column); });
    suggestion.mapping.key = file.key;
    if (std::ranges::contains(file.leaveOut, suggestion.mapping.updatedAt))
        suggestion.mapping.updatedAt.clear(), suggestion.mapping.updatedAtFormats.clear();
    return mappingToToml(suggestion.mapping);
}

Result<void> import(Workspace &workspace, const LabelledSet &set, ProjectRun &run)
{
    Progress progress;
    for (const LabelledFile &file : set.files) {
        TESSERA_TRY(const AttributeCatalog catalog, workspace.reader().attributes());
        ImportRequest request;
        TESSERA_TRY(request.mappingToml, mappingFor(file, catalog));
        run.mappings.push_back(*request.mappingToml);
        Source source;
        source.code = file.source;
        source.isDuplicateFree = set.isDuplicateFree;
        TESSERA_CHECK(workspace.addSource(source));
        request.source = file.source;
        request.file = file.file;
        TESSERA_CHECK(workspace.importFile(request, progress));
    }
    return {};
}

Result<void> readBack(Workspace &workspace, ProjectRun &run)
{
    Database &database = workspace.reader().connection();
    TESSERA_TRY(const auto sources, SourceStore(database).all());
    std::map<SourceId, std::string> codes;
    for (const Source &source : sources)
        codes[source.id] = source.code;
    run.references.resize(run.table.size());
    TESSERA_CHECK(RecordStore(database).streamNames(
        [&](RecordId record, SourceId source, std::string_view key, RecordState, std::optional<Timestamp>, std::string_view) -> Result<void> {
            if (const auto index = run.table.indexOf(record))
                run.references[*index] = fmt::format("{}:{}", codes[source], key);
            return {};
        }));
    run.customers.resize(run.table.size());
    return CustomerStore(database).streamMemberships([&](const Membership &membership) -> Result<void> {
        if (const auto index = run.table.indexOf(membership.record))
            run.customers[*index] = static_cast<std::uint32_t>(membership.customer.value);
        return {};
    });
}

Result<std::vector<SourceId>> duplicateFree(Workspace &workspace)
{
    TESSERA_TRY(const auto sources, SourceStore(workspace.reader().connection()).all());
    std::vector<SourceId> found;
    for (const Source &source : sources) {
        if (source.isDuplicateFree)
            found.push_back(source.id);
    }
    return found;
}

Result<void> scoreEverything(Workspace &workspace, ProjectRun &run)
{
    Progress progress;
    Database &database = workspace.reader().connection();
    TESSERA_TRY(run.catalog, workspace.reader().attributes());
    TESSERA_TRY(run.table, loadColumns(database, allAttributes(run.catalog), progress));
    TESSERA_TRY(const auto json, workspace.reader().modelJson());
    TESSERA_TRY(run.model, modelFromJson(json.value_or(""), run.catalog));
    MatchOptions options;
    options.keepWeight = std::numeric_limits<double>::lowest();
    ProposalOptions proposal;
    TESSERA_TRY(options.duplicateFree, duplicateFree(workspace));
    proposal.duplicateFree = options.duplicateFree;
    TESSERA_TRY(run.proposal, propose(run.table, run.catalog, proposal, progress));
    TESSERA_TRY(run.output, match(run.table, run.catalog, run.model, options, progress));
    return {};
}

} // namespace

Result<ProjectRun> runProject(const LabelledSet &set, const std::filesystem::path &scratch)
{
    ProjectRun run;
    Progress progress;
    TESSERA_TRY(Workspace workspace, Workspace::create(scratch / fmt::format("{}.tessera", set.name), {}));
    TESSERA_CHECK(import(workspace, set, run));
    const auto begin = std::chrono::steady_clock::now();
    TESSERA_CHECK(workspace.run({}, progress));
    run.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    TESSERA_CHECK(scoreEverything(workspace, run));
    TESSERA_CHECK(readBack(workspace, run));
    TESSERA_CHECK(workspace.close());
    return run;
}

Result<std::vector<std::uint32_t>> customersFrom(const ProjectRun &run, bool isDuplicateFree, std::span<const ScoredPair> links)
{
    LinkProblem problem;
    problem.records = run.table.size();
    problem.scored = links;
    problem.matchWeight = -LinkProblem::NoLinks;
    for (const AttributeId attribute : uniqueAttributes({}, run.catalog, run.model.looseUnique)) {
        const Column *column = run.table.find(attribute);
        if (column == nullptr)
            continue;
        UniqueValues &unique = problem.constraints.unique.emplace_back();
        unique.attribute = attribute;
        for (std::uint32_t record = 0; record < run.table.size(); ++record)
            unique.addRecord(column->values(record));
    }
    if (isDuplicateFree) {
        for (std::uint32_t record = 0; record < run.table.size(); ++record)
            problem.constraints.source.push_back(static_cast<std::uint32_t>(run.table.source(record).value));
        problem.constraints.isDuplicateFree.assign(*std::ranges::max_element(problem.constraints.source) + 1U, true);
    }
    Progress progress;
    TESSERA_TRY(LinkResult linked, linkRecords(problem, progress));
    return std::move(linked.labels);
}

} // namespace tests::quality
