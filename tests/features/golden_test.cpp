// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The folders of tests/golden through the command line: each holds source files, a script of commands and what must come of them. A new
// case is a new folder and no C++: see tests/golden/README.md.
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <map>
#include <pwd.h>
#include <unistd.h>

#include "engine/intake/csv_parser.h"
#include "tests/features/command_line.h"
#include "tests/features/small_project.h"
#include "tests/support/test_registry.h"

using tests::CommandLine;
using tests::CommandResult;
using tests::SmallProject;

namespace fs = std::filesystem;

class GoldenTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldersGiveWhatTheyExpect_data();
    void foldersGiveWhatTheyExpect();
};

namespace
{

std::string userName()
{
    const passwd *entry = ::getpwuid(::geteuid());
    return entry != nullptr ? entry->pw_name : "nobody";
}

QString contentOf(const fs::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return QString::fromStdString({std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()});
}

void write(const fs::path &file, const QString &text)
{
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text.toStdString();
}

// Golden ids differ from project to project: each is shown by the first record that its customer holds.
std::map<QString, QString> namesOfCustomers(const fs::path &directory)
{
    std::map<QString, QString> names;
    for (const auto &entry : fs::recursive_directory_iterator(directory)) {
        if (entry.path().filename() != "xref.csv")
            continue;
        for (const QString &line : contentOf(entry.path()).split(u'\n').mid(1)) {
            const QStringList cells = line.split(u',');
            if (cells.size() < 3)
                continue;
            QString &name = names[QString(cells[2]).remove(u'"')];
            const QString record = QStringLiteral("<%1:%2>").arg(cells[0], cells[1]).remove(u'"');
            if (name.isEmpty() || record < name)
                name = record;
        }
    }
    return names;
}

// What differs from run to run is replaced: ids, times, hashes, who runs the test. So are numbers with a point: weights and what follows from
// them are the business of the tests of matching, and change with the model.
QString steady(QString text, const std::map<QString, QString> &names)
{
    for (const auto &[id, name] : names)
        text.replace(id, name);
    static const QRegularExpression Id(QStringLiteral("C-[0-9A-Z]{4}(-[0-9A-Z]{1,4})+"));
    static const QRegularExpression Time(QStringLiteral("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"));
    static const QRegularExpression Number(QStringLiteral(",-?\\d+\\.\\d+(?=[,\n])"));
    static const QRegularExpression Hash(QStringLiteral("\\b[0-9a-f]{16,64}\\b"));
    static const QRegularExpression User(QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(QString::fromStdString(userName()))));
    text.replace(User, QStringLiteral("<user>"));
    text.replace(Id, QStringLiteral("<former id>"))
        .replace(Time, QStringLiteral("<time>"))
        .replace(Number, QStringLiteral(",<number>"))
        .replace(Hash, QStringLiteral("<hash>"));
    return text;
}

// Rows of an export come by golden id, which is another one in each project: sorted by what they say instead. Each stays as it is to the byte.
QString sortedRows(const QString &csv)
{
    const std::string text = csv.toStdString();
    std::string_view rest = text;
    std::vector<std::string> rows, cells;
    engine::CsvRow row;
    while (!rest.empty() && engine::parseCsvRow(rest, true, ',', cells, row) == engine::CsvOutcome::Row && row.bytes > 0) {
        rows.emplace_back(rest.substr(0, row.bytes));
        rest.remove_prefix(row.bytes);
    }
    if (rows.size() > 1)
        std::sort(rows.begin() + 1, rows.end());
    std::string sorted;
    for (const std::string &one : rows)
        sorted += one;
    return QString::fromStdString(sorted) + QString::fromUtf8(rest.data(), static_cast<qsizetype>(rest.size()));
}

QString outcomeOf(const fs::path &file, const std::map<QString, QString> &names)
{
    const QString text = steady(contentOf(file), names);
    return file.extension() == ".csv" ? sortedRows(text) : text;
}

} // namespace

void GoldenTest::foldersGiveWhatTheyExpect_data()
{
    QTest::addColumn<QString>("folder");
    std::vector<fs::path> folders;
    for (const auto &entry : fs::directory_iterator(TESSERA_GOLDEN_DIR))
        if (fs::exists(entry.path() / "commands"))
            folders.push_back(entry.path());
    std::ranges::sort(folders);
    QVERIFY(folders.size() >= 5);
    for (const fs::path &folder : folders)
        QTest::newRow(folder.filename().c_str()) << QString::fromStdString(folder.string());
}

void GoldenTest::foldersGiveWhatTheyExpect()
{
    QFETCH(const QString, folder);
    const fs::path source = folder.toStdString();
    const fs::path expected = source / "expected";
    const SmallProject stage;
    const CommandLine cli(stage.directory());
    for (const auto &entry : fs::directory_iterator(source))
        if (entry.is_regular_file())
            fs::copy_file(entry.path(), stage.directory() / entry.path().filename());
    QString transcript;
    for (const QString &line : contentOf(source / "commands").split(u'\n')) {
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        const bool isSilent = line.startsWith(u'@');
        const CommandResult result = cli.run(QProcess::splitCommand(isSilent ? line.mid(1) : line));
        if (isSilent && result.exit == 0)
            continue;
        transcript += QStringLiteral("$ ") + line + u'\n' + QString::fromUtf8(result.out) + QString::fromUtf8(result.err);
        if (result.exit != 0)
            transcript += QStringLiteral("[exit %1]\n").arg(result.exit);
    }
    const auto names = namesOfCustomers(stage.directory());
    write(stage.directory() / "transcript", transcript);
    if (qEnvironmentVariableIsSet("TESSERA_GOLDEN_WRITE")) { // then look at the difference before it is committed
        for (const auto &entry : fs::recursive_directory_iterator(expected))
            if (entry.is_regular_file())
                write(entry.path(), outcomeOf(stage.directory() / fs::relative(entry.path(), expected), names));
    }
    int compared = 0;
    for (const auto &entry : fs::recursive_directory_iterator(expected)) {
        if (!entry.is_regular_file())
            continue;
        const fs::path made = stage.directory() / fs::relative(entry.path(), expected);
        QVERIFY2(fs::exists(made), made.c_str());
        const QStringList is = outcomeOf(made, names).split(u'\n'), should = contentOf(entry.path()).split(u'\n');
        for (qsizetype i = 0; i < std::max(is.size(), should.size()); ++i)
            if (is.value(i) != should.value(i))
                QFAIL(fmt::format("{}, line {}\n   is:     {}\n   should: {}\n{}", fs::relative(entry.path(), source).string(), i + 1,
                                  is.value(i).toStdString(), should.value(i).toStdString(), transcript.toStdString())
                          .c_str());
        ++compared;
    }
    QVERIFY(compared > 0);
}

TESSERA_TEST(GoldenTest, "golden_test")
#include "golden_test.moc"
