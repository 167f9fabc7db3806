// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/search_box.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/kbd_hint.h"

namespace ui
{

using namespace Qt::StringLiterals;

SearchBox::SearchBox(const QString &placeholder, const QKeySequence &hint, QWidget *parent) : QLineEdit(parent), m_hint(keyText(hint))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setFont(ui::font());
    setClearButtonEnabled(m_hint.isEmpty());
    addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    setMinimumHeight(metric::ControlHeight);
    m_delay.setSingleShot(true);
    m_delay.setInterval(150);
    connect(this, &QLineEdit::textChanged, this, [this] { m_delay.start(); });
    connect(&m_delay, &QTimer::timeout, this, [this] { Q_EMIT searchRequested(text()); });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        if (!m_delay.isActive())
            return; // asked already
        m_delay.stop();
        Q_EMIT searchRequested(text());
    });
}

QSize SearchBox::sizeHint() const
{
    return {metric::SearchWidth, std::max<int>(metric::ControlHeight, QLineEdit::sizeHint().height())};
}

void SearchBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_hint.isEmpty() || !text().isEmpty())
        return;
    QPainter painter(this);
    const QSize key = KbdHint::size(m_hint);
    KbdHint::paint(painter, QRect(QPoint(width() - key.width() - space::S, (height() - key.height()) / 2), key), m_hint, colours().muted,
                   colours().line);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        Q_EMIT downPressed();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace ui
