// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/intake/csv_parser.h"

#include <algorithm>

#include "engine/intake/record_reader.h"

namespace engine
{

namespace
{

class RowParser final
{
public:
    RowParser(std::string_view text, bool isAtEnd, char delimiter, std::vector<std::string> &cells, CsvRow &row)
        : m_text(text), m_isAtEnd(isAtEnd), m_delimiter(delimiter), m_cells(cells), m_row(row)
    {
    }

    CsvOutcome parse()
    {
        while (true) {
            m_row.cellLine = m_row.lineBreaks;
            if (m_row.cellCount == MaxColumns)
                return CsvOutcome::TooManyCells;
            if (m_row.cellCount == m_cells.size())
                m_cells.emplace_back();
            std::string &cell = m_cells[m_row.cellCount];
            cell.clear();
            if (const CsvOutcome outcome = parseCell(cell); outcome != CsvOutcome::Row)
                return outcome;
            ++m_row.cellCount;
            if (m_at < m_text.size() && m_text[m_at] == m_delimiter) {
                ++m_at;
                continue;
            }
            return endRow();
        }
    }

private:
    [[nodiscard]] bool isPlain(char c) const { return c != m_delimiter && c != '\n' && c != '\r'; }
    [[nodiscard]] bool isBlank(char c) const { return c == ' ' || (c == '\t' && m_delimiter != '\t'); }

    CsvOutcome parseCell(std::string &cell)
    {
        std::size_t quote = m_at;
        while (quote < m_text.size() && isBlank(m_text[quote]))
            ++quote;
        if (quote < m_text.size() && m_text[quote] == '"') {
            m_at = quote + 1;
            return parseQuoted(cell);
        }
        return parsePlain(cell);
    }

    CsvOutcome parsePlain(std::string &cell)
    {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && isPlain(m_text[m_at]))
            ++m_at;
        if (cell.size() + m_at - start > MaxCellBytes)
            return CsvOutcome::CellTooLong;
        if (m_at == m_text.size() && !m_isAtEnd)
            return CsvOutcome::Incomplete;
        cell.append(m_text.substr(start, m_at - start));
        return CsvOutcome::Row;
    }

    CsvOutcome parseQuoted(std::string &cell)
    {
        while (true) {
            const std::size_t quote = std::min(m_text.find('"', m_at), m_text.size());
            const std::string_view part = m_text.substr(m_at, quote - m_at);
            if (cell.size() + part.size() > MaxCellBytes)
                return CsvOutcome::CellTooLong;
            if (quote == m_text.size())
                return m_isAtEnd ? CsvOutcome::OpenQuote : CsvOutcome::Incomplete;
            cell.append(part);
            countLineBreaks(part);
            m_at = quote + 1;
            if (m_at < m_text.size() && m_text[m_at] == '"') {
                cell += '"';
                ++m_at;
                continue;
            }
            return closeQuoted(cell);
        }
    }

    // After the closing quote: blanks, then the end of the cell. Anything else means that a quote inside was not doubled.
    CsvOutcome closeQuoted(std::string &cell)
    {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
        if (m_at == m_text.size())
            return m_isAtEnd ? CsvOutcome::Row : CsvOutcome::Incomplete;
        if (!isPlain(m_text[m_at]))
            return CsvOutcome::Row;
        m_at = start;
        if (!m_row.strayQuote)
            m_row.strayQuote = m_row.cellCount;
        return parsePlain(cell);
    }

    void countLineBreaks(std::string_view part)
    {
        for (std::size_t at = part.find_first_of("\r\n"); at != std::string_view::npos; at = part.find_first_of("\r\n", at + 1))
            if (part[at] == '\n' || at + 1 == part.size() || part[at + 1] != '\n')
                ++m_row.lineBreaks;
    }

    CsvOutcome endRow()
    {
        m_row.textBytes = m_at;
        if (m_at < m_text.size()) {
            const bool isReturn = m_text[m_at] == '\r';
            ++m_at;
            if (isReturn && m_at == m_text.size() && !m_isAtEnd)
                return CsvOutcome::Incomplete; // a line feed may follow
            if (isReturn && m_at < m_text.size() && m_text[m_at] == '\n')
                ++m_at;
            ++m_row.lineBreaks;
        }
        m_row.bytes = m_at;
        return CsvOutcome::Row;
    }

    std::string_view m_text;
    bool m_isAtEnd;
    char m_delimiter;
    std::vector<std::string> &m_cells;
    CsvRow &m_row;
    std::size_t m_at = 0;
};

} // namespace

CsvOutcome parseCsvRow(std::string_view text, bool isAtEnd, char delimiter, std::vector<std::string> &cells, CsvRow &row)
{
    row = {};
    return RowParser(text, isAtEnd, delimiter, cells, row).parse();
}

} // namespace engine
