// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What was measured: samples by name, told as a table of medians and as JSON. One thread.
#pragma once

#include <deque>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace bench
{

struct Budget {
    std::optional<double> seconds;
    std::optional<double> megabytes;
    std::optional<double> perSecond; // at least
};

struct Measure {
    std::string name; // "import", "match: compare"
    std::vector<double> seconds;
    std::vector<double> cpuSeconds;
    double units = 0; // of work in one run
    std::string unit; // "rows", "pairs"
    double peakMegabytes = 0;
    Budget budget;
    nlohmann::json facts = nlohmann::json::object();

    [[nodiscard]] double median() const;
    [[nodiscard]] double perSecond() const { return median() > 0 ? units / median() : 0; }
};

// All measures of one population (or of one library's own benchmarks).
class Report
{
public:
    explicit Report(std::string title) : m_title(std::move(title)) {}

    // The measure of that name, made at the first call; the order of making is the order of the table.
    [[nodiscard]] Measure &at(const std::string &name);
    [[nodiscard]] const Measure *find(const std::string &name) const;
    void note(std::string line) { m_notes.push_back(std::move(line)); } // under the table

    void print() const;
    [[nodiscard]] nlohmann::json json() const;

private:
    std::string m_title;
    std::deque<Measure> m_measures; // references stay good
    std::vector<std::string> m_notes;
};

[[nodiscard]] double medianOf(std::vector<double> values);
[[nodiscard]] double percentileOf(std::vector<double> values, double percent);

} // namespace bench
