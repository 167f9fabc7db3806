// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/canon/canonicaliser.h"

#include <utility>

#include "engine/canon/cell.h"
#include "engine/canon/placeholder.h"
#include "engine/canon/text_folding.h"

namespace engine
{

namespace canon
{

void Cell::add(std::string shown, std::string canonical, ValueFlag flags) const
{
    out.push_back({attribute.id, column, flags, std::move(shown), std::move(canonical)});
}

void Cell::addDerived(AttributeId id, std::string shown, std::string canonical) const
{
    if (attribute.isStandard && id != attribute.id && !canonical.empty())
        out.push_back({id, column, ValueFlag::Derived, std::move(shown), std::move(canonical)});
}

} // namespace canon

namespace
{

void read(const canon::Cell &cell)
{
    switch (cell.attribute.kind) {
    case AttributeKind::Title: return canon::readTitle(cell);
    case AttributeKind::GivenName:
    case AttributeKind::MiddleName: return canon::readGivenName(cell);
    case AttributeKind::FamilyName: return canon::readFamilyName(cell);
    case AttributeKind::FullName: return canon::readFullName(cell);
    case AttributeKind::Suffix: return canon::readSuffix(cell);
    case AttributeKind::Date: return canon::readDate(cell);
    case AttributeKind::Gender: return canon::readGender(cell);
    case AttributeKind::Email: return canon::readEmail(cell);
    case AttributeKind::Phone: return canon::readPhone(cell);
    case AttributeKind::Address: return canon::readAddress(cell);
    case AttributeKind::Street: return canon::readStreet(cell);
    case AttributeKind::City:
    case AttributeKind::Region: return canon::readPlace(cell);
    case AttributeKind::Postcode: return canon::readPostcode(cell);
    case AttributeKind::Country: return canon::readCountry(cell);
    case AttributeKind::Organisation: return canon::readOrganisation(cell);
    case AttributeKind::Identifier: return canon::readIdentifier(cell);
    case AttributeKind::Language: return canon::readLanguage(cell);
    case AttributeKind::Website: return canon::readWebsite(cell);
    case AttributeKind::Number: return canon::readNumber(cell);
    case AttributeKind::Flag: return canon::readFlag(cell);
    case AttributeKind::Text: return canon::readText(cell);
    }
}

std::string upperCase(std::string text)
{
    for (char &c : text)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return text;
}

} // namespace

Canonicaliser::Canonicaliser(CanonOptions options) : m_options(std::move(options))
{
    m_options.region = upperCase(std::move(m_options.region));
}

void Canonicaliser::canonicalise(const Attribute &attribute, std::string_view raw, std::uint16_t column, const FieldOptions &field,
                                 std::vector<Value> &out) const
{
    // The lines of an address are parts of it.
    std::string lines;
    if (attribute.kind == AttributeKind::Address && raw.contains('\n')) {
        for (const char c : raw)
            lines += c == '\n' ? std::string(", ") : std::string(1, c);
        raw = lines;
    }
    std::string text = cleanText(raw);
    if (text.empty())
        return;
    const std::string ownRegion = upperCase(field.region);
    const canon::Cell cell{attribute, std::move(text), column, ownRegion.empty() ? m_options.region : ownRegion, field, out};
    if (raw.size() > LongestValue) // equal as far as it is looked at, it may differ behind
        return cell.add(cell.text, {}, ValueFlag::Invalid);
    // A date's and a gender's placeholders are known to their kinds; 0000 is no word.
    if (isPlaceholder(attribute.kind, cell.text, foldWords(cell.text)))
        return cell.addPlaceholder();
    read(cell);
}

} // namespace engine
