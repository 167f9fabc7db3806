// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/button.h"

#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/kbd_hint.h"
#include "ui/widgets/paint.h"

namespace ui
{

namespace
{

constexpr int Side = space::M;

QFont buttonFont()
{
    return ui::font(TextSize::Body, QFont::Medium);
}

} // namespace

Button::Button(const QString &text, Kind kind, QWidget *parent) : Button(text, kind, QKeySequence(), parent) {}

Button::Button(const QString &text, Kind kind, const QKeySequence &hint, QWidget *parent) : QPushButton(text, parent), m_kind(kind)
{
    setFont(buttonFont());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAutoDefault(false);
    setHint(hint);
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Button::setHint(const QKeySequence &hint)
{
    m_hint = keyText(hint);
    setAccessibleDescription(m_hint);
    updateGeometry();
    update();
}

QSize Button::sizeHint() const
{
    const QFontMetrics metrics(buttonFont());
    int width = metrics.size(Qt::TextShowMnemonic, text()).width() + 2 * Side;
    if (!icon().isNull())
        width += metric::IconSize + space::S;
    if (!m_hint.isEmpty())
        width += KbdHint::size(m_hint).width() + space::S;
    if (menu())
        width += space::L;
    return {width, std::max<int>(metric::ControlHeight, metrics.height() + space::M)};
}

void Button::paintEvent(QPaintEvent *)
{
    const Colours &c = colours();
    QPainter painter(this);
    const bool filled = m_kind == Kind::Primary || m_kind == Kind::Danger;
    QColor ground = m_kind == Kind::Danger ? c.different : c.accent;
    if (!filled)
        ground = isDown() || isChecked() ? c.accentBg : (underMouse() && isEnabled() ? c.hover : c.surface);
    else if (isDown())
        ground = mixed(ground, c.text, 0.85);
    else if (underMouse() && isEnabled())
        ground = mixed(ground, c.surface, 0.9);
    QColor ink = filled ? c.onAccent : (isChecked() ? c.accent : c.text);
    if (m_kind == Kind::Danger)
        ink = c.surface;
    if (!isEnabled()) {
        ground = filled ? c.noMatchBg : c.surface;
        ink = c.faint;
    }
    const bool quiet = m_kind == Kind::Quiet;
    if (!quiet || underMouse() || isDown() || isChecked())
        paintRounded(painter, rect(), ground, filled || quiet ? QColor() : (isChecked() ? c.accent : c.line), metric::Radius);
    if (hasFocus())
        paintFocusRing(painter, filled ? QRectF(rect()).adjusted(2, 2, -2, -2) : QRectF(rect()), filled ? metric::RadiusSmall : metric::Radius);
    if (hasFocus() && filled) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(ink, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), metric::RadiusSmall, metric::RadiusSmall);
    }
    QRect content = rect().adjusted(Side, 0, -Side, 0);
    if (!m_hint.isEmpty()) {
        const QSize key = KbdHint::size(m_hint);
        KbdHint::paint(painter, QRect(QPoint(content.right() + 1 - key.width(), content.center().y() + 1 - key.height() / 2), key), m_hint,
                       filled ? ink : c.muted, filled ? withAlpha(ink, 0.5) : c.line);
        content.setRight(content.right() - key.width() - space::S);
    }
    if (menu()) {
        painter.setPen(QPen(c.muted, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setRenderHint(QPainter::Antialiasing);
        const QPointF tip(content.right() - space::Xs, content.center().y() + space::Tiny + 0.5);
        painter.drawPolyline(QPolygonF{tip - QPointF(space::Xs, space::Xs), tip, tip + QPointF(space::Xs, -space::Xs)});
        content.setRight(content.right() - space::L);
    }
    if (!icon().isNull()) {
        icon().paint(&painter, QRect(content.left(), content.center().y() + 1 - metric::IconSize / 2, metric::IconSize, metric::IconSize),
                     Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
        content.setLeft(content.left() + metric::IconSize + space::S);
    }
    painter.setPen(ink);
    painter.setFont(buttonFont());
    const bool alone = m_hint.isEmpty() && icon().isNull() && !menu();
    painter.drawText(content, (alone ? Qt::AlignCenter : Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextShowMnemonic, text());
}

void Button::enterEvent(QEnterEvent *event)
{
    QPushButton::enterEvent(event);
    update();
}

void Button::leaveEvent(QEvent *event)
{
    QPushButton::leaveEvent(event);
    update();
}

} // namespace ui
