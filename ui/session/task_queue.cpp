// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/task_queue.h"

namespace ui {

TaskQueue::TaskQueue() : m_thread([this](const std::stop_token &stop) { run(stop); }) {}

TaskQueue::~TaskQueue()
{
    m_thread.request_stop();
    m_thread.join();
}

void TaskQueue::post(std::move_only_function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void TaskQueue::run(const std::stop_token &stop)
{
    while (true) {
        std::move_only_function<void()> task;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_tasks.empty(); }))
                return;
            if (stop.stop_requested())
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task();
    }
}

} // namespace ui
