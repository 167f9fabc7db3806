// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The front door: an open project and its verbs, used by window and command line alike. Every verb that changes something is one
// transaction with its journal entry, and is durable when it returns; after an error the project is as it was. One thread at a time;
// readers on other threads come from openReader().
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "engine/base/clock.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/model/pair.h"
#include "engine/model/source.h"
#include "engine/workspace/model_draft.h"
#include "engine/workspace/requests.h"

namespace engine
{

class SecretKey;
class Reader;

struct OpenOptions {
    std::shared_ptr<const SecretKey> key; // none: a plain project
    bool isReadOnly = false;
    std::string actor;                  // who acts, for the journal; empty: the login name
    std::shared_ptr<const Clock> clock; // none: the system's
};

class Workspace
{
public:
    // Makes an empty project; refuses an existing file.
    [[nodiscard]] static Result<Workspace> create(const std::filesystem::path &file, OpenOptions options);
    // Opens one. When another process holds it and isReadOnly is false, it is opened read-only all the same and holder() names them.
    [[nodiscard]] static Result<Workspace> open(const std::filesystem::path &file, OpenOptions options, Progress &progress);

    Workspace(Workspace &&) noexcept;
    Workspace &operator=(Workspace &&) noexcept;
    ~Workspace(); // closes; what could not be tidied up is a warning in the log

    // Marks a clean end, empties the write-ahead log and lets go of the file. After an error, too, every change stands.
    [[nodiscard]] Result<void> close();

    [[nodiscard]] const std::filesystem::path &file() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] std::string holder() const;                         // of the write lock, when that is another process
    [[nodiscard]] const std::string &readOnlyReason() const;          // why a project that was to be written is read-only; empty otherwise
    [[nodiscard]] const Reader &reader() const;                       // on this thread
    [[nodiscard]] Result<std::unique_ptr<Reader>> openReader() const; // with a connection of its own, for one other thread

    // --- sources and intake
    [[nodiscard]] Result<SourceId> addSource(Source source);
    [[nodiscard]] Result<void> changeSource(const Source &source, Progress &progress); // with another trust, all golden records are computed anew
    [[nodiscard]] Result<void> changeSource(const Source &source);
    [[nodiscard]] Result<ImportReport> importFile(const ImportRequest &request, Progress &progress);

    // --- model, rules and safeguards (documents: JSON and TOML text)
    [[nodiscard]] Result<std::string> proposeModel(Progress &progress); // becomes the project's model
    [[nodiscard]] Result<std::string> trainModel(std::uint64_t seed, Progress &progress);
    [[nodiscard]] Result<void> setLearnedModel(const LearnReport &learned); // what Reader::learn proposed
    [[nodiscard]] Result<void> setModel(const std::string &json);
    [[nodiscard]] Result<void> setThresholds(const Thresholds &thresholds); // of the model in force
    // A draft as the next version, with its notes; answers the version.
    [[nodiscard]] Result<int> saveModel(const ModelDraft &draft);
    [[nodiscard]] Result<SplinkImportReport> importSplink(const SplinkImportRequest &request);
    [[nodiscard]] Result<void> setRules(const std::string &toml, Progress &progress);
    [[nodiscard]] Result<void> setSafeguards(const std::string &toml); // the next run goes by them

    // --- matching
    [[nodiscard]] Result<MatchReport> match(const MatchRequest &request, Progress &progress);
    // Proposes a model when there is none, trains one that is untrained, and matches: all of it or nothing, each with an entry of its own.
    [[nodiscard]] Result<MatchReport> run(const MatchRequest &request, Progress &progress);

    // --- decisions
    [[nodiscard]] Result<DecisionOutcome> decide(const DecisionRequest &request);
    // All or none, one journal entry.
    [[nodiscard]] Result<std::vector<DecisionOutcome>> decideAll(std::span<const DecisionRequest> requests, Progress &progress);
    // Takes back an entry (the last one that can be, when none is named) by a counter-entry. Undoing an undo is redo.
    [[nodiscard]] Result<UndoOutcome> undo(std::optional<EntrySeq> entry, Progress &progress); // imports and rules take as long as they took
    [[nodiscard]] Result<UndoOutcome> undo(std::optional<EntrySeq> entry);

    // --- out, and care
    [[nodiscard]] Result<ExportReport> exportTo(const ExportRequest &request, Progress &progress);
    [[nodiscard]] Result<VerifyReport> verify(Progress &progress);
    [[nodiscard]] Result<void> backup(const std::filesystem::path &target, Progress &progress);
    // Golden records and search index anew from records, rules and pins: when verify finds them to be others.
    [[nodiscard]] Result<void> rebuildCaches(Progress &progress);

    struct State; // of the open project, shared by the files of this folder

private:
    explicit Workspace(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace engine
