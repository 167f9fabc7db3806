// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the window was sent: a page and what it shows there, with a way back and forward. GUI thread.
#pragma once

#include <QObject>
#include <QVariant>
#include <vector>

namespace ui
{

struct Place {
    QString page{};      // "customers"
    QVariant argument{}; // what the page understands, e.g. an id as qint64
    friend bool operator==(const Place &, const Place &) = default;
};

class Navigation final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Forgets what was forward. The same place again is no step, but gone to: who is there may have turned to another tab or page since.
    void go(const QString &page, const QVariant &argument = {});
    void back();
    void forward();
    void clear();
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < static_cast<int>(m_places.size()); }
    [[nodiscard]] Place current() const;

    static constexpr int Most = 100;

Q_SIGNALS:
    void changed(const ui::Place &place);

private:
    std::vector<Place> m_places;
    int m_at = -1;
};

} // namespace ui
