// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The table of every list: 28 px rows with hairlines, hover, sortable headers, columns that remember width, order and visibility,
// copy as TSV, an empty state. Ctrl+C copies the selection; the header's menu shows and hides columns, also by the keys for a menu. GUI
// thread.
#pragma once

#include <QSet>
#include <QTableView>

namespace ui
{

class TableView final : public QTableView
{
    Q_OBJECT
public:
    // The name keys the remembered columns in QSettings; empty remembers nothing.
    explicit TableView(const QString &name, QWidget *parent = nullptr);
    ~TableView() override;

    void setModel(QAbstractItemModel *model) override;
    // Of the columns in their own order, for text of the usual size, until a person makes them wider or narrower; 0 leaves one as it is. Those
    // that are TakesRest always share what the others leave, instead of the last.
    static constexpr int TakesRest = -1;
    void setDefaultWidths(const QList<int> &widths);
    void fitColumns(); // to their contents, within reason; for previews
    // Rows that are the same by this role stay current and selected when the model is filled anew, and the view where it is scrolled to.
    void setKeyRole(int role);
    void setEmptyState(QWidget *state); // shown over the table while the model has no row; takes ownership
    void setLoading(bool loading);      // skeleton rows instead of the empty state

    // The selected rows (all without a selection) with their headers, tab separated, visible columns in visual order.
    [[nodiscard]] QString tsv() const;
    void copy() const;

Q_SIGNALS:
    void rowActivated(const QModelIndex &index); // Enter or double click

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void updateOverlay();
    void restoreColumns();
    void rememberColumns() const;
    void rememberRows();
    void restoreRows();
    void columnMenu(const QPoint &position);
    void setHoverRow(int row);

    // What was current and selected before the model was filled anew.
    struct Rows {
        QString current; // keys
        QSet<QString> selected;
        int scrolled = 0;
    };

    QString m_name;
    Rows m_rows;
    int m_keyRole = -1;
    QWidget *m_empty = nullptr;
    QWidget *m_skeleton = nullptr;
    bool m_loading = false;
    int m_hoverRow = -1;
};

} // namespace ui
