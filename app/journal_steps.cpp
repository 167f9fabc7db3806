// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/journal_steps.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "engine/workspace/workspace.h"
#include "ui/dialogs/ask.h"
#include "ui/mainwindow/main_window.h"
#include "ui/models/text.h"

namespace app
{

using namespace Qt::StringLiterals;

namespace
{

// The entry says what pages have to look at again; what an import brought is everywhere.
ui::Change changeOf(const engine::JournalEntry &entry)
{
    switch (entry.kind) {
    case engine::EntryKind::Decided: return ui::Change::Decisions;
    case engine::EntryKind::SourceAdded:
    case engine::EntryKind::SourceChanged: return ui::Change::Sources;
    default: return ui::Change::Project;
    }
}

// What taking back an import takes away, as far as its entry still tells.
QString importText(const engine::JournalEntry &entry)
{
    const QByteArray payload = entry.parts.empty() ? QByteArray() : QByteArray::fromStdString(entry.parts.front().payload);
    const QJsonObject facts = QJsonDocument::fromJson(payload).object();
    const auto count = [&](const QString &name) { return ui::countText(static_cast<quint64>(facts.value(name).toInteger())); };
    if (facts.isEmpty())
        return JournalSteps::tr("The rows of this import leave the project.");
    return JournalSteps::tr(
               "%1 into %2: the %3 records it added leave the project, the %4 it changed are as before, and the %5 it found gone are back.")
        .arg(facts.value(u"file"_s).toString(), facts.value(u"source"_s).toString(), count(u"added"_s), count(u"changed"_s), count(u"gone"_s));
}

} // namespace

JournalSteps::JournalSteps(ui::ProjectSession &session, ui::MainWindow &window, ui::PageHost &host)
    : m_session(session), m_window(window), m_host(host)
{
    connect(&m_session, &ui::ProjectSession::closed, this, &JournalSteps::clear);
}

void JournalSteps::undo()
{
    push(false);
}

void JournalSteps::redo()
{
    push(true);
}

void JournalSteps::push(bool isRedo)
{
    if (!m_session.isOpen())
        return;
    if (m_session.isJobRunning()) {
        m_host.toast({tr("A job is running. Undo and redo when it has ended; nothing was changed."), {}, {}});
        return;
    }
    m_steps.push_back(isRedo);
    pump();
}

void JournalSteps::pump()
{
    if (m_isBusy || m_steps.empty())
        return;
    m_isBusy = true;
    const bool isRedo = m_steps.front();
    m_steps.pop_front();
    // On the store thread, behind what was asked for before.
    m_session.change<Next>(
        this, ui::Change::Nothing,
        [isRedo](engine::Workspace &workspace) { return isRedo ? workspace.reader().nextRedo() : workspace.reader().nextUndo(); },
        [this, isRedo](const engine::Result<Next> &next) { found(next, isRedo); });
}

void JournalSteps::found(const engine::Result<Next> &next, bool isRedo)
{
    if (!next) {
        clear();
        m_host.showError(next.error());
    } else if (!*next) {
        clear();
        m_window.toasts()->clear();
        m_host.toast({isRedo ? tr("There is nothing to redo.") : tr("There is nothing to take back."), {}, {}});
    } else if (!isRedo && (*next)->entry.kind == engine::EntryKind::Imported) {
        askFirst((*next)->entry);
    } else {
        takeBack((*next)->entry, isRedo);
    }
}

void JournalSteps::askFirst(const engine::JournalEntry &import)
{
    m_steps.clear(); // whoever pressed on and on did not mean this
    ui::ask::Question question;
    question.title = tr("Take back an import?");
    question.text = importText(import) + u'\n' + tr("This cannot be done again by redo: the file has to be imported anew.");
    question.verb = tr("Take back the import");
    question.dangerous = true;
    ui::ask::confirm(&m_window, question, [this, import] { takeBack(import, false); }, [this] { clear(); });
}

void JournalSteps::takeBack(const engine::JournalEntry &entry, bool isRedo)
{
    if (entry.kind == engine::EntryKind::Imported) {
        m_isBusy = false; // the job keeps others off
        m_session.startJob<engine::UndoOutcome>(
            this, tr("Taking back the import"), changeOf(entry),
            [seq = entry.seq](engine::Workspace &workspace, engine::Progress &progress) { return workspace.undo(seq, progress); },
            [this](const engine::Result<engine::UndoOutcome> &outcome) { done(outcome, {}); });
        return;
    }
    const ui::ToastText offer = isRedo ? ui::ToastText{{}, tr("Undo"), [this] { undo(); }} : ui::ToastText{{}, tr("Redo"), [this] { redo(); }};
    m_session.change<engine::UndoOutcome>(
        this, changeOf(entry), [seq = entry.seq](engine::Workspace &workspace) { return workspace.undo(seq); },
        [this, offer](const engine::Result<engine::UndoOutcome> &outcome) { done(outcome, offer); });
}

void JournalSteps::done(const engine::Result<engine::UndoOutcome> &outcome, const ui::ToastText &offer)
{
    m_window.toasts()->clear(); // what they offer belongs to the state before
    m_isBusy = false;
    if (outcome) {
        m_host.toast({ui::fromEngine(outcome->sentence), offer.action, offer.handler});
        pump();
    } else {
        clear();
        m_host.showError(outcome.error());
    }
}

void JournalSteps::clear()
{
    m_steps.clear();
    m_isBusy = false;
}

} // namespace app
