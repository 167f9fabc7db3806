// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Golden ids: short, speakable, with a check character: "C-7F3K-2M". Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace engine
{

// Ids in the order of a counter, scattered by the project's key so that neighbours in time are no neighbours in writing. Equal numbers and
// keys give equal ids, different numbers different ids: an id is never given twice as long as the counter only grows.
class GoldenIdSequence
{
public:
    GoldenIdSequence(std::uint64_t key, std::uint64_t next) : m_key(key), m_next(next) {}
    [[nodiscard]] std::string take();
    [[nodiscard]] std::uint64_t next() const { return m_next; } // to be kept with the project

private:
    std::uint64_t m_key;
    std::uint64_t m_next;
};

// Crockford's 32 letters (no I, L, O, U): five of them for the first 33 million, then six, and so on, and one check letter over GF(32)
// that finds every wrong letter and every swap of two letters. Number up to 2^55.
[[nodiscard]] std::string goldenIdOf(std::uint64_t number, std::uint64_t key);

// Takes what a person typed (any case, blanks and dashes anywhere, O for 0, I and L for 1, with or without "C-") to the id as written.
// Error InvalidArgument when the length, a letter or the check is wrong.
[[nodiscard]] Result<std::string> goldenIdFromTyped(std::string_view typed);

} // namespace engine
