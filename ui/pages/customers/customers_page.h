// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Customers: search over every value, the list, and one customer at a time. GUI thread.
#pragma once

#include <QWidget>

#include "engine/base/ids.h"
#include "ui/models/customer_list_model.h"

class QStackedWidget;

namespace ui
{

class CustomerView;
class EmptyState;
class FilterChips;
class PageHost;
class ProjectSession;
class SearchBox;
class SectionHeader;
class TableView;
class WhenShown;

class CustomersPage final : public QWidget
{
    Q_OBJECT
public:
    CustomersPage(ProjectSession &session, PageHost &host, QWidget *parent = nullptr);

    // A customer's id as qint64, a text to search for, or nothing for the list.
    void open(const QVariant &argument);
    void focusSearch();

private:
    QWidget *buildList();
    void reload(bool keepRows);
    void describe();
    void showOrder();
    void sortBy(int column);
    [[nodiscard]] bool isSearching() const;

    ProjectSession &m_session;
    PageHost &m_host;
    QStackedWidget *m_stack;
    SectionHeader *m_header = nullptr;
    SearchBox *m_search = nullptr;
    FilterChips *m_orders = nullptr;
    TableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    CustomerListModel *m_model;
    CustomerView *m_customer;
    WhenShown *m_fresh = nullptr; // the list
    bool m_isShowingOrder = false;
    int m_order = 0;                                    // of all customers: a chip
    std::optional<CustomerListModel::Order> m_hitOrder; // of the hits; nothing: how well they fit
};

} // namespace ui
