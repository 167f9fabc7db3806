// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A small one above a list: how many pairs have which weight, coloured by zone, with a range to choose by mouse or keys
// (left, right: lower end; Shift with them: upper end; Escape: everything). GUI thread.
#pragma once

#include <QWidget>
#include <optional>

#include "ui/charts/chart.h"
#include "ui/charts/histogram_paint.h"

namespace ui
{

class WeightHistogram final : public QWidget, public Chart
{
    Q_OBJECT
public:
    explicit WeightHistogram(QWidget *parent = nullptr);

    void setData(HistogramData histogram);
    void setSquareRoot(bool on);
    void setRange(const std::optional<WeightRange> &range);
    [[nodiscard]] const std::optional<WeightRange> &range() const { return m_range; }
    [[nodiscard]] QString tsv() const override { return histogramTsv(m_data); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rangeChanged(const std::optional<ui::WeightRange> &range);

protected:
    void paintPicture(QPainter &painter, const QSize &size) const override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] int binAt(double x) const;
    void choose(int first, int last);

    HistogramData m_data;
    std::optional<WeightRange> m_range;
    int m_pressed = -1;
    bool m_squareRoot = false;
};

} // namespace ui
