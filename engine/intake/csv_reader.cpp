// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/intake/csv_reader.h"

#include <boost/unordered/unordered_flat_map.hpp>
#include <fmt/format.h>

#include "engine/intake/input_error.h"

namespace engine
{

namespace
{

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view Blanks = " \t\r\n\v\f";
    const auto first = text.find_first_not_of(Blanks);
    return first == std::string_view::npos ? std::string_view{} : text.substr(first, text.find_last_not_of(Blanks) - first + 1);
}

} // namespace

Result<std::unique_ptr<RecordReader>> CsvReader::open(const std::filesystem::path &file, const FileFormat &format)
{
    TESSERA_TRY(auto source, TextSource::open(file, format));
    std::unique_ptr<CsvReader> reader(new CsvReader(std::move(source)));
    TESSERA_CHECK(reader->readHeader());
    return std::unique_ptr<RecordReader>(std::move(reader));
}

// A spreadsheet's "sep=;" before the header.
Result<void> CsvReader::skipSeparatorLine()
{
    constexpr std::size_t Longest = 7; // sep=;\r\n
    while (m_window.text().size() < Longest && !m_window.isAtEnd())
        TESSERA_CHECK(m_window.grow());
    const std::string_view text = m_window.text();
    if (text.starts_with("sep=") && text.size() > 5 && (text[5] == '\n' || text[5] == '\r'))
        m_window.take(5, 0);
    return {};
}

Result<void> CsvReader::readHeader()
{
    const std::filesystem::path &file = m_window.source().bytes().file();
    TESSERA_CHECK(skipSeparatorLine());
    TESSERA_TRY(const bool hasText, m_window.skipEmptyLines(false));
    if (!hasText)
        return refuseFile(file, "the file is empty", "Check that the export was finished.");
    std::vector<std::string> cells;
    TESSERA_TRY(const CsvRow header, parse(cells));
    const std::uint64_t line = m_window.line();
    m_window.take(header.bytes, header.lineBreaks);
    if (header.strayQuote)
        return refuseFile(file, fmt::format("line {}: a quote inside the name of column {} is not doubled", line, *header.strayQuote + 1),
                          "Correct the header.");
    for (std::size_t i = 0; i < header.cellCount; ++i) {
        const std::string_view name = trimmed(cells[i]);
        m_columns.push_back(name.empty() ? fmt::format("column {}", i + 1) : std::string(name));
    }
    (void)m_window.takeBadBytes();
    TESSERA_CHECK(checkColumns());
    TESSERA_TRY(const bool hasRows, m_window.skipEmptyLines(false));
    if (!hasRows)
        return refuseFile(file, "the file has a header and no rows", "Check that the export was finished.");
    return {};
}

Result<void> CsvReader::checkColumns() const
{
    boost::unordered_flat_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (const auto [place, isNew] = places.try_emplace(m_columns[i], i); !isNew)
            return refuseFile(m_window.source().bytes().file(),
                              fmt::format("columns {} and {} are both called \"{}\"", place->second + 1, i + 1, m_columns[i]),
                              "Give every column of the header a name of its own.");
    return {};
}

std::string CsvReader::nameOf(std::size_t column) const
{
    return column < m_columns.size() ? m_columns[column] : fmt::format("column {}", column + 1);
}

std::unexpected<Error> CsvReader::refuseRow(CsvOutcome outcome, const CsvRow &row) const
{
    const std::filesystem::path &file = m_window.source().bytes().file();
    const std::uint64_t line = m_window.line() + row.cellLine;
    const std::string cell = nameOf(row.cellCount);
    switch (outcome) {
    case CsvOutcome::OpenQuote:
        return refuseFile(file, fmt::format("line {}, {}: a quote opens here and is never closed", line, cell),
                          "Close it, or double it when it belongs to the text.");
    case CsvOutcome::CellTooLong:
        return refuseFile(file, fmt::format("line {}, {}: the cell is longer than {} KiB", line, cell, MaxCellBytes >> 10U),
                          "Look for a quote that is not closed.");
    case CsvOutcome::TooManyCells: return refuseFile(file, fmt::format("line {}: more than {} columns", line, MaxColumns), "Check the delimiter.");
    default:
        return refuseFile(file, fmt::format("line {}: the row is longer than {} MiB", m_window.line(), MaxRowBytes >> 20U),
                          "Look for a quote that is not closed.");
    }
}

Result<CsvRow> CsvReader::parse(std::vector<std::string> &cells)
{
    CsvRow row;
    while (true) {
        const CsvOutcome outcome = parseCsvRow(m_window.text(), m_window.isAtEnd(), format().delimiter, cells, row);
        if (outcome == CsvOutcome::Row)
            return row;
        if (outcome != CsvOutcome::Incomplete || m_window.text().size() > MaxRowBytes)
            return refuseRow(outcome, row);
        TESSERA_CHECK(m_window.grow());
    }
}

std::optional<Reject> CsvReader::faultOf(const CsvRow &parsed, const SourceRow &row)
{
    if (const auto bad = m_window.takeBadBytes())
        return Reject{row.line, {}, fmt::format("byte {} of the file is not {}", bad->fileOffset + 1, codeOf(format().encoding)), row.raw};
    if (parsed.strayQuote)
        return Reject{row.line, nameOf(*parsed.strayQuote), "a quote inside the quoted cell is not doubled", row.raw};
    if (parsed.cellCount != m_columns.size())
        return Reject{row.line, {}, fmt::format("the row has {} cells and the header {}", parsed.cellCount, m_columns.size()), row.raw};
    return std::nullopt;
}

Result<bool> CsvReader::next(SourceRow &row)
{
    while (true) {
        TESSERA_TRY(const bool hasText, m_window.skipEmptyLines(false));
        if (!hasText)
            return false;
        TESSERA_TRY(const CsvRow parsed, parse(row.cells));
        row.line = m_window.line();
        row.raw.assign(m_window.text().substr(0, parsed.textBytes));
        m_window.take(parsed.bytes, parsed.lineBreaks);
        row.cells.resize(parsed.cellCount);
        // A line of blanks, or the end mark of DOS, is no row.
        if (m_columns.size() > 1 && parsed.cellCount == 1 && (trimmed(row.raw).empty() || trimmed(row.raw) == "\x1A"))
            continue;
        row.fault = faultOf(parsed, row);
        return true;
    }
}

} // namespace engine
