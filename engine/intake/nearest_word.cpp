// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/intake/nearest_word.h"

#include <fmt/format.h>
#include <rapidfuzz/distance/OSA.hpp>

#include "engine/canon/text_folding.h"

namespace engine
{

std::string nearestWord(std::string_view word, std::span<const std::string> names)
{
    constexpr double Near = 0.65;
    const std::string folded = foldWords(word);
    const rapidfuzz::CachedOSA<char> scorer(folded);
    double best = Near;
    const std::string *found = nullptr;
    for (const std::string &name : names) {
        const double score = scorer.normalized_similarity(foldWords(name));
        if (score > best || (score == best && found == nullptr)) {
            best = score;
            found = &name;
        }
    }
    return found != nullptr ? *found : std::string();
}

std::string listOf(std::span<const std::string> names, std::size_t most)
{
    std::string list;
    for (const std::string &name : names.first(std::min(most, names.size())))
        list += (list.empty() ? "" : ", ") + name;
    return names.size() > most ? list + fmt::format(" and {} more", names.size() - most) : list;
}

} // namespace engine
