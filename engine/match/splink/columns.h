// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which attribute of the project a column of a Splink file is. Plain value.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/model/attribute.h"

namespace engine
{

class SplinkColumns
{
public:
    // The code of the attribute that a column's name speaks of; empty when it speaks of none.
    using Guess = std::function<std::string(std::string_view column)>;

    // Names of columns, without regard to the case of ASCII letters, to attribute codes. A column that is not named here is the attribute
    // of the same code, or else the one it is guessed to be.
    SplinkColumns(const AttributeCatalog &catalog, const std::map<std::string, std::string> &codes, Guess guess = {});

    // Remembers what was asked. The error says what to do.
    [[nodiscard]] Result<AttributeId> attribute(std::string_view column);

    [[nodiscard]] const AttributeCatalog &catalog() const { return m_catalog; }
    // The first spelling of every column asked for. One attribute under two names is an error.
    [[nodiscard]] const std::map<AttributeId, std::string> &names() const { return m_names; }

private:
    [[nodiscard]] std::string codeOf(const std::string &lowerName, std::string_view column) const;

    const AttributeCatalog &m_catalog;
    std::map<std::string, std::string> m_codes;
    Guess m_guess;
    std::map<AttributeId, std::string> m_names;
};

} // namespace engine
