// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Threads that take what is to be done from one queue, in the order it was posted in; with one thread it is done one after another.
// post() from any thread; what is still queued at the end is dropped or done, as asked.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace ui
{

class TaskQueue
{
public:
    enum class AtEnd { Drop, Finish };

    using Task = std::move_only_function<void(std::size_t thread)>; // told which of the threads does it, from 0

    explicit TaskQueue(AtEnd atEnd, std::size_t threads = 1);
    ~TaskQueue(); // ends
    TaskQueue(const TaskQueue &) = delete;
    TaskQueue &operator=(const TaskQueue &) = delete;

    void post(Task task);
    void end(); // waits for what is being done, and with Finish for all the others; nothing may be posted afterwards

private:
    void run(const std::stop_token &stop, std::size_t thread);

    const AtEnd m_atEnd;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Task> m_tasks;
    std::vector<std::jthread> m_threads; // last: they use the others
};

} // namespace ui
