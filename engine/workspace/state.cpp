// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/state.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <pwd.h>
#include <unistd.h>

#include "engine/base/log.h"
#include "engine/store/backup.h"
#include "engine/store/journal/journal.h"
#include "engine/store/journal/journal_verifier.h"
#include "engine/store/tables/setting_store.h"

namespace engine
{

namespace
{

constexpr std::int64_t TimeBetweenBackups = std::int64_t{30} * 60 * 1'000'000;

std::string loginName()
{
    const struct passwd *entry = ::getpwuid(::geteuid());
    return entry != nullptr && entry->pw_name != nullptr ? entry->pw_name : fmt::format("user {}", ::geteuid());
}

// The head that follows is kept outside once the transaction is committed.
Result<JournalHead> appendEntry(Database &database, JournalEntry &entry, const StateDigest &digest)
{
    Journal journal(database);
    TESSERA_CHECK(journal.append(entry, digest));
    JournalHead head{.count = 0, .hash = {}, .at = entry.at};
    TESSERA_TRY(head.count, journal.count());
    TESSERA_TRY(head.hash, journal.headHash());
    return head;
}

// A head that cannot be kept outside only makes a later check weaker, and the check says so.
void keepOutside(Database &database, const HeadKeeper &heads, const JournalHead &head)
{
    if (const auto kept = keepHead(database, heads, head); !kept)
        log().warn("The journal's head was not kept outside the project: {}", kept.error().message);
}

std::string textOf(const nlohmann::json &payload)
{
    return payload.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace

std::string actorOf(const OpenOptions &options)
{
    return options.actor.empty() ? loginName() : options.actor;
}

Result<void> recordCreation(Database &database, const std::string &uid, const std::string &actor, Timestamp now)
{
    JournalEntry entry;
    entry.at = now;
    entry.actor = actor;
    entry.kind = EntryKind::ProjectCreated;
    entry.parts = {{RecordId{}, textOf({{"version", TESSERA_VERSION}})}};
    TESSERA_TRY(const StateDigest digest, StateDigest::load(database));
    TESSERA_TRY(const JournalHead head, appendEntry(database, entry, digest));
    keepOutside(database, HeadKeeper(HeadKeeper::defaultDirectory(), uid), head);
    return {};
}

Workspace::State::State(ProjectFile opened, const OpenOptions &options)
    : file(std::move(opened)), clock(options.clock ? options.clock : std::make_shared<const SystemClock>()), actor(actorOf(options)),
      heads(HeadKeeper::defaultDirectory(), file.uid()), context(std::make_shared<ReaderContext>())
{
    context->path = file.path();
    context->isEncrypted = file.isEncrypted();
    context->isReadOnly = file.isReadOnly();
    context->holder = file.holder();
    context->clock = clock;
    reader = std::make_unique<Reader>(file.connection(), context);
}

Result<void> Workspace::State::backUpBefore(std::string_view reason, Progress &progress)
{
    SettingStore settings(database());
    TESSERA_TRY(const auto last, settings.number("last_backup"));
    TESSERA_TRY(const std::uint64_t entries, Journal(database()).count());
    if (entries < 2 || (last && now().microseconds - *last < TimeBetweenBackups))
        return {};
    const auto copy = automaticBackup(database(), file.key(), reason, now(), progress);
    if (!copy && copy.error().code == ErrorCode::Cancelled)
        return std::unexpected(copy.error());
    if (!copy)
        log().warn("No automatic backup was made: {}", copy.error().message);
    return copy ? settings.put("last_backup", now().microseconds) : Result<void>();
}

Change::Change(Workspace::State &state, Transaction transaction, StateDigest digest)
    : m_state(&state), m_transaction(std::move(transaction)), m_digest(std::move(digest)), m_at(state.now())
{
}

Result<void> refuseReadOnly(const Workspace::State &state)
{
    const ProjectFile &file = state.file;
    if (!file.isReadOnly())
        return {};
    if (!file.holder().empty())
        return fail(ErrorCode::ProjectLocked, fmt::format("{} is being written by {}. Nothing was changed; try again when they have closed it.",
                                                          file.path().string(), file.holder()));
    return fail(ErrorCode::ReadOnly, fmt::format("{} is open read-only{}. Nothing was changed.", file.path().string(),
                                                 file.readOnlyReason().empty() ? "" : ": " + file.readOnlyReason()));
}

Result<Change> Change::begin(Workspace::State &state)
{
    TESSERA_CHECK(refuseReadOnly(state));
    TESSERA_TRY(auto transaction, Transaction::begin(state.database()));
    TESSERA_TRY(auto digest, StateDigest::load(state.database()));
    return Change(state, std::move(transaction), std::move(digest));
}

void Change::note(const nlohmann::json &payload, RecordId subject)
{
    m_parts.push_back({subject, textOf(payload)});
}

Result<EntrySeq> Change::enter(EntryKind kind, EntrySeq undoes)
{
    JournalEntry entry;
    entry.at = m_at;
    entry.actor = m_state->actor;
    entry.kind = kind;
    entry.undoes = undoes;
    entry.parts = std::exchange(m_parts, {});
    TESSERA_TRY(m_head, appendEntry(database(), entry, m_digest));
    return entry.seq;
}

Result<EntrySeq> Change::commit(EntryKind kind, EntrySeq undoes)
{
    TESSERA_TRY(const EntrySeq entry, enter(kind, undoes));
    TESSERA_CHECK(m_transaction.commit());
    // From here on the change is durable, and nothing can fail any more.
    keepOutside(database(), m_state->heads, m_head);
    return entry;
}

} // namespace engine
