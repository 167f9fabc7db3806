// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What comparing needs to know of each distinct value, worked out once: code points, days, words, keys.
// Made once per run, then read by all threads.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/match/character_bag.h"
#include "engine/match/column_table.h"
#include "engine/match/model.h"

namespace engine
{

// Our own string metrics read at most this many code points of a value: nothing that long differs behind only, and no value can stall a run.
// Those of the Splink profiles read all of it, as the engines they stand for do; token_set, which none of them has and which takes each word with
// each, stays at this and 24 words.
inline constexpr std::size_t MaxComparedCharacters = 256;

// UTF-8 to code points, at most so many; each invalid byte becomes U+DC00 + byte, so that different rubbish stays different.
[[nodiscard]] std::u32string codePointsOf(std::string_view text, std::size_t most = MaxComparedCharacters);

struct Token {
    std::u32string text;
    CharacterBag characters;
};
[[nodiscard]] std::vector<Token> tokensOf(std::string_view text); // at most 24

// Hashes of the distinct words among so many first code points, ascending: as many as there are.
[[nodiscard]] std::vector<std::uint64_t> distinctWordsOf(std::string_view text, std::size_t most);

// What stands before the @.
[[nodiscard]] inline std::string_view userOf(std::string_view email)
{
    return email.substr(0, email.find('@'));
}

// Parts of a postcode that stand for places within one another. British ones by their own grammar; of others the first two and three characters
// and all but the last.
struct PostcodeParts {
    std::string_view area;
    std::string_view district;
    std::string_view sector;
};
[[nodiscard]] PostcodeParts postcodePartsOf(std::string_view canonical);

class ValueFeatures
{
public:
    static constexpr std::int64_t NoTime = INT64_MIN;

    // The dictionary must outlive the features and grow no more.
    ValueFeatures(const Dictionary &dictionary, MetricProfile profile) : m_dictionary(&dictionary), m_profile(profile) {}

    // Called while building, once per condition that will be asked.
    void prepare(ConditionKind kind);

    [[nodiscard]] const Dictionary &dictionary() const { return *m_dictionary; }
    [[nodiscard]] MetricProfile profile() const { return m_profile; }
    [[nodiscard]] std::string_view text(Code code) const { return m_dictionary->text(code); }

    // What string metrics read: chars where that is the same as, or the very unit the profile counts; code points otherwise.
    // Most columns have no wide text, so that nothing has to be looked up.
    [[nodiscard]] bool isNarrow(Code code) const { return m_wideTexts.empty() || m_wide[code] == 0; }
    [[nodiscard]] std::string_view narrow(Code code) const { return text(code).substr(0, most()); }
    [[nodiscard]] std::u32string_view wide(Code code) const { return m_wideTexts[m_wide[code] - 1]; }
    [[nodiscard]] const CharacterBag &characters(Code code) const { return m_characters[code]; }

    [[nodiscard]] std::int64_t time(Code code) const { return m_times[code]; } // microseconds since 1970
    [[nodiscard]] std::optional<double> number(Code code) const;
    [[nodiscard]] const std::vector<Token> &tokens(Code code) const { return m_tokens[code]; }
    [[nodiscard]] const std::vector<std::uint64_t> &distinctWords(Code code) const { return m_distinctWords[code]; }
    [[nodiscard]] const std::vector<double> &numbers(Code code) const { return m_vectors[code]; }
    [[nodiscard]] std::uint64_t phonetic(Code code) const { return m_phonetic[code]; } // 0: no sound
    [[nodiscard]] std::uint32_t userKey(Code code) const { return m_userKeys[code]; }  // the same for e-mail addresses of the same user part
    // A bit for each of its full forms; names without one in common are no nicknames of one another.
    [[nodiscard]] std::uint64_t nicknames(Code code) const { return m_nicknames[code]; }

private:
    [[nodiscard]] std::size_t most() const { return m_profile == MetricProfile::CodePoints ? MaxComparedCharacters : std::string_view::npos; }
    void makeTexts();

    const Dictionary *m_dictionary;
    MetricProfile m_profile;
    std::vector<std::uint32_t> m_wide; // by code: 0 = narrow, else index + 1 into m_wideTexts
    std::vector<std::u32string> m_wideTexts;
    std::vector<std::int64_t> m_times;
    std::vector<double> m_numbers; // NaN when it is none
    std::vector<std::vector<Token>> m_tokens;
    std::vector<std::vector<std::uint64_t>> m_distinctWords;
    std::vector<std::vector<double>> m_vectors; // empty when it is none
    std::vector<CharacterBag> m_characters;
    std::vector<std::uint64_t> m_phonetic;
    std::vector<std::uint32_t> m_userKeys;
    std::vector<std::uint64_t> m_nicknames;
};

} // namespace engine
