// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/load_columns.h"

#include <algorithm>
#include <oneapi/tbb/task_group.h>

#include "engine/base/sorted.h"
#include "engine/match/blocking_rule.h"
#include "engine/match/parallel.h"
#include "engine/store/tables/record_store.h"
#include "engine/workspace/safeguarding.h"

namespace engine
{

Result<std::vector<AttributeId>> attributesFor(const Model &model, const AttributeCatalog &catalog, const Safeguards &safeguards)
{
    std::vector<AttributeId> attributes;
    for (const Comparison &comparison : model.comparisons)
        std::ranges::copy(attributesOf(comparison), std::back_inserter(attributes));
    for (const std::string &text : model.blockingRules) {
        TESSERA_TRY(const BlockingRule rule, parseBlockingRule(text, catalog));
        for (const KeyExpression &key : rule.keys)
            attributes.push_back(key.attribute);
    }
    std::ranges::copy(uniqueAttributes(safeguards, catalog), std::back_inserter(attributes));
    sortUnique(attributes);
    return attributes;
}

std::vector<AttributeId> allAttributes(const AttributeCatalog &catalog)
{
    std::vector<AttributeId> attributes;
    for (const Attribute &attribute : catalog.all())
        attributes.push_back(attribute.id);
    return attributes;
}

namespace
{

// Records on their way from the store into columns, while the store reads on.
class Batch
{
public:
    [[nodiscard]] bool isFull() const { return m_records.size() >= Records || m_bytes.size() >= Bytes; }
    void add(RecordId record, SourceId source, std::string_view packedValues)
    {
        m_records.push_back({record, source, m_bytes.size(), packedValues.size()});
        m_bytes.append(packedValues);
    }
    Result<void> unpack(ColumnTableBuilder &builder)
    {
        m_packed.clear();
        for (const Entry &entry : m_records)
            m_packed.push_back({entry.record, entry.source, std::string_view(m_bytes).substr(entry.offset, entry.size)});
        return builder.unpack(m_packed, m_unpacked);
    }
    [[nodiscard]] const UnpackedRecords &unpacked() const { return m_unpacked; }
    void clear()
    {
        m_records.clear();
        m_bytes.clear();
        m_unpacked.clear();
    }

private:
    static constexpr std::size_t Records = 512; // so many that what they ask of memory is still near when it is needed
    static constexpr std::size_t Bytes = std::size_t{1} << 20U;
    struct Entry {
        RecordId record;
        SourceId source;
        std::size_t offset = 0;
        std::size_t size = 0;
    };
    std::vector<Entry> m_records;
    std::string m_bytes;
    std::vector<PackedRecord> m_packed;
    UnpackedRecords m_unpacked;
};

} // namespace

Result<ColumnTable> loadColumns(Database &database, std::span<const AttributeId> attributes, Progress &progress)
{
    const RecordStore records(database);
    TESSERA_TRY(const std::uint64_t count, records.countActive());
    progress.begin(Stage::LoadingColumns, count);
    ColumnTableBuilder builder(attributes, count);
    Batch reading;
    Batch adding;
    Result<void> added;
    oneapi::tbb::task_group worker;
    const auto hand = [&]() -> Result<void> {
        worker.wait();
        TESSERA_CHECK(added);
        std::swap(reading, adding);
        reading.clear();
        worker.run([&] { // all but the reading, which is half of the work; the reader takes its share of the columns when it waits
            added = adding.unpack(builder);
            builder.addRecords(adding.unpacked());
            forEachIndex(builder.columnCount(), 1, [&](std::size_t column) { builder.addColumn(column, adding.unpacked()); });
        });
        return {};
    };
    Result<void> read = records.streamActive(
        [&](RecordId record, SourceId source, std::string_view packedValues) -> Result<void> {
            reading.add(record, source, packedValues);
            return reading.isFull() ? hand() : Result<void>();
        },
        progress);
    if (read)
        read = hand();
    worker.wait();
    TESSERA_CHECK(read);
    TESSERA_CHECK(added);
    return std::move(builder).finish();
}

Result<ColumnTable> loadColumns(Database &database, std::span<const AttributeId> attributes, std::span<const RecordId> records)
{
    ColumnTableBuilder builder(attributes, records.size());
    TESSERA_CHECK(RecordStore(database).streamActiveAmong(
        records, [&builder](RecordId record, SourceId source, std::string_view packedValues) { return builder.add(record, source, packedValues); }));
    return std::move(builder).finish();
}

} // namespace engine
