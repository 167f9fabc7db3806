// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/customer_list_model.h"

#include <algorithm>

#include "ui/models/text.h"
#include "ui/theme/roles.h"

namespace ui
{

namespace
{

bool isBefore(const engine::CustomerRow &one, const engine::CustomerRow &other, int column)
{
    const auto by = [&](const std::string &a, const std::string &b) { return QString::localeAwareCompare(fromEngine(a), fromEngine(b)) < 0; };
    switch (column) {
    case CustomerListModel::GoldenId: return one.goldenId < other.goldenId;
    case CustomerListModel::Email: return by(one.email, other.email);
    case CustomerListModel::Phone: return one.phone < other.phone;
    case CustomerListModel::City: return by(one.city, other.city);
    case CustomerListModel::Records: return one.records < other.records;
    case CustomerListModel::Confidence: return one.confidence < other.confidence;
    default: return by(one.name, other.name);
    }
}

void sort(std::vector<engine::CustomerRow> &rows, const CustomerListModel::Order &order)
{
    std::ranges::stable_sort(rows, [&](const engine::CustomerRow &one, const engine::CustomerRow &other) {
        return order.direction == Qt::AscendingOrder ? isBefore(one, other, order.column) : isBefore(other, one, order.column);
    });
}

engine::Result<engine::Page<engine::CustomerRow>> found(const engine::Reader &reader, const std::string &text,
                                                        const std::optional<CustomerListModel::Order> &order)
{
    TESSERA_TRY(auto hits, reader.search(text, CustomerListModel::MostHits + 1));
    engine::Page<engine::CustomerRow> page;
    for (engine::SearchHit &hit : hits)
        if (hit.customer.id.isValid())
            page.rows.push_back(std::move(hit.customer));
    if (order)
        sort(page.rows, *order);
    return page;
}

QString cellText(const engine::CustomerRow &customer, int column)
{
    switch (column) {
    case CustomerListModel::Name: return customer.name.empty() ? CustomerListModel::tr("No name") : fromEngine(customer.name);
    case CustomerListModel::GoldenId: return fromEngine(customer.goldenId);
    case CustomerListModel::Email: return fromEngine(customer.email);
    case CustomerListModel::Phone: return fromEngine(customer.phone);
    case CustomerListModel::City: return fromEngine(customer.city);
    case CustomerListModel::Records: return countText(customer.records);
    case CustomerListModel::Confidence: return customer.records > 1 ? percentText(customer.confidence) : QString();
    default: return {};
    }
}

} // namespace

void CustomerListModel::loadAll(engine::CustomerOrder order, bool keepRows)
{
    m_isSearch = false;
    ask([order](const engine::Reader &reader, std::string_view after, int limit) { return reader.customers(order, after, limit); }, keepRows);
}

void CustomerListModel::search(const QString &text, const std::optional<Order> &order)
{
    m_isSearch = true;
    ask([text = text.toStdString(), order](const engine::Reader &reader, std::string_view, int) { return found(reader, text, order); }, true);
}

QVariant CustomerListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const engine::CustomerRow &customer = row(index.row());
    switch (role) {
    case Qt::DisplayRole: return cellText(customer, index.column());
    case Qt::TextAlignmentRole:
        return index.column() >= Records ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case SortRole:
        if (index.column() == Records)
            return customer.records;
        return index.column() == Confidence ? QVariant(customer.confidence) : QVariant(cellText(customer, index.column()));
    case IdRole: return QVariant::fromValue<qint64>(customer.id.value);
    default: return {};
    }
}

QVariant CustomerListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= Records ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return tr("Click to sort. All customers are sorted by name, records or weakest link; the hits of a search by any column.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case GoldenId: return tr("Golden ID");
    case Email: return tr("E-mail");
    case Phone: return tr("Phone");
    case City: return tr("City");
    case Records: return tr("Records");
    case Confidence: return tr("Weakest link");
    default: return {};
    }
}

} // namespace ui
