-- SPDX-FileCopyrightText: 2026 The Tessera developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The project itself: one row.
CREATE TABLE project (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uid BLOB NOT NULL,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    was_closed INTEGER NOT NULL DEFAULT 1
) STRICT;

-- Counters and small facts of the program's own; never a person's data.
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value ANY
) STRICT, WITHOUT ROWID;

-- Sum of the row hashes of every covered table.
CREATE TABLE state_digest (
    name TEXT PRIMARY KEY,
    sum BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The chain. commitments: one keyed hash per part.
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    kind INTEGER NOT NULL,
    undoes INTEGER NOT NULL DEFAULT 0,
    commitments BLOB NOT NULL,
    state_root BLOB NOT NULL
) STRICT;

-- Payload beside the chain, per person concerned, so that it can be erased alone.
CREATE TABLE journal_part (
    seq INTEGER NOT NULL REFERENCES journal (seq),
    part INTEGER NOT NULL,
    subject INTEGER NOT NULL DEFAULT 0,
    salt BLOB NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (seq, part)
) STRICT, WITHOUT ROWID;

CREATE INDEX journal_part_subject ON journal_part (subject) WHERE subject <> 0;
CREATE INDEX journal_undoes ON journal (undoes) WHERE undoes <> 0;
