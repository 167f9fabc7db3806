// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/splink/splink_records.h"

#include <fmt/format.h>
#include <fstream>

#include "engine/base/ascii.h"
#include "engine/match/splink/interchange.h"
#include "engine/model/record.h"

using namespace engine;

namespace tests
{

namespace
{

std::string attributeCode(std::string_view column)
{
    std::string code = "c_"; // apart from the standard attributes
    for (const char c : column)
        code.push_back(engine::ascii::lower(c));
    return code;
}

} // namespace

Result<std::string> readFile(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    if (!stream)
        return fail(ErrorCode::Io, fmt::format("{} cannot be read.", file.string()));
    return text;
}

Result<CsvTable> csvFromText(std::string_view text)
{
    CsvTable table;
    std::vector<std::string> row(1);
    bool isQuoted = false;
    const auto endRow = [&] {
        if (table.names.empty())
            table.names = std::move(row);
        else if (row.size() != 1 || !row[0].empty())
            table.rows.push_back(std::move(row));
        row.assign(1, {});
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isQuoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
            row.back().push_back(text[++i]);
        else if (c == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && c == ',')
            row.emplace_back();
        else if (!isQuoted && c == '\n')
            endRow();
        else if (isQuoted || c != '\r')
            row.back().push_back(c);
    }
    endRow();
    for (const std::vector<std::string> &one : table.rows) {
        if (one.size() != table.names.size())
            return fail(ErrorCode::InputRejected, "A row of the CSV file has another number of cells than its head.");
    }
    return table;
}

std::string csvCell(std::string_view text)
{
    std::string cell = "\"";
    for (const char c : text)
        cell += c == '"' ? std::string("\"\"") : std::string(1, c);
    return cell + "\"";
}

Result<SplinkRecords> splinkRecords(const CsvTable &csv)
{
    SplinkRecords records;
    std::vector<AttributeId> attributes(csv.names.size());
    std::size_t key = csv.names.size();
    for (std::size_t i = 0; i < csv.names.size(); ++i) {
        if (csv.names[i] == "unique_id") {
            key = i;
            continue;
        }
        const auto attribute = records.catalog.declare(attributeCode(csv.names[i]), AttributeKind::Text, false);
        if (!attribute)
            return fail(ErrorCode::InputRejected, fmt::format("The column \"{}\" cannot be an attribute.", csv.names[i]));
        attributes[i] = *attribute;
        records.columns[csv.names[i]] = attributeCode(csv.names[i]);
    }
    if (key == csv.names.size())
        return fail(ErrorCode::InputRejected, "The CSV file has no column unique_id.");
    std::vector<AttributeId> wanted = attributes;
    std::erase_if(wanted, [](AttributeId attribute) { return !attribute.isValid(); });
    ColumnTableBuilder builder(wanted, csv.rows.size());
    for (std::size_t row = 0; row < csv.rows.size(); ++row) {
        std::vector<Value> values;
        for (std::size_t i = 0; i < attributes.size(); ++i) {
            if (attributes[i].isValid() && !csv.rows[row][i].empty())
                values.push_back({attributes[i], 0, ValueFlag::None, csv.rows[row][i], csv.rows[row][i]});
        }
        TESSERA_CHECK(builder.add(RecordId{static_cast<std::int64_t>(row) + 1}, SourceId{1}, packValues(values)));
        records.ids.push_back(csv.rows[row][key]);
    }
    records.table = std::move(builder).finish();
    return records;
}

Result<Model> splinkModel(const std::filesystem::path &file, const SplinkRecords &records)
{
    TESSERA_TRY(const std::string text, readFile(file));
    TESSERA_TRY(SplinkImport read, modelFromSplink(text, records.catalog, {.columns = records.columns}));
    return std::move(read.model);
}

} // namespace tests
