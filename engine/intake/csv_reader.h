// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads CSV and its relatives with a header row. One thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/intake/csv_parser.h"
#include "engine/intake/record_reader.h"
#include "engine/intake/text_window.h"

namespace engine
{

class CsvReader final : public RecordReader
{
public:
    [[nodiscard]] static Result<std::unique_ptr<RecordReader>> open(const std::filesystem::path &file, const FileFormat &format);

    [[nodiscard]] const std::vector<std::string> &columns() const override { return m_columns; }
    [[nodiscard]] Result<bool> next(SourceRow &row) override;
    [[nodiscard]] const FileFormat &format() const override { return m_window.source().format(); }
    [[nodiscard]] std::uint64_t bytesRead() const override { return m_window.source().bytes().bytesRead(); }
    [[nodiscard]] std::uint64_t bytesTotal() const override { return m_window.source().bytes().bytesTotal(); }
    [[nodiscard]] std::string fileHash() const override { return m_window.source().bytes().hash(); }

private:
    explicit CsvReader(std::unique_ptr<TextSource> source) : m_window(std::move(source)) {}

    [[nodiscard]] Result<void> readHeader();
    [[nodiscard]] Result<void> skipSeparatorLine();
    [[nodiscard]] Result<void> checkColumns() const;
    [[nodiscard]] Result<CsvRow> parse(std::vector<std::string> &cells);
    [[nodiscard]] std::unexpected<Error> refuseRow(CsvOutcome outcome, const CsvRow &row) const;
    [[nodiscard]] std::optional<Reject> faultOf(const CsvRow &parsed, const SourceRow &row);
    [[nodiscard]] std::string nameOf(std::size_t column) const;

    TextWindow m_window;
    std::vector<std::string> m_columns;
};

} // namespace engine
