-- SPDX-FileCopyrightText: 2026 The Tessera developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Times are microseconds since 1970 (UTC). Ids of records, customers and batches are never given twice (setting next_…).

-- A system that contributes records.
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    owner TEXT NOT NULL,
    trust INTEGER NOT NULL,
    duplicate_free INTEGER NOT NULL,
    region TEXT NOT NULL,
    hue INTEGER NOT NULL
) STRICT;

-- Attributes declared in this project; the standard ones are the program's.
CREATE TABLE attribute (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    is_unique INTEGER NOT NULL
) STRICT;

-- Every version of the way from columns to attributes, as TOML.
CREATE TABLE mapping (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    hash BLOB NOT NULL,
    author TEXT NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (source_id, version)
) STRICT;

-- One import of one file. columns: JSON array of the names of the raw cells.
CREATE TABLE batch (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    mapping_id INTEGER REFERENCES mapping (id),
    file_name TEXT NOT NULL,
    file_hash BLOB NOT NULL,
    mode INTEGER NOT NULL,
    columns TEXT NOT NULL,
    options TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    row_count INTEGER NOT NULL DEFAULT 0,
    added INTEGER NOT NULL DEFAULT 0,
    changed INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    gone INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX batch_source ON batch (source_id, id);
CREATE INDEX batch_mapping ON batch (mapping_id);

-- Rows of a file that were not taken, and why.
CREATE TABLE reject (
    batch_id INTEGER NOT NULL REFERENCES batch (id),
    seq INTEGER NOT NULL,
    line INTEGER NOT NULL,
    field TEXT NOT NULL,
    reason TEXT NOT NULL,
    raw TEXT NOT NULL,
    PRIMARY KEY (batch_id, seq)
) STRICT, WITHOUT ROWID;

-- One row of one source as it stands now; narrow, so that the matcher reads a million in a second.
CREATE TABLE record (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    source_key TEXT NOT NULL,
    state INTEGER NOT NULL,
    updated_at INTEGER,
    batch_id INTEGER NOT NULL REFERENCES batch (id),
    content_hash BLOB NOT NULL,
    packed_values BLOB NOT NULL,
    UNIQUE (source_id, source_key)
) STRICT;
CREATE INDEX record_state ON record (source_id, state);

-- The same row as received.
CREATE TABLE record_raw (
    record_id INTEGER PRIMARY KEY REFERENCES record (id),
    payload BLOB NOT NULL
) STRICT;

-- What a record was before a batch changed it; without values where only the state changed.
CREATE TABLE record_version (
    id INTEGER PRIMARY KEY,
    record_id INTEGER NOT NULL REFERENCES record (id),
    replaced_by INTEGER NOT NULL REFERENCES batch (id),
    state INTEGER NOT NULL,
    updated_at INTEGER,
    batch_id INTEGER NOT NULL REFERENCES batch (id),
    content_hash BLOB NOT NULL,
    packed_values BLOB,
    payload BLOB
) STRICT;
CREATE INDEX record_version_record ON record_version (record_id, id);
CREATE INDEX record_version_batch ON record_version (replaced_by);

-- Words of every value, also superseded ones; a cache. Row: the record's id, or 2^40 + the version that a later text replaced.
CREATE VIRTUAL TABLE search USING fts5(words, content='', columnsize=0, detail='none', tokenize='ascii');
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);

-- Versions of matching models, survivorship rules and other texts of the project; one of a kind is active.
CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    hash BLOB NOT NULL,
    author TEXT NOT NULL,
    at INTEGER NOT NULL,
    is_active INTEGER NOT NULL,
    UNIQUE (kind, version)
) STRICT;
CREATE UNIQUE INDEX document_active ON document (kind) WHERE is_active = 1;

-- One matching run: what it used, what came of it.
CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    model_id INTEGER NOT NULL REFERENCES document (id),
    rules_id INTEGER REFERENCES document (id),
    at INTEGER NOT NULL,
    seconds REAL NOT NULL,
    records INTEGER NOT NULL,
    candidates INTEGER NOT NULL,
    matches INTEGER NOT NULL,
    reviews INTEGER NOT NULL,
    customers INTEGER NOT NULL,
    created INTEGER NOT NULL,
    merged INTEGER NOT NULL,
    split INTEGER NOT NULL,
    statistics TEXT NOT NULL,
    histogram TEXT NOT NULL
) STRICT;

-- Pairs of the last run above the keeping threshold; a cache, hence without references.
CREATE TABLE pair (
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    weight REAL NOT NULL,
    levels INTEGER NOT NULL,
    rule INTEGER NOT NULL,
    zone INTEGER NOT NULL,
    PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX pair_b ON pair (b);
CREATE INDEX pair_zone ON pair (zone, weight) WHERE zone > 0;

-- Links of the last run that were refused, and why; a cache.
CREATE TABLE refusal (
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    weight REAL NOT NULL,
    reason INTEGER NOT NULL,
    because_a INTEGER NOT NULL,
    because_b INTEGER NOT NULL,
    attribute INTEGER NOT NULL,
    PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX refusal_b ON refusal (b);

-- Verdicts of people; rows are added and change their state, no more. May outlive a record whose import was taken back.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    verdict INTEGER NOT NULL,
    state INTEGER NOT NULL,
    author TEXT NOT NULL,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    evidence_a BLOB NOT NULL,
    evidence_b BLOB NOT NULL
) STRICT;
CREATE INDEX decision_a ON decision (a, b);
CREATE INDEX decision_b ON decision (b);
CREATE UNIQUE INDEX decision_in_force ON decision (a, b) WHERE state < 3;

-- The persistent identity of a cluster. A retired one keeps its golden id and leads to where most of its records went.
CREATE TABLE customer (
    id INTEGER PRIMARY KEY,
    golden_id TEXT NOT NULL UNIQUE,
    redirect_id INTEGER REFERENCES customer (id),
    is_retired INTEGER NOT NULL,
    since_run INTEGER
) STRICT;
CREATE INDEX customer_redirect ON customer (redirect_id) WHERE redirect_id IS NOT NULL;

-- Which customer a record belongs to, and what holds it there.
CREATE TABLE membership (
    record_id INTEGER PRIMARY KEY REFERENCES record (id),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    link INTEGER NOT NULL,
    weight REAL NOT NULL,
    since INTEGER NOT NULL
) STRICT;
CREATE INDEX membership_customer ON membership (customer_id, record_id);

-- The life of golden ids, for those who follow them downstream.
CREATE TABLE identity_change (
    id INTEGER PRIMARY KEY,
    run_id INTEGER,
    old_id TEXT NOT NULL,
    new_id TEXT NOT NULL,
    kind INTEGER NOT NULL,
    at INTEGER NOT NULL,
    cause TEXT NOT NULL
) STRICT;
CREATE INDEX identity_change_old ON identity_change (old_id);
CREATE INDEX identity_change_new ON identity_change (new_id);
CREATE INDEX identity_change_run ON identity_change (run_id);

-- A person's override of one golden value.
CREATE TABLE pin (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    attribute INTEGER NOT NULL,
    value TEXT NOT NULL,
    author TEXT NOT NULL,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    expiry INTEGER NOT NULL,
    until INTEGER
) STRICT;
CREATE INDEX pin_customer ON pin (customer_id, attribute);

-- The reconciled values of a customer with their lineage; a cache. sources: JSON array of ids.
CREATE TABLE golden (
    customer_id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    records INTEGER NOT NULL,
    sources TEXT NOT NULL,
    confidence REAL NOT NULL,
    updated_at INTEGER NOT NULL,
    packed BLOB NOT NULL
) STRICT;
CREATE INDEX golden_name ON golden (sort_name, customer_id);
CREATE INDEX golden_records ON golden (records, customer_id);
CREATE INDEX golden_confidence ON golden (confidence, customer_id);
CREATE INDEX golden_updated ON golden (updated_at, customer_id);

-- One cluster of doubt. state, assignee, due and comment are people's; the rest is a cache. is_current = 0: no longer in doubt.
CREATE TABLE task (
    id INTEGER PRIMARY KEY,
    task_key INTEGER NOT NULL UNIQUE,
    is_current INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    risk REAL NOT NULL,
    weight REAL NOT NULL,
    title TEXT NOT NULL,
    state INTEGER NOT NULL,
    assignee TEXT NOT NULL,
    due INTEGER,
    comment TEXT NOT NULL
) STRICT;
CREATE INDEX task_risk ON task (state, risk, id) WHERE is_current = 1;

-- The records of a task: those in question first.
CREATE TABLE task_record (
    task_id INTEGER NOT NULL REFERENCES task (id),
    seq INTEGER NOT NULL,
    record_id INTEGER NOT NULL,
    PRIMARY KEY (task_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_record_record ON task_record (record_id);

-- The sources of a task's records.
CREATE TABLE task_source (
    task_id INTEGER NOT NULL REFERENCES task (id),
    source_id INTEGER NOT NULL,
    PRIMARY KEY (task_id, source_id)
) STRICT, WITHOUT ROWID;
