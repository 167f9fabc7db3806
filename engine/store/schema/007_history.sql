-- SPDX-FileCopyrightText: 2026 The Tessera developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The customers that records belonged to before, each until it was left; without a customer: to none until then, although what followed has an
-- earlier time (an undo puts a membership back as it was). What a record belonged to at some time is told by the first row that ended after it, and
-- by its present membership when there is none.
CREATE TABLE former_membership (
    id INTEGER PRIMARY KEY,
    record_id INTEGER NOT NULL REFERENCES record (id),
    customer_id INTEGER REFERENCES customer (id),
    link INTEGER NOT NULL,
    weight REAL NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER NOT NULL
) STRICT;
CREATE INDEX former_membership_record ON former_membership (record_id, until, id);
CREATE INDEX former_membership_customer ON former_membership (customer_id);

-- A project of an earlier version knows of nobody who left a customer before this.
INSERT INTO setting (name, value) SELECT 'memberships_kept_from', max(at) FROM journal HAVING max(at) IS NOT NULL;
