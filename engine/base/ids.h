// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Strong types for the numbers that name things, so that a record cannot be passed for a customer.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace engine
{

template <typename Tag, typename Number> struct StrongId {
    Number value{};

    constexpr StrongId() = default;
    constexpr explicit StrongId(Number number) : value(number) {}

    // 0 is never given to anything: a default id names nothing.
    [[nodiscard]] constexpr bool isValid() const { return value != 0; }
    friend constexpr auto operator<=>(StrongId, StrongId) = default;
    friend std::size_t hash_value(StrongId id) { return std::hash<Number>{}(id.value); }
};

using SourceId = StrongId<struct SourceTag, std::int64_t>;
using RecordId = StrongId<struct RecordTag, std::int64_t>;
using CustomerId = StrongId<struct CustomerTag, std::int64_t>;
using BatchId = StrongId<struct BatchTag, std::int64_t>;
using MappingId = StrongId<struct MappingTag, std::int64_t>;
using ModelId = StrongId<struct ModelTag, std::int64_t>;
using RulesId = StrongId<struct RulesTag, std::int64_t>;
using RunId = StrongId<struct RunTag, std::int64_t>;
using DecisionId = StrongId<struct DecisionTag, std::int64_t>;
using TaskId = StrongId<struct TaskTag, std::int64_t>;
using EntrySeq = StrongId<struct EntryTag, std::int64_t>; // number of a journal entry, from 1, without gaps
using AttributeId = StrongId<struct AttributeTag, std::uint16_t>;

} // namespace engine

template <typename Tag, typename Number> struct std::hash<engine::StrongId<Tag, Number>> {
    std::size_t operator()(engine::StrongId<Tag, Number> id) const noexcept { return std::hash<Number>{}(id.value); }
};
