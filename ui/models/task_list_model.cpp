// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/task_list_model.h"

#include "ui/models/text.h"
#include "ui/theme/roles.h"
#include "ui/theme/tokens.h"

namespace ui
{

void TaskListModel::load(const engine::TaskFilter &filter, bool keepRows)
{
    ask([filter](const engine::Reader &reader, std::string_view after, int limit) { return reader.tasks(filter, after, limit); }, keepRows);
}

void TaskListModel::setHues(QHash<qint64, int> hues)
{
    m_hues = std::move(hues);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {ListHuesRole});
}

QList<int> TaskListModel::huesOf(const engine::TaskRow &task) const
{
    QList<int> hues;
    for (const engine::SourceId source : task.sources)
        hues.append(m_hues.value(source.value, 0));
    return hues;
}

QVariant TaskListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const engine::TaskRow &task = row(index.row());
    switch (role) {
    case Qt::DisplayRole: return fromEngine(task.title);
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %Ln record(s), weight %3", nullptr, static_cast<int>(task.records))
            .arg(fromEngine(task.title), taskKindText(task.kind), weightText(task.weight));
    case SortRole: return task.risk;
    case ListFigureRole: return weightText(task.weight);
    case ListFigureToneRole: return static_cast<int>(Tone::Review);
    case ListRemarkRole: return tr("%Ln record(s)", nullptr, static_cast<int>(task.records));
    case ListHuesRole: return QVariant::fromValue(huesOf(task));
    case ListTagRole: return task.kind == engine::TaskKind::Review ? QString() : taskKindText(task.kind);
    case ListTagToneRole: return static_cast<int>(task.kind == engine::TaskKind::Stale ? Tone::Review : Tone::Different);
    case IdRole: return QVariant::fromValue<qint64>(task.id.value);
    default: return {};
    }
}

} // namespace ui
