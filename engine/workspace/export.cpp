// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The verb exportTo: the files of cli.md, streamed in their stable order.
#include <algorithm>
#include <chrono>
#include <format>
#include <map>
#include <limits>
#include <nlohmann/json.hpp>
#include <oneapi/tbb/parallel_sort.h>

#include "engine/match/model_json.h"
#include "engine/publish/export_files.h"
#include "engine/store/journal/journal.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/decision_store.h"
#include "engine/store/tables/document_store.h"
#include "engine/store/tables/golden_store.h"
#include "engine/store/tables/pair_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/run_store.h"
#include "engine/store/tables/source_store.h"
#include "engine/workspace/state.h"

namespace engine {

namespace {

constexpr int RowsOfAPage = 1000;

struct NamedRecord {
    RecordId id;
    SourceId source;
    std::string key;
    std::optional<Timestamp> updatedAt;
};

// Everything that rows are named by, held for the time of one export.
struct Names {
    std::vector<NamedRecord> records;        // by id
    std::vector<std::uint32_t> inOrder;      // indexes into records by source code and key
    std::vector<std::uint32_t> places;       // of each record in that order
    std::map<SourceId, Source> sources;
    std::vector<std::pair<CustomerId, std::string>> goldenIds; // by customer

    [[nodiscard]] const NamedRecord *find(RecordId id) const
    {
        // Ids have few gaps: most records stand where they would without any.
        const auto guess = static_cast<std::size_t>(id.value - (records.empty() ? id : records.front().id).value);
        if (guess < records.size() && records[guess].id == id)
            return &records[guess];
        const auto found = std::ranges::lower_bound(records, id, {}, &NamedRecord::id);
        return found != records.end() && found->id == id ? &*found : nullptr;
    }
    [[nodiscard]] const std::string &codeOf(SourceId source) const { return sources.at(source).code; }
    [[nodiscard]] RecordName nameOf(RecordId id) const
    {
        const NamedRecord *record = find(id);
        return record != nullptr ? RecordName{codeOf(record->source), record->key} : RecordName{};
    }
    [[nodiscard]] std::string goldenIdOf(CustomerId customer) const
    {
        const auto found = std::ranges::lower_bound(goldenIds, customer, {}, &std::pair<CustomerId, std::string>::first);
        return found != goldenIds.end() && found->first == customer ? found->second : std::string();
    }
    // Where a record stands in the order of source code and key; behind all when there is none such.
    [[nodiscard]] std::uint32_t placeOf(RecordId id) const
    {
        const NamedRecord *record = find(id);
        return record != nullptr ? places[static_cast<std::size_t>(record - records.data())] : std::numeric_limits<std::uint32_t>::max();
    }
    [[nodiscard]] bool isBefore(const NamedRecord &a, const NamedRecord &b) const
    {
        return a.source != b.source ? codeOf(a.source) < codeOf(b.source) : a.key < b.key;
    }
};

Result<Names> loadNames(Database &database, Progress &progress)
{
    Names names;
    TESSERA_TRY(const auto sources, SourceStore(database).all());
    for (const Source &source : sources)
        names.sources.emplace(source.id, source);
    TESSERA_CHECK(RecordStore(database).streamNames([&names](RecordId id, SourceId source, std::string_view key, std::optional<Timestamp> updatedAt) -> Result<void> {
        names.records.push_back({id, source, std::string(key), updatedAt});
        return {};
    }));
    names.inOrder.resize(names.records.size());
    for (std::uint32_t i = 0; i < names.inOrder.size(); ++i)
        names.inOrder[i] = i;
    oneapi::tbb::parallel_sort(names.inOrder.begin(), names.inOrder.end(),
                               [&names](std::uint32_t a, std::uint32_t b) { return names.isBefore(names.records[a], names.records[b]); });
    names.places.resize(names.records.size());
    for (std::uint32_t place = 0; place < names.inOrder.size(); ++place)
        names.places[names.inOrder[place]] = place;
    TESSERA_CHECK(GoldenStore(database).stream(
        [&names](const StoredGolden &golden) -> Result<void> {
            names.goldenIds.emplace_back(golden.customer, golden.goldenId);
            return {};
        },
        progress));
    return names;
}

class Writing {
public:
    Writing(Database &database, const Names &names, const AttributeCatalog &catalog, std::int64_t run, Exporter &exporter, Progress &progress)
        : m_database(database), m_names(names), m_catalog(catalog), m_run(run), m_exporter(exporter), m_progress(progress)
    {
    }

    Result<void> golden()
    {
        m_progress.begin(Stage::Exporting, m_names.goldenIds.size());
        TESSERA_CHECK(m_exporter.beginGolden(m_catalog.all()));
        return GoldenStore(m_database).streamByGoldenId(
            [this](const StoredGolden &stored) -> Result<void> {
                TESSERA_TRY(const auto values, unpackGolden(stored.packed));
                GoldenRow row;
                row.goldenId = stored.goldenId;
                row.values = values;
                row.records = stored.records;
                for (const SourceId source : stored.sources)
                    row.sources.push_back(m_names.codeOf(source));
                row.confidence = stored.confidence;
                row.updatedAt = stored.updatedAt;
                row.runSeq = m_run;
                return m_exporter.add(row);
            },
            m_progress);
    }

    Result<void> xref()
    {
        m_progress.begin(Stage::Exporting, m_names.records.size());
        TESSERA_CHECK(m_exporter.beginXref());
        std::vector<Membership> memberships; // by record
        TESSERA_CHECK(CustomerStore(m_database).streamMemberships([&memberships](const Membership &membership) -> Result<void> {
            memberships.push_back(membership);
            return {};
        }));
        for (const std::uint32_t index : m_names.inOrder) {
            TESSERA_CHECK(m_progress.checkCancelled());
            const NamedRecord &record = m_names.records[index];
            const auto found = std::ranges::lower_bound(memberships, record.id, {}, &Membership::record);
            if (found == memberships.end() || found->record != record.id)
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

    Result<void> lineage()
    {
        m_progress.begin(Stage::Exporting, m_names.goldenIds.size());
        TESSERA_CHECK(m_exporter.beginLineage());
        return GoldenStore(m_database).streamByGoldenId(
            [this](const StoredGolden &stored) -> Result<void> {
                TESSERA_TRY(const auto values, unpackGolden(stored.packed));
                for (const GoldenValue &value : values)
                    TESSERA_CHECK(m_exporter.add(lineageRow(stored.goldenId, value)));
                return {};
            },
            m_progress);
    }

    Result<void> idChanges()
    {
        TESSERA_CHECK(m_exporter.beginIdChanges());
        const CustomerStore customers(m_database);
        std::int64_t after = 0;
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

    Result<void> pairs(std::span<const std::string> blockingRules)
    {
        m_progress.begin(Stage::Exporting, 0);
        TESSERA_CHECK(m_exporter.beginPairs());
        std::vector<StoredPair> pairs;
        const PairStore store(m_database);
        for (const Zone zone : {Zone::Match, Zone::Review}) {
            std::optional<PairCursor> after;
            while (true) {
                TESSERA_CHECK(m_progress.checkCancelled());
                TESSERA_TRY(const auto page, store.page(zone, after, RowsOfAPage * 10));
                pairs.insert(pairs.end(), page.begin(), page.end());
                if (page.size() < RowsOfAPage * 10)
                    break;
                after = PairCursor{page.back().weight, page.back().records};
            }
        }
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

    Result<void> decisions()
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
        std::erase_if(all, [this](const Decision &decision) { return m_names.find(decision.records.a) == nullptr || m_names.find(decision.records.b) == nullptr; });
        std::ranges::sort(all, {}, &Decision::id);
        for (const Decision &decision : byName(std::move(all)))
            TESSERA_CHECK(m_exporter.add(DecisionRow{m_names.nameOf(decision.records.a), m_names.nameOf(decision.records.b), decision.verdict, decision.author, decision.at,
                                                     decision.reason, decision.state}));
        return {};
    }

    // Fields where a system holds something else than the golden record.
    Result<void> corrections(const Source &source)
    {
        TESSERA_CHECK(m_exporter.beginCorrections(source.code));
        std::vector<RecordId> waiting;
        for (const std::uint32_t index : m_names.inOrder) {
            if (m_names.records[index].source != source.id)
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

private:
    // The side whose source and key come first becomes a; then all by a and b, equal ones as they came.
    template <typename Row> std::vector<Row> byName(std::vector<Row> rows) const
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

    LineageRow lineageRow(const std::string &goldenId, const GoldenValue &value) const
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

    Result<void> correct(std::span<const RecordId> ids)
    {
        const RecordStore records(m_database);
        const CustomerStore customers(m_database);
        const GoldenStore golden(m_database);
        for (const RecordId id : ids) {
            TESSERA_TRY(const auto membership, customers.membership(id));
            if (!membership || membership->link == LinkKind::Single)
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

    Result<void> correctValue(const Record &record, const GoldenValue &value)
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

    Database &m_database;
    const Names &m_names;
    const AttributeCatalog &m_catalog;
    std::int64_t m_run;
    Exporter &m_exporter;
    Progress &m_progress;
};

std::string hexOf(const Hash128 &hash)
{
    std::string text;
    for (const std::byte byte : hash)
        text += std::format("{:02x}", std::to_integer<unsigned>(byte));
    return text;
}

std::string hexOf(std::string_view bytes)
{
    std::string text;
    for (const char byte : bytes)
        text += std::format("{:02x}", static_cast<unsigned char>(byte));
    return text;
}

// The state that is exported: the last entry that changed something, so that exporting twice says the same twice.
Result<void> putState(Database &database, Manifest &manifest)
{
    Journal journal(database);
    EntrySeq before;
    while (true) {
        TESSERA_TRY(const auto page, journal.page(before, RowsOfAPage));
        for (const JournalEntry &entry : page) {
            if (entry.kind == EntryKind::Exported || entry.kind == EntryKind::BackedUp)
                continue;
            manifest.journalEntries = entry.seq.value;
            TESSERA_TRY(const std::string hash, journal.hashOf(entry.seq));
            manifest.journalHead = hexOf(hash);
            return {};
        }
        if (page.size() < RowsOfAPage)
            return {};
        before = page.back().seq;
    }
}

Result<Manifest> writeAll(Workspace::State &state, const ExportRequest &request, Progress &progress)
{
    Database &database = state.database();
    TESSERA_TRY(const auto run, RunStore(database).latest());
    if (!run)
        return fail(ErrorCode::InvalidArgument, "There is nothing to export before the first matching run. Match first.");
    const DocumentStore documents(database);
    TESSERA_TRY(const auto model, documents.find(run->model.value));
    TESSERA_TRY(const auto rules, documents.active(documents::Rules));
    TESSERA_TRY(const AttributeCatalog catalog, state.reader->attributes());
    std::vector<std::string> blockingRules;
    if (model) {
        TESSERA_TRY(const Model parsed, modelFromJson(model->body, catalog));
        blockingRules = parsed.blockingRules;
    }
    TESSERA_TRY(const Names names, loadNames(database, progress));
    TESSERA_TRY(Exporter exporter, Exporter::open(request.directory, request.isExcelSafe));
    Writing writing(database, names, catalog, run->id.value, exporter, progress);
    TESSERA_CHECK(writing.golden());
    TESSERA_CHECK(writing.xref());
    TESSERA_CHECK(writing.lineage());
    TESSERA_CHECK(writing.idChanges());
    TESSERA_CHECK(writing.pairs(blockingRules));
    TESSERA_CHECK(writing.decisions());
    std::vector<Source> sources;
    for (const auto &[id, source] : names.sources)
        sources.push_back(source);
    std::ranges::sort(sources, {}, &Source::code);
    for (const Source &source : sources)
        TESSERA_CHECK(writing.corrections(source));
    Manifest manifest;
    manifest.project = state.file.path().stem().string();
    manifest.runSeq = run->id.value;
    manifest.isExcelSafe = request.isExcelSafe;
    manifest.modelHash = model ? hexOf(model->hash) : std::string();
    manifest.rulesHash = rules ? hexOf(rules->hash) : std::string();
    TESSERA_CHECK(putState(database, manifest));
    TESSERA_CHECK(progress.checkCancelled());
    return exporter.commit(std::move(manifest));
}

} // namespace

Result<ExportReport> Workspace::exportTo(const ExportRequest &request, Progress &progress)
{
    const auto begin = std::chrono::steady_clock::now();
    TESSERA_TRY(const Manifest manifest, writeAll(*m_state, request, progress));
    ExportReport report;
    for (const ManifestFile &file : manifest.files)
        report.files.push_back({file.name, file.rows, file.sha256});
    // A reader may export, too; only the writer can put it on record.
    if (!isReadOnly()) {
        TESSERA_TRY(auto change, Change::begin(*m_state));
        change.note({{"directory", request.directory.string()}, {"files", manifest.files.size()}, {"run", manifest.runSeq}});
        TESSERA_CHECK(change.commit(EntryKind::Exported));
    }
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return report;
}

} // namespace engine
