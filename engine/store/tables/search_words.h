// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How texts become the words of the search index, and what a person types a question to it. Words are folded: no case, no accents, no
// invisible characters. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace engine
{

// Calls of add() and the end of the object bracket one record; words() gives every distinct word once, apart by blanks.
class SearchWords
{
public:
    void clear();
    void add(std::string_view text);
    // Everything of a record: packed values with their canonical forms, and the packed raw row. Phone numbers also backwards.
    [[nodiscard]] Result<void> addRecord(std::string_view packedValues, std::string_view packedRow);
    [[nodiscard]] std::string_view words();

private:
    void addWord(std::string_view word);
    void addPhone(std::string_view text);
    std::string m_text;
    std::string m_folded;
    std::vector<std::string> m_words;
    std::size_t m_used = 0;                   // of m_words: strings keep their memory from record to record
    std::vector<std::string_view> m_distinct; // of m_words, while they are put together
};

// The folded words of a text in their order, repeated ones too.
[[nodiscard]] std::vector<std::string> foldedWords(std::string_view text);
// One folded text with single blanks, for sorting and comparing names.
[[nodiscard]] std::string foldedText(std::string_view text);

// The question in the index's own language: all words, the last as the beginning of one; numbers as people write phone numbers match
// however they were written. Holds nothing but quoted folded words and operators of ours. Empty when the text holds no word.
[[nodiscard]] std::string searchExpression(std::string_view text);

} // namespace engine
