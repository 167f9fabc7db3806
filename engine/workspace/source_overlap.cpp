// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/source_overlap.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>

#include "engine/store/tables/source_store.h"

namespace engine
{

namespace
{

constexpr std::string_view Kept = "compared_in";

} // namespace

ComparedIn findCompared(const ColumnTable &table, const Model &model)
{
    std::set<AttributeId> compared;
    for (const Comparison &comparison : model.comparisons)
        for (const AttributeId attribute : attributesOf(comparison))
            compared.insert(attribute);
    ComparedIn found;
    for (const Column &column : table.columns()) {
        if (!compared.contains(column.attribute()))
            continue;
        SourceId last; // found to have a value: records of a source mostly follow one another
        for (std::uint32_t record = 0; record < table.size(); ++record) {
            if (table.source(record) == last || column.values(record).empty())
                continue;
            last = table.source(record);
            found[last].insert(column.attribute());
        }
    }
    return found;
}

Result<SourcesApart> sourcesApart(Database &database, const ComparedIn &compared)
{
    TESSERA_TRY(const auto sources, SourceStore(database).all());
    SourcesApart apart;
    for (auto one = sources.begin(); one != sources.end(); ++one) {
        for (auto other = std::next(one); other != sources.end(); ++other) {
            const auto left = compared.find(one->id);
            const auto right = compared.find(other->id);
            if (left == compared.end() || right == compared.end()
                || std::ranges::any_of(left->second, [&](AttributeId id) { return right->second.contains(id); }))
                continue;
            apart.emplace_back(one->code, other->code);
        }
    }
    return apart;
}

void keepCompared(const ComparedIn &compared, nlohmann::json &statistics)
{
    nlohmann::json &kept = statistics[Kept] = nlohmann::json::array();
    for (const auto &[source, attributes] : compared)
        for (const AttributeId attribute : attributes)
            kept.push_back({source.value, attribute.value});
}

std::optional<ComparedIn> keptCompared(const nlohmann::json &statistics)
{
    if (!statistics.is_object() || !statistics.contains(Kept))
        return std::nullopt;
    ComparedIn compared;
    for (const nlohmann::json &one : statistics[Kept]) {
        if (one.is_array() && one.size() == 2 && one[0].is_number_integer() && one[1].is_number_unsigned())
            compared[SourceId{one[0].get<std::int64_t>()}].insert(AttributeId{one[1].get<std::uint16_t>()});
    }
    return compared;
}

} // namespace engine
