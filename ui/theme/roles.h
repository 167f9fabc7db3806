// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Roles that models give beside display and sort.
#pragma once

#include <qnamespace.h>

namespace ui
{

// Two-line items of a list, painted by ListItemDelegate.
enum ListItemRole {
    ListTitleRole = Qt::DisplayRole,
    ListFigureRole = Qt::UserRole + 1, // QString at the right, "+8.4"
    ListFigureToneRole,                // int(Tone)
    ListRemarkRole,                    // QString below, "3 records"
    ListHuesRole,                      // QList<int>: one dot per source
    ListTagRole,                       // QString at the right below, "stale"
    ListTagToneRole,                   // int(Tone)
    ListItemRolesEnd,                  // own roles of a model start here
};

// Read by ChipDelegate and BadgeDelegate.
inline constexpr int ChipHuesRole = Qt::UserRole + 40;  // QList<int>: the hues of the chips
inline constexpr int BadgeToneRole = Qt::UserRole + 41; // int(Tone)

// Read by BarDelegate and HeadingDelegate.
inline constexpr int BarValueRole = Qt::UserRole + 50; // double; positive bars go to the right, negative ones to the left
inline constexpr int BarLowRole = Qt::UserRole + 51;   // double: where the longest bar to the left ends; 0 or less
inline constexpr int BarHighRole = Qt::UserRole + 52;  // … and to the right; 0 or more
inline constexpr int HeadingRole = Qt::UserRole + 53;  // bool: a row that heads the rows below it

enum Role : int {
    SortRole = Qt::UserRole + 100, // raw numbers and times, apart from what is shown
    IdRole,
};

} // namespace ui
