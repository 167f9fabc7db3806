// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A few rows of text in memory: previews, statistics, lists that are short. GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <QVariant>
#include <optional>
#include <vector>

#include "ui/theme/tokens.h"

namespace ui
{

struct TextCell {
    QString text{};
    QString tip{};        // more about it, from toolTipText()
    bool isQuiet = false; // missing, or a remark instead of a value
    std::optional<Tone> tone{};
    QVariant sort{}; // what a sorted table compares; the text when there is none
    QVariant id{};   // what the row is about
};

class TextTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(QStringList headers, std::vector<std::vector<TextCell>> rows);
    void setNumeric(QList<int> columns); // right-aligned

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_headers.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    std::vector<std::vector<TextCell>> m_rows;
    QList<int> m_numeric;
};

} // namespace ui
