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

    Code add(std::string_view text) { return add(text, hashOf(text)); }
    // The same in steps, for many texts at once: what the next step reads of the dictionary is asked for before it is needed.
    [[nodiscard]] static std::uint64_t hashOf(std::string_view text);
    void prefetchSlot(std::uint64_t hash) const { __builtin_prefetch(m_slots.data() + (hash & (m_slots.size() - 1))); }
    void prefetchEntry(std::uint64_t hash) const { __builtin_prefetch(m_offsets.data() + m_slots[hash & (m_slots.size() - 1)].code); }
    void prefetchText(std::uint64_t hash) const { __builtin_prefetch(m_text.data() + m_offsets[m_slots[hash & (m_slots.size() - 1)].code]); }
    Code add(std::string_view text, std::uint64_t hash);  // hashOf(text)
    [[nodiscard]] Code find(std::string_view text) const; // 0 when unknown

    [[nodiscard]] std::size_t size() const { return m_hashes.size() - 1; } // distinct values
    [[nodiscard]] std::string_view text(Code code) const { return {m_text.data() + m_offsets[code], m_offsets[code + 1] - m_offsets[code]}; }
    [[nodiscard]] std::uint64_t hash(Code code) const { return m_hashes[code]; } // hash64 of the text, never 0 for a value
    void dropIndex();                                                            // frees what only add and find need

private:
    // A part of the hash beside the code: another value is told from it without looking at its text.
    struct Slot {
        std::uint32_t tag = 0;
        Code code = 0; // 0: empty
    };
    [[nodiscard]] static std::uint32_t tagOf(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }
    // Where the text stands, or would.
    [[nodiscard]] std::size_t slotOf(std::string_view text, std::uint64_t hash) const;
    void grow();

    std::vector<char> m_text;
    std::vector<std::uint64_t> m_offsets; // of code c: [c], end: [c + 1]
    std::vector<std::uint64_t> m_hashes;
    std::vector<Slot> m_slots;
};

} // namespace engine
