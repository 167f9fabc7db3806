// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/canon/word_table.h"

#include <algorithm>

#include "engine/canon/embedded_data.h"

namespace engine
{

WordTable::WordTable(std::string_view table)
{
    embedded::forEachLine(table, [this](std::string_view meaning, std::string_view words) {
        embedded::forEachItem(words, '|', [this, meaning](std::string_view word) {
            m_meanings.emplace(word, meaning);
            m_longestPhrase = std::max(m_longestPhrase, static_cast<std::size_t>(std::ranges::count(word, ' ')) + 1);
        });
    });
}

std::string_view WordTable::find(std::string_view word) const
{
    const auto found = m_meanings.find(word);
    return found == m_meanings.end() ? std::string_view{} : found->second;
}

} // namespace engine
