// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/customer_list_model.h"

#include "ui/models/roles.h"
#include "ui/models/text.h"

namespace ui
{

namespace
{

constexpr int MostHits = 500;

engine::Result<engine::Page<engine::CustomerRow>> found(const engine::Reader &reader, const std::string &text)
{
    TESSERA_TRY(auto hits, reader.search(text, MostHits));
    engine::Page<engine::CustomerRow> page;
    for (engine::SearchHit &hit : hits)
        if (hit.customer.id.isValid())
            page.rows.push_back(std::move(hit.customer));
    return page;
}

QString cellText(const engine::CustomerRow &customer, int column)
{
    switch (column) {
    case CustomerListModel::Name:
        return customer.name.empty() ? CustomerListModel::tr("No name") : fromEngine(customer.name);
    case CustomerListModel::GoldenId:
        return fromEngine(customer.goldenId);
    case CustomerListModel::Email:
        return fromEngine(customer.email);
    case CustomerListModel::Phone:
        return fromEngine(customer.phone);
    case CustomerListModel::City:
        return fromEngine(customer.city);
    case CustomerListModel::Records:
        return countText(customer.records);
    case CustomerListModel::Confidence:
        return customer.records > 1 ? percentText(customer.confidence) : QString();
    default:
        return {};
    }
}

} // namespace

void CustomerListModel::loadAll(engine::CustomerOrder order, bool keepRows)
{
    ask([order](const engine::Reader &reader, std::string_view after, int limit) { return reader.customers(order, after, limit); }, keepRows);
}

void CustomerListModel::search(const QString &text)
{
    ask([text = text.toStdString()](const engine::Reader &reader, std::string_view, int) { return found(reader, text); }, true);
}

QVariant CustomerListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const engine::CustomerRow &customer = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(customer, index.column());
    case Qt::TextAlignmentRole:
        return index.column() >= Records ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case SortRole:
        if (index.column() == Records)
            return customer.records;
        return index.column() == Confidence ? QVariant(customer.confidence) : QVariant(cellText(customer, index.column()));
    case IdRole:
        return QVariant::fromValue<qint64>(customer.id.value);
    default:
        return {};
    }
}

QVariant CustomerListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= Records ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case GoldenId:
        return tr("Golden ID");
    case Email:
        return tr("E-mail");
    case Phone:
        return tr("Phone");
    case City:
        return tr("City");
    case Records:
        return tr("Records");
    case Confidence:
        return tr("Weakest link");
    default:
        return {};
    }
}

} // namespace ui
