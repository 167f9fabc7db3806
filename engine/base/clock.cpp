// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/clock.h"

#include <charconv>
#include <chrono>
#include <fmt/format.h>

namespace engine
{

namespace
{

using namespace std::chrono;

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count)
{
    if (text.size() < at + count)
        return std::nullopt;
    int value = 0;
    const char *end = text.data() + at + count;
    const auto [stop, error] = std::from_chars(text.data() + at, end, value);
    if (error != std::errc{} || stop != end || text[at] == '-')
        return std::nullopt;
    return value;
}

std::optional<sys_days> dayFromIso(std::string_view text)
{
    if (text.size() < 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto y = digits(text, 0, 4);
    const auto m = digits(text, 5, 2);
    const auto d = digits(text, 8, 2);
    if (!y || !m || !d)
        return std::nullopt;
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    if (!date.ok())
        return std::nullopt;
    return sys_days{date};
}

// The offset from UTC at the end of a time text: "", "Z", "+02:00", "-0530".
std::optional<minutes> offsetFromIso(std::string_view text)
{
    if (text.empty() || text == "Z" || text == "z")
        return minutes{0};
    if (text[0] != '+' && text[0] != '-')
        return std::nullopt;
    const auto h = digits(text, 1, 2);
    const bool colon = text.size() > 3 && text[3] == ':';
    const auto m = text.size() == 3 ? std::optional<int>{0} : digits(text, colon ? 4 : 3, 2);
    if (!h || !m || text.size() > (colon ? 6U : 5U))
        return std::nullopt;
    if (*h > 14 || *m > 59) // no place on earth is further from UTC
        return std::nullopt;
    const minutes offset{*h * 60 + *m};
    return text[0] == '-' ? -offset : offset;
}

} // namespace

std::string toIsoText(Timestamp time)
{
    // Not by <fmt/chrono.h>: it counts nanoseconds, which end in the year 2262.
    const sys_time<microseconds> point{microseconds{time.microseconds}};
    const auto day = floor<days>(point);
    const year_month_day date(day);
    const hh_mm_ss clock(floor<seconds>(point - day));
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()), clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

std::optional<Timestamp> timestampFromIso(std::string_view text)
{
    const auto date = dayFromIso(text);
    if (!date)
        return std::nullopt;
    sys_time<microseconds> point = *date;
    std::string_view rest = text.substr(10);
    if (!rest.empty()) {
        const auto h = digits(rest, 1, 2);
        const auto m = digits(rest, 4, 2);
        if ((rest[0] != 'T' && rest[0] != ' ') || !h || !m || rest[3] != ':' || *h > 23 || *m > 59)
            return std::nullopt;
        point += hours{*h} + minutes{*m};
        rest.remove_prefix(6);
        if (!rest.empty() && rest[0] == ':') {
            const auto s = digits(rest, 1, 2);
            if (!s || *s > 60)
                return std::nullopt;
            point += seconds{*s};
            rest.remove_prefix(3);
            if (!rest.empty() && (rest[0] == '.' || rest[0] == ',')) {
                std::int64_t unit = 100'000;
                rest.remove_prefix(1);
                while (!rest.empty() && rest[0] >= '0' && rest[0] <= '9') {
                    point += microseconds{(rest[0] - '0') * unit};
                    unit /= 10;
                    rest.remove_prefix(1);
                }
            }
        }
        const auto offset = offsetFromIso(rest);
        if (!offset)
            return std::nullopt;
        point -= *offset;
    }
    return Timestamp{point.time_since_epoch().count()};
}

std::optional<std::int32_t> daysFromIso(std::string_view text)
{
    if (text.size() != 10)
        return std::nullopt;
    const auto date = dayFromIso(text);
    if (!date)
        return std::nullopt;
    return static_cast<std::int32_t>(date->time_since_epoch().count());
}

Timestamp SystemClock::now() const
{
    return Timestamp{time_point_cast<microseconds>(system_clock::now()).time_since_epoch().count()};
}

} // namespace engine
