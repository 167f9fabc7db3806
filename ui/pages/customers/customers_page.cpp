// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/customers/customers_page.h"

#include <QHeaderView>
#include <QStackedWidget>

#include "ui/mainwindow/page_host.h"
#include "ui/models/customer_list_model.h"
#include "ui/models/roles.h"
#include "ui/models/text.h"
#include "ui/pages/customers/customer_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/table_view.h"

namespace ui
{

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
    connect(&m_session, &ProjectSession::changed, this, [this] {
        if (m_session.isOpen())
            reload(true);
    });
    connect(&m_session, &ProjectSession::viewChanged, this, &CustomersPage::describe);
    if (m_session.isOpen())
        reload(false);
}

QWidget *CustomersPage::buildList()
{
    auto *list = new QWidget;
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
    tools->addWidget(m_search, 2);
    tools->addWidget(m_orders, 1);
    layout->addLayout(tools);

    m_table = new TableView(QStringLiteral("customers"));
    m_table->setObjectName(QStringLiteral("customerTable"));
    m_table->setAccessibleName(tr("Customers"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false); // the order is asked of the project, which pages
    m_empty = new EmptyState(QStringLiteral("page-customers"), tr("No customers yet"), tr("Customers appear once the records are matched."));
    m_empty->setAction(tr("Match now"))->setObjectName(QStringLiteral("customersMatch"));
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_host.startMatching(); });
    m_table->setEmptyState(m_empty);
    m_table->setDefaultWidths(
        {metric::SidePanel, metric::RailNarrow - space::Xl, metric::SidePanel + space::Xl, metric::RailNarrow, metric::RailNarrow, 0, 0});
    QFrame *frame = card();
    column(frame, 0, space::Hair)->addWidget(m_table);
    layout->addWidget(frame, 1);

    connect(m_search, &SearchBox::searchRequested, this, [this] { reload(true); });
    connect(m_search, &SearchBox::downPressed, this, [this] {
        m_table->setFocus();
        if (m_model->rowCount() > 0)
            m_table->selectRow(0);
    });
    connect(m_orders, &FilterChips::toggled, this, [this](int filter, bool on) {
        if (on) {
            m_order = filter;
            reload(false);
        }
    });
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

void CustomersPage::reload(bool keepRows)
{
    const QString text = m_search->text().trimmed();
    if (text.isEmpty())
        m_model->loadAll(static_cast<engine::CustomerOrder>(m_order), keepRows);
    else
        m_model->search(text);
    describe();
}

void CustomersPage::describe()
{
    const auto &view = m_session.view();
    if (!view)
        return;
    m_header->setRemark(tr("%1 customers from %2 records").arg(countText(view->customers), countText(view->records)));
    const bool isSearching = !m_search->text().trimmed().isEmpty();
    m_empty->setAction(isSearching ? QString() : tr("Match now"));
    if (isSearching)
        m_empty->setText(tr("Nothing found"),
                         tr("No record holds these words. The last word may be a beginning; numbers are found however they are written."));
    else
        m_empty->setText(tr("No customers yet"), tr("Customers appear once the records are matched."));
}

} // namespace ui
