// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes a made-up population of people as five systems hold them (CRM, shop, support desk, loyalty, newsletter), each with its
// own layout and its own mistakes, with mappings, activities and the truth. The same options give the same bytes everywhere.
// Plain functions; several threads may write into different directories.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace tests
{

enum class Difficulty : std::uint8_t {
    Easy, // a third of the mistakes of Real, and few values missing
    Real, // as such systems are
    Hard, // nearly twice the mistakes, and fewer identifiers
};

[[nodiscard]] std::optional<Difficulty> difficultyFromCode(std::string_view code); // "easy", "real", "hard"

struct PopulationOptions {
    std::uint64_t people = 2000;
    std::uint64_t records = 0; // when not 0: so many records over the five systems, whatever the number of people
    std::uint64_t seed = 1;
    Difficulty difficulty = Difficulty::Real;
};

// What makes two different people look like one. Two people share a danger when their group numbers in it are equal.
enum class Danger : std::uint8_t {
    Twin,          // born on one day into one family, at one address
    Household,     // one address and often one landline
    SharedEmail,   // the family's one e-mail address
    FatherSon,     // one full name in one family, also grandfather and grandson
    CommonName,    // a very frequent name that many bear
    Switchboard,   // the telephone number and info@ of an employer
    RecycledPhone, // a mobile number given up by one and given to another
};
inline constexpr std::size_t DangerCount = 7;

// What happened to a record on its way into a system. The name of each is its code in truth.csv.
enum class Mistake : std::uint8_t {
    Typo,          // a neighbouring key
    Transposition, // two letters swapped
    MissingLetter,
    DoubleLetter,
    Ocr,             // read wrongly from paper: rn for m, 0 for O
    Phonetic,        // written as heard
    DiacriticsLost,  // Muller, Lukasz
    Transliterated,  // Mueller
    Mojibake,        // MÃ¼ller: UTF-8 read as Windows-1252
    OwnScript,       // 王伟
    VariantSpelling, // Mohammed, Mohamed
    Nickname,
    InitialOnly,   // J. Smith
    SwappedNames,  // family name in the field of the given name
    FormerName,    // the name before marriage
    HalfSurname,   // one part of a compound surname
    TitleInName,   // Dr. in the field of the given name
    MiddleDropped, // the second given name or the suffix is missing
    WrongDate,     // one digit off
    DayMonthSwapped,
    TwoDigitYear,
    OtherDateOrder,   // month first in a system that declares day first
    PlaceholderDate,  // 1900-01-01
    PlaceholderEmail, // test@test.com
    PlaceholderPhone, // 000000
    PlaceholderText,  // n/a, xxx
    PlusTag,          // anna+shop@…
    EmailTypo,
    StaleEmail,
    FamilyEmail,
    CompanyEmail, // info@…
    StalePhone,
    FamilyPhone,
    CompanyPhone, // the switchboard
    PhoneExtension,
    PhoneDamaged, // by a spreadsheet: 4.91523E+11
    OldAddress,
    AddressAbbreviated,
    WrongPostcode,
    MissingEmail,
    MissingPhone,
    MissingDate,
    MissingAddress,
    Duplicate, // a further record of the person in the same system
};
inline constexpr std::size_t MistakeCount = static_cast<std::size_t>(Mistake::Duplicate) + 1;

[[nodiscard]] std::string_view codeOf(Danger danger);   // "father_son"
[[nodiscard]] std::string_view codeOf(Mistake mistake); // "missing_letter"

inline constexpr std::array<std::string_view, 5> PopulationFiles{"crm.csv", "shop.csv", "support.csv", "loyalty.csv", "newsletter.jsonl"};

struct PopulationReport {
    std::uint64_t people = 0;
    std::uint64_t records = 0;
    std::uint64_t bytes = 0;                         // of all files
    std::array<std::uint64_t, 5> recordsPerSystem{}; // in the order of PopulationFiles
    std::array<std::uint64_t, DangerCount> peopleInDanger{};
    std::array<std::uint64_t, MistakeCount> mistakes{}; // records
};

// Writes the five sources with their mappings (crm.toml …), orders, tickets, visits, consents and truth.csv into directory, which is
// made when missing; files of those names are replaced. Streams: memory grows by some tens of bytes per e-mail address only.
[[nodiscard]] engine::Result<PopulationReport> writePopulation(const PopulationOptions &options, const std::filesystem::path &directory);

} // namespace tests
