// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists as sets: ascending, each once. Plain functions; any thread.
#pragma once

#include <algorithm>
#include <functional>

namespace engine
{

// By the projection; of equal ones any stays.
template <typename List, typename Projection = std::identity> void sortUnique(List &list, Projection projection = {})
{
    std::ranges::sort(list, {}, projection);
    const auto repeated = std::ranges::unique(list, {}, projection);
    list.erase(repeated.begin(), repeated.end());
}

} // namespace engine
