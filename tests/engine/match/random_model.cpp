// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/match/random_model.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "engine/match/character_bag.h"

using namespace engine;
using enum engine::ConditionKind;

namespace tests
{

namespace
{

// What the attributes hold in these tests, whatever their names say.
constexpr AttributeId GivenName = attributes::GivenName, FamilyName = attributes::FamilyName, Day = attributes::BirthDate, Emails = attributes::Email,
                      Words = attributes::Street, Postcode = attributes::Postcode, Number = attributes::CustomerNumber, Latitude = attributes::TaxId,
                      Longitude = attributes::LoyaltyId, Numbers = attributes::NationalId, Tags = attributes::Phone,
                      Nowhere = attributes::Website; // no record has one
constexpr std::array Attributes{GivenName, FamilyName, Day, Emails, Words, Postcode, Number, Latitude, Longitude, Numbers, Tags, Nowhere};

constexpr std::string_view LongName = // more characters than anything is known of at a glance
    "anna-maria-antonia-josepha-johanna-theresia-walburga-elisabeth-charlotte-friederike-wilhelmine-amalie-sophie-karoline-"
    "henriette-dorothea-magdalena-katharina-barbara-ursula-veronika-apollonia-kreszentia-genoveva-ottilie-adelheid-kunigunde-"
    "mechthild-hildegard-irmgard";
static_assert(LongName.size() > CharacterBag::Longest);
constexpr std::array<std::string_view, 17> Names{"anna",   "ann",    "a.",  "robert", "bob",  "bobby", "müller", "muller", "möller",
                                                 "李小龙", "李小龍", "משה", "💥ab",   "b💥a", "é.",    "émile",  LongName};
constexpr std::array<std::string_view, 8> SomeWords{"main", "street", "stret", "12", "lane", "church", "strasse", "straße"};
constexpr std::array<std::string_view, 8> Postcodes{"SW1A1AA", "SW1A2AB", "SW1B1AA", "SE11AA", "10115", "10117", "1234AB", "X"};

constexpr std::array Leaves{Missing,
                            Exact,
                            JaroWinkler,
                            Jaro,
                            Levenshtein,
                            DamerauLevenshtein,
                            Jaccard,
                            TokenJaccard,
                            DateDays,
                            DateMonths,
                            DateYears,
                            TimeSeconds,
                            DateParts,
                            EmailUser,
                            Prefix,
                            PostcodeArea,
                            PostcodeDistrict,
                            PostcodeSector,
                            Nickname,
                            Initials,
                            Reversed,
                            ArrayIntersect,
                            ArraySubset,
                            TokenSet,
                            NumericDifference,
                            PercentageDifference,
                            DistanceKm,
                            Cosine,
                            Literal,
                            Phonetic};

template <typename List> auto oneOf(Random &random, const List &list)
{
    return list[random.below(list.size())];
}

std::string letters(Random &random)
{
    std::string text;
    for (std::uint64_t length = 1 + random.below(7); length != 0; --length)
        text += static_cast<char>('a' + random.below(4));
    return text;
}

std::string valueOf(Random &random, AttributeId attribute)
{
    if (random.chance(0.05))
        return "odd Value";
    if (attribute == GivenName || attribute == FamilyName)
        return random.chance(0.5) ? std::string(oneOf(random, Names)) : letters(random);
    if (attribute == Day)
        return random.chance(0.2) ? fmt::format("2024-01-{:02}T{:02}:00:{:02}Z", 1 + random.below(3), random.below(24), random.below(60))
                                  : fmt::format("{}-{:02}-{:02}", 2022 + random.below(3), 1 + random.below(3) * 5, 1 + random.below(31));
    if (attribute == Emails)
        return fmt::format("{}@{}", oneOf(random, std::array{"ann", "Ann", "bob", "robert.b", ""}), oneOf(random, std::array{"x.org", "y.org"}));
    if (attribute == Words)
        return fmt::format("{} {} {}", oneOf(random, SomeWords), oneOf(random, SomeWords), oneOf(random, SomeWords));
    if (attribute == Postcode)
        return std::string(oneOf(random, Postcodes));
    if (attribute == Number)
        return fmt::format("{}", static_cast<double>(random.below(41)) / 2 - 10);
    if (attribute == Latitude || attribute == Longitude)
        return fmt::format("{}", 50 + static_cast<double>(random.below(8)) / 7);
    if (attribute == Numbers)
        return fmt::format("[{}, {}]", static_cast<int>(random.below(5)) - 2, static_cast<int>(random.below(5)) - 2);
    return std::string(1, static_cast<char>('a' + random.below(6)));
}

AttributeId attributeFor(Random &random, ConditionKind kind)
{
    if (random.chance(0.15))
        return oneOf(random, Attributes);
    switch (kind) {
    case DateDays:
    case DateMonths:
    case DateYears:
    case TimeSeconds:
    case DateParts: return Day;
    case EmailUser: return Emails;
    case PostcodeArea:
    case PostcodeDistrict:
    case PostcodeSector: return Postcode;
    case NumericDifference:
    case PercentageDifference: return Number;
    case DistanceKm: return Latitude;
    case Cosine: return Numbers;
    case ArrayIntersect:
    case ArraySubset: return Tags;
    case TokenSet:
    case TokenJaccard: return Words;
    default: return oneOf(random, std::array{GivenName, FamilyName, Emails, Tags});
    }
}

double amountFor(Random &random, ConditionKind kind)
{
    switch (amountRuleOf(kind)) {
    case AmountRule::None: return 0;
    case AmountRule::Similarity: return 0.5 + static_cast<double>(random.below(50)) / 100;
    case AmountRule::Edits: return static_cast<double>(random.below(4));
    case AmountRule::Count: return static_cast<double>(1 + random.below(3));
    case AmountRule::Number: break;
    }
    if (kind == TimeSeconds)
        return static_cast<double>(random.below(200'000));
    return kind == PercentageDifference ? static_cast<double>(random.below(10)) / 20 : static_cast<double>(random.below(40)) / 2;
}

std::vector<Transform> transformsFor(Random &random, bool mayChoose)
{
    using enum TransformKind;
    std::vector<Transform> transforms;
    if (mayChoose && random.chance(0.2))
        transforms.push_back({.kind = Element, .first = random.chance(0.5) ? 1 : -1});
    const std::array<Transform, 10> all{{{.kind = Lower},
                                         {.kind = Upper},
                                         {.kind = Trim},
                                         {.kind = Substring, .first = 1, .second = 3},
                                         {.kind = Substring, .first = -2},
                                         {.kind = Substring, .first = 9, .second = 3}, // of most nothing
                                         {.kind = RegexExtract, .text = "^[^@]+"},
                                         {.kind = NullIf, .text = "ann"},
                                         {.kind = ParseDate, .text = "%Y-%m-%d"},
                                         {.kind = KeepEmpty}}};
    for (std::uint64_t count = random.below(3); count != 0; --count)
        transforms.push_back(oneOf(random, all));
    return transforms;
}

Condition randomCondition(Random &random, AttributeId only, unsigned depth)
{
    if (depth < 3 && random.chance(0.25)) {
        Condition condition;
        condition.kind = oneOf(random, std::array{And, Or, Not});
        for (std::uint64_t parts = condition.kind == Not ? 1 : 1 + random.below(3); parts != 0; --parts)
            condition.parts.push_back(randomCondition(random, only, depth + 1));
        return condition;
    }
    Condition condition = randomQuestion(random, oneOf(random, Leaves));
    if (only.isValid()) {
        condition.attribute = only;
        if (condition.other == only)
            condition.other = only == GivenName ? FamilyName : GivenName;
    }
    return condition;
}

void setProbabilities(Random &random, Comparison &comparison)
{
    for (Level &level : comparison.levels) {
        level.m = 0.01 + static_cast<double>(random.below(90)) / 100;
        level.u = 0.001 + static_cast<double>(random.below(90)) / 100;
    }
}

void setTerms(Random &random, Comparison &comparison)
{
    const auto attributes = attributesOf(comparison);
    for (Level &level : comparison.levels) {
        if (isMissingLevel(level.condition) || level.condition.kind == Else || random.chance(0.5))
            continue;
        TermFrequency frequency{.attribute = attributes[random.below(attributes.size())],
                                .weight = oneOf(random, std::array{0.0, 0.5, 1.0, 2.0}),
                                .minimumU = random.chance(0.3) ? 0.2 : 0.0};
        frequency.ownU = std::ranges::none_of(comparison.levels, [&](const Level &one) { return isExactOn(one.condition, frequency.attribute); })
                         || random.chance(0.3);
        level.termFrequency = frequency;
    }
}

} // namespace

std::vector<Cells> randomRecords(Random &random, std::size_t count)
{
    std::vector<Cells> records;
    while (records.size() < count) {
        Cells cells{{attributes::Country, "DE"}};
        for (const AttributeId attribute : Attributes) {
            if (attribute == Nowhere || random.chance(0.15))
                continue;
            const bool isList = attribute == Tags || attribute == Emails || attribute == Day;
            for (std::uint64_t values = isList ? 1 + random.below(3) : 1; values != 0; --values)
                cells.emplace_back(attribute, valueOf(random, attribute));
        }
        records.push_back(std::move(cells));
    }
    return records;
}

Condition randomQuestion(Random &random, ConditionKind kind)
{
    Condition condition = on(kind, attributeFor(random, kind), amountFor(random, kind));
    if (random.chance(0.35))
        condition.transforms = transformsFor(random, true);
    if (hasOther(kind)) {
        condition.other = kind == DistanceKm ? Longitude : FamilyName;
        if (condition.other == condition.attribute)
            condition.other = GivenName;
        if (random.chance(0.3))
            condition.otherTransforms = transformsFor(random, true);
    }
    if (kind == Literal)
        condition.text = oneOf(random, std::array{"ann", "a", "SW1A", "bob"});
    if (kind == Literal || kind == Missing)
        condition.side = oneOf(random, std::array{Side::Both, Side::Both, Side::Left, Side::Right});
    condition.isOneWay = kind == Reversed && random.chance(0.5);
    return condition;
}

Model randomModel(Random &random, MetricProfile profile)
{
    Model model;
    model.metrics = profile;
    model.prior = 0.01;
    model.keepWeight = -100'000;
    model.blockingRules = {"l.country = r.country"};
    while (model.comparisons.size() < 6) {
        // Half of them ask one attribute only, which has a faster way of its own.
        const AttributeId only = random.chance(0.5) ? oneOf(random, Attributes) : AttributeId{};
        Comparison comparison{fmt::format("c{}", model.comparisons.size()), {}};
        if (only.isValid() && random.chance(0.7)) {
            Condition missing = on(Missing, only);
            if (random.chance(0.3))
                missing.transforms = transformsFor(random, false);
            comparison.levels.push_back(level("missing", missing));
            if (random.chance(0.7))
                comparison.levels.push_back(level("exact", on(Exact, only)));
        }
        for (std::uint64_t levels = 1 + random.below(4); levels != 0; --levels) {
            const Condition condition = randomCondition(random, only, 0);
            if (!isMissingLevel(condition)) // may stand first only
                comparison.levels.push_back(level("some", condition));
        }
        comparison.levels.push_back(level("different", {}));
        setProbabilities(random, comparison);
        setTerms(random, comparison);
        for (Level &level : comparison.levels)
            if (!isMissingLevel(level.condition) && random.chance(0.3))
                level.n = oneOf(random, std::array{0.001, 0.2, 0.9});
        model.comparisons.push_back(std::move(comparison));
        if (!validate(model, AttributeCatalog())) // too few levels, or too many questions
            model.comparisons.pop_back();
    }
    if (random.chance(0.5))
        model.namesakes = {{"c1", "c4"}, oneOf(random, std::array{1.0, 6.5})};
    return model;
}

} // namespace tests
