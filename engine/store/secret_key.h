// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A project's key: kept out of copies, logs and core files, and wiped at the end.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace engine
{

class SecretKey
{
public:
    [[nodiscard]] static SecretKey fromText(std::string_view text);
    [[nodiscard]] static Result<SecretKey> fromEnvironment(const std::string &variable);
    // The whole file without one line end at its end. Refused when others may read it.
    [[nodiscard]] static Result<SecretKey> fromFile(const std::filesystem::path &file);

    SecretKey(SecretKey &&) noexcept = default;
    SecretKey &operator=(SecretKey &&) noexcept;
    SecretKey(const SecretKey &) = delete;
    SecretKey &operator=(const SecretKey &) = delete;
    ~SecretKey();

    [[nodiscard]] std::string_view bytes() const { return {m_bytes.data(), m_bytes.size()}; }

private:
    SecretKey() = default;
    std::vector<char> m_bytes;
};

} // namespace engine
