// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The small kinds: gender, language, website, number, flag, text.

#include <algorithm>

#include "engine/base/ascii.h"
#include "engine/base/utf8_text.h"
#include "engine/canon/cell.h"
#include "engine/canon/embedded_data.h"
#include "engine/canon/text_folding.h"
#include "engine/canon/word_table.h"

namespace engine::canon
{

namespace
{

using ascii::isDigit;

bool usesDecimalComma(std::string_view region)
{
    constexpr std::string_view Point[] = {"", "US", "GB", "IE", "AU", "NZ", "CA", "IN", "MX", "JP", "CN", "IL", "SG", "HK", "CH"};
    return std::ranges::find(Point, region) == std::end(Point);
}

// Digits, an optional sign and at most one decimal point; empty when the text is no number.
std::string plainNumber(std::string_view text, std::string_view region)
{
    std::string digits;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool sign = (c == '-' || c == '+') && digits.empty();
        if (isDigit(c) || c == '.' || c == ',' || sign)
            digits += c;
        else if (c != ' ' && c != '\'' && c != '$' && c != '%' && !text.substr(at).starts_with("€") && !text.substr(at).starts_with("£")
                 && !isInsideCharacter(c))
            return {};
    }
    const auto point = digits.rfind('.'), comma = digits.rfind(',');
    char decimal = 0;
    if (point != std::string::npos && comma != std::string::npos) {
        decimal = point > comma ? '.' : ',';
    } else if (point != std::string::npos || comma != std::string::npos) {
        const char mark = point != std::string::npos ? '.' : ',';
        const auto at = digits.rfind(mark);
        const bool isGroup = digits.size() - at == 4 && at > 0 && at <= 4 && (mark == ',') != usesDecimalComma(region);
        decimal = digits.find(mark) != at || isGroup ? 0 : mark;
    }
    std::string out;
    for (const char c : digits) {
        if (isDigit(c) || c == '-')
            out += c;
        else if (c == decimal)
            out += '.';
    }
    return out;
}

std::string normalNumber(std::string number)
{
    const bool negative = number.starts_with('-');
    if (negative)
        number.erase(0, 1);
    if (std::ranges::none_of(number, isDigit) || std::ranges::count(number, '.') > 1 || number.contains('-'))
        return {};
    if (number.contains('.')) {
        number.erase(number.find_last_not_of('0') + 1);
        if (number.ends_with('.'))
            number.pop_back();
    }
    const auto first = number.find_first_not_of('0');
    number.erase(0, first == std::string::npos ? number.size() : first);
    if (number.empty() || number.starts_with('.'))
        number.insert(0, "0");
    return negative && number != "0" ? "-" + number : number;
}

} // namespace

void readGender(const Cell &cell)
{
    static const WordTable table(embedded::genders());
    const auto gender = table.find(foldWords(cell.text));
    if (gender.empty())
        return cell.addInvalid();
    if (gender == "u")
        return cell.addPlaceholder();
    cell.add(cell.text, std::string(gender));
}

void readLanguage(const Cell &cell)
{
    static const WordTable table(embedded::languages());
    const std::string words = foldWords(cell.text);
    auto code = table.find(words);
    if (code.empty() && words.size() == 5 && words[2] == ' ') // de-DE, en_US
        code = table.find(std::string_view(words).substr(0, 2));
    if (words.empty())
        return cell.addInvalid();
    cell.add(code.empty() ? cell.text : std::string(code), code.empty() ? words : std::string(code));
}

void readWebsite(const Cell &cell)
{
    std::string address = ascii::lower(cell.text);
    for (const std::string_view start : {"https://", "http://", "//", "www."}) {
        if (address.starts_with(start))
            address.erase(0, start.size());
    }
    address.erase(std::min(address.size(), address.find_first_of("?#")));
    while (address.ends_with('/'))
        address.pop_back();
    const std::string_view host = std::string_view(address).substr(0, address.find('/'));
    if (address.contains(' ') || host.contains('@') || host.starts_with('.') || host.ends_with('.') || !host.contains('.'))
        return cell.addInvalid();
    cell.add(cell.text, address);
}

void readNumber(const Cell &cell)
{
    std::string canonical = normalNumber(plainNumber(cell.text, cell.region));
    if (canonical.empty())
        return cell.addInvalid();
    cell.add(cell.text, std::move(canonical));
}

void readFlag(const Cell &cell)
{
    constexpr std::string_view Yes[] = {"y",  "yes", "true", "t",  "1",    "ja",   "j",         "oui",  "o",
                                        "si", "s",   "x",    "on", "wahr", "vrai", "verdadero", "waar", "sant"};
    constexpr std::string_view No[] = {"n",   "no",  "false",  "f",    "0",     "nein",   "non",   "nee",
                                       "nej", "off", "falsch", "faux", "falso", "onwaar", "falskt"};
    const std::string words = foldWords(cell.text);
    if (std::ranges::find(Yes, words) != std::end(Yes))
        return cell.add(cell.text, "true");
    if (std::ranges::find(No, words) != std::end(No))
        return cell.add(cell.text, "false");
    cell.addInvalid();
}

void readText(const Cell &cell)
{
    std::string canonical = foldWords(cell.text);
    cell.add(cell.text, canonical.empty() ? cell.text : std::move(canonical));
}

} // namespace engine::canon
