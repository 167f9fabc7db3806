// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// An open project from inside, and the one way to change it. Inside engine/workspace only.
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/model/journal_entry.h"
#include "engine/store/journal/head.h"
#include "engine/store/journal/state_digest.h"
#include "engine/store/project_file.h"
#include "engine/store/transaction.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/reader_context.h"
#include "engine/workspace/workspace.h"

namespace engine
{

struct Workspace::State {
    State(ProjectFile opened, const OpenOptions &options);

    ProjectFile file;
    std::shared_ptr<const Clock> clock;
    std::string actor;
    HeadKeeper heads;
    std::shared_ptr<ReaderContext> context;
    std::unique_ptr<Reader> reader;

    [[nodiscard]] Database &database() { return file.connection(); }
    [[nodiscard]] Timestamp now() const { return clock->now(); }
    // A copy into NAME.backups before something large; without space for it the work goes on and the log says so.
    [[nodiscard]] Result<void> backUpBefore(std::string_view reason, Progress &progress);
};

// ReadOnly or ProjectLocked, naming why and by whom, when the project cannot be written: before long work whose result could not be kept.
[[nodiscard]] Result<void> refuseReadOnly(const Workspace::State &state);
// Who acts, for the journal.
[[nodiscard]] std::string actorOf(const OpenOptions &options);
// The first entry of a project that is being made, and its head outside: before it has its name, so that no project is ever without them.
[[nodiscard]] Result<void> recordCreation(Database &database, const std::string &uid, const std::string &actor, Timestamp now);

// A change: transaction, digest and journal entries in one. Rolls back unless committed.
class Change
{
public:
    [[nodiscard]] static Result<Change> begin(Workspace::State &state); // or what refuseReadOnly() says

    [[nodiscard]] Database &database() { return m_state->database(); }
    [[nodiscard]] StateDigest &digest() { return m_digest; }
    [[nodiscard]] Timestamp at() const { return m_at; }
    [[nodiscard]] ExplainCache &explanations() { return m_state->context->explanations; }
    // What the entry will say, beside the chain; subject: the record of the person it concerns.
    void note(const nlohmann::json &payload, RecordId subject = {});
    // Enters what was noted so far; what comes after is an entry of its own, and all of them hold together or not at all.
    [[nodiscard]] Result<EntrySeq> enter(EntryKind kind, EntrySeq undoes = {});
    // Enters the rest. Durable when it returns.
    [[nodiscard]] Result<EntrySeq> commit(EntryKind kind, EntrySeq undoes = {});

private:
    Change(Workspace::State &state, Transaction transaction, StateDigest digest);
    Workspace::State *m_state;
    Transaction m_transaction;
    StateDigest m_digest;
    Timestamp m_at;
    std::vector<JournalPart> m_parts;
    JournalHead m_head; // after the last entry
};

// Whether code, trust and region are such as a source can have.
[[nodiscard]] Result<void> checkSource(const Source &source);
// A source as it is to be from now on, with the golden records that follow from its trust.
[[nodiscard]] Result<void> updateSource(Change &change, const Source &before, const Source &source, Progress &progress);
// The colour of the next source: another than those before it.
[[nodiscard]] Result<int> nextHue(Database &database);

} // namespace engine
