// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A project to begin from again and again: its file, and the journal's heads that belong to it.
#pragma once

#include <filesystem>
#include <string>

#include "tests/features/command_line.h"
#include "tests/features/small_project.h"

namespace tests
{

class StartPoint
{
public:
    // Keeps a copy of the project's file and of the heads as they are now, under a name of its own.
    StartPoint(const SmallProject &project, const std::string &file, const std::string &name);
    // crm.csv and shop.csv of so many people are imported and matched, and one decision is taken; more.csv waits with half as many again.
    [[nodiscard]] static StartPoint matched(const SmallProject &project, int people);

    // Puts the copy where a former one may stand.
    [[nodiscard]] bool putInPlace(const std::string &file) const;

private:
    std::filesystem::path m_directory;
    std::filesystem::path m_copy;
    std::filesystem::path m_heads;
};

[[nodiscard]] std::size_t journalEntries(const CommandLine &cli, const QString &project);

} // namespace tests

Q_DECLARE_METATYPE(tests::StartPoint *)
