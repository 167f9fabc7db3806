// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/task_queue.h"

namespace ui
{

TaskQueue::TaskQueue(AtEnd atEnd, std::size_t threads) : m_atEnd(atEnd)
{
    for (std::size_t thread = 0; thread < threads; ++thread)
        m_threads.emplace_back([this, thread](const std::stop_token &stop) { run(stop, thread); });
}

TaskQueue::~TaskQueue()
{
    end();
}

void TaskQueue::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void TaskQueue::end()
{
    for (std::jthread &thread : m_threads)
        thread.request_stop();
    m_threads.clear(); // joins them
}

void TaskQueue::run(const std::stop_token &stop, std::size_t thread)
{
    while (true) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            const bool hasTask = m_wake.wait(lock, stop, [this] { return !m_tasks.empty(); });
            if (!hasTask || (m_atEnd == AtEnd::Drop && stop.stop_requested()))
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task(thread);
    }
}

} // namespace ui
