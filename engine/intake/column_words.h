// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the name of a column says, by the words of resources/data/column_words.tsv. Any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace engine
{

// The words of a column's name, folded: "CustEMail2" → cust e mail 2; "#" is "number".
[[nodiscard]] std::vector<std::string> wordsOfColumn(std::string_view name);

struct ColumnName {
    std::string_view meaning; // an attribute's code or a meaning with @ of the table; empty when nothing is known
    double confidence = 0;    // 1: the whole name is known; 0.9 with words beside it that change nothing; 0.5 with unknown ones
    bool isForeign = false;   // a key of something else
    bool isNumbered = false;  // "email2"
    std::size_t hints = 0;    // words of a key in it
    std::vector<std::string> words;
};

[[nodiscard]] ColumnName readColumnName(std::string_view name);

} // namespace engine
