// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/strptime.h"

#include <fmt/format.h>

#include "engine/base/clock.h"

namespace engine
{

namespace
{

constexpr std::string_view Specifiers = "YmdHMSfz%";

// Up to `most` digits at the front of the text, taken off; nothing without `least` of them.
std::optional<int> takeNumber(std::string_view &text, std::size_t least, std::size_t most)
{
    int value = 0;
    std::size_t digits = 0;
    while (digits < most && digits < text.size() && text[digits] >= '0' && text[digits] <= '9')
        value = value * 10 + (text[digits++] - '0');
    if (digits < least)
        return std::nullopt;
    text.remove_prefix(digits);
    return value;
}

struct Parts {
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int offset = 0; // minutes east of UTC
    bool hasTime = false;
};

// "Z", "+02:00", "+0200", "+02"
bool takeOffset(std::string_view &text, int &minutes)
{
    if (text.starts_with('Z')) {
        text.remove_prefix(1);
        return true;
    }
    if (!text.starts_with('+') && !text.starts_with('-'))
        return false;
    const int sign = text.front() == '-' ? -1 : 1;
    text.remove_prefix(1);
    const auto hours = takeNumber(text, 2, 2);
    if (text.starts_with(':'))
        text.remove_prefix(1);
    const auto rest = takeNumber(text, 2, 2);
    if (!hours || *hours > 23 || rest.value_or(0) > 59)
        return false;
    minutes = sign * (*hours * 60 + rest.value_or(0));
    return true;
}

bool take(char specifier, std::string_view &text, Parts &parts)
{
    const auto number = [&](int &part, std::size_t least, std::size_t most, int highest) {
        const auto value = takeNumber(text, least, most);
        part = value.value_or(0);
        return value && *value <= highest;
    };
    int ignored = 0;
    switch (specifier) {
    case 'Y': return number(parts.year, 4, 4, 9999);
    case 'm': return number(parts.month, 1, 2, 12);
    case 'd': return number(parts.day, 1, 2, 31);
    case 'H': return number(parts.hour, 1, 2, 23);
    case 'M': return number(parts.minute, 1, 2, 59);
    case 'S': return number(parts.second, 1, 2, 59);
    case 'f': return number(ignored, 1, 9, 999'999'999);
    case 'z': return takeOffset(text, parts.offset);
    default: break;
    }
    if (!text.starts_with('%'))
        return false;
    text.remove_prefix(1);
    return true;
}

std::optional<std::string> isoOf(const Parts &parts)
{
    const std::string date = fmt::format("{:04}-{:02}-{:02}", parts.year, parts.month, parts.day);
    const auto days = daysFromIso(date);
    if (!days)
        return std::nullopt;
    if (!parts.hasTime)
        return date;
    const std::int64_t seconds =
        std::int64_t{*days} * 86'400 + parts.hour * 3'600 + parts.minute * 60 + parts.second - std::int64_t{parts.offset} * 60;
    return toIsoText({seconds * 1'000'000});
}

} // namespace

std::optional<std::string> problemOfDateFormat(std::string_view format)
{
    if (format.size() > 100)
        return "is longer than 100 characters";
    std::string seen;
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] != '%')
            continue;
        if (++i == format.size())
            return "ends with a lone %";
        if (!Specifiers.contains(format[i]))
            return fmt::format("has %{}, which cannot be read; %Y %m %d %H %M %S %f %z %% can", format[i]);
        seen += format[i];
    }
    for (const char part : std::string_view("Ymd")) {
        if (!seen.contains(part))
            return fmt::format("lacks %{}: a date needs %Y, %m and %d", part);
    }
    return std::nullopt;
}

std::optional<std::string> isoFromFormat(std::string_view text, std::string_view format)
{
    Parts parts;
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] != '%' || i + 1 == format.size()) {
            if (!text.starts_with(format[i]))
                return std::nullopt;
            text.remove_prefix(1);
            continue;
        }
        const char specifier = format[++i];
        parts.hasTime = parts.hasTime || std::string_view("HMSfz").contains(specifier);
        if (!take(specifier, text, parts))
            return std::nullopt;
    }
    return text.empty() ? isoOf(parts) : std::nullopt;
}

} // namespace engine
