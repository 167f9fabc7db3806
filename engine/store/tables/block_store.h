// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which records stand in which block: the pages that the last whole run wrote, and over them the records that were matched anew since.
// A cache. One thread; packing may happen on any.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "engine/base/ids.h"
#include "engine/base/progress.h"
#include "engine/store/database.h"

namespace engine
{

struct BlockKey {
    std::uint8_t rule = 0;
    std::uint64_t key = 0;
    RecordId record;
};

// The entries of one rule on their way into the store: give them by key.
class BlockPages
{
public:
    void add(std::uint64_t key, RecordId record);

    struct Page {
        std::uint64_t firstKey = 0;
        std::string entries;
    };
    [[nodiscard]] const std::vector<Page> &pages() const { return m_pages; }

private:
    std::vector<Page> m_pages;
};

class BlockStore
{
public:
    explicit BlockStore(Database &database) : m_database(database) {}

    // All blocks, by rule; nothing stands over them afterwards.
    [[nodiscard]] Result<void> replaceAll(std::span<const BlockPages> rules, Progress &progress);
    // What stands over the pages for these records gives way to the keys, which are theirs.
    [[nodiscard]] Result<void> put(std::span<const RecordId> records, std::span<const BlockKey> keys);

    // Calls visit for every record that a page has under the key, and for every one that stands over the pages. A record that changed since the
    // pages were written may be among the first; who asks knows which those are.
    [[nodiscard]] Result<void> inPages(std::uint8_t rule, std::uint64_t key, const std::function<void(RecordId)> &visit) const;
    [[nodiscard]] Result<void> overPages(std::uint8_t rule, std::uint64_t key, const std::function<void(RecordId)> &visit) const;

    [[nodiscard]] Result<void> clear();

private:
    Database &m_database;
};

} // namespace engine
