// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Public sets that say of every record who it is.
#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <iterator>

#include "tests/quality/labelled_sets.h"
#include "tests/quality/row_table.h"

namespace tests::quality
{

namespace
{

namespace fs = std::filesystem;

bool isThere(const fs::path &directory)
{
    std::error_code error;
    return fs::is_directory(directory, error);
}

Aim atLeast(std::string figure, double bound)
{
    return {std::move(figure), true, bound};
}

} // namespace

Sets febrlSets(const fs::path &data, const fs::path &scratch)
{
    std::vector<LabelledSet> sets;
    if (!isThere(data / "febrl"))
        return sets;
    struct Task {
        int number;
        bool hasNumber;
        double aim; // 0: none
    };
    for (const Task &task :
         {Task{1, true, 0.99}, Task{1, false, 0}, Task{2, true, 0.98}, Task{2, false, 0}, Task{3, true, 0.985}, Task{3, false, 0.96}}) {
        const fs::path file = data / "febrl" / fmt::format("dataset{}.csv", task.number);
        TESSERA_TRY(const RowTable rows, readRows(file, scratch, {"rec_id"}));
        LabelledSet set;
        set.name = fmt::format("febrl{}{}", task.number, task.hasNumber ? "" : "_without_number");
        set.files = {{"febrl", file, "rec_id", task.hasNumber ? std::vector<std::string>{} : std::vector<std::string>{"soc_sec_id"}}};
        Numbering people;
        for (const auto &row : rows.rows) { // rec-12-org, rec-12-dup-0
            const std::string &key = row[rows.column("rec_id")];
            set.truth.records.push_back("febrl:" + key);
            set.truth.truth.person.push_back(people(key.substr(4, key.find('-', 4) - 4)));
        }
        if (task.aim > 0)
            set.aims = {atLeast("f1", task.aim)};
        sets.push_back(std::move(set));
    }
    return sets;
}

Sets fakeSets(const fs::path &data, const fs::path &scratch)
{
    std::vector<LabelledSet> sets;
    if (!isThere(data / "splink_fake_1000"))
        return sets;
    for (const char *name : {"fake_1000", "fake_1000_from_splink_demos"}) {
        const fs::path file = data / "splink_fake_1000" / fmt::format("{}.csv", name);
        TESSERA_TRY(const RowTable rows, readRows(file, scratch, {"unique_id", "cluster"}));
        LabelledSet set;
        set.name = name;
        set.files = {{"fake", file, "unique_id", {"cluster"}}};
        Numbering people;
        for (const auto &row : rows.rows) {
            set.truth.records.push_back("fake:" + row[rows.column("unique_id")]);
            set.truth.truth.person.push_back(people(row[rows.column("cluster")]));
        }
        set.aims = {atLeast("f1", 0.86)};
        sets.push_back(std::move(set));
    }
    return sets;
}

Sets contosoSets(const fs::path &data, const fs::path &scratch)
{
    std::vector<LabelledSet> sets;
    const fs::path directory = data / "contoso_ecom_loyalty";
    if (!isThere(directory))
        return sets;
    TESSERA_TRY(const fs::path contacts, unpacked(directory / "Contact.txt.gz", scratch));
    struct File {
        const char *source;
        fs::path file;
        const char *key;
    };
    const std::array files{File{"shop", contacts, "ContactId"}, File{"loyalty", directory / "Customer-Loyalty.txt", "LoyaltyId"},
                           File{"crm", directory / "CustomerRecordContoso.txt", "ContactId"}};
    LabelledSet set;
    Numbering people;
    for (const File &one : files) {
        TESSERA_TRY(const RowTable rows, readRows(one.file, scratch, {"ContactId", one.key}));
        std::size_t number = 0;
        for (const auto &row : rows.rows) {
            ++number;
            const std::string &person = row[rows.column("ContactId")];
            set.truth.records.push_back(fmt::format("{}:{}", one.source, row[rows.column(one.key)]));
            set.truth.truth.person.push_back(people(person.empty() ? fmt::format("nobody else {} {}", one.source, number) : person));
        }
    }
    const auto variant = [&](std::string name, std::vector<std::string> leaveOut, std::vector<Aim> aims) {
        LabelledSet copy = set;
        copy.name = std::move(name);
        for (const File &one : files) {
            std::vector<std::string> left = leaveOut;
            if (std::string_view(one.key) != "ContactId")
                left.emplace_back("ContactId");
            copy.files.push_back({one.source, one.file, one.key, left});
        }
        copy.aims = std::move(aims);
        sets.push_back(std::move(copy));
    };
    variant("contoso", {}, {});
    variant("contoso_without_email", {"EMail"}, {atLeast("f1", 0.99)});
    variant("contoso_full_name_only", {"EMail", "FirstName", "LastName"}, {}); // those two are the same in all files by construction
    return sets;
}

Sets companySets(const fs::path &data, const fs::path &scratch)
{
    std::vector<LabelledSet> sets;
    const fs::path directory = data / "companies_three_source";
    if (!isThere(directory))
        return sets;
    TESSERA_TRY(const RowTable rows, readRows(directory / "ground_truth.csv", scratch, {"source", "external_id", "true_entity_id"}));
    LabelledSet set;
    set.name = "companies_three_source";
    set.files = {{"crm", directory / "source_crm.csv", "crm_id", {}},
                 {"directory", directory / "source_directory.csv", "dir_id", {}},
                 {"registry", directory / "source_registry.csv", "reg_id", {}}};
    Numbering people;
    for (const auto &row : rows.rows) {
        set.truth.records.push_back(fmt::format("{}:{}", row[rows.column("source")], row[rows.column("external_id")]));
        set.truth.truth.person.push_back(people(row[rows.column("true_entity_id")]));
    }
    set.aims = {atLeast("f1", 0.90)};
    sets.push_back(std::move(set));
    return sets;
}

namespace
{

// The tables of a simulated census, without the columns that only help its makers.
struct CensusTable {
    const char *source;
    const char *file;
    const char *year; // rows of that year; empty: all
};

constexpr std::array CensusTables{
    CensusTable{"social_security", "social_security.csv.gz", ""}, CensusTable{"census", "decennial_census.csv.gz", "2020"},
    CensusTable{"survey", "current_population_survey.csv", ""}, CensusTable{"nutrition", "women_infants_and_children.csv", ""}};
constexpr int CensusPeople = 4000; // with the lowest numbers

bool isHelper(const std::string &column)
{
    return column.starts_with("copy_") || column.starts_with("guardian_") || column == "simulant_id" || column == "household_id"
           || column.starts_with("__") || column == "event_type" || column == "event_date" || column == "survey_date" || column == "year"
           || column == "age";
}

} // namespace

// Clean data: nothing is misspelt, but people marry and move, and families and twins are there.
Sets censusSets(const fs::path &data, const fs::path &scratch)
{
    std::vector<LabelledSet> sets;
    const fs::path directory = data / "pseudopeople_base";
    if (!isThere(directory))
        return sets;
    LabelledSet set;
    set.name = "pseudopeople_clean";
    Numbering people;
    Numbering households;
    std::map<std::uint32_t, std::uint32_t> householdOf; // of a person: the first that is known
    for (const CensusTable &one : CensusTables) {
        TESSERA_TRY(RowTable rows, readRows(directory / one.file, scratch, {"simulant_id"}));
        const std::size_t id = rows.column("simulant_id"), year = rows.column("year"), household = rows.column("household_id");
        std::erase_if(rows.rows, [&](const auto &row) {
            return std::atoi(row[id].substr(2).c_str()) >= CensusPeople || (*one.year != '\0' && row[year] != one.year);
        });
        std::vector<std::string> keys;
        for (const auto &row : rows.rows) {
            keys.push_back(std::to_string(keys.size() + 1));
            const std::uint32_t person = people(row[id]);
            set.truth.records.push_back(fmt::format("{}:{}", one.source, keys.back()));
            set.truth.truth.person.push_back(person);
            if (household < rows.columns.size())
                householdOf.try_emplace(person, households(row[household]) + 1);
        }
        rows.addColumn("row", keys);
        const fs::path file = scratch / fmt::format("{}.csv", one.source);
        TESSERA_CHECK(writeRows(rows, file));
        LabelledFile labelled{one.source, file, "row", {}};
        std::ranges::copy_if(rows.columns, std::back_inserter(labelled.leaveOut), isHelper);
        set.files.push_back(std::move(labelled));
    }
    Truth &truth = set.truth.truth;
    truth.dangerNames = {"household"};
    truth.dangers.resize(1);
    for (const std::uint32_t person : truth.person) {
        const auto found = householdOf.find(person);
        truth.dangers[0].push_back(found == householdOf.end() ? 0 : found->second);
    }
    sets.push_back(std::move(set));
    return sets;
}

Sets populationSets(std::uint64_t people, std::uint64_t seed, const fs::path &scratch)
{
    std::vector<LabelledSet> sets;
    constexpr std::array Keys{"contact_id", "Kundennr", "Requester ID", "MEMBER_NO", "id"};
    for (const char *difficulty : {"easy", "real", "hard"}) {
        const fs::path directory = scratch / fmt::format("population_{}", difficulty);
        TESSERA_CHECK(writePopulation({.people = people, .records = 0, .seed = seed, .difficulty = *difficultyFromCode(difficulty)}, directory));
        LabelledSet set;
        set.name = fmt::format("population_{}", difficulty);
        for (std::size_t i = 0; i < PopulationFiles.size(); ++i) {
            const std::string file(PopulationFiles[i]);
            set.files.push_back({file.substr(0, file.find('.')), directory / file, Keys[i], {}});
        }
        TESSERA_TRY(set.truth, readTruth(directory / "truth.csv"));
        if (std::string_view(difficulty) == "real")
            set.aims = {{"wrong_per_thousand", false, 1}, {"recall", true, 0.95},          {"wrong_twin", false, 0},
                        {"wrong_father_son", false, 0},   {"wrong_switchboard", false, 0}, {"calibration_error", false, 0.02}};
        sets.push_back(std::move(set));
    }
    return sets;
}

} // namespace tests::quality
