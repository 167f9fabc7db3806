// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The sources of the project with their freshness; few rows, loaded whole.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "engine/workspace/views.h"

namespace ui
{

class SourceListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { Name, Code, Owner, Trust, Records, Rejects, LastImport, Freshness, File, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSources(std::vector<engine::SourceView> sources);
    [[nodiscard]] const engine::SourceView &row(int index) const { return m_sources.at(static_cast<std::size_t>(index)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_sources.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<engine::SourceView> m_sources;
};

} // namespace ui
