// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/export_rows.h"

#include <algorithm>

#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/decision_store.h"
#include "engine/store/tables/golden_store.h"
#include "engine/store/tables/pair_store.h"
#include "engine/store/tables/record_store.h"

namespace engine
{

namespace
{

constexpr int RowsOfAPage = 1000;
constexpr std::uint64_t PairsBetweenLooks = 8192;

} // namespace

bool ExportRows::isTold(RecordId record) const
{
    const Membership *membership = m_names.membershipOf(record);
    return membership != nullptr && m_plan.isTold(membership->customer);
}

bool ExportRows::isActive(RecordId record) const
{
    const NamedRecord *named = m_names.find(record);
    return named != nullptr && named->isActive;
}

// Customers that are no more, in their place among the others.
Result<void> ExportRows::addRemoved()
{
    const std::vector<std::string> &removed = m_plan.removed();
    for (; m_nextRemoved < removed.size(); ++m_nextRemoved) {
        GoldenRow row;
        row.goldenId = removed[m_nextRemoved];
        row.op = RowOp::Delete;
        row.runSeq = m_run.value;
        TESSERA_CHECK(m_exporter.add(row));
    }
    return {};
}

Result<void> ExportRows::golden()
{
    m_progress.begin(Stage::Exporting, m_names.goldenIds.size());
    TESSERA_CHECK(m_exporter.beginGolden(m_catalog.all()));
    TESSERA_CHECK(GoldenStore(m_database)
                      .streamByGoldenId(
                          [this](const StoredGolden &stored) -> Result<void> {
                              const auto op = m_plan.add(stored);
                              TESSERA_CHECK(addRemoved());
                              if (!op)
                                  return {};
                              TESSERA_TRY(const auto values, unpackGolden(stored.packed));
                              GoldenRow row;
                              row.op = *op;
                              row.goldenId = stored.goldenId;
                              row.values = values;
                              row.records = stored.records;
                              for (const SourceId source : stored.sources)
                                  row.sources.push_back(m_names.codeOf(source));
                              row.confidence = stored.confidence;
                              row.updatedAt = stored.updatedAt;
                              row.runSeq = m_run.value;
                              return m_exporter.add(row);
                          },
                          m_progress));
    m_plan.end();
    return addRemoved();
}

Result<void> ExportRows::xref()
{
    m_progress.begin(Stage::Exporting, m_names.records.size());
    TESSERA_CHECK(m_exporter.beginXref());
    for (const std::uint32_t index : m_names.inOrder) {
        TESSERA_CHECK(m_progress.checkCancelled());
        const NamedRecord &record = m_names.records[index];
        const Membership *found = m_names.membershipOf(record.id);
        if (found == nullptr || !record.isActive || !m_plan.isTold(found->customer))
            continue;
        XrefRow row;
        row.source = m_names.codeOf(record.source);
        row.sourceKey = record.key;
        row.goldenId = m_names.goldenIdOf(found->customer);
        row.link = found->link;
        row.weight = found->weight;
        row.since = found->since;
        TESSERA_CHECK(m_exporter.add(row));
    }
    return {};
}

Result<void> ExportRows::lineage()
{
    m_progress.begin(Stage::Exporting, m_names.goldenIds.size());
    TESSERA_CHECK(m_exporter.beginLineage());
    return GoldenStore(m_database)
        .streamByGoldenId(
            [this](const StoredGolden &stored) -> Result<void> {
                if (!m_plan.isTold(stored.customer))
                    return {};
                TESSERA_TRY(const auto values, unpackGolden(stored.packed));
                for (const GoldenValue &value : values)
                    TESSERA_CHECK(m_exporter.add(lineageRow(stored.goldenId, value)));
                return {};
            },
            m_progress);
}

Result<void> ExportRows::idChanges()
{
    TESSERA_CHECK(m_exporter.beginIdChanges());
    const CustomerStore customers(m_database);
    std::int64_t &after = m_lastIdChange;
    after = m_plan.isDelta() ? m_plan.former()->lastIdChange : 0;
    while (true) {
        TESSERA_TRY(const auto page, customers.changes(after, RowsOfAPage));
        for (const StoredIdentityChange &stored : page) {
            TESSERA_CHECK(m_exporter.add(IdChangeRow{stored.change.run.value, stored.change}));
            after = stored.id;
        }
        if (page.size() < RowsOfAPage)
            return {};
        TESSERA_CHECK(m_progress.checkCancelled());
    }
}

Result<void> ExportRows::pairs(std::span<const std::string> blockingRules)
{
    m_progress.begin(Stage::Exporting, 0);
    TESSERA_CHECK(m_exporter.beginPairs());
    std::vector<StoredPair> pairs;
    std::uint64_t seen = 0;
    TESSERA_CHECK(PairStore(m_database).stream([&](const StoredPair &pair) -> Result<void> {
        if (pair.zone != Zone::NoMatch && isActive(pair.records.a) && isActive(pair.records.b)
            && (!m_plan.isDelta() || isTold(pair.records.a) || isTold(pair.records.b)))
            pairs.push_back(pair);
        return ++seen % PairsBetweenLooks == 0 ? m_progress.checkCancelled() : Result<void>();
    }));
    pairs = byName(std::move(pairs));
    std::map<RecordPair, Verdict> verdicts;
    TESSERA_TRY(const auto decisions, DecisionStore(m_database).allInForce());
    for (const Decision &decision : decisions)
        verdicts.emplace(decision.records, decision.verdict);
    for (const StoredPair &pair : pairs) {
        PairRow row;
        row.a = m_names.nameOf(pair.records.a);
        row.b = m_names.nameOf(pair.records.b);
        row.weight = pair.weight;
        row.zone = pair.zone;
        row.blockingRule = pair.rule < blockingRules.size() ? blockingRules[pair.rule] : std::string();
        if (const auto verdict = verdicts.find(orderedPair(pair.records.a, pair.records.b)); verdict != verdicts.end())
            row.decision = verdict->second;
        TESSERA_CHECK(m_exporter.add(row));
    }
    return {};
}

Result<void> ExportRows::decisions()
{
    TESSERA_CHECK(m_exporter.beginDecisions());
    std::vector<Decision> all;
    const DecisionStore store(m_database);
    DecisionId before;
    while (true) {
        TESSERA_TRY(const auto page, store.page(before, RowsOfAPage));
        all.insert(all.end(), page.begin(), page.end());
        if (page.size() < RowsOfAPage)
            break;
        before = page.back().id;
    }
    std::erase_if(
        all, [this](const Decision &decision) { return m_names.find(decision.records.a) == nullptr || m_names.find(decision.records.b) == nullptr; });
    std::ranges::sort(all, {}, &Decision::id);
    for (const Decision &decision : byName(std::move(all)))
        TESSERA_CHECK(m_exporter.add(DecisionRow{m_names.nameOf(decision.records.a), m_names.nameOf(decision.records.b), decision.verdict,
                                                 decision.author, decision.at, decision.reason, decision.state}));
    return {};
}

Result<void> ExportRows::corrections(const Source &source)
{
    TESSERA_CHECK(m_exporter.beginCorrections(source.code));
    std::vector<RecordId> waiting;
    for (const std::uint32_t index : m_names.inOrder) {
        if (m_names.records[index].source != source.id || !isTold(m_names.records[index].id))
            continue;
        waiting.push_back(m_names.records[index].id);
        if (waiting.size() == RowsOfAPage) {
            TESSERA_CHECK(m_progress.checkCancelled());
            TESSERA_CHECK(correct(waiting));
            waiting.clear();
        }
    }
    return correct(waiting);
}

// The side whose source and key come first becomes a; then all by a and b, equal ones as they came.
template <typename Row> std::vector<Row> ExportRows::byName(std::vector<Row> rows) const
{
    struct Place {
        std::uint32_t a, b, row;
        auto operator<=>(const Place &) const = default;
    };
    std::vector<Place> order;
    order.reserve(rows.size());
    for (Row &row : rows) {
        Place place{m_names.placeOf(row.records.a), m_names.placeOf(row.records.b), static_cast<std::uint32_t>(order.size())};
        if (place.b < place.a) {
            std::swap(place.a, place.b);
            std::swap(row.records.a, row.records.b);
        }
        order.push_back(place);
    }
    std::ranges::sort(order);
    std::vector<Row> sorted;
    sorted.reserve(rows.size());
    for (const Place &place : order)
        sorted.push_back(std::move(rows[place.row]));
    return sorted;
}

LineageRow ExportRows::lineageRow(const std::string &goldenId, const GoldenValue &value) const
{
    LineageRow row;
    row.goldenId = goldenId;
    row.attribute = m_catalog.at(value.attribute).code;
    row.value = value.text;
    row.strategy = value.strategy;
    if (const NamedRecord *record = m_names.find(value.record)) {
        row.source = m_names.codeOf(record->source);
        row.sourceKey = record->key;
        row.valueDate = record->updatedAt;
    }
    if (const NamedRecord *runnerUp = m_names.find(value.runnerUp)) {
        row.runnerUp = value.runnerUpText;
        row.runnerUpSource = m_names.codeOf(runnerUp->source);
    }
    return row;
}

Result<void> ExportRows::correct(std::span<const RecordId> ids)
{
    const RecordStore records(m_database);
    const GoldenStore golden(m_database);
    for (const RecordId id : ids) {
        const Membership *membership = m_names.membershipOf(id);
        if (membership == nullptr || membership->link == LinkKind::Single)
            continue; // alone in its customer: the golden record is its own
        TESSERA_TRY(const auto record, records.find(id));
        TESSERA_TRY(const auto stored, golden.find(membership->customer));
        if (!record || !stored || record->state != RecordState::Active)
            continue;
        TESSERA_TRY(const auto values, unpackGolden(stored->packed));
        for (const GoldenValue &value : values)
            if (!value.isSecondary)
                TESSERA_CHECK(correctValue(*record, value));
    }
    return {};
}

Result<void> ExportRows::correctValue(const Record &record, const GoldenValue &value)
{
    bool isHeld = false;
    std::string there;
    for (const Value &held : record.values) {
        if (held.attribute != value.attribute)
            continue;
        isHeld = isHeld || held.text == value.text;
        if (there.empty())
            there = held.text;
    }
    if (isHeld)
        return {};
    CorrectionRow row;
    row.sourceKey = record.key;
    row.attribute = m_catalog.at(value.attribute).code;
    if (!there.empty())
        row.valueThere = there;
    row.goldenValue = value.text;
    if (const NamedRecord *from = m_names.find(value.record)) {
        row.goldenSource = m_names.codeOf(from->source);
        row.since = from->updatedAt;
    }
    return m_exporter.add(row);
}

} // namespace engine
