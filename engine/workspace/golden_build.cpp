// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/golden_build.h"

#include <algorithm>
#include <oneapi/tbb/parallel_pipeline.h>

#include "engine/base/sorted.h"
#include "engine/golden/rules_toml.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/document_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/source_store.h"
#include "engine/workspace/safeguarding.h"

namespace engine
{

namespace
{

constexpr std::size_t CustomersPerChunk = 512;
constexpr std::size_t ChunksInFlight = 8;

struct Chunk {
    std::size_t first = 0; // place of the first customer
    std::span<const CustomerRecords> customers;
    std::vector<StoredRecord> records; // by id
};

Result<std::vector<StoredRecord>> recordsOf(Database &database, std::span<const CustomerRecords> customers)
{
    std::vector<RecordId> ids;
    for (const CustomerRecords &customer : customers)
        std::ranges::copy(customer.records, std::back_inserter(ids));
    return RecordStore(database).findStored(ids);
}

// A record belongs to one customer: it is taken out.
Result<std::vector<Record>> take(std::vector<StoredRecord> &all, std::span<const RecordId> ids)
{
    std::vector<Record> taken;
    taken.reserve(ids.size());
    for (const RecordId id : ids) {
        const auto found = std::ranges::lower_bound(all, id, {}, [](const StoredRecord &stored) { return stored.record.id; });
        if (found == all.end() || found->record.id != id)
            continue;
        TESSERA_TRY(auto record, std::move(*found).unpacked());
        taken.push_back(std::move(record));
    }
    return taken;
}

} // namespace

Result<GoldenBuilder> GoldenBuilder::make(Database &database, Timestamp now, const std::optional<Safeguards> &safeguards)
{
    GoldenBuilder builder;
    builder.m_now = now;
    const SourceStore sources(database);
    TESSERA_TRY(builder.m_catalog, sources.attributes());
    SurvivorshipContext context;
    TESSERA_TRY(context.sources, sources.all());
    context.now = now;
    TESSERA_TRY(const Safeguards used, safeguards ? Result<Safeguards>(*safeguards) : safeguardsOfLastRun(database, builder.m_catalog));
    context.isBlocked = blockedTest(used, builder.m_catalog);
    TESSERA_TRY(const auto document, DocumentStore(database).active(documents::Rules));
    SurvivorshipRules rules = defaultRules(builder.m_catalog);
    if (document) {
        TESSERA_TRY(rules, rulesFromToml(document->body, builder.m_catalog));
    }
    builder.m_survivorship = std::make_unique<Survivorship>(std::move(rules), builder.m_catalog, std::move(context));
    return builder;
}

StoredGolden GoldenBuilder::build(const CustomerRecords &customer, std::span<const Record> records) const
{
    const GoldenRecord golden = m_survivorship->compute(customer.customer, records);
    StoredGolden stored;
    stored.customer = customer.customer;
    stored.name = displayName(golden.values);
    stored.records = static_cast<std::uint32_t>(records.size());
    for (const Record &record : records)
        stored.sources.push_back(record.source);
    sortUnique(stored.sources);
    stored.confidence = customer.confidence;
    stored.updatedAt = m_now;
    stored.packed = packGolden(golden.values);
    return stored;
}

Result<std::vector<StoredGolden>> GoldenBuilder::buildAll(Database &database, std::span<const CustomerRecords> customers, Progress &progress) const
{
    progress.begin(Stage::Golden, customers.size());
    std::vector<StoredGolden> golden(customers.size());
    std::size_t next = 0;
    Result<void> reading;
    std::vector<Result<void>> building((customers.size() + CustomersPerChunk - 1) / CustomersPerChunk); // by chunk
    const auto read = [&](oneapi::tbb::flow_control &flow) {
        auto chunk = std::make_shared<Chunk>();
        if (next == customers.size()) {
            flow.stop();
            return chunk;
        }
        chunk->first = next;
        chunk->customers = customers.subspan(next, std::min(CustomersPerChunk, customers.size() - next));
        next += chunk->customers.size();
        reading = progress.checkCancelled();
        if (reading) {
            if (auto records = recordsOf(database, chunk->customers))
                chunk->records = std::move(*records);
            else
                reading = std::unexpected(records.error());
        }
        if (!reading)
            flow.stop();
        return chunk;
    };
    const auto compute = [&](const std::shared_ptr<Chunk> &chunk) {
        for (std::size_t i = 0; i < chunk->customers.size(); ++i) {
            auto records = take(chunk->records, chunk->customers[i].records);
            if (!records) {
                building[chunk->first / CustomersPerChunk] = std::unexpected(records.error());
                return;
            }
            golden[chunk->first + i] = build(chunk->customers[i], *records);
        }
        progress.advance(chunk->customers.size());
    };
    using oneapi::tbb::filter_mode;
    using Handed = std::shared_ptr<Chunk>;
    oneapi::tbb::parallel_pipeline(ChunksInFlight, oneapi::tbb::make_filter<void, Handed>(filter_mode::serial_in_order, read)
                                                       & oneapi::tbb::make_filter<Handed, void>(filter_mode::parallel, compute));
    TESSERA_CHECK(reading);
    for (const Result<void> &built : building)
        TESSERA_CHECK(built);
    return golden;
}

Result<std::vector<CustomerRecords>> storedCustomers(Database &database)
{
    std::vector<std::pair<CustomerId, RecordId>> members;
    TESSERA_CHECK(CustomerStore(database).streamMemberships([&members](const Membership &membership) -> Result<void> {
        members.emplace_back(membership.customer, membership.record);
        return {};
    }));
    std::ranges::sort(members);
    std::vector<CustomerRecords> customers;
    for (const auto &[customer, record] : members) {
        if (customers.empty() || customers.back().customer != customer)
            customers.push_back({customer, {}, 1});
        customers.back().records.push_back(record);
    }
    Progress progress;
    auto next = customers.begin();
    TESSERA_CHECK(GoldenStore(database).stream(
        [&](const StoredGolden &golden) -> Result<void> {
            while (next != customers.end() && next->customer < golden.customer)
                ++next;
            if (next != customers.end() && next->customer == golden.customer)
                next->confidence = golden.confidence;
            return {};
        },
        progress));
    return customers;
}

} // namespace engine
