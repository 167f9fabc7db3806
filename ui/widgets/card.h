// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Grounds and lines: a bordered card, a sunken note, a rule; layouts and splitters with the spacing of the tokens. GUI thread.
#pragma once

#include <QBoxLayout>
#include <QFrame>
#include <QScrollArea>

#include "ui/theme/tokens.h"

class QSplitter;

namespace ui
{

[[nodiscard]] QFrame *card(QWidget *parent = nullptr);
[[nodiscard]] QFrame *sunken(QWidget *parent = nullptr);
[[nodiscard]] QFrame *rule(QWidget *parent = nullptr);

// Scrolls the content up and down on the ground it stands on; the content keeps its height and stays at the top.
[[nodiscard]] QScrollArea *scrolled(QWidget *content, QWidget *parent = nullptr);
// The content fills the height there is, and scrolls where that is too little for it; never narrower than it must be.
[[nodiscard]] QScrollArea *scrolledWhenShort(QWidget *content, QWidget *parent = nullptr);

// A layout of the widget without margins; spacing in pixels from ui::space.
[[nodiscard]] QVBoxLayout *column(QWidget *owner, int spacing = space::S, int margin = 0);
[[nodiscard]] QHBoxLayout *row(QWidget *owner, int spacing = space::S, int margin = 0);
[[nodiscard]] QHBoxLayout *row(int spacing = space::S);
// Takes everything out of it. Its widgets go at once, yet end later: one of them may be what asks for it.
void clearLayout(QLayout *layout);

// Parts beside or above one another, with a gap of so many pixels between them that can be dragged.
[[nodiscard]] QSplitter *splitter(Qt::Orientation orientation, const QString &name, int gap = space::L);

} // namespace ui
