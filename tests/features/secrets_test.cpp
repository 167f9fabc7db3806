// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The key and the people of an encrypted project stand nowhere but in the memory of the process and inside the encryption.
#include <QTest>
#include <algorithm>
#include <fstream>
#include <sys/stat.h>

#include "tests/features/command_line.h"
#include "tests/features/small_project.h"
#include "tests/support/test_registry.h"

using tests::CommandLine;
using tests::CommandResult;
using tests::SmallProject;

namespace fs = std::filesystem;

class SecretsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theKeyStandsNowhere();
    void peopleStandInNoFileOfAnEncryptedProject();
    void aPlainProjectShowsThem();
    void everythingIsForTheOwnerOnly();
    void logsNameNobody();

private:
    CommandResult run(const QStringList &arguments);
    SmallProject m_project;
    std::unique_ptr<CommandLine> m_cli;
    QByteArray m_printed; // by every command
};

namespace
{

constexpr const char *Key = "canary-key-7Q4Z";
constexpr const char *Person = "Canarius";

std::vector<fs::path> filesUnder(const fs::path &directory)
{
    std::vector<fs::path> files;
    for (const auto &entry : fs::recursive_directory_iterator(directory))
        if (entry.is_regular_file())
            files.push_back(entry.path());
    return files;
}

bool holds(const fs::path &file, std::string_view word)
{
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    std::string wide; // UTF-16, as some libraries keep text
    for (const char c : word)
        wide += {c, '\0'};
    return bytes.contains(word) || bytes.contains(wide);
}

} // namespace

CommandResult SecretsTest::run(const QStringList &arguments)
{
    CommandResult result = m_cli->run(arguments);
    m_printed += result.out + result.err;
    return result;
}

void SecretsTest::initTestCase()
{
    m_cli = std::make_unique<CommandLine>(m_project.directory() / "work");
    fs::create_directories(m_project.directory() / "work");
    m_cli->setEnvironment(QStringLiteral("TESSERA_TEST_KEY"), QString::fromUtf8(Key));
    const QStringList key{"--key-env", "TESSERA_TEST_KEY"};
    (void)m_project.write("crm.csv", SmallProject::crmCsv() + "X1,Maria," + Person + ",1984-03-07,maria@example.org,,,,,\n");
    const QString crm = QString::fromStdString((m_project.directory() / "crm.csv").string());
    QCOMPARE(run(key + QStringList{"new", "k.tessera"}).exit, 0);
    QCOMPARE(run(key + QStringList{"import", "k.tessera", "--source", "crm", crm}).exit, 0);
    QCOMPARE(run(key + QStringList{"import", "k.tessera", "--source", "shop", crm}).exit, 0);
    QCOMPARE(run(key + QStringList{"run", "k.tessera"}).exit, 0);
    QCOMPARE(run(key + QStringList{"decide", "k.tessera", "crm:X1", "shop:C3", "different", "--reason", Person}).exit, 0);
    QCOMPARE(run(key + QStringList{"backup", "k.tessera", "copy.tessera"}).exit, 0);
    QCOMPARE(run(key + QStringList{"verify", "k.tessera"}).exit, 0);
    // One that is killed, with its write-ahead log left behind.
    const auto process = m_cli->start(key + QStringList{"import", "k.tessera", "--source", "app", crm});
    (void)process->waitForFinished(150);
    process->kill();
    (void)process->waitForFinished();
    // And the wrong key, which makes libraries talkative.
    m_cli->setEnvironment(QStringLiteral("TESSERA_WRONG_KEY"), QString::fromUtf8(Key) + u'x');
    const CommandResult wrong = run({"--key-env", "TESSERA_WRONG_KEY", "queue", "k.tessera"});
    QCOMPARE(wrong.exit, 2);
    QVERIFY2(wrong.err.startsWith("tessera-cli queue: The key does not open k.tessera."),
             wrong.err.constData()); // and no line of a library before it
    QCOMPARE(wrong.err.count('\n'), 1);
}

void SecretsTest::theKeyStandsNowhere()
{
    QVERIFY(!m_printed.contains(Key));
    const auto files = filesUnder(m_project.directory() / "work");
    QVERIFY(files.size() >= 4);
    for (const fs::path &file : files)
        QVERIFY2(!holds(file, Key), file.c_str());
}

void SecretsTest::peopleStandInNoFileOfAnEncryptedProject()
{
    for (const fs::path &file : filesUnder(m_project.directory() / "work"))
        QVERIFY2(!holds(file, Person), file.c_str());
    QCOMPARE(run({"queue", "k.tessera"}).exit, 2); // nor is it open without its key
}

// The control: the same look at a plain project finds the person.
void SecretsTest::aPlainProjectShowsThem()
{
    const SmallProject plain;
    const CommandLine cli(plain.directory());
    QCOMPARE(cli.run({"new", "p.tessera"}).exit, 0);
    QCOMPARE(cli.run({"import", "p.tessera", "--source", "crm", QString::fromStdString((m_project.directory() / "crm.csv").string())}).exit, 0);
    QVERIFY(std::ranges::any_of(filesUnder(plain.directory()), [](const fs::path &file) { return holds(file, Person); }));
}

void SecretsTest::everythingIsForTheOwnerOnly()
{
    const QStringList key{"--key-env", "TESSERA_TEST_KEY"};
    QCOMPARE(run(key + QStringList{"export", "k.tessera", "--out", "out"}).exit, 0);
    int seen = 0;
    for (const auto &entry : fs::recursive_directory_iterator(m_project.directory() / "work")) {
        const auto others = entry.status().permissions() & (fs::perms::group_all | fs::perms::others_all);
        QVERIFY2(others == fs::perms::none, entry.path().c_str());
        ++seen;
    }
    QVERIFY(seen > 8);
}

void SecretsTest::logsNameNobody()
{
    const QStringList key{"--key-env", "TESSERA_TEST_KEY", "--log-format", "json"};
    for (const QStringList &verb :
         {QStringList{"import", "k.tessera", "--source", "crm", QString::fromStdString((m_project.directory() / "crm.csv").string())},
          QStringList{"match", "k.tessera"}, QStringList{"export", "k.tessera", "--out", "out"}}) {
        const CommandResult result = m_cli->run(key + verb);
        QCOMPARE(result.exit, 0);
        QVERIFY2(!result.err.contains(Person) && !result.err.contains("example.org"), result.err.constData());
    }
}

TESSERA_TEST(SecretsTest, "secrets_test")
#include "secrets_test.moc"
