// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Distinct values of one attribute: each has a code from 1 in the order of first sight; 0 is "missing".
// Adding is for one thread; reading for any.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace engine
{

using Code = std::uint32_t;

class Dictionary
{
public:
    Dictionary();

    Code add(std::string_view text);
    [[nodiscard]] Code find(std::string_view text) const; // 0 when unknown

    [[nodiscard]] std::size_t size() const { return m_hashes.size() - 1; } // distinct values
    [[nodiscard]] std::string_view text(Code code) const { return {m_text.data() + m_offsets[code], m_offsets[code + 1] - m_offsets[code]}; }
    [[nodiscard]] std::uint64_t hash(Code code) const { return m_hashes[code]; } // hash64 of the text, never 0 for a value
    void dropIndex();                                                            // frees what only add and find need

private:
    void grow();

    std::vector<char> m_text;
    std::vector<std::uint64_t> m_offsets; // of code c: [c], end: [c + 1]
    std::vector<std::uint64_t> m_hashes;
    std::vector<Code> m_slots;
};

} // namespace engine
