// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Engine texts and numbers as the window shows them: UTF-8 to QString, locale grouping, ages.
#pragma once

#include <QString>
#include <optional>
#include <string_view>

#include "engine/base/clock.h"
#include "engine/model/customer.h"
#include "engine/model/pair.h"
#include "engine/workspace/views.h"

namespace ui
{

[[nodiscard]] QString fromEngine(std::string_view text);
[[nodiscard]] QString countText(quint64 count);                       // 48,210 in the user's locale
[[nodiscard]] int pluralOf(quint64 count);                            // what tr() takes as n: exact as far as an int goes
[[nodiscard]] QString weightText(double bits);                        // +8.4, with a true minus sign
[[nodiscard]] QString percentText(double probability);                // 99.7 %
[[nodiscard]] QString ageText(std::optional<engine::Timestamp> time); // "3 days ago", "never"
[[nodiscard]] QString timeText(engine::Timestamp time);               // date and time, locale
[[nodiscard]] QString attributeText(std::string_view code);           // "Given name"
[[nodiscard]] QString workText(quint64 tasks);                        // "40 min", "4 h", "3 working days": a guess at the time that doubts take
[[nodiscard]] QString taskKindText(engine::TaskKind kind);
[[nodiscard]] QString zoneText(engine::Zone zone);
[[nodiscard]] QString refusalText(engine::RefusalReason reason); // "a person decided that they are different"

} // namespace ui
