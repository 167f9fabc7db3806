// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the compare table shows: fields down, records across, the resulting value last. Plain values; any thread.
#pragma once

#include <QString>
#include <QVariant>
#include <vector>

#include "ui/theme/tokens.h"

namespace ui
{

struct CompareColumn {
    QVariant id{};   // of the record; given back in signals
    QString chip{};  // source name
    int hue = 0;     // of the source
    QString key{};   // key in the source
    QString age{};   // "3 days ago"
    QString state{}; // "gone", "restricted"; usually empty
};

struct CompareCell {
    QString raw{};
    QString canonical{}; // shown small when it differs from raw
    bool missing = false;
    bool wins = false; // holds the golden value
};

struct CompareRow {
    enum class Agreement { None, Exact, Close, Different };
    QVariant id{};
    QString field{};
    Agreement agreement = Agreement::None;
    std::vector<CompareCell> cells{}; // one per column
    CompareCell golden;
    bool pinned = false; // the golden value is a person's
};

struct CompareData {
    std::vector<CompareColumn> columns;
    std::vector<CompareRow> rows;
    QString goldenTitle; // "Would become"
    QString goldenKey;   // "C-7F3K-2M"
};

} // namespace ui
