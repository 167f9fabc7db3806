// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What readers of TOML documents share: errors that name the document, line, column and key. Include it from a .cpp only (toml++ is large).
#pragma once

#include <algorithm>
#include <format>
#include <initializer_list>
#include <string>
#include <string_view>
#include <toml++/toml.hpp>

#include "engine/base/result.h"

namespace engine
{

class TomlReader {
protected:
    // name: how a person knows the document ("rules.toml"); kept: what did not happen ("The rules stay as they were.").
    TomlReader(std::string_view name, std::string_view kept) : m_name(name), m_kept(kept) {}

    [[nodiscard]] std::unexpected<Error> wrong(const toml::source_region &where, const std::string &key, const std::string &what) const
    {
        return fail(ErrorCode::InputRejected, std::format("{}, line {}, column {}: {}: {}. {}", m_name, where.begin.line, where.begin.column, key, what, m_kept));
    }
    [[nodiscard]] std::unexpected<Error> wrong(const toml::node &node, const std::string &key, const std::string &what) const
    {
        return wrong(node.source(), key, what);
    }
    [[nodiscard]] std::unexpected<Error> unexpected(const toml::node &node, const std::string &key, const std::string &allowed) const
    {
        return wrong(node.source(), key, "expected " + allowed);
    }

    // Fails at the first other key.
    [[nodiscard]] Result<void> onlyKeys(const toml::table &table, const std::string &path, std::initializer_list<std::string_view> allowed) const
    {
        for (const auto &[key, node] : table) {
            if (std::ranges::find(allowed, key.str()) != allowed.end())
                continue;
            std::string list;
            for (const std::string_view word : allowed)
                list += (list.empty() ? "" : ", ") + std::string(word);
            return wrong(key.source(), path.empty() ? std::string(key.str()) : path + "." + std::string(key.str()), "expected one of " + list);
        }
        return {};
    }

    [[nodiscard]] const std::string &name() const { return m_name; }

private:
    std::string m_name;
    std::string m_kept;
};

} // namespace engine
