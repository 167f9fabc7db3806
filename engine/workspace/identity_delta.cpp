// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/identity_delta.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/workspace/facts_json.h"

namespace engine
{

namespace
{

nlohmann::json listOf(const std::vector<Membership> &memberships)
{
    nlohmann::json list = nlohmann::json::array();
    for (const Membership &membership : memberships)
        list.push_back(membershipToJson(membership));
    return list;
}

std::vector<Membership> membershipsFrom(const nlohmann::json &json, const char *name)
{
    std::vector<Membership> memberships;
    if (json.is_object() && json.contains(name) && json[name].is_array())
        for (const auto &item : json[name])
            if (const auto membership = membershipFromJson(item))
                memberships.push_back(*membership);
    return memberships;
}

} // namespace

std::vector<CustomerId> customersIn(const IdentityDelta &delta)
{
    std::set<CustomerId> customers(delta.created.begin(), delta.created.end());
    for (const std::vector<Membership> *memberships : {&delta.before, &delta.after})
        for (const Membership &membership : *memberships)
            customers.insert(membership.customer);
    for (const Customer &customer : delta.retired)
        customers.insert(customer.id);
    return {customers.begin(), customers.end()};
}

std::vector<RecordId> recordsIn(const IdentityDelta &delta)
{
    std::set<RecordId> records;
    for (const std::vector<Membership> *memberships : {&delta.before, &delta.after})
        for (const Membership &membership : *memberships)
            records.insert(membership.record);
    return {records.begin(), records.end()};
}

const Membership *membershipIn(const std::vector<Membership> &byRecord, RecordId record)
{
    const auto found = std::ranges::lower_bound(byRecord, record, {}, &Membership::record);
    return found != byRecord.end() && found->record == record ? &*found : nullptr;
}

std::vector<RecordId> newcomersOf(const IdentityDelta &delta)
{
    std::vector<RecordId> newcomers;
    for (const Membership &membership : delta.after)
        if (membershipIn(delta.before, membership.record) == nullptr)
            newcomers.push_back(membership.record);
    return newcomers;
}

std::map<CustomerId, CustomerId> originsOf(const IdentityDelta &delta)
{
    std::map<CustomerId, std::map<CustomerId, int>> shares;
    for (const Membership &after : delta.after)
        if (const Membership *before = membershipIn(delta.before, after.record))
            ++shares[after.customer][before->customer];
    std::map<CustomerId, CustomerId> origins;
    for (const auto &[customer, share] : shares)
        origins.emplace(customer, std::ranges::max_element(share, {}, [](const auto &part) { return part.second; })->first);
    return origins;
}

std::uint64_t customersChanged(const IdentityDelta &delta)
{
    std::set<CustomerId> changed;
    auto after = delta.after.begin(); // both by record
    for (const Membership &before : delta.before) {
        for (; after != delta.after.end() && after->record < before.record; ++after)
            changed.insert(after->customer);
        const bool isKept = after != delta.after.end() && after->record == before.record;
        if (!isKept || after->customer != before.customer)
            changed.insert(before.customer);
        if (isKept && after->customer != before.customer)
            changed.insert(after->customer);
        if (isKept)
            ++after;
    }
    for (; after != delta.after.end(); ++after)
        changed.insert(after->customer);
    return changed.size();
}

IdentityDelta turned(IdentityDelta delta)
{
    std::swap(delta.before, delta.after);
    std::vector<Customer> retired;
    for (const CustomerId id : delta.created)
        retired.push_back({id, {}, {}, {}});
    delta.created.clear();
    for (const Customer &customer : delta.retired)
        delta.created.push_back(customer.id);
    delta.retired = std::move(retired);
    return delta;
}

nlohmann::json toJson(const IdentityDelta &delta)
{
    nlohmann::json created = nlohmann::json::array();
    for (const CustomerId id : delta.created)
        created.push_back(id.value);
    nlohmann::json retired = nlohmann::json::array();
    for (const Customer &customer : delta.retired)
        retired.push_back(nlohmann::json::array({customer.id.value, customer.goldenId, customer.redirect.value}));
    return {{"before", listOf(delta.before)}, {"after", listOf(delta.after)}, {"created", created}, {"retired", retired}};
}

IdentityDelta identityDeltaFrom(const nlohmann::json &json)
{
    IdentityDelta delta;
    delta.before = membershipsFrom(json, "before");
    delta.after = membershipsFrom(json, "after");
    if (!json.is_object())
        return delta;
    for (const auto &item : json.value("created", nlohmann::json::array()))
        if (item.is_number_integer())
            delta.created.emplace_back(item.get<std::int64_t>());
    for (const auto &item : json.value("retired", nlohmann::json::array()))
        if (item.is_array() && item.size() == 3 && item[0].is_number_integer() && item[1].is_string() && item[2].is_number_integer())
            delta.retired.push_back(
                {CustomerId{item[0].get<std::int64_t>()}, item[1].get<std::string>(), CustomerId{item[2].get<std::int64_t>()}, {}});
    return delta;
}

} // namespace engine
