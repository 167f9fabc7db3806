// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/phonetic_key.h"

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

bool isSoft(char next)
{
    return next == 'E' || next == 'I' || next == 'Y';
}

// The sound of the letters from `at`, and how many letters it takes; 0 = silent.
char soundAt(std::string_view word, std::size_t at, std::size_t &taken)
{
    const auto peek = [&](std::size_t offset) { return at + offset < word.size() ? word[at + offset] : '\0'; };
    const char c = word[at];
    const char next = peek(1);
    taken = 1;
    switch (c) {
    case 'A':
    case 'E':
    case 'I':
    case 'O':
    case 'U':
    case 'Y':
    case 'H':
    case 'W':
        return '\0';
    case 'P':
        if (next == 'H') {
            taken = 2;
            return 'F';
        }
        return 'P';
    case 'V':
        return 'F';
    case 'C':
        if (next == 'H' || next == 'K' || next == 'Z') {
            taken = 2;
            return next == 'K' ? 'K' : 'X';
        }
        return isSoft(next) ? 'S' : 'K';
    case 'S':
        if (next == 'C' && peek(2) == 'H') {
            taken = 3;
            return 'X';
        }
        if (next == 'H' || next == 'Z') {
            taken = 2;
            return 'X';
        }
        return 'S';
    case 'T':
        if (next == 'Z') {
            taken = 2;
            return 'S';
        }
        if (next == 'H')
            taken = 2;
        return 'T';
    case 'D':
        if (next == 'T') {
            taken = 2;
            return 'T';
        }
        return 'T';
    case 'G':
        if (next == 'H') {
            taken = 2;
            return '\0';
        }
        return isSoft(next) ? 'J' : 'K';
    case 'Q':
        return 'K';
    case 'Z':
        return 'S';
    default:
        return c;
    }
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
        std::size_t taken = 1;
        const char sound = soundAt(word, at, taken);
        if (sound == '\0' && at == 0)
            key.push_back('A'); // any vowel, h or w at the front sounds as one
        else if (sound != '\0' && (key.empty() || key.back() != sound || wasVowel))
            key.push_back(sound);
        wasVowel = sound == '\0' && word[at] != 'H';
        at += taken;
    }
    return key;
}

} // namespace engine
