// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/publish/csv_writer.h"

#include <fmt/format.h>
#include <utility>

namespace engine
{

namespace
{

constexpr std::size_t PieceSize = 1U << 18U;

// What a spreadsheet takes for a formula (OWASP, "CSV injection").
bool isRunBySpreadsheets(std::string_view value)
{
    return !value.empty() && std::string_view("=+-@\t\r").contains(value.front());
}

} // namespace

CsvWriter::CsvWriter(Sink sink, bool excelSafe) : m_sink(std::move(sink)), m_isExcelSafe(excelSafe) {}

void CsvWriter::separate()
{
    if (!std::exchange(m_isRowStart, false))
        m_buffer += ',';
}

void CsvWriter::text(std::string_view value)
{
    separate();
    m_buffer += '"';
    if (m_isExcelSafe && isRunBySpreadsheets(value))
        m_buffer += '\'';
    for (std::size_t quote = value.find('"'); quote != std::string_view::npos; quote = value.find('"')) {
        m_buffer.append(value.substr(0, quote + 1));
        m_buffer += '"';
        value.remove_prefix(quote + 1);
    }
    m_buffer.append(value);
    m_buffer += '"';
}

void CsvWriter::missing()
{
    separate();
}

void CsvWriter::number(std::int64_t value)
{
    separate();
    fmt::format_to(std::back_inserter(m_buffer), "{}", value);
}

void CsvWriter::number(double value)
{
    separate();
    fmt::format_to(std::back_inserter(m_buffer), "{}", value);
}

void CsvWriter::time(Timestamp value)
{
    separate();
    m_buffer += toIsoText(value);
}

Result<void> CsvWriter::endRow()
{
    m_buffer += '\n';
    m_isRowStart = true;
    ++m_rows;
    return m_buffer.size() < PieceSize ? Result<void>{} : flush();
}

Result<void> CsvWriter::flush()
{
    if (m_buffer.empty())
        return {};
    TESSERA_CHECK(m_sink(m_buffer));
    m_buffer.clear();
    return {};
}

} // namespace engine
