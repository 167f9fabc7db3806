// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The look of the whole application: style, palette, style sheet and font from the tokens, in a light and a dark form.
// One object, made by the application before the first widget; the free functions answer for the scheme in use. GUI thread.
#pragma once

#include <QFont>
#include <QObject>

#include "ui/theme/tokens.h"

class QApplication;

namespace ui
{

enum class ThemeChoice { System, Light, Dark };

class Theme final : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QApplication &application, ThemeChoice choice = ThemeChoice::System);
    ~Theme() override;

    void setChoice(ThemeChoice choice); // painted widgets need not listen: they are repainted anyway
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] Scheme scheme() const;

private:
    void apply();

    QApplication &m_application;
    ThemeChoice m_choice;
    bool m_applying = false;
};

// The colours in use now; light without a Theme.
[[nodiscard]] const Colours &colours();

// Inter with tabular figures where it is installed, else the system's typeface.
[[nodiscard]] QFont font(TextSize size = TextSize::Body, QFont::Weight weight = QFont::Normal);

// What was measured in pixels for text of the usual size, for text as large as it is on this screen.
[[nodiscard]] int grown(int length);

} // namespace ui
