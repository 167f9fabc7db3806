// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/match/table_fixture.h"

#include <array>
#include <fmt/format.h>
#include <set>

#include "engine/base/random.h"
#include "engine/model/record.h"

using namespace engine;

namespace tests
{

namespace
{

std::string oneOf(Random &random, std::span<const std::string_view> words)
{
    return std::string(words[random.below(words.size())]);
}

std::string withTypo(Random &random, std::string text)
{
    if (text.size() < 2)
        return text;
    const std::size_t at = random.below(text.size() - 1);
    if (random.chance(0.5))
        std::swap(text[at], text[at + 1]);
    else
        text[at] = static_cast<char>('a' + random.below(26));
    return text;
}

Cells copyOf(Random &random, const Cells &original)
{
    Cells copy;
    for (const auto &[attribute, text] : original) {
        if (random.chance(0.1))
            continue;
        copy.emplace_back(attribute, random.chance(0.2) ? withTypo(random, text) : text);
    }
    return copy;
}

} // namespace

ColumnTable tableOf(const std::vector<Cells> &records, const std::vector<std::int64_t> &sources)
{
    std::set<AttributeId> ids;
    for (const Cells &cells : records) {
        for (const auto &[attribute, text] : cells)
            ids.insert(attribute);
    }
    const std::vector<AttributeId> attributes(ids.begin(), ids.end());
    ColumnTableBuilder builder(attributes);
    for (std::size_t i = 0; i < records.size(); ++i) {
        std::vector<Value> values;
        for (const auto &[attribute, text] : records[i])
            values.push_back({attribute, 0, ValueFlag::None, text, text});
        const auto added = builder.add(RecordId{static_cast<std::int64_t>(i) + 1}, SourceId{sources.empty() ? 1 : sources[i]}, packValues(values));
        if (!added)
            std::abort();
    }
    return std::move(builder).finish();
}

Condition on(ConditionKind kind, AttributeId attribute, double amount)
{
    return {.kind = kind, .attribute = attribute, .other = {}, .amount = amount, .parts = {}};
}

Level level(std::string label, Condition condition)
{
    Level result;
    result.label = std::move(label);
    result.condition = std::move(condition);
    return result;
}

Comparison exactComparison(AttributeId attribute, const std::string &name)
{
    return {name,
            {level("missing", on(ConditionKind::Missing, attribute)), level("exact", on(ConditionKind::Exact, attribute)), level("different", {})}};
}

std::vector<Cells> peopleWithDuplicates(std::size_t count, std::uint64_t seed)
{
    constexpr std::array<std::string_view, 12> Given{"maria", "robert", "bob", "anna",   "j",     "jürgen",
                                                     "lena",  "peter",  "wei", "fatima", "carlo", "margaret"};
    constexpr std::array<std::string_view, 10> Family{"lindqvist", "smith", "müller", "chen",   "garcia",
                                                      "rossi",     "nowak", "jones",  "bakker", "dubois"};
    constexpr std::array<std::string_view, 6> Streets{"main street", "high street", "station road", "church lane", "park avenue", "mill road"};
    Random random(seed);
    std::vector<Cells> people;
    while (people.size() < count) {
        if (people.size() > 4 && random.chance(0.4)) {
            people.push_back(copyOf(random, people[random.below(people.size())]));
            continue;
        }
        Cells cells;
        cells.emplace_back(attributes::GivenName, oneOf(random, Given));
        cells.emplace_back(attributes::FamilyName, oneOf(random, Family));
        cells.emplace_back(attributes::BirthDate, fmt::format("{}-{:02}-{:02}", 1940 + random.below(65), 1 + random.below(12), 1 + random.below(28)));
        cells.emplace_back(attributes::Email, fmt::format("{}{}@example.org", cells[0].second, random.below(200)));
        if (random.chance(0.3))
            cells.emplace_back(attributes::Email, fmt::format("{}{}@mail.test", cells[1].second, random.below(200)));
        cells.emplace_back(attributes::Street, fmt::format("{} {}", 1 + random.below(40), oneOf(random, Streets)));
        cells.emplace_back(attributes::Postcode, fmt::format("{}", 10000 + random.below(60)));
        people.push_back(std::move(cells));
    }
    return people;
}

Model peopleModel()
{
    using enum ConditionKind;
    Condition reversed = on(Reversed, attributes::GivenName);
    reversed.other = attributes::FamilyName;
    Condition both = {
        .kind = And, .attribute = {}, .other = {}, .amount = 0, .parts = {on(TokenSet, attributes::Street, 0.75), on(Exact, attributes::Postcode)}};
    Condition bothMissing = {
        .kind = And, .attribute = {}, .other = {}, .amount = 0, .parts = {on(Missing, attributes::Street), on(Missing, attributes::Postcode)}};
    Model model;
    model.comparisons = {
        {"given_name",
         {level("missing", on(Missing, attributes::GivenName)), level("exact", on(Exact, attributes::GivenName)), level("reversed", reversed),
          level("nickname", on(Nickname, attributes::GivenName)), level("close", on(JaroWinkler, attributes::GivenName, 0.88)),
          level("initial", on(Initials, attributes::GivenName)), level("different", {})}},
        {"family_name",
         {level("missing", on(Missing, attributes::FamilyName)), level("exact", on(Exact, attributes::FamilyName)),
          level("close", on(JaroWinkler, attributes::FamilyName, 0.9)), level("similar", on(Levenshtein, attributes::FamilyName, 3)),
          level("different", {})}},
        {"birth_date",
         {level("missing", on(Missing, attributes::BirthDate)), level("exact", on(Exact, attributes::BirthDate)),
          level("digit_off", on(DateParts, attributes::BirthDate)), level("close", on(DamerauLevenshtein, attributes::BirthDate, 2)),
          level("year", on(DateYears, attributes::BirthDate, 1)), level("different", {})}},
        {"email",
         {level("missing", on(Missing, attributes::Email)), level("exact", on(Exact, attributes::Email)),
          level("same_user", on(EmailUser, attributes::Email)), level("different", {})}},
        {"address",
         {level("missing", bothMissing), level("exact", both), level("postcode", on(Exact, attributes::Postcode)),
          level("near", on(Prefix, attributes::Postcode, 3)), level("different", {})}},
    };
    model.comparisons[0].levels[1].termFrequency = TermFrequency{.attribute = attributes::GivenName};
    model.comparisons[3].levels[1].termFrequency = TermFrequency{.attribute = attributes::Email};
    model.blockingRules = {"l.birth_date = r.birth_date", "l.email = r.email", "phonetic(l.family_name) = phonetic(r.family_name)",
                           "any_token(l.street) = any_token(r.street) AND l.given_name = r.given_name"};
    model.prior = 0.01;
    model.keepWeight = -20;
    return model;
}

} // namespace tests
