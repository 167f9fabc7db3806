// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The bytes of a file, piece by piece, hashed on the way. One thread.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "engine/base/result.h"

namespace engine
{

class ByteSource final
{
public:
    // InputRejected for a missing or unreadable file, a directory, a pipe, an empty file, a project that is open in this process.
    [[nodiscard]] static Result<ByteSource> open(const std::filesystem::path &file);
    ByteSource(ByteSource &&) noexcept;
    ByteSource &operator=(ByteSource &&) noexcept;
    ~ByteSource();

    // Fills as much of the buffer as the file has left; 0 at its end.
    [[nodiscard]] Result<std::size_t> read(std::span<char> buffer);
    // Goes on reading there. What was passed over is not hashed.
    [[nodiscard]] Result<void> seek(std::uint64_t offset);

    [[nodiscard]] const std::filesystem::path &file() const;
    [[nodiscard]] std::uint64_t bytesRead() const;
    [[nodiscard]] std::uint64_t bytesTotal() const;
    [[nodiscard]] std::string hash() const; // BLAKE2b-256 of what was read

private:
    struct State;
    explicit ByteSource(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// Of a whole file, as its import would tell it.
[[nodiscard]] Result<std::string> hashOfFile(const std::filesystem::path &file);

} // namespace engine
