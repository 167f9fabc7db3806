// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

#include "engine/base/ascii.h"
#include "engine/canon/cell.h"
#include "engine/canon/placeholder.h"
#include "engine/canon/text_folding.h"

namespace engine::canon
{

namespace
{

struct Day {
    int year = 0, month = 0, day = 0;
};

using ascii::isDigit;

bool exists(const Day &d)
{
    constexpr std::array Lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (d.year < 1 || d.year > 9999 || d.month < 1 || d.month > 12 || d.day < 1)
        return false;
    const bool leap = d.year % 4 == 0 && (d.year % 100 != 0 || d.year % 400 == 0);
    return d.day <= Lengths[static_cast<std::size_t>(d.month - 1)] + (leap && d.month == 2 ? 1 : 0);
}

std::string isoText(const Day &d)
{
    return fmt::format("{:04}-{:02}-{:02}", d.year, d.month, d.day);
}

std::optional<int> takeNumber(std::string_view &text, std::size_t least, std::size_t most)
{
    std::size_t length = 0;
    int number = 0;
    while (length < most && length < text.size() && isDigit(text[length]))
        number = number * 10 + (text[length++] - '0');
    if (length < least)
        return std::nullopt;
    text.remove_prefix(length);
    return number;
}

std::optional<int> takeMonthName(std::string_view &text)
{
    constexpr std::array<std::string_view, 12> Names{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    for (std::size_t i = 0; i < Names.size(); ++i) {
        if (!text.starts_with(Names[i]))
            continue;
        while (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
            text.remove_prefix(1);
        return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

// One field of a format ("YYYY", "M" …) off the text.
bool takeField(char letter, std::size_t count, bool fixed, std::optional<int> pivot, std::string_view &text, Day &day)
{
    std::optional<int> number;
    if (letter == 'Y') {
        number = takeNumber(text, count == 2 ? 2 : 4, count == 2 ? 2 : 4);
        if (count == 2) {
            if (!pivot || !number)
                return false;
            number = *number + (*number < *pivot ? 2000 : 1900);
        }
        day.year = number.value_or(0);
        return number.has_value();
    }
    if (letter == 'M' && count >= 3)
        number = takeMonthName(text);
    else
        number = takeNumber(text, fixed ? count : 1, 2);
    (letter == 'M' ? day.month : day.day) = number.value_or(0);
    return number.has_value();
}

// A time of day behind a date ("T12:30:00Z", " 00:00:00.000 +01:00") says nothing about the day.
bool isTimeOrNothing(std::string_view rest)
{
    if (rest.empty())
        return true;
    if (rest.front() != 't' && rest.front() != ' ')
        return false;
    return rest.size() >= 3 && isDigit(rest[1]) && rest.contains(':')
           && std::ranges::all_of(rest, [](char c) { return isDigit(c) || std::string_view("t :.,+-zapm").contains(c); });
}

std::optional<Day> readBy(std::string_view format, std::string_view text)
{
    std::optional<int> pivot;
    if (const auto at = format.rfind('@'); at != std::string_view::npos) {
        std::string_view number = format.substr(at + 1);
        pivot = takeNumber(number, 1, 2);
        format = format.substr(0, at);
    }
    const bool fixed = format.find_first_not_of("YMD") == std::string_view::npos; // no separators: every field has its full width
    Day day;
    while (!format.empty()) {
        const char letter = format.front();
        const auto next = format.find_first_not_of(letter);
        const auto count = next == std::string_view::npos ? format.size() : next;
        if (letter == 'Y' || letter == 'M' || letter == 'D') {
            if (!takeField(letter, count, fixed, pivot, text, day))
                return std::nullopt;
            format.remove_prefix(count);
            continue;
        }
        const char lowered = ascii::lower(letter);
        if (text.empty() || text.front() != lowered)
            return std::nullopt;
        text.remove_prefix(1);
        format.remove_prefix(1);
    }
    return isTimeOrNothing(text) ? std::optional(day) : std::nullopt;
}

struct Reading {
    std::optional<Day> day;
    bool isAmbiguous = false;
};

// Without a declared format: only what can be read in one way.
Reading readUndeclared(std::string_view text)
{
    for (const std::string_view format :
         {"YYYY-MM-DD", "YYYY/MM/DD", "YYYY.MM.DD", "YYYYMMDD", "DD.MM.YYYY", "DD MMM YYYY", "DD-MMM-YYYY", "MMM DD, YYYY", "MMM DD YYYY"}) {
        if (const auto day = readBy(format, text))
            return {day};
    }
    for (const std::string_view format : {"DD/MM/YYYY", "DD-MM-YYYY"}) {
        const auto day = readBy(format, text);
        if (!day)
            continue;
        const Day turned{day->year, day->day, day->month};
        if (exists(*day) && exists(turned) && day->day != day->month)
            return {std::nullopt, true};
        return {exists(*day) ? *day : turned};
    }
    return {};
}

} // namespace

void readDate(const Cell &cell)
{
    const std::string folded = foldText(cell.text);
    std::optional<Day> day;
    for (const std::string &format : cell.field.dateFormats) {
        day = readBy(format, folded);
        if (day && (exists(*day) || isPlaceholderDate(isoText(*day))))
            break;
    }
    // A date in the engine's own form is read under any declaration, so that a value's text reads as the value.
    if (!day || !exists(*day)) {
        const auto iso = cell.field.dateFormats.empty() ? readUndeclared(folded).day : readBy("YYYY-MM-DD", folded);
        day = iso ? iso : day;
    }
    if (!day) {
        const bool onlyZeros = folded.find_first_not_of("0-/. ") == std::string::npos;
        return onlyZeros ? cell.addPlaceholder() : cell.addInvalid();
    }
    const std::string text = isoText(*day);
    if (isPlaceholderDate(text) || (day->month == 0 && day->day == 0 && day->year == 0))
        return cell.add(text, {}, ValueFlag::Placeholder);
    if (!exists(*day))
        return cell.addInvalid();
    cell.add(text, text);
}

} // namespace engine::canon
