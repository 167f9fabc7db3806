// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Folding of text to the lower-case Latin form that is compared, and the cleaning that stands before it. Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace engine
{

// Longest value that is looked at, in bytes. A longer one is no valid value: it is kept as received and compared as missing.
inline constexpr std::size_t LongestValue = 4096;

// For reading: valid UTF-8 in NFC, control, bidirectional and zero-width characters out, white space collapsed and trimmed.
[[nodiscard]] std::string cleanText(std::string_view raw);

// For comparing: NFKC, lower case, Latin letters (Greek, Cyrillic, CJK transliterated), diacritics out, ASCII. An umlaut is its bare vowel
// (Müller → muller) and ß is ss, æ ae, œ oe, ø o, å a, ł l, đ d, þ th: so Müller equals Muller and stands one edit from Mueller. The rule is
// the same in every language; ue is never undone, as in Manuel or Samuel it is no umlaut. Punctuation stays.
[[nodiscard]] std::string foldText(std::string_view text);

// The words of folded text: letters and digits; apostrophes vanish (o'neill → oneill), all else separates.
[[nodiscard]] std::vector<std::string_view> wordsOf(std::string &folded);

[[nodiscard]] std::string joinWords(const std::vector<std::string_view> &words);

// foldText and wordsOf, joined by single spaces.
[[nodiscard]] std::string foldWords(std::string_view text);

// A text in capitals or small letters only gets sensible capitals ("VAN DER BERG" → "van der Berg", "o'neill" → "O'Neill"); others stay.
[[nodiscard]] std::string capitaliseName(std::string_view text);

} // namespace engine
