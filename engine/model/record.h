// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A source record: one row of one source, kept as received, with the values taken from it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/model/record_packing.h"

namespace engine
{

enum class ValueFlag : std::uint8_t {
    None = 0,
    Invalid = 1,     // fails the checks of its kind (no such date, no e-mail syntax); compared as missing, kept as text
    Placeholder = 2, // n/a, unknown, 1900-01-01 …; compared as missing, counted in Quality
    Derived = 4,     // taken out of another column (the city of a one-line address)
};
[[nodiscard]] constexpr ValueFlag operator|(ValueFlag a, ValueFlag b)
{
    return static_cast<ValueFlag>(static_cast<std::uint8_t>(a) | static_cast<std::uint8_t>(b));
}
[[nodiscard]] constexpr bool has(ValueFlag flags, ValueFlag flag)
{
    return (static_cast<std::uint8_t>(flags) & static_cast<std::uint8_t>(flag)) != 0;
}

// One value of one attribute of a record.
struct Value {
    AttributeId attribute;
    std::uint16_t column = 0; // index of the source column it came from (the first, when several were joined)
    ValueFlag flags = ValueFlag::None;
    std::string text;      // what people read and exports carry: trimmed, dates ISO, phones E.164, names in their own letters
    std::string canonical; // what is compared and counted; empty = missing
    friend bool operator==(const Value &, const Value &) = default;
};

enum class RecordState : std::uint8_t { Active = 1, Gone = 2, Restricted = 3, Suppressed = 4, Erased = 5 };
[[nodiscard]] std::string_view codeOf(RecordState state); // "active"

struct Record {
    RecordId id;
    SourceId source;
    std::string key; // the source's own key
    RecordState state = RecordState::Active;
    std::optional<Timestamp> updatedAt; // by the source's own word
    BatchId batch;                      // the import that last changed it
    std::vector<Value> values;          // by attribute id, then in the order of the columns

    // The comparable values of an attribute (neither missing, invalid nor placeholder), first one first.
    [[nodiscard]] const Value *first(AttributeId attribute) const;
};

// The raw row as received: cell texts by column index; the column names stand with the batch.
using RawRow = std::vector<std::string>;

// Compact bytes for the store: lossless, versioned by a leading byte, and checked when read back.
[[nodiscard]] std::string packValues(std::span<const Value> values);
[[nodiscard]] Result<std::vector<Value>> unpackValues(std::string_view bytes);
[[nodiscard]] std::string packRow(std::span<const std::string> cells);
[[nodiscard]] Result<RawRow> unpackRow(std::string_view bytes);

// Calls visit(attribute, flags, text, canonical) for each packed value without building Value objects: the matcher's fast path.
// Returns false when the bytes are damaged.
template <typename Visit> [[nodiscard]] bool visitPackedValues(std::string_view bytes, Visit &&visit)
{
    if (bytes.empty() || bytes.front() != packing::Version)
        return false;
    bytes.remove_prefix(1);
    packing::PackedValue value;
    while (!bytes.empty()) {
        if (!packing::takeValue(bytes, value))
            return false;
        visit(AttributeId{value.attribute}, static_cast<ValueFlag>(value.flags), value.text, value.canonical);
    }
    return true;
}

} // namespace engine
