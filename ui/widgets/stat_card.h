// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One figure with its title and a line below; a click (or Enter) goes where the figure comes from. GUI thread.
#pragma once

#include <QAbstractButton>

#include "ui/theme/tokens.h"

namespace ui
{

class StatCard final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StatCard(const QString &title, const QString &name = {}, QWidget *parent = nullptr); // name: of the object

    void setValue(const QString &value, Tone tone = Tone::Neutral); // Neutral: text colour
    void setSubtitle(const QString &subtitle);
    void setClickable(bool clickable); // off: no hover, not in the tab order
    void setSunken(bool sunken);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();

    QString m_title;
    QString m_value;
    QString m_subtitle;
    Tone m_tone = Tone::Neutral;
    bool m_sunken = false;
};

} // namespace ui
