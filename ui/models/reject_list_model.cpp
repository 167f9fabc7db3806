// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/reject_list_model.h"

#include "ui/models/text.h"
#include "ui/theme/roles.h"

namespace ui
{

QVariant rejectData(const engine::Reject &reject, int column, int role)
{
    const auto text = [&]() -> QString {
        switch (column) {
        case RejectListModel::Line: return countText(reject.line);
        case RejectListModel::Field: return reject.field.empty() ? RejectListModel::tr("whole row") : fromEngine(reject.field);
        case RejectListModel::Reason: return fromEngine(reject.reason);
        case RejectListModel::Raw: return fromEngine(reject.raw);
        default: return {};
        }
    };
    switch (role) {
    case Qt::DisplayRole: return text();
    case Qt::TextAlignmentRole:
        return column == RejectListModel::Line ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case SortRole: return column == RejectListModel::Line ? QVariant::fromValue<quint64>(reject.line) : QVariant(text());
    default: return {};
    }
}

QVariant rejectHeader(int section, int role)
{
    if (role == Qt::TextAlignmentRole)
        return section == RejectListModel::Line ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RejectListModel::Line: return RejectListModel::tr("Line");
    case RejectListModel::Field: return RejectListModel::tr("Field");
    case RejectListModel::Reason: return RejectListModel::tr("Reason");
    case RejectListModel::Raw: return RejectListModel::tr("As it stands in the file");
    default: return {};
    }
}

void RejectListModel::load(engine::BatchId batch)
{
    ask([batch](const engine::Reader &reader, std::string_view after, int limit) { return reader.rejects(batch, after, limit); });
}

QVariant RejectListModel::data(const QModelIndex &index, int role) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? rejectData(row(index.row()), index.column(), role) : QVariant();
}

QVariant RejectListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? rejectHeader(section, role) : QVariant();
}

} // namespace ui
