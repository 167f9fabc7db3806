// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Small bars without axes, beside a figure. GUI thread.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/theme/tokens.h"

namespace ui
{

struct TrendPoint {
    QString label{}; // "Monday"
    double value = 0;
};

class Trend final : public QWidget
{
    Q_OBJECT
public:
    explicit Trend(QWidget *parent = nullptr);

    void setData(std::vector<TrendPoint> points, Tone tone = Tone::Accent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Tone m_tone = Tone::Accent;
    std::vector<TrendPoint> m_points;
};

} // namespace ui
