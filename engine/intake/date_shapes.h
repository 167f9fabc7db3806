// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How a column writes its dates, by its values. Pure functions; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace engine
{

// Which of two numbers of one or two digits is the day.
enum class DayOrder : std::uint8_t { Unknown, DayFirst, MonthFirst, Both };

struct DateStyle {
    double share = 0;                   // of the values that have the shape of a date
    DayOrder order = DayOrder::Unknown; // of those that leave it open by their shape
    bool needsOrder = false;            // some values leave it open
    std::vector<std::string> formats;   // as FieldOptions wants them; empty when none are needed, or when the order is unknown
    std::optional<int> medianYear;
};

// assumed: for values that do not tell themselves, what another column or the region told.
[[nodiscard]] DateStyle dateStyleOf(std::span<const std::string> values, DayOrder assumed = DayOrder::Unknown);

} // namespace engine
