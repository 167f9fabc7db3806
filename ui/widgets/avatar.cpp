// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/avatar.h"

#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

Avatar::Avatar(const QString &name, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
}

void Avatar::setName(const QString &name)
{
    m_initials = initials(name);
    setAccessibleName(visibleText(name));
    update();
}

QSize Avatar::sizeHint() const
{
    return {metric::AvatarSize, metric::AvatarSize};
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(painter, rect(), colours().accentBg, {}, space::S);
    painter.setPen(colours().accent);
    painter.setFont(ui::font(TextSize::Large, QFont::DemiBold));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, m_initials);
}

} // namespace ui
