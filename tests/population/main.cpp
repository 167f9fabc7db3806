// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// ./dev population: writes a made-up population of any size.
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <iostream>

#include "tests/support/population.h"

int main(int argc, char **argv)
{
    CLI::App app("Writes a made-up population as five systems hold it, with the truth");
    tests::PopulationOptions options;
    std::string directory;
    std::string difficulty = "real";
    app.add_option("--people", options.people, "How many people");
    app.add_option("--records", options.records, "How many records instead, over all systems");
    app.add_option("--out", directory, "Where to")->required()->type_name("DIR");
    app.add_option("--seed", options.seed, "The same seed gives the same files");
    app.add_option("--difficulty", difficulty, "How many mistakes")->check(CLI::IsMember({"easy", "real", "hard"}));
    CLI11_PARSE(app, argc, argv);
    options.difficulty = *tests::difficultyFromCode(difficulty);
    const auto report = tests::writePopulation(options, directory);
    if (!report) {
        std::cerr << report.error().message << '\n';
        return 2;
    }
    std::cout << fmt::format("{} people, {} records, {:.1f} MB\n", report->people, report->records, static_cast<double>(report->bytes) / 1e6);
    for (std::size_t i = 0; i < tests::PopulationFiles.size(); ++i)
        std::cout << fmt::format("  {:<18} {:>9}\n", tests::PopulationFiles[i], report->recordsPerSystem[i]);
    for (std::size_t i = 0; i < tests::DangerCount; ++i)
        std::cout << fmt::format("  {:<18} {:>9} people\n", tests::codeOf(static_cast<tests::Danger>(i)), report->peopleInDanger[i]);
    return 0;
}
