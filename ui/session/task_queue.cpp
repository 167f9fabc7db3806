// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/task_queue.h"

namespace ui
{

TaskQueue::TaskQueue(AtEnd atEnd) : m_atEnd(atEnd), m_thread([this](const std::stop_token &stop) { run(stop); }) {}

TaskQueue::~TaskQueue()
{
    end();
}

void TaskQueue::post(std::move_only_function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void TaskQueue::end()
{
    if (!m_thread.joinable())
        return;
    m_thread.request_stop();
    m_thread.join();
}

void TaskQueue::run(const std::stop_token &stop)
{
    while (true) {
        std::move_only_function<void()> task;
        {
            std::unique_lock lock(m_mutex);
            const bool hasTask = m_wake.wait(lock, stop, [this] { return !m_tasks.empty(); });
            if (!hasTask || (m_atEnd == AtEnd::Drop && stop.stop_requested()))
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task();
    }
}

} // namespace ui
