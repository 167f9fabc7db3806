// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// bench-probe: the measurements that need the engine itself.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "tests/bench/probe.h"

int main(int argc, char **argv)
{
    CLI::App app("Measures from inside the engine; ./dev bench runs it");
    app.require_subcommand(1);
    std::string project;
    std::string file;
    int decisions = 300;
    CLI::App *steward = app.add_subcommand("steward", "Open, search, decide, preview");
    steward->add_option("project", project)->required();
    steward->add_option("--decisions", decisions)->check(CLI::Range(1, 100'000));
    CLI::App *records = app.add_subcommand("records", "Write the canonical records as CSV");
    records->add_option("project", project)->required();
    records->add_option("file", file)->required();
    CLI::App *stages = app.add_subcommand("stages", "Match as far as clusters, in memory");
    unsigned threads = 0;
    int rounds = 1;
    stages->add_option("project", project)->required();
    stages->add_option("--threads", threads, "0: all cores");
    stages->add_option("--rounds", rounds)->check(CLI::Range(1, 1000));
    CLI11_PARSE(app, argc, argv);
    const auto done = steward->parsed()  ? bench::probeSteward(project, decisions)
                      : stages->parsed() ? bench::probeStages(project, threads, rounds)
                                         : bench::dumpRecords(project, file);
    if (!done)
        fmt::println(stderr, "bench-probe: {} ({})", done.error().message, done.error().detail);
    return done ? 0 : 2;
}
