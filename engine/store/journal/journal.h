// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The journal: append-only entries chained by hash, each committing to its payload (which stands beside the chain, salted) and to the
// state of all covered tables. Written inside the transaction of the change it records. One thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/model/journal_entry.h"
#include "engine/store/database.h"
#include "engine/store/journal/state_digest.h"

namespace engine
{

class Journal
{
public:
    explicit Journal(Database &database) : m_database(database) {}

    // Saves the digest and appends; entry.seq is set.
    [[nodiscard]] Result<EntrySeq> append(JournalEntry &entry, const StateDigest &digest);

    [[nodiscard]] Result<std::uint64_t> count() const;
    [[nodiscard]] Result<std::string> headHash() const;           // 32 bytes; of an empty journal: zeros
    [[nodiscard]] Result<std::string> hashOf(EntrySeq seq) const; // 32 bytes; empty when there is no such entry
    [[nodiscard]] Result<std::optional<JournalEntry>> entry(EntrySeq seq) const;
    // Newest first, before `before` (all when invalid).
    [[nodiscard]] Result<std::vector<JournalEntry>> page(EntrySeq before, int limit) const;
    // The same without parts, which may be megabytes.
    [[nodiscard]] Result<std::optional<JournalEntry>> outline(EntrySeq seq) const;
    [[nodiscard]] Result<std::vector<JournalEntry>> outlines(EntrySeq before, int limit) const;
    // The entry that took this one back, when there is one that was not itself taken back.
    [[nodiscard]] Result<std::optional<EntrySeq>> undoneBy(EntrySeq seq) const;

private:
    [[nodiscard]] Result<std::vector<JournalPart>> parts(EntrySeq seq) const;
    Database &m_database;
};

// The canonical bytes that are hashed; shared with the verifier.
struct EntryBytes {
    std::string_view projectUid;
    std::int64_t seq = 0;
    std::string_view previous;
    std::int64_t at = 0;
    std::string_view actor;
    std::int64_t kind = 0;
    std::int64_t undoes = 0;
    std::string_view commitments;
    std::string_view stateRoot;
};
[[nodiscard]] std::string hashEntry(const EntryBytes &entry);
[[nodiscard]] std::string commitTo(std::string_view salt, std::int64_t subject, std::string_view payload);

inline constexpr std::size_t HashSize = 32;

} // namespace engine
