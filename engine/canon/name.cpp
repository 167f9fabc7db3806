// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "engine/base/ascii.h"
#include "engine/canon/cell.h"
#include "engine/canon/embedded_data.h"
#include "engine/canon/name_parts.h"
#include "engine/canon/text_folding.h"

namespace engine
{

namespace
{

std::string withCapital(const icu::UnicodeString &word)
{
    icu::UnicodeString lowered = word;
    lowered.toLower();
    bool starts = true;
    for (std::int32_t i = 0; i < lowered.length(); i = lowered.moveIndex32(i, 1)) {
        const UChar32 c = lowered.char32At(i);
        if (starts && u_isalpha(c)) {
            lowered.replace(i, U16_LENGTH(c), u_totitle(c));
            starts = false;
        }
        // After a hyphen and after O' and D' a new name starts, but not in "Maria's".
        if (c == '-' || c == '.' || ((c == '\'' || c == 0x2019) && i == 1))
            starts = true;
    }
    if (lowered.startsWith("Mc") && lowered.length() > 3)
        lowered.replace(2, 1, u_totitle(lowered.char32At(2)));
    std::string out;
    return lowered.toUTF8String(out);
}

// Words in a script without case beside others: the capitals of those may say which is the family name ("LI 小龙"), so they stay.
bool isOneCase(const icu::UnicodeString &text)
{
    bool hasUpper = false, hasLower = false;
    std::int32_t letters = 0;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        if (u_charType(c) == U_OTHER_LETTER)
            return false;
        hasUpper = hasUpper || u_isupper(c);
        hasLower = hasLower || u_islower(c);
        letters += u_isalpha(c) ? 1 : 0;
    }
    return hasUpper != hasLower && letters > 1;
}

// The common case without ICU: mixed case in ASCII stays as it is.
bool isPlainMixed(std::string_view text)
{
    bool hasUpper = false, hasLower = false;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80)
            return false;
        hasUpper = hasUpper || ascii::isUpper(c);
        hasLower = hasLower || ascii::isLower(c);
    }
    return hasUpper && hasLower;
}

bool isSmallParticle(std::string_view word)
{
    constexpr std::string_view Small[] = {"van", "von", "der", "den", "de",  "del", "della", "di", "da", "dos", "du",  "des",
                                          "ten", "ter", "zu",  "zum", "zur", "vom", "af",    "av", "la", "las", "los", "y"};
    return std::ranges::find(Small, word) != std::end(Small);
}

} // namespace

std::string capitaliseName(std::string_view text)
{
    if (isPlainMixed(text))
        return std::string(text);
    const auto wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    if (!isOneCase(wide))
        return std::string(text);
    std::string out;
    embedded::forEachItem(text, ' ', [&](std::string_view word) {
        const std::string folded = foldText(word);
        if (!out.empty())
            out += ' ';
        if (isSmallParticle(folded)) {
            out += folded;
        } else if (canon::suffixOf(folded).starts_with("i")) {
            std::string upper = folded;
            std::ranges::transform(upper, upper.begin(), ascii::upper);
            out += upper;
        } else {
            out += withCapital(icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size()))));
        }
    });
    return out;
}

namespace canon
{

namespace
{

void addSuffix(const Cell &cell, const std::string &suffix)
{
    if (!suffix.empty())
        cell.addDerived(attributes::Suffix, suffix, suffix);
}

// A name in signs that fold to nothing is kept to be read, and compared as nothing.
void addName(const Cell &cell, std::string canonical)
{
    const ValueFlag flags = canonical.empty() ? ValueFlag::Invalid : ValueFlag::None;
    cell.add(capitaliseName(cell.text), std::move(canonical), flags);
}

} // namespace

void readGivenName(const Cell &cell)
{
    NameTokens tokens = tokensOf(cell.text);
    const std::string suffix = takeTitlesAndSuffixes(tokens);
    addName(cell, foldedText(tokens));
    addSuffix(cell, suffix);
}

void readFamilyName(const Cell &cell)
{
    readGivenName(cell);
}

void readFullName(const Cell &cell)
{
    const NameParts parts = partsOfFullName(cell.text, cell.field.nameOrder, cell.region);
    NameTokens all = parts.given;
    all.insert(all.end(), parts.middle.begin(), parts.middle.end());
    all.insert(all.end(), parts.family.begin(), parts.family.end());
    addName(cell, foldedText(all));
    if (!parts.family.empty() && !parts.given.empty()) {
        cell.addDerived(attributes::GivenName, capitaliseName(shownText(parts.given)), foldedText(parts.given));
        cell.addDerived(attributes::MiddleName, capitaliseName(shownText(parts.middle)), foldedText(parts.middle));
        cell.addDerived(attributes::FamilyName, capitaliseName(shownText(parts.family)), foldedText(parts.family));
    }
    addSuffix(cell, parts.suffix);
}

void readTitle(const Cell &cell)
{
    std::string canonical;
    for (const NameToken &token : tokensOf(cell.text)) {
        const auto title = titleOf(token.folded);
        canonical += (canonical.empty() ? "" : " ") + (title.empty() ? token.folded : std::string(title));
    }
    cell.add(cell.text, canonical, canonical.empty() ? ValueFlag::Invalid : ValueFlag::None);
}

void readSuffix(const Cell &cell)
{
    std::string canonical;
    for (const NameToken &token : tokensOf(cell.text)) {
        const auto suffix = suffixOf(token.folded);
        canonical += (canonical.empty() ? "" : " ") + (suffix.empty() || suffix == "=degree" ? token.folded : std::string(suffix));
    }
    cell.add(cell.text, canonical, canonical.empty() ? ValueFlag::Invalid : ValueFlag::None);
}

} // namespace canon

} // namespace engine
