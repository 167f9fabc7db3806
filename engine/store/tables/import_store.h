// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One batch of one source on its way into the project, inside the caller's transaction. One thread, the writer's.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/base/progress.h"
#include "engine/model/import.h"
#include "engine/store/database.h"
#include "engine/store/journal/state_digest.h"
#include "engine/store/tables/batch_store.h"

namespace engine
{

// Rows that are the same as stored change nothing. A key that comes twice in one file is refused the second time. Earlier versions are
// kept; a record that was gone and returns is active again and counts as changed. One that was erased or suppressed is left as it is.
class ImportStore final : public ImportTarget
{
public:
    // batch.id is set. database and digest must outlive the store.
    [[nodiscard]] static Result<std::unique_ptr<ImportStore>> begin(Database &database, StateDigest &digest, Batch &batch);
    ~ImportStore() override;

    [[nodiscard]] Result<PutResult> put(const IncomingRecord &record) override;
    [[nodiscard]] Result<void> reject(const Reject &reject) override;
    // The key stands in the file although its row was refused: a full import does not take it for gone. A later row with the key is taken as any.
    [[nodiscard]] Result<void> keep(std::string_view key) override;

    // Active records that finish(Full) would mark as gone: ask first where there is a limit.
    [[nodiscard]] Result<std::uint64_t> countMissing() const;
    // Writes what is left, the counts and the end of the batch. fileHash: bytes, known only now. Nothing may be put afterwards.
    [[nodiscard]] Result<ImportCounts> finish(ImportMode mode, std::string_view fileHash, Timestamp at, Progress &progress);

private:
    struct State;
    explicit ImportStore(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// The same without writing a thing: for dry runs, on any connection. The source may be invalid (not in the project yet).
class ImportDryRun final : public ImportTarget
{
public:
    ImportDryRun(Database &database, SourceId source);
    ~ImportDryRun() override;

    [[nodiscard]] Result<PutResult> put(const IncomingRecord &record) override;
    [[nodiscard]] Result<void> reject(const Reject &reject) override;
    [[nodiscard]] Result<void> keep(std::string_view key) override;
    [[nodiscard]] Result<ImportCounts> finish(ImportMode mode) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// Takes a batch back inside the caller's transaction, so that every covered table is as before it: what it added goes, what it changed or
// marked as gone returns, its rejects and the batch itself go. Conflict, and nothing changed, when a later batch built on it or a decision
// in force stands on a record it added. Memberships of removed records end; their customers are the caller's to look after.
struct UndoneBatch {
    std::uint64_t removed = 0;
    std::uint64_t restored = 0;
    std::vector<CustomerId> customers; // that lost records; ascending
};
[[nodiscard]] Result<UndoneBatch> undoBatch(Database &database, StateDigest &digest, BatchId batch, Progress &progress);

} // namespace engine
