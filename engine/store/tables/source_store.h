// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sources, the attributes a project declares, and the versions of each source's mapping. One thread; reading works on any connection.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/hash.h"
#include "engine/model/attribute.h"
#include "engine/model/source.h"
#include "engine/store/database.h"
#include "engine/store/journal/state_digest.h"

namespace engine
{

struct StoredMapping {
    MappingId id;
    SourceId source;
    int version = 0;  // from 1 within a source
    std::string body; // TOML
    Hash128 hash{};   // of body
    std::string author;
    Timestamp at;
};

class SourceStore
{
public:
    explicit SourceStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<Source>> all() const; // by id
    [[nodiscard]] Result<std::optional<Source>> find(SourceId id) const;
    [[nodiscard]] Result<std::optional<Source>> find(std::string_view code) const;
    // Sets source.id; Conflict when the code is taken.
    [[nodiscard]] Result<void> add(Source &source, StateDigest &digest);
    [[nodiscard]] Result<void> update(const Source &source, StateDigest &digest);
    // Only while nothing was imported from it: Conflict otherwise. Takes its mappings along.
    [[nodiscard]] Result<void> remove(SourceId id, StateDigest &digest);

    // The standard attributes with those of this project.
    [[nodiscard]] Result<AttributeCatalog> attributes() const;
    // Writes an own attribute, or replaces what is stored under its id.
    [[nodiscard]] Result<void> putAttribute(const Attribute &attribute, StateDigest &digest);

    // A new version, or the latest one when its text is the same.
    [[nodiscard]] Result<MappingId> putMapping(SourceId source, std::string_view toml, std::string_view author, Timestamp at, StateDigest &digest);
    [[nodiscard]] Result<void> removeMapping(MappingId id, StateDigest &digest); // Conflict when a batch used it
    [[nodiscard]] Result<std::optional<StoredMapping>> latestMapping(SourceId source) const;
    [[nodiscard]] Result<std::optional<StoredMapping>> mapping(MappingId id) const;
    [[nodiscard]] Result<std::vector<StoredMapping>> mappings(SourceId source) const; // newest first

private:
    Database &m_database;
};

} // namespace engine
