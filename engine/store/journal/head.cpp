// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/journal/head.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sodium.h>
#include <unistd.h>

namespace engine
{

namespace
{

namespace fs = std::filesystem;

constexpr std::size_t LongestFile = 4096; // keys and heads are far below

std::string toHex(std::string_view bytes)
{
    std::string text;
    for (const char c : bytes)
        text += fmt::format("{:02x}", static_cast<unsigned char>(c));
    return text;
}

std::string fromHex(const std::string &text)
{
    std::string bytes(text.size() / 2, '\0');
    std::size_t size = 0;
    if (sodium_hex2bin(reinterpret_cast<unsigned char *>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr, &size, nullptr) != 0)
        return {};
    bytes.resize(size);
    return bytes;
}

std::string messageOf(const std::string &uid, const JournalHead &head)
{
    return fmt::format("tessera head 1\n{}\n{}\n{}\n{}", toHex(uid), head.count, toHex(head.hash), head.at.microseconds);
}

Result<void> cannotKeep(const fs::path &path)
{
    return fail(ErrorCode::Io, fmt::format("The journal's head cannot be kept in {}: {}.", path.string(), std::strerror(errno)));
}

Result<void> writeAside(const fs::path &aside, std::string_view text)
{
    const int descriptor = ::open(aside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    bool isWritten =
        descriptor >= 0 && ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        isWritten = ::close(descriptor) == 0 && isWritten;
    return isWritten ? Result<void>() : cannotKeep(aside);
}

// Written aside, synced, renamed: a head is never half there.
Result<void> writeSynced(const fs::path &path, std::string_view text)
{
    const fs::path aside = path.string() + ".part";
    TESSERA_CHECK(writeAside(aside, text));
    return ::rename(aside.c_str(), path.c_str()) == 0 ? Result<void>() : cannotKeep(path);
}

// As above, but what another process has put there meanwhile stays.
Result<void> writeUnlessThere(const fs::path &path, std::string_view text)
{
    const fs::path aside = fmt::format("{}.{:08x}.part", path.string(), randombytes_random());
    TESSERA_CHECK(writeAside(aside, text));
    const bool isThere = ::link(aside.c_str(), path.c_str()) == 0 || errno == EEXIST;
    const auto failed = isThere ? Result<void>() : cannotKeep(path);
    ::unlink(aside.c_str());
    return failed;
}

// Nothing when there is no such file.
Result<std::optional<std::string>> readWhole(const fs::path &path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 && errno == ENOENT)
        return std::nullopt;
    std::string text(LongestFile, '\0');
    const ssize_t size = descriptor < 0 ? -1 : ::read(descriptor, text.data(), text.size());
    const int failed = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    if (size < 0)
        return fail(ErrorCode::Io, fmt::format("{} cannot be read: {}.", path.string(), std::strerror(failed)));
    text.resize(static_cast<std::size_t>(size));
    return text;
}

} // namespace

fs::path HeadKeeper::defaultDirectory()
{
    if (const char *state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/')
        return fs::path(state) / "tessera";
    const char *home = std::getenv("HOME");
    return fs::path(home != nullptr ? home : "/tmp") / ".local" / "state" / "tessera";
}

fs::path HeadKeeper::headFile() const
{
    return m_directory / "heads" / (toHex(m_uid) + ".json");
}

bool HeadKeeper::hasKey() const
{
    std::error_code error;
    return fs::exists(keyFile(), error);
}

Result<std::string> HeadKeeper::secretKey(bool makesOne) const
{
    TESSERA_TRY(auto found, readWhole(keyFile()));
    if (!found && makesOne) {
        std::string key(crypto_sign_SECRETKEYBYTES, '\0');
        std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> publicKey{};
        crypto_sign_keypair(publicKey.data(), reinterpret_cast<unsigned char *>(key.data()));
        TESSERA_CHECK(writeUnlessThere(keyFile(), key));
        sodium_memzero(key.data(), key.size());
        TESSERA_TRY(found, readWhole(keyFile())); // the one that counts: another process may have been first
    }
    if (!found)
        return fail(ErrorCode::NotFound, "No journal key has been made here yet.");
    // Never a new one in its place: the heads of every project are signed with it.
    if (found->size() != crypto_sign_SECRETKEYBYTES)
        return fail(
            ErrorCode::Damaged,
            fmt::format("The journal key {} is damaged. Nothing was changed; bring the file back from a backup of your home directory, or move it "
                        "away: heads that were signed with it can then no longer be checked.",
                        keyFile().string()));
    return *std::move(found);
}

Result<void> HeadKeeper::write(const JournalHead &head) const
{
    std::error_code error;
    fs::create_directories(m_directory / "heads", error);
    fs::permissions(m_directory, fs::perms::owner_all, error);
    TESSERA_TRY(std::string key, secretKey(true));
    const std::string message = messageOf(m_uid, head);
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr, reinterpret_cast<const unsigned char *>(message.data()),
                         message.size(), reinterpret_cast<const unsigned char *>(key.data()));
    sodium_memzero(key.data(), key.size());
    const nlohmann::json json{{"count", head.count}, {"hash", toHex(head.hash)}, {"at", head.at.microseconds}, {"signature", toHex(signature)}};
    return writeSynced(headFile(), json.dump(2));
}

Result<std::optional<JournalHead>> HeadKeeper::read() const
{
    std::error_code error;
    const bool isThere = fs::exists(headFile(), error);
    if (error)
        return fail(ErrorCode::Io, fmt::format("{} cannot be read: {}.", headFile().string(), error.message()));
    return isThere ? Result<std::optional<JournalHead>>(read(headFile())) : std::nullopt;
}

Result<JournalHead> HeadKeeper::read(const fs::path &file) const
{
    const auto damaged = [&] {
        return fail(ErrorCode::Damaged, fmt::format("The journal's head kept in {} has been edited or is damaged.", file.string()));
    };
    std::ifstream stream(file, std::ios::binary);
    const auto json = nlohmann::json::parse(stream, nullptr, false);
    if (!json.is_object() || !json.contains("count") || !json["count"].is_number_unsigned() || !json.contains("at") || !json["at"].is_number_integer()
        || !json.contains("hash") || !json["hash"].is_string() || !json.contains("signature") || !json["signature"].is_string())
        return damaged();
    JournalHead head{json["count"].get<std::uint64_t>(), fromHex(json["hash"].get<std::string>()), Timestamp{json["at"].get<std::int64_t>()}};
    const std::string signature = fromHex(json["signature"].get<std::string>());
    const auto key = secretKey(false);
    if (!key && key.error().code != ErrorCode::NotFound)
        return std::unexpected(key.error());
    if (!key || signature.size() != crypto_sign_BYTES)
        return damaged();
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> publicKey{};
    crypto_sign_ed25519_sk_to_pk(publicKey.data(), reinterpret_cast<const unsigned char *>(key->data()));
    const std::string message = messageOf(m_uid, head);
    if (crypto_sign_verify_detached(reinterpret_cast<const unsigned char *>(signature.data()),
                                    reinterpret_cast<const unsigned char *>(message.data()), message.size(), publicKey.data())
        != 0)
        return damaged();
    return head;
}

Result<void> HeadKeeper::putBy() const
{
    for (int number = 1;; ++number) {
        const fs::path aside = m_directory / "heads" / fmt::format("{}.lost-{}.json", toHex(m_uid), number);
        std::error_code error;
        if (fs::exists(aside, error))
            continue;
        fs::rename(headFile(), aside, error);
        return error ? fail(ErrorCode::Io, fmt::format("The journal's head cannot be put by as {}: {}.", aside.string(), error.message()))
                     : Result<void>();
    }
}

std::vector<std::pair<fs::path, std::optional<JournalHead>>> HeadKeeper::putByHeads() const
{
    std::vector<std::pair<fs::path, std::optional<JournalHead>>> heads;
    std::error_code error;
    for (fs::directory_iterator entry(m_directory / "heads", error); entry != fs::directory_iterator(); entry.increment(error)) {
        if (!entry->path().filename().string().starts_with(toHex(m_uid) + ".lost-"))
            continue;
        const auto head = read(entry->path());
        heads.emplace_back(entry->path(), head ? std::optional(*head) : std::nullopt);
    }
    std::ranges::sort(heads, {}, &decltype(heads)::value_type::first);
    return heads;
}

} // namespace engine
