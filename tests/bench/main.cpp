// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// ./dev bench: runs every benchmark, prints tables and writes them all as JSON.
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fstream>
#include <thread>

#include "tests/bench/micro_runs.h"
#include "tests/bench/splink_runs.h"
#include "tests/bench/whole_runs.h"

namespace
{

namespace fs = std::filesystem;

struct Options {
    std::uint64_t most = 1'000'000;
    std::vector<std::uint64_t> sizes;
    std::vector<std::string> only;
    int runs = 3;
    int decisions = 300;
    bool isQuick = false;
    std::string scratch = "out/bench";
    std::string json = "out/bench.json";
    std::string splink;

    [[nodiscard]] bool wants(std::string_view part) const { return only.empty() || std::ranges::contains(only, part); }
};

// The code to end with at once: after an error, and after --help.
std::optional<int> parse(int argc, char **argv, Options &options)
{
    CLI::App app("Speed and memory of Tessera, by stage and by size");
    app.add_option("--records,--people", options.most, "The largest made-up population, in records; smaller ones are powers of ten")
        ->check(CLI::Range(std::uint64_t{1000}, std::uint64_t{100'000'000}));
    app.add_option("--sizes", options.sizes, "Exactly these sizes")->delimiter(',');
    app.add_option("--only", options.only, "Only some parts")->delimiter(',')->check(CLI::IsMember({"micro", "whole", "splink"}));
    app.add_option("--runs", options.runs, "Repetitions; medians are shown")->check(CLI::Range(1, 99));
    app.add_option("--decisions", options.decisions, "Pairs that are decided")->check(CLI::Range(1, 100'000));
    app.add_flag("--quick", options.isQuick, "10,000 records, once");
    app.add_option("--scratch", options.scratch, "Where populations and projects are made and kept")->type_name("DIR");
    app.add_option("--json", options.json, "Where the figures go")->type_name("FILE");
    app.add_option("--splink", options.splink, "A Python that has Splink: the same records, rules and comparisons by Splink with DuckDB")
        ->type_name("PYTHON");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &end) {
        return app.exit(end);
    }
    if (options.isQuick) {
        options.runs = 1;
        options.decisions = 50;
        options.sizes = options.sizes.empty() ? std::vector<std::uint64_t>{10'000} : options.sizes;
    }
    if (options.sizes.empty()) {
        for (std::uint64_t size = 10'000; size < options.most; size *= 10)
            options.sizes.push_back(size);
        options.sizes.push_back(options.most);
    }
    return std::nullopt;
}

nlohmann::json machine()
{
    std::ifstream cpus("/proc/cpuinfo");
    std::string model = "unknown";
    for (std::string line; std::getline(cpus, line);)
        if (line.starts_with("model name")) {
            model = line.substr(line.find(':') + 2);
            break;
        }
    return {{"cpu", model}, {"threads", std::thread::hardware_concurrency()}, {"version", TESSERA_VERSION}};
}

// How the time of a stage grows with the records: 1 is in proportion.
void printScaling(const std::vector<bench::Report> &reports)
{
    if (reports.size() < 2)
        return;
    fmt::println("\nTime a record, as a multiple of that of the smallest population (1 = in proportion)");
    for (const std::string name :
         {"import", "train", "  match: load", "  match: block", "  match: compare", "  match: link", "match", "export", "verify"}) {
        std::string line = fmt::format("{:<20}", name);
        const bench::Measure *first = reports.front().find(name);
        for (const bench::Report &report : reports)
            if (const bench::Measure *measure = report.find(name);
                measure != nullptr && first != nullptr && first->perSecond() > 0 && measure->perSecond() > 0)
                line += fmt::format("{:>8.2f}", first->perSecond() / measure->perSecond());
        fmt::println("{}", line);
    }
}

int run(const Options &options)
{
    std::error_code ignored;
    fs::create_directories(options.scratch, ignored);
    const fs::path programs = fs::read_symlink("/proc/self/exe").parent_path();
    nlohmann::json all{{"machine", machine()}, {"populations", nlohmann::json::array()}};
    const auto failed = [](const engine::Error &error) {
        fmt::println(stderr, "bench: {} ({})", error.message, error.detail);
        return 1;
    };
    if (options.wants("micro")) {
        const auto report = bench::measureMicro(programs, options.scratch, options.isQuick);
        if (!report)
            return failed(report.error());
        report->print();
        all["micro"] = report->json();
    }
    std::vector<bench::Report> reports;
    for (const std::uint64_t size : options.sizes) {
        const bench::RunOptions one{programs, options.scratch, size, options.runs, options.decisions};
        if (options.wants("whole")) {
            auto report = bench::measureWholeRuns(one);
            if (!report)
                return failed(report.error());
            report->print();
            all["populations"].push_back(report->json());
            reports.push_back(*std::move(report));
        }
        if (!options.splink.empty() && options.wants("splink")) {
            const auto report = bench::measureBesideSplink(one, options.splink);
            if (!report)
                return failed(report.error());
            report->print();
            all["splink"].push_back(report->json());
        }
    }
    printScaling(reports);
    fs::create_directories(fs::absolute(options.json).parent_path(), ignored);
    std::ofstream out(options.json, std::ios::trunc);
    out << all.dump(2) << '\n';
    if (!out.flush())
        return failed({engine::ErrorCode::Io, fmt::format("{} could not be written.", options.json), {}});
    fmt::println("\nAll figures: {}", options.json);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    Options options;
    if (const auto code = parse(argc, argv, options))
        return *code;
    return run(options);
}
