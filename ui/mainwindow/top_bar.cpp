// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/top_bar.h"

#include <QKeySequence>
#include <QPainter>
#include <QToolButton>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/job_bar.h"
#include "ui/widgets/kbd_hint.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

// Looks like a line to type in and opens the palette, which is one.
class SearchField final : public QAbstractButton
{
public:
    explicit SearchField(QWidget *parent) : QAbstractButton(parent)
    {
        setObjectName(u"globalSearch"_s);
        setText(TopBar::tr("Search customers, values, commands…"));
        setAccessibleName(text());
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::IBeamCursor);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setMaximumWidth(metric::SearchWidth);
    }

    QSize sizeHint() const override { return {metric::SearchWidth, metric::ControlHeight}; }
    QSize minimumSizeHint() const override { return {metric::SearchWidth / 2, metric::ControlHeight}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colours &c = colours();
        QPainter painter(this);
        paintRounded(painter, rect(), c.bg, underMouse() && isEnabled() ? c.faint : c.line, metric::Radius);
        if (hasFocus())
            paintFocusRing(painter, rect(), metric::Radius);
        QRect inner = rect().adjusted(space::S + space::Tiny, 0, -space::S, 0);
        const QString keys = keyText(QKeySequence(Qt::CTRL | Qt::Key_K));
        const QSize key = KbdHint::size(keys);
        KbdHint::paint(painter, QRect(QPoint(inner.right() + 1 - key.width(), (height() - key.height()) / 2), key), keys, c.muted, c.line);
        inner.setRight(inner.right() - key.width() - space::S);
        painter.setFont(ui::font());
        painter.setPen(c.faint);
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         QFontMetrics(ui::font()).elidedText(text(), Qt::ElideRight, inner.width()));
    }
};

} // namespace

TopBar::TopBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"topBar"_s);
    setFixedHeight(metric::TopBarHeight);
    auto *layout = row(this, space::M);
    layout->setContentsMargins(space::L, 0, space::L, 0);
    m_search = new SearchField(this);
    const auto tool = [this](const QString &name, const QString &iconName, const QString &text, bool withText) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setIcon(icon(iconName));
        button->setText(text);
        button->setFont(ui::font(TextSize::Body, QFont::Medium));
        button->setAccessibleName(text);
        button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        button->setEnabled(false);
        return button;
    };
    m_undo = tool(u"undo"_s, u"undo"_s, tr("Undo"), true);
    m_redo = tool(u"redo"_s, u"redo"_s, tr("Redo"), false);
    m_jobs = new JobBar(this);
    layout->addWidget(m_search, 2);
    layout->addWidget(m_undo);
    layout->addWidget(m_redo);
    layout->addStretch();
    layout->addWidget(m_jobs, 4);
    connect(m_search, &QAbstractButton::clicked, this, &TopBar::searchRequested);
    connect(m_undo, &QToolButton::clicked, this, &TopBar::undoRequested);
    connect(m_redo, &QToolButton::clicked, this, &TopBar::redoRequested);
}

void TopBar::setUndo(const QString &what)
{
    m_undo->setEnabled(!what.isEmpty());
    setPlainToolTip(m_undo, what.isEmpty() ? tr("Nothing to undo") : tr("Undo: %1 (Ctrl+Z)").arg(what));
}

void TopBar::setRedo(const QString &what)
{
    m_redo->setEnabled(!what.isEmpty());
    setPlainToolTip(m_redo, what.isEmpty() ? tr("Nothing to redo") : tr("Redo: %1 (Ctrl+Shift+Z)").arg(what));
}

void TopBar::setSearchEnabled(bool enabled)
{
    m_search->setEnabled(enabled);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours().line);
}

} // namespace ui
