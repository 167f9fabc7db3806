// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/population/tables.h"

#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>

namespace tests::population
{

namespace
{

namespace fs = std::filesystem;
using engine::ErrorCode;
using engine::fail;

struct CountryFile {
    std::string_view code;
    std::string_view dialCode;
};
constexpr std::array CountryFiles{CountryFile{"de", "49"}, CountryFile{"gb", "44"}, CountryFile{"us", "1"},
                                  CountryFile{"fr", "33"}, CountryFile{"es", "34"}, CountryFile{"nl", "31"},
                                  CountryFile{"se", "46"}, CountryFile{"pl", "48"}, CountryFile{"pt", "351"}};
constexpr std::array Languages{"ar", "de", "en", "es", "fr", "nl", "pl", "pt", "sv", "tr", "vi", "zh"};

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return parts;
}

// Lines of "name<tab>value"; comments begin with #.
engine::Result<std::map<std::string, std::string>> readFile(const std::string &name)
{
    const fs::path path = fs::path(TESSERA_TEST_DATA_DIR) / name;
    std::ifstream stream(path);
    if (!stream)
        return fail(ErrorCode::NotFound, fmt::format("{} cannot be read.", path.string()));
    std::map<std::string, std::string> values;
    std::string line;
    while (std::getline(stream, line)) {
        const std::size_t tab = line.find('\t');
        if (!line.starts_with('#') && tab != std::string::npos)
            values[line.substr(0, tab)] = line.substr(tab + 1);
    }
    return values;
}

std::vector<Written> writtenNames(const std::string &text)
{
    std::vector<Written> names;
    for (const std::string &item : split(text, '|')) {
        const std::size_t equals = item.find('=');
        names.push_back({item.substr(0, equals), equals == std::string::npos ? std::string() : item.substr(equals + 1)});
    }
    return names;
}

std::map<std::string, std::vector<std::string>> alternatives(const std::string &text)
{
    std::map<std::string, std::vector<std::string>> found;
    for (const std::string &item : split(text, '|'))
        if (const std::size_t equals = item.find('='); equals != std::string::npos)
            found[item.substr(0, equals)] = split(item.substr(equals + 1), '/');
    return found;
}

engine::Result<NameTable> readNames(const std::string &language)
{
    TESSERA_TRY(auto values, readFile(fmt::format("names_{}.tsv", language)));
    return NameTable{writtenNames(values["men_old"]),   writtenNames(values["men_new"]), writtenNames(values["women_old"]),
                     writtenNames(values["women_new"]), writtenNames(values["family"]),  split(values["front"], '|'),
                     split(values["back"], '|'),        alternatives(values["nick"]),    alternatives(values["variant"])};
}

engine::Result<CountryTable> readCountry(const CountryFile &file)
{
    TESSERA_TRY(auto values, readFile(fmt::format("country_{}.tsv", file.code)));
    CountryTable country;
    const auto names = split(values["country"], '=');
    if (names.size() != 3)
        return fail(ErrorCode::InputRejected, fmt::format("country_{}.tsv: a country is CODE=own name=English name.", file.code));
    country.code = names[0];
    country.name = names[1];
    country.english = names[2];
    country.dialCode = file.dialCode;
    for (const std::string &item : split(values["language"], '|'))
        if (const auto parts = split(item, '='); parts.size() == 2)
            country.languages.emplace_back(parts[0], std::stoi(parts[1]));
    for (const std::string &item : split(values["city"], '|'))
        if (const auto parts = split(item, '='); parts.size() == 3)
            country.cities.push_back({parts[0], parts[1], parts[2]});
    country.streets = split(values["street"], '|');
    country.companies = split(values["company"], '|');
    if (country.languages.empty() || country.cities.empty() || country.streets.empty() || country.companies.empty())
        return fail(ErrorCode::InputRejected, fmt::format("country_{}.tsv is not complete.", file.code));
    return country;
}

} // namespace

engine::Result<Tables> loadTables()
{
    Tables tables;
    for (const char *language : Languages) {
        TESSERA_TRY(tables.names[language], readNames(language));
    }
    for (const CountryFile &file : CountryFiles) {
        TESSERA_TRY(auto country, readCountry(file));
        tables.countries.push_back(std::move(country));
    }
    return tables;
}

} // namespace tests::population
