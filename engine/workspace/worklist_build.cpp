// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/worklist_build.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <map>
#include <optional>
#include <set>

#include "engine/base/sorted.h"
#include "engine/store/tables/change_store.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/decision_store.h"
#include "engine/store/tables/pair_store.h"
#include "engine/store/tables/record_store.h"

namespace engine
{

namespace
{

constexpr std::uint32_t RecordsOfATask = 12;  // what a person takes in side by side
constexpr std::size_t MostRecordsNear = 1000; // that a decision waits for
constexpr std::size_t MostRecordsWide = 5000;
constexpr std::uint64_t MostRecordsAtAll = 250000; // of a project whose whole worklist is made anew within about a second

std::uint32_t indexOf(std::span<const RecordId> records, RecordId record)
{
    return static_cast<std::uint32_t>(std::ranges::lower_bound(records, record) - records.begin());
}

bool holds(const std::vector<RecordId> &records, RecordId record)
{
    return std::ranges::binary_search(records, record);
}

struct DoubtInput {
    std::span<const RecordId> records;
    std::span<const std::uint32_t> labels;
    std::span<const SourceId> sources;
    std::vector<Doubt> doubts;
    std::vector<RecordPair> settled;
    std::function<std::string(std::uint32_t)> nameOf;
};

void addDecisions(DoubtInput &input, const std::vector<RecordId> &records, std::span<const Decision> decisions)
{
    for (const Decision &decision : decisions) {
        if (decision.state == DecisionState::Stale && holds(records, decision.records.a) && holds(records, decision.records.b))
            input.doubts.push_back({indexOf(records, decision.records.a), indexOf(records, decision.records.b), 0, DoubtKind::Stale,
                                    decision.verdict == Verdict::Same, 0});
        else
            input.settled.push_back(decision.records);
    }
    std::ranges::sort(input.settled);
}

void addRefusals(DoubtInput &input, const std::vector<RecordId> &records, std::span<const Refusal> refusals)
{
    for (const Refusal &refusal : refusals) {
        if (!holds(records, refusal.records.a) || !holds(records, refusal.records.b))
            continue;
        const std::uint32_t a = indexOf(records, refusal.records.a);
        const std::uint32_t b = indexOf(records, refusal.records.b);
        const bool isTogether = input.labels[a] == input.labels[b];
        // A person said "different": that is an answer, not a doubt.
        if (isTogether || refusal.reason != RefusalReason::DecidedDifferent)
            input.doubts.push_back({a, b, refusal.weight, isTogether ? DoubtKind::Conflict : DoubtKind::Refused, false, 0});
    }
}

std::vector<StoredTask> build(const DoubtInput &input)
{
    WorklistInput worklist;
    worklist.labels = input.labels;
    worklist.ids = input.records;
    worklist.doubts = input.doubts;
    worklist.settled = input.settled;
    worklist.largestItem = RecordsOfATask;
    worklist.titleOf = [&input](std::span<const std::uint32_t> records) {
        for (const std::uint32_t record : records)
            if (std::string name = input.nameOf(record); !name.empty())
                return name;
        return std::string();
    };
    std::vector<StoredTask> tasks;
    for (DoubtItem &item : buildWorklist(worklist)) {
        StoredTask task;
        task.key = item.key;
        task.kind = static_cast<StoredTaskKind>(item.kind);
        task.risk = item.risk;
        task.weight = item.topWeight;
        task.title = std::move(item.title);
        task.pattern = item.pattern;
        task.uncertainty = item.uncertainty;
        for (const std::uint32_t record : item.records) {
            task.records.push_back(input.records[record]);
            task.sources.push_back(input.sources[record]);
        }
        sortUnique(task.sources);
        tasks.push_back(std::move(task));
    }
    return tasks;
}

// Records whose doubts hang together with some others, closed over customers and doubts. Where that web is too large to be followed: the customers
// of these records with whom they are in doubt, and those of the tasks that they stand in.
class Neighbourhood
{
public:
    Neighbourhood(Database &database, Reach reach)
        : m_customers(database), m_pairs(database), m_tasks(database), m_decisions(database),
          m_most(reach == Reach::Near ? MostRecordsNear : MostRecordsWide)
    {
    }

    Result<void> grow(std::span<const RecordId> seeds)
    {
        for (const RecordId seed : seeds)
            TESSERA_CHECK(addCustomerOf(seed));
        for (const auto &[record, customer] : m_found)
            m_inner.insert(customer);
        const std::vector<RecordId> inner = m_waiting;
        TESSERA_CHECK(addTasks(seeds));
        const std::map<RecordId, CustomerId> near = m_found;
        while (!m_waiting.empty() && m_found.size() < m_most) {
            const RecordId record = m_waiting.back();
            m_waiting.pop_back();
            TESSERA_CHECK(followDoubts(record));
        }
        m_isClosed = m_waiting.empty();
        if (m_isClosed)
            return {};
        m_found = near;
        for (const RecordId record : inner)
            TESSERA_CHECK(followDoubts(record));
        return {};
    }

    [[nodiscard]] const std::map<RecordId, CustomerId> &found() const { return m_found; }
    [[nodiscard]] bool isClosed() const { return m_isClosed; }

    // Whether a doubt between two of the records is to be asked about anew: the others stand in tasks that stay.
    [[nodiscard]] bool concerns(RecordId a, RecordId b) const
    {
        const CustomerId x = m_found.at(a);
        const CustomerId y = m_found.at(b);
        if (m_isClosed || m_inner.contains(x) || m_inner.contains(y))
            return true;
        const auto ofX = m_tasksOf.find(x);
        const auto ofY = m_tasksOf.find(y);
        return ofX != m_tasksOf.end() && ofY != m_tasksOf.end()
               && std::ranges::any_of(ofX->second, [&](TaskId task) { return ofY->second.contains(task); });
    }

private:
    Result<void> addTasks(std::span<const RecordId> seeds)
    {
        TESSERA_TRY(const auto tasks, m_tasks.touching(seeds));
        for (const TaskId id : tasks) {
            TESSERA_TRY(const auto task, m_tasks.find(id));
            for (const RecordId record : task ? task->records : std::vector<RecordId>()) {
                TESSERA_CHECK(addCustomerOf(record));
                if (const auto found = m_found.find(record); found != m_found.end())
                    m_tasksOf[found->second].insert(id);
            }
        }
        return {};
    }

    Result<void> followDoubts(RecordId record)
    {
        TESSERA_TRY(const auto pairs, m_pairs.touching({&record, 1}));
        for (const StoredPair &pair : pairs)
            if (pair.zone == Zone::Review)
                TESSERA_CHECK(addCustomerOf(pair.records.a == record ? pair.records.b : pair.records.a));
        TESSERA_TRY(const auto refusals, m_pairs.refusalsOf(record));
        for (const Refusal &refusal : refusals)
            TESSERA_CHECK(addCustomerOf(refusal.records.a == record ? refusal.records.b : refusal.records.a));
        TESSERA_TRY(const auto decisions, m_decisions.of(record));
        for (const Decision &decision : decisions)
            if (decision.state == DecisionState::Stale)
                TESSERA_CHECK(addCustomerOf(decision.records.a == record ? decision.records.b : decision.records.a));
        return {};
    }

    Result<void> addCustomerOf(RecordId record)
    {
        if (m_found.contains(record))
            return {};
        TESSERA_TRY(const auto membership, m_customers.membership(record));
        if (!membership)
            return {};
        TESSERA_TRY(const auto members, m_customers.members(membership->customer));
        for (const Membership &member : members)
            if (m_found.emplace(member.record, member.customer).second)
                m_waiting.push_back(member.record);
        return {};
    }

    CustomerStore m_customers;
    PairStore m_pairs;
    TaskStore m_tasks;
    DecisionStore m_decisions;
    std::size_t m_most;
    std::map<RecordId, CustomerId> m_found;
    std::vector<RecordId> m_waiting;
    std::set<CustomerId> m_inner;                     // customers of the seeds
    std::map<CustomerId, std::set<TaskId>> m_tasksOf; // tasks that the seeds stand in
    bool m_isClosed = false;
};

// Records with the customers they belong to, ascending.
struct Members {
    std::vector<RecordId> records;
    std::vector<CustomerId> customers;
    std::vector<std::uint32_t> labels;
    std::vector<SourceId> sources;

    void add(RecordId record, CustomerId customer)
    {
        labels.push_back(m_labelOf.try_emplace(customer, static_cast<std::uint32_t>(records.size())).first->second);
        records.push_back(record);
        customers.push_back(customer);
    }

    [[nodiscard]] DoubtInput input() const
    {
        DoubtInput doubts;
        doubts.records = records;
        doubts.labels = labels;
        return doubts;
    }

private:
    boost::unordered_flat_map<CustomerId, std::uint32_t> m_labelOf;
};

void addReview(DoubtInput &doubts, const StoredPair &pair)
{
    if (pair.zone == Zone::Review)
        doubts.doubts.push_back(
            {indexOf(doubts.records, pair.records.a), indexOf(doubts.records, pair.records.b), pair.weight, DoubtKind::Review, false, pair.levels});
}

Result<std::vector<StoredTask>> buildFromStored(Database &database, Members &members, DoubtInput &doubts)
{
    TESSERA_CHECK(RecordStore(database).streamAmong(members.records, [&members](RecordId, SourceId source, std::string_view) -> Result<void> {
        members.sources.push_back(source);
        return {};
    }));
    if (members.sources.size() != members.records.size())
        return fail(ErrorCode::Damaged, "A record of a customer is missing from the project. Check it with verify.");
    doubts.sources = members.sources;
    const GoldenStore golden(database);
    std::optional<Error> failed;
    doubts.nameOf = [&](std::uint32_t record) -> std::string {
        auto found = golden.find(members.customers[record]);
        if (!found && !failed)
            failed = std::move(found.error());
        return found && *found ? (*found)->name : std::string();
    };
    std::vector<StoredTask> tasks = build(doubts);
    if (failed)
        return std::unexpected(std::move(*failed));
    return tasks;
}

// As after a whole run, from what is stored.
Result<void> renewAllTasks(Database &database)
{
    Members members;
    TESSERA_CHECK(CustomerStore(database).streamMemberships([&members](const Membership &membership) -> Result<void> {
        members.add(membership.record, membership.customer);
        return {};
    }));
    const PairStore pairs(database);
    TESSERA_TRY(const auto decisions, DecisionStore(database).allInForce());
    TESSERA_TRY(const auto refusals, pairs.refusals());
    DoubtInput doubts = members.input();
    TESSERA_CHECK(pairs.stream([&doubts](const StoredPair &pair) -> Result<void> {
        addReview(doubts, pair);
        return {};
    }));
    addDecisions(doubts, members.records, decisions);
    addRefusals(doubts, members.records, refusals);
    TESSERA_TRY(std::vector<StoredTask> tasks, buildFromStored(database, members, doubts));
    return TaskStore(database).replaceAll(tasks);
}

} // namespace

std::vector<StoredTask> tasksOf(const ResolutionInput &input, const Resolution &resolution, Thresholds thresholds,
                                const std::function<std::string(std::uint32_t)> &nameOf)
{
    DoubtInput doubts;
    doubts.records = input.records;
    doubts.labels = resolution.labels;
    doubts.sources = input.sources;
    doubts.nameOf = nameOf;
    for (const ScoredPair &pair : input.pairs)
        if (thresholds.zoneOf(pair.weight) == Zone::Review)
            doubts.doubts.push_back({pair.a, pair.b, pair.weight, DoubtKind::Review, false, pair.levels});
    addDecisions(doubts, input.records, input.decisions);
    addRefusals(doubts, input.records, resolution.refusals);
    return build(doubts);
}

Result<void> renewTasks(Database &database, std::span<const RecordId> seeds, Reach reach)
{
    Neighbourhood around(database, reach);
    TESSERA_CHECK(around.grow(seeds));
    if (!around.isClosed()) {
        if (reach == Reach::Near) { // the next run sees to the web as a whole
            TESSERA_TRY(ChangeMarker marker, ChangeMarker::open(database));
            for (const RecordId seed : seeds)
                TESSERA_CHECK(marker.mark(seed));
        } else {
            TESSERA_TRY(const std::uint64_t all, RecordStore(database).countActive());
            if (all <= MostRecordsAtAll)
                return renewAllTasks(database);
        }
    }
    Members members;
    for (const auto &[record, customer] : around.found())
        members.add(record, customer);
    TESSERA_TRY(const auto among, PairStore(database).among(members.records));
    TESSERA_TRY(const auto decisions, DecisionStore(database).among(members.records));
    std::vector<Decision> inForce;
    std::ranges::copy_if(decisions, std::back_inserter(inForce), isInForce);
    TESSERA_TRY(const auto refusals, PairStore(database).refusalsAmong(members.records));
    DoubtInput doubts = members.input();
    for (const StoredPair &pair : among)
        addReview(doubts, pair);
    addDecisions(doubts, members.records, inForce);
    addRefusals(doubts, members.records, refusals);
    std::erase_if(doubts.doubts, [&](const Doubt &doubt) { return !around.concerns(members.records[doubt.a], members.records[doubt.b]); });
    TESSERA_TRY(std::vector<StoredTask> tasks, buildFromStored(database, members, doubts));
    std::vector<RecordId> touched(seeds.begin(), seeds.end()); // those that left the project too
    if (around.isClosed())
        std::ranges::copy(members.records, std::back_inserter(touched));
    return TaskStore(database).replaceTouching(touched, tasks);
}

} // namespace engine
