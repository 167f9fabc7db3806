// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <string>

#include "engine/match/phonetic_key.h"
#include "tests/support/test_registry.h"

using namespace engine;

// Keys stand hashed in the blocks of projects, so none may ever become another.
class PhoneticKeyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesKeepTheirKeys_data();
    void namesKeepTheirKeys();
    void everyShortWordKeepsItsKey();
};

void PhoneticKeyTest::namesKeepTheirKeys_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *name, const char *key) { QTest::newRow(name) << QByteArray(name) << QByteArray(key); };
    row("Schmidt", "XMT");
    row("Schmitt", "XMT");
    row("Thompson", "TMPSN");
    row("Philip", "FLP");
    row("Filip", "FLP");
    row("Knight", "KNT");
    row("Catherine", "KTRN");
    row("Czerny", "XRN");
    row("Cecilia", "SSL");
    row("Gerhard", "JRRT");
    row("Geoff", "JF");
    row("Wright", "ART");
    row("Szabo", "XB");
    row("Dtrich", "TRX");
    row("Tzatziki", "SSK");
    row("Quinn", "KN");
    row("O'Brien", "ABRN");
    row("Hough", "A");
    row("Jacques", "JKS");
    row("van der Zee", "FNTRS");
    row("müller", "MüLR");
    row("мария", "мария");
    row("12", "");
}

void PhoneticKeyTest::namesKeepTheirKeys()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, key);
    QCOMPARE(phoneticKey(name.toStdString()), key.toStdString());
}

// All words of up to three letters, and of four where letters sound together: the digest (FNV-1a) of their keys, a line each.
void PhoneticKeyTest::everyShortWordKeepsItsKey()
{
    std::uint64_t digest = 14'695'981'039'346'656'037U;
    const auto add = [&digest](const std::string &word) {
        for (const char c : phoneticKey(word) + '\n')
            digest = (digest ^ static_cast<unsigned char>(c)) * 1'099'511'628'211U;
    };
    const std::string all = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    for (const char a : all) {
        add({a});
        for (const char b : all) {
            add({a, b});
            for (const char c : all)
                add({a, b, c});
        }
    }
    const std::string together = "ACDEGHIKNPSTWYZ";
    for (const char a : together)
        for (const char b : together)
            for (const char c : together)
                for (const char d : together)
                    add({a, b, c, d});
    QCOMPARE(digest, std::uint64_t{0x4929c4f8d9fb27a1});
}

TESSERA_TEST(PhoneticKeyTest, "phonetic_key_test")
#include "phonetic_key_test.moc"
