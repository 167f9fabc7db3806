// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/features/start_point.h"

#include <stdexcept>

namespace tests
{

namespace fs = std::filesystem;

StartPoint::StartPoint(const SmallProject &project, const std::string &file, const std::string &name)
    : m_directory(project.directory()), m_copy(m_directory / (name + ".copy")), m_heads(m_directory / (name + ".heads"))
{
    fs::copy_file(m_directory / file, m_copy);
    fs::copy(m_directory / "state", m_heads, fs::copy_options::recursive);
}

StartPoint StartPoint::matched(const SmallProject &project, int people)
{
    const CommandLine cli(project.directory());
    (void)project.write("crm.csv", SmallProject::crmCsv(people));
    (void)project.write("shop.csv", SmallProject::shopCsv(people));
    (void)project.write("more.csv", SmallProject::crmCsv(people + people / 2));
    for (const QStringList &verb : {QStringList{"new", "start.tessera"}, QStringList{"import", "start.tessera", "--source", "crm", "crm.csv"},
                                    QStringList{"import", "start.tessera", "--source", "shop", "shop.csv"}, QStringList{"run", "start.tessera"},
                                    QStringList{"decide", "start.tessera", "crm:C3", "shop:S" + QString::number(people + people / 4), "same"}})
        if (const CommandResult result = cli.run(verb); result.exit != 0)
            throw std::runtime_error(result.err.toStdString());
    return {project, "start.tessera", "matched"};
}

bool StartPoint::putInPlace(const std::string &file) const
{
    std::error_code error;
    for (const char *suffix : {"-wal", "-shm"})
        fs::remove((m_directory / file).string() + suffix, error);
    fs::remove(m_directory / ('.' + file + ".lock"), error);
    fs::remove_all(m_directory / "state", error);
    fs::copy(m_heads, m_directory / "state", fs::copy_options::recursive, error);
    return !error && fs::copy_file(m_copy, m_directory / file, fs::copy_options::overwrite_existing, error);
}

std::size_t journalEntries(const CommandLine &cli, const QString &project)
{
    const auto lines = cli.run({"--json", "journal", project}).lines();
    return lines.empty() ? 0 : lines.size() - 1;
}

} // namespace tests
