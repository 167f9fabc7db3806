// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "engine/base/ascii.h"
#include "engine/canon/cell.h"
#include "engine/canon/placeholder.h"
#include "engine/canon/text_folding.h"

namespace engine::canon
{

namespace
{

bool isDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, ascii::isDigit);
}

// "D-10115", "SE-114 55": the country in front is no part of it.
std::string_view withoutCountry(std::string_view text)
{
    const auto dash = text.find('-');
    if (dash == 0 || dash == std::string_view::npos || dash > 3)
        return text;
    const bool letters = std::ranges::all_of(text.substr(0, dash), ascii::isLower);
    const auto rest = text.substr(dash + 1);
    return letters && !rest.empty() && rest.front() >= '0' && rest.front() <= '9' ? rest : text;
}

} // namespace

std::string postcodeCanonical(std::string_view text, std::string_view region)
{
    const std::string folded = foldText(text);
    std::string_view plain = withoutCountry(folded);
    if (plain.ends_with(".0")) // a spreadsheet took it for a number
        plain.remove_suffix(2);
    if (plain.size() == 10 && plain[5] == '-' && isDigits(plain.substr(0, 5)) && isDigits(plain.substr(6)))
        return std::string(plain.substr(0, 5)); // ZIP+4
    std::string code;
    for (const char c : plain) {
        if (ascii::isLower(c))
            code += ascii::upper(c);
        else if (ascii::isDigit(c))
            code += c;
        else if (c != ' ' && c != '-' && c != '.')
            return {};
    }
    if (region == "US" && isDigits(code)) {
        if (code.size() == 9)
            code.resize(5);
        if (code.size() == 3 || code.size() == 4)
            code.insert(0, 5 - code.size(), '0');
    }
    const bool hasDigit = code.find_first_of("0123456789") != std::string::npos;
    return hasDigit && code.size() >= 3 && code.size() <= 10 ? code : std::string{};
}

void readPostcode(const Cell &cell)
{
    std::string canonical = postcodeCanonical(cell.text, cell.region);
    if (canonical.empty())
        return cell.addInvalid();
    std::string text = cell.text;
    if (text.ends_with(".0") || (cell.region == "US" && text.size() < 5))
        text = canonical;
    for (char &c : text)
        c = ascii::upper(c);
    cell.add(std::move(text), std::move(canonical));
}

} // namespace engine::canon
