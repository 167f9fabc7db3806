// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/when_shown.h"

#include <QEvent>
#include <QWidget>
#include <utility>

namespace ui
{

WhenShown::WhenShown(QWidget *widget, std::function<void()> refresh) : QObject(widget), m_widget(widget), m_refresh(std::move(refresh))
{
    widget->installEventFilter(this);
}

void WhenShown::touch()
{
    m_isStale = !m_widget->isVisible();
    if (!m_isStale)
        m_refresh();
}

bool WhenShown::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && std::exchange(m_isStale, false))
        m_refresh();
    return QObject::eventFilter(watched, event);
}

} // namespace ui
