// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A row of filters to switch on and off, wrapping to the next line; of exclusive ones one is always on. GUI thread.
#pragma once

#include <QWidget>
#include <vector>

class QAbstractButton;

namespace ui
{

class FilterChips final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterChips(bool exclusive = false, QWidget *parent = nullptr);

    int addFilter(const QString &text, bool on = false);
    void setOn(int filter, bool on);
    [[nodiscard]] bool isOn(int filter) const;
    void setShown(int filter, bool shown);
    void setNoneOn(); // no filter says what is shown; without a signal

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

Q_SIGNALS:
    void toggled(int filter, bool on);

private:
    std::vector<QAbstractButton *> m_chips;
    bool m_exclusive;
};

} // namespace ui
