// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The heart of Review: records side by side with differences marked to the character against the record in focus.
// Left and right, or a click, move the focus, up and down the row, V shows only rows that differ, Ctrl+C copies the row, Ctrl+Shift+C
// everything. Painted by itself; draws only what is visible. GUI thread.
#pragma once

#include <QAbstractScrollArea>

#include "ui/widgets/compare/compare_data.h"
#include "ui/widgets/compare/text_diff.h"

class QPainter;

namespace ui
{

class CompareTable final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit CompareTable(QWidget *parent = nullptr);

    void setData(CompareData data); // keeps the focused record and row when they are still there
    [[nodiscard]] const CompareData &data() const { return m_data; }

    void setOnlyDifferences(bool only);
    [[nodiscard]] bool onlyDifferences() const { return m_onlyDifferences; }

    // Marks the record that the focused one is compared with as well: the two are what is asked about.
    void setPairMarked(bool marked);
    // Both records of the pair into view, as far as there is room.
    void revealPair();

    void setFocusColumn(int column);
    [[nodiscard]] int focusColumn() const { return m_focusColumn; }
    void setCurrentRow(int row); // index into data().rows
    [[nodiscard]] int currentRow() const { return m_currentRow; }

    // Indices of the rows shown, and the column the focused one is compared with.
    [[nodiscard]] const std::vector<int> &visibleRows() const { return m_visible; }
    [[nodiscard]] int referenceColumn() const;
    [[nodiscard]] bool isMarked(int column) const;

    [[nodiscard]] QString tsv(bool currentRowOnly) const;
    [[nodiscard]] QRect cellRect(int row, int column) const; // in the viewport; column == number of records: golden

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void focusColumnChanged(int column);
    void currentRowChanged(int row);
    void onlyDifferencesChanged(bool only);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Geometry {
        int field = 0; // widths
        int column = 0;
        int golden = 0;
        int header = 0; // heights
        int row = 0;
    };
    [[nodiscard]] Geometry measure() const;
    [[nodiscard]] int columnLeft(int column) const;
    [[nodiscard]] std::pair<int, int> cellAt(const QPoint &position) const; // row index or −1 (header), column or −1 (field)
    void paintHeader(QPainter &painter);
    void paintHeaderColumn(QPainter &painter, const QRect &rect, const CompareColumn &column) const;
    void paintRow(QPainter &painter, int row, int top);
    void paintField(QPainter &painter, const QRect &rect, int row);
    void paintCell(QPainter &painter, const QRect &rect, int row, int column) const;
    void paintRawText(QPainter &painter, const QRect &line, int row, int column, bool quiet) const;
    void markDifferences();
    [[nodiscard]] const CompareCell *cell(int row, int column) const; // null when there is none
    void filterRows();
    void updateScrollBars();
    void reveal();
    void moveRow(int step);
    void describe();

    CompareData m_data;
    std::vector<int> m_visible;
    std::vector<std::vector<std::vector<DiffPart>>> m_marks; // by row and column
    Geometry m_geometry;
    int m_focusColumn = 0;
    int m_currentRow = 0;
    std::pair<int, int> m_hover{-2, -2};
    bool m_onlyDifferences = false;
    bool m_isPairMarked = false;
};

} // namespace ui
