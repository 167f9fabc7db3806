// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What people write instead of a value: n/a, unknown, xxx, 1900-01-01, noreply@ … The lists stand in resources/data. Thread-safe.
#pragma once

#include <string_view>

#include "engine/model/attribute.h"

namespace engine
{

// For any kind: text is what cleanText made of it, words what foldWords made of that. No letter and no digit at all ("-", "?") counts too.
[[nodiscard]] bool isPlaceholder(AttributeKind kind, std::string_view text, std::string_view words);

// For the finished value of a kind.
[[nodiscard]] bool isPlaceholderEmail(std::string_view address); // lower case
[[nodiscard]] bool isPlaceholderDigits(std::string_view digits); // 111111, 123456789
[[nodiscard]] bool isPlaceholderDate(std::string_view isoDate);  // also 0000-00-00, which is no date

} // namespace engine
