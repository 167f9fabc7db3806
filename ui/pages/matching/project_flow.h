// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the drafts of Matching have in common: questions and jobs of one open project, and errors that are told. GUI thread.
#pragma once

#include <QObject>
#include <functional>

#include "ui/session/project_session.h"

namespace ui
{

class ProjectFlow : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; } // with a job of its own

Q_SIGNALS:
    void changed();
    void failed(const engine::Error &error);

protected:
    ProjectFlow(ProjectSession &session, QObject *parent);

    virtual void forget() = 0; // the project was closed: nothing that is known holds for the next one

    // Either hands over what comes or tells why nothing came.
    template <typename T> void ask(std::function<engine::Result<T>(const engine::Reader &)> question, std::function<void(T)> take);
    // The same for long work that writes nothing; refused while another job runs.
    template <typename T>
    void run(const QString &title, std::function<engine::Result<T>(const engine::Reader &, engine::Progress &)> task, std::function<void(T)> take);

    ProjectSession &m_session;

private:
    bool m_isBusy = false;
};

template <typename T> void ProjectFlow::ask(std::function<engine::Result<T>(const engine::Reader &)> question, std::function<void(T)> take)
{
    m_session.ask<T>(this, std::move(question), [this, take = std::move(take)](engine::Result<T> answer) {
        if (answer)
            take(std::move(*answer));
        else
            Q_EMIT failed(answer.error());
    });
}

template <typename T> void ProjectFlow::run(const QString &title, std::function<engine::Result<T>(const engine::Reader &, engine::Progress &)> task,
                                            std::function<void(T)> take)
{
    if (m_session.isJobRunning()) {
        Q_EMIT failed(ProjectSession::jobRunning());
        return;
    }
    m_isBusy = true;
    Q_EMIT changed();
    m_session.startJob<T>(
        this, title, Change::Nothing,
        [task = std::move(task)](engine::Workspace &workspace, engine::Progress &progress) { return task(workspace.reader(), progress); },
        [this, take = std::move(take)](engine::Result<T> result) {
            m_isBusy = false;
            if (result)
                take(std::move(*result));
            else
                Q_EMIT failed(result.error());
            Q_EMIT changed();
        });
}

} // namespace ui
