// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/model_notes.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace engine
{

namespace
{

using nlohmann::json;

json toJson(const ProposalNotes &notes)
{
    json rules = json::array();
    for (const RuleEstimate &rule : notes.rules)
        rules.push_back({{"rule", rule.rule},
                         {"pairs", rule.pairs},
                         {"true_share", rule.trueShare},
                         {"added_share", rule.addedShare},
                         {"chosen", rule.isChosen}});
    return {{"rules", std::move(rules)}, {"missed_share", notes.missedShare}, {"pair_budget", notes.pairBudget}, {"left_out", notes.leftOut}};
}

ProposalNotes proposalFrom(const json &from)
{
    ProposalNotes notes;
    for (const json &rule : from.at("rules"))
        notes.rules.push_back({rule.at("rule").get<std::string>(), rule.at("pairs").get<std::uint64_t>(), rule.at("true_share").get<double>(),
                               rule.at("added_share").get<double>(), rule.at("chosen").get<bool>()});
    notes.missedShare = from.at("missed_share").get<double>();
    notes.pairBudget = from.at("pair_budget").get<std::uint64_t>();
    notes.leftOut = from.value("left_out", std::vector<std::string>()); // not in notes of before
    return notes;
}

json toJson(const EmSession &session)
{
    json steps = json::array();
    for (const EmStep &step : session.steps)
        steps.push_back({step.prior, step.change});
    return {{"rule", session.rule},
            {"pairs", session.pairs},
            {"comparisons", session.comparisons},
            {"steps", std::move(steps)},
            {"converged", session.hasConverged},
            {"skipped", session.skipped},
            {"m", session.m}};
}

EmSession sessionFrom(const json &from)
{
    EmSession session;
    session.rule = from.at("rule").get<std::string>();
    session.pairs = from.at("pairs").get<std::uint64_t>();
    session.comparisons = from.at("comparisons").get<std::vector<std::string>>();
    for (const json &step : from.at("steps"))
        session.steps.push_back({step.at(0).get<double>(), step.at(1).get<double>()});
    session.hasConverged = from.at("converged").get<bool>();
    session.skipped = from.at("skipped").get<std::string>();
    session.m = from.at("m").get<std::vector<std::vector<double>>>();
    return session;
}

// Without the empty ends.
json toJson(const WeightHistogram &histogram)
{
    const auto isFilled = [](std::uint64_t count) { return count != 0; };
    const auto first = std::ranges::find_if(histogram.bins, isFilled);
    const auto last = std::find_if(histogram.bins.rbegin(), histogram.bins.rend(), isFilled).base();
    const auto begin = first == histogram.bins.end() ? histogram.bins.begin() : first;
    return {{"first", begin - histogram.bins.begin()}, {"counts", std::vector<std::uint64_t>(begin, std::max(begin, last))}};
}

WeightHistogram histogramFrom(const json &from)
{
    WeightHistogram histogram;
    auto bin = from.at("first").get<std::size_t>();
    for (const json &count : from.at("counts")) {
        if (bin < histogram.bins.size())
            histogram.bins[bin++] = count.get<std::uint64_t>();
    }
    return histogram;
}

json toJson(const TrainingNotes &notes)
{
    json sessions = json::array();
    for (const EmSession &session : notes.sessions)
        sessions.push_back(toJson(session));
    json written{{"at", notes.at.microseconds},  {"records", notes.records},          {"sessions", std::move(sessions)},
                 {"untrained", notes.untrained}, {"matches", notes.estimatedMatches}, {"household_pairs", notes.estimatedHouseholdPairs},
                 {"compared", notes.compared}};
    if (notes.histogram)
        written["histogram"] = toJson(*notes.histogram);
    return written;
}

TrainingNotes trainingFrom(const json &from)
{
    TrainingNotes notes;
    notes.at.microseconds = from.at("at").get<std::int64_t>();
    notes.records = from.at("records").get<std::uint64_t>();
    for (const json &session : from.at("sessions"))
        notes.sessions.push_back(sessionFrom(session));
    notes.untrained = from.at("untrained").get<std::vector<std::string>>();
    notes.estimatedMatches = from.at("matches").get<double>();
    notes.estimatedHouseholdPairs = from.at("household_pairs").get<double>();
    notes.compared = from.at("compared").get<std::uint64_t>();
    if (from.contains("histogram"))
        notes.histogram = histogramFrom(from.at("histogram"));
    return notes;
}

} // namespace

std::string notesKind(int modelVersion)
{
    return fmt::format("model_notes/{}", modelVersion);
}

std::string notesToJson(const ModelNotes &notes)
{
    json written = json::object();
    if (notes.proposal)
        written["proposal"] = toJson(*notes.proposal);
    if (notes.training)
        written["training"] = toJson(*notes.training);
    if (notes.learning)
        written["learning"] = {{"before", notes.learning->before}, {"after", notes.learning->after}};
    return written.dump(-1, ' ', false, json::error_handler_t::replace);
}

ModelNotes notesFromJson(std::string_view text)
{
    ModelNotes notes;
    const json read = json::parse(text, nullptr, false);
    if (!read.is_object())
        return notes;
    try {
        if (read.contains("proposal"))
            notes.proposal = proposalFrom(read.at("proposal"));
        if (read.contains("training"))
            notes.training = trainingFrom(read.at("training"));
        if (read.contains("learning"))
            notes.learning = LearningNotes{read.at("learning").at("before").get<std::string>(), read.at("learning").at("after").get<std::string>()};
    } catch (const json::exception &) {
        return {};
    }
    return notes;
}

} // namespace engine
