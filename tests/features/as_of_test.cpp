// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A customer as it stood earlier is made of the records that belonged to it then, whatever became of them since.
#include <QTest>
#include <map>

#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/record_store.h"
#include "tests/features/random_history.h"
#include "tests/support/must.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::History;
using tests::must;

namespace
{

// Golden ids and the records that belong to them; what was removed from the project altogether counts no longer.
using Customers = std::map<std::string, std::vector<RecordId>>;

Customers presentCustomers(const Workspace &workspace)
{
    Customers found;
    const CustomerStore store(workspace.reader().connection());
    must(store.streamMemberships([&](const Membership &membership) -> Result<void> {
        found[must(store.find(membership.customer))->goldenId].push_back(membership.record);
        return {};
    }));
    return found;
}

Customers customersAsOf(const Workspace &workspace, const Customers &wanted, Timestamp at)
{
    Customers found;
    const CustomerStore store(workspace.reader().connection());
    for (const auto &[goldenId, records] : wanted)
        for (const Membership &membership : must(store.membersAsOf(must(store.findByGoldenId(goldenId))->id, at)))
            found[goldenId].push_back(membership.record);
    return found;
}

} // namespace

class AsOfTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEarlierStateIsToldAsItWas_data();
    void everyEarlierStateIsToldAsItWas();
    void aCustomerThatWasMergedIsShownAsItWas();
};

void AsOfTest::everyEarlierStateIsToldAsItWas_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 4; ++seed)
        QTest::addRow("history %u", seed) << seed;
}

void AsOfTest::everyEarlierStateIsToldAsItWas()
{
    QFETCH(unsigned, seed);
    History history(seed);
    Workspace workspace = history.begin();
    std::vector<std::pair<Timestamp, Customers>> seen;
    for (int step = 0; step < 24; ++step) {
        seen.emplace_back(history.now(), presentCustomers(workspace));
        history.happen(workspace);
        if (step % 3 == 2) {
            Progress progress;
            must(workspace.match({}, progress));
        }
    }
    const RecordStore records(workspace.reader().connection());
    std::size_t left = 0;
    for (auto &[at, customers] : seen) {
        for (auto &[goldenId, members] : customers)
            std::erase_if(members, [&records](RecordId record) { return !must(records.find(record)).has_value(); });
        std::erase_if(customers, [](const auto &customer) { return customer.second.empty(); });
        QVERIFY(customersAsOf(workspace, customers, at) == customers);
        left += customers != presentCustomers(workspace) ? 1 : 0;
    }
    QVERIFY(left > 0); // else nothing was tried
    Progress progress;
    QVERIFY(must(workspace.verify(progress)).findings.empty());
}

void AsOfTest::aCustomerThatWasMergedIsShownAsItWas()
{
    History history(7);
    Workspace workspace = history.begin();
    const Reader &reader = workspace.reader();
    // Two customers that a decision makes one.
    const Customers before = presentCustomers(workspace);
    const Timestamp then = history.now();
    std::optional<std::pair<std::string, std::string>> merged; // the one that went and where to
    for (const auto &[first, firstRecords] : before) {
        for (const auto &[second, secondRecords] : before) {
            if (first == second || merged)
                continue;
            history.wait();
            if (!workspace.decide({firstRecords.front(), secondRecords.front(), Verdict::Same, "the same person"}))
                continue;
            const Customers now = presentCustomers(workspace);
            if (now.contains(first) != now.contains(second))
                merged = now.contains(first) ? std::pair(second, first) : std::pair(first, second);
        }
    }
    QVERIFY(merged);
    const auto &[gone, kept] = *merged;
    for (const std::string &goldenId : {gone, kept}) {
        const CustomerView view = must(reader.customerAsOf(must(reader.findCustomer(goldenId, then)), then));
        QCOMPARE(view.row.goldenId, goldenId);
        QCOMPARE(view.records.size(), before.at(goldenId).size());
        for (std::size_t i = 0; i < view.records.size(); ++i) {
            QCOMPARE(view.records[i].id, before.at(goldenId)[i]);
            QCOMPARE(view.records[i].goldenId, goldenId);
        }
        QVERIFY(std::ranges::none_of(view.history, [then](const IdentityChange &change) { return change.at > then; }));
    }
    QCOMPARE(must(reader.findCustomer(gone)), must(reader.findCustomer(kept)));
    QCOMPARE(must(reader.findCustomer(gone, history.now())), must(reader.findCustomer(kept)));
    const auto tooEarly = reader.findCustomer(kept, Timestamp{1});
    QVERIFY(!tooEarly && tooEarly.error().code == ErrorCode::NotFound);
    QVERIFY(!must(reader.membershipHistoryBegin()));
}

TESSERA_TEST(AsOfTest, "as_of_test")
#include "as_of_test.moc"
