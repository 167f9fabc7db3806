// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/mutation.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

using engine::Random;

namespace tests::fuzz
{

namespace
{

constexpr std::size_t LongestPiece = 24;
constexpr std::array<std::string_view, 16> Oddities{
    "\"", "'", "\\", "(", ")", "[", "{", ",", "\n", "\xFF", "\xC3\xA4", "0", "-1e308", "\xEF\xBF\xBD", "\xE2\x80\xAE", "999999999999999999999"};

// A place of the text and what begins there.
std::string_view pieceOf(std::string_view text, Random &random)
{
    if (text.empty())
        return text;
    const std::size_t at = random.below(text.size());
    return text.substr(at, 1 + random.below(LongestPiece));
}

void change(std::string &text, const std::string &other, Random &random)
{
    const std::size_t at = random.below(text.size() + 1);
    switch (random.below(6)) {
    case 0:
        if (at < text.size())
            text[at] = static_cast<char>(random.below(256));
        return;
    case 1:
        if (at < text.size())
            text[at] = static_cast<char>(text[at] ^ (1 << random.below(8)));
        return;
    case 2: text.erase(at, 1 + random.below(LongestPiece)); return;
    case 3: text.insert(at, std::string(pieceOf(text, random))); return;
    case 4: text.insert(at, pieceOf(other, random)); return;
    default: text.insert(at, Oddities[random.below(Oddities.size())]);
    }
}

} // namespace

std::vector<std::string> seedsOf(const std::string &target)
{
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto &entry : std::filesystem::directory_iterator(std::filesystem::path(TESSERA_FUZZ_SEEDS) / target, error))
        files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<std::string> seeds;
    for (const auto &file : files) {
        std::ifstream stream(file, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
    }
    return seeds;
}

std::string mutated(const std::vector<std::string> &seeds, Random &random)
{
    std::string text = seeds[random.below(seeds.size())];
    for (std::uint64_t changes = 1 + random.below(4); changes != 0; --changes)
        change(text, seeds[random.below(seeds.size())], random);
    return text;
}

} // namespace tests::fuzz
