// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "engine/base/open_databases.h"
#include "tests/support/test_registry.h"

using namespace engine;

class OpenDatabasesTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;

    [[nodiscard]] std::filesystem::path made(const char *name) const
    {
        const auto file = std::filesystem::path(m_directory.path().toStdString()) / name;
        std::ofstream(file) << "x";
        return file;
    }

private Q_SLOTS:
    void aFileIsOpenForAsLongAsItIsHeld()
    {
        const auto file = made("p.tessera");
        const auto other = made("other.csv");
        QVERIFY(!isOpenDatabase(file));
        {
            const OpenDatabase writer(file);
            {
                const OpenDatabase reader(file);
                QVERIFY(isOpenDatabase(file));
            }
            QVERIFY(isOpenDatabase(file));
            QVERIFY(!isOpenDatabase(other));
            QVERIFY(!isOpenDatabase(file.string() + ".missing"));
        }
        QVERIFY(!isOpenDatabase(file));
    }

    void whatLiesBesideItIsOpenToo()
    {
        const auto file = made("q.tessera");
        const auto log = made("q.tessera-wal");
        const auto index = made("q.tessera-shm");
        const OpenDatabase open(file);
        QVERIFY(isOpenDatabase(log));
        QVERIFY(isOpenDatabase(index));
    }

    void anotherNameDoesNotHideIt()
    {
        const auto file = made("r.tessera");
        const OpenDatabase open(file);
        const auto link = file.parent_path() / "link.csv";
        std::filesystem::create_symlink(file, link);
        QVERIFY(isOpenDatabase(link));
        const auto moved = file.parent_path() / "moved.csv";
        std::filesystem::rename(file, moved);
        QVERIFY(isOpenDatabase(moved));
    }
};

TESSERA_TEST(OpenDatabasesTest, "open_databases_test")
#include "open_databases_test.moc"
