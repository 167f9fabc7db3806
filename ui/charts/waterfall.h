// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From the prior to the final weight, a bar per comparison, with both thresholds as lines. Up and down go through the bars,
// which a screen reader reads one by one. GUI thread.
#pragma once

#include <QWidget>
#include <vector>

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

class Waterfall final : public QWidget
{
    Q_OBJECT
public:
    explicit Waterfall(QWidget *parent = nullptr);

    void setData(WaterfallData data);
    [[nodiscard]] const WaterfallData &data() const { return m_data; }
    [[nodiscard]] int currentRow() const { return m_current; } // 0 is the prior, −1 none
    void setCurrentRow(int row);
    // SVG or PNG by the name's ending; false when the file could not be written.
    [[nodiscard]] bool exportTo(const QString &file) const;
    [[nodiscard]] QString tsv() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentRowChanged(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int rowAt(const QPointF &position) const;
    [[nodiscard]] QString rowText(int row) const;
    void describe();

    WaterfallData m_data;
    int m_current = -1;
    int m_hover = -1;
};

// The painting alone, for reports.
void paintWaterfall(QPainter &painter, const QSize &size, const WaterfallData &data, int current = -1, int hover = -1);

} // namespace ui
