// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <limits>

#include "engine/base/random.h"
#include "engine/link/disjoint_sets.h"
#include "engine/link/formation.h"
#include "tests/support/test_registry.h"

using namespace engine;

// How a cluster came together and what holds it, by hand and against trying every cut.
class FormationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void singleRecord();
    void heaviestLinksFirst();
    void decisionsComeFirstAndNeverBreak();
    void sparesAreFoundByTryingEveryCut();
};

namespace
{

using Records = std::vector<std::uint32_t>;

// Label of each record by the links that are left.
Records labels(std::uint32_t size, std::span<const FormationLink> links, const auto &isLeft)
{
    DisjointSets sets(size);
    for (const FormationLink &link : links)
        if (isLeft(link) && sets.find(link.a) != sets.find(link.b))
            sets.join(sets.find(link.a), sets.find(link.b));
    Records labels(size);
    for (std::uint32_t record = 0; record < size; ++record)
        labels[record] = sets.find(record);
    return labels;
}

std::size_t parts(Records labels)
{
    std::ranges::sort(labels);
    return static_cast<std::size_t>(std::ranges::unique(labels).begin() - labels.begin());
}

std::vector<FormationLink> randomCluster(Random &random, std::uint32_t size)
{
    std::vector<FormationLink> links;
    for (std::uint32_t record = 1; record < size; ++record)
        links.push_back({static_cast<std::uint32_t>(random.below(record)), record, static_cast<double>(random.below(12)), random.below(6) == 0});
    for (std::uint32_t a = 0; a < size; ++a)
        for (std::uint32_t b = a + 1; b < size; ++b)
            if (random.below(4) == 0 && std::ranges::none_of(links, [&](const FormationLink &link) { return link.a == a && link.b == b; }))
                links.push_back({a, b, static_cast<double>(random.below(12)), false});
    return links;
}

} // namespace

void FormationTest::singleRecord()
{
    const Formation formation = formationOf(1, {});
    QVERIFY(formation.steps.empty());
    QVERIFY(!formation.weakest);
}

void FormationTest::heaviestLinksFirst()
{
    // A triangle 0 1 2, and record 3 that hangs on one link.
    const std::vector<FormationLink> links{{0, 2, 7, false}, {0, 1, 9, false}, {1, 2, 8, false}, {1, 3, 4, false}};
    const Formation formation = formationOf(4, links);
    QCOMPARE(formation.steps.size(), std::size_t{3});
    QCOMPARE(formation.steps[0].left, Records{0});
    QCOMPARE(formation.steps[0].right, Records{1});
    QCOMPARE(formation.steps[0].spares, 1U); // 0–2 would hold 0 when 0–1 broke
    QCOMPARE(formation.steps[0].strongestSpare, 7.0);
    QCOMPARE(formation.steps[1].left, (Records{0, 1}));
    QCOMPARE(formation.steps[1].right, Records{2});
    QCOMPARE(formation.steps[2].left, (Records{0, 1, 2}));
    QCOMPARE(formation.steps[2].loose, Records{3});
    QCOMPARE(formation.steps[2].spares, 0U);
    QCOMPARE(formation.weakest, std::optional<std::size_t>(2));
}

void FormationTest::decisionsComeFirstAndNeverBreak()
{
    const std::vector<FormationLink> links{{0, 1, 20, false}, {1, 2, -3, true}};
    const Formation formation = formationOf(3, links);
    QVERIFY(formation.steps[0].link.isDecided);
    QCOMPARE(formation.steps[1].link.weight, 20.0);
    QCOMPARE(formation.weakest, std::optional<std::size_t>(1)); // the decision holds whatever the threshold
    const std::vector<FormationLink> decided{{0, 1, 5, true}};
    QVERIFY(!formationOf(2, decided).weakest);
    const std::vector<FormationLink> both{{0, 1, 9, false}, {1, 2, 6, false}, {0, 2, 1, true}};
    QCOMPARE(formationOf(3, both).steps[1].strongestSpare, 6.0);
    QVERIFY(std::isinf(formationOf(3, std::vector<FormationLink>{{0, 1, 9, true}, {1, 2, 6, true}, {0, 2, 1, true}}).steps[0].strongestSpare));
}

void FormationTest::sparesAreFoundByTryingEveryCut()
{
    Random random(7);
    for (int round = 0; round < 200; ++round) {
        const auto size = static_cast<std::uint32_t>(2 + random.below(9));
        const std::vector<FormationLink> links = randomCluster(random, size);
        const Formation formation = formationOf(size, links);
        QCOMPARE(formation.steps.size(), std::size_t{size} - 1);
        for (const FormationStep &step : formation.steps) {
            const auto isOther = [&](const FormationLink &link) { return link.a != step.link.a || link.b != step.link.b; };
            QCOMPARE(step.spares == 0, parts(labels(size, links, isOther)) == 2);
            QVERIFY(step.loose.size() * 2 <= size);
        }
        if (!formation.weakest)
            continue;
        // Raised just above it the threshold takes the cluster apart; at it, it does not.
        const double weight = formation.steps[*formation.weakest].link.weight;
        QVERIFY(parts(labels(size, links, [&](const FormationLink &link) { return link.isDecided || link.weight > weight; })) > 1);
        QCOMPARE(parts(labels(size, links, [&](const FormationLink &link) { return link.isDecided || link.weight >= weight; })), std::size_t{1});
    }
}

TESSERA_TEST(FormationTest, "formation_test")
#include "formation_test.moc"
