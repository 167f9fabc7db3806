// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/canon/name_parts.h"

#include <algorithm>
#include <iterator>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "engine/canon/embedded_data.h"
#include "engine/canon/nickname_table.h"
#include "engine/canon/text_folding.h"
#include "engine/canon/word_table.h"

namespace engine::canon
{

namespace
{

using Tokens = NameTokens;

Tokens slice(const Tokens &tokens, std::size_t from, std::size_t to)
{
    return {tokens.begin() + static_cast<std::ptrdiff_t>(from), tokens.begin() + static_cast<std::ptrdiff_t>(to)};
}

std::string firstWord(const NameToken &token)
{
    return token.folded.substr(0, token.folded.find(' '));
}

// "Maria (Mia) Lindqvist née Berg" is Maria Lindqvist.
std::string withoutAsides(std::string_view text)
{
    std::string out;
    int depth = 0;
    for (const char c : text) {
        if (c == '(' || c == '[')
            ++depth;
        else if ((c == ')' || c == ']') && depth > 0)
            --depth;
        else if (depth == 0)
            out += c;
    }
    return out.find_first_not_of(" ,") == std::string::npos ? std::string(text) : out;
}

void dropMaidenName(Tokens &tokens)
{
    const auto isBorn = [](const NameToken &t) { return t.folded == "nee" || t.folded == "geb" || t.folded == "geborene" || t.folded == "fodd"; };
    const auto at = std::ranges::find_if(tokens, isBorn);
    if (at - tokens.begin() >= 2)
        tokens.erase(at, tokens.end());
}

// Letters of scripts without case are no capitals.
bool isCapitals(std::string_view text)
{
    const auto size = static_cast<std::int32_t>(text.size());
    std::size_t letters = 0;
    for (std::int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(text.data(), at, size, c);
        if (u_islower(c) || c == '.') // J.R.R. are initials
            return false;
        letters += u_isupper(c) ? 1 : 0;
    }
    return letters >= 2;
}

// Whether capitals beside it stand out: it has small letters, or is of a script that has none.
bool setsOffCapitals(std::string_view text)
{
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(text.data(), at, size, c);
        if (u_islower(c) || u_charType(c) == U_OTHER_LETTER)
            return true;
    }
    return false;
}

bool isEastAsian(std::string_view text)
{
    return !text.empty() && static_cast<unsigned char>(text.front()) >= 0xE3 && static_cast<unsigned char>(text.front()) <= 0xED;
}

bool hasTwoFamilyNames(std::string_view region)
{
    return region.size() == 2 && std::string_view("ES MX AR CL CO PE VE UY PY BO EC CR PA GT HN SV NI CU DO PR").contains(region);
}

NameParts givenFirst(const Tokens &tokens, std::string_view region)
{
    NameParts parts;
    const std::size_t count = tokens.size();
    std::size_t family = count - 1;
    for (std::size_t i = 1; i + 1 < count; ++i) {
        if (isParticle(tokens[i].folded)) {
            family = i;
            break;
        }
    }
    if (family == count - 1 && count >= 3 && hasTwoFamilyNames(region) && !isGivenName(tokens[count - 2].folded))
        family = count - 2;
    parts.given = slice(tokens, 0, 1);
    parts.middle = slice(tokens, 1, family);
    parts.family = slice(tokens, family, count);
    return parts;
}

NameParts familyFirst(const Tokens &tokens)
{
    NameParts parts;
    std::size_t given = 1;
    while (given + 1 < tokens.size() && isParticle(tokens[given - 1].folded))
        ++given;
    parts.family = slice(tokens, 0, given);
    parts.given = slice(tokens, given, given + 1);
    parts.middle = slice(tokens, given + 1, tokens.size());
    return parts;
}

// "LINDQVIST Maria", "Maria LINDQVIST": the capitals are the family. True when that decided it.
bool splitByCapitals(const Tokens &tokens, NameParts &parts)
{
    if (std::ranges::none_of(tokens, setsOffCapitals, &NameToken::shown))
        return false; // "MARIA B LEE 2" is written in capitals all through
    const auto capital = [](const NameToken &t) { return isCapitals(t.shown) && !suffixOf(t.folded).starts_with("i"); }; // III
    const auto count = static_cast<std::size_t>(std::ranges::count_if(tokens, capital));
    if (count == 0 || count == tokens.size())
        return false;
    const bool leads = std::all_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(count), capital);
    const bool ends = std::all_of(tokens.end() - static_cast<std::ptrdiff_t>(count), tokens.end(), capital);
    if (!leads && !ends)
        return false;
    const std::size_t split = leads ? count : tokens.size() - count;
    parts.family = leads ? slice(tokens, 0, split) : slice(tokens, split, tokens.size());
    const Tokens others = leads ? slice(tokens, split, tokens.size()) : slice(tokens, 0, split);
    if (leads && others.size() == 1 && others.front().folded.size() <= 1)
        return false; // "JO B": initials say nothing
    parts.given = slice(others, 0, 1);
    parts.middle = slice(others, 1, others.size());
    return true;
}

NameParts splitPlain(const Tokens &tokens, NameOrder order, std::string_view region)
{
    NameParts parts;
    if (order == NameOrder::FamilyGiven) {
        parts = familyFirst(tokens);
        parts.isCertain = true;
        return parts;
    }
    if (order == NameOrder::GivenFamily) {
        parts = givenFirst(tokens, region);
        parts.isCertain = true;
        return parts;
    }
    if (splitByCapitals(tokens, parts)) {
        parts.isCertain = true;
        return parts;
    }
    const bool first = isGivenName(firstWord(tokens.front()));
    const bool last = isGivenName(firstWord(tokens.back()));
    const bool isTurned = isEastAsian(tokens.front().shown) || (!first && last && tokens.front().folded.size() > 1);
    parts = isTurned ? familyFirst(tokens) : givenFirst(tokens, region);
    parts.isCertain = isTurned || first;
    return parts;
}

// "Berg, Maria Anna van der": the particles behind the given names open the family name.
NameParts splitAtComma(Tokens family, Tokens given)
{
    std::size_t end = given.size();
    while (end > 1 && isParticle(given[end - 1].folded))
        --end;
    NameParts parts;
    parts.family = slice(given, end, given.size());
    std::ranges::move(family, std::back_inserter(parts.family));
    parts.given = slice(given, 0, std::min<std::size_t>(1, end));
    parts.middle = slice(given, parts.given.size(), end);
    parts.isCertain = true;
    return parts;
}

const WordTable &titleTable()
{
    static const WordTable table(embedded::titles());
    return table;
}

} // namespace

std::string_view titleOf(std::string_view folded)
{
    return titleTable().find(folded);
}

std::string_view suffixOf(std::string_view folded)
{
    static const WordTable table(embedded::suffixes());
    return table.find(folded);
}

bool isParticle(std::string_view folded)
{
    static const WordTable table(embedded::particles());
    return table.contains(folded);
}

NameTokens tokensOf(std::string_view text)
{
    Tokens tokens;
    embedded::forEachItem(text, ' ', [&](std::string_view piece) {
        std::string folded = foldText(piece);
        // Dots between single letters hold them together ("Ph.D.", "M.D."); "J.R.R." and "Dr.Hans" are several words.
        std::string joined = folded;
        std::erase(joined, '.');
        folded = suffixOf(joined).empty() && titleOf(joined).empty() ? joinWords(wordsOf(folded)) : joined;
        if (!folded.empty())
            tokens.push_back({std::string(piece), std::move(folded)});
    });
    return tokens;
}

std::string takeTitlesAndSuffixes(NameTokens &tokens)
{
    std::string suffix;
    while (tokens.size() > 1 && (tokens.front().folded.size() > 1 && !titleOf(tokens.front().folded).empty()))
        tokens.erase(tokens.begin());
    // "Anna Ma" and "Jo Ed" are people: a degree has dots, or capitals among words that have none.
    const bool isMixed = std::ranges::any_of(tokens, [](const NameToken &t) { return t.folded.size() > 1 && !isCapitals(t.shown); });
    while (tokens.size() > 1) {
        const NameToken &last = tokens.back();
        const auto found = suffixOf(last.folded);
        const bool isSure = last.shown.contains('.') || (isMixed && isCapitals(last.shown)) || last.folded == "phd" || last.folded == "esq";
        if (found.empty() || (found == "=degree" && !isSure))
            break;
        if (found != "=degree")
            suffix = found;
        tokens.pop_back();
    }
    return suffix;
}

NameParts partsOfFullName(std::string_view text, NameOrder order, std::string_view region)
{
    const std::string plain = withoutAsides(text);
    std::string suffix;
    std::vector<Tokens> pieces;
    embedded::forEachItem(plain, ',', [&](std::string_view piece) {
        Tokens tokens = tokensOf(piece);
        dropMaidenName(tokens);
        // A piece of suffixes alone ("Smith, Jr.") is no name.
        while (!pieces.empty() && !tokens.empty() && !suffixOf(tokens.back().folded).empty() && tokens.size() == 1) {
            const auto found = suffixOf(tokens.back().folded);
            suffix = found == "=degree" ? suffix : std::string(found);
            tokens.pop_back();
        }
        if (tokens.empty())
            return;
        const std::string own = takeTitlesAndSuffixes(tokens);
        if (!own.empty())
            suffix = own;
        pieces.push_back(std::move(tokens));
    });
    NameParts parts;
    if (pieces.size() >= 2) {
        Tokens given = pieces[1];
        for (std::size_t i = 2; i < pieces.size(); ++i)
            std::ranges::move(pieces[i], std::back_inserter(given));
        parts = splitAtComma(std::move(pieces[0]), std::move(given));
    } else if (pieces.size() == 1 && pieces[0].size() >= 2) {
        parts = splitPlain(pieces[0], order, region);
    } else if (pieces.size() == 1) {
        parts.given = pieces[0];
    }
    parts.suffix = std::move(suffix);
    return parts;
}

std::string foldedText(const NameTokens &tokens)
{
    std::string out;
    for (const NameToken &token : tokens) {
        // "Mc Donald" is McDonald.
        const bool joins = out == "mc" || out.ends_with(" mc");
        if (!out.empty() && !joins)
            out += ' ';
        out += token.folded;
    }
    return out;
}

std::string shownText(const NameTokens &tokens)
{
    std::string out;
    for (const NameToken &token : tokens) {
        if (!out.empty())
            out += ' ';
        out += token.shown;
    }
    return out;
}

} // namespace engine::canon
