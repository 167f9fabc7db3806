// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/card.h"

#include <QScrollBar>
#include <QSplitter>

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

QFrame *frame(const QString &surface, QWidget *parent)
{
    auto *made = new QFrame(parent);
    made->setProperty("surface", surface);
    made->setAttribute(Qt::WA_StyledBackground);
    return made;
}

QScrollArea *scrollArea(QWidget *content, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    // A scroll area fills its own ground with the colour of windows.
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

} // namespace

QFrame *card(QWidget *parent)
{
    return frame(u"card"_s, parent);
}

QFrame *sunken(QWidget *parent)
{
    return frame(u"sunken"_s, parent);
}

QFrame *rule(QWidget *parent)
{
    return frame(u"rule"_s, parent);
}

QScrollArea *scrolled(QWidget *content, QWidget *parent)
{
    auto *top = new QWidget;
    auto *layout = column(top, 0);
    layout->addWidget(content);
    layout->addStretch(1);
    return scrollArea(top, parent);
}

QScrollArea *scrolledWhenShort(QWidget *content, QWidget *parent)
{
    QScrollArea *scroll = scrollArea(content, parent);
    scroll->setMinimumWidth(content->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width());
    return scroll;
}

QVBoxLayout *column(QWidget *owner, int spacing, int margin)
{
    auto *layout = new QVBoxLayout(owner);
    layout->setSpacing(spacing);
    layout->setContentsMargins(margin, margin, margin, margin);
    return layout;
}

QHBoxLayout *row(QWidget *owner, int spacing, int margin)
{
    auto *layout = new QHBoxLayout(owner);
    layout->setSpacing(spacing);
    layout->setContentsMargins(margin, margin, margin, margin);
    return layout;
}

QHBoxLayout *row(int spacing)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(spacing);
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        if (item->layout())
            clearLayout(item->layout());
        delete item;
    }
}

QSplitter *splitter(Qt::Orientation orientation, const QString &name, int gap)
{
    auto *made = new QSplitter(orientation);
    made->setObjectName(name);
    made->setChildrenCollapsible(false);
    made->setHandleWidth(gap);
    made->setProperty("gap", true);
    return made;
}

} // namespace ui
