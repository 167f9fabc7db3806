// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/secret_key.h"

#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <sodium.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace engine
{

namespace
{

constexpr std::size_t LongestKey = 4096;

// Before the first key is in memory: no core file may ever hold it, and no other process of the same person may look into this one.
void forbidCoreFiles()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0);
}

} // namespace

SecretKey SecretKey::fromText(std::string_view text)
{
    forbidCoreFiles();
    SecretKey key;
    key.m_bytes.assign(text.begin(), text.end());
    return key;
}

Result<SecretKey> SecretKey::fromEnvironment(const std::string &variable)
{
    const char *text = std::getenv(variable.c_str());
    if (text == nullptr || *text == '\0')
        return fail(ErrorCode::InvalidArgument, fmt::format("The environment variable {} is not set or empty; it should hold the key.", variable));
    return fromText(text);
}

Result<SecretKey> SecretKey::fromFile(const std::filesystem::path &file)
{
    struct stat status{};
    if (::stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return fail(ErrorCode::InvalidArgument, fmt::format("The key file {} does not exist or is no file.", file.string()));
    if ((status.st_mode & (S_IRGRP | S_IROTH | S_IWGRP | S_IWOTH)) != 0)
        return fail(ErrorCode::InvalidArgument,
                    fmt::format("The key file {} may be read by others. Make it yours alone (chmod 600) and try again.", file.string()));
    forbidCoreFiles();
    SecretKey key;
    key.m_bytes.resize(LongestKey + 2);
    std::ifstream stream;
    stream.rdbuf()->pubsetbuf(nullptr, 0); // no copy of the key in a buffer that nobody wipes
    stream.open(file, std::ios::binary);
    stream.read(key.m_bytes.data(), static_cast<std::streamsize>(key.m_bytes.size()));
    auto size = static_cast<std::size_t>(stream.gcount());
    if (size > 0 && key.m_bytes[size - 1] == '\n')
        --size;
    if (size > 0 && key.m_bytes[size - 1] == '\r')
        --size;
    if (size == 0 || size > LongestKey)
        return fail(ErrorCode::InvalidArgument, fmt::format("The key file {} is empty or longer than {} bytes.", file.string(), LongestKey));
    sodium_memzero(key.m_bytes.data() + size, key.m_bytes.size() - size);
    key.m_bytes.resize(size);
    return key;
}

SecretKey &SecretKey::operator=(SecretKey &&other) noexcept
{
    m_bytes.swap(other.m_bytes);
    return *this;
}

SecretKey::~SecretKey()
{
    if (!m_bytes.empty())
        sodium_memzero(m_bytes.data(), m_bytes.size());
}

} // namespace engine
