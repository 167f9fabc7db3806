// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/search_words.h"

#include <algorithm>
#include <array>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "engine/base/ascii.h"
#include "engine/base/utf8_text.h"
#include "engine/model/attribute.h"
#include "engine/model/record.h"

namespace engine
{

namespace
{

// Private-use characters never come out of folding, so words marked with them cannot be typed.
constexpr std::string_view PhoneMark = "\uE000";
constexpr std::string_view BeginningMark = "\uE001";
constexpr std::size_t ShortestPhone = 5;    // digits, before a number is looked for as a telephone number
constexpr std::size_t MostCompared = 256;   // words that each further one is compared with; among more, sorting tells which are repeated
constexpr std::size_t MostAsked = 32;       // words of a question
constexpr std::size_t LongestWord = 64;     // bytes; the rest of a longer word is not looked at
constexpr std::size_t LongestBeginning = 2; // letters that have an entry of their own, so that the first key strokes are fast

using ascii::isDigit;

bool isHan(UChar32 c)
{
    return c >= 0x2E80 && u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC);
}

// Letters that do not come apart into a base and an accent.
std::string_view plainLetter(UChar32 c)
{
    switch (c) {
    case 0x00E6: return "ae";
    case 0x00F0: return "d";
    case 0x00F8: return "o";
    case 0x00FE: return "th";
    case 0x0111: return "d";
    case 0x0127: return "h";
    case 0x0131: return "i";
    case 0x0142: return "l";
    case 0x0153: return "oe";
    default: return {};
    }
}

struct Normalizers {
    const icu::Normalizer2 *fold = nullptr;      // case, widths, invisible characters
    const icu::Normalizer2 *decompose = nullptr; // letters and accents apart

    Normalizers()
    {
        UErrorCode status = U_ZERO_ERROR;
        fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
        decompose = icu::Normalizer2::getNFKDInstance(status);
        if (U_FAILURE(status) != 0)
            fold = decompose = nullptr;
    }
};

void appendUtf8(std::string &out, UChar32 c)
{
    std::array<std::uint8_t, 4> bytes{};
    int length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, c);
    out.append(reinterpret_cast<const char *>(bytes.data()), static_cast<std::size_t>(length));
}

// Folds text that is not plain ASCII: lower case, no accents, separators as blanks, each Han character a word of its own.
void foldUnicode(std::string_view text, std::string &out)
{
    static const Normalizers normalizers;
    icu::UnicodeString folded = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
    if (normalizers.fold != nullptr) {
        UErrorCode status = U_ZERO_ERROR;
        folded = normalizers.decompose->normalize(normalizers.fold->normalize(folded, status), status);
    }
    for (int i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
        const UChar32 c = folded.char32At(i);
        if (c < 0x80) {
            out.push_back(ascii::isLetterOrDigit(static_cast<char>(c)) ? static_cast<char>(c) : ' ');
            continue;
        }
        const std::uint32_t category = U_GET_GC_MASK(c);
        if ((category & U_GC_M_MASK) != 0)
            continue;
        if ((category & U_GC_ND_MASK) != 0)
            out.push_back(static_cast<char>('0' + u_charDigitValue(c)));
        else if (const std::string_view plain = plainLetter(c); !plain.empty())
            out.append(plain);
        else if (isHan(c)) {
            out.push_back(' ');
            appendUtf8(out, c);
            out.push_back(' ');
        } else if ((category & (U_GC_L_MASK | U_GC_N_MASK)) != 0 && c != 0xFFFD)
            appendUtf8(out, c);
        else
            out.push_back(' ');
    }
}

void fold(std::string_view text, std::string &out)
{
    out.clear();
    const bool isAscii = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!isAscii)
        return foldUnicode(text, out);
    out.resize(text.size());
    std::ranges::transform(text, out.begin(), [](char c) { return !ascii::isLetterOrDigit(c) ? ' ' : ascii::lower(c); });
}

// The first `count` characters.
std::string_view beginningOf(std::string_view word, std::size_t count)
{
    return word.substr(0, endOfCharacters(word, 0, count));
}

template <typename Visit> void eachWord(std::string_view folded, Visit &&visit)
{
    std::size_t at = 0;
    while (at < folded.size()) {
        const std::size_t begin = folded.find_first_not_of(' ', at);
        if (begin == std::string_view::npos)
            return;
        at = std::min(folded.find(' ', begin), folded.size());
        visit(cutToBytes(folded.substr(begin, at - begin), LongestWord));
    }
}

// The digits of a telephone number without what depends on where one calls from: "+46 (0)70", "0046 70", "070" all end alike.
std::string phoneDigits(std::string_view text)
{
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with("(0)") && !digits.empty())
            i += 2;
        else if (isDigit(text[i]))
            digits.push_back(text[i]);
    }
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

std::string inQuotes(std::string_view word)
{
    return '"' + std::string(word) + '"';
}

// One word of a question: a beginning when it is the last.
std::string term(std::string_view word, bool isBeginning)
{
    if (!isBeginning)
        return inQuotes(word);
    if (beginningOf(word, LongestBeginning).size() == word.size())
        return inQuotes(std::string(BeginningMark) + std::string(word));
    return inQuotes(word) + '*';
}

bool isNumber(std::string_view word)
{
    return std::ranges::all_of(word, isDigit);
}

std::string joinAnd(const std::vector<std::string> &parts)
{
    std::string joined;
    for (const std::string &part : parts)
        joined += (joined.empty() ? "" : " AND ") + part;
    return joined;
}

} // namespace

void SearchWords::clear()
{
    m_used = 0;
}

void SearchWords::addWord(std::string_view word)
{
    for (std::size_t i = 0; i < std::min(m_used, MostCompared); ++i)
        if (m_words[i] == word)
            return;
    if (m_used == m_words.size())
        m_words.emplace_back();
    m_words[m_used++].assign(word);
}

void SearchWords::add(std::string_view text)
{
    fold(text, m_folded);
    eachWord(m_folded, [this](std::string_view word) { addWord(word); });
}

void SearchWords::addPhone(std::string_view text)
{
    std::string digits = phoneDigits(text);
    if (digits.size() < ShortestPhone)
        return;
    std::ranges::reverse(digits);
    addWord(std::string(PhoneMark) + digits);
}

Result<void> SearchWords::addRecord(std::string_view packedValues, std::string_view packedRow)
{
    const bool isWhole = visitPackedValues(packedValues, [this](AttributeId attribute, ValueFlag, std::string_view text, std::string_view canonical) {
        add(text);
        if (canonical != text)
            add(canonical);
        const std::string_view number = canonical.starts_with('+') ? canonical : text;
        if (attribute == attributes::Phone || (number.starts_with('+') && isNumber(number.substr(1))))
            addPhone(number);
    });
    if (!isWhole)
        return fail(ErrorCode::Damaged, "A record's values cannot be read. Run verify, and restore a backup.", "packed values");
    TESSERA_TRY(const RawRow cells, unpackRow(packedRow));
    for (const std::string &cell : cells)
        add(cell);
    return {};
}

std::string_view SearchWords::words()
{
    const std::size_t whole = m_used;
    for (std::size_t i = 0; i < whole; ++i)
        for (std::size_t letters = 1; letters <= LongestBeginning; ++letters) {
            if (m_words[i].starts_with(PhoneMark))
                continue;
            // A copy: addWord may move the words.
            const std::string beginning(beginningOf(m_words[i], letters));
            addWord(std::string(BeginningMark) + beginning);
        }
    m_distinct.assign(m_words.begin(), m_words.begin() + static_cast<std::ptrdiff_t>(m_used));
    if (m_used > MostCompared) {
        std::ranges::sort(m_distinct);
        const auto repeated = std::ranges::unique(m_distinct);
        m_distinct.erase(repeated.begin(), repeated.end());
    }
    m_text.clear();
    for (const std::string_view word : m_distinct) {
        m_text += word;
        m_text += ' ';
    }
    m_used = whole;
    return m_text;
}

std::vector<std::string> foldedWords(std::string_view text)
{
    std::string folded;
    fold(text, folded);
    std::vector<std::string> words;
    eachWord(folded, [&](std::string_view word) { words.emplace_back(word); });
    return words;
}

std::string foldedText(std::string_view text)
{
    std::string joined;
    for (const std::string &word : foldedWords(text))
        joined += (joined.empty() ? "" : " ") + word;
    return joined;
}

std::string searchExpression(std::string_view text)
{
    // "+46 (0)70": the nought in brackets is not dialled from abroad.
    std::vector<std::string> words = foldedWords(text);
    words.resize(std::min(words.size(), MostAsked));
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < words.size();) {
        std::size_t end = i;
        std::size_t digits = 0;
        while (end < words.size() && isNumber(words[end]))
            digits += words[end++].size();
        if (end == i) {
            parts.push_back(term(words[i], i + 1 == words.size()));
            ++i;
            continue;
        }
        std::vector<std::string> asWritten;
        std::string number;
        for (std::size_t k = i; k < end; ++k) {
            asWritten.push_back(term(words[k], k + 1 == words.size()));
            if (!(words[k] == "0" && k > i))
                number += words[k];
        }
        std::string part = joinAnd(asWritten);
        number = phoneDigits(number);
        if (digits >= ShortestPhone && number.size() >= ShortestPhone) {
            std::ranges::reverse(number);
            part = '(' + inQuotes(std::string(PhoneMark) + number) + "* OR (" + part + "))";
        }
        parts.push_back(std::move(part));
        i = end;
    }
    return joinAnd(parts);
}

} // namespace engine
