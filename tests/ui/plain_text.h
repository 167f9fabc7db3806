// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Walks every widget below one and names those that could render markup, and interactive ones without a name. GUI thread.
#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QMetaEnum>
#include <QTextEdit>

namespace tests
{

inline QStringList richTextOffenders(QWidget *root)
{
    QStringList found;
    QList<QWidget *> all = root->findChildren<QWidget *>();
    all.prepend(root);
    for (const QWidget *widget : std::as_const(all)) {
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->textFormat() != Qt::PlainText)
            found.append(QStringLiteral("label \"%1\" is not plain text").arg(label->text()));
        if (const auto *edit = qobject_cast<const QTextEdit *>(widget); edit && edit->acceptRichText())
            found.append(QStringLiteral("%1 accepts rich text").arg(edit->objectName()));
        // A tip that looks like markup must be the escaped kind that toolTipText() makes.
        if (Qt::mightBeRichText(widget->toolTip()) && !widget->toolTip().startsWith(QStringLiteral("<span style=\"white-space:pre-wrap\">")))
            found.append(QStringLiteral("tool tip \"%1\" would be rendered").arg(widget->toolTip()));
    }
    return found;
}

inline QStringList unnamedControls(QWidget *root)
{
    QStringList found;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        const bool interactive = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget);
        if (!interactive || widget->objectName().startsWith(QLatin1String("qt_")) || widget->inherits("QTableCornerButton")
            || qobject_cast<const QLineEdit *>(widget->parentWidget()))
            continue;
        if (widget->objectName().isEmpty())
            found.append(QStringLiteral("%1 has no object name").arg(QLatin1String(widget->metaObject()->className())));
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (widget->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
            found.append(QStringLiteral("%1 has no accessible name").arg(widget->objectName()));
    }
    return found;
}

} // namespace tests
