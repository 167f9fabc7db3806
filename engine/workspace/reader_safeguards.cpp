// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The questions about safeguards: what is in force, and which values should be blocked.
#include <algorithm>
#include <array>
#include <boost/unordered/unordered_flat_set.hpp>
#include <limits>
#include <set>

#include "engine/base/hash.h"
#include "engine/match/column_table.h"
#include "engine/match/model_json.h"
#include "engine/match/safeguards_toml.h"
#include "engine/match/value_mask.h"
#include "engine/store/tables/document_store.h"
#include "engine/store/tables/source_store.h"
#include "engine/store/transaction.h"
#include "engine/workspace/load_columns.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/safeguarding.h"

namespace engine
{

namespace
{

constexpr std::uint32_t FewestRecords = 4; // fewer bear too few names to judge by
constexpr std::uint32_t FewestNames = 4;   // a family of three shares a landline
constexpr double NamesPerRecord = 0.5;     // one person's records repeat one name
constexpr double PeakOverAverage = 12;     // of a date against the average one
constexpr std::uint32_t FewestRecordsOfAPeak = 8;
constexpr std::size_t CandidatesOfAnAttribute = 400;
constexpr std::array NameAttributes{attributes::GivenName, attributes::FamilyName, attributes::FullName, attributes::Company};

bool identifies(AttributeKind kind)
{
    return kind == AttributeKind::Email || kind == AttributeKind::Phone || kind == AttributeKind::Identifier || kind == AttributeKind::Date
           || kind == AttributeKind::Website;
}

// Rare enough by nature that one value on many records is worth a question.
bool belongsToOnePerson(AttributeKind kind)
{
    return kind == AttributeKind::Email || kind == AttributeKind::Phone || kind == AttributeKind::Identifier;
}

struct Holders {
    boost::unordered_flat_set<std::uint64_t> names;
    std::set<SourceId> sources;
};

// Of each of the codes: the names and sources of its records.
std::vector<Holders> holdersOf(const ColumnTable &table, const Column &column, const std::vector<Code> &codes)
{
    std::vector<std::uint32_t> place(column.dictionary().size() + 1, UINT32_MAX);
    for (std::uint32_t i = 0; i < codes.size(); ++i)
        place[codes[i]] = i;
    std::vector<const Column *> names;
    for (const AttributeId attribute : NameAttributes)
        if (const Column *found = table.find(attribute); found != nullptr && attribute != column.attribute())
            names.push_back(found);
    std::vector<Holders> holders(codes.size());
    for (std::uint32_t record = 0; record < table.size(); ++record)
        for (const Code code : column.values(record)) {
            if (place[code] == UINT32_MAX)
                continue;
            std::uint64_t name = 0;
            bool isNamed = false;
            for (const Column *part : names) {
                const auto values = part->values(record);
                name = mixHash(name, values.empty() ? 0 : values.front());
                isNamed = isNamed || !values.empty();
            }
            Holders &own = holders[place[code]];
            if (isNamed)
                own.names.insert(name);
            own.sources.insert(table.source(record));
        }
    return holders;
}

RepeatReason reasonOf(const RepeatedValue &value, const Column &column, AttributeKind kind)
{
    if (belongsToOnePerson(kind))
        return value.names >= FewestNames && value.names >= NamesPerRecord * value.records ? RepeatReason::ManyNames : RepeatReason::None;
    const double average = static_cast<double>(column.total()) / static_cast<double>(std::max<std::size_t>(column.dictionary().size(), 1));
    if (kind == AttributeKind::Date && value.records >= FewestRecordsOfAPeak && value.records > PeakOverAverage * average
        && value.names >= FewestNames)
        return RepeatReason::Peak;
    return RepeatReason::None;
}

std::vector<RepeatedValue> repeatsOf(const ColumnTable &table, const Column &column, AttributeKind kind)
{
    std::vector<Code> codes;
    for (Code code = 1; code <= column.dictionary().size(); ++code)
        if (column.count(code) >= FewestRecords)
            codes.push_back(code);
    std::ranges::stable_sort(codes, std::ranges::greater(), [&column](Code code) { return column.count(code); });
    codes.resize(std::min(codes.size(), CandidatesOfAnAttribute));
    const std::vector<Holders> holders = holdersOf(table, column, codes);
    std::vector<RepeatedValue> values;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        RepeatedValue value;
        value.attribute = column.attribute();
        value.value = column.text(codes[i]);
        value.records = column.count(codes[i]);
        value.names = static_cast<std::uint32_t>(holders[i].names.size());
        value.sources = static_cast<std::uint32_t>(holders[i].sources.size());
        value.reason = reasonOf(value, column, kind);
        values.push_back(std::move(value));
    }
    return values;
}

Result<std::optional<Model>> presentModel(Database &database, const AttributeCatalog &catalog)
{
    TESSERA_TRY(const auto document, DocumentStore(database).active(documents::Model));
    if (!document)
        return std::nullopt;
    return modelFromJson(document->body, catalog);
}

} // namespace

Result<SafeguardsView> Reader::safeguards() const
{
    TESSERA_TRY(const AttributeCatalog catalog, attributes());
    TESSERA_TRY(const auto sources, SourceStore(*m_connection).all());
    TESSERA_TRY(const auto model, presentModel(*m_connection, catalog));
    TESSERA_TRY(const auto document, DocumentStore(*m_connection).active(documents::Safeguards));
    TESSERA_TRY(Safeguards own, safeguardsInForce(*m_connection, catalog));
    SafeguardsView view;
    view.inForce = completed(std::move(own), catalog, sources, model ? &*model : nullptr);
    view.version = document ? document->version : 0;
    view.toml = document ? document->body : safeguardsToToml(view.inForce, catalog);
    return view;
}

Result<std::string> Reader::suggestedSafeguards(Progress &progress) const
{
    TESSERA_TRY(const AttributeCatalog catalog, attributes());
    TESSERA_TRY(Safeguards safeguards, safeguardsInForce(*m_connection, catalog));
    TESSERA_TRY(const auto values, repeatedValues(std::nullopt, std::numeric_limits<int>::max(), progress));
    for (const RepeatedValue &value : values)
        if (value.isSuggested())
            safeguards.blocked[value.attribute].values.push_back(value.value);
    return safeguardsToToml(safeguards, catalog);
}

Result<std::vector<RepeatedValue>> Reader::repeatedValues(std::optional<AttributeId> attribute, int limit, Progress &progress) const
{
    TESSERA_TRY(const auto snapshot, Transaction::beginReading(*m_connection));
    TESSERA_TRY(const AttributeCatalog catalog, attributes());
    if (attribute && catalog.find(*attribute) == nullptr)
        return fail(ErrorCode::NotFound, "There is no such attribute in this project.");
    std::set<AttributeId> wanted;
    for (const Attribute &one : catalog.all())
        if (attribute ? one.id == *attribute : identifies(one.kind))
            wanted.insert(one.id);
    std::set<AttributeId> loaded = wanted;
    loaded.insert(NameAttributes.begin(), NameAttributes.end());
    TESSERA_TRY(const ColumnTable table, loadColumns(*m_connection, std::vector<AttributeId>(loaded.begin(), loaded.end()), progress));
    TESSERA_TRY(const auto model, presentModel(*m_connection, catalog));
    TESSERA_TRY(const Safeguards safeguards, safeguardsInForce(*m_connection, catalog));
    const ValueMask mask(table, catalog, model.value_or(Model{}), safeguards);
    std::vector<RepeatedValue> values;
    for (const AttributeId id : wanted)
        if (const Column *column = table.find(id)) {
            TESSERA_CHECK(progress.checkCancelled());
            std::ranges::move(repeatsOf(table, *column, catalog.at(id).kind), std::back_inserter(values));
        }
    for (const SharedValue &ignored : mask.sharedValues())
        for (RepeatedValue &value : values)
            if (value.attribute == ignored.attribute && value.value == ignored.value)
                value.blocked = ignored.reason;
    std::ranges::stable_sort(values, [](const RepeatedValue &x, const RepeatedValue &y) {
        return x.isSuggested() != y.isSuggested() ? x.isSuggested() : x.records > y.records;
    });
    if (std::cmp_less(limit, values.size()))
        values.resize(static_cast<std::size_t>(std::max(limit, 0)));
    return values;
}

} // namespace engine
