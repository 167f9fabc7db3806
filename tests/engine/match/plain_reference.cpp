// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/match/plain_reference.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace engine;
using enum engine::ConditionKind;

namespace tests
{

using namespace plain;

namespace
{

bool isAboutWholeRecords(const Condition &condition)
{
    const auto kind = condition.kind;
    return kind == Reversed || kind == DistanceKm || kind == ArraySubset || kind == Literal || (kind == ArrayIntersect && condition.amount > 1)
           || (kind == Missing && condition.side != Side::Both) || std::ranges::any_of(condition.parts, isAboutWholeRecords);
}

void collectElements(const Condition &condition, std::set<int> &elements)
{
    if (condition.kind != Else && !isComposed(condition.kind))
        elements.insert(elementOf(condition.transforms));
    for (const Condition &part : condition.parts)
        collectElements(part, elements);
}

} // namespace

PlainReference::PlainReference(const std::vector<Cells> &records, const Model &model) : m_model(model)
{
    for (const Cells &cells : records) {
        plain::Record &record = m_records.emplace_back();
        for (const auto &[attribute, text] : cells)
            addDistinct(record[attribute], text);
    }
}

LevelVector PlainReference::levels(std::size_t a, std::size_t b) const
{
    LevelVector vector = 0;
    for (unsigned i = 0; i < m_model.comparisons.size(); ++i)
        vector |= static_cast<LevelVector>(levelOf(m_model.comparisons[i], a, b)) << (i * LevelBits);
    return vector;
}

bool PlainReference::asksPairs(const Comparison &comparison) const
{
    std::set<int> elements;
    bool isWhole = false;
    for (const Level &level : comparison.levels) {
        collectElements(level.condition, elements);
        isWhole = isWhole || isAboutWholeRecords(level.condition);
    }
    return m_model.metrics == MetricProfile::CodePoints && !isWhole && elements.size() == 1 && *elements.begin() == 0
           && attributesOf(comparison).size() == 1;
}

unsigned PlainReference::levelOf(const Comparison &comparison, std::size_t a, std::size_t b) const
{
    plain::Pair pair{m_records[a], m_records[b]};
    if (!asksPairs(comparison))
        return firstLevel(comparison, pair);
    const AttributeId attribute = attributesOf(comparison).front();
    const Values left = pair.left[attribute];
    const Values right = pair.right[attribute];
    if (left.empty() || right.empty())
        return firstLevel(comparison, pair);
    unsigned best = 0;
    for (const std::string &x : left) {
        for (const std::string &y : right)
            best = std::max(best, firstLevel(comparison, {{{attribute, {x}}}, {{attribute, {y}}}}));
    }
    return best;
}

unsigned PlainReference::firstLevel(const Comparison &comparison, const plain::Pair &pair) const
{
    for (std::size_t i = 0; i < comparison.levels.size(); ++i) {
        if (ask(comparison.levels[i].condition, pair, m_model.metrics) == Truth(true))
            return levelNumber(comparison, i);
    }
    return 1;
}

double PlainReference::termWeight(const Comparison &comparison, std::size_t level, std::size_t a, std::size_t b) const
{
    const auto &wanted = comparison.levels[level].termFrequency;
    if (!wanted || wanted->weight == 0)
        return 0;
    std::map<std::string, double> counts;
    double total = 0;
    for (const plain::Record &record : m_records) {
        for (const std::string &value : read(record, wanted->attribute, {})) {
            ++counts[value];
            ++total;
        }
    }
    const Values left = read(m_records[a], wanted->attribute, {});
    const Values right = read(m_records[b], wanted->attribute, {});
    if (left.empty() && right.empty())
        return 0;
    double frequency = 2;
    for (const std::string &value : left) {
        if (std::ranges::contains(right, value))
            frequency = std::min(frequency, counts[value] / total);
    }
    if (frequency > 1)
        frequency = std::max(left.empty() ? 0 : counts[left[0]], right.empty() ? 0 : counts[right[0]]) / total;
    double base = comparison.levels[level].u.value();
    if (!wanted->ownU) {
        const auto exact = std::ranges::find_if(comparison.levels, [&](const Level &one) {
            return one.condition.kind == Exact && one.condition.attribute == wanted->attribute && one.condition.transforms.empty();
        });
        base = exact->u.value();
    }
    return wanted->weight * (std::log2(base) - std::log2(std::max(frequency, wanted->minimumU)));
}

// What two people of one name share by nature, if all comparisons of the name agree.
double PlainReference::ofNamesakes(LevelVector vector) const
{
    if (m_model.namesakes.comparisons.empty())
        return 0;
    double bits = std::log2(m_model.namesakes.excess);
    for (unsigned i = 0; i < m_model.comparisons.size(); ++i) {
        const Comparison &comparison = m_model.comparisons[i];
        const unsigned number = levelAt(vector, i);
        const Level *level = number == 0 ? nullptr : &comparison.levels[*levelIndex(comparison, number)];
        if (std::ranges::contains(m_model.namesakes.comparisons, comparison.name) && (level == nullptr || *level->m <= *level->u))
            return 0;
        if (level != nullptr && level->n)
            bits += std::max(0.0, std::log2(*level->n / *level->u));
    }
    return bits;
}

double PlainReference::weight(std::size_t a, std::size_t b, LevelVector vector) const
{
    double weight = std::log2(m_model.prior / (1 - m_model.prior));
    for (unsigned i = 0; i < m_model.comparisons.size(); ++i) {
        const Comparison &comparison = m_model.comparisons[i];
        const unsigned number = levelAt(vector, i);
        if (number == 0)
            continue;
        const std::size_t level = *levelIndex(comparison, number);
        weight += std::log2(comparison.levels[level].m.value() / comparison.levels[level].u.value()) + termWeight(comparison, level, a, b);
    }
    return weight - ofNamesakes(vector);
}

} // namespace tests
