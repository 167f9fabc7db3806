// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <map>
#include <set>

#include "engine/base/random.h"
#include "engine/link/identity.h"
#include "tests/support/test_registry.h"

using namespace engine;

class IdentityTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void largestShareKeepsTheId_data();
    void largestShareKeepsTheId();
    void idsAreNeverReusedOverALongHistory();
    void sameClustersChangeNothing();
};

namespace
{

std::string plainName(CustomerId customer)
{
    return "old" + std::to_string(customer.value);
}

// "1 1 2 -" to former customers, "a a b" to labels.
std::vector<CustomerId> formerOf(const QString &text)
{
    std::vector<CustomerId> former;
    for (const QString &word : text.split(u' '))
        former.emplace_back(word == u"-" ? 0 : word.toInt());
    return former;
}

QString shown(const IdentityPlan &plan)
{
    QString text;
    for (const CustomerId customer : plan.customers)
        text += QString::number(customer.value) + u' ';
    for (const IdentityChange &change : plan.changes) {
        static const char *const names[] = {"", "create", "merge", "split", "retire", "erase"};
        text += QStringLiteral("| %1 %2>%3 ")
                    .arg(QLatin1StringView(names[static_cast<int>(change.kind)]), QString::fromStdString(change.oldId),
                         change.newId.starts_with("old") ? QString::fromStdString(change.newId)
                         : change.newId.empty()          ? QString()
                                                         : QStringLiteral("new"));
    }
    return text.trimmed();
}

} // namespace

void IdentityTest::largestShareKeepsTheId_data()
{
    QTest::addColumn<QString>("former");
    QTest::addColumn<QString>("labels");
    QTest::addColumn<QString>("living");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all new") << "- - -" << "0 0 2" << "" << "10 10 11 | create >new | create >new";
    QTest::newRow("unchanged") << "1 1 2" << "0 0 2" << "1 2" << "1 1 2";
    QTest::newRow("new record joins") << "1 -" << "0 0" << "1" << "1 1";
    QTest::newRow("merge: more records win") << "1 2 2" << "0 0 0" << "1 2" << "2 2 2 | merge old1>old2";
    QTest::newRow("merge: tie goes to the older") << "2 1" << "0 0" << "1 2" << "1 1 | merge old2>old1";
    QTest::newRow("split: the larger part keeps") << "1 1 1" << "0 1 1" << "1" << "10 1 1 | split old1>new";
    QTest::newRow("split: tie goes to the smallest record") << "1 1" << "0 1" << "1" << "1 10 | split old1>new";
    QTest::newRow("record moves") << "1 1 1 2" << "0 0 2 2" << "1 2" << "1 1 2 2 | split old1>old2";
    QTest::newRow("second choice") << "1 1 1 1 1 2 2" << "0 0 0 3 3 3 6" << "1 2" << "1 1 1 2 2 2 10 | split old1>old2 | split old2>new";
    QTest::newRow("nothing left") << "1" << "0" << "1 2" << "1 | retire old2>";
}

void IdentityTest::largestShareKeepsTheId()
{
    QFETCH(QString, former);
    QFETCH(QString, labels);
    QFETCH(QString, living);
    QFETCH(QString, expected);
    const std::vector<CustomerId> formers = formerOf(former);
    std::vector<CustomerId> alive;
    for (const QString &word : living.split(u' ', Qt::SkipEmptyParts))
        alive.emplace_back(word.toInt());
    std::vector<std::uint32_t> clusters;
    for (const QString &word : labels.split(u' '))
        clusters.push_back(word.toUInt());
    GoldenIdSequence ids(1, 0);
    const IdentityPlan plan = assignIdentities({clusters, formers, alive, plainName, CustomerId{10}, RunId{3}, Timestamp{}, "run"}, ids);
    QCOMPARE(shown(plan), expected);
    QCOMPARE(plan.created.size(), ids.next());
}

// Random re-clusterings, one after another: every id ever given stays unique, and every retired one leads to a living one or to its end.
void IdentityTest::idsAreNeverReusedOverALongHistory()
{
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Random random(seed);
        GoldenIdSequence ids(seed, 0);
        std::vector<CustomerId> former(30);
        std::map<CustomerId, std::string> names;
        std::map<CustomerId, CustomerId> redirects;
        std::vector<CustomerId> living;
        std::set<std::string> everGiven;
        CustomerId next{1};
        for (int run = 1; run <= 40; ++run) {
            std::vector<std::uint32_t> labels;
            for (std::size_t record = 0; record < former.size(); ++record)
                labels.push_back(static_cast<std::uint32_t>(random.below(12)));
            if (random.chance(0.3)) // a record of somebody goes, a new one comes
                former[random.below(former.size())] = {};
            const IdentityPlan plan =
                assignIdentities({labels, former, living, [&](CustomerId id) { return names.at(id); }, next, RunId{run}, Timestamp{}, "run"}, ids);
            for (const Customer &created : plan.created) {
                QCOMPARE(created.id, next);
                next.value++;
                QVERIFY(everGiven.insert(created.goldenId).second);
                names[created.id] = created.goldenId;
                living.push_back(created.id);
            }
            for (const Customer &retired : plan.retired) {
                QCOMPARE(std::erase(living, retired.id), 1U);
                redirects[retired.id] = retired.redirect;
            }
            std::map<std::uint32_t, CustomerId> customerOf;
            for (std::size_t record = 0; record < labels.size(); ++record) {
                QVERIFY(std::ranges::binary_search(living, plan.customers[record]));
                QCOMPARE(customerOf.try_emplace(labels[record], plan.customers[record]).first->second, plan.customers[record]);
            }
            std::set<CustomerId> distinct;
            for (const auto &[label, customer] : customerOf)
                QVERIFY(distinct.insert(customer).second);
            QCOMPARE(distinct.size(), living.size());
            former = plan.customers;
        }
        for (auto [from, to] : redirects) {
            int hops = 0;
            while (to.isValid() && redirects.contains(to) && ++hops < 1000)
                to = redirects[to];
            QVERIFY(!to.isValid() || std::ranges::binary_search(living, to));
        }
    }
}

void IdentityTest::sameClustersChangeNothing()
{
    const std::vector<CustomerId> former{CustomerId{4}, CustomerId{4}, CustomerId{9}};
    const std::vector<CustomerId> living{CustomerId{4}, CustomerId{9}};
    const std::vector<std::uint32_t> labels{0, 0, 2};
    GoldenIdSequence ids(1, 50);
    const IdentityPlan plan = assignIdentities({labels, former, living, plainName, CustomerId{10}, RunId{3}, Timestamp{}, "run"}, ids);
    QVERIFY(plan.changes.empty() && plan.created.empty() && plan.retired.empty());
    QCOMPARE(ids.next(), 50U);
}

TESSERA_TEST(IdentityTest, "identity_test")
#include "identity_test.moc"
