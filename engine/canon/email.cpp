// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "engine/base/ascii.h"
#include "engine/canon/cell.h"
#include "engine/canon/placeholder.h"

namespace engine::canon
{

namespace
{

bool isLocalCharacter(char c)
{
    return static_cast<unsigned char>(c) >= 0x80 || ascii::isLower(c) || ascii::isDigit(c) || std::string_view("!#$%&'*+-/=?^_`{|}~.").contains(c);
}

bool isLabel(std::string_view label)
{
    return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' && std::ranges::all_of(label, [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || ascii::isLower(c) || ascii::isDigit(c) || c == '-';
    });
}

bool isDomain(std::string_view domain)
{
    std::size_t labels = 0;
    std::string_view label;
    while (true) {
        const auto dot = domain.find('.');
        label = domain.substr(0, dot);
        if (!isLabel(label))
            return false;
        ++labels;
        if (dot == std::string_view::npos)
            break;
        domain.remove_prefix(dot + 1);
    }
    return labels >= 2 && label.size() >= 2 && std::ranges::any_of(label, [](char c) { return c < '0' || c > '9'; });
}

bool isAddress(std::string_view address)
{
    const auto at = address.rfind('@');
    if (at == std::string_view::npos || at == 0 || at > 64 || address.size() > 254)
        return false;
    const std::string_view user = address.substr(0, at);
    return user.front() != '.' && user.back() != '.' && !user.contains("..") && !user.contains("\xEF\xBF\xBD")
           && std::ranges::all_of(user, isLocalCharacter) && isDomain(address.substr(at + 1));
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view Around = " \"'<>()[],;.";
    const auto start = text.find_first_not_of(Around);
    if (start == std::string_view::npos)
        return {};
    return text.substr(start, text.find_last_not_of(Around) - start + 1);
}

// "Maria Lindqvist <maria@x.se>" and "mailto:maria@x.se" hold the address alone.
std::string addressIn(std::string_view text)
{
    if (const auto open = text.rfind('<'); open != std::string_view::npos && text.find('>', open) != std::string_view::npos)
        text = text.substr(open + 1, text.find('>', open) - open - 1);
    std::string address = ascii::lower(trimmed(text));
    if (address.starts_with("mailto:"))
        address.erase(0, 7);
    return address;
}

} // namespace

void readEmail(const Cell &cell)
{
    // Several addresses in one cell are several values when each of them is one.
    std::vector<std::string> addresses;
    std::string_view rest = cell.text;
    while (!rest.empty()) {
        const auto end = rest.find_first_of(";,|");
        if (const auto piece = trimmed(rest.substr(0, end)); !piece.empty())
            addresses.push_back(addressIn(rest.substr(0, end)));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    if (addresses.empty() || !std::ranges::all_of(addresses, isAddress))
        return cell.addInvalid();
    for (std::string &address : addresses) {
        if (isPlaceholderEmail(address))
            cell.add(address, {}, ValueFlag::Placeholder);
        else
            cell.add(address, address);
    }
}

} // namespace engine::canon
