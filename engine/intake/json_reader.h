// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads JSON lines, or objects in one array. Opening goes through the file once to know the members of all rows. One thread.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/intake/json_flattener.h"
#include "engine/intake/record_reader.h"
#include "engine/intake/text_window.h"

namespace engine
{

class JsonReader final : public RecordReader
{
public:
    static constexpr std::uint64_t WholeFile = std::numeric_limits<std::uint64_t>::max();
    // Members that first come after scanBytes of the file are passed over; for previews.
    [[nodiscard]] static Result<std::unique_ptr<RecordReader>> open(const std::filesystem::path &file, const FileFormat &format,
                                                                    std::uint64_t scanBytes = WholeFile);

    [[nodiscard]] const std::vector<std::string> &columns() const override { return m_columns; }
    [[nodiscard]] Result<bool> next(SourceRow &row) override;
    [[nodiscard]] const FileFormat &format() const override { return m_window.source().format(); }
    [[nodiscard]] std::uint64_t bytesRead() const override { return m_window.source().bytes().bytesRead(); }
    [[nodiscard]] std::uint64_t bytesTotal() const override { return m_window.source().bytes().bytesTotal(); }
    [[nodiscard]] std::string fileHash() const override { return m_window.source().bytes().hash(); }

private:
    enum class Layout : std::uint8_t { Lines, Array, Sequence };

    explicit JsonReader(std::unique_ptr<TextSource> source) : m_window(std::move(source)) {}

    [[nodiscard]] static Result<std::unique_ptr<JsonReader>> start(const std::filesystem::path &file, const FileFormat &format);
    [[nodiscard]] Result<void> collectColumns(const std::filesystem::path &file, std::uint64_t scanBytes);
    // The text of the next row, valid until take() of its bytes; empty at the end.
    [[nodiscard]] Result<std::string_view> nextText();
    [[nodiscard]] Result<std::string_view> nextLine();
    [[nodiscard]] Result<std::string_view> nextElement();
    [[nodiscard]] Result<bool> reachElement();
    void fill(SourceRow &row);
    [[nodiscard]] std::unexpected<Error> refuse(const std::string &wrong, const std::string &advice) const;

    TextWindow m_window;
    Layout m_layout = Layout::Lines;
    bool m_isFirst = true; // element of an array
    JsonFlattener m_flattener;
    std::vector<std::string> m_columns;
    boost::unordered_flat_map<std::string, std::size_t> m_places;
    bool m_isScannedWhole = false;
};

} // namespace engine
