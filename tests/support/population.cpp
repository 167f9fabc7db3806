// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/population.h"

#include <algorithm>
#include <bit>
#include <fmt/format.h>
#include <fstream>

#include "engine/base/hash.h"
#include "tests/support/population/systems.h"

namespace tests
{

namespace
{

namespace fs = std::filesystem;
using engine::ErrorCode;
using engine::fail;
using population::System;
using population::SystemCount;

constexpr std::array<std::string_view, DangerCount> DangerCodes{"twin",        "household",   "shared_email",  "father_son",
                                                                "common_name", "switchboard", "recycled_phone"};
constexpr std::array<std::string_view, MistakeCount> MistakeCodes{"typo",
                                                                  "transposition",
                                                                  "missing_letter",
                                                                  "double_letter",
                                                                  "ocr",
                                                                  "phonetic",
                                                                  "diacritics_lost",
                                                                  "transliterated",
                                                                  "mojibake",
                                                                  "own_script",
                                                                  "variant_spelling",
                                                                  "nickname",
                                                                  "initial_only",
                                                                  "swapped_names",
                                                                  "former_name",
                                                                  "half_surname",
                                                                  "title_in_name",
                                                                  "middle_dropped",
                                                                  "wrong_date",
                                                                  "day_month_swapped",
                                                                  "two_digit_year",
                                                                  "other_date_order",
                                                                  "placeholder_date",
                                                                  "placeholder_email",
                                                                  "placeholder_phone",
                                                                  "placeholder_text",
                                                                  "plus_tag",
                                                                  "email_typo",
                                                                  "stale_email",
                                                                  "family_email",
                                                                  "company_email",
                                                                  "stale_phone",
                                                                  "family_phone",
                                                                  "company_phone",
                                                                  "phone_extension",
                                                                  "phone_damaged",
                                                                  "old_address",
                                                                  "address_abbreviated",
                                                                  "wrong_postcode",
                                                                  "missing_email",
                                                                  "missing_phone",
                                                                  "missing_date",
                                                                  "missing_address",
                                                                  "duplicate"};

double rateOf(Difficulty difficulty)
{
    switch (difficulty) {
    case Difficulty::Easy: return 0.34;
    case Difficulty::Real: return 1;
    case Difficulty::Hard: return 1.9;
    }
    return 1;
}

// Easy systems ask nearly everybody for everything, hard ones have fewer things to tell people by.
population::Asks asksAt(Difficulty difficulty, population::Asks asks)
{
    for (double *share : {&asks.phone, &asks.birth, &asks.address}) {
        if (difficulty == Difficulty::Easy && *share > 0)
            *share = 1 - (1 - *share) / 3;
        else if (difficulty == Difficulty::Hard)
            *share *= 0.85;
    }
    return asks;
}

std::string listOf(std::uint64_t bits, std::span<const std::string_view> codes)
{
    std::string text;
    for (; bits != 0; bits &= bits - 1)
        text += (text.empty() ? "" : "|") + std::string(codes[static_cast<std::size_t>(std::countr_zero(bits))]);
    return text;
}

class Writer
{
public:
    Writer(const PopulationOptions &options, const population::Tables &tables, fs::path directory)
        : m_options(options), m_tables(tables), m_directory(std::move(directory)), m_random(engine::mixHash(options.seed, 0xD06F00D))
    {
    }

    engine::Result<PopulationReport> run()
    {
        TESSERA_CHECK(begin());
        population::PeopleMaker people(m_tables, m_options.seed, m_options.records != 0 ? m_options.records * 2 / 5 : m_options.people);
        while (!isEnough())
            for (const population::Person &person : people.nextFamily()) {
                if (isEnough())
                    break;
                write(person);
            }
        for (std::size_t i = 0; i < SystemCount; ++i)
            if (!m_files[i].flush())
                return cannotWrite(population::factsOf(static_cast<System>(i)).file);
        for (std::ofstream *file : {&m_truth, &m_orders, &m_tickets, &m_visits, &m_consents})
            if (!file->flush())
                return cannotWrite("the files");
        return m_report;
    }

private:
    [[nodiscard]] bool isEnough() const
    {
        return m_options.records != 0 ? m_report.records >= m_options.records : m_report.people >= m_options.people;
    }

    std::unexpected<engine::Error> cannotWrite(std::string_view name) const
    {
        return fail(ErrorCode::Io, fmt::format("{} cannot be written in {}.", name, m_directory.string()));
    }

    engine::Result<void> begin()
    {
        std::error_code error;
        fs::create_directories(m_directory, error);
        for (std::size_t i = 0; i < SystemCount; ++i) {
            const auto system = static_cast<System>(i);
            m_files[i].open(m_directory / population::factsOf(system).file, std::ios::binary);
            add(m_files[i], population::headerOf(system));
            std::ofstream mapping(m_directory / fmt::format("{}.toml", population::factsOf(system).code), std::ios::binary);
            if (!(mapping << population::mappingOf(system)).flush())
                return cannotWrite(population::factsOf(system).file);
        }
        const auto open = [&](std::ofstream &file, const char *name, std::string_view header) {
            file.open(m_directory / name, std::ios::binary);
            add(file, header);
        };
        open(m_truth, "truth.csv", "source,source_key,person_id,dangers,mistakes\n");
        open(m_orders, "orders.csv", "order_id,customer,placed_at,amount,currency,status\n");
        open(m_tickets, "tickets.csv", "ticket,requester_id,opened_at,subject,status\n");
        open(m_visits, "visits.csv", "member_no,visited_at,store\n");
        open(m_consents, "consents.csv", "source,source_key,purpose,lawful_basis,given_at,withdrawn_at\n");
        return {};
    }

    void add(std::ofstream &file, std::string_view text)
    {
        file << text;
        m_report.bytes += text.size();
    }

    void write(const population::Person &person)
    {
        std::array<int, SystemCount> times{};
        for (std::size_t i = 0; i < SystemCount; ++i) {
            const auto &facts = population::factsOf(static_cast<System>(i));
            if (m_random.chance(facts.share))
                times[i] = m_random.chance(facts.twice) ? 2 : 1;
        }
        if (std::ranges::all_of(times, [](int count) { return count == 0; }))
            times[m_random.below(SystemCount)] = 1;
        ++m_report.people;
        for (std::size_t i = 0; i < DangerCount; ++i)
            m_report.peopleInDanger[i] += person.dangers[i] != 0 ? 1 : 0;
        for (std::size_t i = 0; i < SystemCount; ++i)
            for (int time = 0; time < times[i]; ++time)
                if (m_options.records == 0 || m_report.records < m_options.records)
                    writeRecord(static_cast<System>(i), person, time > 0);
    }

    void writeRecord(System system, const population::Person &person, bool isDuplicate)
    {
        const auto index = static_cast<std::size_t>(system);
        population::Draft draft =
            draftOf(person, m_tables, asksAt(m_options.difficulty, population::factsOf(system).asks), rateOf(m_options.difficulty), m_random);
        if (system == System::Newsletter && draft.email.empty())
            draft.email = person.email; // nobody gets a newsletter without an address
        if (isDuplicate)
            draft.mark(Mistake::Duplicate);
        const std::string key = population::keyOf(system, ++m_report.recordsPerSystem[index]);
        add(m_files[index], rowOf(system, draft, key, m_random));
        ++m_report.records;
        for (std::size_t i = 0; i < MistakeCount; ++i)
            m_report.mistakes[i] += draft.mistakes >> i & 1U;
        std::string dangers;
        for (std::size_t i = 0; i < DangerCount; ++i)
            if (person.dangers[i] != 0)
                dangers += fmt::format("{}{}:{}", dangers.empty() ? "" : "|", DangerCodes[i], person.dangers[i]);
        add(m_truth,
            fmt::format("{},{},{},{},{}\n", population::factsOf(system).code, key, person.id, dangers, listOf(draft.mistakes, MistakeCodes)));
        writeActivities(system, key, draft);
    }

    std::string someDay() { return fmt::format("{}-{:02}-{:02}", 2023 + m_random.below(3), 1 + m_random.below(12), 1 + m_random.below(28)); }

    void writeActivities(System system, const std::string &key, const population::Draft &draft)
    {
        static constexpr std::array Subjects{
            "Delivery late", "Refund", "Password", "Damaged parcel", "Change of address", "Question about an invoice"};
        static constexpr std::array Stores{"Berlin Mitte", "Hamburg Altona", "Köln Ehrenfeld", "Online", "München Ost"};
        switch (system) {
        case System::Shop:
            for (std::uint64_t i = m_random.below(3); i > 0; --i)
                add(m_orders, fmt::format("{},{},{},{}.{:02},EUR,{}\n", ++m_orderNumber, key, someDay(), 5 + m_random.below(240), m_random.below(100),
                                          m_random.chance(0.9) ? "delivered" : "returned"));
            break;
        case System::Support:
            for (std::uint64_t i = m_random.below(3); i > 0; --i)
                add(m_tickets, fmt::format("{},{},{},{},{}\n", ++m_ticketNumber, key, someDay(), population::any(Subjects, m_random),
                                           m_random.chance(0.8) ? "closed" : "open"));
            break;
        case System::Loyalty:
            for (std::uint64_t i = m_random.below(3); i > 0; --i)
                add(m_visits, fmt::format("{},{},{}\n", key, someDay(), population::any(Stores, m_random)));
            break;
        case System::Newsletter:
            add(m_consents, fmt::format("newsletter,{},marketing_email,consent,{},{}\n", key, draft.updated.substr(0, 10),
                                        m_random.chance(0.12) ? someDay() : ""));
            break;
        case System::Crm:
            if (m_random.chance(0.5))
                add(m_consents, fmt::format("crm,{},contract,contract,{},\n", key, draft.updated.substr(0, 10)));
            break;
        }
    }

    const PopulationOptions &m_options;
    const population::Tables &m_tables;
    fs::path m_directory;
    engine::Random m_random;
    std::array<std::ofstream, SystemCount> m_files;
    std::ofstream m_truth, m_orders, m_tickets, m_visits, m_consents;
    std::uint64_t m_orderNumber = 70'000;
    std::uint64_t m_ticketNumber = 4'000;
    PopulationReport m_report;
};

} // namespace

std::optional<Difficulty> difficultyFromCode(std::string_view code)
{
    return code == "easy"   ? std::optional(Difficulty::Easy)
           : code == "real" ? std::optional(Difficulty::Real)
           : code == "hard" ? std::optional(Difficulty::Hard)
                            : std::nullopt;
}

std::string_view codeOf(Danger danger)
{
    return DangerCodes[static_cast<std::size_t>(danger)];
}
std::string_view codeOf(Mistake mistake)
{
    return MistakeCodes[static_cast<std::size_t>(mistake)];
}

engine::Result<PopulationReport> writePopulation(const PopulationOptions &options, const fs::path &directory)
{
    TESSERA_TRY(const auto tables, population::loadTables());
    return Writer(options, tables, directory).run();
}

} // namespace tests
