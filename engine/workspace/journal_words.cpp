// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/journal_words.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/store/tables/record_store.h"
#include "engine/store/tables/source_store.h"
#include "engine/workspace/facts_json.h"
#include "engine/workspace/record_reference.h"

namespace engine
{

namespace
{

using nlohmann::json;

std::string nameOf(Database &database, std::int64_t record)
{
    return referenceOf(database, RecordId{record}).value_or(fmt::format("record {}", record));
}

std::string decided(Database &database, const json &facts)
{
    const json list = facts.value("decisions", json::array());
    if (!list.is_array() || list.empty())
        return "Decided on a pair whose records were erased since.";
    if (list.size() > 1)
        return fmt::format("Decided on {} pairs at once.", list.size());
    const json &one = list.front();
    const std::string reason = textIn(one, "reason");
    return fmt::format("Decided {} and {} {}{}.", nameOf(database, numberIn(one, "a")), nameOf(database, numberIn(one, "b")),
                       textIn(one, "verdict") == "same" ? "the same" : textIn(one, "verdict"), reason.empty() ? "" : ": " + reason);
}

std::string imported(const json &facts)
{
    return fmt::format("Imported {} into {}: {} new, {} changed, {} unchanged, {} gone, {} rejected.", textIn(facts, "file"), textIn(facts, "source"),
                       numberIn(facts, "added"), numberIn(facts, "changed"), numberIn(facts, "unchanged"), numberIn(facts, "gone"),
                       numberIn(facts, "rejected"));
}

std::string subjectOf(const JournalEntry &entry)
{
    const json facts = factsOf(entry);
    switch (entry.kind) {
    case EntryKind::SourceAdded: return fmt::format("adding the source {}", textIn(facts.value("source", json::object()), "code"));
    case EntryKind::SourceChanged: return fmt::format("the change of the source {}", textIn(facts.value("source", json::object()), "code"));
    case EntryKind::Imported: return fmt::format("the import of {} into {}", textIn(facts, "file"), textIn(facts, "source"));
    case EntryKind::ModelSet: return fmt::format("matching model {}", numberIn(facts, "version"));
    case EntryKind::RulesSet: return fmt::format("survivorship rules {}", numberIn(facts, "version"));
    case EntryKind::SafeguardsSet: return fmt::format("safeguards {}", numberIn(facts, "version"));
    case EntryKind::Decided: {
        const std::size_t count = facts.value("decisions", json::array()).size();
        return count == 1 ? "the decision" : fmt::format("{} decisions", count);
    }
    default: return std::string(codeOf(entry.kind));
    }
}

} // namespace

std::string undoSentence(const JournalEntry &entry, bool isRedo)
{
    return fmt::format("{}: {}.", isRedo ? "Done again" : "Taken back", subjectOf(entry));
}

std::string journalSentence(Database &database, const JournalEntry &entry)
{
    const json facts = factsOf(entry);
    switch (entry.kind) {
    case EntryKind::ProjectCreated: return "Made this project.";
    case EntryKind::SourceAdded: return fmt::format("Added the source {}.", textIn(facts.value("source", json::object()), "code"));
    case EntryKind::SourceChanged: return fmt::format("Changed the source {}.", textIn(facts.value("source", json::object()), "code"));
    case EntryKind::Imported: return imported(facts);
    case EntryKind::ModelSet: return fmt::format("Matching model {} ({}).", numberIn(facts, "version"), textIn(facts, "cause"));
    case EntryKind::RulesSet: return fmt::format("Survivorship rules {}.", numberIn(facts, "version"));
    case EntryKind::SafeguardsSet: return fmt::format("Safeguards {}.", numberIn(facts, "version"));
    case EntryKind::Matched:
        if (textIn(facts, "kind") == "incremental")
            return fmt::format("Matched {} new and changed records; {} customers: {} new, {} merged, {} split; {} tasks to review.",
                               numberIn(facts, "compared"), numberIn(facts, "customers"), numberIn(facts, "created"), numberIn(facts, "merged"),
                               numberIn(facts, "split"), numberIn(facts, "tasks"));
        return fmt::format("Matched {} records to {} customers: {} new, {} merged, {} split; {} tasks to review.", numberIn(facts, "records"),
                           numberIn(facts, "customers"), numberIn(facts, "created"), numberIn(facts, "merged"), numberIn(facts, "split"),
                           numberIn(facts, "tasks"));
    case EntryKind::Decided: return decided(database, facts);
    case EntryKind::Exported: return fmt::format("Exported {} files to {}.", numberIn(facts, "files"), textIn(facts, "directory"));
    case EntryKind::Undone: return fmt::format("Took back entry {}.", entry.undoes.value);
    case EntryKind::BackedUp: return "Made a backup.";
    case EntryKind::SettingsChanged: return facts.contains("caches") ? "Computed golden records and search index anew." : "Changed settings.";
    default: return std::string(codeOf(entry.kind));
    }
}

} // namespace engine
