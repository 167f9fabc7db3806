// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The table of verbs in app/cli/README.md says what --help says: each verb, no other, and no option that is not there.
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "tests/features/command_line.h"
#include "tests/features/small_project.h"
#include "tests/support/test_registry.h"

using tests::CommandLine;
using tests::SmallProject;

class HelpTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableHasEveryVerbAndNoOther();
    void theManualHasEveryVerbAndNoOther();
    void theTableNamesOptionsThatAreThere();
};

namespace
{

// `verb PROJECT …` as the table has them.
QStringList tableCommands()
{
    QFile file(QStringLiteral(TESSERA_CLI_README));
    QStringList commands;
    if (!file.open(QIODevice::ReadOnly))
        return commands;
    static const QRegularExpression command(QStringLiteral("`([^`]+)`"));
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.startsWith(u"| `"))
            continue;
        QString inTable = line;
        const QString cell = inTable.replace(QStringLiteral("\\|"), QStringLiteral("or")).section(u'|', 1, 1);
        for (auto found = command.globalMatch(cell); found.hasNext();)
            commands.append(found.next().captured(1));
    }
    return commands;
}

// The names that a help text lists under SUBCOMMANDS; empty when it has none.
QSet<QString> subcommandsIn(const QByteArray &help)
{
    static const QRegularExpression heading(QStringLiteral("^subcommands:\\s*$"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression name(QStringLiteral("^  ([a-z-]+)(\\s|$)"));
    QSet<QString> names;
    bool isIn = false;
    for (const QString &line : QString::fromUtf8(help).split(u'\n')) {
        if (heading.match(line).hasMatch())
            isIn = true;
        else if (const auto found = name.match(line); isIn && found.hasMatch())
            names.insert(found.captured(1));
    }
    return names;
}

} // namespace

void HelpTest::theTableHasEveryVerbAndNoOther()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    QSet<QString> told;
    for (const QString &command : tableCommands())
        told.insert(command.section(u' ', 0, 0));
    const QSet<QString> verbs = subcommandsIn(cli.run({"--help"}).out);
    QVERIFY(verbs.size() > 20);
    QCOMPARE(told, verbs);
    for (const QString &verb : verbs) { // those below, too
        for (const QString &below : subcommandsIn(cli.run({verb, "--help"}).out)) {
            const bool isTold = std::ranges::any_of(tableCommands(), [&](const QString &command) {
                const QStringList words = command.split(u' ');
                return words.first() == verb && words.mid(1, 2).contains(below);
            });
            QVERIFY2(isTold, qPrintable(QStringLiteral("%1 %2").arg(verb, below)));
        }
    }
}

void HelpTest::theManualHasEveryVerbAndNoOther()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    QFile file(QStringLiteral(TESSERA_CLI_MANUAL));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString list = QString::fromUtf8(file.readAll()).section(QStringLiteral(".SH VERBS\n"), 1, 1).section(u'\n', 0, 0);
    const QStringList verbs = list.split(QStringLiteral(", "));
    QCOMPARE(QSet<QString>(verbs.begin(), verbs.end()), subcommandsIn(cli.run({"--help"}).out));
}

void HelpTest::theTableNamesOptionsThatAreThere()
{
    const SmallProject project;
    const CommandLine cli(project.directory());
    static const QRegularExpression option(QStringLiteral("--[a-z-]+"));
    for (const QString &command : tableCommands()) {
        const QStringList words = command.split(u' ');
        QByteArray help = cli.run({words.first(), "--help"}).out;
        const QSet<QString> below = subcommandsIn(help);
        for (qsizetype i = 1; i < std::min<qsizetype>(words.size(), 3); ++i)
            if (below.contains(words[i]))
                help = cli.run(words.mid(0, i + 1) + QStringList{"--help"}).out;
        for (auto found = option.globalMatch(command); found.hasNext();) {
            const QString name = found.next().captured();
            QVERIFY2(QString::fromUtf8(help).contains(name), qPrintable(QStringLiteral("%1: %2").arg(command, name)));
        }
    }
}

TESSERA_TEST(HelpTest, "help_test")
#include "help_test.moc"
