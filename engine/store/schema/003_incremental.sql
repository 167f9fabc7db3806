-- SPDX-FileCopyrightText: 2026 The Tessera developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What an incremental run needs beside the records. All of it is a cache of hashes and numbers: without it, or when it no longer fits, the next
-- run is a whole one and makes it anew. Keys and hashes are stored with their highest bit turned, so that they sort as they compare.

-- What the weights of the stored pairs rest on: one row. sources: JSON, of each source what linking and golden records take from it.
-- changed: records that were folded into the blocks since the frequencies were taken.
CREATE TABLE match_basis (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    run_id INTEGER NOT NULL,
    model_id INTEGER NOT NULL,
    safeguards INTEGER NOT NULL,
    scoring INTEGER NOT NULL,
    sources TEXT NOT NULL,
    records INTEGER NOT NULL,
    candidates INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    splits BLOB NOT NULL
) STRICT;

-- Hashes and counts of values by attribute, in parts. kind: 1 held by several records, 2 in more records than allowed, 3 of households.
CREATE TABLE basis_value (
    attribute INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    part INTEGER NOT NULL,
    total INTEGER NOT NULL,
    packed BLOB NOT NULL,
    PRIMARY KEY (attribute, kind, part)
) STRICT;

-- The blocks of every rule as the last whole run made them: entries (key, record) by key, a page of them a row.
CREATE TABLE block_page (
    id INTEGER PRIMARY KEY,
    rule INTEGER NOT NULL,
    first_key INTEGER NOT NULL,
    entries BLOB NOT NULL
) STRICT;
CREATE INDEX block_page_key ON block_page (rule, first_key, id);

-- The blocks of records that were matched anew since; block_page is out of date for these.
CREATE TABLE block_key (
    rule INTEGER NOT NULL,
    key INTEGER NOT NULL,
    record_id INTEGER NOT NULL,
    PRIMARY KEY (rule, key, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX block_key_record ON block_key (record_id);

-- Records that are other than the last whole run saw them: new, changed, gone, returned, or no longer there. is_pending = 1: not matched since.
CREATE TABLE match_change (
    record_id INTEGER PRIMARY KEY,
    is_pending INTEGER NOT NULL
) STRICT;
CREATE INDEX match_change_pending ON match_change (record_id) WHERE is_pending = 1;
