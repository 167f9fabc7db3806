// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Blocking rules as lines of text, and what is done to a line. Pure; any thread.
#pragma once

#include <QStringList>
#include <string>
#include <vector>

#include "engine/match/model.h"

namespace ui
{

// As it is typed: without the blank lines and spaces that are nobody's rule, yet somebody's next one.
struct TypedRule {
    int line = 1; // from 1
    std::string text{};
};

[[nodiscard]] std::vector<TypedRule> typedRules(const QString &text);
[[nodiscard]] QString rulesText(const engine::Model &model); // one a line

// What the buttons do with the line that has the cursor, from 0; each gives the line that has it then.
int addLine(QStringList &lines, int line);
int removeLine(QStringList &lines, int line);
int moveLineUp(QStringList &lines, int line);
int moveLineDown(QStringList &lines, int line);

} // namespace ui
