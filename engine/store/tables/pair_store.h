// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The scored pairs and refused links of the last run. Caches: a run replaces them. One thread; reading works on any connection.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "engine/base/progress.h"
#include "engine/model/customer.h"
#include "engine/model/pair.h"
#include "engine/store/database.h"

namespace engine
{

class PairStore
{
public:
    explicit PairStore(Database &database) : m_database(database) {}

    // The pairs of the last run give way to these, ascending by (a, b), each once, a < b.
    [[nodiscard]] Result<void> replaceAll(std::span<const StoredPair> pairs, Progress &progress);
    // Pairs with a side among `records` give way to these, each with a side among them as well.
    [[nodiscard]] Result<void> replaceTouching(std::span<const RecordId> records, std::span<const StoredPair> pairs);

    [[nodiscard]] Result<std::optional<StoredPair>> find(RecordPair records) const;
    [[nodiscard]] Result<std::vector<StoredPair>> of(RecordId record) const;       // on either side; by (a, b)
    [[nodiscard]] Result<std::vector<RecordId>> linkedWith(RecordId record) const; // by pairs of the match zone
    // A side among the records; by (a, b).
    [[nodiscard]] Result<std::vector<StoredPair>> touching(std::span<const RecordId> records) const;
    // Both sides among the records; by (a, b).
    [[nodiscard]] Result<std::vector<StoredPair>> among(std::span<const RecordId> records) const;
    [[nodiscard]] Result<std::uint64_t> count(Zone zone) const;
    // Every kept pair by (a, b).
    [[nodiscard]] Result<void> stream(const std::function<Result<void>(const StoredPair &)> &visit) const;

    [[nodiscard]] Result<void> replaceRefusals(std::span<const Refusal> refusals);
    [[nodiscard]] Result<void> replaceRefusalsTouching(std::span<const RecordId> records, std::span<const Refusal> refusals);
    [[nodiscard]] Result<std::vector<Refusal>> refusalsAmong(std::span<const RecordId> records) const;
    [[nodiscard]] Result<std::vector<Refusal>> refusalsOf(RecordId record) const;
    [[nodiscard]] Result<std::uint64_t> countRefusals() const;
    [[nodiscard]] Result<std::vector<Refusal>> refusals() const; // by (a, b)

    // Pairs and refusals whose records left the project go; the records that are missing come back, ascending.
    [[nodiscard]] Result<std::vector<RecordId>> removeOrphans();

private:
    Database &m_database;
};

} // namespace engine
