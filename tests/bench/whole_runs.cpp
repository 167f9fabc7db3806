// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/whole_runs.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fstream>
#include <unistd.h>

#include "tests/bench/process.h"

namespace bench
{

namespace
{

namespace fs = std::filesystem;
using engine::ErrorCode;
using engine::fail;
using engine::Result;

constexpr std::uint64_t Million = 1'000'000;
constexpr std::array<std::string_view, 5> Systems{"crm.csv", "shop.csv", "support.csv", "loyalty.csv", "newsletter.jsonl"};

void note(Measure &measure, const Finished &finished)
{
    measure.seconds.push_back(finished.seconds);
    measure.cpuSeconds.push_back(finished.cpuSeconds);
    measure.peakMegabytes = std::max(measure.peakMegabytes, finished.peakMegabytes);
}

class WholeRuns
{
public:
    explicit WholeRuns(const RunOptions &options)
        : m_options(options), m_population(options.scratch / fmt::format("population-{}", options.records)), m_project(projectOf(options)),
          m_report(fmt::format("{} records", options.records))
    {
    }

    Result<Report> run()
    {
        std::error_code ignored;
        fs::create_directories(m_options.scratch, ignored);
        TESSERA_CHECK(makePopulation());
        for (int i = 0; i < m_options.runs; ++i) {
            fmt::println(stderr, "bench: {} records, run {} of {}", m_options.records, i + 1, m_options.runs);
            TESSERA_CHECK(oneRun());
            TESSERA_CHECK(incremental());
        }
        TESSERA_CHECK(threads());
        TESSERA_CHECK(steward());
        setBudgets();
        return std::move(m_report);
    }

private:
    Result<void> makePopulation()
    {
        if (fs::exists(m_population / "truth.csv"))
            return {};
        TESSERA_TRY(const Finished made, runProgram({(m_options.programs / "population").string(), "--records", std::to_string(m_options.records),
                                                     "--out", m_population.string()},
                                                    logOf(m_options)));
        if (made.exit != 0)
            return fail(ErrorCode::Internal, fmt::format("The population could not be written; see {}.", logOf(m_options).string()));
        return {};
    }

    // Exit 1 is that of a gate: some rows were rejected, as in real files.
    Result<Finished> cli(std::vector<std::string> words)
    {
        words.insert(words.begin(), (m_options.programs / "tessera-cli").string());
        words.insert(words.end(), {"--json", "--quiet"});
        TESSERA_TRY(Finished finished, runProgram(words, logOf(m_options)));
        if (finished.exit > 1)
            return fail(ErrorCode::Internal,
                        fmt::format("tessera-cli {} ended with {}; see {}.", words[1], finished.exit, logOf(m_options).string()));
        return finished;
    }

    static nlohmann::json countsOf(const Finished &finished)
    {
        const auto lines = jsonLines(finished.out);
        return lines.empty() ? nlohmann::json::object() : lines.back().value("counts", nlohmann::json::object());
    }

    Result<void> oneRun()
    {
        std::error_code ignored;
        fs::remove_all(m_project.parent_path(), ignored);
        fs::create_directories(m_project.parent_path(), ignored);
        TESSERA_CHECK(cli({"new", m_project.string()}));
        TESSERA_CHECK(import());
        fs::copy_file(m_project, importedOf(m_options), fs::copy_options::overwrite_existing, ignored);
        for (const std::string verb : {"propose", "train"}) {
            TESSERA_TRY(const Finished finished, cli({verb, m_project.string()}));
            note(m_report.at(verb), finished);
            m_report.at(verb).units = static_cast<double>(m_options.records);
            m_report.at(verb).unit = "records";
        }
        TESSERA_CHECK(match({}, "match"));
        for (const std::string verb : {"export", "verify"}) {
            std::vector<std::string> words{verb, m_project.string()};
            if (verb == "export")
                words.insert(words.end(), {"--out", (m_project.parent_path() / "out").string()});
            TESSERA_TRY(const Finished finished, cli(words));
            if (verb == "verify" && finished.exit != 0)
                return fail(ErrorCode::Internal, "verify has findings in the measured project: " + finished.out.substr(0, 500));
            note(m_report.at(verb), finished);
            m_report.at(verb).units = static_cast<double>(m_options.records);
            m_report.at(verb).unit = "records";
            fs::remove_all(m_project.parent_path() / "out", ignored);
        }
        m_report.at("project file").facts["megabytes"] = static_cast<double>(fs::file_size(m_project, ignored)) / 1e6;
        return {};
    }

    // All five files: one measure.
    Result<void> import()
    {
        Finished sum;
        double rows = 0;
        for (const std::string_view file : Systems) {
            const std::string stem = fs::path(file).stem().string();
            TESSERA_TRY(const Finished one, cli({"import", m_project.string(), "--source", stem, (m_population / file).string(), "--mapping",
                                                 (m_population / (stem + ".toml")).string()}));
            sum.seconds += one.seconds;
            sum.cpuSeconds += one.cpuSeconds;
            sum.peakMegabytes = std::max(sum.peakMegabytes, one.peakMegabytes);
            const double here = countsOf(one).value("rows", 0.0);
            rows += here;
            note(m_report.at("  import " + stem), one);
            m_report.at("  import " + stem).units = here;
            m_report.at("  import " + stem).unit = "rows";
        }
        note(m_report.at("import"), sum);
        m_report.at("import").units = rows;
        m_report.at("import").unit = "rows";
        return {};
    }

    Result<void> match(std::vector<std::string> more, const std::string &name)
    {
        std::vector<std::string> words{"match", m_project.string()};
        words.insert(words.end(), more.begin(), more.end());
        TESSERA_TRY(const Finished finished, cli(words));
        const nlohmann::json counts = countsOf(finished);
        const double pairs = counts.value("candidates", 0.0);
        Measure &whole = m_report.at(name);
        note(whole, finished);
        whole.units = static_cast<double>(m_options.records);
        whole.unit = "records";
        whole.facts = counts;
        for (const nlohmann::json &line : jsonLines(finished.out)) {
            const nlohmann::json stages = line.value("stages", nlohmann::json::object());
            for (const auto &[stage, seconds] : stages.items()) {
                Measure &part = m_report.at(fmt::format("  {}: {}", name, stage));
                part.seconds.push_back(seconds.get<double>());
                const bool isPairs = stage == "compare";
                part.units = isPairs ? pairs : static_cast<double>(m_options.records);
                part.unit = isPairs ? "pairs" : "records";
            }
        }
        return {};
    }

    // A thousand rows into the matched project, half of them new and half changed; then everything again under the same frequencies, to compare.
    Result<void> incremental()
    {
        const fs::path file = m_project.parent_path() / "changes.csv";
        TESSERA_CHECK(writeChanges(file));
        ::sync(); // these few changes do not wait for the disk to take what all runs before them wrote
        TESSERA_TRY(const Finished imported, cli({"import", m_project.string(), "--source", "crm", file.string(), "--mapping",
                                                  (m_population / "crm.toml").string(), "--mode", "delta"}));
        note(m_report.at("import 1,000 changes"), imported);
        TESSERA_CHECK(match({"--incremental"}, "match 1,000 changes"));
        Measure both;
        both.name = "1,000 changes, import and match";
        both.seconds = m_report.at("import 1,000 changes").seconds;
        for (std::size_t i = 0; i < both.seconds.size(); ++i)
            both.seconds[i] += m_report.at("match 1,000 changes").seconds[i];
        m_report.at(both.name) = both;
        TESSERA_CHECK(match({"--full", "--keep-frequencies"}, "match everything again"));
        m_report.note(fmt::format("Matching 1,000 changes takes 1/{:.0f} of the time of matching everything.",
                                  m_report.at("match everything again").median() / m_report.at("match 1,000 changes").median()));
        return {};
    }

    // Rows spread over the first file: every other one under a key of its own, the rest with what the row before had.
    Result<void> writeChanges(const fs::path &file) const
    {
        std::ifstream in(m_population / "crm.csv");
        std::ofstream out(file);
        std::string head;
        std::getline(in, head);
        out << head << "\n";
        constexpr std::uint64_t Changes = 1000;
        const std::uint64_t step = std::max<std::uint64_t>(m_options.records / 2 / Changes, 2); // that source holds more than half of the records
        std::string line, before;
        std::uint64_t written = 0;
        for (std::uint64_t row = 0; written < Changes && std::getline(in, line); ++row, before = line)
            if (row % step == 1) {
                const std::string key = line.substr(0, line.find(','));
                out << (++written % 2 == 0 ? key + "-new" + line.substr(key.size()) : key + before.substr(std::min(before.find(','), before.size())))
                    << "\n";
            }
        return out.flush() ? Result<void>() : fail(ErrorCode::Io, fmt::format("{} could not be written.", file.string()));
    }

    // Matching again: nothing changes, so this is what threads give.
    Result<void> threads()
    {
        for (int i = 0; i < m_options.runs; ++i)
            for (const std::string count : {"1", "2"})
                TESSERA_CHECK(match({"--full", "--threads", count}, "again, " + count + (count == "1" ? " thread" : " threads")));
        const Measure *one = m_report.find("  again, 1 thread: compare");
        const Measure *two = m_report.find("  again, 2 threads: compare");
        if (one != nullptr && two != nullptr && two->median() > 0)
            m_report.note(fmt::format("Comparing by two threads takes 1/{:.2f} of the time of one.", one->median() / two->median()));
        return {};
    }

    Result<void> steward()
    {
        TESSERA_TRY(const Finished finished, runProgram({(m_options.programs / "bench-probe").string(), "steward", m_project.string(), "--decisions",
                                                         std::to_string(m_options.decisions)},
                                                        logOf(m_options)));
        if (finished.exit != 0)
            return fail(ErrorCode::Internal, fmt::format("The steward's work failed; see {}.", logOf(m_options).string()));
        for (const nlohmann::json &line : jsonLines(finished.out)) {
            Measure &measure = m_report.at(line.value("name", "?"));
            const auto seconds = line.value("seconds", std::vector<double>());
            measure.facts = {{"samples", seconds.size()},
                             {"p50", percentileOf(seconds, 50)},
                             {"p99", percentileOf(seconds, 99)},
                             {"worst", percentileOf(seconds, 100)}};
            measure.units = line.value("units", 0.0);
            measure.unit = line.value("unit", "");
            if (seconds.size() >= 20) { // a matter of the tail
                m_report.at(measure.name + " p50").seconds = {percentileOf(seconds, 50)};
                m_report.at(measure.name + " p99").seconds = {percentileOf(seconds, 99)};
            } else {
                measure.seconds = seconds;
            }
        }
        return {};
    }

    // Those that people were promised hold at a million records; below, less must do.
    void setBudgets()
    {
        m_report.at("search p99").budget.seconds = 0.05;
        m_report.at("decide p99").budget.seconds = 0.05;
        m_report.at("open").budget.seconds = 1;
        if (m_options.records > Million)
            return;
        m_report.at("1,000 changes, import and match").budget.seconds = 2;
        m_report.at("import").budget = {.seconds = 40, .megabytes = 600, .perSecond = {}};
        m_report.at("train").budget.seconds = 20;
        m_report.at("survivorship preview").budget.seconds = 10;
        // Column load, blocking, comparing and linking, with identities, have their budget together.
        Measure core;
        core.name = "load + block + compare + link";
        core.budget = {.seconds = 45, .megabytes = 1500, .perSecond = {}};
        core.peakMegabytes = m_report.at("match").peakMegabytes;
        for (const std::string stage : {"load", "block", "compare", "link", "identify"})
            if (const Measure *part = m_report.find("  match: " + stage)) {
                core.seconds.resize(std::max(core.seconds.size(), part->seconds.size()));
                for (std::size_t i = 0; i < part->seconds.size(); ++i)
                    core.seconds[i] += part->seconds[i];
            }
        m_report.at(core.name) = core;
        m_report.at("  again, 1 thread: compare").budget.perSecond = 1e6;
    }

    const RunOptions &m_options;
    fs::path m_population;
    fs::path m_project;
    Report m_report;
};

} // namespace

fs::path projectOf(const RunOptions &options)
{
    return options.scratch / fmt::format("project-{}", options.records) / "bench.tessera";
}

fs::path importedOf(const RunOptions &options)
{
    return projectOf(options).parent_path() / "imported.tessera";
}

fs::path logOf(const RunOptions &options)
{
    return options.scratch / "bench.log";
}

Result<Report> measureWholeRuns(const RunOptions &options)
{
    return WholeRuns(options).run();
}

} // namespace bench
