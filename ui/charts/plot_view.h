// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Charts of Qt Charts in the colours and type of our themes, with hover values, and the same data as text for copying and for screen
// readers. GUI thread.
#pragma once

#include <QChartView>
#include <QStringList>
#include <vector>

#include "ui/charts/chart.h"
#include "ui/theme/tokens.h"

class QAbstractAxis;

namespace ui
{

// What both charts share: ground, type, colours of axes, following the theme.
class PlotView : public QChartView, public Chart
{
    Q_OBJECT
public:
    explicit PlotView(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void paintPicture(QPainter &painter, const QSize &size) const override;
    virtual void applyTones() = 0; // to the series
    void dress();                  // after series and axes are there
};

struct PlotLine {
    QString name{};
    Tone tone = Tone::Accent;
    std::vector<double> values{}; // at 1, 2, 3 …
};

// Lines over whole numbers, on a logarithmic scale: how an estimate converges.
class LinePlot final : public PlotView
{
    Q_OBJECT
public:
    explicit LinePlot(const QString &xTitle, const QString &yTitle, QWidget *parent = nullptr);
    void setLines(std::vector<PlotLine> lines);
    [[nodiscard]] QString tsv() const override;

private:
    void applyTones() override;

    QString m_xTitle;
    QString m_yTitle;
    std::vector<PlotLine> m_lines;
};

struct PlotBars {
    QStringList categories{}; // from above
    QString firstName{};
    QString secondName{};
    std::vector<double> first{}; // shares, 0 to 1
    std::vector<double> second{};
};

// Two horizontal bars for each category: m and u of levels.
class BarPlot final : public PlotView
{
    Q_OBJECT
public:
    explicit BarPlot(QWidget *parent = nullptr);
    void setBars(PlotBars bars);
    [[nodiscard]] QString tsv() const override;

private:
    void applyTones() override;

    PlotBars m_bars;
};

} // namespace ui
