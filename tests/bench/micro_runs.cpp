// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/micro_runs.h"

#include <array>
#include <fmt/format.h>

#include "tests/bench/process.h"

namespace bench
{

namespace
{

// In nanoseconds of one iteration.
double scaleOf(std::string_view unit)
{
    return unit == "s" ? 1 : unit == "ms" ? 1e-3 : unit == "us" ? 1e-6 : 1e-9;
}

void addRatio(Report &report, std::string_view words, const std::string &of, const std::string &floor)
{
    const Measure *measure = report.find(of);
    const Measure *least = report.find(floor);
    if (measure != nullptr && least != nullptr && measure->perSecond() > 0 && least->perSecond() > 0)
        report.note(fmt::format("{}: {:.1f} times the floor ({} against {})", words, least->perSecond() / measure->perSecond(), of, floor));
}

} // namespace

engine::Result<Report> measureMicro(const std::filesystem::path &programs, const std::filesystem::path &scratch, bool isQuick)
{
    Report report("Single parts (one thread unless the name says otherwise)");
    for (const std::string program : {"floor_bench", "canon_bench", "intake_bench", "match_bench", "link_bench"}) {
        TESSERA_TRY(const Finished finished, runProgram({(programs / program).string(), "--benchmark_format=json",
                                                         fmt::format("--benchmark_min_time={}s", isQuick ? 0.01 : 0.2),
                                                         fmt::format("--benchmark_repetitions={}", isQuick ? 1 : 3)},
                                                        scratch / "bench.log"));
        const nlohmann::json result = nlohmann::json::parse(finished.out, nullptr, false);
        if (finished.exit != 0 || !result.is_object())
            return engine::fail(engine::ErrorCode::Internal, fmt::format("{} failed; see {}.", program, (scratch / "bench.log").string()));
        for (const nlohmann::json &one : result.value("benchmarks", nlohmann::json::array())) {
            if (one.value("run_type", "") != "iteration" || one.contains("error_occurred"))
                continue;
            Measure &measure = report.at(program.substr(0, program.find('_')) + ": " + one.value("run_name", one.value("name", "?")));
            measure.seconds.push_back(one.value("real_time", 0.0) * scaleOf(one.value("time_unit", "ns")));
            const double seconds = measure.seconds.back();
            const double bytes = one.value("bytes_per_second", 0.0);
            const double items = one.value("items_per_second", 0.0);
            measure.units = (bytes > 0 ? bytes : items) * seconds;
            measure.unit = bytes > 0 ? "B" : one.value("label", "");
        }
    }
    addRatio(report, "Comparing names, every pair new", "match: compareNamesCold", "floor: jaroWinklerCached");
    addRatio(report, "Comparing e-mail addresses, every pair new", "match: compareEmailsCold", "floor: jaroWinklerCached");
    addRatio(report, "Sorting blocking keys", "match: sortEntries/1000000", "floor: copyMemory");
    addRatio(report, "Reading CSV rows", "intake: readRows/real_time", "floor: copyMemory");
    return report;
}

} // namespace bench
