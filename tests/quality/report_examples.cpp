// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <unordered_map>

#include "engine/match/explain.h"
#include "tests/quality/report.h"

namespace tests::quality
{

using namespace engine;

namespace
{

using Indexes = std::pair<std::uint32_t, std::uint32_t>;

std::string linesOf(const ProjectRun &run, const Explanation &explanation, std::string_view title)
{
    const auto reference = [&run](RecordId record) { return run.references[run.table.indexOf(record).value_or(0)]; };
    std::string text = fmt::format("{}: {} and {}: {:.2f} bits (prior {:.2f}, household {:.2f}){}\n", title, reference(explanation.records.a),
                                   reference(explanation.records.b), explanation.weight, explanation.prior, explanation.household,
                                   explanation.foundBy ? std::string() : "; no blocking rule finds it");
    for (const ComparisonVerdict &verdict : explanation.comparisons) {
        if (verdict.level == 0)
            continue;
        text += fmt::format("    {:>7.2f} {:>+6.2f}  {} {}:", verdict.weight, verdict.termFrequency, verdict.comparison, verdict.label);
        for (const ComparedValue &value : verdict.values)
            text += fmt::format(" [{}] [{}]{}", value.left, value.right, value.leftOut != LeftOut::No ? " shared" : "");
        text += '\n';
    }
    return text;
}

// Evenly spread over the list, so that not only its extremes are seen.
std::vector<Indexes> someOf(const std::vector<Indexes> &pairs, std::size_t limit)
{
    std::vector<Indexes> some;
    for (std::size_t i = 0; i < std::min(limit, pairs.size()); ++i)
        some.push_back(pairs[i * pairs.size() / std::min(limit, pairs.size())]);
    return some;
}

std::string dangersOf(const Truth &truth, std::uint32_t a, std::uint32_t b)
{
    std::string text;
    for (std::size_t danger = 0; danger < truth.dangers.size(); ++danger) {
        if (truth.dangers[danger][a] != 0 && truth.dangers[danger][a] == truth.dangers[danger][b])
            text += " " + truth.dangerNames[danger];
    }
    return text;
}

} // namespace

Result<std::string> examplesOf(const LabelledSet &set, const ProjectRun &run, std::size_t limit)
{
    TESSERA_TRY(const Explainer explainer, Explainer::make(run.table, run.catalog, run.model));
    std::string text;
    const auto show = [&](std::uint32_t a, std::uint32_t b, const std::string &title) -> Result<void> {
        TESSERA_TRY(const Explanation explanation, explainer.explain(run.table.record(a), run.table.record(b)));
        text += linesOf(run, explanation, title);
        return {};
    };
    if (!set.cases.empty()) {
        std::unordered_map<std::string, std::uint32_t> indexes;
        for (std::uint32_t i = 0; i < run.references.size(); ++i)
            indexes[run.references[i]] = i;
        std::array<std::size_t, 2> shown{};
        for (const LabelledCase &one : set.cases) {
            const std::uint32_t a = indexes[one.left], b = indexes[one.right];
            TESSERA_TRY(const Explanation explanation, explainer.explain(run.table.record(a), run.table.record(b)));
            const Zone zone = explanation.foundBy ? explanation.zone : Zone::NoMatch;
            const bool isFalse = one.expected == Expected::NoMatch && zone == Zone::Match;
            const bool isMissed = one.expected == Expected::Match && zone == Zone::NoMatch;
            if ((isFalse || isMissed) && shown[isFalse ? 0 : 1]++ < limit)
                text += linesOf(run, explanation, isFalse ? "no match in the match zone" : "match in no zone");
        }
        return text;
    }
    TESSERA_TRY(const Truth truth, truthFor(set, run));
    std::vector<Indexes> wrong, missed;
    for (const ScoredPair &pair : run.output.pairs) {
        if (run.model.thresholds.zoneOf(pair.weight) == Zone::Match && truth.person[pair.a] != truth.person[pair.b])
            wrong.emplace_back(pair.a, pair.b);
    }
    std::map<std::uint32_t, std::vector<std::uint32_t>> people;
    for (std::uint32_t record = 0; record < truth.person.size(); ++record)
        people[truth.person[record]].push_back(record);
    for (const auto &[person, records] : people) {
        for (std::size_t i = 0; i < records.size(); ++i) {
            for (std::size_t j = i + 1; j < records.size(); ++j) {
                if (run.customers[records[i]] != run.customers[records[j]])
                    missed.emplace_back(records[i], records[j]);
            }
        }
    }
    text += fmt::format("{}: {} wrong pairs in the match zone, {} true pairs apart\n", set.name, wrong.size(), missed.size());
    for (const auto &[a, b] : someOf(wrong, limit))
        TESSERA_CHECK(show(a, b, "wrong" + dangersOf(truth, a, b)));
    for (const auto &[a, b] : someOf(missed, limit))
        TESSERA_CHECK(show(a, b, "missed"));
    return text;
}

} // namespace tests::quality
