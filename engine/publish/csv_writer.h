// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// CSV as cli.md has it: UTF-8, LF, comma, RFC 4180; text always quoted, numbers not; "" is the empty text and nothing is missing. One thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "engine/base/clock.h"
#include "engine/base/result.h"

namespace engine
{

// Rows of cells, handed on in large pieces. With excelSafe a text cell that a spreadsheet would run (begins with = + - @, tab or CR) gets an
// apostrophe in front.
class CsvWriter
{
public:
    using Sink = std::function<Result<void>(std::string_view)>;
    explicit CsvWriter(Sink sink, bool excelSafe = false);

    void text(std::string_view value);
    void missing();
    void number(std::int64_t value);
    void number(double value); // shortest form that reads back equal
    void time(Timestamp value);
    [[nodiscard]] Result<void> endRow();
    [[nodiscard]] Result<void> flush();
    [[nodiscard]] std::uint64_t rows() const { return m_rows; }

private:
    void separate();

    Sink m_sink;
    std::string m_buffer;
    bool m_isExcelSafe = false;
    bool m_isRowStart = true;
    std::uint64_t m_rows = 0;
};

} // namespace engine
