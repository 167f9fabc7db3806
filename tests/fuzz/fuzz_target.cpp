// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/fuzz_target.h"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

namespace tests::fuzz
{

namespace
{

std::vector<Target> &registered()
{
    static std::vector<Target> all;
    return all;
}

} // namespace

Target::Target(const char *targetName, Run targetRun) : name(targetName), run(targetRun)
{
    registered().push_back(*this);
}

const std::vector<Target> &targets()
{
    return registered();
}

void require(bool holds, const std::string &promise)
{
    if (!holds)
        throw BrokenPromise(promise);
}

void requireRefusal(const engine::Error &error)
{
    require(error.code != engine::ErrorCode::Internal, "a refusal is no fault of the program: " + error.message + " " + error.detail);
    require(!error.message.empty(), "a refusal says why");
}

std::size_t Choices::below(std::size_t bound)
{
    if (m_rest.empty())
        return 0;
    const auto byte = static_cast<unsigned char>(m_rest.front());
    m_rest.remove_prefix(1);
    return byte % bound;
}

MemoryFile::MemoryFile(std::string_view bytes) : m_descriptor(::memfd_create("fuzz", MFD_CLOEXEC))
{
    if (m_descriptor < 0 || ::write(m_descriptor, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
        throw std::runtime_error("no room for a file in memory");
}

MemoryFile::~MemoryFile()
{
    ::close(m_descriptor);
}

std::filesystem::path MemoryFile::path() const
{
    return fmt::format("/proc/self/fd/{}", m_descriptor);
}

} // namespace tests::fuzz
