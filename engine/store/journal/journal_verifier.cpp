// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/journal/journal_verifier.h"

#include <fmt/format.h>

#include "engine/store/journal/journal.h"
#include "engine/store/journal/state_digest.h"

namespace engine
{

namespace
{

constexpr std::uint64_t Step = 4096;

struct Chain {
    std::string uid;
    std::string previous = std::string(HashSize, '\0');
    std::string lastRoot;
    std::int64_t count = 0;
    std::optional<std::string> hashAtHead; // of the entry that the outside head names
};

struct Part {
    std::int64_t subject = 0;
    std::string salt;
    std::string payload;
};

// The parts of one entry against its commitments; parts has the rows of this entry only.
std::optional<std::string> wrongParts(std::string_view commitments, const std::vector<Part> &parts, bool hasStrayNumber)
{
    if (commitments.size() % HashSize != 0)
        return "its commitments have been changed";
    const std::size_t expected = commitments.size() / HashSize;
    if (parts.size() < expected)
        return "a payload is gone and no erasure accounts for it";
    if (parts.size() > expected || hasStrayNumber)
        return "it has a payload it never had";
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (commitTo(parts[i].salt, parts[i].subject, parts[i].payload) != commitments.substr(i * HashSize, HashSize))
            return "its payload has been changed";
    return std::nullopt;
}

// One entry against its predecessor; the reason when something is off.
std::optional<std::string> wrongEntry(const Statement &row, const Chain &chain)
{
    if (row.integer(0) != chain.count + 1)
        return fmt::format("an entry is missing or twice: {} follows {}", row.integer(0), chain.count);
    if (row.text(1) != chain.previous)
        return "it does not follow the entry before it (removed, swapped or spliced)";
    const std::string hash = hashEntry({.projectUid = chain.uid,
                                        .seq = row.integer(0),
                                        .previous = row.text(1),
                                        .at = row.integer(3),
                                        .actor = row.text(4),
                                        .kind = row.integer(5),
                                        .undoes = row.integer(6),
                                        .commitments = row.text(7),
                                        .stateRoot = row.text(8)});
    if (hash != row.text(2))
        return "its time, actor, kind, commitments or hash has been changed";
    return std::nullopt;
}

class PartReader
{
public:
    explicit PartReader(Statement rows) : m_rows(std::move(rows)) {}

    Result<void> start() { return advance(); }

    // The parts of the entry, and whether their numbers are 0, 1, 2 …
    Result<std::vector<Part>> take(std::int64_t seq, bool &hasStrayNumber)
    {
        std::vector<Part> parts;
        hasStrayNumber = false;
        while (m_hasRow && m_rows.integer(0) <= seq) {
            if (m_rows.integer(0) < seq || m_rows.integer(1) != static_cast<std::int64_t>(parts.size()))
                hasStrayNumber = true;
            parts.push_back({m_rows.integer(2), std::string(m_rows.text(3)), std::string(m_rows.text(4))});
            TESSERA_CHECK(advance());
        }
        return parts;
    }
    [[nodiscard]] bool hasMore() const { return m_hasRow; }

private:
    Result<void> advance()
    {
        TESSERA_TRY(m_hasRow, m_rows.step());
        return {};
    }
    Statement m_rows;
    bool m_hasRow = false;
};

Result<std::string> readUid(Database &database)
{
    TESSERA_TRY(auto rows, database.prepare("SELECT uid FROM project WHERE id = 1"));
    TESSERA_TRY(const bool hasRow, rows.step());
    return hasRow ? std::string(rows.text(0)) : std::string();
}

// Walks the chain up to its first bad entry.
Result<void> walk(Database &database, const std::optional<JournalHead> &head, Chain &chain, JournalCheck &check, Progress &progress)
{
    TESSERA_TRY(auto rows,
                database.prepare("SELECT seq, previous, hash, at, actor, kind, undoes, commitments, state_root FROM journal ORDER BY seq"));
    TESSERA_TRY(auto partRows, database.prepare("SELECT seq, part, subject, salt, payload FROM journal_part ORDER BY seq, part"));
    PartReader parts(std::move(partRows));
    TESSERA_CHECK(parts.start());
    while (true) {
        TESSERA_TRY(const bool hasRow, rows.step());
        if (!hasRow)
            break;
        bool hasStrayNumber = false;
        auto reason = wrongEntry(rows, chain);
        if (!reason) {
            TESSERA_TRY(const auto own, parts.take(rows.integer(0), hasStrayNumber));
            reason = wrongParts(rows.text(7), own, hasStrayNumber);
        }
        if (reason) {
            check.findings.push_back({rows.id<EntrySeq>(0), *reason});
            return {};
        }
        chain.count = rows.integer(0);
        chain.previous = rows.text(2);
        chain.lastRoot = rows.text(8);
        if (head && static_cast<std::uint64_t>(chain.count) == head->count)
            chain.hashAtHead = chain.previous;
        if (chain.count % Step == 0) {
            progress.advance(Step);
            TESSERA_CHECK(progress.checkCancelled());
        }
    }
    if (parts.hasMore())
        check.findings.push_back({std::nullopt, "there is a payload that belongs to no entry"});
    return {};
}

void checkHead(const std::optional<JournalHead> &head, bool hasKey, const Chain &chain, JournalCheck &check)
{
    if (!head) {
        check.notAnchored = check.entries;
        if (hasKey && check.entries > 0)
            check.findings.push_back({std::nullopt, "no head of this journal is kept on this computer: it is new here, or the head was deleted"});
        return;
    }
    if (head->count > check.entries)
        check.findings.push_back(
            {EntrySeq{static_cast<std::int64_t>(check.entries) + 1},
             fmt::format("entries {} to {} are gone: the end was cut off, or an older copy was put in place", check.entries + 1, head->count)});
    else if (head->count > 0 && chain.hashAtHead != head->hash)
        check.findings.push_back({EntrySeq{static_cast<std::int64_t>(head->count)},
                                  "it is not the entry that was kept outside: the chain was written anew, or continued from another copy"});
    else
        check.notAnchored = check.entries - head->count;
}

Result<bool> holds(Database &database, const JournalHead &head)
{
    TESSERA_TRY(const std::string hash, Journal(database).hashOf(EntrySeq{static_cast<std::int64_t>(head.count)}));
    return hash == head.hash;
}

Result<void> checkPutBy(Database &database, const OutsideHeads &heads, JournalCheck &check)
{
    for (const auto &[file, head] : heads.putBy) {
        TESSERA_TRY(const bool isHere, head ? holds(database, *head) : Result<bool>(false));
        if (!isHere)
            check.findings.push_back(
                {std::nullopt,
                 fmt::format("the journal went on without {} that it once had: an older copy was put in place, two copies were continued, or the "
                             "head outside was edited. If you put the copy there yourself, delete {}",
                             head ? fmt::format("entry {} of {}", head->count, toIsoText(head->at)) : "entries", file.string())});
    }
    return {};
}

} // namespace

Result<void> keepHead(Database &database, const HeadKeeper &keeper, const JournalHead &head)
{
    const auto former = keeper.read();
    const bool isKept = !former || former->has_value(); // one that cannot be read, too
    TESSERA_TRY(const bool isHere, former && *former ? holds(database, **former) : Result<bool>(false));
    if (isKept && !isHere)
        TESSERA_CHECK(keeper.putBy());
    return keeper.write(head);
}

Result<JournalCheck> verifyJournal(Database &database, const OutsideHeads &heads, Progress &progress)
{
    JournalCheck check;
    Journal journal(database);
    TESSERA_TRY(check.entries, journal.count());
    progress.begin(Stage::Verifying, check.entries);
    const std::optional<JournalHead> head = heads.last.value_or(std::nullopt);
    const bool hasBadHead = !heads.last;
    if (hasBadHead)
        check.findings.push_back({std::nullopt, heads.last.error().message});
    Chain chain;
    TESSERA_TRY(chain.uid, readUid(database));
    TESSERA_CHECK(walk(database, head, chain, check, progress));
    if (check.findings.size() > (hasBadHead ? 1U : 0U))
        return check; // what follows a broken chain says nothing more
    if (!hasBadHead)
        checkHead(head, heads.hasKey, chain, check);
    TESSERA_CHECK(checkPutBy(database, heads, check));
    TESSERA_TRY(const auto stored, StateDigest::load(database));
    TESSERA_TRY(const auto real, StateDigest::recompute(database, progress));
    for (const std::string &table : real.differences(stored))
        check.findings.push_back(
            {EntrySeq{chain.count}, fmt::format("table {} is not as the journal left it: it was edited, or a page is from an older copy", table)});
    if (chain.count > 0 && stored.root() != chain.lastRoot)
        check.findings.push_back({EntrySeq{chain.count}, "the sums of the tables are not those that the last entry vouches for"});
    return check;
}

} // namespace engine
