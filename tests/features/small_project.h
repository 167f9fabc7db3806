// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A project in a temporary directory with two small systems that know some of the same people: the stage of the stories.
#pragma once

#include <QTemporaryDir>
#include <filesystem>
#include <string>
#include <string_view>

#include "engine/workspace/reader.h"
#include "engine/workspace/workspace.h"

namespace tests
{

class CommandLine;

class SmallProject
{
public:
    SmallProject(); // also keeps the journal's outside heads inside the directory

    [[nodiscard]] std::filesystem::path directory() const { return m_directory.path().toStdString(); }
    [[nodiscard]] std::filesystem::path file() const { return directory() / "small.tessera"; }
    [[nodiscard]] std::filesystem::path write(std::string_view name, std::string_view text) const;

    [[nodiscard]] engine::Workspace create() const;
    [[nodiscard]] engine::Workspace open() const;
    // Imports crm and shop and matches.
    void fill(engine::Workspace &workspace) const;
    // The same with the program, into a new p.tessera; importBy() does not match. They throw what it says when a command fails.
    void fillBy(const CommandLine &cli, int people = 120) const;
    void importBy(const CommandLine &cli, int people = 120) const;
    [[nodiscard]] engine::Result<engine::ImportReport> import(engine::Workspace &workspace, std::string_view source,
                                                              const std::filesystem::path &file) const;

    [[nodiscard]] static std::string crmCsv(int people = 120);
    [[nodiscard]] static std::string shopCsv(int people = 120);

private:
    QTemporaryDir m_directory;
};

[[nodiscard]] inline engine::Source sourceNamed(std::string_view code)
{
    engine::Source source;
    source.code = code;
    return source;
}

// The golden id of the customer that holds a record, e.g. "crm:C7".
[[nodiscard]] std::string customerOf(const engine::Reader &reader, std::string_view record);
// The record "crm:C7"; none: 0.
[[nodiscard]] engine::RecordId idOf(const engine::Workspace &workspace, std::string_view record);

// A name of its own for each number below 1,000.
[[nodiscard]] std::string nameOf(int number);

} // namespace tests
