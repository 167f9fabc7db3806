// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Levels and weights of pairs worked out with nothing but the definitions: on texts, every question afresh, every level in its order.
#pragma once

#include <vector>

#include "engine/match/model.h"
#include "engine/model/pair.h"
#include "tests/engine/match/plain_conditions.h"
#include "tests/engine/match/table_fixture.h"

namespace tests
{

class PlainReference
{
public:
    PlainReference(const std::vector<Cells> &records, const engine::Model &model);

    engine::LevelVector levels(std::size_t a, std::size_t b) const;
    double weight(std::size_t a, std::size_t b, engine::LevelVector levels) const; // without household

private:
    unsigned levelOf(const engine::Comparison &comparison, std::size_t a, std::size_t b) const;
    unsigned firstLevel(const engine::Comparison &comparison, const plain::Pair &pair) const;
    bool asksPairs(const engine::Comparison &comparison) const;
    double ofNamesakes(engine::LevelVector levels) const;
    double termWeight(const engine::Comparison &comparison, std::size_t level, std::size_t a, std::size_t b) const;

    std::vector<plain::Record> m_records;
    const engine::Model &m_model;
};

} // namespace tests
