// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Search and commands, undo and redo, and what runs. GUI thread.
#pragma once

#include <QWidget>

class QAbstractButton;
class QToolButton;

namespace ui
{

class JobBar;

class TopBar final : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);

    [[nodiscard]] JobBar *jobBar() const { return m_jobs; }
    // What would be undone or redone ("Merge of Maria Lindqvist"); empty: nothing, the button is disabled.
    void setUndo(const QString &what);
    void setRedo(const QString &what);
    void setSearchEnabled(bool enabled);

Q_SIGNALS:
    void searchRequested();
    void undoRequested();
    void redoRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QAbstractButton *m_search;
    QToolButton *m_undo;
    QToolButton *m_redo;
    JobBar *m_jobs;
};

} // namespace ui
