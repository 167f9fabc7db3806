// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/splink_runs.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fstream>
#include <ranges>
#include <thread>
#include <unistd.h>

#include "tests/bench/process.h"

namespace bench
{

namespace
{

namespace fs = std::filesystem;
using engine::Result;

constexpr std::array<std::string_view, 4> CoreStages{"load", "block", "compare", "link"}; // what Splink does too: it knows no lasting identities

struct Side {
    Measure core;  // from the stored records to clusters
    Measure whole; // the process
    nlohmann::json facts;
};

Result<Finished> run(std::vector<std::string> words, const RunOptions &options)
{
    TESSERA_TRY(Finished finished, runProgram(words, logOf(options)));
    if (finished.exit > 1)
        return engine::fail(engine::ErrorCode::Internal, fmt::format("{} ended with {}; see {}.", words[0], finished.exit, logOf(options).string()));
    return finished;
}

void note(Measure &measure, const Finished &finished, double seconds)
{
    measure.seconds.push_back(seconds);
    measure.peakMegabytes = std::max(measure.peakMegabytes, finished.peakMegabytes);
}

// Splink compares one value of an attribute. A project and a file of the same records, without what they hold beyond the first.
Result<void> leaveFirstValues(const RunOptions &options, const fs::path &project, const fs::path &records)
{
    const std::string probe = (options.programs / "bench-probe").string();
    const std::string cli = (options.programs / "tessera-cli").string();
    TESSERA_CHECK(run({probe, "records", importedOf(options).string(), records.string()}, options));
    std::string head;
    std::getline(std::ifstream(records), head);
    fs::path mapping = records;
    mapping.replace_extension(".toml");
    std::ofstream out(mapping);
    out << "source = \"all\"\nkey = \"unique_id\"\n\n[columns]\n";
    for (const auto part : head | std::views::split(',') | std::views::drop(2)) // behind the key and the source
        out << fmt::format("{0} = \"{0}\"\n", std::string_view(part));
    out.close();
    std::error_code ignored;
    fs::remove(project, ignored);
    TESSERA_CHECK(run({cli, "new", project.string()}, options));
    TESSERA_CHECK(run({cli, "import", project.string(), "--source", "all", records.string(), "--mapping", mapping.string()}, options));
    fs::remove(mapping, ignored);
    return run({probe, "records", project.string(), records.string()}, options).transform([](const Finished &) {});
}

// Twice: as far as Splink goes, in a process of its own, and the verb people use, which also makes golden records and saves all.
Result<void> runTessera(const RunOptions &options, const fs::path &project, Side &side)
{
    ::sync(); // neither side is to wait for the disk to take what the other wrote
    TESSERA_TRY(const Finished clusters, run({(options.programs / "bench-probe").string(), "stages", project.string()}, options));
    double core = 0;
    for (const nlohmann::json &line : jsonLines(clusters.out)) {
        const nlohmann::json stages = line.value("stages", nlohmann::json::object());
        for (const std::string_view stage : CoreStages)
            core += stages.value(stage, 0.0);
        if (line.contains("counts"))
            side.facts = line["counts"];
    }
    note(side.core, clusters, core);
    TESSERA_TRY(const Finished match, run({(options.programs / "tessera-cli").string(), "match", project.string(), "--json", "--quiet"}, options));
    note(side.whole, match, match.seconds);
    side.whole.cpuSeconds.push_back(match.cpuSeconds);
    return {};
}

Result<void> runSplink(const RunOptions &options, const std::string &python, const fs::path &records, Side &side)
{
    const fs::path here = TESSERA_BENCH_DIR;
    ::sync();
    TESSERA_TRY(const Finished finished, run({python, (here / "splink_speed.py").string(), (here / "splink_model.json").string(), records.string(),
                                              std::to_string(std::thread::hardware_concurrency())},
                                             options));
    const auto lines = jsonLines(finished.out);
    if (finished.exit != 0 || lines.empty())
        return engine::fail(engine::ErrorCode::Internal, fmt::format("Splink could not be run; see {}.", logOf(options).string()));
    double core = 0;
    for (const auto &[stage, seconds] : lines.back()["stages"].items())
        core += seconds.get<double>();
    side.facts = lines.back();
    note(side.core, finished, core);
    note(side.whole, finished, finished.seconds);
    side.whole.cpuSeconds.push_back(finished.cpuSeconds);
    return {};
}

void put(Report &report, const std::string &who, Side &side, double records)
{
    for (const auto &[words, measure] : {std::pair{"records to clusters", &side.core}, std::pair{"the whole process", &side.whole}}) {
        Measure &out = report.at(fmt::format("{}: {}", who, words));
        const std::string name = out.name;
        out = std::move(*measure);
        out.name = name;
        out.units = records;
        out.unit = "records";
        out.facts = side.facts;
    }
}

} // namespace

Result<Report> measureBesideSplink(const RunOptions &options, const std::string &python)
{
    if (!fs::exists(importedOf(options)))
        TESSERA_CHECK(measureWholeRuns(options));
    const fs::path project = projectOf(options).parent_path() / "splink.tessera";
    const fs::path imported = projectOf(options).parent_path() / "single-values.tessera";
    const fs::path records = projectOf(options).parent_path() / "records.csv";
    TESSERA_CHECK(leaveFirstValues(options, imported, records));
    std::error_code ignored;
    Side ours;
    Side theirs;
    for (int i = 0; i < options.runs; ++i) {
        fmt::println(stderr, "bench: beside Splink, {} records, run {} of {}", options.records, i + 1, options.runs);
        fs::copy_file(imported, project, fs::copy_options::overwrite_existing, ignored);
        TESSERA_CHECK(run({(options.programs / "tessera-cli").string(), "model", project.string(), "set",
                           (fs::path(TESSERA_BENCH_DIR) / "splink_model.json").string()},
                          options));
        TESSERA_CHECK(runTessera(options, project, ours));
        TESSERA_CHECK(runSplink(options, python, records, theirs));
    }
    Report report(fmt::format("Beside Splink with DuckDB, {} records: same values, blocking rules, comparisons and probabilities", options.records));
    put(report, "Tessera", ours, static_cast<double>(options.records));
    put(report, "Splink", theirs, static_cast<double>(options.records));
    const Measure &a = *report.find("Tessera: records to clusters");
    const Measure &b = *report.find("Splink: records to clusters");
    report.note(fmt::format("Tessera compared {} pairs and made {} links, {} customers; Splink made {} links, {} clusters.",
                            ours.facts.value("candidates", 0), ours.facts.value("matches", 0), ours.facts.value("customers", 0),
                            theirs.facts.value("links", 0), theirs.facts.value("clusters", 0)));
    report.note(fmt::format("From records to clusters Splink takes {:.1f} times as long and {:.1f} times the memory; as whole processes {:.1f} times "
                            "as long (ours also makes golden records and saves all).",
                            b.median() / a.median(), b.peakMegabytes / a.peakMegabytes,
                            report.find("Splink: the whole process")->median() / report.find("Tessera: the whole process")->median()));
    fs::remove(project, ignored);
    for (const char *ending : {"", "-wal", "-shm"})
        fs::remove(imported.string() + ending, ignored);
    fs::remove(records, ignored);
    return report;
}

} // namespace bench
