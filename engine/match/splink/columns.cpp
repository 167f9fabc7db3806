// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/splink/columns.h"

#include <fmt/format.h>

#include "engine/base/ascii.h"
#include "engine/match/splink/sql_token.h"

namespace engine
{

SplinkColumns::SplinkColumns(const AttributeCatalog &catalog, const std::map<std::string, std::string> &codes, Guess guess)
    : m_catalog(catalog), m_guess(std::move(guess))
{
    for (const auto &[name, code] : codes)
        m_codes.emplace(ascii::lower(name), code);
}

std::string SplinkColumns::codeOf(const std::string &lowerName, std::string_view column) const
{
    if (const auto named = m_codes.find(lowerName); named != m_codes.end())
        return named->second;
    if (m_catalog.find(lowerName) != nullptr || !m_guess)
        return lowerName;
    return m_guess(column);
}

Result<AttributeId> SplinkColumns::attribute(std::string_view column)
{
    const std::string name = ascii::lower(column);
    const bool isNamed = m_codes.contains(name);
    const std::string code = codeOf(name, column);
    const Attribute *attribute = m_catalog.find(code);
    if (attribute == nullptr && !isNamed)
        return fail(ErrorCode::InputRejected,
                    fmt::format("the column \"{}\" is no attribute of this project; say which one it is (--column {}=ATTRIBUTE), or declare it "
                                "as an attribute of your own when its source is imported",
                                column, column),
                    "column");
    if (attribute == nullptr)
        return fail(ErrorCode::InputRejected,
                    fmt::format("the column \"{}\" is said to be \"{}\", which is no attribute of this project", column, code), "column");
    const auto [known, isNew] = m_names.emplace(attribute->id, column);
    if (!isNew && ascii::lower(known->second) != name)
        return fail(ErrorCode::InputRejected,
                    fmt::format("the columns \"{}\" and \"{}\" would both be the attribute \"{}\"; say which is which (--column {}=ATTRIBUTE)",
                                known->second, column, attribute->code, column),
                    "column");
    return attribute->id;
}

} // namespace engine
