// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Cuts one row of RFC 4180 text into cells. Pure functions; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engine
{

enum class CsvOutcome : std::uint8_t {
    Row,
    Incomplete,   // the text ends before the row does: call again with more of it
    OpenQuote,    // a quoted cell is not closed before the end of the file
    CellTooLong,  // more than MaxCellBytes
    TooManyCells, // more than MaxColumns
};

struct CsvRow {
    std::size_t cellCount = 0;
    std::size_t textBytes = 0;             // of the row without its line end
    std::size_t bytes = 0;                 // with it
    std::uint64_t lineBreaks = 0;          // in it, its end included
    std::optional<std::size_t> strayQuote; // first cell with a quote that is not doubled
    std::uint64_t cellLine = 0;            // line breaks before the cell that was being read when the outcome is not Row
};

// text begins with the row; isAtEnd: nothing follows it. The first cellCount of cells are filled, the vector only grows. A row ends with LF,
// CRLF or CR. A quote inside an unquoted cell is a character like others; blanks around a quoted cell do not count.
[[nodiscard]] CsvOutcome parseCsvRow(std::string_view text, bool isAtEnd, char delimiter, std::vector<std::string> &cells, CsvRow &row);

} // namespace engine
