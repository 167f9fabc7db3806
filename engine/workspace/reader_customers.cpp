// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The questions of the customers page: list, profile and search.
#include <algorithm>
#include <bit>
#include <charconv>
#include <fmt/format.h>
#include <set>

#include "engine/base/utf8_text.h"
#include "engine/link/golden_id.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/decision_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/search_store.h"
#include "engine/store/tables/search_words.h"
#include "engine/store/tables/source_store.h"
#include "engine/workspace/golden_build.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/view_build.h"

namespace engine
{

namespace
{

constexpr std::size_t SnippetLength = 80;

std::string textOf(const GoldenCursor &cursor)
{
    return fmt::format("{}/{}/{}", cursor.customer.value, std::bit_cast<std::uint64_t>(cursor.number), cursor.sortName);
}

std::optional<GoldenCursor> fromText(std::string_view text)
{
    const std::size_t first = text.find('/');
    const std::size_t second = first == std::string_view::npos ? first : text.find('/', first + 1);
    if (second == std::string_view::npos)
        return std::nullopt;
    std::uint64_t bits = 0;
    std::from_chars(text.data() + first + 1, text.data() + second, bits);
    return GoldenCursor{std::string(text.substr(second + 1)), std::bit_cast<double>(bits), CustomerId{numberFromCursor(text.substr(0, first))}};
}

// The value of a record that holds the words asked for, as people wrote it.
std::string snippetOf(const RecordView &record, std::span<const std::string> words)
{
    std::string best;
    std::size_t mostHits = 0;
    const auto look = [&](const std::string &value) {
        const std::vector<std::string> held = foldedWords(value);
        const auto hits = static_cast<std::size_t>(std::ranges::count_if(words, [&](const std::string &word) {
            return std::ranges::any_of(held, [&word](const std::string &candidate) { return candidate.starts_with(word); });
        }));
        if (hits > mostHits)
            mostHits = hits, best = value;
    };
    for (const auto &[column, cell] : record.raw)
        look(cell);
    for (const auto &[attribute, cell] : record.cells)
        look(cell.text);
    if (best.size() > SnippetLength) {
        best.resize(cutToBytes(best, SnippetLength).size());
        best += "…";
    }
    return best;
}

Error hadNoRecords(std::string_view goldenId)
{
    return {ErrorCode::NotFound, fmt::format("The customer {} was not here at that time: no record belonged to it.", goldenId), {}};
}

} // namespace

Result<Page<CustomerRow>> Reader::customers(CustomerOrder order, std::string_view after, int limit) const
{
    GoldenQuery query;
    query.order = static_cast<GoldenOrder>(order);
    query.after = fromText(after);
    query.limit = limit;
    TESSERA_TRY(const auto golden, GoldenStore(*m_connection).page(query));
    Page<CustomerRow> page;
    std::ranges::transform(golden, std::back_inserter(page.rows), customerRow);
    if (std::cmp_equal(golden.size(), limit))
        page.next = textOf(GoldenStore::cursorOf(golden.back(), query.order));
    return page;
}

Result<CustomerView> Reader::customer(CustomerId id) const
{
    const CustomerStore customers(*m_connection);
    TESSERA_TRY(const auto living, customers.resolve(id));
    TESSERA_TRY(const auto golden, living ? GoldenStore(*m_connection).find(*living) : Result<std::optional<StoredGolden>>());
    if (!golden)
        return fail(ErrorCode::NotFound, "There is no such customer any more.");
    CustomerView view;
    view.row = customerRow(*golden);
    TESSERA_TRY(view.memberships, customers.members(*living));
    std::vector<RecordId> ids;
    for (const Membership &membership : view.memberships)
        ids.push_back(membership.record);
    TESSERA_TRY(view.records, recordViews(*m_connection, ids));
    TESSERA_TRY(const AttributeCatalog catalog, attributes());
    TESSERA_TRY(const auto values, unpackGolden(golden->packed));
    view.golden = goldenCells(values, view.records, catalog);
    TESSERA_TRY(view.pairs, pairViews(*m_connection, ids));
    TESSERA_TRY(view.history, customers.changesOf(golden->goldenId));
    TESSERA_TRY(view.decisions, DecisionStore(*m_connection).among(ids));
    return view;
}

Result<CustomerView> Reader::customerAsOf(CustomerId id, Timestamp at) const
{
    const CustomerStore customers(*m_connection);
    TESSERA_TRY(const auto customer, customers.find(id));
    if (!customer)
        return fail(ErrorCode::NotFound, "There is no such customer any more.");
    CustomerView view;
    CustomerRecords then{id, {}, 1};
    std::vector<Record> records;
    const RecordStore store(*m_connection);
    TESSERA_TRY(const auto members, customers.membersAsOf(id, at));
    for (const Membership &membership : members) {
        TESSERA_TRY(auto record, store.findAsOf(membership.record, at));
        if (!record || record->state != RecordState::Active)
            continue;
        then.records.push_back(membership.record);
        view.memberships.push_back(membership);
        records.push_back(std::move(*record));
    }
    if (records.empty())
        return std::unexpected(hadNoRecords(customer->goldenId));
    TESSERA_TRY(const auto builder, GoldenBuilder::make(*m_connection, at));
    StoredGolden golden = builder.build(then, records);
    golden.goldenId = customer->goldenId;
    view.row = customerRow(golden);
    TESSERA_TRY(view.records, recordViews(*m_connection, then.records, at));
    TESSERA_TRY(const auto values, unpackGolden(golden.packed));
    view.golden = goldenCells(values, view.records, builder.catalog());
    TESSERA_TRY(view.history, customers.changesOf(golden.goldenId));
    std::erase_if(view.history, [at](const IdentityChange &change) { return change.at > at; });
    TESSERA_TRY(view.decisions, DecisionStore(*m_connection).among(then.records));
    std::erase_if(view.decisions, [at](const Decision &decision) { return decision.at > at; });
    return view;
}

Result<std::optional<Timestamp>> Reader::membershipHistoryBegin() const
{
    return CustomerStore(*m_connection).historyBegin();
}

Result<CustomerId> Reader::findCustomer(std::string_view typed, std::optional<Timestamp> asOf) const
{
    TESSERA_TRY(const std::string goldenId, goldenIdFromTyped(typed));
    const CustomerStore customers(*m_connection);
    if (asOf) {
        TESSERA_TRY(auto customer, customers.findByGoldenId(goldenId));
        const bool isKnown = customer.has_value();
        std::set<CustomerId> seen; // an undo may have turned a merge round
        while (customer && seen.insert(customer->id).second) {
            TESSERA_TRY(const auto members, customers.membersAsOf(customer->id, *asOf));
            if (!members.empty())
                return customer->id;
            TESSERA_TRY(customer, customer->redirect.isValid() ? customers.find(customer->redirect) : Result<std::optional<Customer>>());
        }
        if (isKnown)
            return std::unexpected(hadNoRecords(goldenId));
    }
    TESSERA_TRY(const auto living, customers.resolve(goldenId));
    if (living)
        return *living;
    TESSERA_TRY(const bool isTaken, customers.isTaken(goldenId));
    return fail(ErrorCode::NotFound,
                isTaken ? fmt::format("The customer {} has no records any more.", goldenId) : fmt::format("There is no customer {}.", goldenId));
}

Result<std::vector<SearchHit>> Reader::search(std::string_view text, int limit) const
{
    std::vector<SearchHit> hits;
    TESSERA_TRY(const auto found, SearchStore(*m_connection).customers(text, 0, limit));
    const GoldenStore golden(*m_connection);
    const std::vector<std::string> words = foldedWords(text);
    std::vector<RecordId> ids;
    std::ranges::transform(found, std::back_inserter(ids), [](const FoundCustomer &one) { return one.records.front(); });
    TESSERA_TRY(const auto views, recordViews(*m_connection, ids));
    auto view = views.begin();
    for (const FoundCustomer &one : found) {
        if (view == views.end() || view->id != one.records.front())
            continue;
        SearchHit hit;
        if (one.customer.isValid()) {
            TESSERA_TRY(const auto stored, golden.find(one.customer));
            if (stored)
                hit.customer = customerRow(*stored);
        }
        hit.record = view->id;
        hit.source = view->source.code;
        hit.key = view->key;
        hit.snippet = snippetOf(*view, words);
        hits.push_back(std::move(hit));
        ++view;
    }
    return hits;
}

} // namespace engine
