// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of an import that were not taken, in the order of the file. GUI thread.
#pragma once

#include "ui/models/paged_model.h"

namespace ui
{

class RejectListModel final : public PagedModel<engine::Reject>
{
    Q_OBJECT

public:
    enum Columns { Line, Field, Reason, Raw, ColumnCount };

    explicit RejectListModel(ProjectSession &session, QObject *parent = nullptr) : PagedModel(session, parent) {}

    void load(engine::BatchId batch);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

// The same for the few that a dry run tells of.
[[nodiscard]] QVariant rejectData(const engine::Reject &reject, int column, int role);
[[nodiscard]] QVariant rejectHeader(int section, int role);

} // namespace ui
