// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/check_list.h"

#include <QCheckBox>
#include <QSignalBlocker>
#include <algorithm>
#include <utility>

#include "ui/theme/tokens.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

CheckList::CheckList(const QString &name, QWidget *parent) : QWidget(parent)
{
    setObjectName(name);
    new FlowLayout(this, space::L);
}

QCheckBox *CheckList::take(const QString &name)
{
    if (const auto found = std::ranges::find(m_boxes, name, &QCheckBox::objectName); found != m_boxes.end())
        return m_boxes.takeAt(found - m_boxes.begin());
    auto *box = new QCheckBox;
    box->setObjectName(name);
    connect(box, &QCheckBox::toggled, this, [this, name](bool isOn) { Q_EMIT toggled(name, isOn); });
    return box;
}

void CheckList::setChoices(const QList<Choice> &choices)
{
    for (QCheckBox *box : std::as_const(m_boxes))
        layout()->removeWidget(box);
    QList<QCheckBox *> boxes;
    for (const Choice &choice : choices) {
        QCheckBox *box = take(choice.name);
        const QSignalBlocker silent(box);
        box->setText(QString(visibleText(choice.text)).replace(u'&', u"&&"_s));
        box->setChecked(choice.isOn);
        layout()->addWidget(box);
        boxes.append(box);
    }
    for (QCheckBox *box : std::as_const(m_boxes)) { // maybe the one whose click led here
        box->hide();
        box->setObjectName(QString());
        box->deleteLater();
    }
    m_boxes = std::move(boxes);
}

} // namespace ui
