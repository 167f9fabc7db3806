// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Points in time (UTC) and calendar days, their ISO 8601 texts, and a clock that tests can set.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace engine
{

// Microseconds since 1970-01-01T00:00:00Z.
struct Timestamp {
    std::int64_t microseconds = 0;
    friend constexpr auto operator<=>(Timestamp, Timestamp) = default;
};

// "2026-03-02T08:15:00Z"; fractions are cut off.
[[nodiscard]] std::string toIsoText(Timestamp time);
// Reads "YYYY-MM-DD", "YYYY-MM-DDTHH:MM[:SS[.frac]]" (T or space) with Z or an offset; without either, UTC.
[[nodiscard]] std::optional<Timestamp> timestampFromIso(std::string_view text);

// Days since 1970-01-01 of a calendar date "YYYY-MM-DD"; nothing when it is no real date.
[[nodiscard]] std::optional<std::int32_t> daysFromIso(std::string_view text);

class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Timestamp now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override;
};

// A clock that stands still until it is told otherwise.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(Timestamp time) : m_time(time) {}
    [[nodiscard]] Timestamp now() const override { return m_time; }
    void set(Timestamp time) { m_time = time; }
    void advance(std::chrono::microseconds by) { m_time.microseconds += by.count(); }

private:
    Timestamp m_time;
};

} // namespace engine
