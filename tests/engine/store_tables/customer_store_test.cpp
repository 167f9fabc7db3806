// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/store/tables/customer_store.h"
#include "tests/engine/store_tables/table_project.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::must;
using tests::TableProject;

class CustomerStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void retiredIdsLeadToTheLivingOne();
    void anIdIsNeverFreeAgain();
    void membershipsAreWrittenWhereTheyDiffer();
    void whoStaysKeepsItsTime();
    void whoLeftIsKnownForEarlierTimes();
    void changesAreReadInOrder();

private:
    [[nodiscard]] MembershipCounts replace(const std::vector<Membership> &memberships, std::int64_t at = 1);
    std::unique_ptr<TableProject> m_project;
};

namespace
{

Membership in(std::int64_t record, std::int64_t customer, std::int64_t since = 1)
{
    return {RecordId{record}, CustomerId{customer}, LinkKind::Auto, 8.5, Timestamp{since}};
}

} // namespace

void CustomerStoreTest::init()
{
    m_project = std::make_unique<TableProject>();
    m_project->import({{"1", "a"}, {"2", "b"}, {"3", "c"}}); // records 1 to 3
    m_project->addCustomers(3);
}

MembershipCounts CustomerStoreTest::replace(const std::vector<Membership> &memberships, std::int64_t at)
{
    MembershipCounts counts;
    m_project->change([&](StateDigest &digest) {
        Progress progress;
        counts = must(CustomerStore(m_project->database()).replaceMemberships(memberships, Timestamp{at}, digest, progress));
    });
    return counts;
}

void CustomerStoreTest::retiredIdsLeadToTheLivingOne()
{
    m_project->change([&](StateDigest &digest) {
        CustomerStore store(m_project->database());
        must(store.retire(std::vector{Customer{CustomerId{1}, "C-0001", CustomerId{2}, {}}}, digest));
        must(store.retire(std::vector{Customer{CustomerId{2}, "C-0002", CustomerId{3}, {}}}, digest));
    });
    const CustomerStore store(m_project->database());
    QCOMPARE(must(store.resolve("C-0001")), std::optional(CustomerId{3}));
    QCOMPARE(must(store.resolve(CustomerId{1})), std::optional(CustomerId{3}));
    QCOMPARE(must(store.resolve(CustomerId{3})), std::optional(CustomerId{3}));
    QCOMPARE(must(store.findByGoldenId("C-0001"))->redirect, CustomerId{2});
    QVERIFY(must(store.isRetired(CustomerId{2})));
    QCOMPARE(must(store.countLiving()), 1U);
    QVERIFY(!must(store.resolve("C-9999")).has_value());
    m_project->change([&](StateDigest &digest) { must(CustomerStore(m_project->database()).revive(CustomerId{1}, digest)); });
    QCOMPARE(must(store.resolve("C-0001")), std::optional(CustomerId{1}));
    m_project->change([&](StateDigest &digest) {
        must(CustomerStore(m_project->database()).retire(std::vector{Customer{CustomerId{3}, "C-0003", {}, {}}}, digest));
    });
    QVERIFY(!must(store.resolve("C-0002")).has_value()); // leads to one that is gone
    QVERIFY(m_project->sumsHold());
}

void CustomerStoreTest::anIdIsNeverFreeAgain()
{
    const CustomerStore store(m_project->database());
    QCOMPARE(must(store.nextId()), CustomerId{4});
    m_project->change([&](StateDigest &digest) {
        CustomerStore changing(m_project->database());
        must(changing.addChanges(std::vector{IdentityChange{{}, "", "C-0003", IdentityChangeKind::Create, TableProject::Now, "run"}}, digest));
        must(changing.remove(std::vector{CustomerId{3}}, digest));
    });
    QVERIFY(must(store.isTaken("C-0003")));
    QVERIFY(!must(store.isTaken("C-0004")));
    QCOMPARE(must(store.nextId()), CustomerId{4});
    QVERIFY(m_project->sumsHold());
}

void CustomerStoreTest::membershipsAreWrittenWhereTheyDiffer()
{
    QCOMPARE(replace({in(1, 1), in(2, 1), in(3, 2)}), (MembershipCounts{3, 0, 0}));
    QCOMPARE(replace({in(1, 1), in(2, 1), in(3, 2)}), (MembershipCounts{0, 0, 0}));
    QCOMPARE(replace({in(1, 1), in(2, 3)}), (MembershipCounts{0, 1, 1}));
    const CustomerStore store(m_project->database());
    QCOMPARE(must(store.members(CustomerId{1})).size(), 1U);
    QCOMPARE(must(store.membership(RecordId{2}))->customer, CustomerId{3});
    QVERIFY(!must(store.membership(RecordId{3})).has_value());
    QCOMPARE(must(store.sizes(3)), (std::vector<std::uint64_t>{2, 0, 0}));
    QVERIFY(m_project->sumsHold());
}

void CustomerStoreTest::whoStaysKeepsItsTime()
{
    (void)replace({in(1, 1, 100), in(2, 1, 100)});
    (void)replace({in(1, 1, 200), in(2, 2, 200)});
    const CustomerStore store(m_project->database());
    QCOMPARE(must(store.membership(RecordId{1}))->since, Timestamp{100});
    QCOMPARE(must(store.membership(RecordId{2}))->since, Timestamp{200});
}

void CustomerStoreTest::whoLeftIsKnownForEarlierTimes()
{
    (void)replace({in(1, 1, 100), in(2, 1, 100)}, 100);
    (void)replace({in(1, 1, 200), in(2, 2, 200)}, 200);
    (void)replace({in(1, 1, 300)}, 300);
    const CustomerStore store(m_project->database());
    const auto then = [&store](std::int64_t customer, std::int64_t at) {
        std::vector<std::int64_t> records;
        for (const Membership &membership : must(store.membersAsOf(CustomerId{customer}, Timestamp{at})))
            records.push_back(membership.record.value);
        return records;
    };
    using Records = std::vector<std::int64_t>;
    QCOMPARE(then(1, 99), Records());
    QCOMPARE(then(1, 100), (Records{1, 2}));
    QCOMPARE(then(1, 199), (Records{1, 2}));
    QCOMPARE(then(2, 199), Records());
    QCOMPARE(then(1, 200), Records{1});
    QCOMPARE(then(2, 299), Records{2});
    QCOMPARE(then(2, 300), Records());
    QCOMPARE(must(store.membershipAsOf(RecordId{2}, Timestamp{250}))->since, Timestamp{200});
    QVERIFY(!must(store.membershipAsOf(RecordId{2}, Timestamp{300})));
    QVERIFY(m_project->sumsHold());
    // An undo puts a membership back with the time it had: in between the record was elsewhere all the same.
    m_project->change(
        [&](StateDigest &digest) { must(CustomerStore(m_project->database()).putMemberships(std::vector{in(2, 1, 100)}, Timestamp{400}, digest)); });
    QCOMPARE(then(1, 250), Records{1});
    QCOMPARE(then(1, 350), Records{1});
    QCOMPARE(then(1, 400), (Records{1, 2}));
    QCOMPARE(then(2, 250), Records{2});
}

void CustomerStoreTest::changesAreReadInOrder()
{
    m_project->change([&](StateDigest &digest) {
        const std::vector changes{IdentityChange{RunId{1}, "C-0001", "C-0002", IdentityChangeKind::Merge, TableProject::Now, "run"},
                                  IdentityChange{RunId{1}, "C-0002", "C-0003", IdentityChangeKind::Split, TableProject::Now, "decision"}};
        must(CustomerStore(m_project->database()).addChanges(changes, digest));
    });
    const CustomerStore store(m_project->database());
    const auto first = must(store.changes(0, 1));
    QCOMPARE(first.size(), 1U);
    const auto next = must(store.changes(first[0].id, 10));
    QCOMPARE(next.size(), 1U);
    QCOMPARE(next[0].change.trigger, std::string("decision"));
    QCOMPARE(must(store.changesOf("C-0002")).size(), 2U);
    QCOMPARE(must(store.changesOf("C-0001")).size(), 1U);
}

TESSERA_TEST(CustomerStoreTest, "customer_store_test")
#include "customer_store_test.moc"
