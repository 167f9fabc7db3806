// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What every kind's file works with: the cell being read and where its values go. For engine/canon only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/canon/canonicaliser.h"

namespace engine::canon
{

struct Cell {
    const Attribute &attribute;
    std::string text; // cleaned
    std::uint16_t column;
    std::string_view region; // upper-case ISO code, or empty
    const FieldOptions &field;
    std::vector<Value> &out;

    void add(std::string shown, std::string canonical, ValueFlag flags = ValueFlag::None) const;
    void addInvalid() const { add(text, {}, ValueFlag::Invalid); }
    void addPlaceholder() const { add(text, {}, ValueFlag::Placeholder); }
    // Taken out of this cell; only standard attributes give values to others.
    void addDerived(AttributeId id, std::string shown, std::string canonical) const;
};

void readGivenName(const Cell &cell);
void readFamilyName(const Cell &cell);
void readFullName(const Cell &cell);
void readTitle(const Cell &cell);
void readSuffix(const Cell &cell);
void readEmail(const Cell &cell);
void readPhone(const Cell &cell);
void readDate(const Cell &cell);
void readAddress(const Cell &cell);
void readStreet(const Cell &cell);
void readPostcode(const Cell &cell);
void readCountry(const Cell &cell);
void readOrganisation(const Cell &cell);
void readIdentifier(const Cell &cell);
void readGender(const Cell &cell);
void readLanguage(const Cell &cell);
void readWebsite(const Cell &cell);
void readNumber(const Cell &cell);
void readFlag(const Cell &cell);
void readText(const Cell &cell);
void readPlace(const Cell &cell); // city, region

// Shared between kinds. Empty when the text is none.
[[nodiscard]] std::string streetCanonical(std::string_view text, std::string_view region); // "street words|number"
[[nodiscard]] std::string postcodeCanonical(std::string_view text, std::string_view region);
[[nodiscard]] std::string countryCode(std::string_view text);
[[nodiscard]] std::string placeCanonical(std::string_view text);

} // namespace engine::canon
