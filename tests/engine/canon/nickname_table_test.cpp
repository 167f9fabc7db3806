// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/canon/nickname_table.h"
#include "tests/support/test_registry.h"

using namespace engine;

class NicknameTableTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nicknamesWorkBothWays_data();
    void nicknamesWorkBothWays();
    void strangersAreNoNicknames_data();
    void strangersAreNoNicknames();
    void fullFormsComeFirst();
    void givenNamesAreKnown();
};

namespace
{

void addPairs(std::initializer_list<std::pair<const char *, const char *>> pairs)
{
    QTest::addColumn<std::string>("a");
    QTest::addColumn<std::string>("b");
    for (const auto &[a, b] : pairs)
        QTest::addRow("%s %s", a, b) << std::string(a) << std::string(b);
}

} // namespace

void NicknameTableTest::nicknamesWorkBothWays_data()
{
    addPairs({{"bob", "robert"},
              {"bob", "rob"},
              {"bill", "william"},
              {"peggy", "margaret"},
              {"sepp", "josef"},
              {"pepe", "jose"},
              {"kalle", "karl"},
              {"lotte", "charlotte"},
              {"lotte", "lieselotte"},
              {"jan", "johannes"},
              {"hans", "johann"},
              {"paco", "francisco"},
              {"kees", "cornelis"},
              {"lasse", "lars"},
              {"uschi", "ursula"},
              {"liz", "elizabeth"}});
}

void NicknameTableTest::nicknamesWorkBothWays()
{
    QFETCH(std::string, a);
    QFETCH(std::string, b);
    QVERIFY(areNicknames(a, b));
    QVERIFY(areNicknames(b, a));
}

void NicknameTableTest::strangersAreNoNicknames_data()
{
    addPairs({{"robert", "robert"}, {"bob", "william"}, {"anna", "peter"}, {"", ""}, {"", "bob"}, {"zzz", "zzz"}, {"zzz", "bob"}});
}

void NicknameTableTest::strangersAreNoNicknames()
{
    QFETCH(std::string, a);
    QFETCH(std::string, b);
    QVERIFY(!areNicknames(a, b));
    QVERIFY(!areNicknames(b, a));
}

void NicknameTableTest::fullFormsComeFirst()
{
    QCOMPARE(canonicalGivenNames("robert").front(), std::string_view("robert"));
    QVERIFY(canonicalGivenNames("plugh").empty());
    const auto forms = canonicalGivenNames("lotte");
    QVERIFY(std::ranges::find(forms, "charlotte") != forms.end());
}

void NicknameTableTest::givenNamesAreKnown()
{
    for (const std::string_view name : {"maria", "hans", "jose", "bjorn", "wouter", "francois", "emily"})
        QVERIFY2(isGivenName(name), std::string(name).c_str());
    for (const std::string_view name : {"lindqvist", "", "12", "Maria"})
        QVERIFY2(!isGivenName(name), std::string(name).c_str());
    QCOMPARE(genderOfGivenName("maria"), NameGender::Female);
    QCOMPARE(genderOfGivenName("hans"), NameGender::Male);
    QCOMPARE(genderOfGivenName("robin"), NameGender::Both);
    QCOMPARE(genderOfGivenName("plugh"), NameGender::Unknown);
}

TESSERA_TEST(NicknameTableTest, "nickname_table_test")
#include "nickname_table_test.moc"
