// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/project_session.h"

#include <QMetaObject>
#include <QThread>
#include <array>
#include <atomic>

#include "engine/store/secret_key.h"

namespace ui {

namespace {

constexpr std::size_t ReaderThreads = 2;

} // namespace

// The threads come last, so that they end before what they use goes away.
struct ProjectSession::Open {
    struct ReaderThread {
        std::unique_ptr<engine::Reader> reader; // made and used on its own thread only
        TaskQueue queue;
    };

    std::optional<engine::Workspace> workspace; // used on the store thread only
    std::array<ReaderThread, ReaderThreads> readers;
    std::atomic<std::size_t> nextReader{0};
    TaskQueue store;
};

ProjectSession::ProjectSession(QObject *parent) : QObject(parent)
{
    qRegisterMetaType<ui::JobState>();
}

ProjectSession::~ProjectSession()
{
    if (m_jobStop)
        m_jobStop->request_stop();
    // Deliveries queued to this object die with it.
    m_open.reset();
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
    m_open->store.post([this, open = m_open.get(), path, key = std::move(key), isNew] {
        engine::Progress progress;
        const std::filesystem::path file = path.toStdString();
        auto workspace = isNew ? engine::Workspace::create(file, {.key = key, .isReadOnly = false, .actor = {}, .clock = {}})
                               : engine::Workspace::open(file, {.key = key, .isReadOnly = false, .actor = {}, .clock = {}}, progress);
        if (!workspace) {
            deliver(this, [this, path, error = workspace.error()] {
                m_open.reset();
                Q_EMIT openFailed(path, error);
            });
            return;
        }
        open->workspace.emplace(std::move(*workspace));
        for (Open::ReaderThread &thread : open->readers) {
            auto reader = open->workspace->openReader();
            if (!reader) {
                deliver(this, [this, path, error = reader.error()] {
                    close();
                    Q_EMIT openFailed(path, error);
                });
                return;
            }
            thread.reader = std::move(*reader);
        }
        auto view = open->workspace->reader().project();
        deliver(this, [this, view = std::move(view)] {
            if (view)
                m_view = *view;
            Q_EMIT opened();
            Q_EMIT viewChanged();
            Q_EMIT changed(Change::Project);
        });
    });
}

void ProjectSession::close()
{
    if (!m_open)
        return;
    if (m_jobStop)
        m_jobStop->request_stop();
    m_jobStop.reset();
    m_open.reset();
    const bool wasOpen = m_view.has_value();
    m_view.reset();
    if (wasOpen)
        Q_EMIT closed();
}

void ProjectSession::cancelJob()
{
    if (m_jobStop)
        m_jobStop->request_stop();
}

void ProjectSession::refreshView()
{
    ask<engine::ProjectView>(
        this, [](const engine::Reader &reader) { return reader.project(); },
        [this](engine::Result<engine::ProjectView> view) {
            if (!view || !m_view)
                return;
            m_view = std::move(*view);
            Q_EMIT viewChanged();
        });
}

void ProjectSession::postQuestion(std::function<void(const engine::Reader *)> task)
{
    if (!m_open) {
        task(nullptr);
        return;
    }
    Open::ReaderThread &thread = m_open->readers[m_open->nextReader++ % ReaderThreads];
    thread.queue.post([&thread, task = std::move(task)] { task(thread.reader.get()); });
}

void ProjectSession::postChange(std::function<void(engine::Workspace *)> task)
{
    if (!m_open) {
        task(nullptr);
        return;
    }
    m_open->store.post([open = m_open.get(), task = std::move(task)] { task(open->workspace ? &*open->workspace : nullptr); });
}

void ProjectSession::postJob(const QString &title, std::function<void(engine::Workspace *, engine::Progress &)> task)
{
    m_jobStop.emplace();
    postChange([this, title, stop = m_jobStop->get_token(), task = std::move(task)](engine::Workspace *workspace) {
        JobProgress progress(title, stop);
        connect(&progress, &JobProgress::stateChanged, this, &ProjectSession::jobChanged, Qt::QueuedConnection);
        task(workspace, progress);
    });
}

void ProjectSession::deliver(QPointer<QObject> asker, std::function<void()> fn)
{
    QMetaObject::invokeMethod(
        this,
        [asker = std::move(asker), fn = std::move(fn)] {
            if (asker)
                fn();
        },
        Qt::QueuedConnection);
}

engine::Error ProjectSession::notOpen()
{
    return {engine::ErrorCode::NotFound, "No project is open.", {}};
}

} // namespace ui
