// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/effect_examples.h"

#include <algorithm>

#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/source_store.h"

namespace engine
{

namespace
{

constexpr std::size_t RecordsOfAnExample = 12;

}

Result<std::vector<CustomerExample>> EffectExamples::customers(std::size_t wanted)
{
    std::vector<CustomerExample> examples;
    if (wanted == 0)
        return examples;
    std::vector<Group> all = groups();
    std::ranges::stable_sort(all, std::ranges::greater(), [](const Group &group) { return group.records.size(); });
    for (const CustomerEffect effect : {CustomerEffect::Merges, CustomerEffect::Splits, CustomerEffect::Changes}) {
        std::size_t shown = 0;
        for (const Group &group : all) {
            if (effectOf(group) != effect)
                continue;
            if (++shown > wanted)
                break;
            TESSERA_TRY(examples.emplace_back(), exampleOf(group));
        }
    }
    return examples;
}

Result<PairExample> EffectExamples::pair(RecordPair records, double weight, bool isLinked)
{
    PairExample example{.a = {}, .b = {}, .weight = weight, .isLinked = isLinked};
    TESSERA_TRY(example.a, nameOf(records.a));
    TESSERA_TRY(example.b, nameOf(records.b));
    return example;
}

std::vector<EffectExamples::Group> EffectExamples::groups() const
{
    std::map<CustomerId, CustomerId> parent; // of those that give or take a record
    const auto find = [&parent](CustomerId customer) {
        while (parent.try_emplace(customer, customer).first->second != customer)
            customer = parent[customer];
        return customer;
    };
    const auto &former = m_computed.input.former;
    const auto &present = m_computed.resolution.identities.customers;
    for (std::size_t i = 0; i < former.size(); ++i) {
        const bool isNewRecord = !former[i].isValid();
        if (former[i] == present[i] || (isNewRecord && m_created.contains(present[i])))
            continue; // a new customer of new records only changes nobody
        const CustomerId b = find(present[i]);
        const CustomerId a = isNewRecord ? b : find(former[i]);
        parent[std::max(a, b)] = std::min(a, b);
    }
    std::map<CustomerId, Group> found;
    for (std::size_t i = 0; i < former.size(); ++i) {
        if (!parent.contains(present[i]))
            continue; // a record that moves has both of its customers there
        Group &group = found[find(present[i])];
        if (former[i].isValid())
            group.before.insert(former[i]);
        group.after.insert(present[i]);
        group.records.push_back(m_computed.input.records[i]);
    }
    std::vector<Group> all;
    for (auto &[customer, group] : found)
        all.push_back(std::move(group));
    return all;
}

CustomerEffect EffectExamples::effectOf(const Group &group)
{
    if (group.before.size() > group.after.size())
        return CustomerEffect::Merges;
    return group.before.size() < group.after.size() ? CustomerEffect::Splits : CustomerEffect::Changes;
}

Result<CustomerExample> EffectExamples::exampleOf(const Group &group)
{
    CustomerExample example;
    example.effect = effectOf(group);
    for (const CustomerId customer : group.before) {
        TESSERA_TRY(example.before.emplace_back(), goldenIdOf(customer));
        TESSERA_TRY(const auto golden, GoldenStore(m_database).find(customer));
        if (example.name.empty() && golden)
            example.name = golden->name;
    }
    for (const CustomerId customer : group.after) {
        TESSERA_TRY(example.after.emplace_back(), goldenIdOf(customer));
    }
    for (const RecordId record : group.records) {
        if (example.records.size() == RecordsOfAnExample)
            break;
        TESSERA_TRY(example.records.emplace_back(), nameOf(record));
    }
    return example;
}

Result<std::string> EffectExamples::goldenIdOf(CustomerId customer) const
{
    if (m_created.contains(customer))
        return std::string("new");
    TESSERA_TRY(const auto found, CustomerStore(m_database).find(customer));
    return found ? found->goldenId : std::string("?");
}

Result<std::string> EffectExamples::nameOf(RecordId id)
{
    if (m_sources.empty()) {
        TESSERA_TRY(const auto sources, SourceStore(m_database).all());
        for (const Source &source : sources)
            m_sources.emplace(source.id, source.code);
    }
    TESSERA_TRY(const auto record, RecordStore(m_database).find(id));
    return record ? m_sources[record->source] + ":" + record->key : std::string("?");
}

} // namespace engine
