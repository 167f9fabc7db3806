// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/demo_project.h"
#include "tests/support/test_registry.h"

using namespace Qt::StringLiterals;

class DemoProjectTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSurpriseIsToldOf()
    {
        const QTemporaryDir folder;
        // A folder where a mapping should be: reading it throws, and this thread has nobody above it who would catch that.
        QVERIFY(QDir().mkpath(folder.filePath(u"samples/crm.toml"_s)));
        qputenv("TESSERA_SAMPLES", folder.filePath(u"samples"_s).toUtf8());
        auto *maker = new app::DemoMaker(folder.filePath(u"demo"_s), this); // deletes itself
        QSignalSpy failed(maker, &app::DemoMaker::failed);
        maker->start();
        QTRY_COMPARE(failed.count(), 1);
        qunsetenv("TESSERA_SAMPLES");
        const auto error = failed.first().first().value<engine::Error>();
        QCOMPARE(error.code, engine::ErrorCode::Internal);
        QVERIFY2(error.detail.contains("exception"), error.detail.c_str());
        QVERIFY(!QFile::exists(folder.filePath(u"demo/demo.tessera"_s)));
    }
};

TESSERA_TEST(DemoProjectTest, "demo_project_test")
#include "demo_project_test.moc"
