// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A few rows of text in memory: previews of a file and of what becomes of it. GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <vector>

namespace ui
{

struct TextCell {
    QString text{};
    QString tip{};        // more about it, from toolTipText()
    bool isQuiet = false; // missing, or a remark instead of a value
};

class TextTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(QStringList headers, std::vector<std::vector<TextCell>> rows);
    void setNumeric(int column); // right-aligned

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_headers.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    std::vector<std::vector<TextCell>> m_rows;
    int m_numeric = -1;
};

} // namespace ui
