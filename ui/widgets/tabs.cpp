// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tabs.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>

#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

QFont tabFont()
{
    return ui::font(TextSize::Body, QFont::Medium);
}

} // namespace

TabStrip::TabStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"tabs"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

int TabStrip::addTab(const QString &text)
{
    m_tabs.push_back({visibleText(text), -1});
    if (m_current < 0)
        m_current = 0;
    describe();
    return count() - 1;
}

void TabStrip::setCount(int tab, int count)
{
    if (tab >= 0 && tab < this->count())
        m_tabs.at(static_cast<std::size_t>(tab)).count = count;
    describe();
}

void TabStrip::setCurrent(int tab)
{
    if (tab < 0 || tab >= count() || tab == m_current)
        return;
    m_current = tab;
    describe();
    Q_EMIT currentChanged(tab);
}

void TabStrip::describe()
{
    if (m_current >= 0)
        setAccessibleName(tr("Tab %1, %2 of %3").arg(label(m_tabs.at(static_cast<std::size_t>(m_current)))).arg(m_current + 1).arg(count()));
    updateGeometry();
    update();
}

QString TabStrip::label(const Tab &tab) const
{
    return tab.count < 0 ? tab.text : u"%1 %2"_s.arg(tab.text, grouped(tab.count));
}

std::vector<QRect> TabStrip::rects() const
{
    const QFontMetrics metrics(tabFont());
    std::vector<QRect> all;
    int x = 0;
    for (const Tab &tab : m_tabs) {
        const int width = metrics.horizontalAdvance(label(tab));
        all.emplace_back(x, 0, width, height());
        x += width + space::Xl - space::Tiny;
    }
    return all;
}

int TabStrip::at(const QPoint &position) const
{
    const auto all = rects();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all.at(i).adjusted(-space::S, 0, space::S, 0).contains(position))
            return static_cast<int>(i);
    return -1;
}

QSize TabStrip::sizeHint() const
{
    const auto all = rects();
    return {all.empty() ? 0 : all.back().right() + 1, QFontMetrics(tabFont()).height() + space::L + space::Tiny};
}

void TabStrip::paintEvent(QPaintEvent *)
{
    const Colours &c = colours();
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), c.line);
    painter.setFont(tabFont());
    const auto all = rects();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool current = static_cast<int>(i) == m_current;
        painter.setPen(current ? c.accent : (static_cast<int>(i) == m_hover ? c.text : c.muted));
        painter.drawText(all.at(i).adjusted(0, 0, space::Xs, -space::Xs), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, label(m_tabs.at(i)));
        if (current)
            painter.fillRect(QRect(all.at(i).left(), height() - 2, all.at(i).width(), 2), c.accent);
        if (current && hasFocus())
            paintFocusRing(painter, QRectF(all.at(i)).adjusted(-space::Xs, 1, space::Xs, -space::Xs), metric::RadiusSmall);
    }
}

void TabStrip::mousePressEvent(QMouseEvent *event)
{
    setCurrent(at(event->position().toPoint()));
}

void TabStrip::mouseMoveEvent(QMouseEvent *event)
{
    m_hover = at(event->position().toPoint());
    update();
}

void TabStrip::leaveEvent(QEvent *)
{
    m_hover = -1;
    update();
}

void TabStrip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: setCurrent(m_current - 1); return;
    case Qt::Key_Right: setCurrent(m_current + 1); return;
    case Qt::Key_Home: setCurrent(0); return;
    case Qt::Key_End: setCurrent(count() - 1); return;
    default: QWidget::keyPressEvent(event);
    }
}

Tabs::Tabs(QWidget *parent) : QWidget(parent), m_strip(new TabStrip), m_stack(new QStackedWidget)
{
    auto *layout = column(this, space::L);
    layout->addWidget(m_strip);
    layout->addWidget(m_stack, 1);
    connect(m_strip, &TabStrip::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
}

int Tabs::addTab(const QString &text, QWidget *page)
{
    m_stack->addWidget(page);
    return m_strip->addTab(text);
}

} // namespace ui
