// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers that Splink reached on its own demonstration data, against what the engine reaches: splink_oracle DIR, where DIR holds
// splink/*.json, splink/*.csv and splink_fake_1000/*.csv. A line per number; exit code 1 when one is off.
#include <cmath>
#include <cstdio>
#include <fmt/format.h>
#include <numeric>

#include "engine/link/linker.h"
#include "engine/match/blocker.h"
#include "engine/match/level_counts.h"
#include "engine/match/match_run.h"
#include "engine/match/scorer.h"
#include "engine/match/splink/interchange.h"
#include "engine/match/trainer.h"
#include "tests/bench/splink/em_reference.h"
#include "tests/bench/splink/splink_records.h"

using namespace engine;

namespace
{

class Report
{
public:
    void check(std::string_view what, double expected, double reached, double tolerance = 1e-9)
    {
        const bool isRight = std::abs(expected - reached) <= tolerance;
        m_wrong += isRight ? 0 : 1;
        ++m_checks;
        fmt::println("{} {:<58} {:>24} {:>24}", isRight ? "ok " : "OFF", what, fmt::format("{}", expected), fmt::format("{}", reached));
    }
    void check(std::string_view what, const Result<void> &outcome)
    {
        ++m_checks;
        m_wrong += outcome ? 0 : 1;
        fmt::println("{} {}{}", outcome ? "ok " : "OFF", what, outcome ? "" : ": " + outcome.error().message);
    }
    [[nodiscard]] int exitCode() const
    {
        fmt::println("{} numbers, {} off", m_checks, m_wrong);
        return m_wrong == 0 ? 0 : 1;
    }

private:
    int m_checks = 0;
    int m_wrong = 0;
};

// --- prediction and clusters ------------------------------------------------------------------------------------

std::uint32_t clustersAt(const std::vector<ScoredPair> &pairs, std::uint32_t records, double probability)
{
    LinkProblem problem;
    problem.records = records;
    problem.scored = pairs;
    problem.matchWeight = weightOf(probability);
    problem.constraints.largestCluster = 0;
    Progress progress;
    const auto linked = linkRecords(problem, progress);
    return linked ? linked->clusters : 0;
}

Result<void> checkPrediction(Report &report, const tests::SplinkRecords &records, const Model &model)
{
    MatchOptions options;
    options.keepWeight = -1e9;
    Progress progress;
    TESSERA_TRY(const MatchOutput output, match(records.table, records.catalog, model, options, progress));
    report.check("predicted pairs", 3167, static_cast<double>(output.pairs.size()));
    double sum = 0;
    double least = INFINITY;
    double most = -INFINITY;
    for (const ScoredPair &pair : output.pairs) {
        sum += pair.weight;
        least = std::min(least, pair.weight);
        most = std::max(most, pair.weight);
        if (records.ids[pair.a] == "479" && records.ids[pair.b] == "481")
            report.check("weight of the pair 479, 481", 0.5101493570766487, pair.weight);
    }
    report.check("sum of weights", -18407.44028236674, sum, 1e-6);
    report.check("least weight", -13.732167425663384, least);
    report.check("greatest weight", 14.389849362845897, most);
    for (const auto &[probability, count] : {std::pair{0.5, 815}, {0.9, 604}, {0.99, 387}}) {
        const auto above = std::ranges::count_if(output.pairs, [&](const ScoredPair &pair) { return probabilityOf(pair.weight) >= probability; });
        report.check(fmt::format("pairs of a probability from {}", probability), count, static_cast<double>(above));
    }
    for (const auto &[probability, count] : {std::pair{0.01, 492}, {0.1, 528}, {0.5, 567}, {0.9, 635}, {0.95, 665}, {0.99, 752}})
        report.check(fmt::format("clusters from probability {}", probability), count, clustersAt(output.pairs, records.table.size(), probability));
    return {};
}

// --- training ---------------------------------------------------------------------------------------------------

Result<std::vector<std::pair<std::uint32_t, std::uint32_t>>> blockedPairs(const tests::SplinkRecords &records, const Model &model)
{
    TESSERA_TRY(BlockingRule rule, parseBlockingRule(model.blockingRules.front(), records.catalog));
    Progress progress;
    TESSERA_TRY(const Blocker blocker, Blocker::make(records.table, {std::move(rule)}, {}, {}, progress));
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::size_t chunk = 0; chunk < blocker.chunkCount(); ++chunk)
        blocker.visitChunk(chunk, [&](std::uint32_t a, std::uint32_t b, std::uint8_t) { pairs.emplace_back(a, b); });
    return pairs;
}

Model withoutSurname(Model model)
{
    std::erase_if(model.comparisons, [](const Comparison &comparison) { return comparison.name == "surname"; });
    return model;
}

Result<void> checkTermTraining(Report &report, const tests::SplinkRecords &records, const Model &model)
{
    TESSERA_TRY(const auto pairs, blockedPairs(records, model));
    const double odds = model.prior / (1 - model.prior) * 9; // surname agrees: m / u = 9
    const tests::EmReferenceOptions options{.startPrior = odds / (1 + odds)};
    const tests::EmHistory fixed = tests::referenceEm(records.table, withoutSurname(model), pairs, options);
    const std::vector<double> priors{0.3,
                                     0.2588110991484573,
                                     0.2823831219907462,
                                     0.29404423945774,
                                     0.29978908267936,
                                     0.30272753760382,
                                     0.30426778320842,
                                     0.30508677940934,
                                     0.30552576213611};
    report.check("steps of EM (u fixed, term frequency)", static_cast<double>(priors.size()), static_cast<double>(fixed.priors.size()));
    for (std::size_t i = 0; i < std::min(priors.size(), fixed.priors.size()); ++i)
        report.check(fmt::format("  share of matches after step {}", i), priors[i], fixed.priors[i]);
    report.check("  m of the same first name, step 1", 0.743459884860577, *fixed.models[0].comparisons[0].levels[1].m);
    report.check("  m of the same first name, step 2", 0.7459410675398278, *fixed.models[1].comparisons[0].levels[1].m);
    const std::vector<Comparison> &last = fixed.models.back().comparisons;
    for (const auto &[level, m] : {std::pair{1, 0.726817554938858}, {2, 0.133049340330569}, {3, 0.140133104730573}})
        report.check(fmt::format("  final m of first name, level {}", level), m, *last[0].levels[static_cast<std::size_t>(level)].m);
    for (const auto &[index, m] : {std::pair{1, 0.658682909259438}, {2, 0.695245995704326}, {3, 0.727559897706385}})
        report.check(fmt::format("  final m of the same {}", last[static_cast<std::size_t>(index)].name), m,
                     *last[static_cast<std::size_t>(index)].levels[1].m);
    tests::EmReferenceOptions freeOptions = options;
    freeOptions.fixU = false;
    const tests::EmHistory freely = tests::referenceEm(records.table, withoutSurname(model), pairs, freeOptions);
    report.check("share of matches after step 2 (u free)", 0.2954053465070158, freely.priors[2]);
    report.check("steps of EM (u free)", 11, static_cast<double>(freely.priors.size()) - 1);
    report.check("  share of matches", 0.347284896907277, freely.priors.back());
    const Comparison &first = freely.models.back().comparisons[0];
    for (const auto &[level, m, u] : {std::tuple{1, 0.6707775087, 0.0134457756}, {2, 0.1568215832, 0.0010421574}, {3, 0.1724009082, 0.9855120670}}) {
        report.check(fmt::format("  m of first name, level {}", level), m, *first.levels[static_cast<std::size_t>(level)].m, 1e-9);
        report.check(fmt::format("  u of first name, level {}", level), u, *first.levels[static_cast<std::size_t>(level)].u, 1e-9);
    }
    return {};
}

// The engine's own EM, on counts of level vectors: Splink's estimate_without_term_frequencies.
Result<void> checkCountTraining(Report &report, const tests::SplinkRecords &records, const Model &model)
{
    const Model reduced = withoutSurname(model);
    const CompiledModel compiled(records.table, reduced, {});
    TESSERA_TRY(BlockingRule rule, parseBlockingRule(model.blockingRules.front(), records.catalog));
    Progress progress;
    TESSERA_TRY(const Blocker blocker, Blocker::make(records.table, {std::move(rule)}, {}, {}, progress));
    TESSERA_TRY(const BlockCounts counts, countBlockedPairs(blocker, compiled, nullptr, 1'000'000, progress));
    const EmResult result = runEm(counts.counts, reduced, std::vector<bool>(reduced.comparisons.size(), true),
                                  {.maxIterations = 25, .convergence = 0.001, .fixU = true, .startPrior = 0.3});
    report.check("steps of EM (u fixed, without term frequency)", 8, static_cast<double>(result.steps.size()));
    report.check("  share of matches", 0.275778717252668, result.prior);
    for (const auto &[number, m] : {std::pair{3, 0.7118695336}, {2, 0.1446107271}, {1, 0.1435197393}})
        report.check(fmt::format("  m of first name, number {}", number), m, result.m[0][static_cast<std::size_t>(number)], 1e-9);
    return {};
}

// Level vectors drawn with known parameters: EM finds them again.
Result<void> checkKnownParameters(Report &report, const std::filesystem::path &file)
{
    TESSERA_TRY(const std::string text, tests::readFile(file));
    TESSERA_TRY(const tests::CsvTable csv, tests::csvFromText(text));
    std::vector<LevelCount> counts;
    for (const std::vector<std::string> &row : csv.rows) {
        LevelVector levels = 0;
        for (unsigned i = 0; i < 3; ++i)
            levels |= static_cast<LevelVector>(std::stoi(row[i]) + 1) << (i * LevelBits);
        counts.push_back({levels, 1});
    }
    Model model;
    for (const AttributeId attribute : {attributes::City, attributes::Street, attributes::Email}) {
        Comparison comparison{std::to_string(attribute.value), {}};
        for (const ConditionKind kind : {ConditionKind::Exact, ConditionKind::Else}) {
            Level level;
            level.label = "level";
            level.condition.kind = kind;
            level.condition.attribute = kind == ConditionKind::Exact ? attribute : AttributeId{};
            comparison.levels.push_back(std::move(level));
        }
        model.comparisons.push_back(std::move(comparison));
    }
    const EmResult result =
        runEm(counts, model, {true, true, true}, {.maxIterations = 1000, .convergence = 1e-9, .fixU = false, .startPrior = 0.0001});
    report.check("known parameters: share of matches", 0.5, result.prior, 0.005);
    report.check("known parameters: m of the first", 0.7, result.m[0][2], 0.01);
    report.check("known parameters: u of the first", 0.1, result.u[0][2], 0.01);
    return {};
}

// --- files ------------------------------------------------------------------------------------------------------

// import → export → import is the identity.
Result<void> checkFile(const std::filesystem::path &file)
{
    TESSERA_TRY(const std::string text, tests::readFile(file));
    AttributeCatalog catalog;
    const std::map<std::string, std::string> columns{{"first_name", "given_name"},  {"surname", "family_name"}, {"dob", "birth_date"},
                                                     {"postcode_fake", "postcode"}, {"birth_place", "region"},  {"occupation", "company"}};
    TESSERA_TRY(const SplinkImport read, modelFromSplink(text, catalog, {.columns = columns}));
    TESSERA_TRY(const SplinkExport written, modelToSplink(read.model, catalog, {.dialect = read.model.splink->dialect}));
    TESSERA_TRY(const SplinkImport again, modelFromSplink(written.json, catalog, {.columns = columns}));
    return again.model == read.model ? Result<void>{} : fail(ErrorCode::Internal, "the model that comes back is another one");
}

Result<void> run(Report &report, const std::filesystem::path &directory)
{
    for (const char *name : {"saved_model_from_demo.json", "model_h50k.json", "real_time_settings.json", "regression_model.json"})
        report.check(fmt::format("{} in, out and in again", name), checkFile(directory / "splink" / name));
    TESSERA_TRY(const std::string text, tests::readFile(directory / "splink_fake_1000" / "fake_1000_from_splink_demos.csv"));
    TESSERA_TRY(const tests::CsvTable csv, tests::csvFromText(text));
    TESSERA_TRY(const tests::SplinkRecords records, tests::splinkRecords(csv));
    TESSERA_TRY(const Model model, tests::splinkModel(directory / "splink" / "regression_model.json", records));
    TESSERA_CHECK(checkPrediction(report, records, model));
    TESSERA_CHECK(checkTermTraining(report, records, model));
    TESSERA_CHECK(checkCountTraining(report, records, model));
    return checkKnownParameters(report, directory / "splink" / "known_params_comparison_vectors.csv");
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        fmt::println(stderr, "splink_oracle DIR");
        return 2;
    }
    Report report;
    if (const auto outcome = run(report, argv[1]); !outcome) {
        fmt::println(stderr, "{}", outcome.error().message);
        return 2;
    }
    return report.exitCode();
}
