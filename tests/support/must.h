// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The value of a result that cannot be an error in a test's story.
#pragma once

#include <stdexcept>
#include <type_traits>
#include <utility>

#include "engine/base/result.h"

namespace tests
{

template <typename T> T must(engine::Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message + " " + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace tests
