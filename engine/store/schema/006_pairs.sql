-- SPDX-FileCopyrightText: 2026 The Tessera developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Its rows went into pair_list. How many there are in each zone is kept beside: the lists need not be read to know.
INSERT INTO setting (name, value) SELECT 'pairs_no_match', count(*) FROM pair WHERE zone = 0 ON CONFLICT (name) DO UPDATE SET value = excluded.value;
INSERT INTO setting (name, value) SELECT 'pairs_review', count(*) FROM pair WHERE zone = 1 ON CONFLICT (name) DO UPDATE SET value = excluded.value;
INSERT INTO setting (name, value) SELECT 'pairs_match', count(*) FROM pair WHERE zone = 2 ON CONFLICT (name) DO UPDATE SET value = excluded.value;
DROP TABLE pair;
