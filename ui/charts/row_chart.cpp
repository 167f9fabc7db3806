// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/row_chart.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>
#include <algorithm>

#include "ui/widgets/visible_text.h"

namespace ui
{

RowChart::RowChart(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    offerTo(this);
}

void RowChart::rowsChanged(int current)
{
    m_current = std::min(current, rows() - 1);
    m_hover = -1;
    describe();
    updateGeometry();
    update();
}

void RowChart::setCurrentRow(int row)
{
    row = std::clamp(row, -1, rows() - 1);
    if (row == m_current)
        return;
    m_current = row;
    describe();
    update();
    Q_EMIT currentRowChanged(row);
}

void RowChart::describe()
{
    setAccessibleName(summary());
    setAccessibleDescription(m_current >= 0 ? visibleText(rowText(m_current)) : QString());
    if (hasFocus()) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

void RowChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up: setCurrentRow(std::max(0, m_current - 1)); return;
    case Qt::Key_Down: setCurrentRow(m_current + 1); return;
    case Qt::Key_Home: setCurrentRow(0); return;
    case Qt::Key_End: setCurrentRow(rows() - 1); return;
    default: QWidget::keyPressEvent(event);
    }
}

void RowChart::mouseMoveEvent(QMouseEvent *event)
{
    if (const int row = rowAt(event->position()); row != m_hover) {
        m_hover = row;
        update();
    }
}

void RowChart::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    setCurrentRow(rowAt(event->position()));
}

void RowChart::leaveEvent(QEvent *)
{
    m_hover = -1;
    update();
}

void RowChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason) // the mouse chooses its own
        setCurrentRow(0);
    update();
}

bool RowChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int row = rowAt(help->pos());
        QToolTip::showText(help->globalPos(), toolTipText(row >= 0 ? tipOf(row) : QString()), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace ui
