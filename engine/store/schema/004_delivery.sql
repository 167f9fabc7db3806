-- SPDX-FileCopyrightText: 2026 The Tessera developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What each export directory was given last, so that a delta can say what changed since. Written with the entry of the export.
CREATE TABLE delivery (
    id INTEGER PRIMARY KEY,
    target TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    run_id INTEGER NOT NULL,
    identity_change_id INTEGER NOT NULL
) STRICT;

-- The customers it holds, each with a hash of all that was said of it.
CREATE TABLE delivered (
    delivery_id INTEGER NOT NULL REFERENCES delivery (id),
    golden_id TEXT NOT NULL,
    state BLOB NOT NULL,
    PRIMARY KEY (delivery_id, golden_id)
) STRICT, WITHOUT ROWID;
