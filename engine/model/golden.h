// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Golden records: the reconciled values of a customer, each with its lineage.
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

namespace engine
{

// What decided that a value won. Stored: numbers keep their meaning.
enum class Strategy : std::uint8_t {
    OnlyValue = 1, // nothing to decide: one record knows it
    AllAgree = 2,  // all records that know it say the same
    Source = 3,
    MostRecent = 4,
    Oldest = 5,
    MostFrequent = 6,
    Longest = 7,
    Shortest = 8,
    MostComplete = 9,
    Min = 10,
    Max = 11,
    Preferred = 12,
    Valid = 13,
    Trust = 14,
    SameRecordAs = 15,
    Pin = 16,
    TieBreak = 17, // source rank, then source key
};

[[nodiscard]] std::string_view codeOf(Strategy strategy); // "most_recent"

struct GoldenValue {
    AttributeId attribute;
    std::string text;
    bool isSecondary = false; // kept beside the first by keep = "all"
    RecordId record;          // where it comes from
    Strategy strategy = Strategy::OnlyValue;
    RecordId runnerUp; // the record it beat last, where there was another value
    std::string runnerUpText;
    std::uint16_t agreeing = 1; // records that hold this value
    friend bool operator==(const GoldenValue &, const GoldenValue &) = default;
};

struct GoldenRecord {
    CustomerId customer;
    std::vector<GoldenValue> values; // by attribute id, the first value before its secondaries
    [[nodiscard]] const GoldenValue *first(AttributeId attribute) const;
    friend bool operator==(const GoldenRecord &, const GoldenRecord &) = default;
};

// Compact bytes for the store; equal records give equal bytes.
[[nodiscard]] std::string packGolden(std::span<const GoldenValue> values);
[[nodiscard]] Result<std::vector<GoldenValue>> unpackGolden(std::string_view bytes);

// The name a list shows: given and family name, else full name, company, e-mail, phone, else empty.
[[nodiscard]] std::string displayName(std::span<const GoldenValue> values);

} // namespace engine
