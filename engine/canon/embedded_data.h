// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The tables of resources/data, as built into the program: one function a file, its text as it stands there.
#pragma once

#include <string_view>

namespace engine::embedded
{

[[nodiscard]] std::string_view nicknames();
[[nodiscard]] std::string_view given_names();
[[nodiscard]] std::string_view placeholders();
[[nodiscard]] std::string_view titles();
[[nodiscard]] std::string_view suffixes();
[[nodiscard]] std::string_view particles();
[[nodiscard]] std::string_view street_words();
[[nodiscard]] std::string_view countries();
[[nodiscard]] std::string_view legal_forms();
[[nodiscard]] std::string_view genders();
[[nodiscard]] std::string_view languages();
[[nodiscard]] std::string_view shared_mailboxes();

// Calls visit(first field, rest after the tab) for each line that is neither blank nor a # comment.
template <typename Visit> void forEachLine(std::string_view table, Visit &&visit)
{
    while (!table.empty()) {
        const auto end = table.find('\n');
        const std::string_view line = table.substr(0, end);
        table.remove_prefix(end == std::string_view::npos ? table.size() : end + 1);
        if (line.empty() || line.front() == '#')
            continue;
        const auto tab = line.find('\t');
        visit(line.substr(0, tab), tab == std::string_view::npos ? std::string_view{} : line.substr(tab + 1));
    }
}

// Calls visit(item) for each non-empty piece of a list.
template <typename Visit> void forEachItem(std::string_view list, char separator, Visit &&visit)
{
    while (!list.empty()) {
        const auto end = list.find(separator);
        if (end != 0)
            visit(list.substr(0, end));
        list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
    }
}

} // namespace engine::embedded
