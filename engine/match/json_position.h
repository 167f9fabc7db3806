// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where in a JSON text something stands, so that an editor can mark it. Plain functions; any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace engine
{

struct TextPosition {
    std::size_t line = 1;   // from 1
    std::size_t column = 1; // from 1, in characters
    std::size_t byte = 0;   // from 0
    friend bool operator==(const TextPosition &, const TextPosition &) = default;
};

// Line and column of a byte; of the end when the text is shorter.
[[nodiscard]] TextPosition positionAt(std::string_view text, std::size_t byte);

// Where the value named by a path like "comparisons[2].levels[1].m" begins. Of a path that goes deeper than the text, the innermost object or
// list that is there; nothing when the text is no JSON up to that place.
[[nodiscard]] std::optional<TextPosition> locateInJson(std::string_view text, std::string_view path);

// Where a JSON text goes deeper than so many objects and lists; nothing when it does not. Models are far from it, and readers of JSON call
// themselves for each level: a text made of brackets must not be given to them.
inline constexpr std::size_t DeepestJson = 64;
[[nodiscard]] std::optional<TextPosition> findDeeperThan(std::string_view text, std::size_t depth);

struct JsonPlace {
    std::string path;
    TextPosition position;
};
// The first key that stands twice in one object: JSON readers take one of the two in silence.
[[nodiscard]] std::optional<JsonPlace> findRepeatedKey(std::string_view text);
// The first number that a double cannot hold; JSON readers refuse it without saying where.
[[nodiscard]] std::optional<JsonPlace> findTooLargeNumber(std::string_view text);

// The error, with the place added to its message.
[[nodiscard]] std::unexpected<Error> placed(Error error, const TextPosition &position);

} // namespace engine
