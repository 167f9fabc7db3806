// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Families of made-up people: who they are, before any system wrote them down. One thread.
#pragma once

#include <cstdint>
#include <unordered_set>
#include <vector>

#include "tests/support/population.h"
#include "tests/support/population/tables.h"

namespace tests::population
{

struct Address {
    const CountryTable *country = nullptr;
    const City *city = nullptr;
    std::string street;
    int number = 1;
    std::string postcode;
};

struct Employer {
    std::string name;
    std::string phone; // the switchboard
    std::string email; // info@
};

struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
};

struct Person {
    std::uint64_t id = 0; // from 1
    bool isWoman = false;
    std::string language;
    Written given, second, family;
    std::string formerFamily; // before marriage; empty for most
    std::string suffix;       // "Jr."
    std::string title;
    Date birth;
    std::string email, formerEmail, familyEmail;
    std::string mobile, formerMobile; // "+49 1512 3456789"
    std::string landline;             // of the household
    Address address, formerAddress;
    Employer employer;                                // no name: none
    std::array<std::uint64_t, DangerCount> dangers{}; // group in each danger, 0 for none
};

class PeopleMaker
{
public:
    PeopleMaker(const Tables &tables, std::uint64_t seed, std::uint64_t expectedPeople);
    // The next family; members share an address. Ids go on from the family before.
    [[nodiscard]] std::vector<Person> nextFamily();

private:
    const CountryTable &country();
    Address addressIn(const CountryTable &country);
    Person person(const CountryTable &country, const std::string &language, const Written &family, bool isWoman, int year);
    Written familyName(const std::string &language);
    void contact(Person &person);
    std::string emailFor(const Person &person, bool isOld);
    std::string mobileIn(const CountryTable &country);
    void employ(Person &person);
    void nameDangers(std::vector<Person> &family);

    const Tables &m_tables;
    engine::Random m_random;
    std::uint64_t m_employers;
    std::uint64_t m_people = 0;
    std::uint64_t m_families = 0;
    std::unordered_set<std::uint64_t> m_emails;                   // hashes of those given out
    std::vector<std::pair<std::uint64_t, std::string>> m_givenUp; // mobile numbers and who had them
};

} // namespace tests::population
