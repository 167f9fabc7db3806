// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/key_value_list.h"

#include <QGridLayout>

#include "ui/widgets/card.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

KeyValueList::KeyValueList(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::L);
    m_grid->setVerticalSpacing(space::S);
    m_grid->setColumnStretch(1, 1);
}

void KeyValueList::addRow(const QString &key, const QString &value, const QString &remark, QWidget *right)
{
    const int at = 2 * m_rows++;
    auto *name = textLabel(key, text_style::Muted);
    m_grid->addWidget(name, at, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::Tiny);
    auto *shown = textLabel(value, {.weight = QFont::DemiBold, .selectable = true});
    shown->setElided(true);
    shown->setAccessibleName(u"%1: %2"_s.arg(visibleText(key), shown->fullText()));
    texts->addWidget(shown);
    if (!remark.isEmpty()) {
        texts->addWidget(textLabel(remark, text_style::SmallWrapped));
    }
    m_grid->addLayout(texts, at, 1);
    if (right)
        m_grid->addWidget(right, at, 2, Qt::AlignRight | Qt::AlignTop);
    m_grid->addWidget(rule(), at + 1, 0, 1, 3);
}

void KeyValueList::clear()
{
    clearLayout(m_grid);
    m_rows = 0;
}

} // namespace ui
