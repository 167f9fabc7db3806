// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/population/letters.h"

#include <algorithm>
#include <array>

namespace tests::population
{

namespace
{

struct Letter {
    std::string_view letter;
    std::string_view plain;
    std::string_view spelled;
};

constexpr std::array Letters{
    Letter{"ä", "a", "ae"},  Letter{"ö", "o", "oe"}, Letter{"ü", "u", "ue"},  Letter{"Ä", "A", "Ae"}, Letter{"Ö", "O", "Oe"}, Letter{"Ü", "U", "Ue"},
    Letter{"ß", "ss", "ss"}, Letter{"é", "e", "e"},  Letter{"è", "e", "e"},   Letter{"ê", "e", "e"},  Letter{"ë", "e", "e"},  Letter{"É", "E", "E"},
    Letter{"È", "E", "E"},   Letter{"à", "a", "a"},  Letter{"á", "a", "a"},   Letter{"â", "a", "a"},  Letter{"ã", "a", "a"},  Letter{"Á", "A", "A"},
    Letter{"å", "a", "aa"},  Letter{"Å", "A", "Aa"}, Letter{"æ", "ae", "ae"}, Letter{"ø", "o", "oe"}, Letter{"Ø", "O", "Oe"}, Letter{"ç", "c", "c"},
    Letter{"Ç", "C", "C"},   Letter{"ñ", "n", "n"},  Letter{"í", "i", "i"},   Letter{"ì", "i", "i"},  Letter{"î", "i", "i"},  Letter{"ï", "i", "i"},
    Letter{"Í", "I", "I"},   Letter{"ı", "i", "i"},  Letter{"İ", "I", "I"},   Letter{"ó", "o", "o"},  Letter{"ò", "o", "o"},  Letter{"ô", "o", "o"},
    Letter{"õ", "o", "o"},   Letter{"Ó", "O", "O"},  Letter{"ú", "u", "u"},   Letter{"ù", "u", "u"},  Letter{"û", "u", "u"},  Letter{"Ú", "U", "U"},
    Letter{"ł", "l", "l"},   Letter{"Ł", "L", "L"},  Letter{"ś", "s", "s"},   Letter{"Ś", "S", "S"},  Letter{"ż", "z", "z"},  Letter{"Ż", "Z", "Z"},
    Letter{"ź", "z", "z"},   Letter{"ć", "c", "c"},  Letter{"ń", "n", "n"},   Letter{"ę", "e", "e"},  Letter{"ą", "a", "a"},  Letter{"ğ", "g", "g"},
    Letter{"ş", "s", "s"},   Letter{"Ş", "S", "S"},  Letter{"ý", "y", "y"},   Letter{"ă", "a", "a"},  Letter{"đ", "d", "d"},  Letter{"Đ", "D", "D"},
    Letter{"ơ", "o", "o"},   Letter{"ư", "u", "u"},  Letter{"š", "s", "s"},   Letter{"ž", "z", "z"},  Letter{"č", "c", "c"},  Letter{"ř", "r", "r"},
    Letter{"ế", "e", "e"},   Letter{"ễ", "e", "e"},  Letter{"ệ", "e", "e"},   Letter{"ạ", "a", "a"},  Letter{"ả", "a", "a"},  Letter{"ấ", "a", "a"},
    Letter{"ầ", "a", "a"},   Letter{"ậ", "a", "a"},  Letter{"ắ", "a", "a"},   Letter{"ặ", "a", "a"},  Letter{"ị", "i", "i"},  Letter{"ọ", "o", "o"},
    Letter{"ồ", "o", "o"},   Letter{"ố", "o", "o"},  Letter{"ộ", "o", "o"},   Letter{"ớ", "o", "o"},  Letter{"ờ", "o", "o"},  Letter{"ợ", "o", "o"},
    Letter{"ụ", "u", "u"},   Letter{"ũ", "u", "u"},  Letter{"ủ", "u", "u"},   Letter{"ứ", "u", "u"},  Letter{"ừ", "u", "u"},  Letter{"ữ", "u", "u"},
    Letter{"ự", "u", "u"},   Letter{"ỳ", "y", "y"},  Letter{"ỹ", "y", "y"},   Letter{"œ", "oe", "oe"}};

std::size_t lengthAt(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return std::min(length, text.size());
}

template <typename Replace> std::string eachLetter(std::string_view text, Replace &&replace)
{
    std::string result;
    while (!text.empty()) {
        const std::string_view letter = text.substr(0, lengthAt(text));
        result += replace(letter);
        text.remove_prefix(letter.size());
    }
    return result;
}

const Letter *find(std::string_view letter)
{
    const auto found = std::ranges::find(Letters, letter, &Letter::letter);
    return found != Letters.end() ? &*found : nullptr;
}

} // namespace

std::string withoutMarks(std::string_view text)
{
    return eachLetter(text, [](std::string_view letter) {
        const Letter *known = find(letter);
        return known != nullptr ? known->plain : letter;
    });
}

std::string transliterated(std::string_view text)
{
    return eachLetter(text, [](std::string_view letter) {
        const Letter *known = find(letter);
        return known != nullptr ? known->spelled : letter;
    });
}

std::string mojibake(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0xA0) { // of 80 to 9F Windows-1252 makes other letters; leaving the text whole is as real
            if (byte >= 0x80)
                return std::string(text);
            result += c;
            continue;
        }
        result += static_cast<char>(0xC0U | (byte >> 6U));
        result += static_cast<char>(0x80U | (byte & 0x3FU));
    }
    return result;
}

std::string upper(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return result;
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace tests::population
