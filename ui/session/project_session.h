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
#include <future>
#include <memory>
#include <optional>
#include <vector>

#include "engine/base/guarded.h"
#include "engine/base/result.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/workspace.h"
#include "ui/session/job_progress.h"
#include "ui/session/latest.h"
#include "ui/session/task_queue.h"

namespace ui
{

// What changed, so that pages refresh only what they show.
enum class Change : int {
    Project,   // opened, closed, or anything at all
    Sources,   // sources, imports
    Matching,  // a run
    Decisions, // decisions, undo
    Nothing,   // that anybody shows (a dry run, a backup, an export): changed() is not emitted
};

class ProjectSession final : public QObject
{
    Q_OBJECT

public:
    static constexpr int Readers = 2; // questions are answered by as many threads

    explicit ProjectSession(QObject *parent = nullptr);
    ~ProjectSession() override; // closes

    [[nodiscard]] bool isOpen() const { return m_view.has_value(); }
    [[nodiscard]] const std::optional<engine::ProjectView> &view() const { return m_view; }
    [[nodiscard]] bool isJobRunning() const { return m_jobStop.has_value(); }

    void open(const QString &path, std::shared_ptr<const engine::SecretKey> key = {});
    void create(const QString &path, std::shared_ptr<const engine::SecretKey> key = {});
    // Changes that were asked for before are still made, and the file is let go of, on a thread of its own.
    void close();

    // Asks on a reader thread; answer(Result<T>) runs on the GUI thread unless asker or the project is gone by then.
    template <typename T>
    void ask(QObject *asker, std::function<engine::Result<T>(const engine::Reader &)> question, std::function<void(engine::Result<T>)> answer);

    // A short change on the store thread; answers, and then emits changed(what).
    template <typename T> void change(QObject *asker, Change what, std::function<engine::Result<T>(engine::Workspace &)> verb,
                                      std::function<void(engine::Result<T>)> answer);

    // A long change with progress and cancel; one at a time: answers Conflict when another is running.
    template <typename T> void startJob(QObject *asker, const QString &title, Change what,
                                        std::function<engine::Result<T>(engine::Workspace &, engine::Progress &)> verb,
                                        std::function<void(engine::Result<T>)> answer);

    static engine::Error jobRunning(); // why a second long change is refused

    // Work beside the project (looking into a file), one piece after another on a thread of its own.
    template <typename T> void work(QObject *asker, std::function<engine::Result<T>()> task, std::function<void(engine::Result<T>)> answer);

public Q_SLOTS:
    void cancelJob();

Q_SIGNALS:
    void opened();
    void closed();
    void openFailed(const QString &path, const engine::Error &error);
    void changed(ui::Change what);
    void viewChanged(); // counts, names, lock state: view() is fresh
    void jobChanged(const ui::JobProgressState &state);
    void jobEnded();

private:
    struct Open; // what belongs to one opened project
    using OpenPtr = std::shared_ptr<Open>;

    void start(const QString &path, std::shared_ptr<const engine::SecretKey> key, bool isNew);
    void retire(); // hands m_open over to the thread that closes projects
    void refreshView();
    void endJob();
    void postQuestion(std::function<void(const engine::Reader *)> task);
    void postChange(std::function<void(engine::Workspace *)> task);
    void postJob(const QString &title, std::function<void(engine::Workspace *, engine::Progress &)> task);
    // Brings fn to the GUI thread, where it runs if asker still lives and project is the one that is open.
    void deliver(QPointer<QObject> asker, const std::weak_ptr<Open> &project, std::function<void()> fn);
    // What the verb gives; an error when no project is open, and when the verb threw.
    template <typename T, typename Verb, typename Project, typename... More>
    static engine::Result<T> resultOf(const Verb &verb, Project *project, More &...more);
    static engine::Error notOpen();
    static std::string outOfMemory();

    OpenPtr m_open;
    std::shared_future<void> m_retired; // the project before is closed
    std::optional<engine::ProjectView> m_view;
    Latest m_viewAsked;
    std::optional<std::stop_source> m_jobStop;
    TaskQueue m_closer{TaskQueue::AtEnd::Finish}; // these two last: their tasks use the session
    TaskQueue m_worker{TaskQueue::AtEnd::Drop};
};

template <typename T, typename Verb, typename Project, typename... More>
engine::Result<T> ProjectSession::resultOf(const Verb &verb, Project *project, More &...more)
{
    if (project == nullptr)
        return std::unexpected(notOpen());
    return engine::guarded(outOfMemory(), [&]() -> engine::Result<T> { return verb(*project, more...); });
}

template <typename T> void ProjectSession::ask(QObject *asker, std::function<engine::Result<T>(const engine::Reader &)> question,
                                               std::function<void(engine::Result<T>)> answer)
{
    postQuestion([this, project = std::weak_ptr(m_open), guard = QPointer(asker), question = std::move(question),
                  answer = std::move(answer)](const engine::Reader *reader) {
        auto result = std::make_shared<engine::Result<T>>(resultOf<T>(question, reader));
        deliver(guard, project, [answer, result] { answer(std::move(*result)); });
    });
}

template <typename T> void ProjectSession::change(QObject *asker, Change what, std::function<engine::Result<T>(engine::Workspace &)> verb,
                                                  std::function<void(engine::Result<T>)> answer)
{
    postChange([this, project = std::weak_ptr(m_open), what, guard = QPointer(asker), verb = std::move(verb),
                answer = std::move(answer)](engine::Workspace *workspace) {
        auto result = std::make_shared<engine::Result<T>>(resultOf<T>(verb, workspace));
        const bool isDone = result->has_value();
        deliver(guard, project, [answer, result] { answer(std::move(*result)); });
        if (isDone && what != Change::Nothing)
            deliver(this, project, [this, what] {
                refreshView();
                Q_EMIT changed(what);
            });
    });
}

template <typename T> void ProjectSession::startJob(QObject *asker, const QString &title, Change what,
                                                    std::function<engine::Result<T>(engine::Workspace &, engine::Progress &)> verb,
                                                    std::function<void(engine::Result<T>)> answer)
{
    if (isJobRunning()) {
        answer(std::unexpected(jobRunning()));
        return;
    }
    postJob(title, [this, project = std::weak_ptr(m_open), what, guard = QPointer(asker), verb = std::move(verb),
                    answer = std::move(answer)](engine::Workspace *workspace, engine::Progress &progress) {
        auto result = std::make_shared<engine::Result<T>>(resultOf<T>(verb, workspace, progress));
        const bool isDone = result->has_value();
        deliver(this, project, [this] { endJob(); });
        deliver(guard, project, [answer, result] { answer(std::move(*result)); });
        if (isDone && what != Change::Nothing)
            deliver(this, project, [this, what] {
                refreshView();
                Q_EMIT changed(what);
            });
    });
}

template <typename T>
void ProjectSession::work(QObject *asker, std::function<engine::Result<T>()> task, std::function<void(engine::Result<T>)> answer)
{
    m_worker.post([this, project = std::weak_ptr(m_open), guard = QPointer(asker), task = std::move(task), answer = std::move(answer)](std::size_t) {
        auto result = std::make_shared<engine::Result<T>>(engine::guarded(outOfMemory(), task));
        deliver(guard, project, [answer, result] { answer(std::move(*result)); });
    });
}

} // namespace ui
