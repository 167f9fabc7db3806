// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <rapidfuzz/distance/Jaro.hpp>
#include <rapidfuzz/distance/JaroWinkler.hpp>
#include <rapidfuzz/distance/Levenshtein.hpp>

#include "engine/base/random.h"
#include "engine/match/character_bag.h"
#include "tests/support/test_registry.h"

using namespace engine;

// What bags rule out must never hold.
class CharacterBagTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boundsHoldForRandomTexts();
    void tellsStrangersApart();
    void knowsNothingOfLongTexts();
    void emptyTextsAreAlike();
    void seesInitials();
};

namespace
{

std::string randomText(Random &random, std::string_view letters, std::size_t most)
{
    std::string text;
    for (std::size_t length = 1 + random.below(most); length != 0; --length)
        text += letters[random.below(letters.size())];
    return text;
}

CharacterBag bag(std::string_view text)
{
    return bagOf(text);
}

} // namespace

void CharacterBagTest::boundsHoldForRandomTexts()
{
    Random random(3);
    int reached = 0;
    for (int round = 0; round < 40'000; ++round) {
        const std::string_view letters = round % 2 == 0 ? "abcx" : "abcdefghijklmnopqrstuvwxyz0123456789.@\xC3\xA4";
        const std::string left = randomText(random, letters, 14);
        std::string right = randomText(random, letters, 14);
        if (random.chance(0.5)) { // one like the other
            right = left;
            right[random.below(right.size())] = letters[random.below(letters.size())];
        }
        const CharacterBag x = bag(left);
        const CharacterBag y = bag(right);
        QVERIFY(fewestEdits(x, y) <= static_cast<std::uint32_t>(rapidfuzz::levenshtein_distance(left, right)));
        const double jaro = rapidfuzz::jaro_similarity(left, right);
        const double winkler = rapidfuzz::jaro_winkler_similarity(left, right);
        for (const double amount : {0.1, 0.5, 0.7, 0.75, 0.9, 0.92, 1.0, jaro, winkler}) {
            QVERIFY(jaro < amount || SimilarityBound(amount, false).isReachable(x, y));
            QVERIFY(winkler < amount || SimilarityBound(amount, true).isReachable(x, y));
            reached += winkler >= amount ? 1 : 0;
        }
    }
    QVERIFY(reached > 10'000);
}

void CharacterBagTest::tellsStrangersApart()
{
    QVERIFY(!SimilarityBound(0.9, true).isReachable(bag("johanna"), bag("friedrich")));
    QVERIFY(!SimilarityBound(0.92, true).isReachable(bag("johanna.weber@example.org"), bag("friedrich.munz@example.org")));
    QCOMPARE(fewestEdits(bag("+4915154437"), bag("+4917199237")), 4U);
    QVERIFY(SimilarityBound(0.9, true).isReachable(bag("johanna"), bag("johana")));
}

void CharacterBagTest::knowsNothingOfLongTexts()
{
    const std::string text(300, 'a');
    QVERIFY(SimilarityBound(1, true).isReachable(bag(text), bag("b")));
    QCOMPARE(fewestEdits(bag(text), bag("b")), 0U);
    QCOMPARE(fewestEdits(bag(std::string(255, 'a')), bag("b")), 255U);
}

void CharacterBagTest::emptyTextsAreAlike()
{
    for (const bool hasPrefix : {false, true})
        QVERIFY(SimilarityBound(1, hasPrefix).isReachable(bag(""), bag("")));
    QCOMPARE(fewestEdits(bag(""), bag("")), 0U);
    QCOMPARE(fewestEdits(bag(""), bag("abc")), 3U);
}

void CharacterBagTest::seesInitials()
{
    QVERIFY(mayBeInitials(bag("j."), bag("john")));
    QVERIFY(mayBeInitials(bag("john"), bag("j")));
    QVERIFY(!mayBeInitials(bag("john"), bag("jane")));
    QVERIFY(!mayBeInitials(bag("k"), bag("john")));
    QVERIFY(mayBeInitials(bagOf(std::u32string_view(U"é.")), bagOf(std::u32string_view(U"émile"))));
    QVERIFY(mayBeInitials(bag("j."), bag("j" + std::string(300, 'o')))); // nothing is known of the long one
}

TESSERA_TEST(CharacterBagTest, "character_bag_test")
#include "character_bag_test.moc"
