// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/review_project.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <vector>

#include "engine/base/hash.h"
#include "engine/canon/canonicaliser.h"
#include "engine/store/tables/import_store.h"
#include "engine/store/transaction.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/workspace.h"

namespace tests
{

using namespace engine;

namespace
{

using Row = std::vector<std::string>;
const std::array<const char *, 6> Columns{"id", "given", "family", "born", "mail", "phone"};
const std::array<AttributeId, 6> Attributes{AttributeId(),         attributes::GivenName, attributes::FamilyName,
                                            attributes::BirthDate, attributes::Email,     attributes::Phone};

constexpr std::array Given{"Anna", "Bela", "Carl", "Dora", "Emil", "Frida", "Gustav", "Hanna", "Ivo", "Jutta", "Karl", "Lena"};
constexpr std::array Family{"Abel", "Brandt", "Castor", "Dorn",   "Ebert",  "Fuchs", "Graf", "Huber",
                            "Ilg",  "Jansen", "Kant",   "Lorenz", "Maurer", "Nagel", "Ott"};

Row person(int i)
{
    const std::string given = i == 0 ? "<img src=file:///etc/passwd>Anna" : Given[static_cast<std::size_t>(i) % Given.size()];
    const std::string family =
        i == 1 ? "Brandt\u202Etxt" : fmt::format("{}{}", Family[static_cast<std::size_t>(i * 7) % Family.size()], i % 5 == 0 ? "-Meier" : "");
    return {fmt::format("{:04}", i),
            given,
            family,
            fmt::format("19{:02}-{:02}-{:02}", 40 + i % 50, 1 + i % 12, 1 + i * 11 % 28),
            fmt::format("p{}@example.org", i),
            fmt::format("+49301{:06}", 230'000 + i * 17)};
}

// Every fourth person is another one in half of the fields of the second source: a doubt.
Row again(int i)
{
    Row row = person(i);
    row[0] = fmt::format("S-{}", i);
    if (i % 4 == 0) {
        row[4] = fmt::format("other{}@example.net", i);
        row[5] = fmt::format("+49891{:06}", 550'000 + i * 13);
    }
    if (i % 8 == 0)
        row[2] = Family[static_cast<std::size_t>(i * 7 + 3) % Family.size()];
    return row;
}

Result<void> addSource(Workspace &workspace, const std::string &code, const std::string &name, int hue, const std::vector<Row> &rows)
{
    Source source;
    source.code = code;
    source.name = name;
    source.owner = "Team " + name;
    source.trust = 60 + hue;
    source.hue = hue;
    source.region = "DE";
    TESSERA_TRY(const SourceId id, workspace.addSource(source));
    Database &database = workspace.reader().connection();
    TESSERA_TRY(auto transaction, Transaction::begin(database));
    TESSERA_TRY(auto digest, StateDigest::load(database));
    Batch batch;
    batch.source = id;
    batch.fileName = code + ".csv";
    batch.fileHash = std::string(16, code.front());
    batch.columns.assign(Columns.begin(), Columns.end());
    batch.startedAt = SystemClock().now();
    batch.options = "{}";
    TESSERA_TRY(const auto store, ImportStore::begin(database, digest, batch));
    const Canonicaliser canon({"DE"});
    const AttributeCatalog catalog;
    std::uint64_t line = 1;
    for (const Row &row : rows) {
        IncomingRecord record;
        record.line = ++line;
        record.key = row[0];
        std::vector<Value> values;
        for (std::size_t column = 1; column < row.size(); ++column)
            canon.canonicalise(catalog.at(Attributes[column]), row[column], static_cast<std::uint16_t>(column), {}, values);
        std::ranges::stable_sort(values, {}, &Value::attribute);
        record.values = packValues(values);
        record.row = packRow(row);
        record.contentHash = hash128(record.values + record.row);
        TESSERA_CHECK(store->put(record));
    }
    TESSERA_CHECK(store->reject({line + 1, "born", "“31.02.1980” is no date", "0999,Nobody,<b>Bold</b>,31.02.1980,,"}));
    Progress progress;
    TESSERA_CHECK(store->finish(ImportMode::Full, {}, SystemClock().now(), progress));
    TESSERA_CHECK(digest.save(database));
    return transaction.commit();
}

} // namespace

Result<void> makeReviewProject(const std::filesystem::path &file)
{
    TESSERA_TRY(auto workspace, Workspace::create(file, {}));
    std::vector<Row> crm;
    std::vector<Row> shop;
    for (int i = 0; i < ReviewPeople; ++i) {
        crm.push_back(person(i));
        shop.push_back(again(i));
    }
    TESSERA_CHECK(addSource(workspace, "crm", "CRM", 0, crm));
    TESSERA_CHECK(addSource(workspace, "shop", "<i>Shop</i>", 1, shop));
    Progress progress;
    // Matched by the proposal alone: a trained model would leave these few people without a doubt.
    TESSERA_CHECK(workspace.proposeModel(progress));
    TESSERA_CHECK(workspace.match({}, progress));
    return workspace.close();
}

} // namespace tests
