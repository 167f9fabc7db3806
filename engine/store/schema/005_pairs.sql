-- SPDX-FileCopyrightText: 2026 The Tessera developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The pairs of the last run above the keeping threshold, of each record with its others, by ascending id of the other; a cache, hence without
-- references. A pair stands with both its records: whoever asks for the pairs of one reads one row. Format: pair_list.h.
CREATE TABLE pair_list (
    record_id INTEGER PRIMARY KEY,
    packed BLOB NOT NULL
) STRICT;
