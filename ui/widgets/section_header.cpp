// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/section_header.h"

#include "ui/widgets/card.h"
#include "ui/widgets/text_label.h"

namespace ui
{

SectionHeader::SectionHeader(const QString &title, Level level, QWidget *parent) : QWidget(parent), m_level(level)
{
    auto *layout = row(this, level == Level::Page ? space::M : space::S);
    m_title = textLabel(title, level == Level::Page ? text_style::PageTitle : text_style::Section);
    m_title->setElided(true);
    m_remark = textLabel({}, level == Level::Page ? text_style::Muted : text_style::Small);
    m_remark->setElided(true);
    m_remark->hide();
    m_beside = row();
    m_actions = row();
    layout->addWidget(m_title);
    layout->addLayout(m_beside);
    if (level == Level::Section)
        layout->addStretch(1);
    layout->addWidget(m_remark);
    if (level == Level::Page)
        layout->addStretch(1);
    layout->addLayout(m_actions);
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionHeader::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void SectionHeader::addBeside(QWidget *widget)
{
    m_beside->addWidget(widget);
}

void SectionHeader::addAction(QWidget *widget)
{
    m_actions->addWidget(widget);
}

} // namespace ui
