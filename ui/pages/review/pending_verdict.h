// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A verdict on its way to the project. It belongs to one pair for good; what is said of that pair can be corrected until the store
// thread takes it. Any thread.
#pragma once

#include <mutex>

#include "engine/workspace/requests.h"

namespace ui
{

class PendingVerdict
{
public:
    explicit PendingVerdict(engine::DecisionRequest request) : m_request(std::move(request)) {}

    // False when it is too late: the verdict before was taken already.
    bool correct(engine::Verdict verdict)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_isTaken)
            m_request.verdict = verdict;
        return !m_isTaken;
    }

    [[nodiscard]] engine::DecisionRequest take()
    {
        const std::scoped_lock lock(m_mutex);
        m_isTaken = true;
        return m_request;
    }

private:
    std::mutex m_mutex; // guards what follows
    engine::DecisionRequest m_request;
    bool m_isTaken = false;
};

} // namespace ui
