// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <optional>

#include "engine/base/ascii.h"
#include "engine/canon/cell.h"
#include "engine/canon/embedded_data.h"
#include "engine/canon/text_folding.h"

namespace engine::canon
{

namespace
{

// Digits as 9 and letters as A, the rest as it stands: "3011 CE" → "9999 AA".
std::string shapeOf(std::string_view text)
{
    std::string shape(text);
    for (char &c : shape) {
        if (ascii::isDigit(c))
            c = '9';
        else if (ascii::isLetter(c))
            c = 'A';
    }
    return shape;
}

bool isPostcodeShape(std::string_view shape)
{
    constexpr std::string_view Shapes[] = {"99999",   "9999",     "99999-9999", "9999 AA",  "9999AA",    "999 99", "99-999",
                                           "A-9999",  "A-99999",  "AA-9999",    "AA-99999", "AA-999 99", "A9 9AA", "A99 9AA",
                                           "AA9 9AA", "AA99 9AA", "A9A 9AA",    "AA9A 9AA", "A9A 9A9",   "9999999"};
    return std::ranges::find(Shapes, shape) != std::end(Shapes);
}

struct Locality {
    std::string postcode, city;
};

// "10115 Berlin", "3011 CE Rotterdam", "114 55 Stockholm": the longest postcode in front of a name. "London SW1A 1AA", "Reno NV 89501": behind.
std::optional<Locality> postcodeAndCity(std::string_view part)
{
    for (const std::size_t pieces : {2U, 1U}) {
        std::size_t front = 0;
        for (std::size_t i = 0; i < pieces && front != std::string_view::npos; ++i)
            front = part.find(' ', i == 0 ? 0 : front + 1);
        if (front != std::string_view::npos && isPostcodeShape(shapeOf(part.substr(0, front)))) {
            const auto city = part.substr(front + 1);
            if (!city.empty() && city.find_first_of("0123456789") == std::string_view::npos)
                return Locality{std::string(part.substr(0, front)), std::string(city)};
        }
        std::size_t back = part.size();
        for (std::size_t i = 0; i < pieces && back != std::string_view::npos; ++i)
            back = back == 0 ? std::string_view::npos : part.rfind(' ', back - 1);
        if (back != std::string_view::npos && isPostcodeShape(shapeOf(part.substr(back + 1)))) {
            const auto city = part.substr(0, back);
            if (!city.empty() && city.find_first_of("0123456789") == std::string_view::npos)
                return Locality{std::string(part.substr(back + 1)), std::string(city)};
        }
    }
    return std::nullopt;
}

bool isUsState(std::string_view text)
{
    return text.size() == 2 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'A' && text[1] <= 'Z';
}

std::vector<std::string> partsOf(std::string_view text)
{
    std::vector<std::string> parts;
    embedded::forEachItem(text, ',', [&](std::string_view part) {
        while (part.starts_with(' '))
            part.remove_prefix(1);
        while (part.ends_with(' '))
            part.remove_suffix(1);
        if (!part.empty())
            parts.emplace_back(part);
    });
    return parts;
}

bool hasLetter(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return ascii::isLetter(c) || static_cast<unsigned char>(c) >= 0x80; });
}

// "Calle Mayor, 5" is one line; a line that has both words and a number is safe to be called a street.
std::string streetIn(const std::vector<std::string> &parts, std::size_t count)
{
    if (count == 0)
        return {};
    const auto digit = [](const std::string &t) { return t.find_first_of("0123456789") != std::string::npos; };
    if (count >= 2 && !digit(parts[0]) && digit(parts[1]) && shapeOf(parts[1]).size() <= 5)
        return parts[0] + " " + parts[1];
    return digit(parts[0]) && hasLetter(parts[0]) ? parts[0] : std::string{};
}

void addParts(const Cell &cell, std::vector<std::string> parts, std::string_view region)
{
    Locality found;
    std::size_t count = parts.size(); // parts before the locality
    for (std::size_t i = parts.size(); i-- > 1 && found.city.empty();) {
        if (isPostcodeShape(shapeOf(parts[i])) && i >= 2) {
            found = isUsState(parts[i - 1]) && i >= 3 ? Locality{parts[i], parts[i - 2]} : Locality{parts[i], parts[i - 1]};
            count = isUsState(parts[i - 1]) && i >= 3 ? i - 2 : i - 1;
        } else if (auto both = postcodeAndCity(parts[i])) {
            found = std::move(*both);
            count = i;
            if (isUsState(found.city) && i >= 2) { // "Reno, NV 89501"
                found.city = parts[i - 1];
                count = i - 1;
            } else if (const auto gap = found.city.rfind(' '); gap != std::string::npos && isUsState(std::string_view(found.city).substr(gap + 1))
                                                               && shapeOf(found.postcode).starts_with("99999")) {
                found.city.erase(gap); // "Reno NV 89501"
            }
        }
    }
    if (found.city.empty() || found.city.find_first_of("0123456789") != std::string::npos)
        return;
    if (const std::string street = streetIn(parts, count); !street.empty())
        cell.addDerived(attributes::Street, capitaliseName(street), streetCanonical(street, region));
    cell.addDerived(attributes::City, capitaliseName(found.city), placeCanonical(found.city));
    cell.addDerived(attributes::Postcode, found.postcode, postcodeCanonical(found.postcode, region));
}

} // namespace

void readAddress(const Cell &cell)
{
    std::vector<std::string> parts = partsOf(cell.text);
    std::string region(cell.region);
    std::string country;
    if (parts.size() >= 3 || (parts.size() == 2 && postcodeAndCity(parts[0]))) {
        // A state is no country: "NV" behind a city, "CA" before a ZIP.
        country = parts.back().size() > 2 ? countryCode(parts.back()) : std::string{};
        if (!country.empty()) {
            region = country;
            parts.pop_back();
        }
    }
    std::string canonical;
    for (const std::string &part : parts) {
        std::string one = streetCanonical(part, region);
        std::ranges::replace(one, '|', ' ');
        canonical += (canonical.empty() || one.empty() ? "" : " ") + one;
    }
    if (canonical.empty())
        return cell.addInvalid();
    cell.add(capitaliseName(cell.text), std::move(canonical));
    if (!country.empty())
        cell.addDerived(attributes::Country, country, country);
    addParts(cell, std::move(parts), region);
}

std::string placeCanonical(std::string_view text)
{
    std::string folded = foldText(text);
    const auto words = wordsOf(folded);
    std::string out;
    for (const auto word : words) {
        if (!out.empty())
            out += ' ';
        out += word == "st" || word == "sankt" ? "saint" : word == "ste" ? "sainte" : word;
    }
    return out;
}

void readPlace(const Cell &cell)
{
    std::string canonical = placeCanonical(cell.text);
    const bool isCode = cell.text.size() <= 3; // "NV", "NRW"
    const ValueFlag flags = canonical.empty() ? ValueFlag::Invalid : ValueFlag::None;
    cell.add(isCode ? cell.text : capitaliseName(cell.text), std::move(canonical), flags);
}

} // namespace engine::canon
