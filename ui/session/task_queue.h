// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A thread that does one thing after another. post() from any thread; what is still queued at the end is dropped.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace ui {

class TaskQueue {
public:
    TaskQueue();
    ~TaskQueue(); // waits for the running task
    TaskQueue(const TaskQueue &) = delete;
    TaskQueue &operator=(const TaskQueue &) = delete;

    void post(std::move_only_function<void()> task);

private:
    void run(const std::stop_token &stop);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<std::move_only_function<void()>> m_tasks;
    std::jthread m_thread; // last: it uses the others
};

} // namespace ui
