// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/proposal.h"

#include <algorithm>
#include <set>

#include "engine/match/blocking_choice.h"
#include "engine/match/comparison_library.h"

namespace engine
{

namespace
{

constexpr std::uint32_t Handful = 3; // records

std::uint32_t sourcesOf(const ColumnTable &table, const Column &column)
{
    std::set<SourceId> sources;
    for (std::uint32_t record = 0; record < table.size(); ++record) {
        if (!column.values(record).empty())
            sources.insert(table.source(record));
    }
    return static_cast<std::uint32_t>(sources.size());
}

// From how many records on a value of this kind says nothing about one customer; 0 = any number is evidence (names repeat by nature).
std::uint32_t sharedLimit(AttributeKind kind, const AttributeProfile &profile)
{
    const auto scaled = static_cast<std::uint32_t>(profile.filled / 2000);
    switch (kind) {
    case AttributeKind::Email:
    case AttributeKind::Phone: return std::clamp(scaled, 12U, 40U);
    case AttributeKind::Identifier: return 20;
    case AttributeKind::Date: { // days come in even numbers; one far above the rest was put in by a form
        const auto usual = static_cast<std::uint32_t>(profile.filled / std::max<std::uint64_t>(profile.distinct, 1));
        return std::max(60U, 20 * usual);
    }
    default: return 0;
    }
}

void limitShared(AttributeKind kind, const AttributeProfile &profile, Model &model)
{
    if (const std::uint32_t limit = sharedLimit(kind, profile); limit != 0)
        model.sharedLimits.try_emplace(profile.attribute, limit);
}

// That make the name of a person, when anything else that is compared comes with it.
std::vector<std::string> comparisonsOfName(const Model &model)
{
    const auto hasN = [](const Comparison &comparison) {
        return std::ranges::any_of(comparison.levels, [](const Level &level) { return level.n.has_value(); });
    };
    const auto isThere = [&model](std::string_view name) { return std::ranges::contains(model.comparisons, name, &Comparison::name); };
    if (isThere("given_name") && isThere("family_name"))
        return {"given_name", "family_name"}; // of one language, as a rule
    if (isThere("full_name") && std::ranges::any_of(model.comparisons, hasN))
        return {"full_name"};
    return {};
}

} // namespace

std::vector<AttributeProfile> profileOf(const ColumnTable &table)
{
    std::vector<AttributeProfile> profiles;
    for (const Column &column : table.columns()) {
        AttributeProfile profile;
        profile.attribute = column.attribute();
        profile.filled = column.filled();
        profile.distinct = column.dictionary().size();
        profile.isMultiValued = column.isMultiValued();
        profile.sources = sourcesOf(table, column);
        const double total = std::max<double>(static_cast<double>(column.total()), 1);
        for (Code code = 1; code <= column.dictionary().size(); ++code) {
            const double count = column.count(code);
            profile.equalPairs += total > 1 ? count * (count - 1) / (total * (total - 1)) : 0;
            profile.topShare = std::max(profile.topShare, count / total);
        }
        profiles.push_back(profile);
    }
    return profiles;
}

void addComparison(Model &model, Comparison comparison, const std::vector<AttributeProfile> &profiles, const AttributeCatalog &catalog)
{
    for (const AttributeProfile &profile : profiles) {
        if (std::ranges::contains(attributesOf(comparison), profile.attribute))
            limitShared(catalog.at(profile.attribute).kind, profile, model);
    }
    model.comparisons.push_back(std::move(comparison));
    const std::vector<std::string> ofName = comparisonsOfName(model);
    if (!model.splink && model.namesakes.comparisons.empty() && std::ranges::contains(ofName, model.comparisons.back().name))
        model.namesakes.comparisons = ofName;
}

Result<Proposal> propose(const ColumnTable &table, const AttributeCatalog &catalog, const ProposalOptions &options, Progress &progress)
{
    if (table.size() < 2)
        return fail(ErrorCode::InputRejected, "A model needs at least two records to compare. Import more first.");
    progress.begin(Stage::Profiling, 2);
    Proposal proposal;
    proposal.profile = profileOf(table);
    std::vector<AttributeProfile> usable;
    for (const AttributeProfile &profile : proposal.profile) {
        const Attribute *attribute = catalog.find(profile.attribute);
        // One value for everybody, or hardly ever a value, tells nobody apart; of two or three records counting says nothing yet.
        const bool isRare = profile.filled < 3 || profile.filled * 200 < table.size();
        const bool isTelling = table.size() <= Handful ? profile.filled > 1 : profile.distinct > 1 && !isRare;
        if (attribute != nullptr && isTelling && !std::ranges::contains(options.ignore, profile.attribute))
            usable.push_back(profile);
    }
    // Three equal records leave nobody to tell them from, as many do; two are left to whoever reviews.
    if (table.size() == Handful && std::ranges::none_of(usable, [](const AttributeProfile &profile) { return profile.distinct > 1; }))
        usable.clear();
    Model &model = proposal.model;
    model.prior = std::min(0.5, 1.0 / table.size());
    ComparisonChoice choice = proposeComparisons(usable, catalog);
    model.comparisons = std::move(choice.comparisons);
    proposal.leftOut = std::move(choice.leftOut);
    if (model.comparisons.empty())
        return fail(ErrorCode::InputRejected, "There is nothing to compare: no attribute has different values in two records. Map more columns.");
    model.household.isConsidered = std::ranges::any_of(model.comparisons, [](const Comparison &comparison) {
        return std::ranges::any_of(comparison.levels, [](const Level &level) { return level.h.has_value(); });
    });
    model.namesakes.comparisons = comparisonsOfName(model);
    for (const AttributeProfile &profile : usable)
        limitShared(catalog.at(profile.attribute).kind, profile, model);
    progress.advance(1);
    const ValueMask mask(table, catalog, model, options.safeguards);
    proposal.shared = mask.sharedValues();
    TESSERA_CHECK(chooseBlockingRules(table, catalog, usable, mask, options, progress, proposal));
    progress.advance(1);
    TESSERA_CHECK(validate(model, catalog));
    return proposal;
}

} // namespace engine
