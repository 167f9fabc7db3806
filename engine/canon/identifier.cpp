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

using ascii::isDigit;

// 1.23457E+11 is what a spreadsheet left of a number; its digits are gone.
bool isDamagedBySpreadsheet(std::string_view text)
{
    const auto e = text.find_first_of("eE");
    return text.size() >= 5 && isDigit(text[0]) && (text[1] == '.' || text[1] == ',') && e != std::string_view::npos && e + 2 < text.size()
           && text[e + 1] == '+' && std::ranges::all_of(text.substr(2, e - 2), isDigit) && std::ranges::all_of(text.substr(e + 2), isDigit);
}

} // namespace

void readIdentifier(const Cell &cell)
{
    if (isDamagedBySpreadsheet(cell.text))
        return cell.addInvalid();
    std::string canonical;
    for (const char c : foldText(cell.text)) {
        if (ascii::isLower(c))
            canonical += static_cast<char>(c - 32);
        else if (isDigit(c) || static_cast<unsigned char>(c) >= 0x80)
            canonical += c;
    }
    if (canonical.empty())
        return cell.addInvalid();
    const bool allDigits = std::ranges::all_of(canonical, isDigit);
    if (canonical.size() >= 4 && allDigits && isPlaceholderDigits(canonical))
        return cell.addPlaceholder();
    cell.add(cell.text, std::move(canonical));
}

} // namespace engine::canon
