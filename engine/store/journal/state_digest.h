// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the journal vouches for: per covered table the sum (mod 2^256) of keyed hashes of its rows. It changes with every row written,
// whatever the order, and every journal entry commits to it; so a row edited behind the journal's back shows. Not a secret: it finds
// tampering by those who cannot forge the journal's signed head. One thread, inside the writer's transaction.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"

namespace engine
{

class Database;
class Statement;

using Digest256 = std::array<std::uint64_t, 4>; // little-endian limbs

// The canonical bytes of a row: typed and length-prefixed values in the column order of digestedTables().
class RowHash
{
public:
    RowHash &integer(std::int64_t value);
    RowHash &real(double value);
    RowHash &text(std::string_view value);
    RowHash &blob(std::string_view value);
    RowHash &null();
    RowHash &time(Timestamp value) { return integer(value.microseconds); }
    template <typename Tag, typename Number> RowHash &id(StrongId<Tag, Number> value) { return integer(static_cast<std::int64_t>(value.value)); }
    // All columns of the statement's current row.
    static RowHash ofRow(const Statement &row);
    void clear() { m_bytes.clear(); }
    [[nodiscard]] std::string_view bytes() const { return m_bytes; }

private:
    void put(char type, std::string_view bytes);
    std::string m_bytes;
};

class StateDigest
{
public:
    // Reads the sums as they stand; call at the beginning of a transaction.
    [[nodiscard]] static Result<StateDigest> load(Database &database);
    // Sums over what the tables really hold: for verify. Reads all of them.
    [[nodiscard]] static Result<StateDigest> recompute(Database &database, const Progress &progress);

    void add(std::string_view table, const RowHash &row);
    void remove(std::string_view table, const RowHash &row);
    // Adds (or removes) the row of a table by its key, as it stands in the database now: short for single rows.
    [[nodiscard]] Result<void> addStored(Database &database, std::string_view table, std::int64_t key);
    [[nodiscard]] Result<void> removeStored(Database &database, std::string_view table, std::int64_t key);

    // Writes the sums back; the journal calls it before it appends.
    [[nodiscard]] Result<void> save(Database &database) const;
    [[nodiscard]] std::string root() const; // 32 bytes over all sums
    // The tables whose sums differ.
    [[nodiscard]] std::vector<std::string> differences(const StateDigest &other) const;

private:
    [[nodiscard]] Digest256 hash(const RowHash &row) const;

    std::array<unsigned char, 32> m_key{};
    std::map<std::string, Digest256, std::less<>> m_sums;
};

} // namespace engine
