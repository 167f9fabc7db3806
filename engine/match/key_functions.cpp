// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "engine/base/ascii.h"
#include "engine/base/sorted.h"
#include "engine/base/utf8_text.h"
#include "engine/match/blocking_rule.h"
#include "engine/match/phonetic_key.h"
#include "engine/match/value_features.h"

namespace engine
{

namespace
{

// `count` characters (code points) from number `start`, which counts from 0.
std::string_view characters(std::string_view text, std::size_t start, std::size_t count)
{
    const std::size_t begin = endOfCharacters(text, 0, start);
    return text.substr(begin, endOfCharacters(text, begin, count) - begin);
}

std::vector<std::string_view> tokens(std::string_view text)
{
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size() && words.size() < 64;) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at)
            words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::string sortedTokens(std::string_view text)
{
    std::vector<std::string_view> words = tokens(text);
    std::ranges::sort(words);
    std::string joined;
    for (const std::string_view word : words) {
        if (!joined.empty())
            joined.push_back(' ');
        joined.append(word);
    }
    return joined;
}

std::string apply(const KeyStep &step, const std::string &text)
{
    const auto first = static_cast<std::size_t>(step.first);
    switch (step.function) {
    case KeyFunction::Substr: return std::string(characters(text, first - 1, static_cast<std::size_t>(step.second)));
    case KeyFunction::Left: return std::string(characters(text, 0, first));
    case KeyFunction::Right: {
        const std::size_t size = characterCount(text);
        return std::string(characters(text, size > first ? size - first : 0, first));
    }
    case KeyFunction::Lower: return ascii::lower(text);
    case KeyFunction::Soundex: return soundex(text);
    case KeyFunction::Phonetic: return phoneticKey(text);
    case KeyFunction::EmailUser: return std::string(userOf(text));
    case KeyFunction::FirstToken: return std::string(text.substr(0, text.find(' ')));
    case KeyFunction::LastToken: {
        const std::size_t space = text.rfind(' ');
        return space == std::string::npos ? text : text.substr(space + 1);
    }
    case KeyFunction::SortedTokens: return sortedTokens(text);
    case KeyFunction::Digits: {
        std::string digits;
        std::ranges::copy_if(text, std::back_inserter(digits), ascii::isDigit);
        return digits;
    }
    case KeyFunction::AnyToken: break;
    }
    return text;
}

} // namespace

void evaluateKey(const KeyExpression &expression, std::string_view value, std::vector<std::string> &keys)
{
    keys.assign(1, std::string(value));
    for (const KeyStep &step : expression.steps) {
        if (step.function == KeyFunction::AnyToken) {
            std::vector<std::string> words;
            for (const std::string &key : keys) {
                for (const std::string_view word : tokens(key)) {
                    if (characterCount(word) >= 3)
                        words.emplace_back(word);
                }
            }
            keys = std::move(words);
            continue;
        }
        for (std::string &key : keys)
            key = apply(step, key);
    }
    std::erase_if(keys, [](const std::string &key) { return key.empty(); });
    sortUnique(keys);
}

} // namespace engine
