// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/delivery_plan.h"

#include <bit>

#include "engine/base/packed_numbers.h"

namespace engine
{

namespace
{

// Whoever holds which records, and what these say, in one number that does not depend on their order.
boost::unordered_flat_map<std::int64_t, std::uint64_t> membershipHashes(const ExportNames &names)
{
    boost::unordered_flat_map<std::int64_t, std::uint64_t> hashes;
    hashes.reserve(names.goldenIds.size());
    for (const Membership &membership : names.memberships) {
        std::uint64_t hash = mixHash(static_cast<std::uint64_t>(membership.record.value), static_cast<std::uint64_t>(membership.link));
        hash = mixHash(hash, std::bit_cast<std::uint64_t>(membership.weight));
        if (const NamedRecord *record = names.find(membership.record)) {
            hash = mixHash(hash, record->content);
            hash = mixHash(hash, record->updatedAt ? static_cast<std::uint64_t>(record->updatedAt->microseconds) : 0);
        }
        hashes[membership.customer.value] += mixHash(hash, static_cast<std::uint64_t>(membership.since.microseconds));
    }
    return hashes;
}

// All that golden.csv, xref.csv, lineage.csv and the corrections say of a customer.
Hash128 stateOf(const StoredGolden &golden, std::uint64_t memberships, std::string &scratch)
{
    scratch = golden.packed;
    packed::put(scratch, std::uint64_t{golden.records});
    packed::put(scratch, std::bit_cast<std::uint64_t>(golden.confidence));
    packed::put(scratch, static_cast<std::uint64_t>(golden.updatedAt.microseconds));
    packed::put(scratch, memberships);
    for (const SourceId source : golden.sources)
        packed::put(scratch, static_cast<std::uint64_t>(source.value));
    return hash128(scratch);
}

} // namespace

Result<DeliveryPlan> DeliveryPlan::begin(Database &database, const ExportNames &names, std::string target, bool isDelta)
{
    DeliveryPlan plan;
    plan.m_target = std::move(target);
    plan.m_memberships = membershipHashes(names);
    if (!isDelta)
        return plan;
    const DeliveryStore store(database);
    TESSERA_TRY(plan.m_former, store.find(plan.m_target));
    if (plan.m_former)
        TESSERA_CHECK(store.stream(plan.m_former->id, [&plan](const DeliveredCustomer &customer) -> Result<void> {
            plan.m_before.push_back(customer);
            return {};
        }));
    return plan;
}

std::optional<RowOp> DeliveryPlan::add(const StoredGolden &golden)
{
    const auto held = m_memberships.find(golden.customer.value);
    DeliveredCustomer now{golden.goldenId, stateOf(golden, held != m_memberships.end() ? held->second : 0, m_scratch)};
    for (; m_next < m_before.size() && m_before[m_next].goldenId < now.goldenId; ++m_next)
        m_removed.push_back(std::move(m_before[m_next].goldenId));
    const bool isKnown = m_next < m_before.size() && m_before[m_next].goldenId == now.goldenId;
    const bool isSame = isKnown && m_before[m_next].state == now.state;
    m_next += isKnown ? 1 : 0;
    if (isSame)
        return std::nullopt;
    if (isDelta())
        m_changed.insert(golden.customer.value);
    m_told.push_back(std::move(now));
    return isKnown ? RowOp::Update : RowOp::Insert;
}

void DeliveryPlan::end()
{
    for (; m_next < m_before.size(); ++m_next)
        m_removed.push_back(std::move(m_before[m_next].goldenId));
}

Result<void> DeliveryPlan::record(Database &database, Timestamp at, RunId run, std::int64_t lastIdChange) const
{
    Delivery delivery{0, m_target, at, run, lastIdChange};
    return DeliveryStore(database).record(delivery, m_told, m_removed, !isDelta());
}

} // namespace engine
