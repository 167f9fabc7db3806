// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A reader of outside text that is handed any bytes: it answers or refuses, and keeps its promises. One file per target, which registers itself:
//     const tests::fuzz::Target target("csv_reader", run);
// libFuzzer drives them one by one (./dev fuzz); fuzz_test drives all of them over the seeds and mutations of these.
#pragma once

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace tests::fuzz
{

struct Target {
    using Run = void (*)(std::string_view input);
    Target(const char *targetName, Run targetRun);
    const char *name;
    Run run;
};
[[nodiscard]] const std::vector<Target> &targets(); // those of this program

// What a target throws when a promise was broken; nothing else may leave it.
struct BrokenPromise : std::runtime_error {
    using std::runtime_error::runtime_error;
};
void require(bool holds, const std::string &promise);
// Refused for what was read, with a sentence.
void requireRefusal(const engine::Error &error);

// The choices an input makes, one byte each, before its text.
class Choices
{
public:
    explicit Choices(std::string_view input) : m_rest(input) {}
    [[nodiscard]] std::size_t below(std::size_t bound); // 0 when the input is used up
    [[nodiscard]] std::string_view rest() const { return m_rest; }

private:
    std::string_view m_rest;
};

// Bytes under a name that a reader can open; never on the disk.
class MemoryFile
{
public:
    explicit MemoryFile(std::string_view bytes);
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;
    ~MemoryFile();
    [[nodiscard]] std::filesystem::path path() const;

private:
    int m_descriptor;
};

// What was read from a text, written and read again, must be the same.
template <typename Read, typename Write> void requireRoundTrip(std::string_view text, const Read &read, const Write &write)
{
    const auto first = read(text);
    if (!first)
        return requireRefusal(first.error());
    const std::string written = write(*first);
    const auto second = read(written);
    require(second.has_value(), second ? "" : "what was written reads again: " + second.error().message + "\n" + written);
    require(*second == *first, "what was written reads the same:\n" + written);
}

} // namespace tests::fuzz
