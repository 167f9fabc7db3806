// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/quality/row_table.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/intake/record_reader.h"

namespace tests::quality
{

using engine::ErrorCode;
using engine::fail;

std::size_t RowTable::column(std::string_view name) const
{
    return static_cast<std::size_t>(std::ranges::find(columns, name) - columns.begin());
}

void RowTable::addColumn(std::string name, const std::vector<std::string> &cells)
{
    columns.push_back(std::move(name));
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].push_back(cells[i]);
}

engine::Result<std::filesystem::path> unpacked(const std::filesystem::path &file, const std::filesystem::path &scratch)
{
    if (file.extension() != ".gz")
        return file;
    const std::filesystem::path target = scratch / file.stem();
    const pid_t child = ::fork();
    if (child == 0) {
        if (std::freopen(target.c_str(), "wb", stdout) != nullptr)
            ::execlp("gzip", "gzip", "-dc", file.c_str(), static_cast<char *>(nullptr));
        ::_exit(127);
    }
    int status = -1;
    if (child < 0 || ::waitpid(child, &status, 0) != child || status != 0)
        return fail(ErrorCode::Io, fmt::format("{} cannot be unpacked by gzip.", file.string()));
    return target;
}

engine::Result<RowTable> readRows(const std::filesystem::path &file, const std::filesystem::path &scratch, const std::vector<std::string> &needed)
{
    TESSERA_TRY(const std::filesystem::path plain, unpacked(file, scratch));
    TESSERA_TRY(const engine::DetectedFormat detected, engine::detectFormat(plain, {}));
    TESSERA_TRY(const auto reader, engine::openSourceFile(plain, detected.format));
    RowTable table;
    table.columns = reader->columns();
    for (const std::string &name : needed) {
        if (table.column(name) == table.columns.size())
            return fail(ErrorCode::NotFound, fmt::format("{} has no column \"{}\".", file.string(), name));
    }
    engine::SourceRow row;
    while (true) {
        TESSERA_TRY(const bool hasRow, reader->next(row));
        if (!hasRow)
            return table;
        // One public file has a comma too many at the end of each row.
        const bool hasEmptyEnd = row.fault && row.cells.size() == table.columns.size() + 1 && row.cells.back().empty();
        if (hasEmptyEnd)
            row.cells.pop_back();
        if (!row.fault || hasEmptyEnd)
            table.rows.push_back(row.cells);
    }
}

engine::Result<void> writeRows(const RowTable &table, const std::filesystem::path &file)
{
    std::ofstream stream(file, std::ios::binary);
    const auto write = [&stream](const std::vector<std::string> &cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            stream << (i == 0 ? "\"" : ",\"");
            for (const char c : cells[i])
                stream << (c == '"' ? "\"\"" : std::string(1, c));
            stream << '"';
        }
        stream << '\n';
    };
    write(table.columns);
    for (const auto &row : table.rows)
        write(row);
    if (!stream.flush())
        return fail(ErrorCode::Io, fmt::format("{} cannot be written.", file.string()));
    return {};
}

} // namespace tests::quality
