// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/intake/column_profile.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <optional>

#include "engine/base/ascii.h"
#include "engine/canon/nickname_table.h"
#include "engine/canon/text_folding.h"
#include "engine/intake/record_reader.h"

namespace engine
{

namespace
{

constexpr std::size_t SamplesShown = 5;
constexpr std::size_t SampleBytes = 120;

using ascii::isDigit;

template <typename Test> double shareOfValues(const ColumnProfile &profile, Test &&test)
{
    if (profile.values.empty())
        return 0;
    return static_cast<double>(std::ranges::count_if(profile.values, test)) / static_cast<double>(profile.values.size());
}

bool hasLetter(std::string_view value)
{
    return std::ranges::any_of(value, [](char c) { return ascii::isLetter(c) || static_cast<unsigned char>(c) >= 0x80; });
}

std::size_t digitsIn(std::string_view value)
{
    return static_cast<std::size_t>(std::ranges::count_if(value, isDigit));
}

bool isLikeName(std::string_view value)
{
    return hasLetter(value) && !value.contains('@') && digitsIn(value) * 3 <= value.size();
}

bool isLikeEmail(std::string_view value)
{
    const auto at = value.find('@');
    return at != std::string_view::npos && at > 0 && value.find('.', at) != std::string_view::npos && !value.contains(' ');
}

// Spreadsheets and people spoil some: four digits are enough to be one that was meant as a number.
bool isLikePhone(std::string_view value)
{
    const std::size_t digits = digitsIn(value);
    if (digits < 4 || digits > 17 || value.size() > 32)
        return false;
    return std::ranges::all_of(value, [](char c) { return isDigit(c) || std::string_view("+-()./ #xXextEXT,:").contains(c); });
}

bool isLikeWebsite(std::string_view value)
{
    return value.contains('.') && !value.contains('@') && !value.contains(' ') && hasLetter(value);
}

bool isLikeIdentifier(std::string_view value)
{
    return value.size() <= 64 && digitsIn(value) > 0 && !value.contains('@');
}

// The value of a text; nothing for a blank.
std::optional<Value> valueOf(AttributeKind kind, std::string_view text)
{
    static const Canonicaliser canonicaliser;
    const Attribute attribute{AttributeId{1}, "sample", kind, false, false};
    std::vector<Value> values;
    canonicaliser.canonicalise(attribute, text, 0, {}, values);
    return values.empty() ? std::nullopt : std::optional(std::move(values.front()));
}

std::string canonicalOf(AttributeKind kind, std::string_view text)
{
    const auto value = valueOf(kind, text);
    return value ? value->canonical : std::string();
}

// Placeholders speak neither for the kind nor against it.
double shareOfValid(AttributeKind kind, const ColumnProfile &profile)
{
    std::size_t valid = 0, invalid = 0;
    for (const std::string &text : profile.values) {
        const auto value = valueOf(kind, text);
        if (!value || has(value->flags, ValueFlag::Placeholder))
            continue;
        ++(value->canonical.empty() ? invalid : valid);
    }
    if (valid + invalid == 0)
        return profile.values.empty() ? 0 : 0.5;
    return static_cast<double>(valid) / static_cast<double>(valid + invalid);
}

} // namespace

std::vector<ColumnProfile> profilesOf(const std::vector<RawRow> &rows, std::size_t columns)
{
    std::vector<ColumnProfile> profiles(columns);
    for (std::size_t column = 0; column < columns; ++column) {
        ColumnProfile &profile = profiles[column];
        profile.rows = rows.size();
        boost::unordered_flat_set<std::string> seen;
        for (const RawRow &row : rows) {
            const std::string_view cell = row[column];
            std::string value = cleanText(cell.substr(0, std::min(cell.find(ValueSeparator), cell.size())));
            if (value.empty())
                continue;
            if (seen.insert(value).second && profile.samples.size() < SamplesShown && value.size() <= SampleBytes)
                profile.samples.push_back(value);
            profile.values.push_back(std::move(value));
        }
        profile.distinct = seen.size();
    }
    return profiles;
}

double shareOf(AttributeKind kind, const ColumnProfile &profile)
{
    switch (kind) {
    case AttributeKind::Email: return shareOfValues(profile, isLikeEmail);
    case AttributeKind::Phone: return shareOfValues(profile, isLikePhone);
    case AttributeKind::Website: return shareOfValues(profile, isLikeWebsite);
    case AttributeKind::Date: return dateStyleOf(profile.values).share;
    case AttributeKind::Identifier: return shareOfValues(profile, isLikeIdentifier);
    case AttributeKind::Gender:
    case AttributeKind::Country:
    case AttributeKind::Language:
    case AttributeKind::Postcode: return shareOfValid(kind, profile);
    case AttributeKind::Address:
    case AttributeKind::Street:
    case AttributeKind::Organisation:
        return shareOfValues(profile, [](const std::string &value) { return hasLetter(value) && !value.contains('@'); });
    default: return shareOfValues(profile, isLikeName);
    }
}

std::string dominantCountry(const ColumnProfile &profile)
{
    boost::unordered_flat_map<std::string, std::size_t> counts;
    for (const std::string &value : profile.values)
        ++counts[canonicalOf(AttributeKind::Country, value)];
    for (const auto &[code, count] : counts)
        if (code.size() == 2 && static_cast<double>(count) >= 0.95 * static_cast<double>(profile.values.size()))
            return code;
    return {};
}

NameShares sharesWithGivenName(const ColumnProfile &profile)
{
    const auto words = [](const std::string &value) {
        std::string folded = foldText(value);
        const std::vector<std::string_view> found = wordsOf(folded);
        const bool isNamed = digitsIn(value) == 0 && std::ranges::any_of(found, isGivenName);
        return std::pair(found.size(), isNamed);
    };
    return {shareOfValues(profile, [&](const std::string &value) { return words(value) == std::pair(std::size_t{1}, true); }),
            shareOfValues(profile, [&](const std::string &value) {
                const auto [count, isNamed] = words(value);
                return isNamed && count > 1 && count < 6;
            })};
}

double shareWithLegalForm(const ColumnProfile &profile)
{
    // A legal form is what the canonical name of an organisation lacks.
    return shareOfValues(profile, [](const std::string &value) {
        const std::string canonical = canonicalOf(AttributeKind::Organisation, value);
        return !canonical.empty() && std::ranges::count(canonical, ' ') < std::ranges::count(foldWords(value), ' ');
    });
}

double shareWithDigits(const ColumnProfile &profile)
{
    return shareOfValues(profile, [](const std::string &value) { return digitsIn(value) > 0; });
}

} // namespace engine
