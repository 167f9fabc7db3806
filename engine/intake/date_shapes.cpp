// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/intake/date_shapes.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <fmt/format.h>
#include <map>

#include "engine/base/ascii.h"

namespace engine
{

namespace
{

struct Piece {
    std::string_view text;
    bool isNumber = false;
    int number = 0;
};

// Three fields and what stands between them.
struct Shape {
    std::array<Piece, 3> fields;
    std::array<std::string_view, 2> between;
};

using ascii::isDigit;
using ascii::isLetter;

bool isMonthName(std::string_view text)
{
    constexpr std::array<std::string_view, 12> Names{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    std::string lower(text.substr(0, 3));
    std::ranges::transform(lower, lower.begin(), [](char c) { return static_cast<char>(c | 0x20); });
    return std::ranges::find(Names, lower) != Names.end();
}

constexpr std::size_t TooLong = 9; // for a number or word of a date

std::optional<Piece> takePiece(std::string_view &text)
{
    if (text.empty())
        return std::nullopt;
    const bool isNumber = isDigit(text.front());
    std::size_t length = 0;
    Piece piece;
    piece.isNumber = isNumber;
    while (length < text.size() && length < TooLong && (isNumber ? isDigit(text[length]) : isLetter(text[length]))) {
        if (isNumber)
            piece.number = piece.number * 10 + (text[length] - '0');
        ++length;
    }
    if (length == 0 || length == TooLong)
        return std::nullopt;
    piece.text = text.substr(0, length);
    text.remove_prefix(length);
    return piece;
}

std::optional<Shape> shapeOf(std::string_view text)
{
    Shape shape;
    for (std::size_t i = 0; i < 3; ++i) {
        const auto piece = takePiece(text);
        if (!piece)
            return std::nullopt;
        shape.fields[i] = *piece;
        if (i == 2)
            break;
        std::size_t length = 0;
        while (length < text.size() && length < 2 && std::string_view("-/. ,").contains(text[length]))
            ++length;
        shape.between[i] = text.substr(0, length);
        text.remove_prefix(length);
        if (length == 0)
            return std::nullopt;
    }
    const bool isTimeOrNothing = text.empty() || ((text.front() == ' ' || text.front() == 'T') && text.contains(':'));
    return isTimeOrNothing ? std::optional(shape) : std::nullopt;
}

bool isYear(const Piece &piece)
{
    return piece.isNumber && piece.text.size() == 4 && piece.number >= 1800 && piece.number <= 2199;
}

bool isShort(const Piece &piece, int most)
{
    return piece.isNumber && piece.text.size() <= 2 && piece.number >= 1 && piece.number <= most;
}

// Two-digit years up to this one are of this century.
std::string pivot()
{
    const std::chrono::year_month_day today(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    return fmt::format("@{:02}", (static_cast<int>(today.year()) + 1) % 100);
}

class Style final
{
public:
    void add(std::string_view value)
    {
        if (value.size() == 8 && std::ranges::all_of(value, isDigit)) {
            addDigits(value);
            return;
        }
        const auto shape = shapeOf(value);
        if (!shape)
            return;
        const auto &[first, second, third] = shape->fields;
        const std::string_view one = shape->between[0], two = shape->between[1];
        if (isYear(first) && isShort(second, 12) && isShort(third, 31)) {
            count(one == "-" && two == "-" ? "" : fmt::format("YYYY{}M{}D", one, two), first.number);
        } else if (isShort(first, 31) && isShort(second, 31) && (isYear(third) || (third.isNumber && third.text.size() == 2))) {
            addDayAndMonth(first.number, second.number, one, two, third);
        } else if (isShort(first, 31) && isMonthName(second.text) && isYear(third)) {
            count(fmt::format("D{}MMM{}YYYY", one, two), third.number);
        } else if (isShort(first, 31) && isMonthName(second.text) && third.isNumber && third.text.size() == 2) {
            count(fmt::format("D{}MMM{}YY{}", one, two, pivot()), 1900 + third.number);
        } else if (isMonthName(first.text) && isShort(second, 31) && isYear(third)) {
            count(fmt::format("MMM{}D{}YYYY", one, two), third.number);
        }
    }

    [[nodiscard]] DateStyle result(std::size_t values, DayOrder assumed)
    {
        DateStyle style;
        if (values == 0)
            return style;
        style.share = static_cast<double>(m_dates) / static_cast<double>(values);
        style.order = m_dayFirst > 0     ? (m_monthFirst > 0 ? DayOrder::Both : DayOrder::DayFirst)
                      : m_monthFirst > 0 ? DayOrder::MonthFirst
                                         : DayOrder::Unknown;
        style.needsOrder = std::ranges::any_of(m_open, [](const auto &entry) { return !entry.first.starts_with('.'); });
        const DayOrder order = style.order == DayOrder::Unknown ? assumed : style.order;
        // Dots are day first everywhere; of the others all or none can be read.
        const bool isSettled = order == DayOrder::DayFirst || order == DayOrder::MonthFirst || !style.needsOrder;
        for (const auto &[open, rows] : m_open) {
            const bool isMonthFirst = order == DayOrder::MonthFirst && !open.starts_with('.');
            const auto separator = open.substr(0, open.find('Y')), year = open.substr(open.find('Y'));
            m_formats[(isMonthFirst ? "M" : "D") + separator + (isMonthFirst ? "D" : "M") + separator + year] += rows;
        }
        std::vector<std::pair<std::string, std::size_t>> formats(m_formats.begin(), m_formats.end());
        std::ranges::stable_sort(formats, std::ranges::greater(), [](const auto &format) { return format.second; });
        const bool isPlain = formats.empty() || (formats.size() == 1 && (formats.front().first == "YYYYMMDD"));
        if (isSettled && !isPlain)
            for (const auto &[format, rows] : formats)
                style.formats.push_back(format);
        if (!m_years.empty()) {
            std::ranges::nth_element(m_years, m_years.begin() + static_cast<std::ptrdiff_t>(m_years.size() / 2));
            style.medianYear = m_years[m_years.size() / 2];
        }
        return style;
    }

private:
    void addDigits(std::string_view value)
    {
        const auto number = [&](std::size_t from, std::size_t length) {
            int sum = 0;
            for (const char c : value.substr(from, length))
                sum = sum * 10 + (c - '0');
            return sum;
        };
        const auto isDay = [](int year, int month, int day) {
            return year >= 1800 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        };
        if (isDay(number(0, 4), number(4, 2), number(6, 2)))
            count("YYYYMMDD", number(0, 4));
        else if (isDay(number(4, 4), number(2, 2), number(0, 2)))
            count("DDMMYYYY", number(4, 4));
    }

    void addDayAndMonth(int first, int second, std::string_view one, std::string_view two, const Piece &year)
    {
        if (one != two || (first > 12 && second > 12))
            return;
        if (one != ".") {
            m_dayFirst += first > 12 ? 1 : 0;
            m_monthFirst += second > 12 ? 1 : 0;
        }
        const bool isLong = year.text.size() == 4;
        ++m_dates;
        ++m_open[std::string(one) + (isLong ? "YYYY" : "YY" + pivot())];
        m_years.push_back(isLong ? year.number : 1900 + year.number);
    }

    void count(std::string format, int year)
    {
        ++m_dates;
        m_years.push_back(year);
        if (!format.empty())
            ++m_formats[std::move(format)];
    }

    std::size_t m_dates = 0;
    std::size_t m_dayFirst = 0, m_monthFirst = 0;
    std::map<std::string, std::size_t> m_formats; // what is clear by its shape
    std::map<std::string, std::size_t> m_open;    // separator and year of what is not
    std::vector<int> m_years;
};

} // namespace

DateStyle dateStyleOf(std::span<const std::string> values, DayOrder assumed)
{
    Style style;
    for (const std::string &value : values)
        style.add(value);
    return style.result(values.size(), assumed);
}

} // namespace engine
