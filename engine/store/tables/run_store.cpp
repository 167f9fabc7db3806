// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/run_store.h"

#include <nlohmann/json.hpp>

#include "engine/store/tables/rows.h"

namespace engine
{

namespace
{

std::string jsonOf(const StoredHistogram &histogram)
{
    return nlohmann::json{{"first_bin", histogram.firstBin}, {"bin_width", histogram.binWidth}, {"counts", histogram.counts}}.dump();
}

StoredHistogram histogramFrom(std::string_view json)
{
    const auto parsed = nlohmann::json::parse(json, nullptr, false);
    StoredHistogram histogram;
    if (!parsed.is_object() || !parsed.contains("counts") || !parsed["counts"].is_array())
        return histogram; // a cache: an unreadable one shows as empty and the next run writes it anew
    const auto number = [&](const char *name, double otherwise) {
        return parsed.contains(name) && parsed[name].is_number() ? parsed[name].get<double>() : otherwise;
    };
    histogram.firstBin = number("first_bin", 0);
    histogram.binWidth = number("bin_width", 1);
    for (const auto &count : parsed["counts"])
        histogram.counts.push_back(count.is_number_unsigned() ? count.get<std::uint64_t>() : 0);
    return histogram;
}

StoredRun runFrom(const Statement &row)
{
    const auto count = [&](int column) { return static_cast<std::uint64_t>(row.integer(column)); };
    return {row.id<RunId>(0),
            row.id<ModelId>(1),
            row.id<RulesId>(2),
            row.time(3),
            row.real(4),
            count(5),
            count(6),
            count(7),
            count(8),
            count(9),
            count(10),
            count(11),
            count(12),
            std::string(row.text(13)),
            histogramFrom(row.text(14)),
            static_cast<int>(row.integer(15))};
}

} // namespace

Result<RunId> RunStore::nextId() const
{
    TESSERA_TRY(const std::int64_t id, rows::nextId(m_database, "next_run"));
    return RunId{id};
}

Result<void> RunStore::add(StoredRun &run)
{
    TESSERA_TRY(const std::int64_t id, rows::takeIds(m_database, "next_run", 1));
    TESSERA_TRY(auto insert,
                m_database.prepare(
                    "INSERT INTO run (id, model_id, rules_id, at, seconds, records, candidates, matches, reviews, customers, created, merged, split, "
                    "statistics, histogram, safeguards) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)"));
    const std::string histogram = jsonOf(run.histogram);
    const auto rules = run.rules.isValid() ? std::optional(run.rules) : std::nullopt;
    const auto number = [](std::uint64_t count) { return static_cast<std::int64_t>(count); };
    insert.bindAll(id, run.model, rules, run.at, run.seconds, number(run.records), number(run.candidates), number(run.matches), number(run.reviews),
                   number(run.customers), number(run.created), number(run.merged), number(run.split), std::string_view(run.statistics),
                   std::string_view(histogram), run.safeguards);
    TESSERA_CHECK(insert.run());
    run.id = RunId{id};
    return {};
}

Result<std::optional<StoredRun>> RunStore::latest() const
{
    TESSERA_TRY(auto runs, page({}, 1));
    return runs.empty() ? std::nullopt : std::optional(std::move(runs.front()));
}

Result<std::optional<StoredRun>> RunStore::find(RunId id) const
{
    TESSERA_TRY(
        auto query,
        m_database.prepare("SELECT id, model_id, rules_id, at, seconds, records, candidates, matches, reviews, customers, created, merged, split, "
                           "statistics, histogram, safeguards FROM run WHERE id = ?1"));
    query.bind(1, id);
    return rows::first(query, runFrom);
}

Result<std::vector<StoredRun>> RunStore::page(RunId before, int limit) const
{
    TESSERA_TRY(
        auto query,
        m_database.prepare("SELECT id, model_id, rules_id, at, seconds, records, candidates, matches, reviews, customers, created, merged, split, "
                           "statistics, histogram, safeguards FROM run WHERE ?1 = 0 OR id < ?1 ORDER BY id DESC LIMIT ?2"));
    query.bindAll(before, limit);
    return rows::all(query, runFrom);
}

} // namespace engine
