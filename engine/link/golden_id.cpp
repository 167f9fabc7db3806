// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/link/golden_id.h"

#include <array>
#include <cctype>
#include <optional>
#include <vector>

#include "engine/base/hash.h"

namespace engine
{

namespace
{

constexpr std::string_view Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base 32
constexpr unsigned LetterBits = 5;
constexpr std::size_t ShortestBody = 5;
constexpr std::size_t LongestBody = 11;
constexpr std::size_t GroupLength = 4;

// A Feistel network over an even number of bits, walked until the result falls below the size again (cycle walking, Black and Rogaway 2002).
std::uint64_t scatter(std::uint64_t number, unsigned bits, std::uint64_t key)
{
    const unsigned half = (bits + 1) / 2;
    const std::uint64_t mask = (std::uint64_t{1} << half) - 1;
    const std::uint64_t size = std::uint64_t{1} << bits;
    constexpr std::uint64_t Rounds = 4;
    do {
        std::uint64_t left = number >> half;
        std::uint64_t right = number & mask;
        for (std::uint64_t round = 0; round < Rounds; ++round) {
            const std::uint64_t mixed = left ^ (mixHash(mixHash(key, round * 64 + bits), right) & mask);
            left = right;
            right = mixed;
        }
        number = (left << half) | right;
    } while (number >= size);
    return number;
}

// Product in GF(32) modulo x^5 + x^2 + 1, in which x generates all 31 elements but zero.
constexpr unsigned timesX(unsigned value)
{
    value <<= 1U;
    return (value & 32U) != 0 ? value ^ 37U : value;
}

// Sum of letter i times x^(distance to the check letter): another letter changes it, and so does a swap of two different letters.
unsigned checkOf(const std::vector<unsigned> &body)
{
    unsigned sum = 0;
    for (const unsigned letter : body)
        sum = timesX(sum ^ letter);
    return sum;
}

std::string written(const std::vector<unsigned> &letters)
{
    std::string text = "C";
    for (std::size_t at = 0; at < letters.size(); ++at) {
        if (at % GroupLength == 0)
            text += '-';
        text += Letters[letters[at]];
    }
    return text;
}

std::optional<unsigned> letterOf(char typed)
{
    char upper = static_cast<char>(std::toupper(static_cast<unsigned char>(typed)));
    if (upper == 'O')
        upper = '0';
    if (upper == 'I' || upper == 'L')
        upper = '1';
    const std::size_t at = Letters.find(upper);
    if (at == std::string_view::npos)
        return {};
    return static_cast<unsigned>(at);
}

} // namespace

std::string goldenIdOf(std::uint64_t number, std::uint64_t key)
{
    std::size_t length = ShortestBody;
    while (length < LongestBody && number >= (std::uint64_t{1} << (LetterBits * length))) {
        number -= std::uint64_t{1} << (LetterBits * length);
        ++length;
    }
    std::uint64_t rest = scatter(number & ((std::uint64_t{1} << (LetterBits * length)) - 1), static_cast<unsigned>(LetterBits * length), key);
    std::vector<unsigned> letters(length);
    for (std::size_t at = length; at-- > 0; rest >>= LetterBits)
        letters[at] = static_cast<unsigned>(rest & 31U);
    letters.push_back(checkOf(letters));
    return written(letters);
}

std::string GoldenIdSequence::take()
{
    return goldenIdOf(m_next++, m_key);
}

Result<std::string> goldenIdFromTyped(std::string_view typed)
{
    std::string kept;
    for (const char c : typed)
        if (c != '-' && c != ' ' && c != '\t')
            kept += c;
    std::string_view body = kept;
    // The leading C is a letter of the alphabet too: it is the prefix when a dash or blank follows it, or when the id is right without it.
    const auto parse = [](std::string_view text) -> std::optional<std::string> {
        if (text.size() < ShortestBody + 1 || text.size() > LongestBody + 1)
            return {};
        std::vector<unsigned> letters;
        for (const char c : text) {
            const auto letter = letterOf(c);
            if (!letter)
                return {};
            letters.push_back(*letter);
        }
        const unsigned check = letters.back();
        letters.pop_back();
        if (checkOf(letters) != check)
            return {};
        letters.push_back(check);
        return written(letters);
    };
    const bool hasC = !body.empty() && (body.front() == 'C' || body.front() == 'c');
    const std::size_t first = typed.find_first_not_of(" \t");
    const bool isPrefix = hasC && first + 1 < typed.size() && (typed[first + 1] == '-' || typed[first + 1] == ' ');
    std::optional<std::string> found;
    if (hasC)
        found = parse(body.substr(1));
    if (!found && !isPrefix)
        found = parse(body);
    if (!found)
        return fail(ErrorCode::InvalidArgument,
                    "This is no customer id: a letter is missing or wrong. Ids look like C-7F3K-2M; compare it with where you have it from.");
    return *std::move(found);
}

} // namespace engine
