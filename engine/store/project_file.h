// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A project file: making one, the checks before one is accepted, the one writer and the readers. Opening is read-only first: nothing is
// written before the file is known to be a whole project of this program.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/store/database.h"
#include "engine/store/file_lock.h"
#include "engine/store/secret_key.h"

namespace engine
{

class ProjectFile
{
public:
    // What a new project begins with, written in the transaction that makes it and before it has its name.
    using Beginning = std::function<Result<void>(Database &database, const std::string &uid)>;
    // Refuses an existing file and an unsafe place. After an error there is no project.
    [[nodiscard]] static Result<ProjectFile> create(const std::filesystem::path &file, std::shared_ptr<const SecretKey> key, Timestamp now,
                                                    const Beginning &begin = {});
    // With wantsWriter false, or when another process writes, the project is read-only; holder() then names the writer.
    [[nodiscard]] static Result<ProjectFile> open(const std::filesystem::path &file, std::shared_ptr<const SecretKey> key, bool wantsWriter);

    ProjectFile(ProjectFile &&) noexcept = default;
    ProjectFile &operator=(ProjectFile &&) noexcept = default;
    ~ProjectFile();

    [[nodiscard]] bool isReadOnly() const { return !m_lock; }
    [[nodiscard]] const std::string &holder() const { return m_holder; }
    // Why a file in an unsafe place, or in a folder without write access, is read-only; empty otherwise.
    [[nodiscard]] const std::string &readOnlyReason() const { return m_readOnlyReason; }
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    [[nodiscard]] bool isEncrypted() const { return m_key != nullptr; }
    [[nodiscard]] const SecretKey *key() const { return m_key.get(); }
    [[nodiscard]] const std::string &uid() const { return m_uid; } // 16 bytes

    [[nodiscard]] Database &connection() { return *m_connection; } // the writer, or a reader when read-only
    [[nodiscard]] Result<Database> openReader() const;

    // Marks a clean end and empties the WAL. After an error, too, every change stands. Further use is an error.
    [[nodiscard]] Result<void> close();

private:
    ProjectFile() = default;
    [[nodiscard]] Result<void> readIdentity();
    [[nodiscard]] Result<void> openNew();
    [[nodiscard]] Result<void> beginWriting();

    std::filesystem::path m_path;
    std::shared_ptr<const SecretKey> m_key;
    std::optional<FileLock> m_lock; // held until the connection is closed: declared before it
    std::unique_ptr<Database> m_connection;
    std::string m_holder;
    std::string m_readOnlyReason;
    std::string m_uid;
};

} // namespace engine
