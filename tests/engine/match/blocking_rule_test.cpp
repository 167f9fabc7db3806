// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/base/random.h"
#include "engine/match/blocking_rule.h"
#include "engine/match/phonetic_key.h"
#include "tests/support/test_registry.h"

using namespace engine;

class BlockingRuleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodRulesComeBackAsText_data();
    void goodRulesComeBackAsText();
    void badRulesNameThePosition_data();
    void badRulesNameThePosition();
    void keysOfValues_data();
    void keysOfValues();
    void rubbishNeverCrashes();
    void alikeNamesSoundAlike();

private:
    AttributeCatalog m_catalog;
};

void BlockingRuleTest::goodRulesComeBackAsText_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("one") << QByteArray("l.email=r.email") << QByteArray("l.email = r.email");
    QTest::newRow("two") << QByteArray("l.family_name = r.family_name AND substr(l.birth_date,1,4) = substr(r.birth_date,1,4)")
                         << QByteArray("l.family_name = r.family_name AND substr(l.birth_date, 1, 4) = substr(r.birth_date, 1, 4)");
    QTest::newRow("case, parentheses, sides")
        << QByteArray("((r.\"city\" = L.city) and (SUBSTRING(l.phone, 2, 3) = substr(r.phone, 2, 3)))").replace("((r", "(r").replace(")))", "))")
        << QByteArray("l.city = r.city AND substr(l.phone, 2, 3) = substr(r.phone, 2, 3)");
    QTest::newRow("nested") << QByteArray("soundex(first_token(l.company)) = soundex(first_token(r.company))")
                            << QByteArray("soundex(first_token(l.company)) = soundex(first_token(r.company))");
    QTest::newRow("said twice") << QByteArray("l.city = r.city and l.city = r.city") << QByteArray("l.city = r.city");
}

void BlockingRuleTest::goodRulesComeBackAsText()
{
    QFETCH(const QByteArray, rule);
    QFETCH(const QByteArray, text);
    const auto parsed = parseBlockingRule(rule.toStdString(), m_catalog);
    VERIFY_OK(parsed);
    QCOMPARE(blockingRuleText(*parsed, m_catalog), text.toStdString());
    const auto again = parseBlockingRule(text.toStdString(), m_catalog);
    VERIFY_OK(again);
    QVERIFY(*again == *parsed);
}

void BlockingRuleTest::badRulesNameThePosition_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("hint");
    QTest::newRow("empty") << QByteArray("") << QByteArray("position 1:");
    QTest::newRow("unknown attribute") << QByteArray("l.shoe = r.shoe") << QByteArray("position 3: there is no attribute \"shoe\"");
    QTest::newRow("unknown function") << QByteArray("upside(l.city) = upside(r.city)") << QByteArray("position 1: expected l.attribute");
    QTest::newRow("not an equation") << QByteArray("l.city <> r.city") << QByteArray("position 8: expected \"=\"");
    QTest::newRow("or") << QByteArray("l.city = r.city OR l.email = r.email") << QByteArray("position 17: expected AND");
    QTest::newRow("two sides differ") << QByteArray("l.city = r.email") << QByteArray("position 10: both sides");
    QTest::newRow("same side twice") << QByteArray("l.city = l.city") << QByteArray("both sides");
    QTest::newRow("open end") << QByteArray("(l.city = r.city") << QByteArray("expected \")\"");
    QTest::newRow("substr from 0") << QByteArray("substr(l.city, 0, 2) = substr(r.city, 0, 2)") << QByteArray("whole number from 1");
    QTest::newRow("number missing") << QByteArray("left(l.city) = left(r.city)") << QByteArray("comma and a number");
    QTest::newRow("number huge") << QByteArray("left(l.city, 99999999999) = left(r.city, 99999999999)") << QByteArray("whole number");
}

void BlockingRuleTest::badRulesNameThePosition()
{
    QFETCH(const QByteArray, rule);
    QFETCH(const QByteArray, hint);
    const auto parsed = parseBlockingRule(rule.toStdString(), m_catalog);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::InputRejected);
    QVERIFY2(QByteArray::fromStdString(parsed.error().message).contains(hint), parsed.error().message.c_str());
}

void BlockingRuleTest::keysOfValues_data()
{
    QTest::addColumn<QByteArray>("side");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("keys"); // joined by |
    QTest::newRow("characters, not bytes") << QByteArray("left(%.city, 2)") << QByteArray("Ürümqi") << QByteArray("Ür");
    QTest::newRow("right") << QByteArray("right(%.city, 3)") << QByteArray("中国北京") << QByteArray("国北京");
    QTest::newRow("right of a short one") << QByteArray("right(%.city, 30)") << QByteArray("Rom") << QByteArray("Rom");
    QTest::newRow("beyond the end") << QByteArray("substr(%.city, 9, 2)") << QByteArray("Rom") << QByteArray("");
    QTest::newRow("sorted") << QByteArray("sorted_tokens(%.company)") << QByteArray("b  a c") << QByteArray("a b c");
    QTest::newRow("each word") << QByteArray("any_token(%.company)") << QByteArray("acme of north acme") << QByteArray("acme|north");
    QTest::newRow("digits") << QByteArray("digits(%.street)") << QByteArray("12a main 3") << QByteArray("123");
    QTest::newRow("user") << QByteArray("email_user(%.email)") << QByteArray("ann@x.org") << QByteArray("ann");
    QTest::newRow("last") << QByteArray("last_token(%.full_name)") << QByteArray("ann lee") << QByteArray("lee");
    QTest::newRow("soundex") << QByteArray("soundex(%.family_name)") << QByteArray("Ashcraft") << QByteArray("A261");
    QTest::newRow("soundex without letters") << QByteArray("soundex(%.family_name)") << QByteArray("123") << QByteArray("");
}

void BlockingRuleTest::keysOfValues()
{
    QFETCH(const QByteArray, side);
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, keys);
    const QByteArray rule = QByteArray(side).replace('%', 'l') + " = " + QByteArray(side).replace('%', 'r');
    const auto parsed = parseBlockingRule(rule.toStdString(), m_catalog);
    VERIFY_OK(parsed);
    std::vector<std::string> found;
    evaluateKey(parsed->keys.front(), value.toStdString(), found);
    QByteArray joined;
    for (const std::string &key : found)
        joined += (joined.isEmpty() ? "" : "|") + QByteArray::fromStdString(key);
    QCOMPARE(joined, keys);
}

void BlockingRuleTest::rubbishNeverCrashes()
{
    Random random(7);
    const std::string alphabet = "lr.=(),1 29\"AND and substr left city email\xFF\xC3";
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (std::uint64_t length = random.below(40); length != 0; --length)
            text.push_back(alphabet[random.below(alphabet.size())]);
        const auto parsed = parseBlockingRule(text, m_catalog);
        QVERIFY(parsed || !parsed.error().message.empty());
    }
    QVERIFY(!parseBlockingRule(std::string(100'000, '('), m_catalog));
}

void BlockingRuleTest::alikeNamesSoundAlike()
{
    for (const auto &[one, other] :
         {std::pair{"philip", "filip"}, {"schmidt", "shmitt"}, {"meyer", "maier"}, {"catherine", "katherine"}, {"stefan", "stephan"}})
        QCOMPARE(phoneticKey(one), phoneticKey(other));
    QVERIFY(phoneticKey("smith") != phoneticKey("jones"));
    QCOMPARE(soundex("Robert"), soundex("Rupert"));
    QCOMPARE(soundex("Tymczak"), std::string("T522"));
}

TESSERA_TEST(BlockingRuleTest, "blocking_rule_test")
#include "blocking_rule_test.moc"
