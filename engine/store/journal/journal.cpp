// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/journal/journal.h"

#include <sodium.h>

#include "engine/store/journal/state_digest.h"

namespace engine
{

namespace
{

constexpr std::string_view Domain = "tessera journal 1";
constexpr std::size_t SaltSize = 32;

std::string genericHash(std::string_view message, std::string_view key)
{
    std::string hash(HashSize, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), hash.size(), reinterpret_cast<const unsigned char *>(message.data()),
                       message.size(), reinterpret_cast<const unsigned char *>(key.data()), key.size());
    return hash;
}

JournalEntry entryOf(const Statement &row)
{
    return {row.id<EntrySeq>(0), row.time(1), std::string(row.text(2)), static_cast<EntryKind>(row.integer(3)), row.id<EntrySeq>(4), {}};
}

constexpr const char *SelectOne = "SELECT seq, at, actor, kind, undoes FROM journal WHERE seq = ?";
constexpr const char *SelectPage = "SELECT seq, at, actor, kind, undoes FROM journal WHERE seq < ? ORDER BY seq DESC LIMIT ?";

} // namespace

std::string hashEntry(const EntryBytes &entry)
{
    RowHash bytes;
    bytes.text(Domain).blob(entry.projectUid).integer(entry.seq).blob(entry.previous).integer(entry.at).text(entry.actor).integer(entry.kind);
    bytes.integer(entry.undoes).blob(entry.commitments).blob(entry.stateRoot);
    return genericHash(bytes.bytes(), {});
}

std::string commitTo(std::string_view salt, std::int64_t subject, std::string_view payload)
{
    RowHash bytes;
    bytes.integer(subject).text(payload);
    return genericHash(bytes.bytes(), salt);
}

Result<EntrySeq> Journal::append(JournalEntry &entry, const StateDigest &digest)
{
    TESSERA_CHECK(digest.save(m_database));
    TESSERA_TRY(const std::uint64_t before, count());
    TESSERA_TRY(const std::string previous, headHash());
    TESSERA_TRY(auto identity, m_database.prepare("SELECT uid FROM project WHERE id = 1"));
    TESSERA_TRY(const bool hasIdentity, identity.step());
    if (!hasIdentity)
        return fail(ErrorCode::Damaged, "The project has lost its identity. Nothing was changed; restore a backup.");
    entry.seq = EntrySeq{static_cast<std::int64_t>(before) + 1};
    std::string commitments;
    std::vector<std::string> salts;
    for (const JournalPart &part : entry.parts) {
        std::string salt(SaltSize, '\0');
        randombytes_buf(salt.data(), salt.size());
        commitments += commitTo(salt, part.subject.value, part.payload);
        salts.push_back(std::move(salt));
    }
    const std::string root = digest.root();
    const std::string hash = hashEntry({.projectUid = identity.text(0),
                                        .seq = entry.seq.value,
                                        .previous = previous,
                                        .at = entry.at.microseconds,
                                        .actor = entry.actor,
                                        .kind = static_cast<std::int64_t>(entry.kind),
                                        .undoes = entry.undoes.value,
                                        .commitments = commitments,
                                        .stateRoot = root});
    TESSERA_TRY(
        auto insert,
        m_database.prepare(
            "INSERT INTO journal (seq, previous, hash, at, actor, kind, undoes, commitments, state_root) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    TESSERA_CHECK(insert
                      .bindAll(entry.seq, Blob{previous}, Blob{hash}, entry.at, std::string_view(entry.actor), static_cast<std::int64_t>(entry.kind),
                               entry.undoes, Blob{commitments}, Blob{root})
                      .run());
    TESSERA_TRY(auto insertPart, m_database.prepare("INSERT INTO journal_part (seq, part, subject, salt, payload) VALUES (?, ?, ?, ?, ?)"));
    for (std::size_t i = 0; i < entry.parts.size(); ++i)
        TESSERA_CHECK(
            insertPart
                .bindAll(entry.seq, static_cast<std::int64_t>(i), entry.parts[i].subject, Blob{salts[i]}, std::string_view(entry.parts[i].payload))
                .run());
    return entry.seq;
}

Result<std::uint64_t> Journal::count() const
{
    TESSERA_TRY(auto rows, m_database.prepare("SELECT coalesce(max(seq), 0) FROM journal"));
    TESSERA_TRY(const bool hasRow, rows.step());
    return hasRow ? static_cast<std::uint64_t>(rows.integer(0)) : 0;
}

Result<std::string> Journal::headHash() const
{
    TESSERA_TRY(auto rows, m_database.prepare("SELECT hash FROM journal ORDER BY seq DESC LIMIT 1"));
    TESSERA_TRY(const bool hasRow, rows.step());
    return hasRow ? std::string(rows.text(0)) : std::string(HashSize, '\0');
}

Result<std::string> Journal::hashOf(EntrySeq seq) const
{
    TESSERA_TRY(auto rows, m_database.prepare("SELECT hash FROM journal WHERE seq = ?"));
    rows.bind(1, seq);
    TESSERA_TRY(const bool hasRow, rows.step());
    return hasRow ? std::string(rows.text(0)) : std::string();
}

Result<std::vector<JournalPart>> Journal::parts(EntrySeq seq) const
{
    std::vector<JournalPart> found;
    TESSERA_TRY(auto rows, m_database.prepare("SELECT subject, payload FROM journal_part WHERE seq = ? ORDER BY part"));
    rows.bind(1, seq);
    while (true) {
        TESSERA_TRY(const bool hasRow, rows.step());
        if (!hasRow)
            return found;
        found.push_back({rows.id<RecordId>(0), std::string(rows.text(1))});
    }
}

Result<std::optional<JournalEntry>> Journal::outline(EntrySeq seq) const
{
    TESSERA_TRY(auto rows, m_database.prepare(SelectOne));
    rows.bind(1, seq);
    TESSERA_TRY(const bool hasRow, rows.step());
    return hasRow ? std::optional(entryOf(rows)) : std::nullopt;
}

Result<std::vector<JournalEntry>> Journal::outlines(EntrySeq before, int limit) const
{
    std::vector<JournalEntry> entries;
    TESSERA_TRY(auto rows, m_database.prepare(SelectPage));
    rows.bindAll(before.isValid() ? before : EntrySeq{std::numeric_limits<std::int64_t>::max()}, limit);
    while (true) {
        TESSERA_TRY(const bool hasRow, rows.step());
        if (!hasRow)
            return entries;
        entries.push_back(entryOf(rows));
    }
}

Result<std::optional<JournalEntry>> Journal::entry(EntrySeq seq) const
{
    TESSERA_TRY(auto entry, outline(seq));
    if (entry) {
        TESSERA_TRY(entry->parts, parts(seq));
    }
    return entry;
}

Result<std::vector<JournalEntry>> Journal::page(EntrySeq before, int limit) const
{
    TESSERA_TRY(auto entries, outlines(before, limit));
    for (JournalEntry &entry : entries) {
        TESSERA_TRY(entry.parts, parts(entry.seq));
    }
    return entries;
}

Result<std::optional<EntrySeq>> Journal::undoneBy(EntrySeq seq) const
{
    TESSERA_TRY(auto rows, m_database.prepare("SELECT u.seq FROM journal u WHERE u.undoes = ? ORDER BY u.seq DESC LIMIT 1"));
    rows.bind(1, seq);
    TESSERA_TRY(const bool hasRow, rows.step());
    if (!hasRow)
        return std::nullopt;
    const auto by = rows.id<EntrySeq>(0);
    rows.reset();
    // An undo that was itself undone does not count.
    TESSERA_TRY(const auto again, undoneBy(by));
    return again ? std::nullopt : std::optional(by);
}

} // namespace engine
