// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The verb verify: everything the store can check, and that the golden records are what records and rules give. And what sets right what can be
// computed again.
#include "engine/store/verify.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/store/tables/change_store.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/search_store.h"
#include "engine/workspace/golden_build.h"
#include "engine/workspace/modelling.h"
#include "engine/workspace/state.h"

namespace engine
{

namespace
{

constexpr std::size_t FindingsNamed = 10;

// Names the first few of many.
class Collector
{
public:
    Collector(std::vector<Finding> &findings, std::string check) : m_findings(findings), m_check(std::move(check)) {}
    ~Collector()
    {
        if (m_count > FindingsNamed)
            m_findings.push_back({m_check, fmt::format("… and {} more.", m_count - FindingsNamed), {}});
    }
    void add(std::string reason)
    {
        if (m_count++ < FindingsNamed)
            m_findings.push_back({m_check, std::move(reason), {}});
    }

private:
    std::vector<Finding> &m_findings;
    std::string m_check;
    std::size_t m_count = 0;
};

// Customers with records that the next run sees to: their golden records are those of before.
Result<std::set<CustomerId>> waitingCustomers(Database &database)
{
    std::set<CustomerId> waiting;
    TESSERA_TRY(const auto pending, ChangeStore(database).pending());
    const CustomerStore customers(database);
    for (const RecordId record : pending) {
        TESSERA_TRY(const auto membership, customers.membership(record));
        if (membership)
            waiting.insert(membership->customer);
    }
    return waiting;
}

Result<void> checkGolden(Database &database, Timestamp now, std::vector<Finding> &findings, Progress &progress)
{
    Collector collector(findings, "golden");
    TESSERA_TRY(const auto waiting, waitingCustomers(database));
    TESSERA_TRY(const auto builder, GoldenBuilder::make(database, now));
    TESSERA_TRY(const auto customers, storedCustomers(database));
    TESSERA_TRY(const auto computed, builder.buildAll(database, customers, progress));
    auto next = computed.begin();
    TESSERA_CHECK(GoldenStore(database).stream(
        [&](const StoredGolden &stored) -> Result<void> {
            for (; next != computed.end() && next->customer < stored.customer; ++next)
                collector.add(fmt::format("Customer {} has no golden record.", next->customer.value));
            if (next == computed.end() || next->customer != stored.customer) {
                collector.add(fmt::format("{} has a golden record and no records.", stored.goldenId));
                return {};
            }
            const bool isOther =
                next->packed != stored.packed || next->name != stored.name || next->records != stored.records || next->sources != stored.sources;
            if (isOther && !waiting.contains(stored.customer))
                collector.add(fmt::format("{} is not what its records and the rules give.", stored.goldenId));
            ++next;
            return {};
        },
        progress));
    for (; next != computed.end(); ++next)
        collector.add(fmt::format("Customer {} has no golden record.", next->customer.value));
    return {};
}

} // namespace

Result<VerifyReport> Workspace::verify(Progress &progress)
{
    VerifyReport report;
    const OutsideHeads heads = m_state->heads.readAll();
    TESSERA_TRY(const auto snapshot, Transaction::beginReading(m_state->database())); // another process may be writing
    TESSERA_TRY(const StoreCheck store, verifyStore(m_state->database(), heads, progress));
    for (const StoreFinding &finding : store.findings)
        report.findings.push_back({finding.check, finding.reason, finding.entry});
    report.checks = store.checks;
    report.entries = store.entries;
    report.entriesNotAnchored = store.entriesNotAnchored;
    TESSERA_CHECK(checkGolden(m_state->database(), m_state->now(), report.findings, progress));
    report.checks.emplace_back("golden");
    TESSERA_TRY(const bool isWhole, SearchStore(m_state->database()).isWhole(progress));
    if (!isWhole)
        report.findings.push_back(
            {"search",
             "The search index does not hold the words of the records, so a search may miss some. tessera-cli verify --repair makes it anew.",
             {}});
    report.checks.emplace_back("search");
    return report;
}

Result<void> Workspace::rebuildCaches(Progress &progress)
{
    TESSERA_TRY(auto change, Change::begin(*m_state));
    TESSERA_CHECK(rebuildAllGolden(change.database(), change.at(), progress));
    TESSERA_CHECK(SearchStore(change.database()).rebuild(progress));
    TESSERA_CHECK(progress.checkCancelled());
    change.note({{"caches", "computed anew"}});
    TESSERA_CHECK(change.commit(EntryKind::SettingsChanged));
    return {};
}

} // namespace engine
