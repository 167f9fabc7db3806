// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/project_session.h"

#include <QMetaObject>
#include <QThread>
#include <array>

#include "engine/store/secret_key.h"

namespace ui
{

// The threads come last, so that they end before what they use goes away.
struct ProjectSession::Open {
    ~Open()
    {
        store.end(); // with every change that a person made
        for (const auto &reader : readers)
            if (reader)
                reader->interrupt();
    }

    // On the store thread: opens or makes the file, and what is to be shown of it first.
    engine::Result<engine::ProjectView> begin(const QString &path, const std::shared_ptr<const engine::SecretKey> &key, bool isNew)
    {
        engine::Progress progress(stopOpening.get_token());
        const std::filesystem::path file = path.toStdString();
        engine::OpenOptions options;
        options.key = key;
        TESSERA_TRY(auto opened,
                    isNew ? engine::Workspace::create(file, std::move(options)) : engine::Workspace::open(file, std::move(options), progress));
        workspace.emplace(std::move(opened));
        for (auto &reader : readers) {
            TESSERA_TRY(reader, workspace->openReader());
        }
        return workspace->reader().project();
    }

    std::optional<engine::Workspace> workspace; // used on the store thread only
    std::stop_source stopOpening;
    std::array<std::unique_ptr<engine::Reader>, Readers> readers; // made on the store thread, used on a thread of its own each
    TaskQueue questions{TaskQueue::AtEnd::Drop, Readers};         // one for all, so that no question waits while a reader is free
    TaskQueue store{TaskQueue::AtEnd::Finish};
};

ProjectSession::ProjectSession(QObject *parent) : QObject(parent)
{
    qRegisterMetaType<ui::JobProgressState>();
    qRegisterMetaType<ui::Change>();
}

ProjectSession::~ProjectSession()
{
    if (m_jobStop)
        m_jobStop->request_stop();
    // Deliveries queued to this object die with it.
    retire();
    m_worker.end();
    m_closer.end();
}

void ProjectSession::open(const QString &path, std::shared_ptr<const engine::SecretKey> key)
{
    start(path, std::move(key), false);
}

void ProjectSession::create(const QString &path, std::shared_ptr<const engine::SecretKey> key)
{
    start(path, std::move(key), true);
}

void ProjectSession::start(const QString &path, std::shared_ptr<const engine::SecretKey> key, bool isNew)
{
    close();
    m_open = std::make_shared<Open>();
    m_open->store.post(
        [this, open = m_open.get(), project = std::weak_ptr(m_open), before = m_retired, path, key = std::move(key), isNew](std::size_t) {
            if (before.valid())
                before.wait(); // it may be the same file
            auto view = engine::guarded(outOfMemory(), [&] { return open->begin(path, key, isNew); });
            if (!view) {
                deliver(this, project, [this, path, error = std::move(view.error())] {
                    retire();
                    Q_EMIT openFailed(path, error);
                });
                return;
            }
            deliver(this, project, [this, view = std::move(*view)] {
                m_view = view;
                Q_EMIT opened();
                Q_EMIT viewChanged();
                Q_EMIT changed(Change::Project);
            });
        });
}

void ProjectSession::retire()
{
    if (!m_open)
        return;
    m_open->stopOpening.request_stop();
    auto done = std::make_shared<std::promise<void>>();
    m_retired = done->get_future().share();
    m_closer.post([open = std::move(m_open), done](std::size_t) mutable {
        open.reset();
        done->set_value();
    });
    m_open.reset();
}

void ProjectSession::close()
{
    if (!m_open)
        return;
    if (m_jobStop) {
        m_jobStop->request_stop();
        endJob();
    }
    retire();
    const bool wasOpen = m_view.has_value();
    m_view.reset();
    if (wasOpen)
        Q_EMIT closed();
}

void ProjectSession::endJob()
{
    m_jobStop.reset();
    Q_EMIT jobEnded();
}

void ProjectSession::cancelJob()
{
    if (m_jobStop)
        m_jobStop->request_stop();
}

void ProjectSession::refreshView()
{
    ask<engine::ProjectView>(
        this, [](const engine::Reader &reader) { return reader.project(); }, m_viewAsked.only([this](engine::Result<engine::ProjectView> view) {
            if (!view || !m_view)
                return;
            m_view = std::move(*view);
            Q_EMIT viewChanged();
        }));
}

void ProjectSession::postQuestion(std::function<void(const engine::Reader *)> task)
{
    if (!m_open) {
        task(nullptr);
        return;
    }
    m_open->questions.post([open = m_open.get(), task = std::move(task)](std::size_t thread) { task(open->readers.at(thread).get()); });
}

void ProjectSession::postChange(std::function<void(engine::Workspace *)> task)
{
    if (!m_open) {
        task(nullptr);
        return;
    }
    m_open->store.post([open = m_open.get(), task = std::move(task)](std::size_t) { task(open->workspace ? &*open->workspace : nullptr); });
}

void ProjectSession::postJob(const QString &title, std::function<void(engine::Workspace *, engine::Progress &)> task)
{
    m_jobStop.emplace();
    postChange([this, title, stop = m_jobStop->get_token(), task = std::move(task)](engine::Workspace *workspace) {
        JobProgress progress(title, stop);
        connect(&progress, &JobProgress::stateChanged, this, &ProjectSession::jobChanged, Qt::QueuedConnection);
        task(workspace, progress);
    });
    Q_EMIT jobChanged(JobProgressState{.title = title});
}

void ProjectSession::deliver(QPointer<QObject> asker, const std::weak_ptr<Open> &project, std::function<void()> fn)
{
    QMetaObject::invokeMethod(
        this,
        [this, asker = std::move(asker), project, fn = std::move(fn)] {
            // Compared by owner: a lock() here could make this thread the one that closes a project.
            if (asker && !project.owner_before(m_open) && !m_open.owner_before(project))
                fn();
        },
        Qt::QueuedConnection);
}

engine::Error ProjectSession::jobRunning()
{
    return {engine::ErrorCode::Conflict, tr("Another job is running. Wait for it, or cancel it.").toStdString(), {}};
}

std::string ProjectSession::outOfMemory()
{
    return tr("There is not enough memory for this. Nothing was changed. Close other programs and try again; for a model, make the blocking rules "
              "narrower.")
        .toStdString();
}

engine::Error ProjectSession::notOpen()
{
    return {engine::ErrorCode::NotFound, "No project is open.", {}};
}

} // namespace ui
