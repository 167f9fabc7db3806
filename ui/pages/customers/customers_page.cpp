// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/customers/customers_page.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QStackedWidget>

#include "ui/mainwindow/page_host.h"
#include "ui/models/text.h"
#include "ui/pages/customers/customer_view.h"
#include "ui/theme/roles.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/when_shown.h"

namespace ui
{

namespace
{

// The chips: the orders of engine::CustomerOrder, and one for hits alone.
enum OrderChip { ByName, MostRecords, LeastSure, Newest, BestFit };

// What a chip means by its column; the newest have none.
std::optional<CustomerListModel::Order> orderOf(int chip)
{
    switch (chip) {
    case ByName: return CustomerListModel::Order{CustomerListModel::Name, Qt::AscendingOrder};
    case MostRecords: return CustomerListModel::Order{CustomerListModel::Records, Qt::DescendingOrder};
    case LeastSure: return CustomerListModel::Order{CustomerListModel::Confidence, Qt::AscendingOrder};
    default: return std::nullopt;
    }
}

} // namespace

CustomersPage::CustomersPage(ProjectSession &session, PageHost &host, QWidget *parent)
    : QWidget(parent), m_session(session), m_host(host), m_stack(new QStackedWidget), m_model(new CustomerListModel(session, this)),
      m_customer(new CustomerView(session, host))
{
    setObjectName(QStringLiteral("customersPage"));
    column(this, 0)->addWidget(m_stack);
    m_stack->addWidget(buildList());
    m_stack->addWidget(m_customer);
    connect(m_customer, &CustomerView::backRequested, this, [this] { m_host.go(QStringLiteral("customers")); });
    connect(m_model, &PagedModelBase::failed, this, [this](const engine::Error &error) { m_host.showError(error); });
    connect(m_model, &PagedModelBase::loadingChanged, this, [this] { m_table->setLoading(m_model->isLoading() && m_model->rowCount() == 0); });
    connect(m_model, &PagedModelBase::loaded, this, &CustomersPage::describe);
    connect(&m_session, &ProjectSession::changed, m_fresh, &WhenShown::touch);
    connect(&m_session, &ProjectSession::viewChanged, this, &CustomersPage::describe);
}

QWidget *CustomersPage::buildList()
{
    auto *list = new QWidget;
    m_fresh = new WhenShown(list, [this] { reload(true); });
    QVBoxLayout *layout = column(list, space::M, space::Xl);
    m_header = new SectionHeader(tr("Customers"), SectionHeader::Level::Page);
    layout->addWidget(m_header);

    QHBoxLayout *tools = row(space::M);
    m_search = new SearchBox(tr("Search any value: name, e-mail, phone, number, address…"), QKeySequence(tr("Ctrl+F")));
    m_search->setObjectName(QStringLiteral("customerSearch"));
    m_search->setAccessibleName(tr("Search customers"));
    m_orders = new FilterChips(true);
    m_orders->addFilter(tr("By name"), true);
    m_orders->addFilter(tr("Most records"));
    m_orders->addFilter(tr("Least sure"));
    m_orders->addFilter(tr("Newest"));
    m_orders->addFilter(tr("Best fit"));
    m_orders->setObjectName(QStringLiteral("customerOrders"));
    tools->addWidget(m_search, 2);
    tools->addWidget(m_orders, 1);
    layout->addLayout(tools);

    m_table = new TableView(QStringLiteral("customers"));
    m_table->setObjectName(QStringLiteral("customerTable"));
    m_table->setAccessibleName(tr("Customers"));
    m_table->setModel(m_model);
    m_table->setKeyRole(IdRole);
    m_table->setSortingEnabled(false); // the order is asked of the project, which pages
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &CustomersPage::sortBy);
    m_empty = new EmptyState(QStringLiteral("page-customers"), tr("No customers yet"), tr("Customers appear once the records are matched."));
    m_empty->setAction(tr("Match now"))->setObjectName(QStringLiteral("customersMatch"));
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_host.startMatching(); });
    m_table->setEmptyState(m_empty);
    m_table->setDefaultWidths({metric::SidePanel - space::Xl, metric::RailNarrow - 2 * space::Xl, metric::SidePanel, metric::RailNarrow - space::Xl,
                               metric::RailNarrow - 2 * space::Xl, metric::SearchWidth / 5, 0});
    QFrame *frame = card();
    column(frame, 0, space::Hair)->addWidget(m_table);
    layout->addWidget(frame, 1);

    connect(m_search, &SearchBox::searchRequested, this, [this] {
        if (!isSearching())
            m_hitOrder.reset(); // the next search begins with what fits best
        reload(true);
    });
    connect(m_search, &SearchBox::downPressed, this, [this] {
        m_table->setFocus();
        if (m_model->rowCount() > 0)
            m_table->selectRow(0);
    });
    connect(m_orders, &FilterChips::toggled, this, [this](int filter, bool on) {
        if (!on || m_isShowingOrder)
            return;
        if (isSearching())
            m_hitOrder = orderOf(filter);
        else
            m_order = filter;
        reload(false);
    });
    showOrder();
    connect(m_table, &TableView::rowActivated, this,
            [this](const QModelIndex &index) { m_host.go(QStringLiteral("customers"), index.data(IdRole)); });
    return list;
}

void CustomersPage::open(const QVariant &argument)
{
    if (argument.typeId() == QMetaType::LongLong) {
        m_customer->show(engine::CustomerId{argument.toLongLong()});
        m_stack->setCurrentWidget(m_customer);
        return;
    }
    m_stack->setCurrentIndex(0);
    if (argument.typeId() == QMetaType::QString) {
        m_search->setText(argument.toString());
        reload(false);
    }
    focusSearch();
}

void CustomersPage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

bool CustomersPage::isSearching() const
{
    return !m_search->text().trimmed().isEmpty();
}

void CustomersPage::reload(bool keepRows)
{
    if (!m_session.isOpen())
        return;
    if (isSearching())
        m_model->search(m_search->text().trimmed(), m_hitOrder);
    else
        m_model->loadAll(static_cast<engine::CustomerOrder>(m_order), keepRows);
    showOrder();
    describe();
}

// Chips and headers say the same order.
void CustomersPage::showOrder()
{
    const QScopedValueRollback showing(m_isShowingOrder, true);
    m_orders->setShown(BestFit, isSearching());
    m_orders->setShown(Newest, !isSearching()); // hits do not tell since when they are there
    int lit = m_order;
    if (isSearching()) {
        lit = m_hitOrder ? -1 : BestFit;
        for (const int chip : {ByName, MostRecords, LeastSure})
            if (m_hitOrder && orderOf(chip) == m_hitOrder)
                lit = chip;
    }
    if (lit < 0)
        m_orders->setNoneOn(); // an order that only a header has
    else
        m_orders->setOn(lit, true);
    const auto order = isSearching() ? m_hitOrder : orderOf(m_order);
    m_table->horizontalHeader()->setSortIndicator(order ? order->column : -1, order ? order->direction : Qt::AscendingOrder);
}

void CustomersPage::sortBy(int column)
{
    if (!isSearching()) {
        for (const int chip : {ByName, MostRecords, LeastSure})
            if (orderOf(chip)->column == column)
                m_orders->setOn(chip, true);
        showOrder();
        return;
    }
    const bool isTurned = m_hitOrder == CustomerListModel::Order{column, Qt::AscendingOrder};
    m_hitOrder = CustomerListModel::Order{column, isTurned ? Qt::DescendingOrder : Qt::AscendingOrder};
    reload(false);
}

void CustomersPage::describe()
{
    const auto &view = m_session.view();
    if (!view)
        return;
    if (m_model->isCut())
        m_header->setRemark(
            tr("More than %1 customers hold these words; another word narrows the search").arg(countText(CustomerListModel::MostHits)));
    else
        m_header->setRemark(tr("%1 customers from %2 records").arg(countText(view->customers), countText(view->records)));
    m_empty->setAction(isSearching() || view->isReadOnly ? QString() : tr("Match now"));
    if (isSearching())
        m_empty->setText(tr("Nothing found"),
                         tr("No record holds these words. The last word may be a beginning; numbers are found however they are written."));
    else
        m_empty->setText(tr("No customers yet"), tr("Customers appear once the records are matched."));
}

} // namespace ui
