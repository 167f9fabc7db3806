// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/canon/nickname_table.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <utility>
#include <vector>

#include "engine/canon/embedded_data.h"

namespace engine
{

namespace
{

using FullForms = boost::unordered_flat_map<std::string_view, std::vector<std::string_view>>;

const FullForms &fullForms()
{
    static const FullForms forms = [] {
        FullForms made;
        embedded::forEachLine(embedded::nicknames(), [&](std::string_view full, std::string_view others) {
            auto &own = made[full];
            own.insert(own.begin(), full);
            embedded::forEachItem(others, ' ', [&](std::string_view other) { made[other].push_back(full); });
        });
        return made;
    }();
    return forms;
}

using Genders = boost::unordered_flat_map<std::string_view, NameGender>;

const Genders &genders()
{
    static const Genders known = [] {
        Genders made;
        embedded::forEachLine(embedded::given_names(), [&](std::string_view letter, std::string_view names) {
            const NameGender gender = letter == "f" ? NameGender::Female : letter == "m" ? NameGender::Male : NameGender::Both;
            embedded::forEachItem(names, ' ', [&](std::string_view name) {
                const auto [at, isNew] = made.try_emplace(name, gender);
                if (!isNew && at->second != gender)
                    at->second = NameGender::Both;
            });
        });
        return made;
    }();
    return known;
}

} // namespace

bool areNicknames(std::string_view a, std::string_view b)
{
    if (a == b)
        return false;
    const auto ofA = canonicalGivenNames(a);
    const auto ofB = canonicalGivenNames(b);
    return std::ranges::any_of(ofA, [&](std::string_view full) { return std::ranges::find(ofB, full) != ofB.end(); });
}

std::span<const std::string_view> canonicalGivenNames(std::string_view name)
{
    const auto found = fullForms().find(name);
    if (found == fullForms().end())
        return {};
    return found->second;
}

bool isGivenName(std::string_view token)
{
    return genders().contains(token);
}

NameGender genderOfGivenName(std::string_view token)
{
    const auto found = genders().find(token);
    return found == genders().end() ? NameGender::Unknown : found->second;
}

} // namespace engine
