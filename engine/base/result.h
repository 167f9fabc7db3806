// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Result<T>: a value, or an Error that a person can act on. Nothing in the engine throws across a module.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <utility>

namespace engine
{

enum class ErrorCode : std::uint8_t {
    InvalidArgument, // the caller asked for something that makes no sense
    NotFound,        // no such record, customer, source, file
    InputRejected,   // a file or text from outside cannot be taken; nothing was changed
    ProjectLocked,   // another process holds the project
    ReadOnly,        // the project was opened read-only
    Damaged,         // the project file failed a check
    NewerVersion,    // the project was written by a newer Tessera
    NotAProject,     // the file is something else
    WrongKey,        // encrypted, and the key does not open it
    DiskFull,        // no space left; the change was rolled back
    Io,              // the operating system refused a read or write
    Cancelled,       // a person stopped it; nothing was changed
    Conflict,        // contradicts an earlier decision or a newer state
    Unsupported,     // understood, but cannot be represented here
    GateFailed,      // more would change than the caller allowed; nothing was changed
    Internal,        // a fault in Tessera
};

// message: one or two sentences for a person: what happened, what was kept, what to do.
// detail: for the log or "copy details"; never a person's data.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;
    std::string detail;
};

template <typename T> using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, std::string message, std::string detail = {})
{
    return std::unexpected(Error{code, std::move(message), std::move(detail)});
}

} // namespace engine

// TESSERA_TRY(auto x, f()): x is the value of f(), or this function returns f()'s error.
#define TESSERA_TRY_JOIN2(a, b) a##b
#define TESSERA_TRY_JOIN(a, b) TESSERA_TRY_JOIN2(a, b)
#define TESSERA_TRY_AS(tmp, declaration, expression)                                                                                                 \
    auto tmp = (expression);                                                                                                                         \
    if (!tmp)                                                                                                                                        \
        return std::unexpected(std::move(tmp).error());                                                                                              \
    declaration = *std::move(tmp)
// __COUNTER__ and not __LINE__: one may stand inside the other, in a lambda.
#define TESSERA_TRY(declaration, expression) TESSERA_TRY_AS(TESSERA_TRY_JOIN(tryResult, __COUNTER__), declaration, expression)

// TESSERA_CHECK(f()): for Result<void>, or where the value is not wanted.
#define TESSERA_CHECK_AS(tmp, expression)                                                                                                            \
    do {                                                                                                                                             \
        if (auto tmp = (expression); !tmp)                                                                                                           \
            return std::unexpected(std::move(tmp).error());                                                                                          \
    } while (false)
#define TESSERA_CHECK(expression) TESSERA_CHECK_AS(TESSERA_TRY_JOIN(checked, __COUNTER__), expression)
