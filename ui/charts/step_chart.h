// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What each step adds to one or two sums: a row a step, its bars beginning where those of the step before end. GUI thread.
#pragma once

#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

#include "ui/charts/row_chart.h"
#include "ui/theme/tokens.h"

namespace ui
{

struct StepSum {
    QString title{};             // "Pairs to compare"
    std::vector<double> added{}; // by step
    double whole = 0;            // where the scale ends; 0: where the sum ends
    // What the sum should not go beyond. Far beyond the sum it would leave no room for the bars, and is only named.
    std::optional<double> limit{};
    QString limitName{}; // "budget 2,000,000"
    Tone tone = Tone::Accent;
    std::function<QString(double)> text{}; // a figure for people

    [[nodiscard]] double before(std::size_t step) const; // the sum of the steps before
    [[nodiscard]] double end() const;                    // of the scale
};

struct StepData {
    QStringList steps{};
    std::vector<StepSum> sums{};
};

class StepChart final : public RowChart
{
    Q_OBJECT
public:
    explicit StepChart(QWidget *parent = nullptr);

    void setData(StepData data);
    [[nodiscard]] const StepData &data() const { return m_data; }
    // The bar of what a step adds, in the widget.
    [[nodiscard]] QRectF bar(std::size_t step, std::size_t sum) const;
    [[nodiscard]] QString rowText(int row) const override; // what the tool tip says
    [[nodiscard]] QString tsv() const override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_data.steps.size()); }
    [[nodiscard]] int rowAt(const QPointF &position) const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QSize pictureSize() const override;
    void paintPicture(QPainter &painter, const QSize &size) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    StepData m_data;
};

} // namespace ui
