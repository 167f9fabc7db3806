// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/intake/json_reader.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_set.hpp>
#include <fmt/format.h>
#include <optional>

#include "engine/base/json_nesting.h"
#include "engine/intake/input_error.h"

namespace engine
{

namespace
{

constexpr std::string_view Blanks = " \t\r\n";

// Where the value ends that the text begins with; nothing when the text ends before it.
std::optional<std::size_t> endOfValue(std::string_view text)
{
    JsonNesting nesting;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (nesting.depth() == 0 && !nesting.isInString() && (c == '}' || c == ']' || c == ',' || Blanks.contains(c)))
            return at;
        nesting.take(c);
        if (nesting.depth() == 0 && !nesting.isInString() && (c == '}' || c == ']' || c == '"'))
            return at + 1;
    }
    return std::nullopt;
}

std::uint64_t lineBreaksIn(std::string_view text)
{
    return static_cast<std::uint64_t>(std::ranges::count(text, '\n'));
}

} // namespace

Result<std::unique_ptr<RecordReader>> JsonReader::open(const std::filesystem::path &file, const FileFormat &format, std::uint64_t scanBytes)
{
    TESSERA_TRY(auto reader, start(file, format));
    TESSERA_CHECK(reader->collectColumns(file, scanBytes));
    return std::unique_ptr<RecordReader>(std::move(reader));
}

Result<std::unique_ptr<JsonReader>> JsonReader::start(const std::filesystem::path &file, const FileFormat &format)
{
    TESSERA_TRY(auto source, TextSource::open(file, format));
    std::unique_ptr<JsonReader> reader(new JsonReader(std::move(source)));
    TESSERA_TRY(const bool hasText, reader->m_window.skipEmptyLines(true));
    if (!hasText)
        return refuseFile(file, "the file is empty", "Check that the export was finished.");
    if (format.container == Container::JsonLines)
        return reader;
    const char first = reader->m_window.text().front();
    if (first != '[' && first != '{')
        return reader->refuse("neither an array nor an object begins here", "A JSON file holds an array of objects, one for each record.");
    reader->m_layout = first == '[' ? Layout::Array : Layout::Sequence;
    if (first == '[')
        reader->m_window.take(1, 0);
    return reader;
}

Result<void> JsonReader::collectColumns(const std::filesystem::path &file, std::uint64_t scanBytes)
{
    TESSERA_TRY(const auto scan, start(file, format()));
    std::vector<std::pair<std::string, bool>> paths; // and whether a value was seen
    bool hasRows = false;
    while (true) {
        TESSERA_TRY(const std::string_view text, scan->nextText());
        if (text.empty()) {
            m_isScannedWhole = true;
            break;
        }
        hasRows = true;
        if (const auto cells = scan->m_flattener.flatten(text)) {
            for (const JsonCell &cell : *cells) {
                const auto [place, isNew] = m_places.try_emplace(cell.path, paths.size());
                if (isNew)
                    paths.emplace_back(cell.path, false);
                paths[place->second].second |= !cell.text.empty();
            }
        }
        if (paths.size() > MaxColumns)
            return scan->refuse(fmt::format("the rows have more than {} different members", MaxColumns),
                                "Check what the names of members are made of.");
        scan->m_window.take(text.size(), lineBreaksIn(text));
        if (scan->bytesRead() > scanBytes)
            break;
    }
    if (!hasRows)
        return refuseFile(file, "there are no rows in the file", "Check that the export was finished.");
    // A null where other rows have an object is no column of its own.
    boost::unordered_flat_set<std::string_view> parents;
    for (const auto &[path, hasValue] : paths)
        for (auto dot = path.find('.'); dot != std::string::npos; dot = path.find('.', dot + 1))
            parents.insert(std::string_view(path).substr(0, dot));
    m_places.clear();
    for (const auto &[path, hasValue] : paths) {
        if (!hasValue && parents.contains(path))
            continue;
        m_places.emplace(path, m_columns.size());
        m_columns.push_back(path);
    }
    if (m_columns.empty())
        return refuseFile(file, "no row of the file is a JSON object with members",
                          "A JSON file holds one object for each record, a line each or in an array.");
    return {};
}

std::unexpected<Error> JsonReader::refuse(const std::string &wrong, const std::string &advice) const
{
    return refuseFile(m_window.source().bytes().file(), fmt::format("line {}: {}", m_window.line(), wrong), advice);
}

Result<std::string_view> JsonReader::nextText()
{
    return m_layout == Layout::Lines ? nextLine() : nextElement();
}

Result<std::string_view> JsonReader::nextLine()
{
    TESSERA_TRY(const bool hasText, m_window.skipEmptyLines(true));
    if (!hasText)
        return std::string_view{};
    while (true) {
        const std::string_view text = m_window.text();
        const auto end = text.find('\n');
        if (std::min(end, text.size()) > MaxRowBytes)
            return refuse(fmt::format("the line is longer than {} MiB", MaxRowBytes >> 20U), "JSON lines hold one record a line.");
        if (end != std::string_view::npos || m_window.isAtEnd()) {
            const std::string_view line = text.substr(0, end);
            return line.substr(0, line.find_last_not_of(Blanks) + 1);
        }
        TESSERA_CHECK(m_window.grow());
    }
}

// Stands the window on the next element; false after the last one.
Result<bool> JsonReader::reachElement()
{
    TESSERA_TRY(bool hasText, m_window.skipEmptyLines(true));
    if (m_layout == Layout::Sequence)
        return hasText;
    const std::string CutOff = "The array must end with ]: check that the export was finished.";
    if (!hasText)
        return refuse("the file ends within its array", CutOff);
    if (m_window.text().front() == ']') {
        m_window.take(1, 0);
        TESSERA_TRY(const bool hasMore, m_window.skipEmptyLines(true));
        if (hasMore)
            return refuse("something follows the end of the array", "A JSON file holds one array of objects.");
        m_layout = Layout::Sequence; // of which nothing is left
        return false;
    }
    if (m_isFirst) {
        m_isFirst = false;
        return true;
    }
    if (m_window.text().front() != ',')
        return refuse("a comma or ] is missing between two elements of the array", "Correct the file or export it again.");
    m_window.take(1, 0);
    TESSERA_TRY(hasText, m_window.skipEmptyLines(true));
    return hasText ? Result<bool>(true) : Result<bool>(refuse("the file ends within its array", CutOff));
}

Result<std::string_view> JsonReader::nextElement()
{
    TESSERA_TRY(const bool hasElement, reachElement());
    if (!hasElement)
        return std::string_view{};
    while (true) {
        const std::string_view text = m_window.text();
        const auto end = endOfValue(text);
        if (end.value_or(text.size()) > MaxRowBytes)
            return refuse(fmt::format("the object that begins here is longer than {} MiB", MaxRowBytes >> 20U),
                          "Look for a quote that is not closed.");
        if (end == std::size_t{0})
            return refuse("a value is missing here", "Correct the file or export it again.");
        if (end)
            return text.substr(0, *end);
        if (m_window.isAtEnd())
            return refuse("the file ends within the object that begins here", "Check that the export was finished.");
        TESSERA_CHECK(m_window.grow());
    }
}

void JsonReader::fill(SourceRow &row)
{
    const auto cells = m_flattener.flatten(row.raw);
    row.cells.resize(m_columns.size());
    std::ranges::for_each(row.cells, [](std::string &cell) { cell.clear(); });
    if (!cells) {
        row.fault = Reject{row.line, {}, cells.error(), row.raw};
        return;
    }
    for (const JsonCell &cell : *cells) {
        const auto place = m_places.find(cell.path);
        if (place != m_places.end())
            row.cells[place->second] = cell.text;
        else if (m_isScannedWhole && !cell.text.empty())
            row.fault = Reject{row.line, cell.path, "this member was not in the file when it was opened", row.raw};
    }
}

Result<bool> JsonReader::next(SourceRow &row)
{
    TESSERA_TRY(const std::string_view text, nextText());
    if (text.empty())
        return false;
    row.line = m_window.line();
    row.raw.assign(text);
    row.fault.reset();
    m_window.take(text.size(), lineBreaksIn(text));
    const auto bad = m_window.takeBadBytes();
    fill(row);
    if (bad)
        row.fault = Reject{row.line, {}, fmt::format("byte {} of the file is not {}", bad->fileOffset + 1, codeOf(format().encoding)), row.raw};
    return true;
}

} // namespace engine
