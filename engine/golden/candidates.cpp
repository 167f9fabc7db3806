// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/golden/candidates.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>
#include <tuple>

#include "engine/base/utf8_text.h"

namespace engine
{

namespace
{

constexpr double MicrosecondsPerDay = 86'400e6;
constexpr double UndatedHalfLives = 10; // a value without a date counts as this old
constexpr double InvalidFactor = 0.5;   // what a failed check leaves of trust

double numberOf(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? number : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

void Candidates::add(std::uint32_t record, std::span<const Value *const> values)
{
    Entry entry{.record = record, .slot = static_cast<std::uint32_t>(m_slots.size())};
    entry.filled = static_cast<std::uint32_t>(std::ranges::count_if(values, [](const Value *value) { return value != nullptr; }));
    if (entry.filled == 0)
        return;
    m_slots.insert(m_slots.end(), values.begin(), values.end());
    m_all.push_back(entry);
}

// Whether all values of the one are values of the other.
bool Candidates::standsIn(const Entry &inner, const Entry &outer) const
{
    for (std::size_t at = 0; at < m_unit.attributes.size(); ++at) {
        const Value *own = value(inner, at);
        const Value *other = value(outer, at);
        if (own != nullptr && (other == nullptr || identityOf(*own) != identityOf(*other)))
            return false;
    }
    return true;
}

void Candidates::keepStanding()
{
    std::uint32_t fullest = 0;
    for (const Entry &entry : m_all)
        fullest = std::max(fullest, entry.filled);
    for (Entry entry : m_all) {
        if (entry.filled * 2 <= fullest)
            continue;
        const auto isCovered = [&](const Entry &other) { return other.filled > entry.filled && standsIn(entry, other); };
        if (m_unit.isGroup && std::ranges::any_of(m_all, isCovered))
            continue;
        std::uint32_t last = std::numeric_limits<std::uint32_t>::max();
        entry.confirming = 0;
        for (const Entry &other : m_all) // values of one record stand together
            if (other.record != last && standsIn(other, entry)) {
                ++entry.confirming;
                last = other.record;
            }
        m_entries.push_back(entry);
    }
}

void Candidates::scoreStep(std::size_t step)
{
    const PlannedStep &planned = m_unit.steps[step];
    if (planned.rule.strategy == Strategy::Min || planned.rule.strategy == Strategy::Max) {
        scoreByOrder(step, planned.rule.strategy == Strategy::Max);
        return;
    }
    for (std::size_t entry = 0; entry < m_entries.size(); ++entry)
        score(entry, step) = scoreOf(m_entries[entry], planned);
}

double Candidates::scoreOf(const Entry &entry, const PlannedStep &step) const
{
    constexpr double Worst = -std::numeric_limits<double>::infinity();
    const RecordFacts &known = facts(entry);
    const auto &date = known.record->updatedAt;
    switch (step.rule.strategy) {
    case Strategy::Source: return step.bySource[known.source];
    case Strategy::MostRecent: return date ? static_cast<double>(date->microseconds) : Worst;
    case Strategy::Oldest: return date ? -static_cast<double>(date->microseconds) : Worst;
    case Strategy::MostFrequent: return entry.confirming;
    case Strategy::Longest: return static_cast<double>(length(entry));
    case Strategy::Shortest: return -static_cast<double>(length(entry));
    case Strategy::MostComplete: return m_unit.isGroup ? entry.filled * 65536.0 + known.filled : known.filled;
    case Strategy::Valid: return isValid(entry) ? 1 : 0;
    case Strategy::Trust: return trustOf(entry, step);
    case Strategy::Preferred: {
        std::ptrdiff_t best = std::ssize(step.rule.preferred);
        for (std::size_t at = 0; at < m_unit.attributes.size(); ++at)
            if (const Value *held = value(entry, at)) {
                const auto isIt = [held](const std::string &wanted) { return wanted == held->text || wanted == held->canonical; };
                best = std::min(best, std::ranges::find_if(step.rule.preferred, isIt) - step.rule.preferred.begin());
            }
        return -static_cast<double>(best);
    }
    default: return 0;
    }
}

double Candidates::trustOf(const Entry &entry, const PlannedStep &step) const
{
    const RecordFacts &known = facts(entry);
    double trust = step.bySource[known.source];
    if (step.rule.halfLifeDays > 0) {
        double halfLives = UndatedHalfLives;
        if (known.record->updatedAt) {
            const double days = static_cast<double>(m_now.microseconds - known.record->updatedAt->microseconds) / MicrosecondsPerDay;
            halfLives = std::max(0.0, days) / step.rule.halfLifeDays;
        }
        trust *= std::exp2(-halfLives);
    }
    return isValid(entry) ? trust : trust * InvalidFactor;
}

bool Candidates::isValid(const Entry &entry) const
{
    for (std::size_t at = 0; at < m_unit.attributes.size(); ++at)
        if (const Value *held = value(entry, at); held != nullptr && has(held->flags, ValueFlag::Invalid))
            return false;
    return true;
}

std::size_t Candidates::length(const Entry &entry) const
{
    std::size_t sum = 0;
    for (std::size_t at = 0; at < m_unit.attributes.size(); ++at)
        if (const Value *held = value(entry, at))
            sum += characterCount(held->text);
    return sum;
}

// By the values' own order: numbers as numbers, the rest as text (dates are ISO, so text does). What is no number comes last either way.
void Candidates::scoreByOrder(std::size_t step, bool largestFirst)
{
    std::vector<std::tuple<double, std::string>> keys;
    for (const Entry &entry : m_entries) {
        std::string text;
        for (std::size_t at = 0; at < m_unit.attributes.size(); ++at) {
            const Value *held = value(entry, at);
            text.append(held == nullptr ? std::string_view{} : identityOf(*held)).push_back('\x1F');
        }
        text.pop_back();
        const double number = m_unit.isNumeric ? numberOf(text) : 0;
        if (!std::isnan(number) && m_unit.isNumeric)
            text.clear();
        keys.emplace_back(std::isnan(number) ? (largestFirst ? -1 : 1) * std::numeric_limits<double>::infinity() : number, std::move(text));
    }
    std::vector<std::tuple<double, std::string>> sorted = keys;
    std::ranges::sort(sorted);
    for (std::size_t entry = 0; entry < keys.size(); ++entry) {
        const auto rank = static_cast<double>(std::ranges::lower_bound(sorted, keys[entry]) - sorted.begin());
        score(entry, step) = largestFirst ? rank : -rank;
    }
}

void Candidates::sort()
{
    m_order.resize(m_entries.size());
    for (std::uint32_t at = 0; at < m_order.size(); ++at)
        m_order[at] = at;
    std::ranges::sort(m_order, [this](std::uint32_t x, std::uint32_t y) {
        for (std::size_t step = 0; step < m_unit.steps.size(); ++step)
            if (score(x, step) != score(y, step))
                return score(x, step) > score(y, step);
        const RecordFacts &first = facts(m_entries[x]);
        const RecordFacts &second = facts(m_entries[y]);
        return std::tie(first.source, first.record->key, first.record->id, m_entries[x].slot)
               < std::tie(second.source, second.record->key, second.record->id, m_entries[y].slot);
    });
    m_ranked.reserve(m_order.size());
    for (const std::uint32_t at : m_order)
        m_ranked.push_back(m_entries[at]);
}

Strategy Candidates::decidedBy(std::size_t better, std::size_t worse) const
{
    for (std::size_t step = 0; step < m_unit.steps.size(); ++step)
        if (score(m_order[better], step) != score(m_order[worse], step))
            return m_unit.steps[step].rule.strategy;
    return Strategy::TieBreak;
}

std::uint32_t Candidates::agreeing(std::string_view identity, std::size_t attribute) const
{
    std::uint32_t count = 0;
    std::uint32_t last = std::numeric_limits<std::uint32_t>::max();
    for (const Entry &entry : m_all)
        if (const Value *held = value(entry, attribute); held != nullptr && entry.record != last && identityOf(*held) == identity) {
            ++count;
            last = entry.record;
        }
    return count;
}

} // namespace engine
