// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/prepared_rules.h"

#include <algorithm>

#include "engine/base/sorted.h"
#include "engine/match/basis.h"

namespace engine
{

Result<void> checkComparable(const ColumnTable &table, const Model &model)
{
    const bool canCompare = std::ranges::any_of(model.comparisons, [&](const Comparison &comparison) {
        return std::ranges::any_of(attributesOf(comparison), [&](AttributeId attribute) {
            const Column *column = table.find(attribute);
            return column != nullptr && column->filled() > 1;
        });
    });
    if (table.size() > 1 && !canCompare)
        return fail(ErrorCode::InputRejected,
                    "There is nothing to compare: no attribute of the model has values in two records. Map more columns or propose a new model.");
    return {};
}

Result<std::vector<BlockingRule>> prepareRules(const Model &model, const AttributeCatalog &catalog)
{
    std::vector<BlockingRule> rules;
    for (const std::string &text : model.blockingRules) {
        TESSERA_TRY(BlockingRule rule, parseBlockingRule(text, catalog));
        rules.push_back(std::move(rule));
    }
    return rules;
}

std::vector<AttributeId> splitAttributes(const ColumnTable &table, const Model &model)
{
    std::vector<AttributeId> attributes;
    for (const Comparison &comparison : model.comparisons)
        std::ranges::copy(attributesOf(comparison), std::back_inserter(attributes));
    sortUnique(attributes);
    std::erase_if(attributes, [&](AttributeId attribute) { return table.find(attribute) == nullptr; });
    // The most filled and most telling ones first.
    const auto telling = [&](AttributeId attribute) {
        const Column &column = *table.find(attribute);
        return std::min<std::uint64_t>(column.dictionary().size() * 4, column.filled()) + column.filled() * 2;
    };
    std::ranges::stable_sort(attributes, std::ranges::greater{}, telling);
    if (attributes.size() > 4)
        attributes.resize(4);
    return attributes;
}

BlockingOptions blockingOptions(const ColumnTable &table, const Model &model, const TrainOptions &options)
{
    BlockingOptions blocking;
    blocking.onlyAcrossSources = options.onlyAcrossSources;
    blocking.duplicateFree = options.duplicateFree;
    blocking.splitBy = splitAttributes(table, model);
    return blocking;
}

BlockingOptions blockingOptions(const ColumnTable &table, const Model &model, const MatchOptions &options)
{
    BlockingOptions blocking;
    blocking.onlyAcrossSources = options.onlyAcrossSources;
    blocking.duplicateFree = options.duplicateFree;
    blocking.pairBudget = options.pairBudget;
    blocking.splitBy = options.basis != nullptr ? options.basis->splitBy : splitAttributes(table, model);
    blocking.splitKeys = options.basis != nullptr ? &options.basis->splitKeys : nullptr;
    blocking.seeEntries = options.seeEntries;
    return blocking;
}

} // namespace engine
