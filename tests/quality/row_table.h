// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A whole small CSV file in memory, to take labels from and to write parts of it anew. Plain functions.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace tests::quality
{

struct RowTable {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;

    [[nodiscard]] std::size_t column(std::string_view name) const; // columns.size() when there is none
    void addColumn(std::string name, const std::vector<std::string> &cells);
};

// A name that ends in ".gz" is unpacked by gzip into `scratch` first. NotFound names a column of `needed` that the file lacks.
[[nodiscard]] engine::Result<RowTable> readRows(const std::filesystem::path &file, const std::filesystem::path &scratch,
                                                const std::vector<std::string> &needed);
[[nodiscard]] engine::Result<std::filesystem::path> unpacked(const std::filesystem::path &file, const std::filesystem::path &scratch);
[[nodiscard]] engine::Result<void> writeRows(const RowTable &table, const std::filesystem::path &file); // UTF-8, comma

} // namespace tests::quality
