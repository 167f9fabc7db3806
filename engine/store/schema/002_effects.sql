-- SPDX-FileCopyrightText: 2026 The Tessera developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version of the safeguards that a run went by; 0: the project had none of its own.
ALTER TABLE run ADD COLUMN safeguards INTEGER NOT NULL DEFAULT 0;

-- The level vector of the pair that a task asks about, and how unsure the model is of it: what its answer would teach.
ALTER TABLE task ADD COLUMN pattern INTEGER NOT NULL DEFAULT 0;
ALTER TABLE task ADD COLUMN uncertainty REAL NOT NULL DEFAULT 0;
