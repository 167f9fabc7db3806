// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/splink/date_format.h"

#include <algorithm>
#include <array>

#include "engine/base/ascii.h"

namespace engine
{

namespace
{

struct Part {
    std::string_view strptime;
    std::string_view spark;
    std::string_view postgres; // empty: none
};

// Longer ones before those they begin with.
constexpr std::array Parts{
    Part{"%Y", "yyyy", "YYYY"}, Part{"%y", "yy", "YY"}, Part{"%b", "MMM", "Mon"}, Part{"%m", "MM", "MM"}, Part{"%d", "dd", "DD"},
    Part{"%H", "HH", "HH24"},   Part{"%M", "mm", "MI"}, Part{"%S", "ss", "SS"},   Part{"%z", "XXX", ""},
};

using ascii::isLetter;

std::string_view partIn(const Part &part, SqlDialect dialect)
{
    return dialect == SqlDialect::Spark ? part.spark : part.postgres;
}

} // namespace

std::optional<std::string> strptimeFormatOf(std::string_view format, SqlDialect dialect)
{
    if (dialect == SqlDialect::DuckDb || dialect == SqlDialect::Sqlite)
        return std::string(format);
    const char mark = dialect == SqlDialect::Spark ? '\'' : '"';
    std::string result;
    for (std::size_t at = 0; at < format.size();) {
        if (format[at] == mark) {
            const std::size_t end = format.find(mark, at + 1);
            if (end == std::string_view::npos)
                return std::nullopt;
            result += format.substr(at + 1, end - at - 1);
            at = end + 1;
            continue;
        }
        const auto part = std::ranges::find_if(Parts, [&](const Part &one) {
            const std::string_view text = partIn(one, dialect);
            return !text.empty() && format.substr(at).starts_with(text);
        });
        if (part != Parts.end()) {
            result += part->strptime;
            at += partIn(*part, dialect).size();
        } else if (!isLetter(format[at]) || (dialect == SqlDialect::Postgres && format[at] == 'T')) {
            result += format[at] == '%' ? "%%" : std::string(1, format[at]);
            ++at;
        } else {
            return std::nullopt;
        }
    }
    return result;
}

std::optional<std::string> dialectFormatOf(std::string_view strptimeFormat, SqlDialect dialect)
{
    if (dialect == SqlDialect::DuckDb)
        return std::string(strptimeFormat);
    if (dialect == SqlDialect::Sqlite)
        return std::nullopt;
    const char mark = dialect == SqlDialect::Spark ? '\'' : '"';
    std::string result;
    for (std::size_t at = 0; at < strptimeFormat.size();) {
        if (strptimeFormat[at] != '%') {
            const char c = strptimeFormat[at++];
            const bool isPlain = !isLetter(c) || (dialect == SqlDialect::Postgres && c == 'T');
            result += isPlain ? std::string(1, c) : std::string{mark, c, mark};
            continue;
        }
        const auto part = std::ranges::find(Parts, strptimeFormat.substr(at, 2), &Part::strptime);
        if (part == Parts.end() || partIn(*part, dialect).empty())
            return std::nullopt;
        result += partIn(*part, dialect);
        at += 2;
    }
    return result;
}

bool hasTimeOfDay(std::string_view strptimeFormat)
{
    return strptimeFormat.contains("%H") || strptimeFormat.contains("%I");
}

} // namespace engine
