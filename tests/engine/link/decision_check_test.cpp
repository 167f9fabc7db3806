// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/base/random.h"
#include "engine/link/decision_check.h"
#include "tests/support/test_registry.h"

using namespace engine;

class DecisionCheckTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheChain_data();
    void showsTheChain();
    void agreesWithTryingItOut();
};

namespace
{

// "1=2 2=3 3#4": same and different; a trailing w marks a withdrawn one.
std::vector<Decision> decisionsOf(const QString &text)
{
    std::vector<Decision> all;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        Decision decision;
        const QChar sign = word[1];
        decision.records = orderedPair(RecordId{word.left(1).toInt()}, RecordId{word.mid(2, 1).toInt()});
        decision.verdict = sign == u'=' ? Verdict::Same : sign == u'#' ? Verdict::Different : Verdict::Unsure;
        decision.state = word.endsWith(u'w') ? DecisionState::Withdrawn : DecisionState::Active;
        all.push_back(decision);
    }
    return all;
}

} // namespace

void DecisionCheckTest::showsTheChain_data()
{
    QTest::addColumn<QString>("decisions");
    QTest::addColumn<QString>("made");
    QTest::addColumn<QString>("chain");
    QTest::newRow("nothing said") << "" << "1=2" << "";
    QTest::newRow("different though the same by two") << "1=2 2=3" << "1#3" << "1 2 3";
    QTest::newRow("same though different") << "1=2 2#3" << "1=3" << "2 1 3";
    QTest::newRow("joins two groups with a difference") << "1=2 3=4 2#4" << "1=3" << "2 1 3 4";
    QTest::newRow("own pair is replaced") << "1#2" << "1=2" << "";
    QTest::newRow("own pair is replaced, the rest is not") << "1#2 1=3 3=2" << "1#2" << "1 3 2";
    QTest::newRow("withdrawn says nothing") << "1=2 2=3w" << "1#3" << "";
    QTest::newRow("unsure says nothing") << "1=2 2=3" << "1?3" << "";
    QTest::newRow("earlier unsure") << "1=2 2?3" << "1#3" << "";
    QTest::newRow("follows already") << "1=2 2=3" << "1=3" << "";
    QTest::newRow("two differences make no same") << "1#2 2#3" << "1=3" << "";
}

void DecisionCheckTest::showsTheChain()
{
    QFETCH(QString, decisions);
    QFETCH(QString, made);
    QFETCH(QString, chain);
    const Decision made1 = decisionsOf(made).front();
    const auto found = findContradiction(made1.records, made1.verdict, decisionsOf(decisions));
    QString shown;
    if (found) {
        for (const RecordId record : found->chain)
            shown += QString::number(record.value) + u' ';
        QCOMPARE(found->different, orderedPair(found->chain.front(), found->chain.back()));
    }
    QCOMPARE(shown.trimmed(), chain);
}

// Taking decisions one after another and refusing contradicting ones: no two records are ever the same and different.
void DecisionCheckTest::agreesWithTryingItOut()
{
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        Random random(seed);
        std::vector<Decision> taken;
        std::vector<int> group{0, 1, 2, 3, 4, 5, 6, 7};
        for (int step = 0; step < 25; ++step) {
            const auto a = random.below(8);
            const auto b = random.below(8);
            const RecordPair pair = orderedPair(RecordId(static_cast<std::int64_t>(a) + 1), RecordId(static_cast<std::int64_t>(b) + 1));
            if (a == b || std::ranges::any_of(taken, [&](const Decision &decision) { return decision.records == pair; }))
                continue;
            Decision decision;
            decision.records = pair;
            decision.verdict = random.chance(0.5) ? Verdict::Same : Verdict::Different;
            auto joined = group;
            if (decision.verdict == Verdict::Same)
                for (int &label : joined)
                    if (label == group[b])
                        label = group[a];
            auto all = taken;
            all.push_back(decision);
            const bool isWrong = std::ranges::any_of(all, [&](const Decision &one) {
                return one.verdict == Verdict::Different
                       && joined[static_cast<std::size_t>(one.records.a.value - 1)] == joined[static_cast<std::size_t>(one.records.b.value - 1)];
            });
            QCOMPARE(findContradiction(pair, decision.verdict, taken).has_value(), isWrong);
            if (isWrong)
                continue;
            taken = all;
            group = joined;
        }
    }
}

TESSERA_TEST(DecisionCheckTest, "decision_check_test")
#include "decision_check_test.moc"
