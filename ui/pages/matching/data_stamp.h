// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a look at all records rests on beside the model. Once it differs, what was counted then is no longer true. Any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/base/ids.h"
#include "engine/base/result.h"

namespace engine
{
class Reader;
}

namespace ui
{

struct DataStamp {
    struct SourceState {
        engine::SourceId id;
        engine::BatchId lastBatch; // never given twice
        std::uint64_t records = 0;
        bool isDuplicateFree = false; // its records are not compared with one another
        friend bool operator==(const SourceState &, const SourceState &) = default;
    };
    std::vector<SourceState> sources;
    int safeguards = 0; // version of those in force
    friend bool operator==(const DataStamp &, const DataStamp &) = default;
};

[[nodiscard]] engine::Result<DataStamp> dataStamp(const engine::Reader &reader);

} // namespace ui
