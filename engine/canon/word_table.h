// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A small read-only dictionary over an embedded table: word → meaning. Built once; any thread may read.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <string_view>

namespace engine
{

// Lines "meaning<TAB>word|word|…": every word maps to the meaning of its line; a word given twice keeps its first meaning.
class WordTable final
{
public:
    explicit WordTable(std::string_view table);

    [[nodiscard]] std::string_view find(std::string_view word) const; // empty when unknown
    [[nodiscard]] bool contains(std::string_view word) const { return !find(word).empty(); }
    [[nodiscard]] std::size_t longestPhrase() const { return m_longestPhrase; } // in words

private:
    boost::unordered_flat_map<std::string_view, std::string_view> m_meanings;
    std::size_t m_longestPhrase = 1;
};

} // namespace engine
