// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/view_build.h"

#include <algorithm>
#include <map>

#include "engine/golden/lineage_text.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/decision_store.h"
#include "engine/store/tables/pair_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/source_store.h"

namespace engine
{

namespace
{

// What a value was as received: the cell of its column, or nothing when it was taken out of another value.
std::string rawOf(const Value &value, const std::optional<NamedRow> &row)
{
    return row && value.column < row->cells.size() ? row->cells[value.column] : value.text;
}

std::string codeOf(AttributeId id, const AttributeCatalog &catalog)
{
    const Attribute *attribute = catalog.find(id);
    return attribute != nullptr ? attribute->code : std::string();
}

RecordView viewOf(const Record &record, const Source &source, const std::optional<NamedRow> &row, const AttributeCatalog &catalog)
{
    RecordView view;
    view.id = record.id;
    view.source = source;
    view.key = record.key;
    view.state = record.state;
    view.updatedAt = record.updatedAt;
    for (const Value &value : record.values)
        view.cells.emplace_back(value.attribute,
                                CellView{codeOf(value.attribute, catalog), rawOf(value, row), value.text, value.canonical, value.flags});
    for (std::size_t i = 0; row && i < row->cells.size(); ++i)
        view.raw.emplace_back(i < row->columns.size() ? row->columns[i] : std::string(), row->cells[i]);
    return view;
}

const RecordView *recordIn(std::span<const RecordView> records, RecordId id)
{
    const auto found = std::ranges::find(records, id, &RecordView::id);
    return found != records.end() ? &*found : nullptr;
}

std::string firstText(std::span<const GoldenValue> values, AttributeId attribute)
{
    const auto found = std::ranges::find(values, attribute, &GoldenValue::attribute);
    return found != values.end() ? found->text : std::string();
}

} // namespace

Result<std::vector<RecordView>> recordViews(Database &database, std::span<const RecordId> ids, std::optional<Timestamp> asOf)
{
    const RecordStore store(database);
    TESSERA_TRY(const auto sources, SourceStore(database).all());
    TESSERA_TRY(const AttributeCatalog catalog, SourceStore(database).attributes());
    const CustomerStore customers(database);
    const GoldenStore golden(database);
    std::vector<RecordView> views;
    for (const RecordId id : ids) {
        TESSERA_TRY(const auto record, asOf ? store.findAsOf(id, *asOf) : store.find(id));
        if (!record)
            continue;
        TESSERA_TRY(const auto row, asOf ? Result<std::optional<NamedRow>>() : store.raw(id));
        const auto source = std::ranges::find(sources, record->source, &Source::id);
        RecordView view = viewOf(*record, source != sources.end() ? *source : Source{}, row, catalog);
        TESSERA_TRY(const auto membership, asOf ? customers.membershipAsOf(id, *asOf) : customers.membership(id));
        if (membership && asOf) {
            TESSERA_TRY(const auto customer, customers.find(membership->customer));
            view.goldenId = customer ? customer->goldenId : std::string();
        } else if (membership) {
            TESSERA_TRY(const auto stored, golden.find(membership->customer));
            if (stored) {
                view.goldenId = stored->goldenId;
                view.customerName = stored->name;
            }
        }
        views.push_back(std::move(view));
    }
    return views;
}

Result<std::vector<PairView>> pairViews(Database &database, std::span<const RecordId> ids)
{
    std::map<RecordPair, PairView> views;
    const PairStore pairs(database);
    TESSERA_TRY(const auto scored, pairs.among(ids));
    for (const StoredPair &pair : scored) {
        PairView view;
        view.records = pair.records;
        view.weight = pair.weight;
        view.zone = pair.zone;
        views.emplace(pair.records, view);
    }
    TESSERA_TRY(const auto decisions, DecisionStore(database).among(ids));
    for (const Decision &decision : decisions) {
        if (!isInForce(decision))
            continue;
        PairView &view = views[decision.records];
        view.records = decision.records;
        view.verdict = decision.verdict;
        view.isStale = decision.state == DecisionState::Stale;
    }
    TESSERA_TRY(const auto refusals, pairs.refusalsAmong(ids));
    for (const Refusal &refusal : refusals) {
        PairView &view = views[refusal.records];
        view.records = refusal.records;
        view.refusal = refusal.reason;
    }
    std::vector<PairView> list;
    for (const auto &[records, view] : views)
        list.push_back(view);
    std::ranges::stable_sort(list, std::ranges::greater(), &PairView::weight);
    return list;
}

std::vector<GoldenCellView> goldenCells(std::span<const GoldenValue> values, std::span<const RecordView> records, const AttributeCatalog &catalog)
{
    std::vector<GoldenCellView> cells;
    for (const GoldenValue &value : values) {
        GoldenCellView cell;
        cell.value = value;
        cell.code = codeOf(value.attribute, catalog);
        LineageFacts facts;
        facts.strategy = value.strategy;
        facts.agreeing = value.agreeing;
        facts.runnerUpText = value.runnerUpText;
        if (const RecordView *record = recordIn(records, value.record)) {
            cell.source = record->source.code;
            cell.sourceKey = record->key;
            facts.source = record->source.name;
            facts.date = record->updatedAt;
        }
        if (const RecordView *runnerUp = recordIn(records, value.runnerUp)) {
            cell.runnerUpSource = runnerUp->source.code;
            facts.runnerUpSource = runnerUp->source.name;
            facts.runnerUpDate = runnerUp->updatedAt;
        }
        cell.sentence = lineageSentence(facts);
        cells.push_back(std::move(cell));
    }
    return cells;
}

CustomerRow customerRow(const StoredGolden &golden)
{
    CustomerRow row;
    row.id = golden.customer;
    row.goldenId = golden.goldenId;
    row.name = golden.name;
    row.records = golden.records;
    row.sources = golden.sources;
    row.confidence = golden.confidence;
    if (const auto values = unpackGolden(golden.packed)) {
        row.email = firstText(*values, attributes::Email);
        row.phone = firstText(*values, attributes::Phone);
        row.city = firstText(*values, attributes::City);
    }
    return row;
}

} // namespace engine
