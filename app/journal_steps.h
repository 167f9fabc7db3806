// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Undo and redo as a person asks for them, one after another. What is to be taken back is looked up behind every change asked for
// before, and an import, which cannot be done again, is asked about first. GUI thread.
#pragma once

#include <QObject>
#include <deque>
#include <optional>

#include "engine/workspace/views.h"
#include "ui/mainwindow/page_host.h"
#include "ui/session/project_session.h"

namespace ui
{
class MainWindow;
}

namespace app
{

class JournalSteps final : public QObject
{
    Q_OBJECT
public:
    JournalSteps(ui::ProjectSession &session, ui::MainWindow &window, ui::PageHost &host);

    void undo();
    void redo();

private:
    using Next = std::optional<engine::JournalView>;

    void push(bool isRedo);
    void pump();
    void found(const engine::Result<Next> &next, bool isRedo);
    void askFirst(const engine::JournalEntry &import);
    void takeBack(const engine::JournalEntry &entry, bool isRedo);
    void done(const engine::Result<engine::UndoOutcome> &outcome, const ui::ToastText &offer);
    void clear();

    ui::ProjectSession &m_session;
    ui::MainWindow &m_window;
    ui::PageHost &m_host;
    std::deque<bool> m_steps; // true: a redo
    bool m_isBusy = false;
};

} // namespace app
