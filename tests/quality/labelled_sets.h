// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The labelled sets the benchmark knows: public ones, where the data directory has them, and our own populations. Each function gives
// none when its folder is not there. Rewritten copies go to `scratch`.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "tests/quality/labelled_set.h"
#include "tests/support/population.h"

namespace tests::quality
{

using Sets = engine::Result<std::vector<LabelledSet>>;

[[nodiscard]] Sets febrlSets(const std::filesystem::path &data, const std::filesystem::path &scratch);
[[nodiscard]] Sets fakeSets(const std::filesystem::path &data, const std::filesystem::path &scratch);
[[nodiscard]] Sets contosoSets(const std::filesystem::path &data, const std::filesystem::path &scratch);
[[nodiscard]] Sets companySets(const std::filesystem::path &data, const std::filesystem::path &scratch);
[[nodiscard]] Sets masterIndexSets(const std::filesystem::path &data, const std::filesystem::path &scratch);
[[nodiscard]] Sets namePairSets(const std::filesystem::path &data, const std::filesystem::path &scratch);
[[nodiscard]] Sets censusSets(const std::filesystem::path &data, const std::filesystem::path &scratch);

// Easy, real and hard, written anew.
[[nodiscard]] Sets populationSets(std::uint64_t people, std::uint64_t seed, const std::filesystem::path &scratch);

// Numbers names in the order they come, from 0.
class Numbering
{
public:
    std::uint32_t operator()(const std::string &name)
    {
        return m_numbers.try_emplace(name, static_cast<std::uint32_t>(m_numbers.size())).first->second;
    }

private:
    std::map<std::string, std::uint32_t> m_numbers;
};

} // namespace tests::quality
