// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Customers, in the order a person chose, or those a search found: these in the order of how well they fit, or by a column.
#pragma once

#include <optional>

#include "ui/models/paged_model.h"

namespace ui
{

class CustomerListModel final : public PagedModel<engine::CustomerRow>
{
    Q_OBJECT

public:
    enum Columns { Name, GoldenId, Email, Phone, City, Records, Confidence, ColumnCount };

    CustomerListModel(ProjectSession &session, QObject *parent = nullptr) : PagedModel(session, parent) {}

    void loadAll(engine::CustomerOrder order, bool keepRows = false);
    struct Order {
        int column;
        Qt::SortOrder direction;
        friend bool operator==(const Order &, const Order &) = default;
    };
    void search(const QString &text, const std::optional<Order> &order = {});
    static constexpr int MostHits = 500;
    [[nodiscard]] bool isCut() const { return m_isSearch && rowCount() > MostHits; } // there are more hits than are worth showing

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool m_isSearch = false;
};

} // namespace ui
