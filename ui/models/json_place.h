// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where in a JSON text something stands, for marks in an editor. Pure; any thread.
#pragma once

#include <QString>
#include <optional>

namespace ui
{

struct TextPlace {
    int line = 1; // from 1
    int column = 1;
    friend bool operator==(const TextPlace &, const TextPlace &) = default;
};

// The place of a path such as `comparisons[2].levels[1].m`, or of the nearest thing around it that is there. Nothing for a text that is no JSON.
[[nodiscard]] std::optional<TextPlace> jsonPlace(QStringView text, QStringView path);
// The place of a byte of the UTF-8 text.
[[nodiscard]] TextPlace placeOfByte(const QByteArray &utf8, qsizetype byte);

} // namespace ui
