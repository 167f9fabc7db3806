// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Counts the values of a file that are not what their columns should hold. One thread.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "engine/model/attribute.h"
#include "engine/model/import.h"

namespace engine
{

// One such value: only where it stands, not what it is.
struct InvalidCell {
    std::size_t column = 0;
    AttributeId attribute; // invalid: the column that says when a row was last changed
    bool isTooLong = false;
    friend auto operator<=>(const InvalidCell &, const InvalidCell &) = default;
};

class InvalidCounter final
{
public:
    void add(std::span<const InvalidCell> cells, std::uint64_t line);
    // By column, in their order in the file.
    [[nodiscard]] std::vector<InvalidValues> counts(std::span<const std::string> columns, const AttributeCatalog &catalog) const;

private:
    struct Count {
        std::uint64_t values = 0;
        std::vector<std::uint64_t> lines;
    };
    std::map<InvalidCell, Count> m_counts;
};

} // namespace engine
