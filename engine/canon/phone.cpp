// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <phonenumbers/phonenumberutil.h>

#include "engine/base/ascii.h"
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
        if (ascii::isDigit(c))
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
        std::ranges::all_of(text.substr(0, extension), [](char c) { return ascii::isDigit(c) || std::string_view(" +-./()").contains(c); });
    if (!onlyNumber || digits.size() < 6 || digits.size() > 15)
        return {};
    return {digits, std::string(text)};
}

bool parse(PhoneNumberUtil &library, const std::string &text, const std::string &region, PhoneNumber &number)
{
    if (library.Parse(text, region.empty() ? "ZZ" : region, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return false;
    const auto length = library.IsPossibleNumberWithReason(number);
    return length == PhoneNumberUtil::IS_POSSIBLE || length == PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY;
}

// A number of a possible length is compared, valid or not: sources are full of numbers that were never given out.
Reading readWith(PhoneNumberUtil &library, const std::string &text, const std::string &region)
{
    PhoneNumber number;
    const bool hasZeros = text.starts_with("00");
    if (region.empty() && !hasZeros && !text.starts_with('+') && !text.starts_with("tel:"))
        return readBare(text);
    // 00 leads abroad in most countries; where it does not (the United States), people from elsewhere still write it.
    const bool isRead = parse(library, text, region, number) || (hasZeros && parse(library, "+" + text.substr(2), region, number));
    if (!isRead)
        return {};
    Reading reading;
    library.Format(number, PhoneNumberUtil::E164, &reading.canonical); // leaves the extension out
    reading.text = number.extension().empty() ? reading.canonical : reading.canonical + " x" + number.extension();
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
