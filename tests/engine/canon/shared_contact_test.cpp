// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/canon/shared_contact.h"
#include "tests/support/test_registry.h"

using namespace engine;

class SharedContactTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void natureTellsWhoHasAValue_data();
    void natureTellsWhoHasAValue();
};

void SharedContactTest::natureTellsWhoHasAValue_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *value, bool expected) { QTest::newRow(value) << QByteArray(value) << expected; };
    row("info@example.com", true);
    row("info.berlin@example.com", true);
    row("sales2@example.com", true);
    row("familie.meyer12@example.org", true);
    row("the-family-smith@example.org", true);
    row("anna.meyer@example.org", false);
    row("a.info@example.org", false); // a person of that name
    row("informatik.anna@example.org", false);
    row("familiengrab@example.org", false);
    row("@example.org", false);
    row("+4930123456", true);     // Berlin
    row("+33142685300", true);    // Paris
    row("+4915123456789", false); // a German mobile
    row("+33612345678", false);   // a French one
    row("+12015550123", false);   // North American numbers do not tell
    row("030123456", true);       // of no known country
    row("+999123", true);
    row("", true);
}

void SharedContactTest::natureTellsWhoHasAValue()
{
    QFETCH(const QByteArray, value);
    QFETCH(const bool, expected);
    QCOMPARE(isSharedContact(value.toStdString()), expected);
    QCOMPARE(isSharedContact(value.toStdString()), expected); // as remembered
}

TESSERA_TEST(SharedContactTest, "shared_contact_test")
#include "shared_contact_test.moc"
