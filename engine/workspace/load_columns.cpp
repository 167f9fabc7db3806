// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/load_columns.h"

#include <algorithm>

#include "engine/base/sorted.h"
#include "engine/match/blocking_rule.h"
#include "engine/store/tables/record_store.h"
#include "engine/workspace/safeguarding.h"

namespace engine {

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

Result<ColumnTable> loadColumns(Database &database, std::span<const AttributeId> attributes, Progress &progress)
{
    const RecordStore records(database);
    TESSERA_TRY(const std::uint64_t count, records.countActive());
    progress.begin(Stage::LoadingColumns, count);
    ColumnTableBuilder builder(attributes, count);
    TESSERA_CHECK(records.streamActive(
        [&builder](RecordId record, SourceId source, std::string_view packedValues) { return builder.add(record, source, packedValues); }, progress));
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
