// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/canon/text_folding.h"

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "engine/base/ascii.h"
#include "engine/base/utf8_text.h"

namespace engine
{

namespace
{

constexpr UChar32 Replacement = 0xFFFD;

// Cuts at a character, never within one.
std::string_view limited(std::string_view text)
{
    if (text.size() <= LongestValue)
        return text;
    std::size_t end = LongestValue;
    while (end > LongestValue - 4 && isInsideCharacter(text[end]))
        --end;
    return text.substr(0, end);
}

UChar32 nextCodePoint(std::string_view text, std::size_t &at)
{
    auto index = static_cast<std::int32_t>(at);
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(text.data(), index, static_cast<std::int32_t>(text.size()), c);
    at = static_cast<std::size_t>(index);
    return c;
}

void append(std::string &out, UChar32 c)
{
    char bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    UBool failed = false;
    U8_APPEND(bytes, length, U8_MAX_LENGTH, c, failed);
    if (!failed)
        out.append(bytes, static_cast<std::size_t>(length));
}

const icu::Normalizer2 *composer()
{
    static const icu::Normalizer2 *instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        return icu::Normalizer2::getNFCInstance(status);
    }();
    return instance;
}

const icu::Normalizer2 *caseFolder()
{
    static const icu::Normalizer2 *instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        return icu::Normalizer2::getNFKCCasefoldInstance(status);
    }();
    return instance;
}

const icu::Normalizer2 *decomposer()
{
    static const icu::Normalizer2 *instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        return icu::Normalizer2::getNFDInstance(status);
    }();
    return instance;
}

// Letters without a decomposition.
std::string_view special(UChar32 c)
{
    switch (c) {
    case 0xDF:
    case 0x1E9E: return "ss";
    case 0xC6:
    case 0xE6: return "ae";
    case 0xD8:
    case 0xF8: return "o";
    case 0x110:
    case 0x111:
    case 0xD0:
    case 0xF0: return "d";
    case 0xDE:
    case 0xFE: return "th";
    case 0x126:
    case 0x127: return "h";
    case 0x130:
    case 0x131: return "i";
    case 0x138: return "k";
    case 0x141:
    case 0x142: return "l";
    case 0x14A:
    case 0x14B: return "n";
    case 0x152:
    case 0x153: return "oe";
    case 0x166:
    case 0x167: return "t";
    case 0x18F:
    case 0x259: return "e";
    default: return {};
    }
}

// The folded form of one Latin letter; empty when it has none.
std::string foldLetter(UChar32 c)
{
    if (const auto known = special(c); !known.empty())
        return std::string(known);
    UErrorCode status = U_ZERO_ERROR;
    if (caseFolder() == nullptr || decomposer() == nullptr)
        return {};
    const icu::UnicodeString folded = decomposer()->normalize(caseFolder()->normalize(icu::UnicodeString(c), status), status);
    std::string out;
    for (std::int32_t i = 0; i < folded.length(); ++i) {
        const UChar32 unit = folded.charAt(i);
        if (unit < 0x80)
            out += static_cast<char>(unit);
        else if (const auto known = special(unit); !known.empty())
            out += known;
        else if (u_charType(unit) != U_NON_SPACING_MARK)
            return {};
    }
    return out;
}

// Folded forms of U+0080–U+024F and U+1E00–U+1EFF, made once.
struct LatinTable {
    static constexpr UChar32 FirstEnd = 0x250, SecondStart = 0x1E00, SecondEnd = 0x1F00;
    std::array<std::string, FirstEnd + (SecondEnd - SecondStart)> forms;

    LatinTable()
    {
        for (UChar32 c = 0xC0; c < FirstEnd; ++c)
            forms[static_cast<std::size_t>(c)] = foldLetter(c);
        for (UChar32 c = SecondStart; c < SecondEnd; ++c)
            forms[static_cast<std::size_t>(FirstEnd + c - SecondStart)] = foldLetter(c);
    }

    const std::string *find(UChar32 c) const
    {
        std::size_t index = 0;
        if (c < FirstEnd)
            index = static_cast<std::size_t>(c);
        else if (c >= SecondStart && c < SecondEnd)
            index = static_cast<std::size_t>(FirstEnd + c - SecondStart);
        else
            return nullptr;
        return forms[index].empty() ? nullptr : &forms[index];
    }
};

const LatinTable &latinTable()
{
    static const LatinTable table;
    return table;
}

char foldedPunctuation(UChar32 c)
{
    if (c == 0xB4 || (c >= 0x2018 && c <= 0x201B) || c == 0x2BB || c == 0x2BC || c == 0x2B9 || c == 0x2032)
        return '\'';
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
        return '-';
    if (c == 0xA0 || c == 0xB7 || c == 0x2022)
        return ' ';
    return 0;
}

bool isInvisible(UChar32 c)
{
    const auto type = u_charType(c);
    return type == U_FORMAT_CHAR || (type == U_CONTROL_CHAR && !u_isUWhiteSpace(c)) || type == U_NON_SPACING_MARK;
}

// Folds what the tables know; false when something else is met (then out holds the part before it).
bool foldByTables(std::string_view text, std::string &out)
{
    const LatinTable &latin = latinTable();
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (static_cast<unsigned char>(c) < 0x80) {
            out += ascii::lower(c);
            ++at;
            continue;
        }
        const UChar32 point = nextCodePoint(text, at);
        if (const std::string *form = latin.find(point))
            out += *form;
        else if (const char mark = foldedPunctuation(point))
            out += mark;
        else if (!(point >= 0x300 && point < 0x370) && point != Replacement)
            return false;
    }
    return true;
}

// Other scripts to Latin. Transliterators are not documented as safe to share, so every thread has its own.
void transliterate(icu::UnicodeString &text)
{
    thread_local const std::unique_ptr<icu::Transliterator> instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        UParseError where;
        std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
            "Russian-Latin/BGN; Greek-Latin/UNGEGN; Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, where, status));
        if (U_FAILURE(status)) {
            status = U_ZERO_ERROR;
            made.reset(icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, where, status));
        }
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }();
    if (instance)
        instance->transliterate(text);
}

// The slow way, for everything that is not plain Latin.
std::string foldAnything(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    if (caseFolder() != nullptr)
        wide = caseFolder()->normalize(wide, status);
    transliterate(wide);
    if (caseFolder() != nullptr && decomposer() != nullptr)
        wide = decomposer()->normalize(caseFolder()->normalize(wide, status), status);
    std::string out;
    for (std::int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
        const UChar32 c = wide.char32At(i);
        if (c < 0x80)
            out += ascii::lower(static_cast<char>(c));
        else if (const std::string *form = latinTable().find(c))
            out += *form;
        else if (const char mark = foldedPunctuation(c))
            out += mark;
        else if (u_charType(c) == U_DECIMAL_DIGIT_NUMBER)
            out += static_cast<char>('0' + u_charDigitValue(c));
        else if (c == Replacement || isInvisible(c))
            continue;
        else if (u_isalpha(c))
            append(out, c);
        else
            out += ' ';
    }
    return out;
}

std::string clean(std::string_view raw)
{
    std::string out;
    out.reserve(raw.size());
    bool gap = false;
    UChar32 last = 0;
    for (std::size_t at = 0; at < raw.size();) {
        const UChar32 c = nextCodePoint(raw, at);
        if (u_isUWhiteSpace(c)) {
            gap = !out.empty();
            continue;
        }
        // Joiners shape Arabic and Indian letters; elsewhere they only hide.
        const bool isJoiner = (c == 0x200C || c == 0x200D) && last >= 0x600 && !gap;
        const auto type = u_charType(c);
        if (!isJoiner && (type == U_FORMAT_CHAR || type == U_CONTROL_CHAR))
            continue;
        if (gap)
            out += ' ';
        gap = false;
        append(out, c);
        last = c;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(icu::StringPiece(out.data(), static_cast<std::int32_t>(out.size())));
    if (composer() == nullptr || composer()->isNormalized(wide, status))
        return out;
    std::string composed;
    composer()->normalize(wide, status).toUTF8String(composed);
    return U_SUCCESS(status) ? composed : out;
}

bool isPlain(std::string_view text)
{
    char last = ' ';
    for (const char c : text) {
        const bool isPrintableAscii = c >= ' ' && c <= '~'; // whether or not char is signed
        if (!isPrintableAscii || (c == ' ' && last == ' '))
            return false;
        last = c;
    }
    return last != ' ';
}

} // namespace

std::string cleanText(std::string_view raw)
{
    if (isPlain(raw))
        return std::string(limited(raw));
    return clean(limited(raw));
}

std::string foldText(std::string_view text)
{
    text = limited(text);
    std::string out;
    out.reserve(text.size());
    if (foldByTables(text, out))
        return out;
    return foldAnything(text);
}

std::vector<std::string_view> wordsOf(std::string &folded)
{
    std::erase_if(folded, [](char c) { return c == '\'' || c == '`'; });
    std::vector<std::string_view> words;
    const std::string_view text = folded;
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        while (at < text.size() && (ascii::isLetterOrDigit(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80))
            ++at;
        if (at > start)
            words.push_back(text.substr(start, at - start));
        else
            ++at;
    }
    return words;
}

std::string joinWords(const std::vector<std::string_view> &words)
{
    std::string out;
    for (const auto word : words) {
        if (!out.empty())
            out += ' ';
        out += word;
    }
    return out;
}

std::string foldWords(std::string_view text)
{
    std::string folded = foldText(text);
    return joinWords(wordsOf(folded));
}

} // namespace engine
