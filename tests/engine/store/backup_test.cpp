// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QTest>
#include <fstream>

#include "engine/store/backup.h"
#include "engine/store/secret_key.h"
#include "tests/engine/store/project_files.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::number;
using tests::ProjectFiles;

class BackupTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupIsAWholeProject();
    void aBackupOfAnEncryptedProjectIsEncrypted();
    void anExistingFileIsNotOverwritten();
    void aFileBesideItIsLeftAlone();
    void cancelledNothingIsLeft();
    void olderBackupsAreThinned();
    void whatADeadProcessLeftIsNoBackup();
};

namespace
{

QStringList namesThatBegin(const ProjectFiles &files, const char *beginning)
{
    return QDir(QString::fromStdString(files.path("").string()))
        .entryList({QString::fromUtf8(beginning) + u'*'}, QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

void BackupTest::aBackupIsAWholeProject()
{
    const ProjectFiles files;
    ProjectFile project = files.make("p.tessera", 5);
    Progress progress;
    VERIFY_OK(backUp(project.connection(), nullptr, files.path("copy.tessera"), progress));
    QCOMPARE(namesThatBegin(files, "copy."), QStringList{QStringLiteral("copy.tessera")});
    files.addEntry(project, "after");
    auto copy = ProjectFile::open(files.path("copy.tessera"), nullptr, true);
    VERIFY_OK(copy);
    QCOMPARE(number(copy->connection(), "SELECT count(*) FROM source"), 5);
    QCOMPARE(copy->uid(), project.uid());
}

void BackupTest::aBackupOfAnEncryptedProjectIsEncrypted()
{
    const ProjectFiles files;
    const auto key = std::make_shared<const SecretKey>(SecretKey::fromText("secret"));
    auto project = ProjectFile::create(files.path("p.tessera"), key, {});
    VERIFY_OK(project);
    files.addEntry(*project, "a_source");
    Progress progress;
    VERIFY_OK(backUp(project->connection(), key.get(), files.path("copy.tessera"), progress));
    QVERIFY(!files.read("copy.tessera").contains("a_source"));
    QCOMPARE(ProjectFile::open(files.path("copy.tessera"), nullptr, false).error().code, ErrorCode::WrongKey);
    auto copy = ProjectFile::open(files.path("copy.tessera"), key, false);
    VERIFY_OK(copy);
    QCOMPARE(number(copy->connection(), "SELECT count(*) FROM source"), 1);
}

void BackupTest::anExistingFileIsNotOverwritten()
{
    const ProjectFiles files;
    ProjectFile project = files.make("p.tessera", 1);
    files.write("copy.tessera", "mine");
    Progress progress;
    QVERIFY(!backUp(project.connection(), nullptr, files.path("copy.tessera"), progress));
    QCOMPARE(files.read("copy.tessera"), std::string("mine"));
    QVERIFY(!backUp(project.connection(), nullptr, files.path("no folder/copy.tessera"), progress));
}

void BackupTest::aFileBesideItIsLeftAlone()
{
    const ProjectFiles files;
    ProjectFile project = files.make("p.tessera", 1);
    for (const char *name : {"copy.tessera.part", "copy.tessera.part-wal"})
        files.write(name, "mine");
    Progress progress;
    VERIFY_OK(backUp(project.connection(), nullptr, files.path("copy.tessera"), progress));
    for (const char *name : {"copy.tessera.part", "copy.tessera.part-wal"})
        QCOMPARE(files.read(name), std::string("mine"));
}

void BackupTest::cancelledNothingIsLeft()
{
    const ProjectFiles files;
    ProjectFile project = files.make("p.tessera", 1);
    std::stop_source stop;
    stop.request_stop();
    Progress progress(stop.get_token());
    const auto outcome = backUp(project.connection(), nullptr, files.path("copy.tessera"), progress);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
    QCOMPARE(namesThatBegin(files, "copy"), QStringList());
}

void BackupTest::olderBackupsAreThinned()
{
    constexpr std::int64_t hour = 3'600'000'000;
    const Timestamp now{1'700'000'000'000'000};
    std::vector<Timestamp> times;
    for (int i = 0; i < 24 * 400; i += 3)
        times.push_back({now.microseconds - i * hour});
    const std::vector<bool> kept = keptBackups(times, now);
    const auto count = std::ranges::count(kept, true);
    QVERIFY2(count >= 8 + 6 + 3 + 11 && count <= 8 + 7 + 5 + 13, qPrintable(QString::number(count)));
    QVERIFY(kept.front());
    for (std::size_t i = 0; i < 8; ++i)
        QVERIFY(kept[i]); // the last day stays whole
    QVERIFY(!kept.back());
}

void BackupTest::whatADeadProcessLeftIsNoBackup()
{
    const ProjectFiles files;
    ProjectFile project = files.make("p.tessera", 1);
    const Timestamp now{1'772'435'700'000'000};
    Progress progress;
    const auto first = automaticBackup(project.connection(), nullptr, "import", now, progress);
    VERIFY_OK(first);
    // Two days later, of which there is one backup already: a newer file that never was finished does not take its place.
    const std::string left = first->string() + ".0badcafe.part";
    const std::string newer = (first->parent_path() / "20260302T235959Z-import.tessera.0badcafe.part").string();
    for (const std::string &name : {left, left + "-wal", newer})
        std::ofstream(name) << "half";
    const auto second = automaticBackup(project.connection(), nullptr, "import", Timestamp{now.microseconds + 2 * 86'400'000'000}, progress);
    VERIFY_OK(second);
    for (const std::string &name : {left, left + "-wal", newer})
        QVERIFY2(!std::filesystem::exists(name), name.c_str());
    QVERIFY(std::filesystem::exists(*first));
    QVERIFY(std::filesystem::exists(*second));
}

TESSERA_TEST(BackupTest, "backup_test")
#include "backup_test.moc"
