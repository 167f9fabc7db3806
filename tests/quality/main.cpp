// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// ./dev quality: how good matching is without any tuning, on labelled public sets and on our own populations.
#include <CLI/CLI.hpp>
#include <QTemporaryDir>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <iostream>

#include "engine/match/model_json.h"
#include "tests/quality/labelled_sets.h"
#include "tests/quality/project_run.h"
#include "tests/quality/report.h"

namespace
{

namespace fs = std::filesystem;
using namespace tests::quality;

struct Arguments {
    std::string data;
    std::string out = "out";
    std::uint64_t people = 3000;
    std::uint64_t seed = 1;
    std::vector<std::string> only;
    std::size_t show = 0;
    bool showModel = false;
    bool isStrict = false;
};

engine::Result<std::vector<LabelledSet>> allSets(const Arguments &arguments, const fs::path &scratch)
{
    std::vector<LabelledSet> sets;
    const auto take = [&](const Sets &found) -> engine::Result<void> {
        if (!found)
            return std::unexpected(found.error());
        std::ranges::copy(*found, std::back_inserter(sets));
        return {};
    };
    if (!arguments.data.empty()) {
        for (const auto &make : {febrlSets, fakeSets, contosoSets, companySets, masterIndexSets, namePairSets, censusSets})
            TESSERA_CHECK(take(make(arguments.data, scratch)));
    }
    if (arguments.people != 0)
        TESSERA_CHECK(take(populationSets(arguments.people, arguments.seed, scratch)));
    if (!arguments.only.empty())
        std::erase_if(sets, [&](const LabelledSet &set) {
            return std::ranges::none_of(arguments.only, [&](const std::string &start) { return set.name.starts_with(start); });
        });
    if (sets.empty())
        return engine::fail(engine::ErrorCode::NotFound, fmt::format("There is no set to measure in \"{}\" under that name.", arguments.data));
    return sets;
}

engine::Result<bool> run(const Arguments &arguments, const fs::path &scratch)
{
    TESSERA_TRY(const auto sets, allSets(arguments, scratch));
    std::vector<SetMeasures> measures;
    for (const LabelledSet &set : sets) {
        TESSERA_TRY(const ProjectRun project, runProject(set, scratch));
        TESSERA_TRY(SetMeasures one, measure(set, project));
        std::cerr << fmt::format("{}: {:.1f} s\n", set.name, project.seconds);
        if (arguments.showModel) {
            for (const std::string &mapping : project.mappings)
                std::cerr << mapping << '\n';
            std::cerr << engine::modelToJson(project.model, project.catalog) << '\n';
        }
        if (arguments.show != 0) {
            TESSERA_TRY(const std::string examples, examplesOf(set, project, arguments.show));
            std::cerr << examples;
        }
        measures.push_back(std::move(one));
    }
    std::cout << tableOf(measures);
    TESSERA_CHECK(writeCharts(measures, fs::path(arguments.out) / "quality"));
    std::ofstream json(fs::path(arguments.out) / "quality.json", std::ios::binary);
    if (!(json << jsonOf(measures)).flush())
        return engine::fail(engine::ErrorCode::Io, fmt::format("{}/quality.json cannot be written.", arguments.out));
    return std::ranges::all_of(measures, [](const SetMeasures &set) { return std::ranges::all_of(set.aims, &AimResult::isReached); });
}

} // namespace

int main(int argc, char **argv)
{
    CLI::App app("Measures matching on labelled sets, untuned: pairs, customers, dangers, calibration");
    Arguments arguments;
    app.add_option("--data", arguments.data, "Directory with public sets; without it only our own populations")->check(CLI::ExistingDirectory);
    app.add_option("--people", arguments.people, "People in each of our own populations; 0: none")->capture_default_str();
    app.add_option("--seed", arguments.seed, "Of our own populations")->capture_default_str();
    app.add_option("--out", arguments.out, "Where quality.json and the charts go")->capture_default_str();
    app.add_option("--only", arguments.only, "Only sets whose names begin so")->delimiter(',');
    app.add_option("--show", arguments.show, "So many wrong and so many missed pairs of each set, with why, on stderr");
    app.add_flag("--show-model", arguments.showModel, "Mappings and trained model of each set, on stderr");
    app.add_flag("--strict", arguments.isStrict, "Exit with 1 when an aim is missed");
    CLI11_PARSE(app, argc, argv);
    const QTemporaryDir scratch;
    ::setenv("XDG_STATE_HOME", qPrintable(scratch.filePath("state")), 1); // the journals' outside heads
    const auto reached = run(arguments, scratch.path().toStdString());
    if (!reached) {
        std::cerr << reached.error().message << '\n';
        return 2;
    }
    return arguments.isStrict && !*reached ? 1 : 0;
}
