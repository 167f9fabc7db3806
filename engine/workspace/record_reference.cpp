// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/record_reference.h"

#include <fmt/format.h>

#include "engine/store/tables/record_store.h"
#include "engine/store/tables/source_store.h"

namespace engine
{

Result<std::string> referenceOf(Database &database, RecordId id)
{
    TESSERA_TRY(const auto record, RecordStore(database).find(id));
    if (!record)
        return fmt::format("record {}", id.value);
    TESSERA_TRY(const auto source, SourceStore(database).find(record->source));
    return fmt::format("{}:{}", source ? source->code : "?", record->key);
}

} // namespace engine
