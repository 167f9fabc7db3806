// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What readers of TOML documents share: parsing, and errors that name the document, line, column and key. toml++ is large: include it from a .cpp only.
#pragma once

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <toml++/toml.hpp>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/base/guarded.h"
#include "engine/base/result.h"

namespace engine
{

class TomlReader
{
protected:
    // The name of those given that was probably meant by a word; empty when none is near.
    using Nearest = std::function<std::string(std::string_view word, std::span<const std::string> names)>;

    // name: how a person knows the document ("rules.toml"); kept: what did not happen ("The rules stay as they were.").
    TomlReader(std::string_view name, std::string_view kept, Nearest nearest = {}) : m_name(name), m_kept(kept), m_nearest(std::move(nearest)) {}

    // What read() makes of the document's root; InputRejected, too, for what is no TOML.
    template <typename Read> [[nodiscard]] auto readDocument(std::string_view text, Read &&read) const
        -> std::invoke_result_t<Read, const toml::table &>
    {
        return guarded(fmt::format("There is not enough memory to read {}. {}", m_name, m_kept),
                       [&]() -> std::invoke_result_t<Read, const toml::table &> {
                           TESSERA_TRY(const toml::table root, parsed(text));
                           return std::forward<Read>(read)(root);
                       });
    }

    // sentence: with its full stop.
    [[nodiscard]] std::unexpected<Error> refused(const toml::source_region &where, const std::string &sentence) const
    {
        return fail(ErrorCode::InputRejected,
                    fmt::format("{}, line {}, column {}: {} {}", m_name, where.begin.line, where.begin.column, sentence, m_kept));
    }
    [[nodiscard]] std::unexpected<Error> wrong(const toml::source_region &where, const std::string &key, const std::string &what) const
    {
        return refused(where, fmt::format("{}: {}.", key, what));
    }
    [[nodiscard]] std::unexpected<Error> wrong(const toml::node &node, const std::string &key, const std::string &what) const
    {
        return wrong(node.source(), key, what);
    }
    [[nodiscard]] std::unexpected<Error> unexpected(const toml::node &node, const std::string &key, const std::string &allowed) const
    {
        return wrong(node.source(), key, "expected " + allowed);
    }

    // toml++ sorts tables by name; people see the order of their text.
    template <typename Visit> [[nodiscard]] static Result<void> eachInOrder(const toml::table &table, Visit &&visit)
    {
        std::vector<std::pair<const toml::key *, const toml::node *>> entries;
        for (const auto &[key, node] : table)
            entries.emplace_back(&key, &node);
        std::ranges::sort(entries, {}, [](const auto &entry) {
            const toml::source_position at = entry.first->source().begin;
            return std::pair(at.line, at.column);
        });
        for (const auto &[key, node] : entries)
            TESSERA_CHECK(visit(*key, *node));
        return {};
    }

    // Fails at the first other key.
    [[nodiscard]] Result<void> onlyKeys(const toml::table &table, const std::string &path, std::initializer_list<std::string_view> allowed) const
    {
        return eachInOrder(table, [&](const toml::key &key, const toml::node &) -> Result<void> {
            if (std::ranges::find(allowed, key.str()) != allowed.end())
                return {};
            return refused(key.source(), fmt::format("{}{}{}: {}", path, path.empty() ? "" : ".", key.str(), expectedKeys(key.str(), allowed)));
        });
    }

    [[nodiscard]] const std::string &name() const { return m_name; }

private:
    [[nodiscard]] Result<toml::table> parsed(std::string_view text) const
    {
        try {
            return toml::parse(text);
        } catch (const toml::parse_error &error) {
            return refused(error.source(), fmt::format("this is no TOML ({}).", error.description()));
        }
    }

    [[nodiscard]] std::string expectedKeys(std::string_view key, std::initializer_list<std::string_view> allowed) const
    {
        const std::vector<std::string> names(allowed.begin(), allowed.end());
        std::string list;
        for (const std::string &name : names)
            list += (list.empty() ? "" : ", ") + name;
        const std::string near = m_nearest ? m_nearest(key, names) : std::string();
        return near.empty() ? fmt::format("expected one of {}.", list) : fmt::format("expected one of {}; did you mean \"{}\"?", list, near);
    }

    std::string m_name;
    std::string m_kept;
    Nearest m_nearest;
};

} // namespace engine
