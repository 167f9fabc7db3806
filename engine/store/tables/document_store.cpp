// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/document_store.h"

#include <fmt/format.h>

#include "engine/store/tables/rows.h"

namespace engine
{

namespace
{

Document documentFrom(const Statement &row)
{
    return {row.integer(0),
            std::string(row.text(1)),
            static_cast<int>(row.integer(2)),
            std::string(row.text(3)),
            rows::hashFrom(row.text(4)),
            std::string(row.text(5)),
            row.time(6),
            row.integer(7) != 0};
}

} // namespace

Result<std::optional<Document>> DocumentStore::active(std::string_view kind) const
{
    TESSERA_TRY(auto query,
                m_database.prepare("SELECT id, kind, version, body, hash, author, at, is_active FROM document WHERE kind = ?1 AND is_active = 1"));
    query.bind(1, kind);
    return rows::first(query, documentFrom);
}

Result<std::optional<Document>> DocumentStore::find(std::int64_t id) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT id, kind, version, body, hash, author, at, is_active FROM document WHERE id = ?1"));
    query.bind(1, id);
    return rows::first(query, documentFrom);
}

Result<std::optional<Document>> DocumentStore::find(std::string_view kind, int version) const
{
    TESSERA_TRY(auto query,
                m_database.prepare("SELECT id, kind, version, body, hash, author, at, is_active FROM document WHERE kind = ?1 AND version = ?2"));
    query.bindAll(kind, version);
    return rows::first(query, documentFrom);
}

Result<std::vector<Document>> DocumentStore::page(std::string_view kind, int beforeVersion, int limit) const
{
    TESSERA_TRY(
        auto query,
        m_database.prepare("SELECT id, kind, version, body, hash, author, at, is_active FROM document WHERE kind = ?1 AND (?2 = 0 OR version < ?2) "
                           "ORDER BY version DESC LIMIT ?3"));
    query.bindAll(kind, beforeVersion, limit);
    return rows::all(query, documentFrom);
}

Result<Document> DocumentStore::put(std::string_view kind, std::string_view body, std::string_view author, Timestamp at, StateDigest &digest)
{
    TESSERA_TRY(auto present, active(kind));
    if (present && present->body == body)
        return *std::move(present);
    TESSERA_TRY(auto latest, m_database.prepare("SELECT coalesce(max(version), 0) FROM document WHERE kind = ?1"));
    latest.bind(1, kind);
    TESSERA_TRY(const std::int64_t version, rows::number(latest));
    const Hash128 hash = hash128(body);
    TESSERA_TRY(auto insert,
                m_database.prepare("INSERT INTO document (kind, version, body, hash, author, at, is_active) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0)"));
    TESSERA_CHECK(insert.bindAll(kind, version + 1, body, Blob{rows::bytesOf(hash)}, author, at).run());
    const std::int64_t id = m_database.lastInsertId();
    TESSERA_CHECK(digest.addStored(m_database, "document", id));
    TESSERA_CHECK(activate(kind, static_cast<int>(version) + 1, digest));
    return Document{id, std::string(kind), static_cast<int>(version) + 1, std::string(body), hash, std::string(author), at, true};
}

Result<void> DocumentStore::activate(std::string_view kind, int version, StateDigest &digest)
{
    const auto set = [&](std::int64_t id, int isActive) -> Result<void> {
        TESSERA_CHECK(digest.removeStored(m_database, "document", id));
        TESSERA_TRY(auto update, m_database.prepare("UPDATE document SET is_active = ?2 WHERE id = ?1"));
        TESSERA_CHECK(update.bindAll(id, isActive).run());
        return digest.addStored(m_database, "document", id);
    };
    std::optional<Document> next;
    if (version != 0) {
        TESSERA_TRY(next, find(kind, version));
        if (!next)
            return fail(ErrorCode::NotFound, fmt::format("There is no version {} of this text. Nothing was changed.", version), std::string(kind));
    }
    TESSERA_TRY(const auto present, active(kind));
    if (present)
        TESSERA_CHECK(set(present->id, 0));
    return next ? set(next->id, 1) : Result<void>();
}

} // namespace engine
