// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/block_store.h"

#include "engine/base/packed_numbers.h"
#include "engine/store/tables/rows.h"

namespace engine
{

namespace
{

constexpr std::size_t KeyBytes = 8;
constexpr std::size_t RecordBytes = 5; // ids stay below 2^40, as the search index needs them to
constexpr std::size_t EntryBytes = KeyBytes + RecordBytes;
constexpr std::size_t EntriesOfAPage = 296; // with its head just below what SQLite keeps on one page of its own
constexpr std::size_t PagesBetweenReports = 512;

// SQLite compares numbers with a sign.
std::int64_t stored(std::uint64_t key)
{
    return static_cast<std::int64_t>(key ^ (std::uint64_t{1} << 63U));
}

// The records of an ascending page that stand under the key.
Result<void> visitEntries(std::string_view entries, std::uint64_t wanted, const std::function<void(RecordId)> &visit)
{
    if (entries.size() % EntryBytes != 0)
        return fail(ErrorCode::Damaged, "The blocks of the last run cannot be read. Match everything again (match --full).");
    const auto keyAt = [entries](std::size_t index) {
        std::string_view bytes = entries.substr(index * EntryBytes);
        std::uint64_t key = 0;
        (void)packed::take(bytes, key);
        return key;
    };
    std::size_t low = 0;
    std::size_t high = entries.size() / EntryBytes;
    const std::size_t count = high;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        keyAt(middle) < wanted ? low = middle + 1 : high = middle;
    }
    for (; low < count && keyAt(low) == wanted; ++low) {
        std::string_view bytes = entries.substr(low * EntryBytes + KeyBytes);
        std::uint64_t record = 0;
        (void)packed::take(bytes, record, RecordBytes);
        visit(RecordId{static_cast<std::int64_t>(record)});
    }
    return {};
}

} // namespace

void BlockPages::add(std::uint64_t key, RecordId record)
{
    if (m_pages.empty() || m_pages.back().entries.size() == EntriesOfAPage * EntryBytes) {
        m_pages.push_back({key, {}});
        m_pages.back().entries.reserve(EntriesOfAPage * EntryBytes);
    }
    packed::put(m_pages.back().entries, key);
    packed::put(m_pages.back().entries, static_cast<std::uint64_t>(record.value), RecordBytes);
}

Result<void> BlockStore::replaceAll(std::span<const BlockPages> rules, Progress &progress)
{
    std::size_t total = 0;
    for (const BlockPages &rule : rules)
        total += rule.pages().size();
    progress.begin(Stage::Saving, total);
    TESSERA_CHECK(clear());
    TESSERA_TRY(auto insert, m_database.prepare("INSERT INTO block_page (rule, first_key, entries) VALUES (?1, ?2, ?3)"));
    std::size_t done = 0;
    for (std::size_t rule = 0; rule < rules.size(); ++rule)
        for (const BlockPages::Page &page : rules[rule].pages()) {
            if (++done % PagesBetweenReports == 0) {
                TESSERA_CHECK(progress.checkCancelled());
                progress.advance(PagesBetweenReports);
            }
            TESSERA_CHECK(insert.bindAll(static_cast<std::int64_t>(rule), stored(page.firstKey), Blob{page.entries}).run());
        }
    return {};
}

Result<void> BlockStore::put(std::span<const RecordId> records, std::span<const BlockKey> keys)
{
    TESSERA_TRY(auto erase, m_database.prepare("DELETE FROM block_key WHERE record_id = ?1"));
    for (const RecordId record : records)
        TESSERA_CHECK(erase.bind(1, record).run());
    TESSERA_TRY(auto insert, m_database.prepare("INSERT INTO block_key (rule, key, record_id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING"));
    for (const BlockKey &key : keys)
        TESSERA_CHECK(insert.bindAll(static_cast<int>(key.rule), stored(key.key), key.record).run());
    return {};
}

Result<void> BlockStore::inPages(std::uint8_t rule, std::uint64_t key, const std::function<void(RecordId)> &visit) const
{
    // A block may begin at the end of the last page whose first key is smaller, and go on over pages that begin with its key.
    TESSERA_TRY(auto before,
                m_database.prepare(
                    "SELECT entries FROM block_page WHERE id = (SELECT id FROM block_page WHERE rule = ?1 AND first_key < ?2 ORDER BY first_key "
                    "DESC, id DESC LIMIT 1)"));
    before.bindAll(static_cast<int>(rule), stored(key));
    TESSERA_CHECK(rows::each(before, [&](const Statement &row) { return visitEntries(row.text(0), key, visit); }));
    TESSERA_TRY(auto own, m_database.prepare("SELECT entries FROM block_page WHERE rule = ?1 AND first_key = ?2 ORDER BY id"));
    own.bindAll(static_cast<int>(rule), stored(key));
    return rows::each(own, [&](const Statement &row) { return visitEntries(row.text(0), key, visit); });
}

Result<void> BlockStore::overPages(std::uint8_t rule, std::uint64_t key, const std::function<void(RecordId)> &visit) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT record_id FROM block_key WHERE rule = ?1 AND key = ?2"));
    query.bindAll(static_cast<int>(rule), stored(key));
    return rows::each(query, [&visit](const Statement &row) -> Result<void> {
        visit(row.id<RecordId>(0));
        return {};
    });
}

Result<void> BlockStore::clear()
{
    return m_database.execute("DELETE FROM block_page; DELETE FROM block_key;");
}

} // namespace engine
