// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What charts share that show a row for each thing: up, down, home and end go through the rows, which a screen reader reads one by one, the
// mouse finds and chooses them. GUI thread.
#pragma once

#include <QWidget>

#include "ui/charts/chart.h"

namespace ui
{

class RowChart : public QWidget, public Chart
{
    Q_OBJECT
public:
    [[nodiscard]] int currentRow() const { return m_current; } // −1: none
    void setCurrentRow(int row);
    [[nodiscard]] virtual QString rowText(int row) const = 0; // of a row that is there

Q_SIGNALS:
    void currentRowChanged(int row);

protected:
    explicit RowChart(QWidget *parent);

    [[nodiscard]] virtual int rows() const = 0;
    [[nodiscard]] virtual int rowAt(const QPointF &position) const = 0; // −1: none
    [[nodiscard]] virtual QString tipOf(int row) const { return rowText(row); }
    [[nodiscard]] virtual QString summary() const = 0; // the accessible name

    void rowsChanged(int current); // there is other data; current: the row to go on with
    [[nodiscard]] int shownRow() const { return hasFocus() ? m_current : -1; }
    [[nodiscard]] int hoveredRow() const { return m_hover; }

    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    void describe();

    int m_current = -1;
    int m_hover = -1;
};

} // namespace ui
