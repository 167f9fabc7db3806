// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/source_overlap.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

#include "engine/store/tables/source_store.h"

namespace engine
{

namespace
{

// The compared attributes that some record of a source has a value of.
std::map<SourceId, std::set<AttributeId>> comparedIn(const ColumnTable &table, const Model &model)
{
    std::set<AttributeId> compared;
    for (const Comparison &comparison : model.comparisons)
        for (const AttributeId attribute : attributesOf(comparison))
            compared.insert(attribute);
    std::map<SourceId, std::set<AttributeId>> found;
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

} // namespace

Result<std::vector<std::string>> sourcesApart(Database &database, const ColumnTable &table, const Model &model)
{
    const std::map<SourceId, std::set<AttributeId>> found = comparedIn(table, model);
    TESSERA_TRY(const auto sources, SourceStore(database).all());
    std::vector<std::string> sentences;
    for (auto one = sources.begin(); one != sources.end(); ++one) {
        for (auto other = std::next(one); other != sources.end(); ++other) {
            const auto left = found.find(one->id);
            const auto right = found.find(other->id);
            if (left == found.end() || right == found.end()
                || std::ranges::any_of(left->second, [&](AttributeId id) { return right->second.contains(id); }))
                continue;
            sentences.push_back(
                fmt::format("{} and {} have no compared attribute in common, so nobody can be found in both. Map more of their columns, "
                            "or compare more of their attributes.",
                            one->code, other->code));
        }
    }
    return sentences;
}

} // namespace engine
