// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstring>
#include <fmt/format.h>
#include <fstream>

#include "engine/workspace/load_columns.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/workspace.h"
#include "tests/bench/probe.h"

namespace bench
{

namespace
{

std::string quoted(std::string_view text)
{
    std::string cell = "\"";
    for (const char c : text)
        cell.append(c == '"' ? 2 : 1, c);
    return cell + '"';
}

} // namespace

engine::Result<void> dumpRecords(const std::filesystem::path &project, const std::filesystem::path &file)
{
    engine::Progress progress;
    TESSERA_TRY(const auto workspace, engine::Workspace::open(project, {.key = {}, .isReadOnly = true, .actor = {}, .clock = {}}, progress));
    TESSERA_TRY(const auto catalog, workspace.reader().attributes());
    TESSERA_TRY(const auto table, engine::loadColumns(workspace.reader().connection(), engine::allAttributes(catalog), progress));
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    std::vector<const engine::Column *> columns;
    out << "unique_id,source_dataset";
    for (const engine::Column &column : table.columns())
        if (column.filled() > 0) {
            columns.push_back(&column);
            out << ',' << catalog.at(column.attribute()).code;
        }
    out << '\n';
    for (std::uint32_t record = 0; record < table.size(); ++record) {
        out << table.record(record).value << ',' << table.source(record).value;
        for (const engine::Column *column : columns) {
            const auto values = column->values(record);
            out << ',';
            if (!values.empty())
                out << quoted(column->text(values.front()));
        }
        out << '\n';
    }
    if (!out.flush())
        return engine::fail(engine::ErrorCode::Io, fmt::format("{} could not be written: {}.", file.string(), std::strerror(errno)));
    return {};
}

} // namespace bench
