// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/store/tables/task_store.h"
#include "tests/engine/store_tables/table_project.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::must;
using tests::TableProject;

class TaskStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPeopleSetOutlivesARun();
    void otherRecordsOpenATaskAgain();
    void whoReturnsFindsItsComment();
    void pagesGoFromRiskyToSafe();
    void filtersNarrowTheList();
    void aTaskThatIsNotThereIsNamed();
};

namespace
{

StoredTask task(std::uint64_t key, double risk, std::vector<RecordId> records = {RecordId{1}, RecordId{2}})
{
    StoredTask one;
    one.key = key;
    one.risk = risk;
    one.weight = risk * 10;
    one.title = "Maria Berg";
    one.records = std::move(records);
    one.sources = {SourceId{1}};
    return one;
}

} // namespace

void TaskStoreTest::whatPeopleSetOutlivesARun()
{
    TableProject project;
    TaskStore store(project.database());
    std::vector tasks{task(0xFFFF'FFFF'FFFF'FFFF, 0.9), task(2, 0.5)}; // a key needs all 64 bits
    must(store.replaceAll(tasks));
    const TaskId id = tasks[0].id;
    must(store.set(id, {TaskState::Skipped, "anna", Timestamp{5}, "ask the shop"}));
    std::vector again{task(2, 0.6), task(0xFFFF'FFFF'FFFF'FFFF, 0.8, {RecordId{2}, RecordId{1}})}; // the same records in another order
    must(store.replaceAll(again));
    QCOMPARE(again[1].id, id);
    const auto found = must(store.find(id));
    QVERIFY(found->state == TaskState::Skipped);
    QCOMPARE(found->assignee, std::string("anna"));
    QCOMPARE(found->comment, std::string("ask the shop"));
    QCOMPARE(found->risk, 0.8);
    QCOMPARE(found->records, (std::vector{RecordId{2}, RecordId{1}}));
}

void TaskStoreTest::otherRecordsOpenATaskAgain()
{
    TableProject project;
    TaskStore store(project.database());
    std::vector tasks{task(1, 0.9)};
    must(store.replaceAll(tasks));
    must(store.set(tasks[0].id, {TaskState::Done, "anna", {}, ""}));
    std::vector again{task(1, 0.9, {RecordId{1}, RecordId{3}})};
    must(store.replaceAll(again));
    const auto found = must(store.find(tasks[0].id));
    QVERIFY(found->state == TaskState::Open);
    QCOMPARE(found->assignee, std::string("anna"));
}

void TaskStoreTest::whoReturnsFindsItsComment()
{
    TableProject project;
    TaskStore store(project.database());
    std::vector tasks{task(1, 0.9), task(2, 0.5)};
    must(store.replaceAll(tasks));
    must(store.set(tasks[0].id, {TaskState::Open, "", {}, "twins"}));
    must(store.replaceAll({}));
    QVERIFY(must(store.page({})).empty());
    std::vector again{task(1, 0.9), task(2, 0.5)};
    must(store.replaceAll(again));
    QCOMPARE(must(store.find(again[0].id))->comment, std::string("twins"));
    QVERIFY(must(store.find(again[1].id))->comment.empty());
}

void TaskStoreTest::pagesGoFromRiskyToSafe()
{
    TableProject project;
    TaskStore store(project.database());
    std::vector<StoredTask> tasks;
    for (std::uint64_t key = 1; key <= 7; ++key)
        tasks.push_back(task(key, key % 2 == 0 ? 0.5 : 0.25));
    must(store.replaceAll(tasks));
    std::vector<double> risks;
    TaskQuery query;
    query.limit = 2;
    while (risks.size() <= tasks.size()) {
        const auto page = must(store.page(query));
        if (page.empty())
            break;
        for (const StoredTask &one : page)
            risks.push_back(one.risk);
        query.after = std::pair{page.back().risk, page.back().id};
    }
    QCOMPARE(risks, (std::vector{0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.25}));
}

void TaskStoreTest::filtersNarrowTheList()
{
    TableProject project;
    TaskStore store(project.database());
    std::vector tasks{task(1, 0.1), task(2, 0.2, {RecordId{3}, RecordId{4}}), task(3, 0.3)};
    tasks[1].kind = StoredTaskKind::Stale;
    tasks[2].sources = {SourceId{1}, SourceId{2}};
    must(store.replaceAll(tasks));
    TaskQuery query;
    query.kind = StoredTaskKind::Stale;
    QCOMPARE(must(store.page(query)).size(), 1U);
    query = {};
    query.minWeight = 2;
    query.maxWeight = 2.5;
    QCOMPARE(must(store.page(query)).size(), 1U);
    query = {};
    query.source = SourceId{2};
    QCOMPARE(must(store.page(query)).size(), 1U);
    QCOMPARE(must(store.touching(std::vector{RecordId{4}})), (std::vector{tasks[1].id}));
    QCOMPARE(must(store.openByKind()), (std::array<std::uint64_t, 4>{2, 0, 1, 0}));
    must(store.replaceTouching(std::vector{RecordId{3}}, {}));
    QCOMPARE(must(store.page({})).size(), 2U);
}

void TaskStoreTest::aTaskThatIsNotThereIsNamed()
{
    TableProject project;
    QCOMPARE(TaskStore(project.database()).set(TaskId{5}, {}).error().code, ErrorCode::NotFound);
    QVERIFY(!must(TaskStore(project.database()).find(TaskId{5})).has_value());
}

TESSERA_TEST(TaskStoreTest, "task_store_test")
#include "task_store_test.moc"
