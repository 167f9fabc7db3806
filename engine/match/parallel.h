// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The arena a run works in: as many workers as asked for, and loops over it. Results must not depend on the number of workers.
#pragma once

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

namespace engine
{

// Runs work() with at most `threads` workers (0 = all cores) for every parallel loop inside.
template <typename Work> auto withThreads(unsigned threads, Work &&work)
{
    oneapi::tbb::task_arena arena(threads == 0 ? oneapi::tbb::task_arena::automatic : static_cast<int>(threads));
    return arena.execute(std::forward<Work>(work));
}

// body(i) for i in [0, count), in any order and on any worker.
template <typename Body> void forEachIndex(std::size_t count, std::size_t grain, Body &&body)
{
    using Range = oneapi::tbb::blocked_range<std::size_t>;
    oneapi::tbb::parallel_for(Range(0, count, grain), [&](const Range &range) {
        for (std::size_t i = range.begin(); i != range.end(); ++i)
            body(i);
    });
}

} // namespace engine
