// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/base/clock.h"
#include "tests/support/test_registry.h"

class ClockTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesAreWrittenAndReadBack_data();
    void timesAreWrittenAndReadBack();
    void partsOfASecondAreLeftOut();
};

using namespace engine;

void ClockTest::timesAreWrittenAndReadBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("the epoch") << QStringLiteral("1970-01-01T00:00:00Z") << qint64(0);
    QTest::newRow("today") << QStringLiteral("2026-11-29T17:58:28Z") << qint64(1'795'975'108);
    QTest::newRow("a leap day") << QStringLiteral("2024-02-29T23:59:59Z") << qint64(1'709'251'199);
    QTest::newRow("before the epoch") << QStringLiteral("1969-12-31T23:59:59Z") << qint64(-1);
    QTest::newRow("beyond what nanoseconds count") << QStringLiteral("2999-12-31T23:59:59Z") << qint64(32'503'679'999);
}

void ClockTest::timesAreWrittenAndReadBack()
{
    QFETCH(QString, text);
    QFETCH(qint64, seconds);
    const auto time = timestampFromIso(text.toStdString());
    QVERIFY(time);
    QCOMPARE(time->microseconds, seconds * 1'000'000);
    QCOMPARE(QString::fromStdString(toIsoText(*time)), text);
}

void ClockTest::partsOfASecondAreLeftOut()
{
    QCOMPARE(toIsoText(Timestamp{1'999'999}), "1970-01-01T00:00:01Z");
    QCOMPARE(toIsoText(Timestamp{-1}), "1969-12-31T23:59:59Z");
}

TESSERA_TEST(ClockTest, "clock_test")
#include "clock_test.moc"
