// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/features/command_line.h"

#include <QCoreApplication>

namespace tests
{

namespace
{

constexpr int LongestRun = 120'000; // milliseconds

}

std::vector<nlohmann::json> CommandResult::lines() const
{
    std::vector<nlohmann::json> parsed;
    for (const QByteArray &line : out.split('\n'))
        if (!line.trimmed().isEmpty())
            parsed.push_back(nlohmann::json::parse(line.toStdString(), nullptr, false));
    return parsed;
}

nlohmann::json CommandResult::summary() const
{
    const auto all = lines();
    return all.empty() ? nlohmann::json() : all.back();
}

CommandLine::CommandLine(const std::filesystem::path &directory) : m_directory(directory) {}

std::unique_ptr<QProcess> CommandLine::start(const QStringList &arguments) const
{
    return startProgram(QCoreApplication::applicationDirPath() + QStringLiteral("/tessera-cli"), arguments);
}

std::unique_ptr<QProcess> CommandLine::startProgram(const QString &program, const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_STATE_HOME"), QString::fromStdString((m_directory / "state").string()));
    for (const auto &[name, value] : m_variables.asKeyValueRange())
        environment.insert(name, value);
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(QString::fromStdString(m_directory.string()));
    process->start(program, arguments);
    return process;
}

CommandResult CommandLine::run(const QStringList &arguments) const
{
    return finish(*start(arguments));
}

CommandResult CommandLine::runWithLargestFile(int kib, const QStringList &arguments) const
{
    // Without the signal, so that writing fails as on a full disk. What the program prints goes to pipes, which have no limit.
    return runInShell(QStringLiteral("trap '' XFSZ; ulimit -f %1; exec \"$0\" \"$@\"").arg(kib), arguments);
}

CommandResult CommandLine::runHeldByPermissions(const QStringList &arguments) const
{
    return runInShell(QStringLiteral("exec $([ $(id -u) != 0 ] || echo setpriv --bounding-set=-dac_override,-dac_read_search) \"$0\" \"$@\""),
                      arguments);
}

CommandResult CommandLine::runInto(const QString &file, const QStringList &arguments) const
{
    return runInShell(QStringLiteral("exec \"$0\" \"$@\" > %1").arg(file), arguments);
}

CommandResult CommandLine::runInShell(const QString &script, const QStringList &arguments) const
{
    return finish(*startProgram(QStringLiteral("bash"),
                                QStringList{QStringLiteral("-c"), script, QCoreApplication::applicationDirPath() + QStringLiteral("/tessera-cli")}
                                    + arguments));
}

CommandResult CommandLine::finish(QProcess &process)
{
    CommandResult result;
    if (!process.waitForFinished(LongestRun)) {
        process.kill();
        process.waitForFinished();
        return result;
    }
    result.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

} // namespace tests
