// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/intake/suggestion_rules.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "engine/base/ascii.h"

namespace engine
{

namespace
{

using Columns = std::vector<SampleColumn>;

// A person has one of these; only e-mail and phone columns add up.
bool mayRepeat(std::string_view attribute)
{
    return attribute == "email" || attribute == "phone";
}

std::string_view nounOf(AttributeKind kind)
{
    switch (kind) {
    case AttributeKind::Email: return "e-mail addresses";
    case AttributeKind::Phone: return "phone numbers";
    case AttributeKind::Date: return "dates";
    case AttributeKind::Gender: return "genders";
    case AttributeKind::Country: return "countries";
    case AttributeKind::Postcode: return "postcodes";
    case AttributeKind::Language: return "languages";
    case AttributeKind::Website: return "web addresses";
    case AttributeKind::Identifier: return "numbers or codes";
    case AttributeKind::Address:
    case AttributeKind::Street: return "addresses";
    default: return "names";
    }
}

bool hasMeaning(const Columns &columns, std::string_view meaning)
{
    return std::ranges::any_of(columns,
                               [&](const SampleColumn &column) { return column.words.meaning == meaning && column.words.confidence >= 0.8; });
}

// "name" is what the other columns leave open.
std::string_view meaningOfName(const Columns &columns, const SampleColumn &column)
{
    const bool hasGiven = hasMeaning(columns, "given_name"), hasFamily = hasMeaning(columns, "family_name");
    if (hasGiven && !hasFamily)
        return "family_name";
    if (hasFamily && !hasGiven)
        return "given_name";
    if (!hasMeaning(columns, "company") && shareWithLegalForm(column.profile) >= 0.3)
        return "company";
    return "full_name";
}

std::string_view meaningOfAddress(const Columns &columns)
{
    return hasMeaning(columns, "city") || hasMeaning(columns, "postcode") ? "street" : "address";
}

std::string_view resolve(const Columns &columns, SampleColumn &column)
{
    const std::string_view meaning = column.words.meaning;
    if (meaning == "@name")
        return meaningOfName(columns, column);
    if (meaning == "@address")
        return meaningOfAddress(columns);
    if (meaning == "@family_first") {
        column.order = NameOrder::FamilyGiven;
        return "full_name";
    }
    return meaning;
}

// Known given names tell a person's name in a file that calls none of its columns so; a further person's (the clerk, the referrer) is none.
std::string_view nameByValues(const Columns &columns, const SampleColumn &column)
{
    const auto isThere = [&columns](std::string_view meaning) { return hasMeaning(columns, meaning); };
    if (column.words.isForeign || isThere("given_name") || isThere("full_name") || isThere("@name") || isThere("@family_first"))
        return {};
    const NameShares names = sharesWithGivenName(column.profile);
    if (names.severalWords >= 0.5 && !isThere("family_name"))
        return "full_name";
    return names.oneWord >= 0.5 ? "given_name" : "";
}

// A kind that values alone can show. Which date it is, or which number, they cannot.
std::string_view attributeByValues(const Columns &columns, const SampleColumn &column)
{
    const ColumnProfile &profile = column.profile;
    if (profile.values.size() < 3)
        return {};
    if (shareOf(AttributeKind::Email, profile) >= 0.8)
        return "email";
    constexpr std::size_t ShortestInternational = 10; // shorter ones are numbers with noughts before them
    const auto isInternational = [](const std::string &value) {
        return value.starts_with('+') || (value.size() >= ShortestInternational && value.starts_with("00") && value[2] != '0');
    };
    const bool hasPhoneSigns = std::ranges::count_if(profile.values, isInternational) * 2 >= std::ssize(profile.values);
    if (hasPhoneSigns && shareOf(AttributeKind::Phone, profile) >= 0.9 && shareOf(AttributeKind::Date, profile) < 0.1)
        return "phone";
    const bool isNameless = column.words.meaning.empty();
    if (isNameless && profile.distinct >= 2 && profile.distinct <= 6 && shareOf(AttributeKind::Gender, profile) >= 0.95)
        return "gender";
    return isNameless ? nameByValues(columns, column) : std::string_view{};
}

void takeByName(Columns &columns, SampleColumn &column, const AttributeCatalog &catalog)
{
    const std::string_view code = resolve(columns, column);
    const Attribute *attribute = catalog.find(code);
    if (attribute == nullptr)
        return;
    const double share = shareOf(attribute->kind, column.profile);
    const bool isEmpty = column.profile.values.empty();
    const double sure = column.words.confidence;
    if (sure < 0.5 || (!isEmpty && share < (sure < 0.8 ? 0.8 : 0.5))) {
        column.reason = sure < 0.5 ? fmt::format("named like {}, but it says more than that", code)
                                   : fmt::format("named like {}, but its values are no {}", code, nounOf(attribute->kind));
        return;
    }
    column.attribute = code;
    column.confidence = isEmpty ? 0.5 * sure : sure * (0.6 + 0.4 * share);
    column.reason = isEmpty ? fmt::format("named like {}; no value in the rows seen", code)
                            : fmt::format("named like {}; {:.0f} % of its values fit", code, 100 * share);
}

void takeByValues(const Columns &columns, SampleColumn &column)
{
    const std::string_view code = attributeByValues(columns, column);
    if (code.empty())
        return;
    column.attribute = code;
    column.confidence = code == "email" ? 0.85 : 0.6;
    column.reason = fmt::format("its values look like {}", code);
}

// Of several columns of one attribute the surest stays, the first of equals.
void keepSurest(Columns &columns)
{
    for (SampleColumn &column : columns) {
        if (column.attribute.empty() || mayRepeat(column.attribute))
            continue;
        for (SampleColumn &other : columns) {
            if (&other == &column || other.attribute != column.attribute)
                continue;
            SampleColumn &loser = other.confidence > column.confidence ? column : other;
            const SampleColumn &winner = &loser == &column ? other : column;
            loser.reason = fmt::format("{} is taken from \"{}\"", winner.attribute, winner.name);
            loser.attribute.clear();
            if (&loser == &column)
                break;
        }
    }
}

// A house number that stands apart belongs into the street, in the order of the file.
void joinHouseNumber(Columns &columns)
{
    const auto house =
        std::ranges::find_if(columns, [](const SampleColumn &column) { return column.words.meaning == "@house" && column.words.confidence >= 0.8; });
    const auto street = std::ranges::find(columns, "street", &SampleColumn::attribute);
    if (house == columns.end() || street == columns.end() || shareWithDigits(street->profile) > 0.6)
        return;
    house->attribute = "street";
    house->confidence = street->confidence;
    house->reason = fmt::format("the house number, joined with \"{}\"", street->name);
    house->part = house < street ? 1 : 2;
    street->part = house < street ? 2 : 1;
}

// One column of a file that tells day from month tells it for the others.
void settleDates(Columns &columns, const std::string &region)
{
    DayOrder assumed = region == "US" ? DayOrder::MonthFirst : region.empty() ? DayOrder::Unknown : DayOrder::DayFirst;
    for (SampleColumn &column : columns) {
        column.dates = dateStyleOf(column.profile.values);
        const bool tells = column.dates.share >= 0.8 && (column.dates.order == DayOrder::DayFirst || column.dates.order == DayOrder::MonthFirst);
        if (tells && assumed == DayOrder::Unknown)
            assumed = column.dates.order;
    }
    for (SampleColumn &column : columns) {
        if (column.dates.share < 0.5)
            continue;
        column.dates = dateStyleOf(column.profile.values, assumed);
        if (column.attribute != "birth_date" || !column.dates.needsOrder || !column.dates.formats.empty())
            continue;
        column.confidence *= 0.7;
        column.reason += column.dates.order == DayOrder::Both
                             ? "; some write the day first, some the month: dates that can be read both ways stay out"
                             : "; day and month cannot be told apart: set format = \"D/M/YYYY\" or \"M/D/YYYY\"";
    }
}

bool isDecimal(const std::string &value)
{
    return value.contains('.')
           && std::ranges::all_of(value, [](char c) { return ascii::isDigit(c) || c == '.' || c == '-' || c == 'e' || c == 'E'; });
}

double keyScore(const SampleColumn &column, std::size_t place, std::string_view sourceCode)
{
    const ColumnName &name = column.words;
    const auto &values = column.profile.values;
    if (!column.isUnique || std::ranges::any_of(values, [](const std::string &value) { return value.size() > 128; }))
        return 0;
    if (std::ranges::count_if(values, isDecimal) * 2 > std::ssize(values) || column.dates.share > 0.8)
        return 0;
    double score = place == 0 ? 1.5 : 0;
    if (column.attribute == "email")
        return 0.4;
    if (column.attribute == "customer_number" || column.attribute == "loyalty_id")
        score += 2.5;
    else if (column.attribute == "national_id" || column.attribute == "tax_id")
        return 0.3;
    else if (!column.attribute.empty())
        return 0;
    if (name.meaning == "@key" && name.confidence == 1)
        score += 3;
    else if (name.hints > 0)
        score += 2;
    if (std::ranges::find(name.words, sourceCode) != name.words.end())
        score += 1;
    if (name.isForeign)
        score -= 1.5;
    if (score < 1 && shareOf(AttributeKind::Identifier, column.profile) < 0.9)
        return 0;
    return std::max(score, 0.2);
}

} // namespace

void suggestAttributes(std::vector<SampleColumn> &columns, const AttributeCatalog &catalog, const std::string &region)
{
    for (SampleColumn &column : columns) {
        if (const Attribute *own = catalog.find(column.name); own != nullptr && !own->isStandard) {
            column.attribute = own->code;
            column.confidence = 1;
            column.reason = "named as the attribute of this project";
            continue;
        }
        takeByName(columns, column, catalog);
        // A name that says something else is believed more than the looks of the values.
        if (column.attribute.empty() && (column.words.meaning.empty() || column.words.meaning == "@key"))
            takeByValues(columns, column);
        if (column.attribute.empty() && column.reason.empty())
            column.reason = column.words.meaning.empty() || column.words.meaning == "@key"
                                ? "nothing tells what it is; it stays in the raw record"
                                : "nothing to compare people by; it stays in the raw record";
    }
    keepSurest(columns);
    joinHouseNumber(columns);
    settleDates(columns, region);
}

std::size_t findKey(const std::vector<SampleColumn> &columns, std::string_view sourceCode)
{
    std::size_t best = columns.size();
    double bestScore = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const double score = keyScore(columns[i], i, sourceCode);
        if (score > bestScore) {
            bestScore = score;
            best = i;
        }
    }
    return best;
}

std::size_t findUpdatedAt(const std::vector<SampleColumn> &columns)
{
    std::size_t best = columns.size();
    double bestScore = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const ColumnProfile &profile = columns[i].profile;
        const bool isTime = columns[i].dates.share >= 0.8 || std::ranges::all_of(profile.values, [](const std::string &value) {
                                return (value.size() == 10 || value.size() == 13) && value.find_first_not_of("0123456789") == std::string::npos;
                            });
        const double score = columns[i].words.meaning == "@updated_at" && isTime && !profile.values.empty() ? columns[i].words.confidence : 0;
        if (score >= 0.5 && score > bestScore) {
            bestScore = score;
            best = i;
        }
    }
    return best;
}

} // namespace engine
