// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/intake/reject_report.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <string>
#include <system_error>
#include <unistd.h>

#include "engine/base/open_databases.h"

namespace engine
{

namespace
{

constexpr std::size_t BufferBytes = std::size_t{64} << 10U;
constexpr std::string_view AsideSuffix = ".part";
constexpr std::string_view Header = "line,field,reason,raw\n";

// Only a former list gives way: a slip of the keyboard must not cost a source file, or the project itself.
bool mayBeReplaced(const std::filesystem::path &file)
{
    std::error_code error;
    const auto status = std::filesystem::symlink_status(file, error);
    if (!std::filesystem::exists(status))
        return true;
    if (!std::filesystem::is_regular_file(status) || isOpenDatabase(file))
        return false;
    std::string begin(Header.size(), '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    return stream.gcount() == 0 || std::string_view(begin).substr(0, static_cast<std::size_t>(stream.gcount())) == Header;
}

void appendCell(std::string &line, std::string_view text, char end)
{
    line += '"';
    for (const char c : text) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
    line += end;
}

} // namespace

struct RejectReport::State {
    std::filesystem::path file;
    std::filesystem::path aside;
    int descriptor = -1;
    std::string buffer;
    std::uint64_t rows = 0;

    ~State() { discard(); }

    void discard()
    {
        if (descriptor < 0)
            return;
        ::close(descriptor);
        descriptor = -1;
        ::unlink(aside.c_str());
    }

    [[nodiscard]] std::unexpected<Error> failure() const
    {
        const int error = errno;
        return fail(error == ENOSPC ? ErrorCode::DiskFull : ErrorCode::Io,
                    fmt::format("{}: the list of rejected rows cannot be written ({}). Choose another place for it.", file.string(),
                                std::generic_category().message(error)));
    }

    Result<void> write()
    {
        std::string_view rest = buffer;
        while (!rest.empty()) {
            const ssize_t written = ::write(descriptor, rest.data(), rest.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                return failure();
            rest.remove_prefix(static_cast<std::size_t>(written));
        }
        buffer.clear();
        return {};
    }
};

RejectReport::RejectReport(std::unique_ptr<State> state) : m_state(std::move(state)) {}
RejectReport::RejectReport(RejectReport &&) noexcept = default;
RejectReport &RejectReport::operator=(RejectReport &&) noexcept = default;
RejectReport::~RejectReport() = default;

Result<RejectReport> RejectReport::open(const std::filesystem::path &file)
{
    if (!mayBeReplaced(file))
        return fail(
            ErrorCode::InvalidArgument,
            fmt::format("{} exists already and is no list of rejected rows. Nothing was written; choose another name for the list.", file.string()));
    auto state = std::make_unique<State>();
    state->file = file;
    // A name that nothing has yet. Rows of customers: for the eyes of their owner only, as mkostemps() makes it.
    std::string aside = file.string() + ".XXXXXX" + std::string(AsideSuffix);
    state->descriptor = ::mkostemps(aside.data(), static_cast<int>(AsideSuffix.size()), O_CLOEXEC);
    if (state->descriptor < 0)
        return state->failure();
    state->aside = aside;
    state->buffer = Header;
    return RejectReport(std::move(state));
}

Result<void> RejectReport::add(const Reject &reject)
{
    std::string &buffer = m_state->buffer;
    buffer += std::to_string(reject.line) + ',';
    appendCell(buffer, reject.field, ',');
    appendCell(buffer, reject.reason, ',');
    appendCell(buffer, reject.raw, '\n');
    ++m_state->rows;
    return buffer.size() < BufferBytes ? Result<void>() : m_state->write();
}

Result<void> RejectReport::finish()
{
    State &state = *m_state;
    TESSERA_CHECK(state.write());
    if (::fsync(state.descriptor) != 0 || ::rename(state.aside.c_str(), state.file.c_str()) != 0)
        return state.failure();
    ::close(state.descriptor);
    state.descriptor = -1;
    return {};
}

std::uint64_t RejectReport::rows() const
{
    return m_state->rows;
}

} // namespace engine
