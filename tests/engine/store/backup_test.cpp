// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/store/backup.h"
#include "engine/store/secret_key.h"
#include "tests/engine/store/project_files.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::number;
using tests::ProjectFiles;

class BackupTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBackupIsAWholeProject();
    void aBackupOfAnEncryptedProjectIsEncrypted();
    void anExistingFileIsNotOverwritten();
    void cancelledNothingIsLeft();
    void olderBackupsAreThinned();
};

void BackupTest::aBackupIsAWholeProject()
{
    const ProjectFiles files;
    ProjectFile project = files.make("p.tessera", 5);
    Progress progress;
    VERIFY_OK(backUp(project.connection(), nullptr, files.path("copy.tessera"), progress));
    for (const char *left : {"copy.tessera.part", "copy.tessera.part-wal", "copy.tessera.part-shm"})
        QVERIFY2(!std::filesystem::exists(files.path(left)), left);
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
    for (const auto &entry : std::filesystem::directory_iterator(files.path(".")))
        QVERIFY2(!entry.path().filename().string().starts_with("copy"), entry.path().c_str());
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

TESSERA_TEST(BackupTest, "backup_test")
#include "backup_test.moc"
