// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/model/attribute.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "engine/base/ascii.h"

namespace engine
{

namespace
{

constexpr std::array KindCodes{
    std::pair{AttributeKind::Title, std::string_view{"title"}},
    std::pair{AttributeKind::GivenName, std::string_view{"given_name"}},
    std::pair{AttributeKind::MiddleName, std::string_view{"middle_name"}},
    std::pair{AttributeKind::FamilyName, std::string_view{"family_name"}},
    std::pair{AttributeKind::FullName, std::string_view{"full_name"}},
    std::pair{AttributeKind::Suffix, std::string_view{"suffix"}},
    std::pair{AttributeKind::Date, std::string_view{"date"}},
    std::pair{AttributeKind::Gender, std::string_view{"gender"}},
    std::pair{AttributeKind::Email, std::string_view{"email"}},
    std::pair{AttributeKind::Phone, std::string_view{"phone"}},
    std::pair{AttributeKind::Address, std::string_view{"address"}},
    std::pair{AttributeKind::Street, std::string_view{"street"}},
    std::pair{AttributeKind::City, std::string_view{"city"}},
    std::pair{AttributeKind::Region, std::string_view{"region"}},
    std::pair{AttributeKind::Postcode, std::string_view{"postcode"}},
    std::pair{AttributeKind::Country, std::string_view{"country"}},
    std::pair{AttributeKind::Organisation, std::string_view{"organisation"}},
    std::pair{AttributeKind::Identifier, std::string_view{"identifier"}},
    std::pair{AttributeKind::Language, std::string_view{"language"}},
    std::pair{AttributeKind::Website, std::string_view{"website"}},
    std::pair{AttributeKind::Text, std::string_view{"text"}},
    std::pair{AttributeKind::Number, std::string_view{"number"}},
    std::pair{AttributeKind::Flag, std::string_view{"flag"}},
};

struct Standard {
    AttributeId id;
    std::string_view code;
    AttributeKind kind;
    bool isUnique = false;
};

constexpr std::array StandardAttributes{
    Standard{attributes::Title, "title", AttributeKind::Title},
    Standard{attributes::GivenName, "given_name", AttributeKind::GivenName},
    Standard{attributes::MiddleName, "middle_name", AttributeKind::MiddleName},
    Standard{attributes::FamilyName, "family_name", AttributeKind::FamilyName},
    Standard{attributes::FullName, "full_name", AttributeKind::FullName},
    Standard{attributes::Suffix, "suffix", AttributeKind::Suffix},
    Standard{attributes::BirthDate, "birth_date", AttributeKind::Date},
    Standard{attributes::Gender, "gender", AttributeKind::Gender},
    Standard{attributes::Email, "email", AttributeKind::Email},
    Standard{attributes::Phone, "phone", AttributeKind::Phone},
    Standard{attributes::Address, "address", AttributeKind::Address},
    Standard{attributes::Street, "street", AttributeKind::Street},
    Standard{attributes::City, "city", AttributeKind::City},
    Standard{attributes::Region, "region", AttributeKind::Region},
    Standard{attributes::Postcode, "postcode", AttributeKind::Postcode},
    Standard{attributes::Country, "country", AttributeKind::Country},
    Standard{attributes::Company, "company", AttributeKind::Organisation},
    Standard{attributes::NationalId, "national_id", AttributeKind::Identifier, true},
    Standard{attributes::TaxId, "tax_id", AttributeKind::Identifier, true},
    Standard{attributes::LoyaltyId, "loyalty_id", AttributeKind::Identifier, true},
    Standard{attributes::CustomerNumber, "customer_number", AttributeKind::Identifier},
    Standard{attributes::Language, "language", AttributeKind::Language},
    Standard{attributes::Website, "website", AttributeKind::Website},
};

bool isSnakeCase(std::string_view code)
{
    const auto isLetter = ascii::isLower;
    return !code.empty() && code.size() <= 64 && isLetter(code[0])
           && std::ranges::all_of(code, [&](char c) { return isLetter(c) || ascii::isDigit(c) || c == '_'; });
}

} // namespace

std::string_view codeOf(AttributeKind kind)
{
    return std::ranges::find(KindCodes, kind, &std::pair<AttributeKind, std::string_view>::first)->second;
}

std::optional<AttributeKind> attributeKindFromCode(std::string_view code)
{
    const auto found = std::ranges::find(KindCodes, code, &std::pair<AttributeKind, std::string_view>::second);
    return found == KindCodes.end() ? std::nullopt : std::optional{found->first};
}

AttributeCatalog::AttributeCatalog()
{
    for (const Standard &standard : StandardAttributes)
        m_attributes.push_back({standard.id, std::string(standard.code), standard.kind, standard.isUnique, true});
}

const Attribute *AttributeCatalog::find(std::string_view code) const
{
    const auto found = std::ranges::find(m_attributes, code, &Attribute::code);
    return found == m_attributes.end() ? nullptr : &*found;
}

const Attribute *AttributeCatalog::find(AttributeId id) const
{
    const auto found = std::ranges::lower_bound(m_attributes, id, {}, &Attribute::id);
    return found == m_attributes.end() || found->id != id ? nullptr : &*found;
}

const Attribute &AttributeCatalog::at(AttributeId id) const
{
    const Attribute *attribute = find(id);
    assert(attribute != nullptr);
    return *attribute;
}

std::optional<AttributeId> AttributeCatalog::declare(std::string code, AttributeKind kind, bool isUnique)
{
    if (!isSnakeCase(code) || find(code) != nullptr)
        return std::nullopt;
    const std::uint16_t next = std::max<std::uint16_t>(attributes::FirstOwn.value, static_cast<std::uint16_t>(m_attributes.back().id.value + 1));
    m_attributes.push_back({AttributeId{next}, std::move(code), kind, isUnique, false});
    return AttributeId{next};
}

void AttributeCatalog::restore(Attribute attribute)
{
    const auto place = std::ranges::lower_bound(m_attributes, attribute.id, {}, &Attribute::id);
    if (place != m_attributes.end() && place->id == attribute.id)
        *place = std::move(attribute);
    else
        m_attributes.insert(place, std::move(attribute));
}

} // namespace engine
