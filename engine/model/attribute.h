// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Attributes: the canonical fields that columns of sources are mapped to.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/ids.h"

namespace engine
{

// What a value of an attribute is; decides how it becomes canonical and how it is compared.
enum class AttributeKind : std::uint8_t {
    Title,
    GivenName,
    MiddleName,
    FamilyName,
    FullName,
    Suffix,
    Date,
    Gender,
    Email,
    Phone,
    Address, // one line; street, postcode and city are taken from it where that is safe
    Street,
    City,
    Region,
    Postcode,
    Country,
    Organisation,
    Identifier,
    Language,
    Website,
    Text,
    Number,
    Flag,
};

[[nodiscard]] std::string_view codeOf(AttributeKind kind); // "given_name", "date", "text" …
[[nodiscard]] std::optional<AttributeKind> attributeKindFromCode(std::string_view code);

struct Attribute {
    AttributeId id;
    std::string code; // "given_name"; lower_snake_case, unique in the project
    AttributeKind kind = AttributeKind::Text;
    bool isUnique = false; // one customer has one value of it (national ID, loyalty number)
    bool isStandard = true;
    friend bool operator==(const Attribute &, const Attribute &) = default;
};

// Ids of the standard attributes; stored in projects, so a number is never given another meaning.
namespace attributes
{
inline constexpr AttributeId Title{1}, GivenName{2}, MiddleName{3}, FamilyName{4}, FullName{5}, Suffix{6}, BirthDate{7}, Gender{8}, Email{9},
    Phone{10}, Address{11}, Street{12}, City{13}, Region{14}, Postcode{15}, Country{16}, Company{17}, NationalId{18}, TaxId{19}, LoyaltyId{20},
    CustomerNumber{21}, Language{22}, Website{23};
inline constexpr AttributeId FirstOwn{100}; // attributes declared in a project start here
} // namespace attributes

// All attributes of a project, standard ones first, in id order.
class AttributeCatalog
{
public:
    AttributeCatalog(); // the standard attributes

    [[nodiscard]] std::span<const Attribute> all() const { return m_attributes; }
    [[nodiscard]] const Attribute *find(std::string_view code) const;
    [[nodiscard]] const Attribute *find(AttributeId id) const;
    [[nodiscard]] const Attribute &at(AttributeId id) const; // id must exist

    // Adds an own attribute under the next free id, or nothing when the code is taken or is no lower_snake_case word.
    std::optional<AttributeId> declare(std::string code, AttributeKind kind, bool isUnique);
    // Puts back an attribute read from a project file.
    void restore(Attribute attribute);

private:
    std::vector<Attribute> m_attributes;
};

} // namespace engine
