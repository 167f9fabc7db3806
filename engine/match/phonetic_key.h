// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Keys under which words that sound alike fall together. Plain functions; any thread.
#pragma once

#include <string>
#include <string_view>

namespace engine
{

// American Soundex of the ASCII letters ("R163"); empty without a letter.
[[nodiscard]] std::string soundex(std::string_view text);

// First sound and the consonants after it, with what sounds alike across English, German, French and Spanish spelling joined
// (ph = f, ck = k, c before e, i = s, v = f, th = t, doubled letters once). Bytes beyond ASCII stay as they are.
[[nodiscard]] std::string phoneticKey(std::string_view text);

} // namespace engine
