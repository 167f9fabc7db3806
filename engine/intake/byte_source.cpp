// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/intake/byte_source.h"

#include <cerrno>
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <vector>

#include "engine/base/open_databases.h"
#include "engine/intake/input_error.h"

namespace engine
{

namespace
{

constexpr std::size_t HashBytes = 32;

class Descriptor final
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

std::string systemText(int error)
{
    return std::generic_category().message(error);
}

std::unexpected<Error> cannotOpen(const std::filesystem::path &file, int error)
{
    if (error == ENOENT || error == ENOTDIR)
        return refuseFile(file, "there is no such file", "Check the name.");
    if (error == EACCES || error == EPERM)
        return refuseFile(file, "you may not read this file", "Ask for the right to read it, or copy it to a place of your own.");
    return refuseFile(file, "the file cannot be opened (" + systemText(error) + ")");
}

} // namespace

struct ByteSource::State {
    State(std::filesystem::path path, int number) : file(std::move(path)), descriptor(number)
    {
        crypto_generichash_init(&hashing, nullptr, 0, HashBytes);
    }

    std::filesystem::path file;
    Descriptor descriptor;
    std::uint64_t total = 0;
    std::uint64_t read = 0;
    crypto_generichash_state hashing{};
};

ByteSource::ByteSource(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ByteSource::ByteSource(ByteSource &&) noexcept = default;
ByteSource &ByteSource::operator=(ByteSource &&) noexcept = default;
ByteSource::~ByteSource() = default;

Result<ByteSource> ByteSource::open(const std::filesystem::path &file)
{
    if (sodium_init() < 0)
        return fail(ErrorCode::Internal, "The library for hashes did not start. Nothing was imported.");
    if (isOpenDatabase(file))
        return refuseFile(file, "this is a project that is open here", "Name the file of a source.");
    // Without waiting: a named pipe would hold the program until somebody writes to it.
    auto state = std::make_unique<State>(file, ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)); // NOLINT(*-vararg)
    if (state->descriptor.number() < 0)
        return cannotOpen(file, errno);
    struct stat facts{};
    if (::fstat(state->descriptor.number(), &facts) != 0)
        return cannotOpen(file, errno);
    if (S_ISDIR(facts.st_mode))
        return refuseFile(file, "this is a directory", "Name one file in it.");
    if (!S_ISREG(facts.st_mode))
        return refuseFile(file, "this is no ordinary file", "Save what it delivers to a file first.");
    if (facts.st_size == 0)
        return refuseFile(file, "the file is empty", "Check that the export was finished.");
    state->total = static_cast<std::uint64_t>(facts.st_size);
    return ByteSource(std::move(state));
}

Result<std::size_t> ByteSource::read(std::span<char> buffer)
{
    std::size_t filled = 0;
    while (filled < buffer.size()) {
        const ssize_t got = ::read(m_state->descriptor.number(), buffer.data() + filled, buffer.size() - filled);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(ErrorCode::Io, m_state->file.string() + ": reading stopped after " + std::to_string(m_state->read) + " bytes ("
                                           + systemText(errno) + "). Nothing was imported. Copy the file to a local disk and try again.");
        if (got == 0)
            break;
        filled += static_cast<std::size_t>(got);
    }
    m_state->read += filled;
    crypto_generichash_update(&m_state->hashing, reinterpret_cast<const unsigned char *>(buffer.data()), filled);
    return filled;
}

Result<void> ByteSource::seek(std::uint64_t offset)
{
    if (::lseek(m_state->descriptor.number(), static_cast<off_t>(offset), SEEK_SET) < 0)
        return fail(ErrorCode::Io, m_state->file.string() + ": the file cannot be read at every place (" + systemText(errno)
                                       + "). Nothing was imported. Copy it to a local disk and try again.");
    return {};
}

const std::filesystem::path &ByteSource::file() const
{
    return m_state->file;
}

std::uint64_t ByteSource::bytesRead() const
{
    return m_state->read;
}

std::uint64_t ByteSource::bytesTotal() const
{
    return m_state->total;
}

std::string ByteSource::hash() const
{
    crypto_generichash_state copy = m_state->hashing;
    std::string bytes(HashBytes, '\0');
    crypto_generichash_final(&copy, reinterpret_cast<unsigned char *>(bytes.data()), bytes.size());
    return bytes;
}

Result<std::string> hashOfFile(const std::filesystem::path &file)
{
    TESSERA_TRY(ByteSource source, ByteSource::open(file));
    std::vector<char> buffer(std::size_t{1} << 18U);
    while (true) {
        TESSERA_TRY(const std::size_t filled, source.read(buffer));
        if (filled == 0)
            return source.hash();
    }
}

} // namespace engine
