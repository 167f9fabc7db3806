// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/store_tables/table_project.h"

#include <fmt/format.h>

#include "engine/base/hash.h"
#include "engine/model/record.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/import_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/source_store.h"
#include "engine/store/transaction.h"

namespace tests
{

using namespace engine;

TableProject::TableProject() : m_project(m_files.make("tables.tessera"))
{
    change([&](StateDigest &digest) {
        Source source;
        source.code = source.name = "crm";
        must(SourceStore(database()).add(source, digest));
        m_source = source.id;
    });
}

void TableProject::change(const std::function<void(StateDigest &)> &make)
{
    auto transaction = must(Transaction::begin(database()));
    auto digest = must(StateDigest::load(database()));
    make(digest);
    must(digest.save(database()));
    must(transaction.commit());
}

ImportCounts TableProject::import(const std::vector<TableRow> &rows, ImportMode mode, Timestamp at)
{
    ImportCounts counts;
    change([&](StateDigest &digest) {
        Batch batch;
        batch.source = m_source;
        batch.mode = mode;
        batch.fileName = "crm.csv";
        batch.columns = {"id", "name"};
        batch.startedAt = at;
        const auto store = must(ImportStore::begin(database(), digest, batch));
        std::uint64_t line = 1;
        for (const TableRow &row : rows)
            must(store->put(incoming(row, ++line)));
        Progress progress;
        counts = must(store->finish(mode, std::string(32, 'h'), at, progress));
        m_batch = batch.id;
    });
    return counts;
}

RecordId TableProject::record(std::string_view key)
{
    return must(RecordStore(database()).find(m_source, key)).value_or(RecordId{});
}

void TableProject::addCustomers(int count)
{
    change([&](StateDigest &digest) {
        std::vector<Customer> customers;
        for (int i = 1; i <= count; ++i)
            customers.push_back({CustomerId{i}, fmt::format("C-{:04}", i), {}, {}});
        must(CustomerStore(database()).add(customers, digest));
    });
}

bool TableProject::sumsHold()
{
    return must(StateDigest::recompute(database(), Progress())).differences(must(StateDigest::load(database()))).empty();
}

std::string TableProject::root()
{
    return must(StateDigest::recompute(database(), Progress())).root();
}

IncomingRecord TableProject::incoming(const TableRow &row, std::uint64_t line)
{
    Value name;
    name.attribute = attributes::FamilyName;
    name.column = 1;
    name.text = name.canonical = row.name;
    IncomingRecord record;
    record.line = line;
    record.key = row.key;
    record.values = packValues(std::vector{name});
    record.row = packRow(std::vector<std::string>{row.key, row.name});
    record.contentHash = hash128(record.values + record.row);
    return record;
}

} // namespace tests
