// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From the prior to the final weight, a bar per comparison, with both thresholds as lines. GUI thread.
#pragma once

#include <vector>

#include "ui/charts/row_chart.h"

namespace ui
{

struct WaterfallBar {
    QString label{};    // "Family name"
    QString sublabel{}; // "close · rare name"
    double weight = 0;
    double termFrequency = 0; // share of the weight that comes from how rare the value is
    bool neutral = false;     // missing: no evidence
    QString detail{};         // both values, for the tool tip
};

struct WaterfallData {
    QString priorLabel{};
    QString priorSublabel{};
    double prior = 0;
    std::vector<WaterfallBar> bars{};
    double reviewFrom = 0; // thresholds, in bits
    double matchFrom = 0;

    [[nodiscard]] double total() const; // prior and all bars
};

class Waterfall final : public RowChart
{
    Q_OBJECT
public:
    explicit Waterfall(QWidget *parent = nullptr);

    void setData(WaterfallData data);
    [[nodiscard]] const WaterfallData &data() const { return m_data; }
    [[nodiscard]] QString rowText(int row) const override; // 0: the prior
    [[nodiscard]] QString tsv() const override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_data.bars.size()) + 1; }
    [[nodiscard]] int rowAt(const QPointF &position) const override;
    [[nodiscard]] QString tipOf(int row) const override; // with both values
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QSize pictureSize() const override;
    void paintPicture(QPainter &painter, const QSize &size) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    WaterfallData m_data;
};

// The painting alone, for reports.
void paintWaterfall(QPainter &painter, const QSize &size, const WaterfallData &data, int current = -1, int hover = -1);

} // namespace ui
