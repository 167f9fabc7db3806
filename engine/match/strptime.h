// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Dates and times by the format strings of C's strptime, as SQL engines take them: %Y %m %d %H %M %S %f %z %% and plain characters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace engine
{

// What is wrong with a format; nothing when it can be used. It must name year, month and day.
[[nodiscard]] std::optional<std::string> problemOfDateFormat(std::string_view format);

// "2026-03-02", or "2026-03-02T08:15:00Z" when the format has a time of day; nothing when the text does not fit or is no real date.
[[nodiscard]] std::optional<std::string> isoFromFormat(std::string_view text, std::string_view format);

} // namespace engine
