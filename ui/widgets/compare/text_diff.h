// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What changes one text into another, to the character a person sees (grapheme cluster). Pure function; any thread.
#pragma once

#include <QString>
#include <vector>

namespace ui
{

struct DiffPart {
    enum class Kind { Equal, Insert, Delete, Replace };
    Kind kind = Kind::Equal;
    qsizetype from = 0; // in UTF-16 units of `text`; a deleted part has length 0
    qsizetype length = 0;
    QString other; // what stands in the other text instead (Delete, Replace)

    friend bool operator==(const DiffPart &, const DiffPart &) = default;
};

// Parts of `text` in order, covering it whole, against `other`. Texts over MaxDiffLength clusters are one Replace (or Equal).
inline constexpr int MaxDiffLength = 400;
[[nodiscard]] std::vector<DiffPart> textDiff(const QString &other, const QString &text, Qt::CaseSensitivity sensitivity = Qt::CaseSensitive);

// How much differs, in UTF-16 units of the longer side; 0 for equal texts.
[[nodiscard]] qsizetype changed(const std::vector<DiffPart> &parts);

} // namespace ui
