// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/explain_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace engine
{

namespace
{

std::string list(const std::vector<std::string> &words)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
    return text;
}

std::string opening(const Explanation &explanation)
{
    const double percent = explanation.probability * 100;
    const std::string share = percent > 99.99 ? "over 99.99 %" : percent < 0.01 ? "under 0.01 %" : fmt::format("{:.4g} %", percent);
    switch (explanation.zone) {
    case Zone::Match: return fmt::format("The same customer ({}): ", share);
    case Zone::Review: return fmt::format("Perhaps the same customer ({}): ", share);
    case Zone::NoMatch: break;
    }
    return fmt::format("Not the same customer ({}): ", share);
}

} // namespace

std::string readableName(std::string_view code)
{
    if (code == "email")
        return "e-mail";
    if (code == "national_id")
        return "national ID";
    if (code == "tax_id")
        return "tax ID";
    std::string name(code);
    std::ranges::replace(name, '_', ' ');
    return name;
}

std::string agreementText(std::span<const LevelVerdict> verdicts)
{
    std::vector<std::string> same;
    std::vector<std::string> close;
    std::vector<std::string> different;
    std::vector<std::string> missing;
    std::vector<std::string> leftOut;
    for (const LevelVerdict &verdict : verdicts) {
        const std::string name = readableName(verdict.comparison);
        if (verdict.level == 0)
            (verdict.isLeftOut ? leftOut : missing).push_back(name);
        else if (verdict.level == 1)
            different.push_back(name);
        else if (verdict.label == "exact")
            same.push_back(name);
        else
            close.push_back(fmt::format("{} ({})", name, readableName(verdict.label)));
    }
    std::string text;
    const auto say = [&text](std::string_view opening, const std::vector<std::string> &names) {
        if (!names.empty())
            text += fmt::format("{}{} {}", text.empty() ? "" : "; ", opening, list(names));
    };
    say("same", same);
    say("alike in", close);
    say("different", different);
    say("nothing known of", missing);
    say("left out as no evidence:", leftOut);
    return text;
}

std::string explanationSentence(const Explanation &explanation)
{
    const std::vector<LevelVerdict> verdicts(explanation.comparisons.begin(), explanation.comparisons.end());
    std::string text = opening(explanation) + agreementText(verdicts) + '.';
    if (explanation.namesakes < -3)
        text += " Different people of one name share some of it by nature, so that counts for little.";
    if (explanation.household < -3)
        text += " What agrees, people of one household share too, so it counts for less.";
    if (const std::string why = whyNeverCompared(explanation); !why.empty())
        text += ' ' + why;
    return text;
}

std::string whyNeverCompared(const Explanation &explanation)
{
    switch (explanation.neverCompared) {
    case NeverCompared::No: break;
    case NeverCompared::SameSource: return "Both are of one source, which is said to have nobody twice, so a run never compares them.";
    case NeverCompared::Split:
        return "So many records share what brings the two together that a run compares only those that agree on more, and these two do not.";
    case NeverCompared::NoRule: return "No blocking rule brings the two together, so a run never compares them.";
    }
    return {};
}

} // namespace engine
