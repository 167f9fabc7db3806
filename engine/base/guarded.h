// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The edge at which exceptions end: of the standard library and of those we build upon, since our own code throws none. Any thread.
#pragma once

#include <exception>
#include <new>
#include <string>
#include <typeinfo>
#include <utility>

#include "engine/base/result.h"

namespace engine
{

// What work() gives, a Result; want of memory and any other exception are an error like any other. outOfMemory: what was kept and what to do then.
// The detail names the kind of exception and not its text, which may hold what somebody's record says.
template <typename Work> [[nodiscard]] auto guarded(std::string outOfMemory, Work &&work) -> decltype(std::forward<Work>(work)())
{
    try {
        return std::forward<Work>(work)();
    } catch (const std::bad_alloc &) {
        return fail(ErrorCode::InputRejected, std::move(outOfMemory));
    } catch (const std::exception &error) {
        return fail(ErrorCode::Internal,
                    "Something went wrong inside Tessera. What was not finished was taken back. Please report what you did and the details.",
                    std::string("exception ") + typeid(error).name());
    }
}

} // namespace engine
