// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The journal's head kept outside the project: count and hash, signed with a key of this user. It shows what a file cannot show by itself:
// entries cut off its end, an older copy put in its place.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/result.h"

namespace engine
{

struct JournalHead {
    std::uint64_t count = 0;
    std::string hash; // 32 bytes
    Timestamp at;
};

// All that is kept outside of one project's journal, as it was read at one moment.
struct OutsideHeads {
    Result<std::optional<JournalHead>> last;
    bool hasKey = false;
    std::vector<std::pair<std::filesystem::path, std::optional<JournalHead>>> putBy; // where they are, and nothing where they cannot be read
};

class HeadKeeper
{
public:
    // $XDG_STATE_HOME/tessera, else ~/.local/state/tessera.
    [[nodiscard]] static std::filesystem::path defaultDirectory();

    HeadKeeper(std::filesystem::path directory, std::string projectUid) : m_directory(std::move(directory)), m_uid(std::move(projectUid)) {}

    [[nodiscard]] Result<void> write(const JournalHead &head) const;
    // Nothing when none was ever written here; Damaged when it is there and its signature is wrong.
    [[nodiscard]] Result<std::optional<JournalHead>> read() const;
    // Puts the present head by, because the journal went on without its entries: what it shows must not be lost with the next one.
    [[nodiscard]] Result<void> putBy() const;
    // Those that were put by: where they are, and nothing where they cannot be read.
    [[nodiscard]] std::vector<std::pair<std::filesystem::path, std::optional<JournalHead>>> putByHeads() const;
    // Whether this user has kept heads before: then a missing one has been deleted.
    [[nodiscard]] bool hasKey() const;
    [[nodiscard]] OutsideHeads readAll() const { return {read(), hasKey(), putByHeads()}; }

private:
    [[nodiscard]] std::filesystem::path headFile() const;
    [[nodiscard]] Result<JournalHead> read(const std::filesystem::path &file) const;
    [[nodiscard]] std::filesystem::path keyFile() const { return m_directory / "journal.key"; }
    [[nodiscard]] Result<std::string> secretKey(bool makesOne) const;

    std::filesystem::path m_directory;
    std::string m_uid;
};

} // namespace engine
