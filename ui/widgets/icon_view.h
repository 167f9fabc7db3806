// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// An icon by itself, in the colours of the moment: a picture of it would keep those of the theme it was taken in. GUI thread.
#pragma once

#include <QIcon>
#include <QWidget>

namespace ui
{

class IconView final : public QWidget
{
    Q_OBJECT
public:
    explicit IconView(int size, QWidget *parent = nullptr);

    void setIcon(const QIcon &icon);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
};

} // namespace ui
