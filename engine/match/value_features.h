// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What comparing needs to know of each distinct value, worked out once: code points, days, words, keys.
// Made once per run, then read by all threads.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/match/column_table.h"
#include "engine/match/model.h"

namespace engine
{

// String metrics read at most this many code points of a value: nothing that long differs behind only, and no value can stall a run.
inline constexpr std::size_t MaxComparedCharacters = 256;

// UTF-8 to code points, at most MaxComparedCharacters; each invalid byte becomes U+DC00 + byte, so that different rubbish stays different.
[[nodiscard]] std::u32string codePointsOf(std::string_view text);

// Which characters a text has, as bits by code point modulo 64, and how many: a bound on how alike two texts can be.
struct CharacterSet {
    std::uint64_t bits = 0;
    std::uint32_t length = 0;
};

// Two texts share at most this many characters, counted with repeats.
[[nodiscard]] std::uint32_t mostCommon(const CharacterSet &left, const CharacterSet &right);
// Jaro and Jaro–Winkler (prefix of four, weight 0.1) cannot be above these.
[[nodiscard]] double jaroBound(const CharacterSet &left, const CharacterSet &right);
[[nodiscard]] double jaroWinklerBound(const CharacterSet &left, const CharacterSet &right);

struct Token {
    std::u32string text;
    CharacterSet characters;
};
[[nodiscard]] std::vector<Token> tokensOf(std::string_view text);

class ValueFeatures
{
public:
    static constexpr std::int32_t NoDay = INT32_MIN;

    explicit ValueFeatures(const Column &column) : m_column(&column) {}

    // Called while building, once per condition that will be asked.
    void prepare(const Condition &condition);

    [[nodiscard]] const Column &column() const { return *m_column; }
    [[nodiscard]] bool isAscii(Code code) const { return !m_wide[code]; }
    [[nodiscard]] std::string_view ascii(Code code) const { return m_column->text(code).substr(0, MaxComparedCharacters); }
    [[nodiscard]] std::u32string_view wide(Code code) const { return m_wideTexts[m_wide[code] - 1]; }
    [[nodiscard]] const CharacterSet &characters(Code code) const { return m_characters[code]; }
    [[nodiscard]] std::int32_t day(Code code) const { return m_days[code]; }
    [[nodiscard]] std::optional<double> number(Code code) const;
    [[nodiscard]] const std::vector<Token> &tokens(Code code) const { return m_tokens[code]; }
    [[nodiscard]] std::uint64_t phonetic(Code code) const { return m_phonetic[code]; }

private:
    void makeTexts();

    const Column *m_column;
    std::vector<std::uint32_t> m_wide; // by code: 0 = ASCII, else index + 1 into m_wideTexts
    std::vector<std::u32string> m_wideTexts;
    std::vector<std::int32_t> m_days;
    std::vector<double> m_numbers; // NaN when it is none
    std::vector<std::vector<Token>> m_tokens;
    std::vector<CharacterSet> m_characters;
    std::vector<std::uint64_t> m_phonetic;
};

} // namespace engine
