// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Golden records as lists and exports read them; a cache that a run or a rule writes anew. One thread; reading works on any connection.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/progress.h"
#include "engine/model/golden.h"
#include "engine/store/database.h"

namespace engine
{

struct StoredGolden {
    CustomerId customer;
    std::string goldenId; // read only: comes from the customer
    std::string name;     // displayName()
    std::uint32_t records = 0;
    std::vector<SourceId> sources; // distinct, ascending
    double confidence = 1;
    Timestamp updatedAt; // when it last changed
    std::string packed;  // packGolden()
};

enum class GoldenOrder : std::uint8_t { Name, MostRecords, LeastSure, Newest };

struct GoldenCursor {
    std::string sortName;
    double number = 0; // records, confidence or microseconds
    CustomerId customer;
};

struct GoldenQuery {
    GoldenOrder order = GoldenOrder::Name;
    std::string namePrefix; // folded; only with order Name
    std::optional<GoldenCursor> after;
    int limit = 100;
};

struct GoldenCounts {
    std::uint64_t added = 0;
    std::uint64_t changed = 0;
    std::uint64_t removed = 0;
    friend bool operator==(const GoldenCounts &, const GoldenCounts &) = default;
};

class GoldenStore
{
public:
    explicit GoldenStore(Database &database) : m_database(database) {}

    // All golden records become these, by ascending customer; writes only what differs and keeps updatedAt of what is equal.
    [[nodiscard]] Result<GoldenCounts> replaceAll(std::span<const StoredGolden> golden, Progress &progress);
    // The same for those named only.
    [[nodiscard]] Result<GoldenCounts> put(std::span<const StoredGolden> golden);
    [[nodiscard]] Result<void> remove(std::span<const CustomerId> customers);

    [[nodiscard]] Result<std::optional<StoredGolden>> find(CustomerId customer) const;
    [[nodiscard]] Result<std::vector<StoredGolden>> page(const GoldenQuery &query) const;
    [[nodiscard]] static GoldenCursor cursorOf(const StoredGolden &row, GoldenOrder order);
    [[nodiscard]] Result<void> stream(const std::function<Result<void>(const StoredGolden &)> &visit, Progress &progress) const; // by customer
    [[nodiscard]] Result<void> streamByGoldenId(const std::function<Result<void>(const StoredGolden &)> &visit, Progress &progress) const;
    [[nodiscard]] Result<std::uint64_t> count() const;

private:
    Database &m_database;
};

} // namespace engine
