// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/features/project_outcome.h"

#include <QByteArray>
#include <fmt/format.h>

#include "engine/store/tables/basis_store.h"
#include "engine/workspace/reader.h"
#include "tests/support/must.h"

namespace tests
{

using namespace engine;

namespace
{

// Every row of a question as text: what two projects are compared by.
std::string dump(Database &database, std::string_view name, std::string_view sql)
{
    std::string text;
    auto query = must(database.prepare(sql));
    while (must(query.step())) {
        text += fmt::format("{}:", name);
        for (int column = 0; column < query.columns(); ++column) {
            switch (query.typeOf(column)) {
            case 1: text += fmt::format(" {}", query.integer(column)); break;
            case 2: text += fmt::format(" {:a}", query.real(column)); break;
            case 5: text += " -"; break;
            default: text += " " + QByteArray(query.text(column)).toPercentEncoding(" ").toStdString(); break; // blobs hold line ends
            }
        }
        text += "\n";
    }
    return text;
}

// Values that are known to be no evidence.
std::string noEvidence(Database &database)
{
    std::string text;
    const auto basis = BasisStore(database).basis();
    for (const ValueFacts &facts : basis ? basis->values : std::vector<ValueFacts>())
        for (const auto *hashes : {&facts.overLimit, &facts.ofHouseholds})
            for (const std::uint64_t hash : *hashes)
                text += fmt::format("{}: {} {:x}\n", hashes == &facts.overLimit ? "over limit" : "household", facts.attribute.value, hash);
    return text;
}

} // namespace

std::vector<std::string> tablesOf(Database &database)
{
    std::vector<std::string> names;
    auto query = database.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%' ORDER BY name");
    while (query && query->step().value_or(false))
        names.emplace_back(query->text(0));
    return names;
}

std::string outcome(const Workspace &workspace)
{
    Database &database = workspace.reader().connection();
    return dump(database, "pair", "SELECT record_id, packed FROM pair_list ORDER BY record_id")
           + dump(database, "zone", "SELECT name, value FROM setting WHERE name LIKE 'pairs_%' ORDER BY name")
           + dump(database, "refusal", "SELECT a, b, weight, reason, because_a, because_b, attribute FROM refusal ORDER BY a, b")
           + dump(database, "decision", "SELECT id, a, b, verdict, state FROM decision ORDER BY id")
           + dump(database, "customer", "SELECT id, golden_id, redirect_id, is_retired FROM customer ORDER BY id")
           + dump(database, "membership", "SELECT record_id, customer_id, link, weight, since FROM membership ORDER BY record_id")
           + dump(database, "identity", "SELECT run_id, old_id, new_id, kind, at, cause FROM identity_change ORDER BY id")
           + dump(database, "golden",
                  "SELECT customer_id, name, sort_name, records, sources, confidence, updated_at, packed FROM golden ORDER BY customer_id")
           + dump(database, "task",
                  "SELECT t.task_key, t.kind, t.risk, t.weight, t.title, t.state, t.pattern, t.uncertainty, group_concat(r.record_id ORDER BY r.seq) "
                  "FROM task t LEFT JOIN task_record r ON r.task_id = t.id WHERE t.is_current = 1 GROUP BY t.id ORDER BY t.task_key")
           + dump(database, "counter", "SELECT value FROM setting WHERE name = 'golden_next'") + noEvidence(database);
}

std::string firstDifference(const std::string &x, const std::string &y)
{
    std::size_t from = 0;
    while (from < x.size() && from < y.size()) {
        const std::size_t endX = std::min(x.find('\n', from), x.size());
        const std::size_t endY = std::min(y.find('\n', from), y.size());
        if (x.substr(from, endX - from) != y.substr(from, endY - from))
            return fmt::format("incremental: {}\nwhole:       {}", x.substr(from, endX - from), y.substr(from, endY - from));
        from = endX + 1;
    }
    return x.size() == y.size() ? "" : x.size() > y.size() ? "incremental has more: " + x.substr(y.size()) : "whole has more: " + y.substr(x.size());
}

} // namespace tests
