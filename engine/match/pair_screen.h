// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds the levels of a pair as cheaply as they can be had, and gives it up as soon as its weight cannot reach a limit any more: most candidate
// pairs are of strangers, and a few glances tell. Never changes after it is made; all threads use it, each with its own comparer.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/match/model.h"
#include "engine/match/pair_comparer.h"
#include "engine/match/scorer.h"

namespace engine
{

class PairScreen
{
public:
    // All must outlive the screen.
    PairScreen(const Model &model, const CompiledModel &compiled, const Scorer &scorer, double limit);

    // All levels of the pair; false, and none, when its weight is surely below the limit.
    [[nodiscard]] bool levels(PairComparer &comparer, std::uint32_t a, std::uint32_t b, LevelVector &out) const;
    // … whatever its weight.
    [[nodiscard]] LevelVector allLevels(PairComparer &comparer, std::uint32_t a, std::uint32_t b) const;

    // Asks for what a record is compared by, some time before it is: first for its row, then for what is known of its values.
    void prefetchRow(std::uint32_t record) const { m_rows.prefetch(record); }
    void prefetchValues(std::uint32_t record) const
    {
        const Code *row = m_rows.row(record);
        for (const Fetched &fetched : m_fetched) {
            if ((row[fetched.place] & CodeView::ListBit) == 0)
                __builtin_prefetch(fetched.bags + row[fetched.place]);
        }
    }

private:
    // How far the highest weight of a level is below that of the best one.
    struct Step {
        unsigned comparison = 0;
        std::optional<std::uint8_t> bagged; // the place whose bags tell all
        std::array<double, 16> lost{};      // by level
        std::array<double, 16> lostFrom{};  // the least of it and of all levels after it, and of missing
        double lostUnequal = 0;             // the least for two different values

        [[nodiscard]] double lostBy(Glimpse glimpse) const { return glimpse.isSure ? lost[glimpse.number] : lostFrom[glimpse.number]; }
    };
    // What it means for the comparisons of eight places of the rows that values are equal or missing, by the bits of those that are.
    struct Places {
        std::array<double, 256> lostEqual{};
        std::array<double, 256> lostMissing{};
        std::array<double, 256> lostUnequal{};
        std::array<LevelVector, 256> equal{};
        std::array<LevelVector, 256> missing{};
        std::array<std::uint32_t, 256> bagged{}; // of those whose bags tell all: their numbers in m_bagged, as bits
    };

    // Equal values of a place are worth the more the rarer they are.
    struct RareValues {
        std::uint8_t place = 0;
        std::uint8_t level = 0; // of equal values
        unsigned comparison = 0;
        double highest = 0; // what the rarest adds to the weight
    };
    struct Placed {
        std::uint8_t place = 0;
        std::uint8_t step = 0;
        const CompiledComparison *comparison = nullptr;
    };
    // A place whose bags tell all. Aligned so that what is read of one lies on two lines and is found by a shift.
    struct alignas(128) Bagged {
        BagLevels bags;
        std::array<double, BagLevels::MostLevels + 1> lost{}; // beyond lostUnequal, by what they answer
        std::uint8_t place = 0;
        std::uint8_t step = 0;
    };
    using BagAnswers = std::array<std::uint8_t, RowTable::MostMasked>; // by number in m_bagged
    // A place of so many values that their bags are seldom near.
    struct Fetched {
        const CharacterBag *bags = nullptr;
        std::uint8_t place = 0;
    };

    // What is known of a pair while it is looked at.
    struct Look {
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        RowMasks masks;
        double above = 0;                                   // of the weight it can still have, above the limit
        LevelVector levels = 0;                             // those that are sure
        std::uint32_t open = 0;                             // bits of the steps whose level is not sure
        std::array<std::uint8_t, MaxComparisons> highest{}; // of those: the highest level that may hold

        void take(std::size_t step, unsigned comparison, Glimpse glimpse)
        {
            if (glimpse.isSure)
                levels |= static_cast<LevelVector>(glimpse.number) << (comparison * LevelBits);
            else
                open |= 1U << step;
            highest[step] = glimpse.number;
        }
    };

    template <bool GivesUp> bool look(PairComparer &comparer, std::uint32_t a, std::uint32_t b, LevelVector &out) const;
    // Of a pair whose bags leave it open: everything else, at last by the texts.
    template <bool GivesUp> bool lookCloser(PairComparer &comparer, std::uint32_t glanced, Look &look) const;
    [[nodiscard]] unsigned levelOfOpen(PairComparer &comparer, std::size_t index, const Look &look) const;
    void addBagged(const Placed &placed);
    void addPlace(std::size_t place, const CompiledComparison &comparison, const Step &step);

    const Scorer &m_scorer;
    const CodeRows &m_rows;
    const std::vector<CompiledComparison> &m_comparisons;
    std::vector<Step> m_steps;       // those that lose most for their cost first
    std::vector<Placed> m_placed;    // those of them that a place of the rows stands for, in the same order
    std::vector<Bagged> m_bagged;    // those of these that bags tell all of
    std::vector<Fetched> m_fetched;  // … and those whose bags are asked for ahead
    std::vector<std::size_t> m_rest; // the others
    std::vector<RareValues> m_rare;
    std::uint32_t m_places = 0;     // bits of all that are placed
    std::uint32_t m_looked = 0;     // … of those where equal values are looked at like others
    std::uint32_t m_tellAll = 0;    // … and of m_bagged
    std::uint32_t m_rarePlaces = 0; // … and of m_rare
    std::array<Places, RowTable::MostMasked / 8> m_tables{};
    std::size_t m_groups = 0; // of the tables, that are in use
    double m_above = 0;       // of the highest weight there can be, above the limit
};

} // namespace engine
