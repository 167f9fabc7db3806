// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The name of a source in its hue, with a small square. As a widget, and as a painting function for views. GUI thread.
#pragma once

#include <QWidget>

class QPainter;

namespace ui
{

class Chip final : public QWidget
{
    Q_OBJECT
public:
    Chip(const QString &text, int hue, QWidget *parent = nullptr);
    void setChip(const QString &text, int hue);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    [[nodiscard]] static QSize size(const QString &text);
    // Paints at the top left of the rectangle, eliding to its width; returns what was covered.
    static QRect paint(QPainter &painter, const QRect &rect, const QString &text, int hue);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    int m_hue;
};

} // namespace ui
