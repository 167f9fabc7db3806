// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/publish/export_directory.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <span>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "engine/publish/manifest.h"

namespace engine
{

namespace fs = std::filesystem;

namespace
{

constexpr std::string_view AsidePrefix = ".tessera-";
constexpr std::string_view AsideSuffix = ".part";

// What an error leaves in the directory.
constexpr std::string_view FormerStays = "The former export stays as it was";
constexpr std::string_view Mixed = "Some files of the former export have been replaced and its manifest has not, so the two no longer fit";
constexpr std::string_view NotSynced = "All files are in place, but would not outlast a power failure";

std::unexpected<Error> ioError(const fs::path &path, std::string_view what, int code, std::string_view left = FormerStays)
{
    const std::string reason = std::generic_category().message(code);
    if (code == ENOSPC || code == EDQUOT)
        return fail(ErrorCode::DiskFull, fmt::format("No space is left for {}. {}; free some space and export again.", path.string(), left), reason);
    return fail(
        ErrorCode::Io,
        fmt::format("{} {}: {}. {}; correct the permissions or choose another directory, and export again.", what, path.string(), reason, left),
        reason);
}

bool isPlainName(std::string_view name)
{
    return !name.empty() && name != "." && name != ".." && name.find('/') == std::string_view::npos && name.find('\0') == std::string_view::npos
           && !name.starts_with(AsidePrefix);
}

// A descriptor that is closed.
class Descriptor
{
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor &&other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        close();
        m_number = std::exchange(other.m_number, -1);
        return *this;
    }
    [[nodiscard]] int number() const { return m_number; }
    // False, with errno set, when the system reports a late error.
    bool close() { return m_number < 0 || ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

std::string hexOf(std::span<const unsigned char> bytes)
{
    std::string hex(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    hex.pop_back();
    return hex;
}

} // namespace

struct ExportFile::State {
    std::string name;
    fs::path aside;
    Descriptor descriptor;
    crypto_hash_sha256_state hash{};
    std::uint64_t bytes = 0;
};

ExportFile::ExportFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ExportFile::~ExportFile() = default;

Result<void> ExportFile::write(std::string_view bytes)
{
    crypto_hash_sha256_update(&m_state->hash, reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size());
    m_state->bytes += bytes.size();
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_state->descriptor.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return ioError(m_state->aside, "Cannot write", errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Result<WrittenFile> ExportFile::finish()
{
    if (::fsync(m_state->descriptor.number()) != 0 || !m_state->descriptor.close())
        return ioError(m_state->aside, "Cannot write", errno);
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_final(&m_state->hash, digest.data());
    return WrittenFile{m_state->name, m_state->bytes, hexOf(digest)};
}

struct ExportDirectory::State {
    fs::path path;
    Descriptor lock; // the directory itself; the lock goes with the descriptor, also when the process dies
    std::vector<std::string> names;

    [[nodiscard]] fs::path aside(std::string_view name) const
    {
        return path / (std::string(AsidePrefix) + std::string(name) + std::string(AsideSuffix));
    }

    ~State()
    {
        std::error_code ignored; // what cannot be removed is swept by the next export
        for (const std::string &name : names)
            fs::remove(aside(name), ignored);
    }

    // Left by an export that died.
    void sweep() const
    {
        std::error_code ignored;
        for (fs::directory_iterator at(path, ignored), end; !ignored && at != end; at.increment(ignored)) {
            const std::string name = at->path().filename().string();
            std::error_code kept;
            if (name.starts_with(AsidePrefix) && name.ends_with(AsideSuffix) && at->is_regular_file(kept))
                fs::remove(at->path(), kept);
        }
    }

    [[nodiscard]] Result<void> moveIn(const std::string &name, std::string_view left) const
    {
        if (::rename(aside(name).c_str(), (path / name).c_str()) != 0)
            return ioError(path / name, "Cannot put in place", errno, left);
        return {};
    }

    [[nodiscard]] Result<void> sync(std::string_view left) const
    {
        if (::fsync(lock.number()) != 0)
            return ioError(path, "Cannot write to", errno, left);
        return {};
    }
};

ExportDirectory::ExportDirectory(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ExportDirectory::~ExportDirectory() = default;
ExportDirectory::ExportDirectory(ExportDirectory &&) noexcept = default;
ExportDirectory &ExportDirectory::operator=(ExportDirectory &&) noexcept = default;

Result<ExportDirectory> ExportDirectory::open(const fs::path &directory)
{
    if (sodium_init() < 0)
        return fail(ErrorCode::Internal, "The library for checksums did not start. Nothing was exported; start Tessera again.");
    if (directory.empty())
        return fail(ErrorCode::InvalidArgument, "No directory is named to export to. Nothing was exported.");
    std::error_code error;
    fs::create_directories(directory, error);
    if (std::error_code unseen; !fs::is_directory(directory, unseen)) {
        std::error_code ignored;
        if (fs::exists(directory, ignored) || error == std::errc::file_exists || error == std::errc::not_a_directory)
            return fail(ErrorCode::Io,
                        directory.string()
                            + " cannot be the directory of an export: a file stands in the way. Nothing was exported; choose another directory.");
        return ioError(directory, "Cannot make", (error ? error : unseen).value());
    }
    auto state = std::make_unique<State>();
    state->path = directory;
    state->lock = Descriptor(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (state->lock.number() < 0)
        return ioError(directory, "Cannot open", errno);
    if (::flock(state->lock.number(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return fail(ErrorCode::Conflict, "Another export is being written to " + directory.string()
                                                 + ". Nothing was exported; wait for it, or choose another directory.");
        return ioError(directory, "Cannot lock", errno);
    }
    if (::access(directory.c_str(), W_OK | X_OK) != 0)
        return ioError(directory, "Cannot write to", errno);
    state->sweep();
    return ExportDirectory(std::move(state));
}

Result<std::unique_ptr<ExportFile>> ExportDirectory::create(std::string_view name)
{
    if (!isPlainName(name) || std::ranges::find(m_state->names, name) != m_state->names.end())
        return fail(ErrorCode::InvalidArgument,
                    "The file name " + std::string(name) + " cannot be part of an export. The former export stays as it was.");
    auto state = std::make_unique<ExportFile::State>();
    state->name = name;
    state->aside = m_state->aside(name);
    m_state->names.emplace_back(name);
    constexpr mode_t ByUmask = 0666;
    state->descriptor = Descriptor(::open(state->aside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, ByUmask));
    if (state->descriptor.number() < 0)
        return ioError(state->aside, "Cannot write", errno);
    crypto_hash_sha256_init(&state->hash);
    return std::unique_ptr<ExportFile>(new ExportFile(std::move(state)));
}

namespace
{

// Files of the export that stands there now, by its own word; none when there is no readable manifest.
std::vector<std::string> formerFiles(const fs::path &directory)
{
    std::vector<std::string> names;
    const Descriptor file(::open((directory / ManifestName).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (file.number() < 0)
        return names;
    std::string text;
    std::array<char, 65536> piece{};
    constexpr std::size_t Largest = 16U << 20U;
    for (ssize_t got = 0; text.size() < Largest && (got = ::read(file.number(), piece.data(), piece.size())) > 0;)
        text.append(piece.data(), static_cast<std::size_t>(got));
    if (const auto manifest = manifestFromJson(text))
        for (const ManifestFile &former : manifest->files)
            if (isPlainName(former.name) && former.name != ManifestName)
                names.push_back(former.name);
    return names;
}

} // namespace

Result<void> ExportDirectory::commit(std::string_view manifest)
{
    const std::vector<std::string> names = m_state->names;
    TESSERA_TRY(const auto last, create(ManifestName));
    TESSERA_CHECK(last->write(manifest));
    TESSERA_CHECK(last->finish());
    for (const std::string &name : m_state->names) {
        std::error_code ignored;
        if (fs::is_directory(fs::symlink_status(m_state->path / name, ignored)))
            return fail(ErrorCode::Io, "A directory named " + name + " stands in the way in " + m_state->path.string()
                                           + ". The former export stays as it was; move it away.");
    }
    const std::vector<std::string> former = formerFiles(m_state->path);
    for (const std::string &name : names)
        TESSERA_CHECK(m_state->moveIn(name, name == names.front() ? FormerStays : Mixed));
    for (const std::string &name : former) {
        std::error_code ignored; // a file that somebody took away is gone already
        if (std::ranges::find(names, name) == names.end() && fs::is_regular_file(fs::symlink_status(m_state->path / name, ignored)))
            fs::remove(m_state->path / name, ignored);
    }
    // The data must be on the disk under their names before the manifest says so.
    TESSERA_CHECK(m_state->sync(Mixed));
    TESSERA_CHECK(m_state->moveIn(std::string(ManifestName), Mixed));
    TESSERA_CHECK(m_state->sync(NotSynced));
    m_state->names.clear();
    return {};
}

} // namespace engine
