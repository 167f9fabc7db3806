// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A mapping fitted to the columns of one file: takes key, time and values out of its rows. Any thread.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/clock.h"
#include "engine/canon/canonicaliser.h"
#include "engine/intake/invalid_values.h"
#include "engine/intake/mapping.h"
#include "engine/model/attribute.h"
#include "engine/model/record.h"

namespace engine
{

class RowValues final
{
public:
    // Columns that the file lacks and attributes that the catalog lacks are passed over.
    RowValues(const Mapping &mapping, const AttributeCatalog &catalog, std::span<const std::string> columns);

    [[nodiscard]] std::string_view keyOf(const RawRow &row) const; // without blanks around it; empty when missing
    // invalid, here and below: takes where a value is not what it should be.
    [[nodiscard]] std::optional<Timestamp> updatedAt(const RawRow &row, std::vector<InvalidCell> *invalid = nullptr) const;
    // By attribute, then by column. What was taken out of another column gives way to a column of its own; equal values stand once.
    [[nodiscard]] std::vector<Value> valuesOf(const RawRow &row, std::vector<InvalidCell> *invalid = nullptr) const;

private:
    struct Field {
        Attribute attribute;
        std::vector<std::size_t> columns; // several: parts of one value
        FieldOptions options;
    };

    [[nodiscard]] std::optional<Timestamp> timeFrom(std::string_view cell) const;

    Canonicaliser m_canonicaliser;
    std::optional<std::size_t> m_key;
    std::optional<std::size_t> m_updatedAt;
    FieldOptions m_updatedAtOptions;
    std::vector<Field> m_fields;
};

} // namespace engine
