// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/cli/verbs.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/words.h"

namespace app::cli
{

namespace
{

// One item of the worklist with the pair that it asks about, so that the answer can be given by decide.
engine::Result<void> showTask(Context &context, const engine::Reader &reader, const engine::TaskRow &row, std::vector<std::vector<std::string>> &rows)
{
    TESSERA_TRY(const auto task, reader.task(row.id));
    const auto reference = [&](engine::RecordId id) {
        const auto found = std::ranges::find(task.records, id, &engine::RecordView::id);
        return found == task.records.end() ? std::string("?") : found->source.code + ':' + found->key;
    };
    const std::string a = reference(task.question.a);
    const std::string b = reference(task.question.b);
    const auto asked = std::ranges::find(task.pairs, task.question, &engine::PairView::records);
    const std::string reason(asked != task.pairs.end() && asked->refusal ? engine::codeOf(*asked->refusal) : std::string_view());
    const std::string kind(engine::codeOf(row.kind));
    rows.push_back({fmt::format("{:+.1f}", row.weight), reason.empty() ? kind : kind + ": " + reason, row.title, std::to_string(row.records), a, b});
    nlohmann::json records = nlohmann::json::array();
    for (const engine::RecordView &record : task.records)
        records.push_back(record.source.code + ':' + record.key);
    context.output().object({{"kind", engine::codeOf(row.kind)},
                             {"title", row.title},
                             {"weight", row.weight},
                             {"risk", row.risk},
                             {"teaching", row.teaching},
                             {"a", a},
                             {"b", b},
                             {"reason", reason},
                             {"records", records}});
    return {};
}

engine::Result<Exit> queue(Context &context, int limit, bool isTeaching)
{
    TESSERA_TRY(auto workspace, context.openForReading());
    const engine::Reader &reader = workspace.reader();
    engine::TaskFilter filter;
    filter.order = isTeaching ? engine::WorklistOrder::Teaching : engine::WorklistOrder::Risk;
    TESSERA_TRY(const auto page, reader.tasks(filter, {}, limit));
    TESSERA_TRY(const auto project, reader.project());
    std::vector<std::vector<std::string>> rows{{"weight", "kind", "customer", "records", "a", "b"}};
    for (const engine::TaskRow &row : page.rows)
        TESSERA_CHECK(showTask(context, reader, row, rows));
    context.counts() = {{"shown", page.rows.size()}, {"open", project.openTasks}};
    if (page.rows.empty()) {
        context.output().line("Nothing to review.");
        return Exit::Done;
    }
    context.output().table(rows, {true, false, false, true});
    context.output().line(fmt::format("\n{} of {} open. Decide with: tessera-cli decide {} A B same|different|unsure", page.rows.size(),
                                      project.openTasks, context.options.project));
    return Exit::Done;
}

} // namespace

void addQueue(CLI::App &app, Context &context)
{
    CLI::App *verb = app.add_subcommand("queue", "The worklist, riskiest first or what teaches most");
    const auto limit = std::make_shared<int>(20);
    addProject(*verb, context);
    const auto order = std::make_shared<std::string>("risk");
    verb->add_option("--order", *order, "risk: what is likely wrong and would do most harm; teaching: what the model would learn most from")
        ->check(CLI::IsMember({"risk", "teaching"}));
    verb->add_option("--limit", *limit, "How many")->check(CLI::Range(1, 100000));
    verb->callback(
        [&context, limit, order] { context.setAction("queue", [&context, limit, order] { return queue(context, *limit, *order == "teaching"); }); });
}

} // namespace app::cli
