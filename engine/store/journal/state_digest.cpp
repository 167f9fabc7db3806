// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/journal/state_digest.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <fmt/format.h>
#include <sodium.h>

#include "engine/store/database.h"
#include "engine/store/digested_tables.h"

namespace engine
{

namespace
{

constexpr std::uint64_t RowsBetweenChecks = 4096;

enum SqliteType { Integer = 1, Real = 2, Text = 3, BlobType = 4 };

void addTo(Digest256 &sum, const Digest256 &value)
{
    unsigned carry = 0;
    for (std::size_t i = 0; i < sum.size(); ++i) {
        const std::uint64_t before = sum[i] + carry;
        carry = before < carry ? 1U : 0U;
        sum[i] = before + value[i];
        carry += sum[i] < before ? 1U : 0U;
    }
}

Digest256 negated(Digest256 value)
{
    for (std::uint64_t &limb : value)
        limb = ~limb;
    addTo(value, {1, 0, 0, 0});
    return value;
}

const DigestedTable &tableOf(std::string_view name)
{
    return *std::ranges::find(DigestedTables, name, &DigestedTable::name);
}

std::string bytesOf(const Digest256 &sum)
{
    std::string bytes(sizeof(Digest256), '\0');
    std::memcpy(bytes.data(), sum.data(), bytes.size());
    return bytes;
}

// The key makes sums of two projects differ for the same rows; it comes from the project's own number.
Result<std::array<unsigned char, 32>> keyOf(Database &database)
{
    TESSERA_TRY(auto rows, database.prepare("SELECT uid FROM project WHERE id = 1"));
    TESSERA_TRY(const bool hasRow, rows.step());
    if (!hasRow)
        return fail(ErrorCode::Damaged, "The project has lost its identity. Restore a backup.");
    const std::string seed = "tessera state digest" + std::string(rows.text(0));
    std::array<unsigned char, 32> key{};
    crypto_generichash(key.data(), key.size(), reinterpret_cast<const unsigned char *>(seed.data()), seed.size(), nullptr, 0);
    return key;
}

} // namespace

void RowHash::put(char type, std::string_view bytes)
{
    m_bytes.push_back(type);
    std::uint64_t length = bytes.size();
    while (length >= 0x80) {
        m_bytes.push_back(static_cast<char>((length & 0x7FU) | 0x80U));
        length >>= 7U;
    }
    m_bytes.push_back(static_cast<char>(length));
    m_bytes.append(bytes);
}

RowHash &RowHash::integer(std::int64_t value)
{
    std::array<char, sizeof value> bytes{};
    std::memcpy(bytes.data(), &value, sizeof value);
    put('i', {bytes.data(), bytes.size()});
    return *this;
}

RowHash &RowHash::real(double value)
{
    std::array<char, sizeof value> bytes{};
    std::memcpy(bytes.data(), &value, sizeof value);
    put('r', {bytes.data(), bytes.size()});
    return *this;
}

RowHash &RowHash::text(std::string_view value)
{
    put('t', value);
    return *this;
}

RowHash &RowHash::blob(std::string_view value)
{
    put('b', value);
    return *this;
}

RowHash &RowHash::null()
{
    put('n', {});
    return *this;
}

RowHash RowHash::ofRow(const Statement &row)
{
    RowHash hash;
    for (int column = 0; column < row.columns(); ++column) {
        switch (row.typeOf(column)) {
        case Integer: hash.integer(row.integer(column)); break;
        case Real: hash.real(row.real(column)); break;
        case Text: hash.text(row.text(column)); break;
        case BlobType: hash.blob(row.text(column)); break;
        default: hash.null(); break;
        }
    }
    return hash;
}

Result<StateDigest> StateDigest::load(Database &database)
{
    StateDigest digest;
    TESSERA_TRY(digest.m_key, keyOf(database));
    for (const DigestedTable &table : DigestedTables)
        digest.m_sums.emplace(table.name, Digest256{});
    TESSERA_TRY(auto rows, database.prepare("SELECT name, sum FROM state_digest"));
    while (true) {
        TESSERA_TRY(const bool hasRow, rows.step());
        if (!hasRow)
            return digest;
        const auto found = digest.m_sums.find(rows.text(0));
        if (found == digest.m_sums.end() || rows.text(1).size() != sizeof(Digest256))
            return fail(ErrorCode::Damaged, "The project's own sums are damaged. Run verify, and restore a backup.", "state_digest");
        std::memcpy(found->second.data(), rows.text(1).data(), sizeof(Digest256));
    }
}

Result<StateDigest> StateDigest::recompute(Database &database, const Progress &progress)
{
    std::uint64_t done = 0;
    StateDigest digest;
    TESSERA_TRY(digest.m_key, keyOf(database));
    for (const DigestedTable &table : DigestedTables) {
        Digest256 &sum = digest.m_sums.emplace(table.name, Digest256{}).first->second;
        TESSERA_TRY(auto rows, database.prepare(fmt::format("SELECT {} FROM {}", table.columns, table.name)));
        while (true) {
            TESSERA_TRY(const bool hasRow, rows.step());
            if (!hasRow)
                break;
            if (++done % RowsBetweenChecks == 0)
                TESSERA_CHECK(progress.checkCancelled());
            addTo(sum, digest.hash(RowHash::ofRow(rows)));
        }
    }
    return digest;
}

Digest256 StateDigest::hash(const RowHash &row) const
{
    Digest256 result{};
    crypto_generichash(reinterpret_cast<unsigned char *>(result.data()), sizeof result, reinterpret_cast<const unsigned char *>(row.bytes().data()),
                       row.bytes().size(), m_key.data(), m_key.size());
    return result;
}

void StateDigest::add(std::string_view table, const RowHash &row)
{
    addTo(m_sums.find(table)->second, hash(row));
}

void StateDigest::remove(std::string_view table, const RowHash &row)
{
    addTo(m_sums.find(table)->second, negated(hash(row)));
}

namespace
{

Result<RowHash> storedRow(Database &database, std::string_view name, std::int64_t key)
{
    const DigestedTable &table = tableOf(name);
    TESSERA_TRY(auto rows, database.prepare(fmt::format("SELECT {} FROM {} WHERE {} = ?", table.columns, table.name, table.key)));
    rows.bind(1, key);
    TESSERA_TRY(const bool hasRow, rows.step());
    if (!hasRow)
        return fail(ErrorCode::Internal, "A row that was to be accounted for is not there. Nothing was changed.", std::string(name));
    return RowHash::ofRow(rows);
}

} // namespace

Result<void> StateDigest::addStored(Database &database, std::string_view table, std::int64_t key)
{
    TESSERA_TRY(const RowHash row, storedRow(database, table, key));
    add(table, row);
    return {};
}

Result<void> StateDigest::removeStored(Database &database, std::string_view table, std::int64_t key)
{
    TESSERA_TRY(const RowHash row, storedRow(database, table, key));
    remove(table, row);
    return {};
}

Result<void> StateDigest::save(Database &database) const
{
    TESSERA_TRY(
        auto write,
        database.prepare(
            "INSERT INTO state_digest (name, sum) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET sum = excluded.sum WHERE sum <> excluded.sum"));
    for (const auto &[name, sum] : m_sums) {
        const std::string bytes = bytesOf(sum);
        TESSERA_CHECK(write.bindAll(std::string_view(name), Blob{bytes}).run());
    }
    return {};
}

std::string StateDigest::root() const
{
    RowHash all;
    for (const auto &[name, sum] : m_sums)
        if (sum != Digest256{} || !tableOf(name).isLater)
            all.text(name).blob(bytesOf(sum));
    return bytesOf(hash(all));
}

std::vector<std::string> StateDigest::differences(const StateDigest &other) const
{
    std::vector<std::string> names;
    for (const auto &[name, sum] : m_sums)
        if (const auto found = other.m_sums.find(name); found == other.m_sums.end() || found->second != sum)
            names.push_back(name);
    return names;
}

} // namespace engine
