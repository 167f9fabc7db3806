// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractSpinBox>
#include <QKeyEvent>
#include <QLineEdit>

#include "ui/editor/code_editor.h"
#include "ui/pages/matching/matching_flow.h"
#include "ui/pages/matching/matching_page.h"
#include "ui/pages/matching/safeguards_flow.h"

namespace ui
{

void MatchingPage::leaveUndoToDrafts()
{
    for (QWidget *box : findChildren<QWidget *>())
        if (qobject_cast<CodeEditor *>(box) || qobject_cast<QAbstractSpinBox *>(box) || qobject_cast<QLineEdit *>(box))
            box->installEventFilter(this);
}

// A box claims the keys for undo and redo although what was typed in it is in the draft already; only what is not yet is its own.
bool MatchingPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isUndo = key->matches(QKeySequence::Undo);
    if (!isUndo && !key->matches(QKeySequence::Redo))
        return QWidget::eventFilter(watched, event);
    const auto *line = qobject_cast<const QLineEdit *>(watched);
    if (!line && qobject_cast<const QAbstractSpinBox *>(watched))
        line = watched->findChild<const QLineEdit *>();
    if (line && (isUndo ? line->isUndoAvailable() : line->isRedoAvailable()))
        return QWidget::eventFilter(watched, event);
    key->ignore();
    return true;
}

bool MatchingPage::takeBack()
{
    Q_EMIT m_flow->settling(); // what was typed last is an edit as well
    const auto model = m_flow->history().lastStep();
    const auto guards = m_safeguards->history().lastStep();
    if (!model && !guards)
        return false;
    if (model > guards)
        m_flow->takeBack();
    else
        m_safeguards->takeBack();
    return true;
}

bool MatchingPage::doAgain()
{
    Q_EMIT m_flow->settling();
    const auto model = m_flow->history().lastTakenBack();
    const auto guards = m_safeguards->history().lastTakenBack();
    if (!model && !guards)
        return false;
    if (model > guards)
        m_flow->doAgain();
    else
        m_safeguards->doAgain();
    return true;
}

} // namespace ui
