// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What each step adds to one or two sums: a row a step, its bars beginning where those of the step before end. Up and down go through the
// rows, which a screen reader reads one by one; Ctrl+C copies the figures. GUI thread.
#pragma once

#include <QStringList>
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

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

class StepChart final : public QWidget
{
    Q_OBJECT
public:
    explicit StepChart(QWidget *parent = nullptr);

    void setData(StepData data);
    [[nodiscard]] const StepData &data() const { return m_data; }
    [[nodiscard]] int currentRow() const { return m_current; } // −1: none
    void setCurrentRow(int row);
    [[nodiscard]] QString rowText(int row) const; // what the tool tip says
    // The bar of what a step adds, in the widget.
    [[nodiscard]] QRectF bar(std::size_t step, std::size_t sum) const;
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
    [[nodiscard]] int rows() const { return static_cast<int>(m_data.steps.size()); }
    void describe();

    StepData m_data;
    int m_current = -1;
    int m_hover = -1;
};

} // namespace ui
