// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QSet>
#include <QTest>
#include <set>

#include "engine/link/golden_id.h"
#include "tests/support/test_registry.h"

using namespace engine;

class GoldenIdTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTwoNumbersShareAnId();
    void growsBeyondFiveLetters();
    void neighboursAreApart();
    void everyWrongLetterAndSwapIsFound();
    void typedIdsAreForgiven_data();
    void typedIdsAreForgiven();
    void wrongOnesAreRefused_data();
    void wrongOnesAreRefused();
};

namespace
{
constexpr std::uint64_t Key = 0x5EED;
constexpr std::uint64_t FiveLetters = std::uint64_t{1} << 25U;
} // namespace

void GoldenIdTest::noTwoNumbersShareAnId()
{
    std::set<std::string> seen;
    GoldenIdSequence ids(Key, 0);
    for (int i = 0; i < 200'000; ++i) {
        const std::string id = ids.take();
        QCOMPARE(id.size(), 9U);
        QVERIFY(seen.insert(id).second);
    }
    QCOMPARE(ids.next(), 200'000U);
}

void GoldenIdTest::growsBeyondFiveLetters()
{
    QCOMPARE(goldenIdOf(FiveLetters - 1, Key).size(), std::string_view("C-7F3K-2M").size());
    QCOMPARE(goldenIdOf(FiveLetters, Key).size(), std::string_view("C-7F3K-2MX").size());
    std::set<std::string> seen;
    for (std::uint64_t number = FiveLetters - 1000; number < FiveLetters + 1000; ++number) {
        const std::string id = goldenIdOf(number, Key);
        QVERIFY(seen.insert(id).second);
        const auto back = goldenIdFromTyped(id);
        VERIFY_OK(back);
        QCOMPARE(*back, id);
    }
}

void GoldenIdTest::neighboursAreApart()
{
    int alike = 0;
    for (std::uint64_t number = 0; number < 1000; ++number)
        alike += goldenIdOf(number, Key).substr(0, 5) == goldenIdOf(number + 1, Key).substr(0, 5) ? 1 : 0;
    QVERIFY(alike < 5);
    QVERIFY(goldenIdOf(1, Key) != goldenIdOf(1, Key + 1));
}

void GoldenIdTest::everyWrongLetterAndSwapIsFound()
{
    const std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    for (std::uint64_t number : {std::uint64_t{0}, std::uint64_t{77}, FiveLetters + 5}) {
        const std::string id = goldenIdOf(number, Key);
        for (std::size_t at = 2; at < id.size(); ++at) {
            if (id[at] == '-')
                continue;
            for (const char letter : letters) {
                std::string wrong = id;
                wrong[at] = letter;
                QCOMPARE(goldenIdFromTyped(wrong).has_value(), letter == id[at]);
            }
            for (std::size_t other = at + 1; other < id.size(); ++other) {
                if (id[other] == '-' || id[other] == id[at])
                    continue;
                std::string swapped = id;
                std::swap(swapped[at], swapped[other]);
                QVERIFY(!goldenIdFromTyped(swapped));
            }
        }
    }
}

void GoldenIdTest::typedIdsAreForgiven_data()
{
    QTest::addColumn<QString>("change");
    for (const char *change : {"lower", "no dashes", "no prefix", "blanks", "O for 0", "I for 1", "L for 1"})
        QTest::newRow(change) << change;
}

void GoldenIdTest::typedIdsAreForgiven()
{
    QFETCH(QString, change);
    for (std::uint64_t number = 0; number < 500; ++number) {
        const std::string id = goldenIdOf(number, Key);
        QString typed = QString::fromStdString(id);
        if (change == u"lower")
            typed = typed.toLower();
        else if (change == u"no dashes")
            typed.remove(u'-');
        else if (change == u"no prefix")
            typed = typed.mid(2);
        else if (change == u"blanks")
            typed = QStringLiteral("  ") + typed.replace(u'-', u' ') + u' ';
        else if (change == u"O for 0")
            typed.replace(u'0', u'o');
        else
            typed.replace(u'1', change[0]);
        const auto back = goldenIdFromTyped(typed.toStdString());
        VERIFY_OK(back);
        QCOMPARE(*back, id);
    }
}

void GoldenIdTest::wrongOnesAreRefused_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"", " ", "C", "C-", "C-7F3", "C-7F3K-2U", "C-7F3K-2M-7F3K-2M-7F3K", "Maria", "C-7F3K-2\xc3\xa9"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void GoldenIdTest::wrongOnesAreRefused()
{
    QFETCH(QString, typed);
    const auto back = goldenIdFromTyped(typed.toStdString());
    QVERIFY(!back);
    QVERIFY(back.error().code == ErrorCode::InvalidArgument);
}

TESSERA_TEST(GoldenIdTest, "golden_id_test")
#include "golden_id_test.moc"
