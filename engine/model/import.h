// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What an import hands to the store, row by row, and what comes of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/hash.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"

namespace engine
{

enum class ImportMode : std::uint8_t {
    Full,  // the file is the whole source: a key that is missing is gone
    Delta, // the file holds new and changed records only
};

// One row, ready to be stored.
struct IncomingRecord {
    std::uint64_t line = 0; // where the row begins in the file, from 1
    std::string key;
    std::optional<Timestamp> updatedAt;
    std::string values;    // packValues()
    std::string row;       // packRow()
    Hash128 contentHash{}; // of values and row: equal means unchanged
};

struct Reject {
    std::uint64_t line = 0;
    std::string field; // column name, or empty when it is the whole row
    std::string reason;
    std::string raw;
    friend bool operator==(const Reject &, const Reject &) = default;
};

// Values of one column that are not what it should hold: kept as they stand, and compared as missing.
struct InvalidValues {
    std::string column;
    std::string attribute; // its code, or updated_at
    std::string reason;    // "no e-mail address"
    std::uint64_t count = 0;
    std::vector<std::uint64_t> lines; // where the first ones stand
    friend bool operator==(const InvalidValues &, const InvalidValues &) = default;
};

struct ImportCounts {
    std::uint64_t rows = 0;
    std::uint64_t added = 0;
    std::uint64_t changed = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t gone = 0;
    std::uint64_t rejected = 0;
    friend bool operator==(const ImportCounts &, const ImportCounts &) = default;
};

enum class PutOutcome : std::uint8_t { Added, Changed, Unchanged, DuplicateKey };

struct PutResult {
    PutOutcome outcome = PutOutcome::Added;
    std::uint64_t firstLine = 0; // with DuplicateKey: where the key stood first in this file
};

// The importer's view of the store: one open transaction for one batch of one source. One thread.
class ImportTarget
{
public:
    virtual ~ImportTarget() = default;
    [[nodiscard]] virtual Result<PutResult> put(const IncomingRecord &record) = 0;
    [[nodiscard]] virtual Result<void> reject(const Reject &reject) = 0;
    // The key stands in the file although its row was refused: a full import does not take it for gone. A later row with the key is taken as any.
    [[nodiscard]] virtual Result<void> keep(std::string_view key) = 0;
};

} // namespace engine
