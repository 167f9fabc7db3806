// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Match weights of compared pairs (Fellegi and Sunter 1969; term frequency as in Splink): prior + level weights + term frequency, without what
// comes with the name, limited by what tells people of one household apart. Never changes after it is made; all threads use it.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "engine/match/compiled_model.h"
#include "engine/match/namesakes.h"
#include "engine/match/term_frequency.h"
#include "engine/model/pair.h"

namespace engine
{

// Is a level a difference that nearly all pairs of two people of one household show, as of names and birth dates? Addresses and numbers differ
// within one person, too.
inline constexpr double ClearDifference = 0.8; // h from which it is one
[[nodiscard]] constexpr bool isClearDifference(double h, unsigned number)
{
    return number == 1 && h >= ClearDifference;
}

class Scorer
{
public:
    // Both must outlive the scorer. basis: whose frequencies count; none: those of the table.
    Scorer(const Model &model, const CompiledModel &compiled, const MatchBasis *basis = nullptr);

    [[nodiscard]] double weight(LevelVector levels, std::uint32_t a, std::uint32_t b) const
    {
        double strangers = m_prior;
        for (unsigned i = 0; i < m_count; ++i) {
            const unsigned level = levelAt(levels, i);
            strangers += m_weights[i][level];
            if (m_terms[i][level].frequencies != nullptr)
                strangers += termWeight(i, level, a, b);
        }
        strangers += m_namesakes(levels);
        return strangers + householdLimit(strangers, levels);
    }

    // By the weights of the levels alone: no term frequency.
    [[nodiscard]] double weightOfLevels(LevelVector levels) const
    {
        const double strangers = weightOfStrangers(levels);
        return strangers + householdLimit(strangers, levels);
    }
    [[nodiscard]] double weightOfStrangers(LevelVector levels) const // … and no household
    {
        double strangers = m_prior;
        for (unsigned i = 0; i < m_count; ++i)
            strangers += m_weights[i][levelAt(levels, i)];
        return strangers + m_namesakes(levels);
    }

    [[nodiscard]] double prior() const { return m_prior; }
    [[nodiscard]] double levelWeight(unsigned comparison, unsigned level) const { return m_weights[comparison][level]; }
    // What a pair of that level gets at most, term frequency included.
    [[nodiscard]] double highestWeight(unsigned comparison, unsigned level) const;
    // adj = weight * (log2 u_base - log2 max(tf_left, tf_right, minimum u)); 0 where the level has no term frequency. Of several values the
    // rarest common one counts, without a common one the first of each side.
    [[nodiscard]] double termWeight(unsigned comparison, unsigned level, std::uint32_t a, std::uint32_t b) const;
    // … of two records that both have just this value.
    [[nodiscard]] double termWeight(unsigned comparison, unsigned level, Code common) const
    {
        const Term &term = m_terms[comparison][level];
        return term.weight * (term.base - std::max(term.frequencies->logShare(common), term.minimum));
    }
    [[nodiscard]] bool hasTermOn(unsigned comparison, unsigned level, std::uint8_t place) const
    {
        return m_terms[comparison][level].frequencies != nullptr && m_terms[comparison][level].place == place;
    }
    // What is taken from the weight of strangers because it comes with the name, 0 or less.
    [[nodiscard]] double namesakeLimit(LevelVector levels) const { return m_namesakes(levels); }
    // … and then because people of one household share it.
    [[nodiscard]] double householdLimit(double strangers, LevelVector levels) const;

private:
    struct Term {
        const TermFrequencies *frequencies = nullptr;
        std::uint8_t place = 0; // of the column in the rows
        double base = 0;        // log2 u_base
        double minimum = 0;
        double weight = 1;
    };
    void setTerm(const Comparison &comparison, const Level &level, double ownU, const CompiledModel &compiled, const MatchBasis *basis, Term &term);

    unsigned m_count = 0;
    double m_prior = 0;
    NamesakeWeights m_namesakes;
    bool m_hasHousehold = false;
    double m_householdPrior = 0;
    std::array<std::array<double, 16>, MaxComparisons> m_weights{};
    std::array<std::array<double, 16>, MaxComparisons> m_household{};
    std::array<std::array<Term, 16>, MaxComparisons> m_terms{};
    const CodeRows &m_rows;
    std::vector<std::unique_ptr<TermFrequencies>> m_frequencies; // by attribute id
};

} // namespace engine
