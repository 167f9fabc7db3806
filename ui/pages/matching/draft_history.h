// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The drafts before and after the present one, each as a whole. Any thread, one at a time.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <optional>
#include <utility>

namespace ui
{

template <typename T> class DraftHistory
{
public:
    using Clock = std::chrono::steady_clock;
    using Time = std::optional<Clock::time_point>; // nothing: there is no such step

    // To be told before the draft changes. A step that goes on (a line that is dragged) is taken back as one with those right before it.
    void note(T before, bool goesOn = false)
    {
        const Clock::time_point now = Clock::now();
        const bool isSameStep = goesOn && m_goesOn && !m_back.empty() && now - m_back.back().at < Pause;
        m_goesOn = goesOn;
        m_ahead.clear();
        if (isSameStep)
            m_back.back().at = now;
        else
            push(m_back, std::move(before), now);
    }

    // The draft to show instead of the present one.
    std::optional<T> takeBack(T present) { return move(m_back, m_ahead, std::move(present)); }
    std::optional<T> doAgain(T present) { return move(m_ahead, m_back, std::move(present)); }

    // When the next such step was made, so that steps of several histories are taken in their order.
    [[nodiscard]] Time lastStep() const { return m_back.empty() ? Time() : m_back.back().at; }
    [[nodiscard]] Time lastTakenBack() const { return m_ahead.empty() ? Time() : m_ahead.back().at; }

    void clear()
    {
        m_back.clear();
        m_ahead.clear();
    }

private:
    static constexpr std::size_t Most = 100;
    static constexpr std::chrono::seconds Pause{1};
    struct Step {
        T draft;
        Clock::time_point at;
    };
    using Steps = std::deque<Step>;

    static void push(Steps &steps, T draft, Clock::time_point at)
    {
        steps.push_back({std::move(draft), at});
        if (steps.size() > Most)
            steps.pop_front();
    }

    std::optional<T> move(Steps &from, Steps &to, T present)
    {
        if (from.empty())
            return std::nullopt;
        m_goesOn = false;
        T draft = std::move(from.back().draft);
        from.pop_back();
        push(to, std::move(present), Clock::now());
        return draft;
    }

    Steps m_back;
    Steps m_ahead;
    bool m_goesOn = false;
};

} // namespace ui
