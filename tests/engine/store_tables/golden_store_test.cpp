// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <fmt/format.h>

#include "engine/model/golden.h"
#include "engine/store/tables/golden_store.h"
#include "tests/engine/store_tables/table_project.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::must;
using tests::TableProject;

class GoldenStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyWhatDiffersIsWritten();
    void everyOrderPagesThroughAllOfThem_data();
    void everyOrderPagesThroughAllOfThem();
    void namesAreFoundByTheirBeginning();
    void removedOnesAreGone();

private:
    std::unique_ptr<TableProject> m_project;
    std::vector<StoredGolden> m_golden;
};

namespace
{

constexpr int Customers = 9;

StoredGolden golden(int number, std::int64_t at)
{
    StoredGolden one;
    one.customer = CustomerId{number};
    one.name = fmt::format("{} Berg", number % 2 == 0 ? "Maria" : "Ånna");
    one.records = static_cast<std::uint32_t>(1 + number % 3); // equal ones, so that the cursor has to tell them apart
    one.sources = {SourceId{1}};
    one.confidence = 0.5 + 0.1 * (number % 2);
    one.updatedAt = Timestamp{at};
    one.packed = packGolden({});
    return one;
}

} // namespace

void GoldenStoreTest::init()
{
    m_project = std::make_unique<TableProject>();
    m_project->addCustomers(Customers);
    m_golden.clear();
    for (int i = 1; i <= Customers; ++i)
        m_golden.push_back(golden(i, 100));
    Progress progress;
    QCOMPARE(must(GoldenStore(m_project->database()).replaceAll(m_golden, progress)), (GoldenCounts{Customers, 0, 0}));
}

void GoldenStoreTest::onlyWhatDiffersIsWritten()
{
    GoldenStore store(m_project->database());
    for (StoredGolden &one : m_golden)
        one.updatedAt = Timestamp{200};
    m_golden[4].name = "Someone Else";
    m_golden.pop_back();
    Progress progress;
    QCOMPARE(must(store.replaceAll(m_golden, progress)), (GoldenCounts{0, 1, 1}));
    QCOMPARE(must(store.find(CustomerId{1}))->updatedAt, Timestamp{100}); // equal: when it last changed
    QCOMPARE(must(store.find(CustomerId{5}))->updatedAt, Timestamp{200});
    QCOMPARE(must(store.find(CustomerId{5}))->goldenId, std::string("C-0005"));
    QCOMPARE(must(store.count()), static_cast<std::uint64_t>(Customers - 1));
}

void GoldenStoreTest::everyOrderPagesThroughAllOfThem_data()
{
    QTest::addColumn<int>("order");
    QTest::newRow("name") << static_cast<int>(GoldenOrder::Name);
    QTest::newRow("records") << static_cast<int>(GoldenOrder::MostRecords);
    QTest::newRow("confidence") << static_cast<int>(GoldenOrder::LeastSure);
    QTest::newRow("newest") << static_cast<int>(GoldenOrder::Newest);
}

void GoldenStoreTest::everyOrderPagesThroughAllOfThem()
{
    QFETCH(const int, order);
    const GoldenStore store(m_project->database());
    GoldenQuery query;
    query.order = static_cast<GoldenOrder>(order);
    query.limit = 2;
    std::vector<CustomerId> seen;
    while (seen.size() <= Customers) {
        const auto page = must(store.page(query));
        if (page.empty())
            break;
        for (const StoredGolden &one : page)
            seen.push_back(one.customer);
        query.after = GoldenStore::cursorOf(page.back(), query.order);
    }
    std::ranges::sort(seen);
    QCOMPARE(seen.size(), static_cast<std::size_t>(Customers));
    QVERIFY(std::ranges::adjacent_find(seen) == seen.end());
}

void GoldenStoreTest::namesAreFoundByTheirBeginning()
{
    GoldenQuery query;
    query.namePrefix = "an"; // folded: finds Ånna
    QCOMPARE(must(GoldenStore(m_project->database()).page(query)).size(), 5U);
}

void GoldenStoreTest::removedOnesAreGone()
{
    GoldenStore store(m_project->database());
    must(store.remove(std::vector{CustomerId{2}, CustomerId{99}}));
    QVERIFY(!must(store.find(CustomerId{2})).has_value());
    QCOMPARE(must(store.put(std::vector{golden(2, 300), golden(3, 300)})), (GoldenCounts{1, 0, 0}));
    std::vector<CustomerId> streamed;
    Progress progress;
    must(store.stream(
        [&](const StoredGolden &one) -> Result<void> {
            streamed.push_back(one.customer);
            return {};
        },
        progress));
    QVERIFY(std::ranges::is_sorted(streamed));
    QCOMPARE(streamed.size(), static_cast<std::size_t>(Customers));
}

TESSERA_TEST(GoldenStoreTest, "golden_store_test")
#include "golden_store_test.moc"
