// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/source_store.h"

#include <fmt/format.h>

#include "engine/store/tables/rows.h"

namespace engine
{

namespace
{

Source sourceFrom(const Statement &row)
{
    return {row.id<SourceId>(0),      std::string(row.text(1)),         std::string(row.text(2)),
            std::string(row.text(3)), static_cast<int>(row.integer(4)), row.integer(5) != 0,
            std::string(row.text(6)), static_cast<int>(row.integer(7))};
}

StoredMapping mappingFrom(const Statement &row)
{
    return {row.id<MappingId>(0),     row.id<SourceId>(1), static_cast<int>(row.integer(2)), std::string(row.text(3)), rows::hashFrom(row.text(4)),
            std::string(row.text(5)), row.time(6)};
}

} // namespace

Result<std::vector<Source>> SourceStore::all() const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT id, code, name, owner, trust, duplicate_free, region, hue FROM source ORDER BY id"));
    return rows::all(query, sourceFrom);
}

Result<std::optional<Source>> SourceStore::find(SourceId id) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT id, code, name, owner, trust, duplicate_free, region, hue FROM source WHERE id = ?1"));
    query.bind(1, id);
    return rows::first(query, sourceFrom);
}

Result<std::optional<Source>> SourceStore::find(std::string_view code) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT id, code, name, owner, trust, duplicate_free, region, hue FROM source WHERE code = ?1"));
    query.bind(1, code);
    return rows::first(query, sourceFrom);
}

Result<void> SourceStore::add(Source &source, StateDigest &digest)
{
    TESSERA_TRY(const auto taken, find(source.code));
    if (taken)
        return fail(ErrorCode::Conflict,
                    fmt::format("The project already has a source “{}”. Nothing was changed; choose another code.", source.code));
    TESSERA_TRY(const std::int64_t id, rows::takeIds(m_database, "next_source", 1));
    TESSERA_TRY(
        auto insert,
        m_database.prepare("INSERT INTO source (id, code, name, owner, trust, duplicate_free, region, hue) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"));
    insert.bindAll(id, std::string_view(source.code), std::string_view(source.name), std::string_view(source.owner), source.trust,
                   source.isDuplicateFree ? 1 : 0, std::string_view(source.region), source.hue);
    TESSERA_CHECK(insert.run());
    source.id = SourceId{id};
    return digest.addStored(m_database, "source", id);
}

Result<void> SourceStore::update(const Source &source, StateDigest &digest)
{
    TESSERA_TRY(const auto taken, find(source.code));
    if (taken && taken->id != source.id)
        return fail(ErrorCode::Conflict,
                    fmt::format("The project already has a source “{}”. Nothing was changed; choose another code.", source.code));
    TESSERA_TRY(const auto present, find(source.id));
    if (!present)
        return fail(ErrorCode::NotFound, "There is no such source in the project. Nothing was changed.");
    TESSERA_CHECK(digest.removeStored(m_database, "source", source.id.value));
    TESSERA_TRY(auto update,
                m_database.prepare(
                    "UPDATE source SET code = ?2, name = ?3, owner = ?4, trust = ?5, duplicate_free = ?6, region = ?7, hue = ?8 WHERE id = ?1"));
    update.bindAll(source.id, std::string_view(source.code), std::string_view(source.name), std::string_view(source.owner), source.trust,
                   source.isDuplicateFree ? 1 : 0, std::string_view(source.region), source.hue);
    TESSERA_CHECK(update.run());
    return digest.addStored(m_database, "source", source.id.value);
}

Result<void> SourceStore::remove(SourceId id, StateDigest &digest)
{
    TESSERA_TRY(const auto present, find(id));
    if (!present)
        return fail(ErrorCode::NotFound, "There is no such source in the project. Nothing was changed.");
    TESSERA_TRY(auto used, m_database.prepare("SELECT count(*) FROM batch WHERE source_id = ?1"));
    used.bind(1, id);
    TESSERA_TRY(const std::int64_t batches, rows::number(used));
    if (batches != 0)
        return fail(ErrorCode::Conflict, fmt::format("Records were imported from “{}”. It was kept; take its imports back first.", present->code));
    TESSERA_TRY(const auto versions, mappings(id));
    for (const StoredMapping &mapping : versions)
        TESSERA_CHECK(removeMapping(mapping.id, digest));
    TESSERA_CHECK(digest.removeStored(m_database, "source", id.value));
    TESSERA_TRY(auto erase, m_database.prepare("DELETE FROM source WHERE id = ?1"));
    return erase.bind(1, id).run();
}

Result<AttributeCatalog> SourceStore::attributes() const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT id, code, kind, is_unique FROM attribute ORDER BY id"));
    AttributeCatalog catalog;
    TESSERA_CHECK(rows::each(query, [&](const Statement &row) -> Result<void> {
        const auto kind = attributeKindFromCode(row.text(2));
        if (!kind)
            return fail(ErrorCode::Damaged, "An attribute of the project has an unknown kind. Nothing was changed; run verify.",
                        std::string(row.text(2)));
        const auto id = row.id<AttributeId>(0);
        catalog.restore({id, std::string(row.text(1)), *kind, row.integer(3) != 0, id < attributes::FirstOwn});
        return {};
    }));
    return catalog;
}

Result<void> SourceStore::putAttribute(const Attribute &attribute, StateDigest &digest)
{
    TESSERA_TRY(auto known, m_database.prepare("SELECT count(*) FROM attribute WHERE id = ?1"));
    known.bind(1, attribute.id);
    TESSERA_TRY(const std::int64_t count, rows::number(known));
    if (count != 0)
        TESSERA_CHECK(digest.removeStored(m_database, "attribute", attribute.id.value));
    TESSERA_TRY(auto put,
                m_database.prepare("INSERT INTO attribute (id, code, kind, is_unique) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE SET code = "
                                   "excluded.code, kind = excluded.kind, is_unique = excluded.is_unique"));
    TESSERA_CHECK(put.bindAll(attribute.id, std::string_view(attribute.code), codeOf(attribute.kind), attribute.isUnique ? 1 : 0).run());
    return digest.addStored(m_database, "attribute", attribute.id.value);
}

Result<MappingId> SourceStore::putMapping(SourceId source, std::string_view toml, std::string_view author, Timestamp at, StateDigest &digest)
{
    TESSERA_TRY(const auto latest, latestMapping(source));
    if (latest && latest->body == toml)
        return latest->id;
    const Hash128 hash = hash128(toml);
    TESSERA_TRY(const std::int64_t id, rows::takeIds(m_database, "next_mapping", 1));
    TESSERA_TRY(auto insert,
                m_database.prepare("INSERT INTO mapping (id, source_id, version, body, hash, author, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"));
    TESSERA_CHECK(insert.bindAll(id, source, latest ? latest->version + 1 : 1, toml, Blob{rows::bytesOf(hash)}, author, at).run());
    TESSERA_CHECK(digest.addStored(m_database, "mapping", id));
    return MappingId{id};
}

Result<void> SourceStore::removeMapping(MappingId id, StateDigest &digest)
{
    TESSERA_TRY(auto used, m_database.prepare("SELECT count(*) FROM batch WHERE mapping_id = ?1"));
    used.bind(1, id);
    TESSERA_TRY(const std::int64_t batches, rows::number(used));
    if (batches != 0)
        return fail(ErrorCode::Conflict, "An import used this mapping. It was kept; take the import back first.");
    TESSERA_CHECK(digest.removeStored(m_database, "mapping", id.value));
    TESSERA_TRY(auto erase, m_database.prepare("DELETE FROM mapping WHERE id = ?1"));
    return erase.bind(1, id).run();
}

Result<std::optional<StoredMapping>> SourceStore::latestMapping(SourceId source) const
{
    TESSERA_TRY(
        auto query,
        m_database.prepare("SELECT id, source_id, version, body, hash, author, at FROM mapping WHERE source_id = ?1 ORDER BY version DESC LIMIT 1"));
    query.bind(1, source);
    return rows::first(query, mappingFrom);
}

Result<std::optional<StoredMapping>> SourceStore::mapping(MappingId id) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT id, source_id, version, body, hash, author, at FROM mapping WHERE id = ?1"));
    query.bind(1, id);
    return rows::first(query, mappingFrom);
}

Result<std::vector<StoredMapping>> SourceStore::mappings(SourceId source) const
{
    TESSERA_TRY(auto query,
                m_database.prepare("SELECT id, source_id, version, body, hash, author, at FROM mapping WHERE source_id = ?1 ORDER BY version DESC"));
    query.bind(1, source);
    return rows::all(query, mappingFrom);
}

} // namespace engine
