// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Second step of the import assistant: which column holds what, suggested and correctable, and what becomes of the values. GUI thread.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/pages/sources/file_look.h"

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace ui
{

class TableView;
class TextLabel;
class TextTableModel;

class ColumnsStep final : public QWidget
{
    Q_OBJECT
public:
    explicit ColumnsStep(QWidget *parent = nullptr);

    void show(const MappingChoice &mapping, const engine::AttributeCatalog &catalog);
    [[nodiscard]] const MappingChoice &mapping() const { return m_mapping; }
    void setRegion(const QString &region);
    // What is missing before one can go on; empty: nothing.
    [[nodiscard]] QString problem() const;

    void showCleaned(const CleanedLook &look);
    void showCleanedFailure(const engine::Error &error);

Q_SIGNALS:
    void changed();          // at once
    void cleanedRequested(); // after a short pause

private:
    QWidget *buildTop();
    void fillKeys();
    void addRow(int index, const engine::AttributeCatalog &catalog);
    void fillOptions(int index, const engine::AttributeCatalog &catalog);
    void touched();

    struct Row {
        QComboBox *attribute = nullptr;
        QComboBox *option = nullptr;
        QWidget *badge = nullptr;
        TextLabel *reason = nullptr;
    };
    MappingChoice m_mapping;
    engine::AttributeCatalog m_catalog;
    QComboBox *m_key = nullptr;
    QComboBox *m_updatedAt = nullptr;
    QLineEdit *m_region = nullptr;
    QWidget *m_rows = nullptr;
    QGridLayout *m_grid = nullptr;
    std::vector<Row> m_widgets;
    TextLabel *m_summary = nullptr;
    TextLabel *m_note = nullptr;
    TextTableModel *m_model;
    TableView *m_table = nullptr;
    QTimer m_pause;
    bool m_isFilling = false;
};

} // namespace ui
