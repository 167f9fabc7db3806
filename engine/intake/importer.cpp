// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/intake/importer.h"

#include <algorithm>
#include <atomic>
#include <fmt/format.h>
#include <memory>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>
#include <optional>
#include <utility>

#include "engine/base/guarded.h"
#include "engine/base/log.h"
#include "engine/intake/input_error.h"
#include "engine/intake/nearest_word.h"
#include "engine/intake/row_values.h"

namespace engine
{

namespace
{

constexpr std::size_t BatchRows = 256;
constexpr std::size_t BatchBytes = std::size_t{1} << 20U;
constexpr std::size_t LongestKey = 1024;

// Some rows on their way through the pipeline.
struct Batch {
    std::vector<SourceRow> rows;
    std::vector<IncomingRecord> records;           // beside rows; of a row with a fault only the key counts
    std::vector<std::vector<InvalidCell>> invalid; // beside rows
    std::optional<Error> error;                    // what ended the reading, after these rows
    std::uint64_t bytes = 0;                       // of the file, read for it
};

class Import final
{
public:
    Import(RecordReader &reader, const Mapping &mapping, const AttributeCatalog &catalog, ImportTarget &target, Progress &progress)
        : m_reader(reader), m_keyColumn(mapping.key), m_values(mapping, catalog, reader.columns()), m_target(target), m_progress(progress)
    {
    }

    Result<void> run(unsigned threads)
    {
        m_progress.begin(Stage::Importing, m_reader.bytesTotal());
        if (threads == 1) {
            while (auto batch = read())
                put(prepare(std::move(batch)));
        } else {
            runInParallel(threads);
        }
        if (m_error)
            return std::unexpected(*std::move(m_error));
        return {};
    }
    [[nodiscard]] std::uint64_t rows() const { return m_rows; }
    [[nodiscard]] const InvalidCounter &invalid() const { return m_invalid; }

private:
    using BatchPointer = std::shared_ptr<Batch>;

    void runInParallel(unsigned threads)
    {
        namespace tbb = oneapi::tbb;
        tbb::task_arena arena(threads == 0 ? tbb::task_arena::automatic : static_cast<int>(threads));
        arena.execute([&] {
            const std::size_t workers = threads == 0 ? static_cast<std::size_t>(tbb::info::default_concurrency()) : threads;
            tbb::parallel_pipeline(
                2 * workers,
                tbb::make_filter<void, BatchPointer>(tbb::filter_mode::serial_in_order, [&](tbb::flow_control &control) {
                    BatchPointer batch = read();
                    if (batch == nullptr)
                        control.stop();
                    return batch;
                }) & tbb::make_filter<BatchPointer, BatchPointer>(tbb::filter_mode::parallel, [&](BatchPointer batch) {
                    return prepare(std::move(batch));
                }) & tbb::make_filter<BatchPointer, void>(tbb::filter_mode::serial_in_order, [&](const BatchPointer &batch) { put(batch); }));
        });
    }

    // Nothing when all is read. An error travels with the rows before it, so that what happens first in the file is told first.
    BatchPointer read()
    {
        if (m_isReadToEnd || m_hasFailed)
            return nullptr;
        auto batch = std::make_shared<Batch>();
        const std::uint64_t before = m_reader.bytesRead();
        std::size_t size = 0;
        if (auto stopped = m_progress.checkCancelled(); !stopped) {
            batch->error = std::move(stopped).error();
            m_isReadToEnd = true;
        }
        while (!m_isReadToEnd && batch->rows.size() < BatchRows && size < BatchBytes) {
            SourceRow &row = batch->rows.emplace_back();
            Result<bool> hasRow = m_reader.next(row);
            if (hasRow && *hasRow) {
                size += row.raw.size();
                continue;
            }
            batch->rows.pop_back();
            m_isReadToEnd = true;
            if (!hasRow)
                batch->error = std::move(hasRow).error();
        }
        batch->bytes = m_reader.bytesRead() - before;
        return batch;
    }

    BatchPointer prepare(BatchPointer batch) const
    {
        batch->records.resize(batch->rows.size());
        batch->invalid.resize(batch->rows.size());
        for (std::size_t i = 0; i < batch->rows.size(); ++i)
            prepare(batch->rows[i], batch->records[i], batch->invalid[i]);
        return batch;
    }

    void prepare(SourceRow &row, IncomingRecord &record, std::vector<InvalidCell> &invalid) const
    {
        record.line = row.line;
        record.key = m_values.keyOf(row.cells);
        if (row.fault)
            return;
        if (record.key.empty())
            row.fault = Reject{row.line, m_keyColumn, "the key is missing", {}};
        else if (record.key.size() > LongestKey)
            row.fault = Reject{row.line, m_keyColumn, fmt::format("the key is longer than {} bytes", LongestKey), {}};
        if (row.fault)
            return;
        record.updatedAt = m_values.updatedAt(row.cells, &invalid);
        record.values = packValues(m_values.valuesOf(row.cells, &invalid));
        record.row = packRow(row.cells);
        std::string content;
        content.reserve(record.values.size() + record.row.size() + sizeof(std::uint64_t));
        const std::uint64_t boundary = record.values.size();
        content.append(reinterpret_cast<const char *>(&boundary), sizeof boundary).append(record.values).append(record.row);
        record.contentHash = hash128(content);
    }

    void put(const BatchPointer &batch)
    {
        if (m_error)
            return;
        for (std::size_t i = 0; i < batch->rows.size(); ++i)
            if (auto done = put(batch->rows[i], batch->records[i], batch->invalid[i]); !done)
                return failWith(std::move(done).error());
        if (batch->error)
            return failWith(*std::move(batch->error));
        m_progress.advance(batch->bytes);
    }

    Result<void> put(SourceRow &row, const IncomingRecord &record, std::span<const InvalidCell> invalid)
    {
        ++m_rows;
        if (row.fault) {
            row.fault->raw = std::move(row.raw);
            TESSERA_CHECK(m_target.reject(*row.fault));
            return record.key.empty() || record.key.size() > LongestKey ? Result<void>() : m_target.keep(record.key);
        }
        TESSERA_TRY(const PutResult result, m_target.put(record));
        if (result.outcome != PutOutcome::DuplicateKey) {
            m_invalid.add(invalid, row.line);
            return {};
        }
        return m_target.reject({row.line, m_keyColumn, fmt::format("the key stands first in line {}", result.firstLine), std::move(row.raw)});
    }

    void failWith(Error error)
    {
        m_error = std::move(error);
        m_hasFailed = true;
    }

    RecordReader &m_reader;
    std::string m_keyColumn;
    RowValues m_values;
    ImportTarget &m_target;
    Progress &m_progress;
    bool m_isReadToEnd = false;            // of the reading stage
    std::optional<Error> m_error;          // of the putting stage
    std::atomic<bool> m_hasFailed = false; // told by the putting stage to the reading one
    std::uint64_t m_rows = 0;
    InvalidCounter m_invalid;
};

Result<void> checkColumn(const std::string &name, std::string_view role, std::span<const std::string> columns, std::string_view mappingName,
                         const std::filesystem::path &file)
{
    if (std::ranges::find(columns, name) != columns.end())
        return {};
    const std::string near = nearestWord(name, columns);
    return fail(ErrorCode::InputRejected,
                fmt::format("{}: {} names the column \"{}\"{}, which this file does not have. Nothing was imported. {}", file.string(), mappingName,
                            name, role, near.empty() ? "Its header has: " + listOf(columns) + "." : "Did you mean \"" + near + "\"?"));
}

} // namespace

Result<void> checkMapping(const Mapping &mapping, std::span<const std::string> columns, std::string_view mappingName,
                          const std::filesystem::path &file)
{
    if (mapping.key.empty())
        return refuseFile(file, fmt::format("{} names no key column", mappingName),
                          "Add key = \"…\": a column that is filled and different in every row. The header has: " + listOf(columns) + ".");
    TESSERA_CHECK(checkColumn(mapping.key, " as the key", columns, mappingName, file));
    if (!mapping.updatedAt.empty())
        TESSERA_CHECK(checkColumn(mapping.updatedAt, " as updated_at", columns, mappingName, file));
    for (const ColumnMapping &column : mapping.columns)
        TESSERA_CHECK(checkColumn(column.column, "", columns, mappingName, file));
    return {};
}

Result<ImportFileInfo> importRows(RecordReader &reader, const Mapping &mapping, const AttributeCatalog &catalog, ImportTarget &target,
                                  Progress &progress, unsigned threads)
{
    return guarded("There is not enough memory for this import. Nothing was imported. Close other programs and try again.",
                   [&]() -> Result<ImportFileInfo> {
                       Import import(reader, mapping, catalog, target, progress);
                       TESSERA_CHECK(import.run(threads));
                       log().debug("read {} rows, {} bytes", import.rows(), reader.bytesRead());
                       return ImportFileInfo{reader.format(), reader.columns(), reader.fileHash(), import.rows(),
                                             import.invalid().counts(reader.columns(), catalog)};
                   });
}

} // namespace engine
