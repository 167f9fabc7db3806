// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Texts and keys as TOML writes them: what they read back as is what went in. Any thread.
#pragma once

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>

#include "engine/base/ascii.h"

namespace engine
{

[[nodiscard]] inline std::string tomlText(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (c == '\t')
            out += "\\t";
        else if (byte < 0x20 || byte == 0x7F)
            out += fmt::format("\\u{:04X}", byte);
        else
            out += c;
    }
    return out + '"';
}

[[nodiscard]] inline std::string tomlKey(std::string_view key)
{
    const bool isBare = !key.empty() && std::ranges::all_of(key, [](char c) { return ascii::isLetterOrDigit(c) || c == '_' || c == '-'; });
    return isBare ? std::string(key) : tomlText(key);
}

} // namespace engine
