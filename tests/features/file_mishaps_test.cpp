// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What happens to files on real disks, and that each mishap is safe and named: the project is as it was, or the loss is found.
#include <QTest>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/intake/mapping_suggestion.h"
#include "engine/intake/preview.h"
#include "tests/features/command_line.h"
#include "tests/features/small_project.h"
#include "tests/support/test_registry.h"

using tests::CommandLine;
using tests::CommandResult;
using tests::SmallProject;

namespace fs = std::filesystem;

class FileMishapsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aVanishedFileIsNamed();
    void aSymbolicLinkSharesTheLock();
    void aHardLinkIsReadOnly();
    void aSyncedFolderIsReadOnly();
    void aLostWriteAheadLogIsFound();
    void aCutWriteAheadLogIsFound();
    void aSpoiledIndexOfTheLogIsMadeAnew();
    void aRenamedProjectGoesOn();
    void aTruncatedProjectIsNamed_data();
    void aTruncatedProjectIsNamed();
    void aPlaceForBackupsThatIsNoneDoesNotStopWork();
    void aStateFolderThatIsNoneDoesNotStopWork();
    void anUnwritableFolderIsReadOnly();
    void theOpenProjectIsNotReadAsAFile();
    void outputsDoNotOverwriteOtherFiles_data();
    void outputsDoNotOverwriteOtherFiles();

private:
    [[nodiscard]] fs::path path(std::string_view name) const { return m_project->directory() / name; }
    [[nodiscard]] static QStringList decision(const QString &project) { return {"decide", project, "crm:C1", "shop:S150", "different"}; }
    [[nodiscard]] CommandResult decide(const QString &project = QStringLiteral("p.tessera")) const { return m_cli->run(decision(project)); }
    void crashCopy() const; // crash.tessera, with two decisions in its write-ahead log

    std::unique_ptr<SmallProject> m_project;
    std::unique_ptr<CommandLine> m_cli;
};

namespace
{

QByteArray said(const CommandResult &result)
{
    return result.out + result.err;
}

// As another process sees it.
bool isLocked(const fs::path &file)
{
    const pid_t child = ::fork();
    if (child == 0) {
        struct flock lock{};
        lock.l_type = F_WRLCK;
        const int descriptor = ::open(file.c_str(), O_RDWR | O_CLOEXEC);
        const bool isAsked = descriptor >= 0 && ::fcntl(descriptor, F_GETLK, &lock) == 0;
        ::_exit(isAsked && lock.l_type != F_UNLCK ? 0 : 1);
    }
    int status = -1;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

QByteArray contentOf(const fs::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return QByteArray::fromStdString({std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()});
}

} // namespace

void FileMishapsTest::init()
{
    m_project = std::make_unique<SmallProject>();
    m_cli = std::make_unique<CommandLine>(m_project->directory());
    auto workspace = m_project->create();
    m_project->fill(workspace);
    VERIFY_OK(workspace.close());
    fs::rename(m_project->file(), path("p.tessera"));
}

// The files as they are while the project is open: what a power cut leaves.
void FileMishapsTest::crashCopy() const
{
    engine::Progress progress;
    auto workspace = engine::Workspace::open(path("p.tessera"), {}, progress);
    VERIFY_OK(workspace);
    const auto a = workspace->reader().findRecord("crm:C2"), b = workspace->reader().findRecord("shop:S151"),
               c = workspace->reader().findRecord("shop:S152");
    QVERIFY(a && b && c);
    VERIFY_OK(workspace->decide({*a, *b, engine::Verdict::Different, ""}));
    VERIFY_OK(workspace->decide({*a, *c, engine::Verdict::Different, ""}));
    fs::copy_file(path("p.tessera"), path("crash.tessera"));
    fs::copy_file(path("p.tessera-wal"), path("crash.tessera-wal"));
    QVERIFY(fs::file_size(path("crash.tessera-wal")) > 8192);
    VERIFY_OK(workspace->close());
}

void FileMishapsTest::aVanishedFileIsNamed()
{
    fs::remove(path("p.tessera"));
    for (const QStringList &verb : {QStringList{"queue", "p.tessera"}, QStringList{"undo", "p.tessera"}, QStringList{"verify", "p.tessera"}}) {
        const CommandResult result = m_cli->run(verb);
        QCOMPARE(result.exit, 2);
        QVERIFY2(result.err.contains("p.tessera does not exist"), result.err.constData());
    }
    QVERIFY(!fs::exists(path("p.tessera"))); // nor did looking for it make one
}

void FileMishapsTest::aSymbolicLinkSharesTheLock()
{
    fs::create_symlink("p.tessera", path("link.tessera"));
    engine::Progress progress;
    auto holder = engine::Workspace::open(path("p.tessera"), {}, progress);
    VERIFY_OK(holder);
    const CommandResult locked = decide(QStringLiteral("link.tessera"));
    QVERIFY2(locked.exit == 3 && locked.err.contains("process"), said(locked).constData());
    VERIFY_OK(holder->close());
    QCOMPARE(decide(QStringLiteral("link.tessera")).exit, 0);
    QCOMPARE(m_cli->run({"verify", "p.tessera"}).exit, 0);
    QVERIFY(fs::is_symlink(path("link.tessera")));
}

void FileMishapsTest::aHardLinkIsReadOnly()
{
    fs::create_hard_link(path("p.tessera"), path("twin.tessera"));
    const CommandResult result = decide(QStringLiteral("twin.tessera"));
    QVERIFY2(result.exit == 2 && result.err.contains("second name"), said(result).constData());
    QCOMPARE(m_cli->run({"queue", "twin.tessera"}).exit, 0);
    fs::remove(path("twin.tessera"));
    QCOMPARE(decide().exit, 0);
}

void FileMishapsTest::aSyncedFolderIsReadOnly()
{
    fs::create_directories(path("Dropbox/team"));
    fs::copy_file(path("p.tessera"), path("Dropbox/team/p.tessera"));
    const QByteArray before = contentOf(path("Dropbox/team/p.tessera"));
    const CommandResult result = decide(QStringLiteral("Dropbox/team/p.tessera"));
    QVERIFY2(result.exit == 2 && result.err.contains("Dropbox synchronises") && result.err.contains("Copy it"), said(result).constData());
    QVERIFY(contentOf(path("Dropbox/team/p.tessera")) == before);
    QCOMPARE(m_cli->run({"search", "Dropbox/team/p.tessera", "maria"}).exit, 0);
    QCOMPARE(m_cli->run({"new", "Dropbox/other.tessera"}).exit, 2);
}

void FileMishapsTest::aLostWriteAheadLogIsFound()
{
    crashCopy();
    fs::rename(path("crash.tessera-wal"), path("kept"));
    const CommandResult lost = m_cli->run({"verify", "crash.tessera"});
    QVERIFY2(lost.exit == 1 && lost.out.contains("are gone"), said(lost).constData());
    // The control: with its log nothing is missing.
    for (const char *name : {"crash.tessera-wal", "crash.tessera-shm"})
        fs::remove(path(name));
    fs::rename(path("kept"), path("crash.tessera-wal"));
    const CommandResult whole = m_cli->run({"verify", "crash.tessera"});
    QVERIFY2(whole.exit == 0, said(whole).constData());
}

void FileMishapsTest::aCutWriteAheadLogIsFound()
{
    crashCopy();
    fs::resize_file(path("crash.tessera-wal"), fs::file_size(path("crash.tessera-wal")) - 5000);
    const CommandResult cut = m_cli->run({"verify", "crash.tessera"});
    QVERIFY2(cut.exit == 1 && cut.out.contains("gone"), said(cut).constData());
}

void FileMishapsTest::aSpoiledIndexOfTheLogIsMadeAnew()
{
    crashCopy();
    (void)m_project->write("crash.tessera-shm", std::string(32768, '\xA5'));
    QCOMPARE(decide(QStringLiteral("crash.tessera")).exit, 0); // the writer is alone and makes it anew
    const CommandResult verify = m_cli->run({"verify", "crash.tessera"});
    QVERIFY2(verify.exit == 0, said(verify).constData());
}

void FileMishapsTest::aRenamedProjectGoesOn()
{
    QCOMPARE(decide().exit, 0);
    fs::rename(path("p.tessera"), path("moved.tessera"));
    QCOMPARE(m_cli->run({"undo", "moved.tessera"}).exit, 0);
    const CommandResult verify = m_cli->run({"verify", "moved.tessera"});
    QVERIFY2(verify.exit == 0, said(verify).constData());
}

void FileMishapsTest::aTruncatedProjectIsNamed_data()
{
    QTest::addColumn<qlonglong>("kept");
    QTest::newRow("nothing") << 0LL;
    QTest::newRow("half a header") << 10LL;
    QTest::newRow("half a page") << 2000LL;
    QTest::newRow("some pages") << 40960LL;
    QTest::newRow("all but one page") << -4096LL;
    QTest::newRow("all but a few bytes") << -5LL;
}

void FileMishapsTest::aTruncatedProjectIsNamed()
{
    QFETCH(const qlonglong, kept);
    const auto size = static_cast<qlonglong>(fs::file_size(path("p.tessera")));
    fs::resize_file(path("p.tessera"), static_cast<std::uintmax_t>(kept >= 0 ? kept : size + kept));
    const QByteArray before = contentOf(path("p.tessera"));
    for (const QStringList &verb : {QStringList{"queue", "p.tessera"}, QStringList{"match", "p.tessera"}, QStringList{"verify", "p.tessera"}}) {
        const CommandResult result = m_cli->run(verb);
        QVERIFY2(result.exit == 2 || (result.exit == 1 && verb.front() == QStringLiteral("verify")), said(result).constData());
        QVERIFY2(said(result).contains("p.tessera") || result.exit == 1, said(result).constData());
        QVERIFY(contentOf(path("p.tessera")) == before);
    }
}

void FileMishapsTest::aPlaceForBackupsThatIsNoneDoesNotStopWork()
{
    QCOMPARE(m_cli->run({"new", "q.tessera"}).exit, 0);
    QCOMPARE(m_cli->run({"source", "q.tessera", "add", "crm"}).exit, 0);
    (void)m_project->write("q.backups", "a file where the folder should be");
    const CommandResult result = m_cli->run({"import", "q.tessera", "--source", "crm", "crm.csv"});
    QVERIFY2(result.exit == 0 && result.err.contains("No automatic backup was made"), said(result).constData());
}

void FileMishapsTest::aStateFolderThatIsNoneDoesNotStopWork()
{
    fs::remove_all(path("state"));
    (void)m_project->write("state", "a file where the folder should be");
    const CommandResult result = decide();
    QVERIFY2(result.exit == 0 && result.err.contains("head was not kept"), said(result).constData());
    QCOMPARE(m_cli->run({"queue", "p.tessera"}).exit, 0);
}

void FileMishapsTest::anUnwritableFolderIsReadOnly()
{
    fs::permissions(m_project->directory(), fs::perms::owner_read | fs::perms::owner_exec);
    const CommandResult result = m_cli->runHeldByPermissions(decision(QStringLiteral("p.tessera")));
    fs::permissions(m_project->directory(), fs::perms::owner_all);
    QVERIFY2(result.exit == 2 && result.err.contains("can only be read"), said(result).constData());
}

void FileMishapsTest::theOpenProjectIsNotReadAsAFile()
{
    fs::rename(path("p.tessera"), m_project->file());
    auto workspace = m_project->open();
    const fs::path file = m_project->file();
    fs::create_symlink(file, path("people.csv"));
    QVERIFY(isLocked(file));
    const engine::AttributeCatalog catalog;
    for (const fs::path &name : {file, fs::path(file.string() + "-wal"), fs::path(file.string() + "-shm"), path("people.csv")}) {
        QVERIFY2(fs::exists(name), name.c_str());
        const auto shown = engine::previewFile(name, {}, nullptr, catalog, 10);
        const auto suggested = engine::suggestMapping(name, catalog, "crm", {});
        const auto imported = m_project->import(workspace, "crm", name);
        for (const auto &error : {shown ? engine::Error() : shown.error(), suggested ? engine::Error() : suggested.error(),
                                  imported ? engine::Error() : imported.error()}) {
            QCOMPARE(error.code, engine::ErrorCode::InputRejected);
            QVERIFY2(error.message.contains("a project that is open here"), error.message.c_str());
        }
        engine::Progress progress;
        engine::ImportRequest request;
        request.source = "crm";
        request.file = path("crm.csv");
        request.rejectsFile = name;
        const auto listed = workspace.importFile(request, progress);
        QVERIFY(!listed);
        QCOMPARE(listed.error().code, engine::ErrorCode::InvalidArgument);
        QVERIFY2(isLocked(file), name.c_str());
    }
}

void FileMishapsTest::outputsDoNotOverwriteOtherFiles_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("target");
    for (const char *target : {"p.tessera", "crm.csv"}) {
        const QString name = QString::fromLatin1(target);
        QTest::addRow("rejects on %s", target) << QStringList{"import", "p.tessera", "--source", "crm", "crm.csv", "--rejects", name} << name;
        QTest::addRow("mapping on %s", target) << QStringList{"mapping", "suggest", "shop.csv", "--out", name} << name;
        QTest::addRow("backup on %s", target) << QStringList{"backup", "p.tessera", name} << name;
        QTest::addRow("export on %s", target) << QStringList{"export", "p.tessera", "--out", name} << name;
        QTest::addRow("new on %s", target) << QStringList{"new", name} << name;
    }
    QTest::newRow("the project as a source") << QStringList{"import", "p.tessera", "--source", "crm", "p.tessera"} << QStringLiteral("p.tessera");
}

void FileMishapsTest::outputsDoNotOverwriteOtherFiles()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, target);
    const QByteArray before = contentOf(path(target.toStdString()));
    const QByteArray journal = m_cli->run({"journal", "p.tessera"}).out;
    const CommandResult result = m_cli->run(arguments);
    QVERIFY2(result.exit == 2 || result.exit == 4, said(result).constData());
    QVERIFY2(result.err.contains(target.toUtf8()), said(result).constData());
    if (target.endsWith(QStringLiteral(".csv")))
        QVERIFY(contentOf(path(target.toStdString())) == before);
    QCOMPARE(m_cli->run({"journal", "p.tessera"}).out, journal);
    QCOMPARE(m_cli->run({"verify", "p.tessera"}).exit, 0);
}

TESSERA_TEST(FileMishapsTest, "file_mishaps_test")
#include "file_mishaps_test.moc"
