// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Small source files in a directory that goes with the test.
#pragma once

#include <QTemporaryDir>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "engine/intake/record_reader.h"

namespace tests
{

class SourceFiles
{
public:
    [[nodiscard]] std::filesystem::path path(std::string_view name) const { return std::filesystem::path(m_directory.path().toStdString()) / name; }
    std::filesystem::path write(std::string_view name, std::string_view bytes) const
    {
        const std::filesystem::path file = path(name);
        std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return file;
    }

private:
    QTemporaryDir m_directory;
};

struct ReadFile {
    std::vector<std::string> columns;
    std::vector<engine::SourceRow> rows;
    std::string hash;
    std::uint64_t bytesRead = 0;
};

inline engine::Result<ReadFile> readAll(const std::filesystem::path &file, const engine::FormatOverrides &overrides = {})
{
    TESSERA_TRY(const auto detected, engine::detectFormat(file, overrides));
    TESSERA_TRY(const auto reader, engine::openSourceFile(file, detected.format));
    ReadFile all{reader->columns(), {}, {}, 0};
    while (true) {
        engine::SourceRow row;
        TESSERA_TRY(const bool hasRow, reader->next(row));
        if (!hasRow)
            break;
        all.rows.push_back(std::move(row));
    }
    all.hash = reader->fileHash();
    all.bytesRead = reader->bytesRead();
    return all;
}

// "2:a|b" for a row of line 2, "3!reason" or "3!field: reason" for a fault; joined by " / ". A failure reads itself.
inline std::string textOf(const std::vector<engine::SourceRow> &rows)
{
    std::string text;
    for (const engine::SourceRow &row : rows) {
        text += (text.empty() ? "" : " / ") + std::to_string(row.line);
        if (row.fault) {
            text += "!" + (row.fault->field.empty() ? "" : row.fault->field + ": ") + row.fault->reason;
            continue;
        }
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            text += (i == 0 ? ":" : "|") + row.cells[i];
    }
    return text;
}

} // namespace tests
