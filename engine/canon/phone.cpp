// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <phonenumbers/phonenumberutil.h>

#include "engine/canon/cell.h"
#include "engine/canon/placeholder.h"

namespace engine::canon
{

namespace
{

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

std::string digitsOf(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            digits += c;
    }
    return digits;
}

struct Reading {
    std::string canonical; // E.164 or bare digits; empty when it is no number
    std::string text;
};

// Without a country a national number is only its digits, as they stand.
Reading readBare(std::string_view text)
{
    const auto extension = text.find_first_of("xX");
    std::string digits = digitsOf(text.substr(0, extension));
    const bool onlyNumber =
        std::ranges::all_of(text.substr(0, extension), [](char c) { return (c >= '0' && c <= '9') || std::string_view(" +-./()").contains(c); });
    if (!onlyNumber || digits.size() < 6 || digits.size() > 15)
        return {};
    return {digits, std::string(text)};
}

Reading readWith(PhoneNumberUtil &library, const std::string &text, const std::string &region)
{
    PhoneNumber number;
    const bool isInternational = text.starts_with('+') || text.starts_with("00") || text.starts_with("tel:");
    if (region.empty() && !isInternational)
        return readBare(text);
    std::string source = text;
    if (text.starts_with("00") && region.empty())
        source = "+" + text.substr(2);
    if (library.Parse(source, region.empty() ? "ZZ" : region, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    const auto length = library.IsPossibleNumberWithReason(number);
    if (length != PhoneNumberUtil::IS_POSSIBLE && length != PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY)
        return {};
    Reading reading;
    const std::string extension = number.extension();
    number.clear_extension();
    library.Format(number, PhoneNumberUtil::E164, &reading.canonical);
    reading.text = extension.empty() ? reading.canonical : reading.canonical + " x" + extension;
    return reading;
}

} // namespace

void readPhone(const Cell &cell)
{
    if (isPlaceholderDigits(digitsOf(cell.text)))
        return cell.addPlaceholder();
    if (cell.text.size() > 100)
        return cell.addInvalid();
    Reading reading;
    try {
        reading = readWith(*PhoneNumberUtil::GetInstance(), cell.text, std::string(cell.region));
    } catch (const std::exception &) {
        reading = {}; // the library's own failure: the number is kept as it stands
    }
    if (reading.canonical.empty())
        return cell.addInvalid();
    if (isPlaceholderDigits(digitsOf(reading.canonical)))
        return cell.addPlaceholder();
    cell.add(std::move(reading.text), std::move(reading.canonical));
}

} // namespace engine::canon
