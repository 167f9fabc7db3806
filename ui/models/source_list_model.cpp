// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/source_list_model.h"

#include <QDateTime>
#include <QList>

#include "ui/models/text.h"
#include "ui/theme/roles.h"
#include "ui/theme/tokens.h"

namespace ui
{

namespace
{

bool isNumber(int column)
{
    return column == SourceListModel::Trust || column == SourceListModel::Records || column == SourceListModel::Rejects;
}

QVariant alignment(int column)
{
    return isNumber(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
}

// A source that nobody has fed for a month is no longer what its system says.
constexpr qint64 FreshDays = 7;
constexpr qint64 StaleDays = 30;

std::pair<QString, Tone> freshnessOf(const engine::SourceView &view)
{
    if (!view.lastImport)
        return {SourceListModel::tr("empty"), Tone::NoMatch};
    const qint64 days = QDateTime::fromMSecsSinceEpoch(view.lastImport->microseconds / 1000).daysTo(QDateTime::currentDateTime());
    if (days < FreshDays)
        return {SourceListModel::tr("fresh"), Tone::Match};
    return days < StaleDays ? std::pair{SourceListModel::tr("ageing"), Tone::NoMatch} : std::pair{SourceListModel::tr("stale"), Tone::Review};
}

QString cellText(const engine::SourceView &view, int column)
{
    switch (column) {
    case SourceListModel::Name: return fromEngine(view.source.name.empty() ? view.source.code : view.source.name);
    case SourceListModel::Code: return fromEngine(view.source.code);
    case SourceListModel::Owner: return fromEngine(view.source.owner);
    case SourceListModel::Trust: return countText(static_cast<quint64>(view.source.trust));
    case SourceListModel::Records: return countText(view.records);
    case SourceListModel::LastImport: return ageText(view.lastImport);
    case SourceListModel::Freshness: return freshnessOf(view).first;
    case SourceListModel::File: return fromEngine(view.lastFile);
    case SourceListModel::Rejects: return view.lastImport ? countText(view.rejects) : QString();
    default: return {};
    }
}

} // namespace

void SourceListModel::setSources(std::vector<engine::SourceView> sources)
{
    beginResetModel();
    m_sources = std::move(sources);
    endResetModel();
}

QVariant SourceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const engine::SourceView &view = row(index.row());
    switch (role) {
    case Qt::DisplayRole: return cellText(view, index.column());
    case Qt::TextAlignmentRole: return alignment(index.column());
    case IdRole: return QVariant::fromValue<qint64>(view.source.id.value);
    case ChipHuesRole: return index.column() == Name ? QVariant::fromValue(QList<int>{view.source.hue}) : QVariant();
    case BadgeToneRole: return index.column() == Freshness ? QVariant(static_cast<int>(freshnessOf(view).second)) : QVariant();
    case SortRole:
        switch (index.column()) {
        case Trust: return view.source.trust;
        case Records: return QVariant::fromValue(view.records);
        case Rejects: return QVariant::fromValue(view.rejects);
        case LastImport:
        case Freshness: return QVariant::fromValue<qint64>(view.lastImport ? view.lastImport->microseconds : 0);
        default: return cellText(view, index.column());
        }
    default: return {};
    }
}

QVariant SourceListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Source");
    case Code: return tr("Code");
    case Owner: return tr("Owner");
    case Trust: return tr("Trust");
    case Records: return tr("Records");
    case LastImport: return tr("Last import");
    case Freshness: return tr("Freshness");
    case File: return tr("File");
    case Rejects: return tr("Rejected");
    default: return {};
    }
}

} // namespace ui
