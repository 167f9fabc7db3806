// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/canon/cell.h"
#include "engine/canon/embedded_data.h"
#include "engine/canon/text_folding.h"
#include "engine/canon/word_table.h"

namespace engine::canon
{

namespace
{

const WordTable &streetTable()
{
    static const WordTable table(embedded::street_words());
    return table;
}

bool hasDigit(std::string_view word)
{
    return std::ranges::any_of(word, ascii::isDigit);
}

bool isDutch(std::string_view region)
{
    return region == "NL" || region == "BE";
}

// One word in its full form; first tells that nothing stands before it.
std::string unified(std::string_view word, bool first, std::string_view region)
{
    const std::string_view road = isDutch(region) ? "straat" : "strasse";
    if (word == "str")
        return std::string(road);
    if (word.size() > 4 && word.ends_with("str"))
        return std::string(word.substr(0, word.size() - 3)) + std::string(road);
    if (first && (word == "st" || word == "ste"))
        return "saint";
    if (first && word == "c")
        return "calle";
    if (first && word == "r" && region == "FR")
        return "rue";
    const auto full = streetTable().find(word);
    return std::string(full.empty() ? word : full);
}

// "Storg. 5" and "Skolv. 3" are short for -gatan and -vägen; only the dot tells.
std::string withSwedishEndings(std::string_view text, std::string_view region)
{
    std::string out(text);
    if (region != "SE")
        return out;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> Endings{{{"g.", "gatan"}, {"v.", "vägen"}}};
    for (const auto &[shortened, full] : Endings) {
        for (auto at = out.find(shortened); at != std::string::npos; at = out.find(shortened, at + full.size())) {
            if (at >= 3)
                out.replace(at, shortened.size(), full);
        }
    }
    return out;
}

void appendWord(std::string &out, std::string_view word)
{
    // "Berliner Straße" and "Berlinerstraße" are one street.
    if (!out.empty() && word != "strasse" && word != "straat")
        out += ' ';
    out += word;
}

bool isLetter(std::string_view word)
{
    return word.size() == 1 && word.front() >= 'a' && word.front() <= 'z';
}

bool isOrdinal(std::string_view word)
{
    return word.size() > 2 && hasDigit(word) && (word.ends_with("st") || word.ends_with("nd") || word.ends_with("rd") || word.ends_with("th"));
}

} // namespace

// The words of the street, "|", the house number with its letter, and "|" with what follows it (flat, floor) if anything does.
std::string streetCanonical(std::string_view text, std::string_view region)
{
    std::string folded = foldText(withSwedishEndings(text, region));
    const auto words = wordsOf(folded);
    std::string street, number, unit;
    std::size_t at = 0;
    if (words.size() > 1 && hasDigit(words[0]) && !isOrdinal(words[0])) {
        number = words[0];
        at = 1;
    }
    for (; at < words.size(); ++at) {
        const auto word = words[at];
        if (number.empty() && !street.empty() && hasDigit(word) && !isOrdinal(word)) {
            number = word;
            if (at + 1 < words.size() && isLetter(words[at + 1]) && hasDigit(word.substr(word.size() - 1)))
                number += words[++at];
            for (++at; at < words.size(); ++at)
                appendWord(unit, unified(words[at], false, region));
            break;
        }
        const std::string full = unified(word, street.empty(), region);
        const bool opensUnit = !street.empty() && (full == "apartment" || full == "suite" || full == "unit" || full == "floor");
        if (opensUnit && !number.empty()) {
            for (; at < words.size(); ++at)
                appendWord(unit, unified(words[at], false, region));
            break;
        }
        appendWord(street, full);
    }
    if (street.empty() && number.empty())
        return {};
    if (number.empty())
        return street;
    return street + "|" + number + (unit.empty() ? "" : "|" + unit);
}

void readStreet(const Cell &cell)
{
    std::string canonical = streetCanonical(cell.text, cell.region);
    const ValueFlag flags = canonical.empty() ? ValueFlag::Invalid : ValueFlag::None;
    cell.add(capitaliseName(cell.text), std::move(canonical), flags);
}

} // namespace engine::canon
