// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A thread that does one thing after another. post() from any thread; what is still queued at the end is dropped or done, as asked.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace ui
{

class TaskQueue
{
public:
    enum class AtEnd { Drop, Finish };

    explicit TaskQueue(AtEnd atEnd);
    ~TaskQueue(); // ends
    TaskQueue(const TaskQueue &) = delete;
    TaskQueue &operator=(const TaskQueue &) = delete;

    void post(std::move_only_function<void()> task);
    void end(); // waits for the running task, and with Finish for all the others; nothing may be posted afterwards

private:
    void run(const std::stop_token &stop);

    const AtEnd m_atEnd;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<std::move_only_function<void()>> m_tasks;
    std::jthread m_thread; // last: it uses the others
};

} // namespace ui
