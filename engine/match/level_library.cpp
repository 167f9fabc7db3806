// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/level_library.h"

#include <algorithm>
#include <fmt/format.h>

namespace engine
{

namespace
{

using enum ConditionKind;

struct Offer {
    const char *label;
    ConditionKind kind;
    double amount = 0;
};

// Beyond missing and exact, which fit every attribute.
std::vector<Offer> offersFor(AttributeKind kind)
{
    const Offer typo{"one_letter", DamerauLevenshtein, 1};
    const Offer start{"same_start", Prefix, 3};
    const Offer close{"close", JaroWinkler, 0.9};
    switch (kind) {
    case AttributeKind::GivenName:
    case AttributeKind::MiddleName:
        return {{"nickname", Nickname}, typo, close, {"initial", Initials}, {"sounds_alike", Phonetic}, {"similar", JaroWinkler, 0.8}, start};
    case AttributeKind::FamilyName: return {typo, close, {"sounds_alike", Phonetic}, {"similar", JaroWinkler, 0.8}, start};
    case AttributeKind::FullName:
    case AttributeKind::Organisation:
    case AttributeKind::Address:
    case AttributeKind::Street:
    case AttributeKind::Text: return {typo, {"same_words", TokenSet, 0.95}, close, {"similar", TokenSet, 0.75}, start};
    case AttributeKind::Date:
        return {{"digit_off", DateParts}, {"close", DamerauLevenshtein, 2}, {"within_month", DateDays, 31}, {"within_year", DateYears, 1}};
    case AttributeKind::Email: return {typo, {"same_user", EmailUser}, close};
    case AttributeKind::Phone:
    case AttributeKind::Identifier: return {{"digit_off", DamerauLevenshtein, 1}, {"same_start", Prefix, 6}};
    case AttributeKind::Postcode:
        return {{"digit_off", DamerauLevenshtein, 1},
                {"same_sector", PostcodeSector},
                {"same_district", PostcodeDistrict},
                {"same_area", PostcodeArea},
                start};
    case AttributeKind::Number: return {{"within_amount", NumericDifference, 1}};
    case AttributeKind::Gender:
    case AttributeKind::Suffix:
    case AttributeKind::Title:
    case AttributeKind::Language:
    case AttributeKind::Flag: return {};
    case AttributeKind::City:
    case AttributeKind::Region:
    case AttributeKind::Country:
    case AttributeKind::Website: return {typo, close, start};
    }
    return {};
}

Level levelOf(const Attribute &attribute, const Offer &offer)
{
    Level level;
    level.label = offer.label;
    level.condition.kind = offer.kind;
    level.condition.attribute = attribute.id;
    level.condition.amount = offer.amount;
    return level;
}

} // namespace

std::vector<Level> levelsFor(const Attribute &attribute)
{
    std::vector<Level> levels{levelOf(attribute, {"missing", Missing}), levelOf(attribute, {"exact", Exact})};
    for (const Offer &offer : offersFor(attribute.kind))
        levels.push_back(levelOf(attribute, offer));
    return levels;
}

std::size_t insertLevel(Comparison &comparison, Level level, std::optional<std::size_t> after)
{
    std::vector<Level> &levels = comparison.levels;
    const std::string label = level.label;
    for (int i = 2; std::ranges::contains(levels, level.label, &Level::label); ++i)
        level.label = fmt::format("{}_{}", label, i);
    const std::size_t last = levels.empty() ? 0 : levels.size() - 1;
    const std::size_t place = isMissingLevel(level.condition) ? 0 : std::min(last, after ? *after + 1 : last);
    levels.insert(levels.begin() + static_cast<std::ptrdiff_t>(place), std::move(level));
    return place;
}

} // namespace engine
