// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A word on a tinted ground: zone, state, count. As a widget, and as a painting function for views. GUI thread.
#pragma once

#include <QWidget>

#include "ui/theme/tokens.h"

class QPainter;

namespace ui
{

class ZoneBadge final : public QWidget
{
    Q_OBJECT
public:
    explicit ZoneBadge(const QString &text, Tone tone = Tone::Neutral, QWidget *parent = nullptr);
    void setBadge(const QString &text, Tone tone);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    [[nodiscard]] static QSize size(const QString &text);
    static void paint(QPainter &painter, const QRect &rect, const QString &text, Tone tone, bool round = false); // round: for counts

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
};

} // namespace ui
