// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <limits>
#include <nlohmann/json.hpp>

#include "app/cli/verbs.h"
#include "engine/workspace/reader.h"

namespace app::cli
{

namespace
{

constexpr int PageSize = 1000;

engine::Result<Exit> list(Context &context, const std::string &since)
{
    const auto from = since.empty() ? std::optional<engine::Timestamp>() : engine::timestampFromIso(since);
    if (!since.empty() && !from)
        return engine::fail(engine::ErrorCode::InvalidArgument, fmt::format("'{}' is no time; write 2026-03-02 or 2026-03-02T08:15:00Z.", since));
    TESSERA_TRY(auto workspace, context.openForReading());
    std::vector<std::vector<std::string>> rows{{"entry", "time", "who", "what", ""}};
    std::string cursor;
    bool isDone = false;
    do {
        TESSERA_TRY(const auto page, workspace.reader().journal(cursor, PageSize));
        for (const engine::JournalView &view : page.rows) {
            const engine::JournalEntry &entry = view.entry;
            if (from && entry.at < *from) {
                isDone = true;
                break;
            }
            rows.push_back(
                {std::to_string(entry.seq.value), engine::toIsoText(entry.at), entry.actor, std::string(engine::codeOf(entry.kind)), view.sentence});
            context.output().object({{"entry", entry.seq.value},
                                     {"at", engine::toIsoText(entry.at)},
                                     {"actor", entry.actor},
                                     {"kind", engine::codeOf(entry.kind)},
                                     {"undoes", entry.undoes.value},
                                     {"can_undo", view.canUndo},
                                     {"text", view.sentence}});
        }
        cursor = page.next;
    } while (!isDone && !cursor.empty());
    context.counts()["entries"] = rows.size() - 1;
    context.output().table(rows, {true});
    return Exit::Done;
}

engine::Result<Exit> undo(Context &context, std::int64_t entry)
{
    TESSERA_TRY(auto workspace, context.openForWriting());
    TESSERA_TRY(const auto outcome, workspace.undo(entry > 0 ? std::optional(engine::EntrySeq{entry}) : std::nullopt, context.progress()));
    context.counts()["undone"] = 1;
    context.output().object({{"entry", outcome.entry.value}, {"undone", outcome.undone.value}, {"text", outcome.sentence}});
    context.output().line(outcome.sentence);
    return Exit::Done;
}

} // namespace

void addJournal(CLI::App &app, Context &context)
{
    CLI::App *journal = app.add_subcommand("journal", "Everything that happened, newest first");
    const auto since = std::make_shared<std::string>();
    addProject(*journal, context);
    journal->add_option("--since", *since, "From this day or time on")->type_name("DATE");
    journal->callback([&context, since] { context.setAction("journal", [&context, since] { return list(context, *since); }); });

    CLI::App *undoVerb = app.add_subcommand("undo", "Take back an entry of the journal by a counter-entry");
    const auto entry = std::make_shared<std::int64_t>(0);
    addProject(*undoVerb, context);
    undoVerb->add_option("entry", *entry, "Number of the entry; the last that can be undone when absent")
        ->type_name("ENTRY")
        ->check(CLI::Range(std::int64_t{1}, std::numeric_limits<std::int64_t>::max()));
    undoVerb->callback([&context, entry] { context.setAction("undo", [&context, entry] { return undo(context, *entry); }); });
}

} // namespace app::cli
