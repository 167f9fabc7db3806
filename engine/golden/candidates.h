// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The candidates for one golden value, or for a group of them, and the order of a rule among them. Made for one decision; one thread.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/base/clock.h"
#include "engine/golden/rule_plan.h"
#include "engine/model/record.h"

namespace engine
{

// Facts about the records of a customer that several decisions need.
struct RecordFacts {
    const Record *record = nullptr;
    std::uint32_t source = 0; // rank
    std::uint32_t filled = 0; // attributes with a usable value
};

[[nodiscard]] inline std::string_view identityOf(const Value &value)
{
    return value.canonical.empty() ? std::string_view(value.text) : std::string_view(value.canonical);
}

class Candidates
{
public:
    struct Entry {
        std::uint32_t record = 0;     // index into the facts
        std::uint32_t slot = 0;       // index of its first value; a unit's width of them
        std::uint32_t filled = 0;     // of a group's attributes
        std::uint32_t confirming = 1; // records that say the same
    };

    Candidates(const PlannedUnit &unit, std::span<const RecordFacts> records, Timestamp now) : m_unit(unit), m_records(records), m_now(now) {}

    // One value per attribute of the unit; null where the record has none.
    void add(std::uint32_t record, std::span<const Value *const> values);

    // sameAs(attribute): index of the record that won it, or the number of records. Sorts the candidates, best first; those of a group that are
    // too empty or stand wholly in another are left out. To be called once.
    template <typename SameAs> void rank(const SameAs &sameAs)
    {
        keepStanding();
        m_scores.assign(m_entries.size() * m_unit.steps.size(), 0);
        for (std::size_t step = 0; step < m_unit.steps.size(); ++step) {
            const PlannedStep &planned = m_unit.steps[step];
            if (planned.rule.strategy == Strategy::SameRecordAs) {
                const std::uint32_t winner = sameAs(planned.rule.sameAs);
                for (std::size_t entry = 0; entry < m_entries.size(); ++entry)
                    score(entry, step) = m_entries[entry].record == winner ? 1 : 0;
            } else {
                scoreStep(step);
            }
        }
        sort();
    }

    [[nodiscard]] std::span<const Entry> ranked() const { return m_ranked; }
    [[nodiscard]] const Value *value(const Entry &entry, std::size_t attribute = 0) const { return m_slots[entry.slot + attribute]; }
    [[nodiscard]] const RecordFacts &facts(const Entry &entry) const { return m_records[entry.record]; }
    // The first step that puts one candidate before the other, else TieBreak.
    [[nodiscard]] Strategy decidedBy(std::size_t better, std::size_t worse) const;
    // Records with this value of an attribute of the unit, among all that were added.
    [[nodiscard]] std::uint32_t agreeing(std::string_view identity, std::size_t attribute) const;

private:
    [[nodiscard]] double &score(std::size_t entry, std::size_t step) { return m_scores[entry * m_unit.steps.size() + step]; }
    [[nodiscard]] double score(std::size_t entry, std::size_t step) const { return m_scores[entry * m_unit.steps.size() + step]; }
    [[nodiscard]] bool standsIn(const Entry &inner, const Entry &outer) const;
    void keepStanding();
    void scoreStep(std::size_t step);
    void scoreByOrder(std::size_t step, bool largestFirst);
    [[nodiscard]] double scoreOf(const Entry &entry, const PlannedStep &step) const;
    [[nodiscard]] double trustOf(const Entry &entry, const PlannedStep &step) const;
    [[nodiscard]] bool isValid(const Entry &entry) const;
    [[nodiscard]] std::size_t length(const Entry &entry) const;
    void sort();

    const PlannedUnit &m_unit;
    std::span<const RecordFacts> m_records;
    Timestamp m_now;
    std::vector<const Value *> m_slots;
    std::vector<Entry> m_all;
    std::vector<Entry> m_entries; // those that stand
    std::vector<double> m_scores; // by entry, step
    std::vector<std::uint32_t> m_order;
    std::vector<Entry> m_ranked;
};

} // namespace engine
