// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/text_file.h"

#include <format>
#include <fstream>
#include <system_error>

namespace app::cli {

namespace {

constexpr std::uintmax_t Limit = 16U * 1024 * 1024;

} // namespace

engine::Result<std::string> readTextFile(const std::filesystem::path &path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status))
        return engine::fail(engine::ErrorCode::InputRejected, std::format("{} does not exist.", path.string()));
    if (std::filesystem::is_directory(status))
        return engine::fail(engine::ErrorCode::InputRejected, std::format("{} is a directory; name a file in it.", path.string()));
    if (std::filesystem::file_size(path, error) > Limit)
        return engine::fail(engine::ErrorCode::InputRejected, std::format("{} is larger than 16 MB; this is not such a file.", path.string()));
    std::ifstream stream(path, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    if (!stream)
        return engine::fail(engine::ErrorCode::InputRejected, std::format("{} cannot be read; check its permissions.", path.string()));
    return text;
}

engine::Result<void> writeTextFile(const std::filesystem::path &path, std::string_view text)
{
    std::ofstream stream(path, std::ios::binary | std::ios::trunc);
    stream.write(text.data(), static_cast<std::streamsize>(text.size()));
    stream.close();
    if (!stream)
        return engine::fail(engine::ErrorCode::Io, std::format("{} cannot be written; check the folder and the free space.", path.string()));
    return {};
}

} // namespace app::cli
