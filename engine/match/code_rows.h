// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The codes of the compared columns, record by record. Never changes after it is filled; all threads read it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/match/column_table.h"
#include "engine/match/row_table.h"

namespace engine
{

class CodeRows
{
public:
    // Lists stay in the views, whose vectors must outlive this; all of the same number of records.
    void fill(std::vector<CodeView> columns);

    [[nodiscard]] const Code *row(std::uint32_t record) const { return m_rows.row(record); } // by place: a code, or ListBit | list
    [[nodiscard]] std::span<const Code> values(std::size_t place, std::uint32_t record) const
    {
        const Code &code = row(record)[place];
        if ((code & CodeView::ListBit) != 0)
            return m_columns[place].values(record);
        return {&code, code == 0 ? std::size_t{0} : std::size_t{1}};
    }
    void prefetch(std::uint32_t record) const { m_rows.prefetch(record); }
    // By place; zero: a side is missing, high: a side has a list.
    [[nodiscard]] RowMasks masks(std::uint32_t a, std::uint32_t b) const { return m_rows.masks(a, b); }

private:
    std::vector<CodeView> m_columns;
    RowTable m_rows;
};

} // namespace engine
