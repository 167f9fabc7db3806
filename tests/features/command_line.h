// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs tessera-cli as other programs do: a process of its own.
#pragma once

#include <QMap>
#include <QProcess>
#include <QStringList>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <vector>

namespace tests
{

struct CommandResult {
    int exit = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] std::vector<nlohmann::json> lines() const; // of --json
    [[nodiscard]] nlohmann::json summary() const;            // the last of them
};

class CommandLine
{
public:
    explicit CommandLine(const std::filesystem::path &directory); // works in it, and keeps its state there

    [[nodiscard]] CommandResult run(const QStringList &arguments) const;
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    // No file can grow beyond so many KiB: what a full disk does.
    [[nodiscard]] CommandResult runWithLargestFile(int kib, const QStringList &arguments) const;
    // Permissions hold it back also where the tests are run by root.
    [[nodiscard]] CommandResult runHeldByPermissions(const QStringList &arguments) const;
    // What it prints as results goes to the file instead.
    [[nodiscard]] CommandResult runInto(const QString &file, const QStringList &arguments) const;
    // For every command from here on.
    void setEnvironment(const QString &name, const QString &value) { m_variables.insert(name, value); }

private:
    [[nodiscard]] std::unique_ptr<QProcess> startProgram(const QString &program, const QStringList &arguments) const;
    [[nodiscard]] static CommandResult finish(QProcess &process);
    // "$0" "$@" in the script is the command.
    [[nodiscard]] CommandResult runInShell(const QString &script, const QStringList &arguments) const;
    QMap<QString, QString> m_variables;
    std::filesystem::path m_directory;
};

} // namespace tests
