// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A key cap beside the name of an action. GUI thread.
#pragma once

#include <QKeySequence>
#include <QWidget>

class QPainter;

namespace ui
{

// "Ctrl K" in the words of the platform.
[[nodiscard]] QString keyText(const QKeySequence &keys);

class KbdHint final : public QWidget
{
    Q_OBJECT
public:
    explicit KbdHint(const QKeySequence &keys, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    [[nodiscard]] static QSize size(const QString &keys);
    static void paint(QPainter &painter, const QRect &rect, const QString &keys, const QColor &text, const QColor &border);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace ui
