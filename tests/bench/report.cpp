// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/report.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <numeric>

#include "engine/base/utf8_text.h"

namespace bench
{

namespace
{

std::string timeText(double seconds)
{
    if (seconds < 1e-3)
        return fmt::format("{:.1f} µs", seconds * 1e6);
    if (seconds < 1)
        return fmt::format("{:.1f} ms", seconds * 1e3);
    return fmt::format("{:.2f} s", seconds);
}

std::string rateText(const Measure &measure)
{
    if (measure.units <= 0 || measure.median() <= 0)
        return {};
    const double rate = measure.perSecond();
    if (rate >= 1e6)
        return fmt::format("{:.2f} M {}/s", rate / 1e6, measure.unit);
    return rate >= 1e4 ? fmt::format("{:.0f} k {}/s", rate / 1e3, measure.unit) : fmt::format("{:.0f} {}/s", rate, measure.unit);
}

// What was allowed, and whether it was kept.
std::string budgetText(const Measure &measure)
{
    std::string text;
    const auto add = [&text](const std::string &allowed, bool isKept) {
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", allowed, isKept ? "kept" : "MISSED");
    };
    if (measure.budget.seconds)
        add("≤ " + timeText(*measure.budget.seconds), measure.median() <= *measure.budget.seconds);
    if (measure.budget.megabytes)
        add(fmt::format("≤ {:.0f} MB", *measure.budget.megabytes), measure.peakMegabytes <= *measure.budget.megabytes);
    if (measure.budget.perSecond)
        add(fmt::format("≥ {:.0f}/s", *measure.budget.perSecond), measure.perSecond() >= *measure.budget.perSecond);
    return text;
}

std::string padded(const std::string &text, std::size_t width, bool isRight)
{
    const std::string blanks(width - std::min(width, engine::characterCount(text)), ' ');
    return isRight ? blanks + text : text + blanks;
}

} // namespace

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double percentileOf(std::vector<double> values, double percent)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, static_cast<std::size_t>(static_cast<double>(values.size()) * percent / 100))];
}

double Measure::median() const
{
    return medianOf(seconds);
}

Measure &Report::at(const std::string &name)
{
    const auto found = std::ranges::find(m_measures, name, &Measure::name);
    if (found != m_measures.end())
        return *found;
    m_measures.push_back({});
    m_measures.back().name = name;
    return m_measures.back();
}

const Measure *Report::find(const std::string &name) const
{
    const auto found = std::ranges::find(m_measures, name, &Measure::name);
    return found == m_measures.end() ? nullptr : &*found;
}

void Report::print() const
{
    fmt::println("\n{}", m_title);
    fmt::println("{}  {}  {}  {}  {}  {}", padded("what", 34, false), padded("median", 10, true), padded("from – to", 21, true),
                 padded("rate", 17, true), padded("peak", 8, true), "budget");
    for (const Measure &measure : m_measures) {
        if (measure.seconds.empty())
            continue;
        const auto [least, most] = std::ranges::minmax(measure.seconds);
        const std::string range = measure.seconds.size() > 1 ? timeText(least) + " – " + timeText(most) : std::string();
        const std::string peak = measure.peakMegabytes > 0 ? fmt::format("{:.0f} MB", measure.peakMegabytes) : std::string();
        fmt::println("{}  {}  {}  {}  {}  {}", padded(measure.name, 34, false), padded(timeText(measure.median()), 10, true), padded(range, 21, true),
                     padded(rateText(measure), 17, true), padded(peak, 8, true), budgetText(measure));
    }
    for (const std::string &line : m_notes)
        fmt::println("  {}", line);
    std::fflush(stdout);
}

nlohmann::json Report::json() const
{
    nlohmann::json measures = nlohmann::json::array();
    for (const Measure &measure : m_measures) {
        nlohmann::json one{{"name", measure.name}, {"median_seconds", measure.median()}, {"seconds", measure.seconds}};
        if (!measure.cpuSeconds.empty())
            one["cpu_seconds"] = medianOf(measure.cpuSeconds);
        if (measure.units > 0)
            one.update({{"units", measure.units}, {"unit", measure.unit}, {"per_second", measure.perSecond()}});
        if (measure.peakMegabytes > 0)
            one["peak_megabytes"] = measure.peakMegabytes;
        if (const std::string budget = budgetText(measure); !budget.empty())
            one["budget"] = budget;
        if (!measure.facts.empty())
            one["facts"] = measure.facts;
        measures.push_back(std::move(one));
    }
    return {{"title", m_title}, {"measures", measures}, {"notes", m_notes}};
}

} // namespace bench
