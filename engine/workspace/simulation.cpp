// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A rehearsal: bad data of the usual kinds is put into the project's own records, in memory, and matched with the project's own model. Every record
// that gets a bad value belongs to another customer, so whatever is joined among them is joined wrongly.
#include <algorithm>
#include <array>
#include <chrono>
#include <map>

#include "engine/base/hash.h"
#include "engine/match/model_json.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/document_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/source_store.h"
#include "engine/store/transaction.h"
#include "engine/workspace/load_columns.h"
#include "engine/workspace/match_compute.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/reader_context.h"
#include "engine/workspace/safeguarding.h"

namespace engine
{

namespace
{

constexpr std::uint64_t MostRecords = 30'000; // of a larger project whole customers are sampled
constexpr std::size_t ExamplesOfACase = 5;
constexpr std::size_t FewestRecords = 4;

using Attributes = std::array<AttributeId, 4>; // unused places are invalid

struct Recipe {
    BadData kind;
    Attributes attributes;
    std::size_t records;     // that get the value
    std::string_view value;  // the same for all; empty: that of the first of them
    bool isPassedOn = false; // each takes the value of a record of its own: what one gave up, another got
};

constexpr std::array Recipes{
    Recipe{BadData::SharedPhone, {attributes::Phone}, 8, {}},
    Recipe{BadData::TestEmail, {attributes::Email}, 60, "test.kunde@example.com"},
    Recipe{BadData::ConstantBirthday, {attributes::BirthDate}, 300, "1980-01-01"},
    Recipe{BadData::Switchboard, {attributes::Phone, attributes::Company}, 60, {}},
    Recipe{BadData::CommonName, {attributes::GivenName, attributes::FamilyName, attributes::FullName}, 60, {}},
    Recipe{BadData::CopiedAddress, {attributes::Street, attributes::Postcode, attributes::City, attributes::Address}, 30, {}},
    Recipe{BadData::RecycledPhone, {attributes::Phone}, 40, {}, true},
};

struct SampledRecord {
    RecordId id;
    SourceId source;
    CustomerId customer;
    std::vector<Value> values;
};

bool has(const SampledRecord &record, AttributeId attribute)
{
    return std::ranges::any_of(record.values, [attribute](const Value &value) { return value.attribute == attribute && !value.canonical.empty(); });
}

// The record's values of the attributes become those given; attributes that nobody gives stay.
void overwrite(std::vector<Value> &values, const std::vector<Value> &given)
{
    std::erase_if(values, [&given](const Value &value) { return std::ranges::contains(given, value.attribute, &Value::attribute); });
    std::ranges::copy(given, std::back_inserter(values));
    std::ranges::stable_sort(values, {}, &Value::attribute);
}

std::vector<Value> valuesOf(const SampledRecord &record, const Recipe &recipe)
{
    std::vector<Value> given;
    for (const Value &value : record.values)
        if (std::ranges::contains(recipe.attributes, value.attribute) && !value.canonical.empty())
            given.push_back(value);
    return given;
}

class Simulation
{
public:
    Simulation(Database &database, const ComputeInput &given, Progress &progress) : m_database(database), m_given(given), m_progress(progress) {}

    Result<SimulationReport> run()
    {
        const auto begin = std::chrono::steady_clock::now();
        SimulationReport report;
        TESSERA_CHECK(sample(report));
        for (const Recipe &recipe : Recipes) {
            TESSERA_CHECK(m_progress.checkCancelled());
            TESSERA_TRY(auto outcome, simulate(recipe));
            report.cases.push_back(std::move(outcome));
        }
        report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        return report;
    }

private:
    Result<void> sample(SimulationReport &report)
    {
        std::map<RecordId, CustomerId> customers;
        TESSERA_CHECK(CustomerStore(m_database).streamMemberships([&customers](const Membership &membership) -> Result<void> {
            customers.emplace(membership.record, membership.customer);
            return {};
        }));
        if (customers.empty())
            return fail(ErrorCode::NotFound, "There are no customers yet to rehearse with. Match first.");
        const RecordStore records(m_database);
        TESSERA_TRY(report.of, records.countActive());
        const std::uint64_t oneOf = (report.of + MostRecords - 1) / MostRecords;
        TESSERA_CHECK(records.streamActive(
            [&](RecordId id, SourceId source, std::string_view packed) -> Result<void> {
                const auto customer = customers.find(id);
                if (customer == customers.end() || mixHash(1, static_cast<std::uint64_t>(customer->second.value)) % oneOf != 0)
                    return {};
                TESSERA_TRY(auto values, unpackValues(packed));
                m_records.push_back({id, source, customer->second, std::move(values)});
                return {};
            },
            m_progress));
        report.records = m_records.size();
        return {};
    }

    // One record of each of many customers, that have what is to be overwritten; always the same ones.
    [[nodiscard]] std::vector<std::size_t> choose(const Recipe &recipe) const
    {
        std::map<CustomerId, std::size_t> firsts;
        for (std::size_t i = 0; i < m_records.size(); ++i)
            if (has(m_records[i], recipe.attributes.front()))
                firsts.try_emplace(m_records[i].customer, i);
        std::vector<std::pair<std::uint64_t, std::size_t>> shuffled;
        for (const auto &[customer, record] : firsts)
            shuffled.emplace_back(mixHash(static_cast<std::uint64_t>(recipe.kind) + 7, static_cast<std::uint64_t>(customer.value)), record);
        std::ranges::sort(shuffled);
        std::vector<std::size_t> chosen;
        for (const auto &[place, record] : shuffled)
            chosen.push_back(record);
        return chosen;
    }

    Result<SimulatedCase> simulate(const Recipe &recipe)
    {
        SimulatedCase result;
        result.kind = recipe.kind;
        result.attribute = recipe.attributes.front();
        std::vector<std::size_t> chosen = choose(recipe);
        // At most a fifth of the customers: a value that nearly everybody has is another trouble.
        const std::size_t wanted = std::min(recipe.records, chosen.size() / (recipe.isPassedOn ? 2 : 5));
        if (wanted < FewestRecords)
            return result;
        result.isPossible = true;
        result.records = wanted;
        std::vector<std::size_t> donors(chosen.begin() + static_cast<std::ptrdiff_t>(wanted), chosen.end());
        chosen.resize(wanted);
        std::map<std::size_t, std::vector<Value>> changed;
        std::vector<std::size_t> touched = chosen;
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            std::vector<Value> given = valuesOf(m_records[recipe.isPassedOn ? donors[i] : chosen.front()], recipe);
            if (!recipe.value.empty())
                given = {{recipe.attributes.front(), 0, ValueFlag::None, std::string(recipe.value), std::string(recipe.value)}};
            std::vector<Value> values = m_records[chosen[i]].values;
            overwrite(values, given);
            changed.emplace(chosen[i], std::move(values));
            if (recipe.isPassedOn)
                touched.push_back(donors[i]);
        }
        std::ranges::sort(touched);
        TESSERA_TRY(result.guarded, outcomeOf(changed, touched, m_given, &result.examples));
        ComputeInput unguarded = m_given;
        unguarded.safeguards = Safeguards{.blocked = {},
                                          .limits = std::map<AttributeId, std::uint32_t>(),
                                          .unique = std::vector<AttributeId>(),
                                          .duplicateFree = std::vector<std::string>(),
                                          .largestCluster = 0,
                                          .vetoWeight = {}};
        TESSERA_TRY(result.unguarded, outcomeOf(changed, touched, unguarded, nullptr));
        return result;
    }

    Result<SimulatedOutcome> outcomeOf(const std::map<std::size_t, std::vector<Value>> &changed, const std::vector<std::size_t> &touched,
                                       const ComputeInput &given, std::vector<std::string> *examples)
    {
        TESSERA_TRY(const auto wanted, attributesFor(given.model, given.catalog, given.safeguards));
        ColumnTableBuilder builder(wanted, m_records.size());
        for (std::size_t i = 0; i < m_records.size(); ++i) {
            const auto other = changed.find(i);
            TESSERA_CHECK(
                builder.add(m_records[i].id, m_records[i].source, packValues(other == changed.end() ? m_records[i].values : other->second)));
        }
        const ColumnTable table = std::move(builder).finish();
        MatchOptions options;
        options.threads = given.threads;
        options.safeguards = given.safeguards;
        TESSERA_TRY(options.duplicateFree, duplicateFreeSources(m_database, given.safeguards));
        TESSERA_TRY(MatchOutput output, match(table, given.catalog, given.model, options, m_progress));
        TESSERA_TRY(const ResolutionInput input, linkingInput(m_database, table, given, std::move(output.pairs)));
        TESSERA_TRY(const LinkResult linked, linkOf(m_database, input, m_progress));
        return judge(input, linked, touched, given.model.thresholds, examples);
    }

    Result<SimulatedOutcome> judge(const ResolutionInput &input, const LinkResult &linked, const std::vector<std::size_t> &touched,
                                   Thresholds thresholds, std::vector<std::string> *examples) const
    {
        SimulatedOutcome outcome;
        std::map<std::uint32_t, std::vector<std::size_t>> clusters;
        for (const std::size_t record : touched)
            clusters[linked.labels[record]].push_back(record);
        for (const auto &[label, members] : clusters) {
            outcome.wrongPairs += members.size() * (members.size() - 1) / 2;
            outcome.wrongCustomers += members.size() - 1;
            if (members.size() < 2 || examples == nullptr || examples->size() == ExamplesOfACase)
                continue;
            TESSERA_TRY(const std::string a, nameOf(m_records[members[0]].id));
            TESSERA_TRY(const std::string b, nameOf(m_records[members[1]].id));
            examples->push_back(a + " + " + b);
        }
        const auto isTouched = [&touched](std::uint32_t record) { return std::ranges::binary_search(touched, static_cast<std::size_t>(record)); };
        for (const ScoredPair &pair : input.pairs)
            outcome.reviews += thresholds.zoneOf(pair.weight) == Zone::Review && isTouched(pair.a) && isTouched(pair.b) ? 1 : 0;
        for (const LinkRefusal &refusal : linked.refusals)
            outcome.refusals += isTouched(refusal.a) && isTouched(refusal.b) ? 1 : 0;
        return outcome;
    }

    [[nodiscard]] Result<std::string> nameOf(RecordId id) const
    {
        TESSERA_TRY(const auto record, RecordStore(m_database).find(id));
        if (!record)
            return std::string("?");
        TESSERA_TRY(const auto source, SourceStore(m_database).find(record->source));
        return (source ? source->code : std::string("?")) + ":" + record->key;
    }

    Database &m_database;
    const ComputeInput &m_given;
    Progress &m_progress;
    std::vector<SampledRecord> m_records; // by id
};

} // namespace

Result<SimulationReport> Reader::simulate(const std::optional<std::string> &safeguardsToml, Progress &progress) const
{
    Database &database = *m_connection;
    TESSERA_TRY(const auto snapshot, Transaction::beginReading(database));
    ComputeInput given;
    TESSERA_TRY(given.catalog, SourceStore(database).attributes());
    TESSERA_TRY(const auto model, DocumentStore(database).active(documents::Model));
    if (!model)
        return fail(ErrorCode::NotFound, "There is no model yet to rehearse with. Propose and train one first.");
    TESSERA_TRY(given.model, modelFromJson(model->body, given.catalog));
    TESSERA_TRY(given.safeguards,
                safeguardsToml ? parseSafeguards(database, given.catalog, *safeguardsToml) : safeguardsInForce(database, given.catalog));
    given.now = m_context->clock->now();
    given.isTrial = true;
    return Simulation(database, given, progress).run();
}

} // namespace engine
