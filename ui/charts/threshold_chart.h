// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A histogram of match weights with two lines to drag: where the review zone begins and where the match zone does. By keys: Left and Right
// move the line that is chosen (Shift: by a whole bit), Up and Down choose the other one. GUI thread.
#pragma once

#include <QWidget>

#include "ui/charts/chart.h"
#include "ui/charts/histogram_paint.h"

namespace ui
{

class ThresholdChart final : public QWidget, public Chart
{
    Q_OBJECT
public:
    enum class Line { Review, Match };

    explicit ThresholdChart(QWidget *parent = nullptr);

    void setData(HistogramData histogram); // with the thresholds
    void setSquareRoot(bool on);
    void setReadOnly(bool readOnly);
    [[nodiscard]] double review() const { return m_data.reviewFrom; }
    [[nodiscard]] double match() const { return m_data.matchFrom; }
    [[nodiscard]] Line current() const { return m_current; }
    [[nodiscard]] double xOf(double weight) const; // in the widget, for tests and tips
    [[nodiscard]] QString tsv() const override { return histogramTsv(m_data); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void moved(double review, double match); // while a line is dragged, and after each key

protected:
    void paintPicture(QPainter &painter, const QSize &size) const override { paint(painter, size, false); }
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRectF plot(const QSize &size) const;
    [[nodiscard]] QRectF flag(Line line, const QSize &size) const;
    [[nodiscard]] double weightAt(double x) const;
    [[nodiscard]] double value(Line line) const { return line == Line::Review ? m_data.reviewFrom : m_data.matchFrom; }
    void paint(QPainter &painter, const QSize &size, bool isMarked) const; // the line that is under the keys is
    void paintLine(QPainter &painter, Line line, const QSize &size, bool isMarked) const;
    void moveTo(Line line, double weight);
    void describe();

    HistogramData m_data;
    Line m_current = Line::Match;
    bool m_isDragging = false;
    bool m_isReadOnly = false;
    bool m_squareRoot = true;
};

} // namespace ui
