// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/text_file.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <system_error>
#include <unistd.h>

namespace app::cli
{

namespace
{

constexpr std::uintmax_t Limit = 16U * 1024 * 1024;

} // namespace

engine::Result<std::string> readTextFile(const std::filesystem::path &path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status))
        return engine::fail(engine::ErrorCode::InputRejected, fmt::format("{} does not exist.", path.string()));
    if (std::filesystem::is_directory(status))
        return engine::fail(engine::ErrorCode::InputRejected, fmt::format("{} is a directory; name a file in it.", path.string()));
    if (std::filesystem::file_size(path, error) > Limit)
        return engine::fail(engine::ErrorCode::InputRejected, fmt::format("{} is larger than 16 MB; this is not such a file.", path.string()));
    std::ifstream stream(path, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    if (!stream)
        return engine::fail(engine::ErrorCode::InputRejected, fmt::format("{} cannot be read; check its permissions.", path.string()));
    if (text.find_first_not_of(" \t\r\n") == std::string::npos)
        return engine::fail(engine::ErrorCode::InputRejected,
                            fmt::format("{} is empty. Nothing was changed; check that it was saved.", path.string()));
    return text;
}

engine::Result<void> writeNewTextFile(const std::filesystem::path &path, std::string_view text)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0 && errno == EEXIST)
        return engine::fail(engine::ErrorCode::InvalidArgument,
                            fmt::format("{} exists already. Nothing was written; choose another name, or remove it first.", path.string()));
    const bool isWritten = descriptor >= 0 && ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (descriptor < 0 || ::close(descriptor) != 0 || !isWritten)
        return engine::fail(engine::ErrorCode::Io, fmt::format("{} cannot be written; check the folder and the free space.", path.string()));
    return {};
}

} // namespace app::cli
