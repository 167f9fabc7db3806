// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/phonetic_key.h"

#include <array>
#include <cstdint>

#include "engine/base/ascii.h"

namespace engine
{

namespace
{

std::string lettersOf(std::string_view text)
{
    std::string letters;
    for (const char raw : text) {
        const char c = ascii::upper(raw);
        if (ascii::isUpper(c) || static_cast<unsigned char>(c) >= 0x80)
            letters.push_back(c);
    }
    return letters;
}

constexpr char Silent = '\0';

struct Heard {
    char sound = Silent;
    std::uint8_t taken = 1; // letters; the rest are looked at again
};

// Letters at some place of a word, and what is heard of them.
struct Sound {
    std::string_view letters;
    Heard heard;
};

// The longest that fits is heard. A letter that is not here sounds as itself.
constexpr std::array<Sound, 34> Sounds{{
    {"A", {}},         {"E", {}},        {"I", {}},        {"O", {}},           {"U", {}},    {"Y", {}},        {"H", {}},
    {"W", {}},         {"P", {'P'}},     {"PH", {'F', 2}}, {"V", {'F'}},        {"C", {'K'}}, {"CE", {'S'}},    {"CI", {'S'}},
    {"CY", {'S'}},     {"CH", {'X', 2}}, {"CK", {'K', 2}}, {"CZ", {'X', 2}},    {"S", {'S'}}, {"SH", {'X', 2}}, {"SZ", {'X', 2}},
    {"SCH", {'X', 3}}, {"T", {'T'}},     {"TH", {'T', 2}}, {"TZ", {'S', 2}},    {"D", {'T'}}, {"DT", {'T', 2}}, {"G", {'K'}},
    {"GE", {'J'}},     {"GI", {'J'}},    {"GY", {'J'}},    {"GH", {Silent, 2}}, {"Q", {'K'}}, {"Z", {'S'}},
}};

constexpr std::size_t placeOf(char letter)
{
    return static_cast<std::size_t>(letter - 'A');
}

// By the first two letters; the second may be none.
struct Heeded {
    Heard heard;
    char third = Silent; // letter that, if it follows, makes it
    Heard withThird;
};
constexpr std::size_t Letters = 26;
using Lookup = std::array<std::array<Heeded, Letters + 1>, Letters>;

constexpr Lookup Hearing = [] {
    Lookup lookup{};
    for (std::size_t letter = 0; letter < Letters; ++letter)
        lookup[letter].fill({.heard = {static_cast<char>('A' + letter), 1}, .withThird = {}});
    for (const std::size_t length : {1U, 2U, 3U}) { // longer ones over shorter ones
        for (const auto &[letters, heard] : Sounds) {
            if (letters.size() != length)
                continue;
            auto &row = lookup[placeOf(letters[0])];
            if (length == 1)
                row.fill({.heard = heard, .withThird = {}});
            else if (length == 2)
                row[placeOf(letters[1])].heard = heard;
            else
                row[placeOf(letters[1])] = {.heard = row[placeOf(letters[1])].heard, .third = letters[2], .withThird = heard};
        }
    }
    return lookup;
}();

// At the beginning of a word's rest, which is not empty and ends with a zero.
Heard heardIn(const char *rest)
{
    if (!ascii::isUpper(rest[0]))
        return {rest[0], 1};
    const Heeded &heeded = Hearing[placeOf(rest[0])][ascii::isUpper(rest[1]) ? placeOf(rest[1]) : Letters];
    return heeded.third != Silent && rest[2] == heeded.third ? heeded.withThird : heeded.heard;
}

} // namespace

std::string soundex(std::string_view text)
{
    //                                   ABCDEFGHIJKLMNOPQRSTUVWXYZ
    constexpr std::string_view Classes = "01230120022455012623010202";
    std::string code;
    char last = '0';
    for (const char raw : text) {
        const char c = ascii::upper(raw);
        if (!ascii::isUpper(c))
            continue;
        const char digit = Classes[static_cast<std::size_t>(c - 'A')];
        if (code.empty())
            code.push_back(c);
        else if (digit != '0' && digit != last)
            code.push_back(digit);
        if (c != 'H' && c != 'W')
            last = digit;
        if (code.size() == 4)
            break;
    }
    if (!code.empty())
        code.resize(4, '0');
    return code;
}

std::string phoneticKey(std::string_view text)
{
    const std::string word = lettersOf(text);
    std::string key;
    bool wasVowel = true;
    for (std::size_t at = 0; at < word.size();) {
        const auto [sound, taken] = heardIn(word.c_str() + at);
        if (sound == Silent && at == 0)
            key.push_back('A'); // any vowel, h or w at the front sounds as one
        else if (sound != Silent && (key.empty() || key.back() != sound || wasVowel))
            key.push_back(sound);
        wasVowel = sound == Silent && word[at] != 'H';
        at += taken;
    }
    return key;
}

} // namespace engine
