// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/canon/placeholder.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_set.hpp>

#include "engine/canon/embedded_data.h"

namespace engine
{

namespace
{

using WordSet = boost::unordered_flat_set<std::string_view>;

WordSet wordsUnder(std::string_view wanted)
{
    WordSet words;
    embedded::forEachLine(embedded::placeholders(), [&](std::string_view kind, std::string_view list) {
        if (kind == wanted)
            embedded::forEachItem(list, '|', [&](std::string_view word) { words.insert(word); });
    });
    return words;
}

bool isRepeated(std::string_view text, std::size_t least)
{
    return text.size() >= least && std::ranges::all_of(text, [&](char c) { return c == text.front(); });
}

bool isName(AttributeKind kind)
{
    return kind == AttributeKind::GivenName || kind == AttributeKind::MiddleName || kind == AttributeKind::FamilyName
           || kind == AttributeKind::FullName || kind == AttributeKind::Organisation;
}

// NA is Namibia and Naples, Na a family name; N/A, n.a., na and (for names) NA are not.
bool isRealNa(AttributeKind kind, std::string_view text)
{
    if (kind == AttributeKind::Country || kind == AttributeKind::Region)
        return text == "NA";
    return text == "Na" && isName(kind);
}

} // namespace

bool isPlaceholder(AttributeKind kind, std::string_view text, std::string_view words)
{
    static const WordSet all = wordsUnder("all"), names = wordsUnder("name"), addresses = wordsUnder("address"),
                         identifiers = wordsUnder("identifier"), postcodes = wordsUnder("postcode");
    if (words.empty())
        return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (words == "na" && isRealNa(kind, text))
        return false;
    if (kind == AttributeKind::Flag || kind == AttributeKind::Number)
        return words != "test" && all.contains(words);
    if (all.contains(words) || (isRepeated(words, 3) && words.front() == 'x'))
        return true;
    if (isName(kind))
        return names.contains(words) || isRepeated(words, 4);
    if (kind == AttributeKind::Address || kind == AttributeKind::Street || kind == AttributeKind::City)
        return addresses.contains(words) || isRepeated(words, 3);
    if (kind == AttributeKind::Identifier)
        return identifiers.contains(words);
    return kind == AttributeKind::Postcode && postcodes.contains(words);
}

bool isPlaceholderEmail(std::string_view address)
{
    static const WordSet whole = wordsUnder("email"), users = wordsUnder("emailuser");
    return whole.contains(address) || users.contains(address.substr(0, address.find('@')));
}

bool isPlaceholderDigits(std::string_view digits)
{
    static const WordSet known = wordsUnder("phone");
    return isRepeated(digits, 4) || known.contains(digits);
}

bool isPlaceholderDate(std::string_view isoDate)
{
    static const WordSet known = wordsUnder("date");
    return known.contains(isoDate);
}

} // namespace engine
