// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A temporary directory with projects in it, and small ways to look into them and to spoil them.
#pragma once

#include <QTemporaryDir>
#include <filesystem>
#include <string>

#include "engine/store/journal/head.h"
#include "engine/store/project_file.h"

namespace tests
{

class ProjectFiles
{
public:
    [[nodiscard]] std::filesystem::path path(std::string_view name) const { return std::filesystem::path(m_directory.path().toStdString()) / name; }
    [[nodiscard]] engine::HeadKeeper keeper(const engine::ProjectFile &project) const { return {path("state"), project.uid()}; }

    // A project with a journal of that many entries, each of which adds a source; its head is kept.
    [[nodiscard]] engine::ProjectFile make(std::string_view name, int entries = 0) const;
    void addEntry(engine::ProjectFile &project, const std::string &code) const;

    void write(std::string_view name, std::string_view bytes) const;
    [[nodiscard]] std::string read(std::string_view name) const;

private:
    QTemporaryDir m_directory;
};

// Runs SQL behind the program's back; false when SQLite refuses.
bool edit(const std::filesystem::path &file, const std::string &sql);

// The number in the first column of the first row; -1 when there is none.
std::int64_t number(engine::Database &database, std::string_view sql);

} // namespace tests
