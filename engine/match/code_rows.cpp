// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/code_rows.h"

#include "engine/match/parallel.h"

namespace engine
{

void CodeRows::fill(std::vector<CodeView> columns)
{
    m_columns = std::move(columns);
    const std::size_t records = m_columns.empty() ? 0 : m_columns.front().codes.size();
    m_rows.resize(records, m_columns.size());
    forEachIndex(records, 4096, [this](std::size_t record) {
        Code *row = m_rows.row(static_cast<std::uint32_t>(record));
        for (std::size_t place = 0; place < m_columns.size(); ++place)
            row[place] = m_columns[place].codes[record];
    });
}

} // namespace engine
