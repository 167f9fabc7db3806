// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/verbs.h"
#include "engine/workspace/reader.h"

namespace app::cli
{

namespace
{

engine::Result<Exit> search(Context &context, const std::string &text, int limit)
{
    TESSERA_TRY(auto workspace, context.openForReading());
    TESSERA_TRY(const auto hits, workspace.reader().search(text, limit));
    std::vector<std::vector<std::string>> rows{{"customer", "name", "record", "found in"}};
    for (const engine::SearchHit &hit : hits) {
        const std::string reference = hit.source + ':' + hit.key;
        rows.push_back({hit.customer.goldenId, hit.customer.name, reference, hit.snippet});
        context.output().object({{"golden_id", hit.customer.goldenId}, {"name", hit.customer.name}, {"record", reference}, {"snippet", hit.snippet}});
    }
    context.counts()["hits"] = hits.size();
    if (hits.empty())
        context.output().line("Nothing found.");
    else
        context.output().table(rows);
    return Exit::Done;
}

} // namespace

void addSearch(CLI::App &app, Context &context)
{
    CLI::App *verb = app.add_subcommand("search", "Any value of any record");
    const auto text = std::make_shared<std::string>();
    const auto limit = std::make_shared<int>(20);
    addProject(*verb, context);
    verb->add_option("text", *text, "Words; the last may be a beginning")->required()->type_name("TEXT");
    verb->add_option("--limit", *limit, "How many")->check(CLI::Range(1, 10000));
    verb->callback([&context, text, limit] { context.setAction("search", [&context, text, limit] { return search(context, *text, *limit); }); });
}

} // namespace app::cli
