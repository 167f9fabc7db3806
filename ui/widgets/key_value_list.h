// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Names at the left, values at the right, a hairline between: facts about one thing. GUI thread.
#pragma once

#include <QWidget>

class QGridLayout;

namespace ui
{

class KeyValueList final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyValueList(QWidget *parent = nullptr);

    // Below the value: remark, small and muted. At the right: any widget (a chip), may be null.
    void addRow(const QString &key, const QString &value, const QString &remark = {}, QWidget *right = nullptr);
    void clear();
    [[nodiscard]] int rows() const { return m_rows; }

private:
    QGridLayout *m_grid;
    int m_rows = 0;
};

} // namespace ui
