// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/data_stamp.h"

#include "engine/workspace/reader.h"

namespace ui
{

engine::Result<DataStamp> dataStamp(const engine::Reader &reader)
{
    DataStamp stamp;
    TESSERA_TRY(const auto sources, reader.sources());
    for (const engine::SourceView &view : sources)
        stamp.sources.push_back({view.source.id, view.lastBatch, view.records, view.source.isDuplicateFree});
    TESSERA_TRY(const auto safeguards, reader.safeguards());
    stamp.safeguards = safeguards.version;
    return stamp;
}

} // namespace ui
