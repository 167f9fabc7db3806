// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The pages at the left, with badges for open work. Up and down go through them, Enter opens. GUI thread.
#pragma once

#include <QHash>
#include <QWidget>

class QAbstractButton;
class QVBoxLayout;

namespace ui
{

class Rail final : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    void addPage(const QString &id, const QString &title, const QString &iconName, const QString &keys);
    void clear();
    void setBadge(const QString &id, int count); // 0: none
    void setCurrent(const QString &id);
    void setNarrow(bool narrow);

Q_SIGNALS:
    void pageRequested(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QVBoxLayout *m_layout;
    QHash<QString, QAbstractButton *> m_buttons;
    QStringList m_order;
};

} // namespace ui
