// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// manifest.json of an export directory: what the files are, so that a reader can check that it got all of them whole. Any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/result.h"

namespace engine
{

struct ColumnSpec {
    std::string name;
    std::string type; // "text", "integer", "number", "timestamp"
    friend bool operator==(const ColumnSpec &, const ColumnSpec &) = default;
};

struct ManifestFile {
    std::string name;
    std::uint64_t rows = 0; // without the heading
    std::uint64_t bytes = 0;
    std::string sha256;
    std::vector<ColumnSpec> columns;
    friend bool operator==(const ManifestFile &, const ManifestFile &) = default;
};

struct Manifest {
    std::string project;
    std::int64_t runSeq = 0;
    bool isDelta = false;
    std::int64_t fromRun = 0; // with a delta: what changed after this run
    bool isExcelSafe = false;
    std::string modelHash;
    std::string rulesHash;
    std::int64_t journalEntries = 0; // head of the journal: count and hash
    std::string journalHead;
    std::uint64_t restrictedLeftOut = 0;
    std::vector<ManifestFile> files;
    friend bool operator==(const Manifest &, const Manifest &) = default;
};

inline constexpr int ManifestVersion = 1;

[[nodiscard]] std::string manifestToJson(const Manifest &manifest); // equal manifests give equal bytes
[[nodiscard]] Result<Manifest> manifestFromJson(std::string_view text);

} // namespace engine
