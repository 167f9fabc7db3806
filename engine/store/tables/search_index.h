// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes the search index. Inside engine/store/tables only; the writer's thread, inside its transaction.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/progress.h"
#include "engine/store/database.h"
#include "engine/store/tables/search_words.h"

namespace engine
{

// A text that replaced version v of a record stands under this row; the first text of a record under the record's id.
inline constexpr std::int64_t FirstLaterText = std::int64_t{1} << 40;

class SearchIndex
{
public:
    // isBulk: many rows are coming, and memory may be used for them.
    [[nodiscard]] static Result<SearchIndex> open(Database &database, bool isBulk);

    // Words wait in memory until finish() or until they are many, and are written by rising row. Not at once: other statements that may fail half
    // way make FTS5 write out what it has gathered, and segments of a row or two are merged again and again, in the end with large ones.
    [[nodiscard]] Result<void> add(std::int64_t row, std::string_view packedValues, std::string_view packedRow);
    // The bytes must be those that were added, by another index than this.
    [[nodiscard]] Result<void> remove(std::int64_t row, std::string_view packedValues, std::string_view packedRow);
    // Ends the work: what waits is written, and the settings of bulk work are taken back.
    [[nodiscard]] Result<void> finish();

private:
    SearchIndex(Database &database, Statement insert, Statement erase, bool isBulk);
    [[nodiscard]] Result<std::string_view> wordsOf(std::string_view packedValues, std::string_view packedRow);
    [[nodiscard]] Result<void> wait(std::int64_t row, std::string_view words, bool isRemoved);
    [[nodiscard]] Result<void> flush();
    [[nodiscard]] Result<void> set(std::string_view option, std::int64_t value);

    struct Waiting {
        std::int64_t row = 0;
        std::string words;
        bool isRemoved = false;
    };
    Database *m_database;
    Statement m_insert;
    Statement m_erase;
    SearchWords m_words;
    std::vector<Waiting> m_waiting;
    std::size_t m_waitingBytes = 0;
    std::int64_t m_rows = 0; // written
    bool m_isBulk = false;
};

// Every text that belongs into the index, with its row.
using SearchTextVisitor = std::function<Result<void>(std::int64_t row, std::string_view packedValues, std::string_view packedRow)>;
[[nodiscard]] Result<void> eachSearchText(Database &database, const SearchTextVisitor &visit, Progress &progress);

[[nodiscard]] Result<void> rebuildSearch(Database &database, Progress &progress);

} // namespace engine
