// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/base/open_databases.h"
#include "engine/store/file_lock.h"
#include "engine/store/migrations.h"
#include "engine/store/place_check.h"
#include "engine/store/secret_key.h"
#include "tests/engine/store/project_files.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::edit;
using tests::number;
using tests::ProjectFiles;

class ProjectFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoProjectIsRefused_data();
    void whatIsNoProjectIsRefused();
    void aDamagedProjectIsRefused_data();
    void aDamagedProjectIsRefused();
    void aSchemaThatWasChangedIsRefused_data();
    void aSchemaThatWasChangedIsRefused();
    void aNewerProjectIsRefused();
    void refusingWritesNothing();
    void anExistingFileIsNotOverwritten();
    void oneProcessWritesAndOthersRead();
    void theLockOfAKilledProcessIsNone();
    void aProjectWithAKeyIsUnreadableWithoutIt();
    void keysComeFromFilesAndTheEnvironment();
    void noCoreFileHoldsAKey();
    void aFailedNewLeavesNothing();
    void anUnsafePlaceGetsNoFolders();
    void anOpenProjectIsKnownAsOne();
    void unsafePlacesAreNamed_data();
    void unsafePlacesAreNamed();
};

void ProjectFileTest::whatIsNoProjectIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("id,name\n1,Anna\n");
    QTest::newRow("long text") << QByteArray("id,name\n1,Anna\n").repeated(1000);
    QTest::newRow("archive") << QByteArray("PK\x03\x04").append(QByteArray(8192, '\x07'));
    QTest::newRow("short noise") << QByteArray("\x01\x02\xFF\xFE\x00\x99", 6);
}

void ProjectFileTest::whatIsNoProjectIsRefused()
{
    QFETCH(const QByteArray, bytes);
    const ProjectFiles files;
    files.write("x.tessera", bytes.toStdString());
    const auto project = ProjectFile::open(files.path("x.tessera"), nullptr, true);
    QVERIFY(!project);
    QCOMPARE(project.error().code, ErrorCode::NotAProject);
    QVERIFY(project.error().message.contains("x.tessera"));
    QCOMPARE(files.read("x.tessera"), bytes.toStdString());
    QCOMPARE(ProjectFile::open(files.path("none.tessera"), nullptr, true).error().code, ErrorCode::NotFound);
    QCOMPARE(ProjectFile::open(files.path("."), nullptr, true).error().code, ErrorCode::NotAProject);
}

void ProjectFileTest::aDamagedProjectIsRefused_data()
{
    QTest::addColumn<int>("keptBytes"); // -1: the first page is overwritten behind its header
    QTest::newRow("cut in the first page") << 1000;
    QTest::newRow("cut in the middle") << 12288;
    QTest::newRow("first page overwritten") << -1;
}

void ProjectFileTest::aDamagedProjectIsRefused()
{
    QFETCH(const int, keptBytes);
    const ProjectFiles files;
    {
        ProjectFile project = files.make("p.tessera", 50);
        VERIFY_OK(project.close());
    }
    std::string bytes = files.read("p.tessera");
    if (keptBytes >= 0)
        bytes.resize(static_cast<std::size_t>(keptBytes));
    else
        bytes.replace(100, 3000, std::string(3000, '\xA5'));
    files.write("p.tessera", bytes);
    const auto project = ProjectFile::open(files.path("p.tessera"), nullptr, true);
    QVERIFY(!project);
    QVERIFY2(project.error().code == ErrorCode::Damaged || project.error().code == ErrorCode::NotAProject, project.error().message.c_str());
    QVERIFY(project.error().message.contains("p.tessera"));
    QCOMPARE(files.read("p.tessera"), bytes);
}

void ProjectFileTest::aSchemaThatWasChangedIsRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("trigger") << "CREATE TRIGGER t AFTER INSERT ON setting BEGIN DELETE FROM journal; END";
    QTest::newRow("view") << "CREATE VIEW v AS SELECT * FROM record";
    QTest::newRow("index") << "CREATE INDEX i ON setting (value)";
    QTest::newRow("column") << "ALTER TABLE setting ADD COLUMN more TEXT DEFAULT 'x'";
    QTest::newRow("table gone") << "DROP TABLE pin";
}

void ProjectFileTest::aSchemaThatWasChangedIsRefused()
{
    QFETCH(const QString, sql);
    const ProjectFiles files;
    {
        ProjectFile project = files.make("p.tessera", 1);
        VERIFY_OK(project.close());
    }
    QVERIFY(edit(files.path("p.tessera"), sql.toStdString()));
    const auto project = ProjectFile::open(files.path("p.tessera"), nullptr, true);
    QVERIFY(!project);
    QCOMPARE(project.error().code, ErrorCode::Damaged);
}

void ProjectFileTest::aNewerProjectIsRefused()
{
    const ProjectFiles files;
    {
        ProjectFile project = files.make("p.tessera", 1);
        VERIFY_OK(project.close());
    }
    QVERIFY(edit(files.path("p.tessera"), "PRAGMA user_version=" + std::to_string(currentVersion() + 1)));
    const auto project = ProjectFile::open(files.path("p.tessera"), nullptr, true);
    QVERIFY(!project);
    QCOMPARE(project.error().code, ErrorCode::NewerVersion);
    QVERIFY(edit(files.path("p.tessera"), "PRAGMA user_version=" + std::to_string(currentVersion()) + "; PRAGMA application_id=7"));
    QCOMPARE(ProjectFile::open(files.path("p.tessera"), nullptr, true).error().code, ErrorCode::NotAProject);
}

void ProjectFileTest::refusingWritesNothing()
{
    const ProjectFiles files;
    {
        ProjectFile project = files.make("p.tessera", 1);
        VERIFY_OK(project.close());
    }
    QVERIFY(edit(files.path("p.tessera"), "PRAGMA user_version=99; PRAGMA wal_checkpoint(TRUNCATE)"));
    const std::string before = files.read("p.tessera");
    QVERIFY(!ProjectFile::open(files.path("p.tessera"), nullptr, true));
    QCOMPARE(files.read("p.tessera"), before);
}

void ProjectFileTest::anExistingFileIsNotOverwritten()
{
    const ProjectFiles files;
    files.write("x.tessera", "mine");
    const auto project = ProjectFile::create(files.path("x.tessera"), nullptr, {});
    QVERIFY(!project);
    QCOMPARE(project.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(files.read("x.tessera"), std::string("mine"));
}

void ProjectFileTest::oneProcessWritesAndOthersRead()
{
    const ProjectFiles files;
    ProjectFile project = files.make("p.tessera", 2);
    const pid_t child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // whatever becomes of the test
        auto second = ProjectFile::open(files.path("p.tessera"), nullptr, true);
        const bool isRight = second && second->isReadOnly() && second->holder().contains("process " + std::to_string(::getppid()))
                             && number(second->connection(), "SELECT count(*) FROM source") == 2
                             && !second->connection().execute("DELETE FROM source");
        ::_exit(isRight ? 0 : 1);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
    files.addEntry(project, "more"); // the writer goes on
    VERIFY_OK(project.close());
    auto next = ProjectFile::open(files.path("p.tessera"), nullptr, true);
    VERIFY_OK(next);
    QVERIFY(!next->isReadOnly());
}

void ProjectFileTest::theLockOfAKilledProcessIsNone()
{
    const ProjectFiles files;
    {
        ProjectFile project = files.make("p.tessera", 1);
        VERIFY_OK(project.close());
    }
    int ready[2];
    QCOMPARE(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // whatever becomes of the test
        auto project = ProjectFile::open(files.path("p.tessera"), nullptr, true);
        const char answer = project && !project->isReadOnly() ? 'y' : 'n';
        if (::write(ready[1], &answer, 1) != 1)
            ::_exit(1);
        ::pause();
        ::_exit(0);
    }
    char answer = 0;
    QCOMPARE(::read(ready[0], &answer, 1), 1);
    QCOMPARE(answer, 'y');
    QVERIFY(ProjectFile::open(files.path("p.tessera"), nullptr, true)->isReadOnly());
    QCOMPARE(::kill(child, SIGKILL), 0);
    QCOMPARE(::waitpid(child, nullptr, 0), child);
    const auto project = ProjectFile::open(files.path("p.tessera"), nullptr, true);
    VERIFY_OK(project);
    QVERIFY(!project->isReadOnly());
}

void ProjectFileTest::aProjectWithAKeyIsUnreadableWithoutIt()
{
    const ProjectFiles files;
    const auto key = std::make_shared<const SecretKey>(SecretKey::fromText("it's \"quoted\" и ключ"));
    {
        auto project = ProjectFile::create(files.path("k.tessera"), key, {});
        VERIFY_OK(project);
        files.addEntry(*project, "secret_source");
        VERIFY_OK(project->close());
    }
    const std::string bytes = files.read("k.tessera");
    QVERIFY(!bytes.starts_with("SQLite format 3"));
    QVERIFY(!bytes.contains("secret_source"));
    const auto without = ProjectFile::open(files.path("k.tessera"), nullptr, true);
    QCOMPARE(without.error().code, ErrorCode::WrongKey);
    const auto wrong = ProjectFile::open(files.path("k.tessera"), std::make_shared<const SecretKey>(SecretKey::fromText("zebra")), true);
    QCOMPARE(wrong.error().code, ErrorCode::WrongKey);
    QVERIFY(!wrong.error().message.contains("zebra") && !wrong.error().detail.contains("zebra"));
    auto right = ProjectFile::open(files.path("k.tessera"), key, true);
    VERIFY_OK(right);
    QCOMPARE(number(right->connection(), "SELECT count(*) FROM source"), 1);
    // A plain project does not take a key either.
    (void)files.make("plain.tessera").close();
    QCOMPARE(ProjectFile::open(files.path("plain.tessera"), key, true).error().code, ErrorCode::WrongKey);
}

void ProjectFileTest::keysComeFromFilesAndTheEnvironment()
{
    const ProjectFiles files;
    files.write("key", "pass word\n");
    std::filesystem::permissions(files.path("key"), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    const auto fromFile = SecretKey::fromFile(files.path("key"));
    VERIFY_OK(fromFile);
    QCOMPARE(fromFile->bytes(), std::string_view("pass word"));
    std::filesystem::permissions(files.path("key"), std::filesystem::perms::others_read, std::filesystem::perm_options::add);
    QVERIFY(!SecretKey::fromFile(files.path("key")));
    QVERIFY(!SecretKey::fromFile(files.path("no key")));
    QVERIFY(qputenv("TESSERA_TEST_KEY", "from the environment"));
    QCOMPARE(SecretKey::fromEnvironment("TESSERA_TEST_KEY").value().bytes(), std::string_view("from the environment"));
    QVERIFY(!SecretKey::fromEnvironment("TESSERA_TEST_NO_SUCH_KEY"));
}

void ProjectFileTest::noCoreFileHoldsAKey()
{
    const pid_t child = ::fork();
    if (child == 0) {
        const rlimit much{1'000'000, RLIM_INFINITY};
        ::setrlimit(RLIMIT_CORE, &much);
        ::prctl(PR_SET_DUMPABLE, 1);
        const bool wasOpen = ::prctl(PR_GET_DUMPABLE) == 1; // the control
        const SecretKey key = SecretKey::fromText("a key");
        rlimit limit{};
        ::getrlimit(RLIMIT_CORE, &limit);
        ::_exit(wasOpen && ::prctl(PR_GET_DUMPABLE) == 0 && limit.rlim_cur == 0 && limit.rlim_max == 0 ? 0 : 1);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
}

void ProjectFileTest::aFailedNewLeavesNothing()
{
    const ProjectFiles files;
    QCOMPARE(ProjectFile::create("", nullptr, {}).error().code, ErrorCode::InvalidArgument);
    // Something that cannot be removed stands where the project is made.
    std::filesystem::create_directories(files.path(".p.tessera.new/full"));
    QVERIFY(!ProjectFile::create(files.path("p.tessera"), nullptr, {}).has_value());
    QVERIFY(!std::filesystem::exists(files.path("p.tessera")));
    std::filesystem::remove_all(files.path(".p.tessera.new"));
    // What a killed process left is in nobody's way.
    files.write(".p.tessera.new", "half a project");
    files.write(".p.tessera.new-wal", "and its log");
    auto project = ProjectFile::create(files.path("p.tessera"), nullptr, {});
    VERIFY_OK(project);
    VERIFY_OK(project->close());
    QVERIFY(!std::filesystem::exists(files.path(".p.tessera.new")) && !std::filesystem::exists(files.path(".p.tessera.new-wal")));
}

void ProjectFileTest::anUnsafePlaceGetsNoFolders()
{
    const ProjectFiles files;
    const auto refused = ProjectFile::create(files.path("Dropbox/customers/p.tessera"), nullptr, {});
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains("Dropbox"), refused.error().message.c_str());
    QVERIFY(!std::filesystem::exists(files.path("Dropbox")));
    // Where folders are yet to be made, the file system is that of the one which is there.
    QCOMPARE(unsafePlace(files.path("a/b/p.tessera")).has_value(), unsafePlace(files.path("p.tessera")).has_value());
}

void ProjectFileTest::anOpenProjectIsKnownAsOne()
{
    const ProjectFiles files;
    const auto file = files.path("p.tessera");
    {
        ProjectFile project = files.make("p.tessera", 1);
        auto reader = project.openReader();
        VERIFY_OK(reader);
        QVERIFY(isOpenDatabase(file));
        QVERIFY(isOpenDatabase(file.string() + "-wal"));
        VERIFY_OK(project.close());
        QVERIFY(isOpenDatabase(file)); // by its reader
        const Database moved = std::move(*reader);
        QVERIFY(isOpenDatabase(file));
    }
    QVERIFY(!isOpenDatabase(file));
}

void ProjectFileTest::unsafePlacesAreNamed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<qlonglong>("fileSystem");
    QTest::addColumn<bool>("isSafe");
    QTest::newRow("disk") << "/srv/anna/projects/p.tessera" << 0xEF53LL << true;
    QTest::newRow("nfs") << "/srv/anna/projects/p.tessera" << 0x6969LL << false;
    QTest::newRow("cifs") << "/mnt/share/p.tessera" << 0xFF534D42LL << false;
    QTest::newRow("smb2") << "/mnt/share/p.tessera" << 0xFE534D42LL << false;
    QTest::newRow("Dropbox") << "/srv/anna/Dropbox/p.tessera" << 0xEF53LL << false;
    QTest::newRow("OneDrive") << "/srv/anna/OneDrive - Firm/x/p.tessera" << 0xEF53LL << false;
    QTest::newRow("a name that only resembles") << "/srv/anna/dropboxes/p.tessera" << 0xEF53LL << true;
}

void ProjectFileTest::unsafePlacesAreNamed()
{
    QFETCH(const QString, path);
    QFETCH(const qlonglong, fileSystem);
    QFETCH(const bool, isSafe);
    QCOMPARE(!unsafePlace(path.toStdString(), static_cast<long>(fileSystem)).has_value(), isSafe);
}

TESSERA_TEST(ProjectFileTest, "project_file_test")
#include "project_file_test.moc"
