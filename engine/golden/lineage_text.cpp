// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/golden/lineage_text.h"

namespace engine
{

namespace
{

std::string day(const std::optional<Timestamp> &date)
{
    return date ? toIsoText(*date).substr(0, 10) : "no date";
}

// "2026-03-02; Shop 2024-11-20"
std::string bothDates(const LineageFacts &facts)
{
    return day(facts.date) + "; " + facts.runnerUpSource + " " + day(facts.runnerUpDate);
}

std::string instead(const LineageFacts &facts)
{
    return facts.runnerUpText.empty() ? facts.runnerUpSource : facts.runnerUpSource + ": " + facts.runnerUpText;
}

std::string pinSentence(const LineageFacts &facts)
{
    std::string text = "Set by " + (facts.pinnedBy.empty() ? std::string("a person") : facts.pinnedBy);
    if (!facts.pinReason.empty())
        text += " (" + facts.pinReason + ")";
    if (!facts.runnerUpText.empty())
        text += "; the rules would give " + facts.runnerUpText;
    return text + ".";
}

std::string because(const LineageFacts &facts)
{
    switch (facts.strategy) {
    case Strategy::Source: return "its source is preferred (over " + instead(facts) + ")";
    case Strategy::MostRecent: return "it was updated last (" + bothDates(facts) + ")";
    case Strategy::Oldest: return "it is the oldest (" + bothDates(facts) + ")";
    case Strategy::MostFrequent:
        return (facts.agreeing == 1 ? std::string("most records say so") : std::to_string(facts.agreeing) + " records say so") + " (not "
               + instead(facts) + ")";
    case Strategy::Longest: return "it is the longest (" + instead(facts) + ")";
    case Strategy::Shortest: return "it is the shortest (" + instead(facts) + ")";
    case Strategy::MostComplete: return "its record is the most complete (over " + instead(facts) + ")";
    case Strategy::Min: return "it is the smallest (" + instead(facts) + ")";
    case Strategy::Max: return "it is the largest (" + instead(facts) + ")";
    case Strategy::Preferred: return "it is a preferred value (over " + instead(facts) + ")";
    case Strategy::Valid: return "it passes its checks (" + instead(facts) + " does not)";
    case Strategy::Trust: return "its source is trusted more (than " + instead(facts) + ")";
    case Strategy::SameRecordAs:
        return "it comes from the same record as " + (facts.sameAs.empty() ? std::string("the attribute it follows") : facts.sameAs);
    default:
        return std::string("nothing else told them apart and ")
               + (facts.source == facts.runnerUpSource ? "it stands first" : "its source ranks first") + " (" + instead(facts) + ")";
    }
}

} // namespace

std::string lineageSentence(const LineageFacts &facts)
{
    switch (facts.strategy) {
    case Strategy::Pin: return pinSentence(facts);
    case Strategy::OnlyValue: return "From " + facts.source + ", the only record that has one.";
    case Strategy::AllAgree: return "From " + facts.source + "; all " + std::to_string(facts.agreeing) + " records that have one agree.";
    default: break;
    }
    if (facts.runnerUpSource.empty()) // a value kept beside the first
        return "From " + facts.source + ", kept beside the first.";
    return "From " + facts.source + ", because " + because(facts) + ".";
}

} // namespace engine
