// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/text_table_model.h"

#include <QColor>

#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

namespace ui
{

void TextTableModel::setTable(QStringList headers, std::vector<std::vector<TextCell>> rows)
{
    beginResetModel();
    m_headers = std::move(headers);
    m_rows = std::move(rows);
    for (std::vector<TextCell> &row : m_rows)
        row.resize(static_cast<std::size_t>(m_headers.size()));
    endResetModel();
}

void TextTableModel::setNumeric(QList<int> columns)
{
    m_numeric = std::move(columns);
}

QVariant TextTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TextCell &cell = m_rows.at(static_cast<std::size_t>(index.row())).at(static_cast<std::size_t>(index.column()));
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::ToolTipRole: return cell.tip.isEmpty() ? QVariant() : QVariant(cell.tip);
    case Qt::ForegroundRole:
        if (cell.tone)
            return colours().tone(*cell.tone);
        return cell.isQuiet ? QVariant(colours().faint) : QVariant();
    case SortRole: return cell.sort.isValid() ? cell.sort : QVariant(cell.text);
    case IdRole: return cell.id;
    case Qt::TextAlignmentRole:
        return m_numeric.contains(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_headers.size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return m_numeric.contains(section) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(m_headers.at(section)) : QVariant();
}

} // namespace ui
