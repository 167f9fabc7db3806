// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstring>

#include "engine/base/hash.h"
#include "engine/store/tables/import_lookup.h"
#include "engine/store/tables/import_store.h"

namespace engine
{

struct ImportDryRun::State {
    Database &database;
    SourceId source;
    std::optional<ImportLookup> lookup; // opened with the first row: a constructor cannot fail
    // Keys that would be new, by hash: two of 128 bits never meet in practice, and the keys themselves may be long.
    struct KeyHash {
        std::uint64_t low = 0;
        std::uint64_t high = 0;
        friend bool operator==(KeyHash, KeyHash) = default;
        friend std::size_t hash_value(KeyHash hash) { return hash.low; }
    };
    boost::unordered_flat_map<KeyHash, std::uint64_t> added; // → line
    std::uint64_t lastRejectedLine = 0;
    ImportCounts counts;

    Result<void> open()
    {
        if (!lookup) {
            TESSERA_TRY(auto opened, ImportLookup::open(database, source));
            lookup.emplace(std::move(opened));
        }
        return {};
    }

    static KeyHash hashOf(std::string_view key)
    {
        const Hash128 bytes = hash128(key);
        KeyHash hash;
        std::memcpy(&hash, bytes.data(), sizeof hash);
        return hash;
    }
};

ImportDryRun::ImportDryRun(Database &database, SourceId source) : m_state(new State{database, source, std::nullopt, {}, 0, {}}) {}
ImportDryRun::~ImportDryRun() = default;

Result<PutResult> ImportDryRun::put(const IncomingRecord &record)
{
    State &state = *m_state;
    TESSERA_CHECK(state.open());
    std::optional<KnownRecord> known;
    if (!state.lookup->wasEmpty()) {
        TESSERA_TRY(known, state.lookup->find(record.key));
    }
    if (!known) {
        const auto [place, isNew] = state.added.try_emplace(State::hashOf(record.key), record.line);
        if (!isNew)
            return PutResult{PutOutcome::DuplicateKey, place->second};
        ++state.counts.added;
        return PutResult{PutOutcome::Added, 0};
    }
    if (const auto firstLine = state.lookup->meet(known->id, record.line))
        return PutResult{PutOutcome::DuplicateKey, *firstLine};
    if (effectOn(*known, record.contentHash) == Effect::None) {
        ++state.counts.unchanged;
        return PutResult{PutOutcome::Unchanged, 0};
    }
    ++state.counts.changed;
    return PutResult{PutOutcome::Changed, 0};
}

Result<void> ImportDryRun::reject(const Reject &reject)
{
    if (reject.line == 0 || reject.line != m_state->lastRejectedLine)
        ++m_state->counts.rejected;
    m_state->lastRejectedLine = reject.line;
    return {};
}

Result<void> ImportDryRun::keep(std::string_view key)
{
    TESSERA_CHECK(m_state->open());
    return m_state->lookup->keep(key);
}

Result<ImportCounts> ImportDryRun::finish(ImportMode mode) const
{
    TESSERA_CHECK(m_state->open());
    ImportCounts counts = m_state->counts;
    if (mode == ImportMode::Full) {
        TESSERA_TRY(counts.gone, m_state->lookup->countMissing());
    }
    counts.rows = counts.added + counts.changed + counts.unchanged + counts.rejected;
    return counts;
}

} // namespace engine
