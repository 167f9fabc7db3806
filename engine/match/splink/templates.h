// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The long expressions of Splink that have no function of their own: written from one place, and recognised by comparing trees with what
// is written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/match/splink/sql_expression.h"

namespace engine
{

// Two sides of a column or of what is made of it, as text.
struct SqlPair {
    std::string left;
    std::string right;
};

// Great circle distance in km.
[[nodiscard]] std::string distanceText(const SqlPair &latitude, const SqlPair &longitude);
struct PlaceColumns {
    std::string latitude;
    std::string longitude;
};
[[nodiscard]] std::optional<PlaceColumns> placeColumns(const SqlExpression &expression, SqlDialect dialect);

// Cosine similarity for Spark, which has no function for it.
[[nodiscard]] std::string sparkCosineText(const SqlPair &column);
[[nodiscard]] std::optional<std::string> sparkCosineColumn(const SqlExpression &expression, SqlDialect dialect);

// A string metric over all pairs of values of two lists: the greatest or the least. DuckDB and Spark.
[[nodiscard]] std::string pairwiseText(std::string_view function, bool isMost, const SqlPair &lists, SqlDialect dialect);
struct PairwiseMetric {
    std::string function;
    bool isMost = false;
    SqlExpression left;
    SqlExpression right;
};
[[nodiscard]] std::optional<PairwiseMetric> pairwiseOf(const SqlExpression &expression);

// |difference| as a share of the larger number.
[[nodiscard]] std::string percentageText(const SqlPair &column);

} // namespace engine
