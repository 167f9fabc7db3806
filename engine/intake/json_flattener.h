// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes cells of one JSON object: members of inner objects are called "a.b", the values of an array stand in one cell. One thread.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace engine
{

struct JsonCell {
    std::string path;
    std::string text;    // numbers as written; empty for null
    bool isList = false; // texts with ValueSeparator between them
};

class JsonFlattener final
{
public:
    JsonFlattener();
    ~JsonFlattener();

    // The cells in the order of the text, valid until the next call; the error is a reason: "not valid JSON (…)", "no JSON object".
    [[nodiscard]] std::expected<std::span<const JsonCell>, std::string> flatten(std::string_view text);

private:
    class Walk;
    std::unique_ptr<Walk> m_walk;
};

} // namespace engine
