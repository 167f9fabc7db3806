// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/canon/text_folding.h"
#include "tests/support/test_registry.h"

using namespace engine;

class TextFoldingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsFold_data();
    void textsFold();
    void hiddenCharactersGo();
    void brokenBytesShowAsReplacement();
};

void TextFoldingTest::textsFold_data()
{
    QTest::addColumn<std::string>("raw");
    QTest::addColumn<std::string>("folded");
    const auto row = [](const char *raw, const char *folded) { QTest::addRow("%s", raw) << std::string(raw) << std::string(folded); };
    row("Mária", "maria");
    row("Łukasz", "lukasz");
    row("Müller", "muller");
    row("Mueller", "mueller");
    row("Straße", "strasse");
    row("Æsop Øre Åsa", "aesop ore asa");
    row("Þór Đorđe", "thor dorde");
    row("İstanbul ıspanak", "istanbul ispanak");
    row("Nguyễn", "nguyen");
    row("e\xCC\x81t\xC3\xA9", "ete"); // decomposed and composed
    row("Ｆｕｌｌ　Ｗｉｄｔｈ", "full width");
    row("١٢٣", "123");
    row("Пётр", "petr");
    row("王伟", "wang wei");
}

void TextFoldingTest::textsFold()
{
    QFETCH(std::string, raw);
    QFETCH(std::string, folded);
    QCOMPARE(foldWords(raw), folded);
    QCOMPARE(foldWords(folded), folded);
}

void TextFoldingTest::hiddenCharactersGo()
{
    const std::string raw = "\xE2\x80\xAE"
                            "Ma\xE2\x80\x8Bria\xE2\x80\x8F\x01";
    QCOMPARE(cleanText(raw), std::string("Maria"));
    QCOMPARE(foldWords(raw), std::string("maria"));
    QCOMPARE(cleanText("  a \t b\xC2\xA0 c\n"), std::string("a b c"));
}

void TextFoldingTest::brokenBytesShowAsReplacement()
{
    QCOMPARE(cleanText("Mar\xED"
                       "a"),
             std::string("Mar\xEF\xBF\xBD"
                         "a"));
    QCOMPARE(foldWords("Mar\xED"
                       "a"),
             std::string("mara"));
}

TESSERA_TEST(TextFoldingTest, "text_folding_test")
#include "text_folding_test.moc"
