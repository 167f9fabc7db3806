// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/workspace.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/base/ascii.h"
#include "engine/base/log.h"
#include "engine/canon/region.h"
#include "engine/store/backup.h"
#include "engine/store/tables/source_store.h"
#include "engine/workspace/facts_json.h"
#include "engine/workspace/modelling.h"
#include "engine/workspace/state.h"

namespace engine
{

Result<void> checkSource(const Source &source)
{
    const auto isAllowed = [](char c) { return ascii::isLower(c) || ascii::isDigit(c) || c == '_'; };
    if (source.code.empty() || source.code.size() > 40 || !std::ranges::all_of(source.code, isAllowed) || source.code.front() < 'a')
        return fail(
            ErrorCode::InvalidArgument,
            fmt::format("\"{}\" cannot be the code of a source. Use a short word of small letters, digits and _ that begins with a letter, like crm.",
                        source.code));
    if (source.trust < 0 || source.trust > 100)
        return fail(ErrorCode::InvalidArgument, fmt::format("Trust is a number from 0 to 100, not {}.", source.trust));
    if (!source.region.empty() && !isRegion(source.region))
        return fail(ErrorCode::InvalidArgument, noRegionText(source.region));
    return {};
}

Result<void> updateSource(Change &change, const Source &before, const Source &source, Progress &progress)
{
    TESSERA_CHECK(SourceStore(change.database()).update(source, change.digest()));
    return before.trust == source.trust ? Result<void>() : rebuildAllGolden(change.database(), change.at(), progress);
}

Result<int> nextHue(Database &database)
{
    TESSERA_TRY(const auto sources, SourceStore(database).all());
    int next = 0;
    for (const Source &source : sources)
        next = std::max(next, source.hue + 1);
    return next;
}

Workspace::Workspace(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Workspace::Workspace(Workspace &&) noexcept = default;
Workspace &Workspace::operator=(Workspace &&) noexcept = default;

Workspace::~Workspace()
{
    if (m_state)
        if (const auto closed = close(); !closed)
            log().warn("{}", closed.error().message);
}

Result<Workspace> Workspace::create(const std::filesystem::path &file, OpenOptions options)
{
    const Timestamp now = options.clock ? options.clock->now() : SystemClock().now();
    const auto record = [&](Database &database, const std::string &uid) { return recordCreation(database, uid, actorOf(options), now); };
    TESSERA_TRY(auto project, ProjectFile::create(file, options.key, now, record));
    return Workspace(std::make_unique<State>(std::move(project), options));
}

Result<Workspace> Workspace::open(const std::filesystem::path &file, OpenOptions options, Progress &progress)
{
    progress.begin(Stage::Opening, 0);
    TESSERA_TRY(auto project, ProjectFile::open(file, options.key, !options.isReadOnly));
    return Workspace(std::make_unique<State>(std::move(project), options));
}

Result<void> Workspace::close()
{
    if (!m_state)
        return {};
    auto state = std::move(m_state);
    state->reader.reset();
    return state->file.close();
}

const std::filesystem::path &Workspace::file() const
{
    return m_state->file.path();
}
bool Workspace::isReadOnly() const
{
    return m_state->file.isReadOnly();
}
std::string Workspace::holder() const
{
    return m_state->file.holder();
}
const std::string &Workspace::readOnlyReason() const
{
    return m_state->file.readOnlyReason();
}
const Reader &Workspace::reader() const
{
    return *m_state->reader;
}

Result<std::unique_ptr<Reader>> Workspace::openReader() const
{
    TESSERA_TRY(auto connection, m_state->file.openReader());
    return std::make_unique<Reader>(std::make_unique<Database>(std::move(connection)), m_state->context);
}

Result<SourceId> Workspace::addSource(Source source)
{
    TESSERA_CHECK(checkSource(source));
    if (source.name.empty())
        source.name = source.code;
    TESSERA_TRY(auto change, Change::begin(*m_state));
    TESSERA_TRY(source.hue, nextHue(change.database()));
    TESSERA_CHECK(SourceStore(change.database()).add(source, change.digest()));
    change.note({{"source", sourceToJson(source)}});
    TESSERA_CHECK(change.commit(EntryKind::SourceAdded));
    return source.id;
}

Result<void> Workspace::changeSource(const Source &source)
{
    Progress progress;
    return changeSource(source, progress);
}

Result<void> Workspace::changeSource(const Source &source, Progress &progress)
{
    TESSERA_CHECK(checkSource(source));
    TESSERA_TRY(auto change, Change::begin(*m_state));
    TESSERA_TRY(const auto before, SourceStore(change.database()).find(source.id));
    if (!before)
        return fail(ErrorCode::NotFound, "There is no such source any more. Nothing was changed.");
    if (before->code != source.code)
        return fail(ErrorCode::InvalidArgument, fmt::format("The code of a source stays what it is: {}.", before->code));
    if (*before == source)
        return {};
    TESSERA_CHECK(updateSource(change, *before, source, progress));
    change.note({{"before", sourceToJson(*before)}, {"source", sourceToJson(source)}});
    TESSERA_CHECK(change.commit(EntryKind::SourceChanged));
    return {};
}

Result<void> Workspace::backup(const std::filesystem::path &target, Progress &progress)
{
    return backUp(m_state->database(), m_state->file.key(), target, progress);
}

} // namespace engine
