// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings a widget up to date, but only while it is seen: one that is hidden is stale, and catches up as soon as it is shown. GUI thread.
#pragma once

#include <QObject>
#include <functional>

class QWidget;

namespace ui
{

class WhenShown final : public QObject
{
    Q_OBJECT
public:
    // Goes with the widget, which is stale at first.
    WhenShown(QWidget *widget, std::function<void()> refresh);

    void touch(); // refreshes now, or when it is shown next

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_widget;
    std::function<void()> m_refresh;
    bool m_isStale = true;
};

} // namespace ui
