// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Undo: every entry that can be taken back is, by a counter-entry that repeats its facts; undoing an undo is redo.
#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/base/sorted.h"
#include "engine/store/journal/journal.h"
#include "engine/store/tables/change_store.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/decision_store.h"
#include "engine/store/tables/document_store.h"
#include "engine/store/tables/import_store.h"
#include "engine/store/tables/pair_store.h"
#include "engine/store/tables/source_store.h"
#include "engine/workspace/contradiction.h"
#include "engine/workspace/facts_json.h"
#include "engine/workspace/journal_words.h"
#include "engine/workspace/modelling.h"
#include "engine/workspace/relink.h"
#include "engine/workspace/state.h"

namespace engine
{

namespace
{

using nlohmann::json;

constexpr int EntriesLookedAt = 500;

Error cannotUndo(const JournalEntry &entry, std::string_view why)
{
    return {ErrorCode::Conflict,
            fmt::format("Entry {} ({}) cannot be taken back: {} Nothing was changed.", entry.seq.value, codeOf(entry.kind), why),
            {}};
}

Relinking relinkingWith(Change &change, WeigherAmong weigher)
{
    return {.trigger = "undo", .at = change.at(), .weigherAmong = std::move(weigher)};
}

// --- decisions

// What was put back is what was before, though evidence and links may be others by now: the next run looks again.
Result<void> markForNextRun(Database &database, std::span<const RecordId> records)
{
    TESSERA_TRY(ChangeMarker marker, ChangeMarker::open(database));
    for (const RecordId record : records)
        TESSERA_CHECK(marker.mark(record));
    return {};
}

// What is to be taken back must still be in force; what is to come back must not speak against what was decided since.
Result<void> putInForce(Change &change, DecisionId id)
{
    DecisionStore decisions(change.database());
    TESSERA_TRY(const auto decision, decisions.find(id));
    if (decision)
        TESSERA_CHECK(refuseContradiction(change.database(), decision->records, decision->verdict));
    return decisions.setState(id, DecisionState::Active, change.digest());
}

Result<void> withdraw(Change &change, DecisionId id)
{
    DecisionStore decisions(change.database());
    TESSERA_TRY(const auto decision, decisions.find(id));
    if (decision && !isInForce(*decision))
        return fail(ErrorCode::Conflict, "A later decision on the same two records took its place. Nothing was changed; take that one back first.");
    return decisions.setState(id, DecisionState::Withdrawn, change.digest());
}

// Withdraws the decisions an entry made and puts those it replaced in force again; or the other way round.
Result<std::vector<RecordId>> setStates(Change &change, const json &facts, bool isMadeInForce, const Progress &progress)
{
    std::vector<RecordId> records;
    std::vector<json> list = facts.value("decisions", std::vector<json>());
    if (!isMadeInForce)
        std::ranges::reverse(list); // last made, first taken back: one pair may have been decided twice in one entry
    for (const json &item : list) {
        TESSERA_CHECK(progress.checkCancelled());
        const DecisionId made{numberIn(item, "id")};
        const DecisionId replaced{numberIn(item, "replaced")};
        const auto [going, coming] = isMadeInForce ? std::pair(replaced, made) : std::pair(made, replaced);
        if (going.isValid())
            TESSERA_CHECK(withdraw(change, going));
        if (coming.isValid())
            TESSERA_CHECK(putInForce(change, coming));
        records.emplace_back(numberIn(item, "a"));
        records.emplace_back(numberIn(item, "b"));
    }
    return records;
}

// The redirects of customers that are to be revived, for the record of their identity.
Result<void> fillRedirects(Database &database, IdentityDelta &delta)
{
    const CustomerStore customers(database);
    for (Customer &customer : delta.retired) {
        TESSERA_TRY(const auto stored, customers.find(customer.id));
        if (stored)
            customer = *stored;
    }
    return {};
}

Result<void> undoDecided(Change &change, const JournalEntry &entry, const json &facts, bool isRedo, Progress &progress)
{
    if (facts.empty())
        return std::unexpected(cannotUndo(entry, "what it did is no longer known, because it was erased."));
    TESSERA_TRY(const auto records, setStates(change, facts, isRedo, progress));
    IdentityDelta delta = identityDeltaFrom(facts.value("identities", json::object()));
    if (isRedo)
        delta = turned(std::move(delta));
    TESSERA_CHECK(fillRedirects(change.database(), delta));
    const Relinking how = relinkingWith(change, weigherOfLastRun(change.database(), change.explanations()));
    TESSERA_TRY(const bool isRestored, restore(change.database(), change.digest(), delta, how, progress));
    if (!isRestored)
        TESSERA_CHECK(relinkAround(change.database(), change.digest(), records, how, progress));
    TESSERA_CHECK(markForNextRun(change.database(), records));
    change.note({{"decisions", facts.value("decisions", json::array())}, {"exact", isRestored}});
    return {};
}

// --- the rest

Result<void> undoDocument(Change &change, const JournalEntry &entry, const json &facts, bool isRedo, Progress &progress)
{
    const std::string_view kind = entry.kind == EntryKind::ModelSet   ? documents::Model
                                  : entry.kind == EntryKind::RulesSet ? documents::Rules
                                                                      : documents::Safeguards;
    const int version = static_cast<int>(numberIn(facts, isRedo ? "version" : "before"));
    DocumentStore store(change.database());
    TESSERA_TRY(const auto present, store.active(kind));
    if ((present ? present->version : 0) != numberIn(facts, isRedo ? "before" : "version"))
        return std::unexpected(cannotUndo(entry, "a later version is in force; take that back first."));
    TESSERA_CHECK(store.activate(kind, version, change.digest()));
    if (kind == documents::Rules)
        TESSERA_CHECK(rebuildAllGolden(change.database(), change.at(), progress));
    change.note({{"version", version}});
    return {};
}

Result<void> undoSource(Change &change, const JournalEntry &entry, const json &facts, bool isRedo, Progress &progress)
{
    SourceStore sources(change.database());
    const bool isAdded = entry.kind == EntryKind::SourceAdded;
    auto source = sourceFromJson(facts.value(isAdded || isRedo ? "source" : "before", json::object()));
    if (!source)
        return std::unexpected(cannotUndo(entry, "what it did is no longer known."));
    TESSERA_TRY(const auto present, sources.find(source->id));
    const auto left = isAdded && isRedo ? std::nullopt : sourceFromJson(facts.value(isRedo ? "before" : "source", json::object()));
    if (present != left || (!present && !isAdded))
        return std::unexpected(cannotUndo(entry, "the source was changed since; take that back first."));
    change.note({{"source", sourceToJson(*source)}});
    if (!isAdded)
        return updateSource(change, *present, *source, progress);
    return isRedo ? sources.add(*source, change.digest()) : sources.remove(source->id, change.digest());
}

// The settings that came with an import go with it, unless they were changed since.
Result<void> restoreSettings(Change &change, const json &settings, Progress &progress)
{
    const auto before = sourceFromJson(settings.value("before", json::object()));
    const auto left = sourceFromJson(settings.value("source", json::object()));
    if (!before || !left)
        return {};
    TESSERA_TRY(const auto present, SourceStore(change.database()).find(before->id));
    return present == left ? updateSource(change, *left, *before, progress) : Result<void>();
}

Result<void> undoImport(Change &change, const JournalEntry &entry, const json &facts, Progress &progress)
{
    const BatchId batch{numberIn(facts, "batch")};
    if (!batch.isValid())
        return std::unexpected(cannotUndo(entry, "what it did is no longer known."));
    TESSERA_TRY(const UndoneBatch undone, undoBatch(change.database(), change.digest(), batch, progress));
    // What hung on records that are gone: their pairs and tasks go, and the customers they belonged to are seen to.
    PairStore pairs(change.database());
    TESSERA_TRY(const auto orphans, pairs.removeOrphans());
    std::vector<RecordId> seeds = orphans;
    const CustomerStore customers(change.database());
    std::vector<Customer> empty;
    for (const CustomerId id : undone.customers) {
        TESSERA_TRY(const auto members, customers.members(id));
        for (const Membership &member : members)
            seeds.push_back(member.record);
        if (members.empty())
            empty.push_back({id, {}, {}, {}});
    }
    std::vector<IdentityChange> changes;
    std::vector<CustomerId> ids;
    for (Customer &customer : empty) {
        TESSERA_TRY(const auto stored, customers.find(customer.id));
        if (stored)
            customer.goldenId = stored->goldenId;
        changes.push_back({{}, customer.goldenId, {}, IdentityChangeKind::Retire, change.at(), "undo"});
        ids.push_back(customer.id);
    }
    CustomerStore writing(change.database());
    TESSERA_CHECK(writing.retire(empty, change.digest()));
    TESSERA_CHECK(writing.addChanges(changes, change.digest()));
    TESSERA_CHECK(GoldenStore(change.database()).remove(ids));
    TESSERA_CHECK(restoreSettings(change, facts.value("settings", json::object()), progress)); // what is linked again goes by them
    sortUnique(seeds);
    if (!seeds.empty())
        TESSERA_CHECK(relinkAround(change.database(), change.digest(), seeds,
                                   relinkingWith(change, weigherOfChangedRecords(change.database(), progress)), progress));
    change.note({{"batch", batch.value}, {"source", textIn(facts, "source")}, {"removed", undone.removed}, {"restored", undone.restored}});
    return {};
}

Result<void> takeBack(Change &change, const JournalEntry &entry, bool isRedo, Progress &progress)
{
    const json facts = factsOf(entry);
    switch (entry.kind) {
    case EntryKind::Decided: return undoDecided(change, entry, facts, isRedo, progress);
    case EntryKind::ModelSet:
    case EntryKind::RulesSet:
    case EntryKind::SafeguardsSet: return undoDocument(change, entry, facts, isRedo, progress);
    case EntryKind::SourceAdded:
    case EntryKind::SourceChanged: return undoSource(change, entry, facts, isRedo, progress);
    case EntryKind::Imported:
        if (isRedo)
            return std::unexpected(cannotUndo(entry, "the rows are gone from the project; import the file again."));
        return undoImport(change, entry, facts, progress);
    case EntryKind::Matched:
        return std::unexpected(cannotUndo(entry, "a run follows from records, model and decisions; take those back and match again."));
    default: return std::unexpected(cannotUndo(entry, "it changed nothing that could be put back."));
    }
}

// The entry that does what undoing this one would undo or do again: an undo of an undo of … leads to it.
struct Origin {
    EntrySeq seq;
    EntryKind kind;
    bool isRedo = false;
};
Result<Origin> originOf(const Journal &journal, const JournalEntry &entry)
{
    JournalEntry step{entry.seq, entry.at, {}, entry.kind, entry.undoes, {}}; // what it says is not looked at
    bool isRedo = false;
    for (; step.kind == EntryKind::Undone; isRedo = !isRedo) {
        TESSERA_TRY(auto before, journal.outline(step.undoes));
        if (!before || before->seq >= step.seq)
            return fail(ErrorCode::Damaged, "The journal has a gap. Check the project with verify.");
        step = std::move(*before);
    }
    return Origin{step.seq, step.kind, isRedo};
}

bool isUndoable(EntryKind kind)
{
    switch (kind) {
    case EntryKind::SourceAdded:
    case EntryKind::SourceChanged:
    case EntryKind::Imported:
    case EntryKind::ModelSet:
    case EntryKind::RulesSet:
    case EntryKind::SafeguardsSet:
    case EntryKind::Decided: return true;
    default: return false;
    }
}

} // namespace

Result<bool> canTakeBack(Database &database, const JournalEntry &entry)
{
    const Journal journal(database);
    TESSERA_TRY(const auto undone, journal.undoneBy(entry.seq));
    if (undone)
        return false;
    TESSERA_TRY(const Origin origin, originOf(journal, entry));
    return isUndoable(origin.kind) && !(origin.isRedo && origin.kind == EntryKind::Imported);
}

// Newest first: what people did and has not been taken back.
Result<std::optional<JournalEntry>> nextToUndo(Database &database)
{
    const Journal journal(database);
    TESSERA_TRY(const auto entries, journal.outlines({}, EntriesLookedAt));
    for (const JournalEntry &entry : entries) {
        if (entry.kind == EntryKind::Undone)
            continue;
        TESSERA_TRY(const bool canUndo, canTakeBack(database, entry));
        if (canUndo)
            return entry;
    }
    return std::nullopt;
}

// The last undo that still stands, unless something was done after it.
Result<std::optional<JournalEntry>> nextToRedo(Database &database)
{
    const Journal journal(database);
    TESSERA_TRY(const auto entries, journal.outlines({}, EntriesLookedAt));
    for (const JournalEntry &entry : entries) {
        if (entry.kind == EntryKind::Exported || entry.kind == EntryKind::BackedUp || entry.kind == EntryKind::Matched)
            continue;
        if (entry.kind != EntryKind::Undone)
            return std::nullopt;
        TESSERA_TRY(const auto undone, journal.undoneBy(entry.seq));
        TESSERA_TRY(const Origin origin, originOf(journal, entry));
        if (undone || !origin.isRedo)
            continue; // a redo itself, or one that was done again
        TESSERA_TRY(const bool canRedo, canTakeBack(database, entry));
        return canRedo ? std::optional(entry) : std::nullopt;
    }
    return std::nullopt;
}

Result<UndoOutcome> Workspace::undo(std::optional<EntrySeq> seq)
{
    Progress progress;
    return undo(seq, progress);
}

Result<UndoOutcome> Workspace::undo(std::optional<EntrySeq> seq, Progress &progress)
{
    TESSERA_TRY(auto change, Change::begin(*m_state));
    const Journal journal(change.database());
    TESSERA_TRY(const auto entry, seq ? journal.outline(*seq) : nextToUndo(change.database()));
    if (!entry)
        return fail(ErrorCode::NotFound,
                    seq ? fmt::format("The journal has no entry {}. Nothing was changed.", seq->value) : "There is nothing to take back.");
    TESSERA_TRY(const auto undone, journal.undoneBy(entry->seq));
    if (undone)
        return fail(ErrorCode::Conflict,
                    fmt::format("Entry {} was taken back already, by entry {}. Nothing was changed.", entry->seq.value, undone->value));
    TESSERA_TRY(const Origin origin, originOf(journal, *entry));
    TESSERA_TRY(const auto taken, journal.entry(origin.seq));
    TESSERA_CHECK(takeBack(change, *taken, origin.isRedo, progress));
    TESSERA_CHECK(progress.checkCancelled());
    UndoOutcome outcome;
    outcome.undone = entry->seq;
    outcome.sentence = undoSentence(*taken, origin.isRedo);
    TESSERA_TRY(outcome.entry, change.commit(EntryKind::Undone, entry->seq));
    return outcome;
}

} // namespace engine
