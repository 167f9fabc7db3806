// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/navigation.h"

namespace ui
{

void Navigation::go(const QString &page, const QVariant &argument)
{
    const Place place{page, argument};
    if (m_at < 0 || current() != place) {
        m_places.resize(static_cast<std::size_t>(m_at + 1));
        m_places.push_back(place);
        if (m_places.size() > Most)
            m_places.erase(m_places.begin());
        m_at = static_cast<int>(m_places.size()) - 1;
    }
    Q_EMIT changed(place);
}

void Navigation::back()
{
    if (!canGoBack())
        return;
    --m_at;
    Q_EMIT changed(current());
}

void Navigation::forward()
{
    if (!canGoForward())
        return;
    ++m_at;
    Q_EMIT changed(current());
}

void Navigation::clear()
{
    m_places.clear();
    m_at = -1;
}

Place Navigation::current() const
{
    return m_at < 0 ? Place{} : m_places.at(static_cast<std::size_t>(m_at));
}

} // namespace ui
