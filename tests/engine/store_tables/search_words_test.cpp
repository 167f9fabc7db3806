// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QSet>
#include <QTest>

#include "engine/store/tables/search_words.h"
#include "tests/support/test_registry.h"

using namespace engine;

class SearchWordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsFoldToWords_data();
    void textsFoldToWords();
    void questionsHoldNothingButQuotedWords_data();
    void questionsHoldNothingButQuotedWords();
    void everyWordStandsOnce();
    void everyWordOfABookStandsOnce();
};

void SearchWordsTest::textsFoldToWords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("folded");
    QTest::newRow("case") << QByteArray("Maria LINDQVIST") << QByteArray("maria lindqvist");
    QTest::newRow("accents") << QByteArray("Mária Łukasz Ærø Straße") << QByteArray("maria lukasz aero strasse");
    QTest::newRow("decomposed accent") << QByteArray("Ma\xCC\x81ria") << QByteArray("maria");
    QTest::newRow("punctuation") << QByteArray("o'neill, ml@x.se") << QByteArray("o neill ml x se");
    QTest::newRow("wide letters and digits") << QByteArray("ＡＢ１２") << QByteArray("ab12");
    QTest::newRow("arabic digits") << QByteArray("٠٧٠") << QByteArray("070");
    QTest::newRow("han") << QByteArray("陈伟 ltd") << QByteArray("陈 伟 ltd");
    QTest::newRow("emoji") << QByteArray("a😀b") << QByteArray("a b");
    QTest::newRow("bidi and zero width") << QByteArray("ma\xE2\x80\xAEri\xE2\x80\x8B"
                                                       "a")
                                         << QByteArray("maria");
    QTest::newRow("nul") << QByteArray("a\0b", 3) << QByteArray("a b");
    QTest::newRow("no utf-8") << QByteArray("a\xFF\xFE"
                                            "b")
                              << QByteArray("a b");
    QTest::newRow("private use") << QByteArray("\xEE\x80\x80"
                                               "12345")
                                 << QByteArray("12345");
    QTest::newRow("nothing") << QByteArray("--- …") << QByteArray("");
}

void SearchWordsTest::textsFoldToWords()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, folded);
    QCOMPARE(QByteArray::fromStdString(foldedText(text.toStdString())), folded);
}

void SearchWordsTest::questionsHoldNothingButQuotedWords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expression");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("signs only") << QByteArray("\"*()^:-+{}") << QByteArray();
    QTest::newRow("one word") << QByteArray("maria") << QByteArray("\"maria\"*");
    QTest::newRow("two words") << QByteArray("maria lind") << QByteArray("\"maria\" AND \"lind\"*");
    QTest::newRow("one letter") << QByteArray("M") << QByteArray("\"\xEE\x80\x81m\"");
    QTest::newRow("two letters") << QByteArray("anna Ma") << QByteArray("\"anna\" AND \"\xEE\x80\x81ma\"");
    QTest::newRow("operators are words") << QByteArray("NEAR(a, 2) OR NOT words:x")
                                         << QByteArray("\"near\" AND \"a\" AND \"2\" AND \"or\" AND \"not\" AND \"words\" AND \"\xEE\x80\x81x\"");
    QTest::newRow("quotes") << QByteArray("\"maria\" \"\"x1y") << QByteArray("\"maria\" AND \"x1y\"*");
    QTest::newRow("short number") << QByteArray("1234") << QByteArray("\"1234\"*");
    QTest::newRow("telephone") << QByteArray("070-123 45")
                               << QByteArray("(\"\xEE\x80\x80"
                                             "5432107\"* OR (\"070\" AND \"123\" AND \"\xEE\x80\x81"
                                             "45\"))");
    QTest::newRow("telephone from abroad") << QByteArray("+46 (0)70 123")
                                           << QByteArray("(\"\xEE\x80\x80"
                                                         "3210764\"* OR (\"46\" AND \"0\" AND \"70\" AND \"123\"*))");
}

void SearchWordsTest::questionsHoldNothingButQuotedWords()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expression);
    QCOMPARE(QByteArray::fromStdString(searchExpression(text.toStdString())), expression);
}

void SearchWordsTest::everyWordStandsOnce()
{
    SearchWords words;
    words.add("Maria maria MÁRIA Lind");
    QCOMPARE(QByteArray::fromStdString(std::string(words.words())),
             QByteArray("maria lind \xEE\x80\x81m \xEE\x80\x81ma \xEE\x80\x81l \xEE\x80\x81li "));
    // The same again: asking does not change them.
    QCOMPARE(words.words().size(), std::string_view("maria lind XXXm XXXma XXXl XXXli ").size());
}

void SearchWordsTest::everyWordOfABookStandsOnce()
{
    SearchWords words;
    for (int reading = 0; reading < 2; ++reading)
        for (int i = 0; i < 1'000; ++i)
            words.add("w" + std::to_string(i));
    const QList<QByteArray> asked = QByteArray::fromStdString(std::string(words.words())).simplified().split(' ');
    QCOMPARE(asked.size(), 1'000 + 11); // and the beginnings: w, w0 … w9
    QCOMPARE(QSet<QByteArray>(asked.begin(), asked.end()).size(), asked.size());
}

TESSERA_TEST(SearchWordsTest, "search_words_test")
#include "search_words_test.moc"
