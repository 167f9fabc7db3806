// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sizes of the compare table, in device-independent pixels.
#pragma once

#include "ui/theme/tokens.h"

namespace ui::compare
{

inline constexpr int FieldLeast = 92;
inline constexpr int FieldMost = 148;
inline constexpr int ColumnLeast = 106;
inline constexpr int ColumnLeastMany = 98; // from Many records on
inline constexpr int Many = 6;
inline constexpr int GoldenLeast = 132;
inline constexpr int GoldenMost = 220;
inline constexpr int RowLeast = 42;
inline constexpr int RowMost = 72;
inline constexpr int Side = space::S + 1; // left and right of a text
inline constexpr int HatchStep = 7;

} // namespace ui::compare
