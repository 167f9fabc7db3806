// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/empty_state.h"

#include <algorithm>

#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/text_label.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int RoomyHeight = 200;

} // namespace

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &sentence, QWidget *parent) : QWidget(parent)
{
    auto *layout = column(this, space::S, space::Xl);
    m_picture = new IconView(metric::IconLarge);
    m_picture->setIcon(icon(iconName));
    m_title = textLabel(title, {.size = TextSize::Large, .weight = QFont::DemiBold});
    m_sentence = textLabel(sentence, {.tone = TextTone::Muted, .wrap = true});
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setFixedWidth(m_textWidth); // a wrapped text is laid out by its width
    m_action = new Button({}, Button::Kind::Primary);
    m_action->setObjectName(u"emptyStateAction"_s);
    m_action->setAccessibleName(title);
    m_action->hide();
    layout->addStretch(1);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addSpacing(space::S);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_sentence, 0, Qt::AlignHCenter);
    layout->addSpacing(space::S);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    setText(title, sentence);
    connect(m_action, &Button::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isRoomy = height() >= RoomyHeight;
    m_picture->setVisible(isRoomy);
    const int margin = isRoomy ? space::Xl : space::S;
    layout()->setContentsMargins(margin, margin, margin, margin);
}

void EmptyState::setText(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setFixedHeight(std::max(0, m_sentence->heightForWidth(m_textWidth))); // a box layout forgets it between stretches
}

void EmptyState::setTextWidth(int width)
{
    m_textWidth = width;
    m_sentence->setFixedWidth(width);
    setText(m_title->fullText(), m_sentence->fullText());
}

Button *EmptyState::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setAccessibleName(text.isEmpty() ? m_title->fullText() : text);
    m_action->setVisible(!text.isEmpty());
    return m_action;
}

} // namespace ui
