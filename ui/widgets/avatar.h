// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The initials of a name on a tinted square. GUI thread.
#pragma once

#include <QWidget>

namespace ui
{

class Avatar final : public QWidget
{
    Q_OBJECT
public:
    explicit Avatar(const QString &name, QWidget *parent = nullptr);
    void setName(const QString &name);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials;
};

} // namespace ui
