// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Texts that are kept in versions: matching models, survivorship rules, and whatever else a project writes down. One thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/hash.h"
#include "engine/store/database.h"
#include "engine/store/journal/state_digest.h"

namespace engine
{

namespace documents
{
inline constexpr std::string_view Model = "model";
inline constexpr std::string_view Rules = "rules";
inline constexpr std::string_view Safeguards = "safeguards";
} // namespace documents

struct Document {
    std::int64_t id = 0;
    std::string kind;
    int version = 0; // from 1 within its kind
    std::string body;
    Hash128 hash{};
    std::string author;
    Timestamp at;
    bool isActive = false;
};

class DocumentStore
{
public:
    explicit DocumentStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<Document>> active(std::string_view kind) const;
    [[nodiscard]] Result<std::optional<Document>> find(std::int64_t id) const;
    [[nodiscard]] Result<std::optional<Document>> find(std::string_view kind, int version) const;
    // Newest first, below `beforeVersion` (0: all).
    [[nodiscard]] Result<std::vector<Document>> page(std::string_view kind, int beforeVersion, int limit) const;

    // A new version that becomes the active one, or the active one when its text is the same.
    [[nodiscard]] Result<Document> put(std::string_view kind, std::string_view body, std::string_view author, Timestamp at, StateDigest &digest);
    // Makes a version the active one; 0: none is.
    [[nodiscard]] Result<void> activate(std::string_view kind, int version, StateDigest &digest);

private:
    Database &m_database;
};

} // namespace engine
