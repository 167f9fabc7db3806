// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/comparison_library.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <numeric>
#include <set>
#include <span>

namespace engine
{

namespace
{

using enum ConditionKind;

Condition on(ConditionKind kind, AttributeId attribute, double amount = 0)
{
    return {.kind = kind, .attribute = attribute, .other = {}, .amount = amount, .parts = {}};
}

// Equal values that no household and no office shares by their nature.
Condition onPersonal(AttributeId attribute)
{
    Condition condition = on(Exact, attribute);
    condition.transforms.push_back({.kind = TransformKind::Personal});
    return condition;
}

Condition join(ConditionKind kind, std::vector<Condition> parts)
{
    return {.kind = kind, .attribute = {}, .other = {}, .amount = 0, .parts = std::move(parts)};
}

// h: how often different people of one household reach the level; 0 = the level says nothing about them.
Level level(std::string label, Condition condition, double h = 0)
{
    Level result;
    result.label = std::move(label);
    result.condition = std::move(condition);
    if (h > 0)
        result.h = h;
    return result;
}

// n: how often different people of one name reach the level.
Level ofNamesakes(Level level, double n)
{
    level.n = n;
    return level;
}

Level otherwise(double h = 0)
{
    return level("different", {}, h);
}

// What a condition is about; the second attribute of a swap is another comparison's.
void collectSubjects(const Condition &condition, std::set<AttributeId> &subjects)
{
    if (condition.attribute.isValid())
        subjects.insert(condition.attribute);
    for (const Condition &part : condition.parts)
        collectSubjects(part, subjects);
}

std::set<AttributeId> subjectsOf(const Model &model)
{
    std::set<AttributeId> subjects;
    for (const Comparison &comparison : model.comparisons)
        for (const Level &one : comparison.levels)
            collectSubjects(one.condition, subjects);
    return subjects;
}

bool isPartOfAddress(AttributeId attribute)
{
    using namespace attributes;
    return std::ranges::contains(std::array{Address, Street, City, Region, Postcode, Country}, attribute);
}

std::string freeName(const Model &model, const std::string &name)
{
    std::string free = name;
    for (int i = 2; std::ranges::contains(model.comparisons, free, &Comparison::name); ++i)
        free = fmt::format("{}_{}", name, i);
    return free;
}

class Library
{
public:
    Library(const std::vector<AttributeProfile> &profiles, const AttributeCatalog &catalog) : m_profiles(profiles), m_catalog(catalog)
    {
        m_hasPeople =
            find(AttributeKind::GivenName) || find(AttributeKind::FamilyName) || find(AttributeKind::FullName) || isThere(attributes::BirthDate);
    }

    ComparisonChoice all()
    {
        for (const AttributeProfile &profile : m_profiles) {
            const Attribute &attribute = m_catalog.at(profile.attribute);
            add(attribute, profile);
            m_telling.resize(m_comparisons.size(), tellingOf(attribute.kind));
        }
        addAddress();
        m_telling.resize(m_comparisons.size(), Telling::ThePerson);
        return choice();
    }

    std::vector<Comparison> beside(const Model &model)
    {
        const std::set<AttributeId> compared = subjectsOf(model);
        const bool isPlaceCompared = std::ranges::any_of(compared, isPartOfAddress);
        for (const AttributeProfile &profile : m_profiles) {
            if (!compared.contains(profile.attribute) && (isPlaceCompared || !isPartOfAddress(profile.attribute)))
                addSurely(m_catalog.at(profile.attribute), profile);
        }
        if (!isPlaceCompared)
            addAddress();
        for (Comparison &comparison : m_comparisons)
            comparison.name = freeName(model, comparison.name);
        return std::move(m_comparisons);
    }

private:
    // How much a kind of comparison says about who somebody is.
    enum class Telling : std::uint8_t { ThePerson, Something, Anything };

    static Telling tellingOf(AttributeKind kind)
    {
        switch (kind) {
        case AttributeKind::Text:
        case AttributeKind::Website:
        case AttributeKind::Number: return Telling::Anything; // whatever a project keeps in columns of its own
        case AttributeKind::Gender:
        case AttributeKind::Suffix:
        case AttributeKind::MiddleName: return Telling::Something;
        default: return Telling::ThePerson;
        }
    }

    // As many as a model may have.
    ComparisonChoice choice()
    {
        std::vector<std::size_t> places(m_comparisons.size());
        std::ranges::iota(places, std::size_t{0});
        std::ranges::stable_sort(places, {}, [this](std::size_t place) { return m_telling[place]; });
        const std::size_t kept = std::min<std::size_t>(places.size(), MaxComparisons);
        ComparisonChoice chosen;
        for (std::size_t place = 0; place < m_comparisons.size(); ++place) {
            if (std::ranges::contains(std::span(places).first(kept), place))
                chosen.comparisons.push_back(std::move(m_comparisons[place]));
            else
                chosen.leftOut.push_back(std::move(m_comparisons[place].name));
        }
        return chosen;
    }

    const AttributeProfile *profileOf(AttributeId attribute) const
    {
        const auto found = std::ranges::find(m_profiles, attribute, &AttributeProfile::attribute);
        return found == m_profiles.end() ? nullptr : &*found;
    }
    bool isThere(AttributeId attribute) const { return profileOf(attribute) != nullptr; }
    const AttributeProfile *find(AttributeKind kind) const
    {
        const auto found =
            std::ranges::find_if(m_profiles, [&](const AttributeProfile &profile) { return m_catalog.at(profile.attribute).kind == kind; });
        return found == m_profiles.end() ? nullptr : &*found;
    }

    // Values that repeat unevenly: agreement on a rare one says more.
    static bool isSkewed(const AttributeProfile &profile)
    {
        return profile.equalPairs * static_cast<double>(profile.distinct) > 1.5 && profile.distinct > 20;
    }

    void put(const Attribute &attribute, const AttributeProfile &profile, std::vector<Level> levels)
    {
        levels.insert(levels.begin(), level("missing", on(Missing, attribute.id)));
        for (Level &one : levels) {
            if (isExactOn(one.condition, attribute.id) && isSkewed(profile))
                one.termFrequency = TermFrequency{.attribute = attribute.id, .weight = 1, .minimumU = 0, .ownU = false};
        }
        m_comparisons.push_back({attribute.code, std::move(levels)});
    }

    void add(const Attribute &attribute, const AttributeProfile &profile)
    {
        const AttributeId id = attribute.id;
        switch (attribute.kind) {
        case AttributeKind::GivenName: addGivenName(attribute, profile); break;
        case AttributeKind::FamilyName: addFamilyName(attribute, profile); break;
        case AttributeKind::FullName:
            if (!areItsPartsThere(profile))
                addFullName(attribute, profile);
            break;
        case AttributeKind::Date:
            put(attribute, profile,
                {level("exact", on(Exact, id), 0.012), level("digit_off", on(DateParts, id), 0.006),
                 level("close", on(DamerauLevenshtein, id, 2), 0.08), level("within_year", on(DateYears, id, 1), 0.05), otherwise(0.85)});
            break;
        case AttributeKind::Email:
        case AttributeKind::Phone: addContact(attribute, profile); break;
        case AttributeKind::Identifier:
            put(attribute, profile,
                {level("exact", on(Exact, id), attribute.isUnique ? 0.001 : 0.05), level("digit_off", on(DamerauLevenshtein, id, 1), 0.003),
                 otherwise(0.95)});
            break;
        case AttributeKind::Organisation: addOrganisation(attribute, profile); break;
        case AttributeKind::Gender: // the given name says it already
            put(attribute, profile, {ofNamesakes(level("exact", on(Exact, id)), 0.97), otherwise(0.5)});
            break;
        case AttributeKind::Suffix: // there to tell father and son apart
            put(attribute, profile, {level("exact", on(Exact, id), 0.1), otherwise(0.9)});
            break;
        case AttributeKind::MiddleName: // handed down together with the given name: only a difference tells namesakes apart
            put(attribute, profile,
                {ofNamesakes(level("exact", on(Exact, id)), 0.02), ofNamesakes(level("initial", on(Initials, id)), 0.03),
                 level("close", on(JaroWinkler, id, 0.88)), otherwise(0.88)});
            break;
        case AttributeKind::Text:
        case AttributeKind::Website:
            put(attribute, profile, {level("exact", on(Exact, id)), level("close", on(JaroWinkler, id, 0.9)), otherwise()});
            break;
        case AttributeKind::Number: put(attribute, profile, {level("exact", on(Exact, id)), otherwise()}); break;
        default: break; // parts of an address are compared together; title, language and flags tell too little
        }
    }

    void addSurely(const Attribute &attribute, const AttributeProfile &profile)
    {
        const std::size_t before = m_comparisons.size();
        if (attribute.kind == AttributeKind::FullName)
            addFullName(attribute, profile);
        else
            add(attribute, profile);
        if (m_comparisons.size() == before)
            put(attribute, profile, {level("exact", on(Exact, attribute.id)), otherwise()});
    }

    // Of people, what a household or an office shares by its nature tells less than what one person has; an organisation's own number is its own.
    void addContact(const Attribute &attribute, const AttributeProfile &profile)
    {
        const AttributeId id = attribute.id;
        const bool isEmail = attribute.kind == AttributeKind::Email;
        std::vector<Level> levels;
        if (m_hasPeople)
            levels = {level("exact", onPersonal(id), isEmail ? 0.03 : 0.02), level("shared", on(Exact, id))};
        else
            levels = {level("exact", on(Exact, id), isEmail ? 0.03 : 0.1)};
        if (isEmail) { // made of the name: one that is only alike says no more of namesakes than their name does
            levels.push_back(ofNamesakes(level("same_user", on(EmailUser, id)), 0.03));
            levels.push_back(ofNamesakes(level("close", on(JaroWinkler, id, 0.92)), 0.1));
        } else {
            levels.push_back(level("digit_off", on(DamerauLevenshtein, id, 1), 0.005));
        }
        levels.push_back(otherwise(isEmail ? 0.75 : 0.7));
        put(attribute, profile, std::move(levels));
    }

    void addGivenName(const Attribute &attribute, const AttributeProfile &profile)
    {
        const AttributeId id = attribute.id;
        std::vector<Level> levels{level("exact", on(Exact, id), 0.008)};
        if (isThere(attributes::FamilyName) && id == attributes::GivenName) {
            Condition swapped = on(Reversed, id);
            swapped.other = attributes::FamilyName;
            levels.push_back(level("reversed", std::move(swapped), 0.001));
        }
        levels.push_back(level("nickname", on(Nickname, id), 0.003));
        levels.push_back(level("close", on(JaroWinkler, id, 0.9), 0.01));
        levels.push_back(level("initial", on(Initials, id), 0.01));
        levels.push_back(level("similar", on(JaroWinkler, id, 0.78), 0.03));
        levels.push_back(otherwise(0.85));
        put(attribute, profile, std::move(levels));
    }

    void addFamilyName(const Attribute &attribute, const AttributeProfile &profile)
    {
        const AttributeId id = attribute.id;
        std::vector<Level> levels{level("exact", on(Exact, id))};
        if (isThere(attributes::GivenName) && id == attributes::FamilyName) {
            Condition swapped = on(Reversed, id);
            swapped.other = attributes::GivenName;
            Level counted = level("reversed", std::move(swapped)); // the given name's level says it already: no weight here
            counted.m = counted.u = 0.01;
            counted.fixM = counted.fixU = true;
            levels.push_back(std::move(counted));
        }
        levels.push_back(level("close", on(JaroWinkler, id, 0.92)));
        levels.push_back(level("similar", on(JaroWinkler, id, 0.8)));
        levels.push_back(otherwise());
        put(attribute, profile, std::move(levels));
    }

    bool areItsPartsThere(const AttributeProfile &fullName) const
    {
        const AttributeProfile *given = profileOf(attributes::GivenName);
        const AttributeProfile *family = profileOf(attributes::FamilyName);
        return given != nullptr && family != nullptr && given->filled * 2 > fullName.filled && family->filled * 2 > fullName.filled;
    }

    void addFullName(const Attribute &attribute, const AttributeProfile &profile)
    {
        const AttributeId id = attribute.id;
        put(attribute, profile,
            {level("exact", on(Exact, id), 0.008), level("same_words", on(TokenSet, id, 0.95), 0.004), level("close", on(TokenSet, id, 0.8), 0.03),
             level("similar", on(TokenSet, id, 0.6), 0.1), otherwise(0.85)});
    }

    void addOrganisation(const Attribute &attribute, const AttributeProfile &profile)
    {
        const AttributeId id = attribute.id;
        const auto unlessPeople = [&](double h) { return m_hasPeople ? 0 : h; };
        put(attribute, profile,
            {level("exact", on(Exact, id), unlessPeople(0.01)), level("same_words", on(TokenSet, id, 0.95), unlessPeople(0.01)),
             level("close", on(TokenSet, id, 0.8), unlessPeople(0.05)), level("similar", on(TokenSet, id, 0.55), unlessPeople(0.15)),
             otherwise(unlessPeople(0.78))});
    }

    void addAddress()
    {
        const AttributeId street = isThere(attributes::Street)    ? attributes::Street
                                   : isThere(attributes::Address) ? attributes::Address
                                                                  : AttributeId{};
        const AttributeId postcode = isThere(attributes::Postcode) ? attributes::Postcode : AttributeId{};
        const AttributeId city = isThere(attributes::City) ? attributes::City : AttributeId{};
        const AttributeId region = isThere(attributes::Region)    ? attributes::Region
                                   : isThere(attributes::Country) ? attributes::Country
                                                                  : AttributeId{};
        std::vector<Condition> missing;
        for (const AttributeId attribute : {street, postcode, city, region}) {
            if (attribute.isValid())
                missing.push_back(on(Missing, attribute));
        }
        if (missing.empty())
            return;
        std::vector<Condition> places; // what says "the same place" beside the street
        if (postcode.isValid())
            places.push_back(on(Exact, postcode));
        if (city.isValid())
            places.push_back(on(JaroWinkler, city, 0.92));
        std::vector<Level> levels{level("missing", missing.size() == 1 ? missing.front() : join(And, missing))};
        if (street.isValid()) {
            if (!places.empty()) {
                const Condition place = places.size() == 1 ? places.front() : join(Or, places);
                levels.push_back(level("exact", join(And, {on(Exact, street), place})));
                levels.push_back(level("close", join(And, {on(TokenSet, street, 0.75), place})));
            }
            levels.push_back(level("same_street", on(Exact, street)));
            levels.push_back(level("similar_street", on(TokenSet, street, 0.85)));
        }
        if (postcode.isValid())
            levels.push_back(term(level("same_postcode", on(Exact, postcode)), postcode));
        if (city.isValid()) {
            levels.push_back(term(level("same_city", on(Exact, city)), city));
            levels.push_back(level("similar_city", on(JaroWinkler, city, 0.88)));
        }
        if (postcode.isValid())
            levels.push_back(level("near_postcode", on(Prefix, postcode, 3)));
        if (region.isValid())
            levels.push_back(level("same_region", on(Exact, region)));
        levels.push_back(otherwise());
        m_comparisons.push_back({"address", std::move(levels)});
    }

    Level term(Level exact, AttributeId attribute) const
    {
        if (const AttributeProfile *profile = profileOf(attribute); profile != nullptr && isSkewed(*profile))
            exact.termFrequency = TermFrequency{.attribute = attribute, .weight = 1, .minimumU = 0, .ownU = true};
        return exact;
    }

    const std::vector<AttributeProfile> &m_profiles;
    const AttributeCatalog &m_catalog;
    bool m_hasPeople = false;
    std::vector<Comparison> m_comparisons;
    std::vector<Telling> m_telling; // by comparison
};

} // namespace

ComparisonChoice proposeComparisons(const std::vector<AttributeProfile> &profiles, const AttributeCatalog &catalog)
{
    return Library(profiles, catalog).all();
}

std::vector<Comparison> furtherComparisons(const Model &model, const std::vector<AttributeProfile> &profiles, const AttributeCatalog &catalog)
{
    return Library(profiles, catalog).beside(model);
}

} // namespace engine
