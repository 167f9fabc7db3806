// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The tables that hold truth rather than a cache, with the columns that the journal vouches for, in the order of their canonical bytes.
// Golden rule: who writes such a table adds and removes the same columns in the StateDigest of the same transaction.
#pragma once

#include <array>
#include <string_view>

namespace engine
{

struct DigestedTable {
    std::string_view name;
    std::string_view columns; // of the SELECT
    std::string_view key;     // integer primary key
    bool isLater = false;     // than the first entries that commit to the tables: without rows it is no part of what they commit to
};

inline constexpr std::array DigestedTables{
    DigestedTable{"attribute", "id, code, kind, is_unique", "id"},
    DigestedTable{"source", "id, code, name, owner, trust, duplicate_free, region, hue", "id"},
    DigestedTable{"mapping", "id, source_id, version, body", "id"},
    DigestedTable{"batch", "id, source_id, mapping_id, file_name, file_hash, mode, columns, finished_at", "id"},
    DigestedTable{"record", "id, source_id, source_key, state, updated_at, batch_id, content_hash, packed_values", "id"},
    DigestedTable{"record_raw", "record_id, payload", "record_id"},
    DigestedTable{"record_version", "id, record_id, replaced_by, state, updated_at, batch_id, content_hash, packed_values, payload", "id"},
    DigestedTable{"document", "id, kind, version, body, author, at, is_active", "id"},
    DigestedTable{"decision", "id, a, b, verdict, state, author, at, reason, evidence_a, evidence_b", "id"},
    DigestedTable{"customer", "id, golden_id, redirect_id, is_retired", "id"},
    DigestedTable{"membership", "record_id, customer_id, link, weight, since", "record_id"},
    DigestedTable{"former_membership", "id, record_id, customer_id, link, weight, since, until", "id", true},
    DigestedTable{"identity_change", "id, run_id, old_id, new_id, kind, at, cause", "id"},
    DigestedTable{"pin", "id, customer_id, attribute, value, author, at, reason, expiry, until", "id"},
};

} // namespace engine
