// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One record of a person as a system holds it: the person's data with that system's mistakes. Pure but for the generator.
#pragma once

#include <string>

#include "tests/support/population/people.h"

namespace tests::population
{

struct Draft {
    std::string title, given, middle, family, suffix;
    bool isFamilyFirst = false; // names in each other's fields
    Date birth;                 // year 0: none
    std::string birthText;      // instead of birth: a placeholder or a damaged one
    bool isYearShort = false;
    std::string gender;
    std::string email, email2;
    std::string phone, mobile;
    std::string street, number, postcode, city, country;
    std::string language;
    std::string company;
    std::string updated;        // "2025-03-14T09:12:00Z"
    std::uint64_t mistakes = 0; // bit i is Mistake i
    void mark(Mistake mistake) { mistakes |= std::uint64_t{1} << static_cast<unsigned>(mistake); }
};

// What a system asks its customers for.
struct Asks {
    double phone = 0.8; // shares that are filled in at all
    double birth = 0.7;
    double address = 0.9;
    bool keepsOwnScript = false;
};

[[nodiscard]] Draft draftOf(const Person &person, const Tables &tables, const Asks &asks, double rate, engine::Random &random);

} // namespace tests::population
