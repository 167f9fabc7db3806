// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The worklist: one row per cluster of doubt, riskiest first.
#pragma once

#include <QHash>

#include "ui/models/paged_model.h"

namespace ui
{

class TaskListModel final : public PagedModel<engine::TaskRow>
{
    Q_OBJECT

public:
    TaskListModel(ProjectSession &session, QObject *parent = nullptr) : PagedModel(session, parent) {}

    void load(const engine::TaskFilter &filter, bool keepRows = false);
    void setHues(QHash<qint64, int> hues); // source id → hue

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QList<int> huesOf(const engine::TaskRow &task) const;

    QHash<qint64, int> m_hues;
};

} // namespace ui
