// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Names and places of the made-up population, read once from tests/support/data. Finished tables never change.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/base/random.h"
#include "engine/base/result.h"

namespace tests::population
{

struct Written {
    std::string latin;
    std::string own; // in its own script; empty when that is Latin
};

struct NameTable {
    std::vector<Written> menOld, menNew, womenOld, womenNew, family;
    std::vector<std::string> front, back; // of composed family names
    std::map<std::string, std::vector<std::string>> nicknames;
    std::map<std::string, std::vector<std::string>> variants;
};

struct City {
    std::string name;
    std::string postcode; // # a digit, @ a letter
    std::string areaCode;
};

struct CountryTable {
    std::string code; // "DE"
    std::string name; // in its own language
    std::string english;
    std::string dialCode;
    std::vector<std::pair<std::string, int>> languages; // with their share
    std::vector<City> cities;
    std::vector<std::string> streets;
    std::vector<std::string> companies;
};

struct Tables {
    std::map<std::string, NameTable> names; // by language
    std::vector<CountryTable> countries;    // the home country first
};

[[nodiscard]] engine::Result<Tables> loadTables();

// The early entries of a list are the frequent ones.
template <typename List> [[nodiscard]] const auto &frequent(const List &list, engine::Random &random)
{
    const double u = random.unit();
    return list[static_cast<std::size_t>(u * u * static_cast<double>(list.size()))];
}
template <typename List> [[nodiscard]] const auto &any(const List &list, engine::Random &random)
{
    return list[random.below(list.size())];
}

} // namespace tests::population
