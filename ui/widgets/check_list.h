// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Check boxes beside one another, in as many lines as it takes. GUI thread.
#pragma once

#include <QList>
#include <QWidget>

class QCheckBox;

namespace ui
{

class CheckList final : public QWidget
{
    Q_OBJECT
public:
    struct Choice {
        QString name; // names the box, too
        QString text;
        bool isOn = false;
    };

    explicit CheckList(const QString &name, QWidget *parent = nullptr);

    // Without a signal, and also while a box tells that it was toggled: one that is still a choice stays as it is.
    void setChoices(const QList<Choice> &choices);

Q_SIGNALS:
    void toggled(const QString &name, bool isOn);

private:
    QCheckBox *take(const QString &name); // out of m_boxes, or a new one
    QList<QCheckBox *> m_boxes;
};

} // namespace ui
