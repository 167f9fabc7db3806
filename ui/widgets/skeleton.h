// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Grey rows in the shape of what is being loaded. GUI thread.
#pragma once

#include <QTimer>
#include <QWidget>

namespace ui
{

class Skeleton final : public QWidget
{
    Q_OBJECT
public:
    explicit Skeleton(int rows = 8, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    int m_rows;
    int m_phase = 0;
    QTimer m_timer; // a slow pulse, only while visible
};

} // namespace ui
