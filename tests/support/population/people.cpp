// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/population/people.h"

#include <algorithm>
#include <fmt/format.h>

#include "engine/base/ascii.h"
#include "engine/base/hash.h"
#include "tests/support/population/letters.h"

namespace tests::population
{

namespace
{

constexpr double HomeShare = 0.62; // of people live in the first country
constexpr int ThisYear = 2026;
constexpr std::size_t FrequentGiven = 6; // a name among the first ones of both lists is a common name
constexpr std::size_t FrequentFamily = 5;

constexpr std::array Domains{"gmail.com",  "gmx.de",      "web.de",      "outlook.com", "yahoo.com",
                             "icloud.com", "t-online.de", "hotmail.com", "proton.me",   "mail.example.org"};

std::string digits(engine::Random &random, int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += static_cast<char>('0' + random.below(10));
    return text;
}

std::string postcodeFrom(const std::string &pattern, engine::Random &random)
{
    std::string text;
    for (const char c : pattern)
        text += c == '#' ? static_cast<char>('0' + random.below(10)) : c == '@' ? "ABDEFGHJLNPQRSTUWXYZ"[random.below(20)] : c;
    return text;
}

Date birthIn(int year, engine::Random &random)
{
    return {year, static_cast<int>(1 + random.below(12)), static_cast<int>(1 + random.below(28))};
}

std::string localPart(std::string_view name)
{
    std::string text;
    for (const char c : transliterated(name))
        if (const char lower = engine::ascii::lower(c); (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9'))
            text += lower;
    return text;
}

} // namespace

PeopleMaker::PeopleMaker(const Tables &tables, std::uint64_t seed, std::uint64_t expectedPeople)
    : m_tables(tables), m_random(engine::mixHash(seed, 0x7E55E2A)), m_employers(expectedPeople / 120 + 3)
{
}

const CountryTable &PeopleMaker::country()
{
    return m_random.chance(HomeShare) ? m_tables.countries.front() : m_tables.countries[1 + m_random.below(m_tables.countries.size() - 1)];
}

Address PeopleMaker::addressIn(const CountryTable &country)
{
    Address address;
    address.country = &country;
    address.city = &frequent(country.cities, m_random);
    address.street = any(country.streets, m_random);
    address.number = static_cast<int>(1 + m_random.below(m_random.chance(0.8) ? 60 : 240));
    address.postcode = postcodeFrom(address.city->postcode, m_random);
    return address;
}

Written PeopleMaker::familyName(const std::string &language)
{
    const NameTable &names = m_tables.names.at(language);
    if (!names.front.empty() && m_random.chance(0.45))
        return {any(names.front, m_random) + any(names.back, m_random), {}};
    return frequent(names.family, m_random);
}

Person PeopleMaker::person(const CountryTable &country, const std::string &language, const Written &family, bool isWoman, int year)
{
    const NameTable &names = m_tables.names.at(language);
    Person person;
    person.id = ++m_people;
    person.isWoman = isWoman;
    person.language = language;
    const auto &given = isWoman ? (year < 1970 ? names.womenOld : names.womenNew) : (year < 1970 ? names.menOld : names.menNew);
    person.given = frequent(given, m_random);
    if (m_random.chance(0.3))
        person.second = any(given, m_random);
    if (person.second.latin == person.given.latin)
        person.second = {};
    person.family = family;
    if (m_random.chance(0.04))
        person.title = m_random.chance(0.85) ? "Dr." : "Prof. Dr.";
    person.birth = birthIn(year, m_random);
    person.address = addressIn(country);
    return person;
}

std::string PeopleMaker::emailFor(const Person &person, bool isOld)
{
    const std::string given = localPart(person.given.latin);
    const std::string family = localPart(isOld && !person.formerFamily.empty() ? person.formerFamily : person.family.latin);
    std::string local;
    switch (m_random.below(5)) {
    case 0: local = given + "." + family; break;
    case 1: local = given.substr(0, 1) + "." + family; break;
    case 2: local = given + family; break;
    case 3: local = fmt::format("{}.{}{:02}", given, family, person.birth.year % 100); break;
    default: local = given + "_" + family; break;
    }
    const std::string domain = any(Domains, m_random);
    std::string email = local + "@" + domain;
    // Nobody has an address that somebody else has.
    for (int more = 1; !m_emails.insert(engine::hash64(email)).second; ++more)
        email = fmt::format("{}{}@{}", local, m_random.below(10ULL * static_cast<std::uint64_t>(more) + 90), domain);
    return email;
}

std::string PeopleMaker::mobileIn(const CountryTable &country)
{
    const std::string number = digits(m_random, 7);
    if (country.code == "DE")
        return "+49 151" + std::to_string(1 + m_random.below(8)) + " " + number;
    if (country.code == "GB")
        return "+44 7700 9" + number.substr(0, 5);
    if (country.code == "US")
        return fmt::format("+1 {} 555 {}", frequent(country.cities, m_random).areaCode, number.substr(0, 4));
    if (country.code == "FR")
        return "+33 6 " + number + "0";
    if (country.code == "ES")
        return "+34 6" + number + "1";
    if (country.code == "SE")
        return "+46 70 " + number;
    if (country.code == "NL")
        return "+31 6 2" + number;
    if (country.code == "PL")
        return "+48 51" + number;
    return "+351 91" + number;
}

void PeopleMaker::employ(Person &person)
{
    const std::uint64_t id = 1 + m_random.below(m_employers);
    engine::Random own(engine::mixHash(0xC0FFEE, id)); // an employer is the same for all who work there
    const CountryTable &country = *person.address.country;
    person.employer.name = any(country.companies, own);
    person.employer.phone = fmt::format("+{} {} {}00", country.dialCode, frequent(country.cities, own).areaCode, digits(own, 4));
    person.employer.email = fmt::format("info@{}{}.example.com", localPart(person.employer.name).substr(0, 16), id);
    person.dangers[static_cast<std::size_t>(Danger::Switchboard)] = engine::mixHash(id, engine::hash64(country.code)) % 1'000'000'000 + 1;
}

void PeopleMaker::contact(Person &person)
{
    const CountryTable &country = *person.address.country;
    person.email = emailFor(person, false);
    if (m_random.chance(0.35) || !person.formerFamily.empty())
        person.formerEmail = emailFor(person, true);
    constexpr auto Recycled = static_cast<std::size_t>(Danger::RecycledPhone);
    if (m_givenUp.size() > 20 && m_random.chance(0.012)) {
        const std::size_t taken = m_random.below(m_givenUp.size());
        person.mobile = m_givenUp[taken].second;
        person.dangers[Recycled] = m_givenUp[taken].first;
        m_givenUp.erase(m_givenUp.begin() + static_cast<std::ptrdiff_t>(taken));
    } else {
        person.mobile = mobileIn(country);
    }
    if (m_random.chance(0.2)) {
        person.formerMobile = mobileIn(country);
        if (person.dangers[Recycled] == 0 && m_givenUp.size() < 200 && m_random.chance(0.2)) {
            person.dangers[Recycled] = person.id;
            m_givenUp.emplace_back(person.id, person.formerMobile);
        }
    }
    if (m_random.chance(0.3)) {
        person.formerAddress = addressIn(m_random.chance(0.9) ? country : this->country());
    }
    const int age = ThisYear - person.birth.year;
    if (age > 20 && age < 67 && m_random.chance(0.12))
        employ(person);
}

void PeopleMaker::nameDangers(std::vector<Person> &family)
{
    for (Person &person : family) {
        const NameTable &names = m_tables.names.at(person.language);
        const auto &given =
            person.isWoman ? (person.birth.year < 1970 ? names.womenOld : names.womenNew) : (person.birth.year < 1970 ? names.menOld : names.menNew);
        const auto place = [](const std::vector<Written> &list, const std::string &name) {
            return static_cast<std::size_t>(std::ranges::find(list, name, &Written::latin) - list.begin());
        };
        if (place(given, person.given.latin) < FrequentGiven && place(names.family, person.family.latin) < FrequentFamily)
            person.dangers[static_cast<std::size_t>(Danger::CommonName)] =
                engine::hash64(person.given.latin + ' ' + person.family.latin) % 1'000'000'000 + 1;
        if (family.size() > 1)
            person.dangers[static_cast<std::size_t>(Danger::Household)] = m_families;
        if (!person.familyEmail.empty())
            person.dangers[static_cast<std::size_t>(Danger::SharedEmail)] = m_families;
    }
}

std::vector<Person> PeopleMaker::nextFamily()
{
    ++m_families;
    const CountryTable &home = country();
    int lot = static_cast<int>(m_random.below(100));
    std::string language = home.languages.front().first;
    for (const auto &[code, share] : home.languages) {
        language = code;
        if ((lot -= share) < 0)
            break;
    }
    const Written name = familyName(language);
    const bool isCouple = m_random.chance(0.5);
    const int year = static_cast<int>(1938 + m_random.below(68));
    std::vector<Person> family{person(home, language, name, m_random.chance(0.5), year)};
    if (isCouple) {
        Person partner = person(home, language, name, !family.front().isWoman, year + static_cast<int>(m_random.below(9)) - 4);
        Person &married = partner.isWoman ? partner : family.front();
        if (married.isWoman && m_random.chance(0.4))
            married.formerFamily = familyName(language).latin;
        family.push_back(std::move(partner));
        const int children = year > 1950 && year < 1990 ? static_cast<int>(m_random.below(4)) : 0;
        for (int child = 0; child < children; ++child) {
            Person next = person(home, language, name, m_random.chance(0.5), year + 22 + child * 3);
            const auto isTaken = [&family](const Person &one) {
                return std::ranges::any_of(family, [&one](const Person &other) { return other.given.latin == one.given.latin; });
            };
            const NameTable &names = m_tables.names.at(language);
            while (isTaken(next)) // nobody calls two children the same
                next.given = any(next.isWoman ? names.womenNew : names.menNew, m_random);
            if (child > 0 && m_random.chance(0.06)) { // twins
                Person &other = family.back();
                next.birth = other.birth;
                next.dangers[static_cast<std::size_t>(Danger::Twin)] = other.dangers[static_cast<std::size_t>(Danger::Twin)] = m_families;
            } else if (!next.isWoman && m_random.chance(0.05)) { // father and son of one name
                Person &father = family.front().isWoman ? family[1] : family.front();
                if (father.dangers[static_cast<std::size_t>(Danger::FatherSon)] == 0) {
                    next.given = father.given;
                    if (home.code == "US")
                        next.suffix = "Jr.", father.suffix = m_random.chance(0.5) ? "Sr." : "";
                    next.dangers[static_cast<std::size_t>(Danger::FatherSon)] = father.dangers[static_cast<std::size_t>(Danger::FatherSon)] =
                        m_families;
                }
            }
            family.push_back(std::move(next));
        }
    }
    const Address shared = family.front().address;
    const std::string landline =
        m_random.chance(0.5) ? fmt::format("+{} {} {}", home.dialCode, shared.city->areaCode, digits(m_random, 6)) : std::string();
    for (Person &member : family) {
        member.address = shared;
        member.landline = landline;
        contact(member);
    }
    if (family.size() > 1 && m_random.chance(0.2)) {
        std::string email = fmt::format("familie.{}{}@{}", localPart(name.latin), m_families, any(Domains, m_random));
        for (Person &member : family)
            member.familyEmail = email;
    }
    nameDangers(family);
    return family;
}

} // namespace tests::population
