// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Conditions of the form "measure <= bound": string metrics, differences of numbers and dates, distances, common values of lists.
#pragma once

#include "engine/match/splink/column_terms.h"

namespace engine
{

// Of a Compare with <, <=, > or >=. The error says what of it is not known.
[[nodiscard]] Result<Condition> measureFromSql(const SqlExpression &comparison, ColumnTerms &terms);

} // namespace engine
