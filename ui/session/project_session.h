// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The open project as the window sees it. Lives on the GUI thread and never blocks it: changes run one after another on the store
// thread, questions on reader threads, long jobs show in the job bar; answers come back on the GUI thread, and never after the object
// that asked is gone.
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "engine/base/result.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/workspace.h"
#include "ui/session/job_progress.h"
#include "ui/session/task_queue.h"

namespace ui {

// What changed, so that pages refresh only what they show.
enum class Change : int {
    Project,   // opened, closed, or anything at all
    Sources,   // sources, imports
    Matching,  // a run
    Decisions, // decisions, undo
};

class ProjectSession final : public QObject {
    Q_OBJECT

public:
    explicit ProjectSession(QObject *parent = nullptr);
    ~ProjectSession() override; // closes

    [[nodiscard]] bool isOpen() const { return m_view.has_value(); }
    [[nodiscard]] const std::optional<engine::ProjectView> &view() const { return m_view; }
    [[nodiscard]] bool isJobRunning() const { return m_jobStop.has_value(); }

    void open(const QString &path, std::shared_ptr<const engine::SecretKey> key = {});
    void create(const QString &path, std::shared_ptr<const engine::SecretKey> key = {});
    void close();

    // Asks on a reader thread; answer(Result<T>) runs on the GUI thread unless asker is gone by then.
    template <typename T>
    void ask(QObject *asker, std::function<engine::Result<T>(const engine::Reader &)> question, std::function<void(engine::Result<T>)> answer);

    // A short change on the store thread; emits changed(what) and then answers.
    template <typename T>
    void change(QObject *asker, Change what, std::function<engine::Result<T>(engine::Workspace &)> verb, std::function<void(engine::Result<T>)> answer);

    // A long change with progress and cancel; one at a time: answers Conflict when another is running.
    template <typename T>
    void startJob(QObject *asker, const QString &title, Change what, std::function<engine::Result<T>(engine::Workspace &, engine::Progress &)> verb,
                  std::function<void(engine::Result<T>)> answer);

public Q_SLOTS:
    void cancelJob();

Q_SIGNALS:
    void opened();
    void closed();
    void openFailed(const QString &path, const engine::Error &error);
    void changed(ui::Change what);
    void viewChanged(); // counts, names, lock state: view() is fresh
    void jobChanged(const ui::JobState &state);
    void jobEnded();

private:
    struct Open; // what belongs to one opened project; shared with the tasks in flight
    using OpenPtr = std::shared_ptr<Open>;

    void start(const QString &path, std::shared_ptr<const engine::SecretKey> key, bool isNew);
    void refreshView();
    void postQuestion(std::function<void(const engine::Reader *)> task);
    void postChange(std::function<void(engine::Workspace *)> task);
    void postJob(const QString &title, std::function<void(engine::Workspace *, engine::Progress &)> task);
    // Brings fn to the GUI thread, where it runs if asker still lives.
    void deliver(QPointer<QObject> asker, std::function<void()> fn);
    static engine::Error notOpen();

    OpenPtr m_open;
    std::optional<engine::ProjectView> m_view;
    std::optional<std::stop_source> m_jobStop;
};

template <typename T>
void ProjectSession::ask(QObject *asker, std::function<engine::Result<T>(const engine::Reader &)> question, std::function<void(engine::Result<T>)> answer)
{
    postQuestion([this, guard = QPointer(asker), question = std::move(question), answer = std::move(answer)](const engine::Reader *reader) {
        auto result = std::make_shared<engine::Result<T>>(reader ? question(*reader) : engine::Result<T>(std::unexpected(notOpen())));
        deliver(guard, [answer, result] { answer(std::move(*result)); });
    });
}

template <typename T>
void ProjectSession::change(QObject *asker, Change what, std::function<engine::Result<T>(engine::Workspace &)> verb,
                            std::function<void(engine::Result<T>)> answer)
{
    postChange([this, what, guard = QPointer(asker), verb = std::move(verb), answer = std::move(answer)](engine::Workspace *workspace) {
        auto result = std::make_shared<engine::Result<T>>(workspace ? verb(*workspace) : engine::Result<T>(std::unexpected(notOpen())));
        deliver(this, [this, what, isDone = result->has_value()] {
            if (isDone) {
                refreshView();
                Q_EMIT changed(what);
            }
        });
        deliver(guard, [answer, result] { answer(std::move(*result)); });
    });
}

template <typename T>
void ProjectSession::startJob(QObject *asker, const QString &title, Change what,
                              std::function<engine::Result<T>(engine::Workspace &, engine::Progress &)> verb, std::function<void(engine::Result<T>)> answer)
{
    if (isJobRunning()) {
        answer(engine::fail(engine::ErrorCode::Conflict, tr("Another job is running. Wait for it, or cancel it.").toStdString()));
        return;
    }
    postJob(title, [this, what, guard = QPointer(asker), verb = std::move(verb), answer = std::move(answer)](engine::Workspace *workspace,
                                                                                                           engine::Progress &progress) {
        auto result = std::make_shared<engine::Result<T>>(workspace ? verb(*workspace, progress) : engine::Result<T>(std::unexpected(notOpen())));
        deliver(this, [this, what, isDone = result->has_value()] {
            m_jobStop.reset();
            Q_EMIT jobEnded();
            if (isDone) {
                refreshView();
                Q_EMIT changed(what);
            }
        });
        deliver(guard, [answer, result] { answer(std::move(*result)); });
    });
}

} // namespace ui
