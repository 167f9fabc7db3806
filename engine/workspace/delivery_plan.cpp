// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/delivery_plan.h"

#include <bit>
#include <cstring>

#include "engine/store/tables/golden_store.h"

namespace engine {

namespace {

// Whoever holds which records, in one number that does not depend on their order.
boost::unordered_flat_map<std::int64_t, std::uint64_t> membershipHashes(const ExportNames &names)
{
    boost::unordered_flat_map<std::int64_t, std::uint64_t> hashes;
    hashes.reserve(names.goldenIds.size());
    for (const Membership &membership : names.memberships) {
        std::uint64_t hash = mixHash(static_cast<std::uint64_t>(membership.record.value), static_cast<std::uint64_t>(membership.link));
        hash = mixHash(hash, std::bit_cast<std::uint64_t>(membership.weight));
        hashes[membership.customer.value] += mixHash(hash, static_cast<std::uint64_t>(membership.since.microseconds));
    }
    return hashes;
}

void append(std::string &bytes, std::uint64_t number)
{
    char buffer[sizeof number];
    std::memcpy(buffer, &number, sizeof number);
    bytes.append(buffer, sizeof number);
}

// All that golden.csv, xref.csv and lineage.csv say of a customer.
Hash128 stateOf(const StoredGolden &golden, std::uint64_t memberships, std::string &scratch)
{
    scratch = golden.packed;
    append(scratch, golden.records);
    append(scratch, std::bit_cast<std::uint64_t>(golden.confidence));
    append(scratch, static_cast<std::uint64_t>(golden.updatedAt.microseconds));
    append(scratch, memberships);
    for (const SourceId source : golden.sources)
        append(scratch, static_cast<std::uint64_t>(source.value));
    return hash128(scratch);
}

} // namespace

Result<DeliveryPlan> DeliveryPlan::make(Database &database, const ExportNames &names, std::string target, bool isDelta, Progress &progress)
{
    DeliveryPlan plan;
    plan.m_target = std::move(target);
    std::vector<DeliveredCustomer> before; // by golden id
    if (isDelta) {
        const DeliveryStore store(database);
        TESSERA_TRY(plan.m_former, store.find(plan.m_target));
        if (plan.m_former)
            TESSERA_CHECK(store.stream(plan.m_former->id, [&before](const DeliveredCustomer &customer) -> Result<void> {
                before.push_back(customer);
                return {};
            }));
    }
    const auto memberships = membershipHashes(names);
    std::string scratch;
    std::size_t next = 0;
    TESSERA_CHECK(GoldenStore(database).streamByGoldenId(
        [&](const StoredGolden &golden) -> Result<void> {
            const auto held = memberships.find(golden.customer.value);
            DeliveredCustomer now{golden.goldenId, stateOf(golden, held != memberships.end() ? held->second : 0, scratch)};
            for (; next < before.size() && before[next].goldenId < now.goldenId; ++next)
                plan.m_removed.push_back(std::move(before[next].goldenId));
            const bool isKnown = next < before.size() && before[next].goldenId == now.goldenId;
            const bool isSame = isKnown && before[next].state == now.state;
            next += isKnown ? 1 : 0;
            if (isSame)
                return {};
            if (plan.m_former)
                plan.m_ops.emplace(golden.customer.value, isKnown ? RowOp::Update : RowOp::Insert);
            plan.m_told.push_back(std::move(now));
            return {};
        },
        progress));
    for (; next < before.size(); ++next)
        plan.m_removed.push_back(std::move(before[next].goldenId));
    return plan;
}

Result<void> DeliveryPlan::record(Database &database, Timestamp at, RunId run, std::int64_t lastIdChange) const
{
    Delivery delivery{0, m_target, at, run, lastIdChange};
    return DeliveryStore(database).record(delivery, m_told, m_removed, !isDelta());
}

} // namespace engine
