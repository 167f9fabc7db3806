// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Of several questions the last one counts. There are two reader threads, so an older answer may come after a newer one. GUI thread.
#pragma once

#include <utility>

namespace ui
{

class Latest
{
public:
    // Hands the answer on unless something was asked, or dropped, after this. Stands in the object that asks, which answers never outlive.
    template <typename Answer> [[nodiscard]] auto only(Answer answer)
    {
        return [this, asked = ++m_asked, answer = std::move(answer)](auto result) {
            if (asked == m_asked)
                answer(std::move(result));
        };
    }

    void drop() { ++m_asked; } // what is under way is no longer wanted

private:
    int m_asked = 0;
};

} // namespace ui
