#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tessera developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs Splink on DuckDB over a records file and a model, and holds its pairs against those of splink_pairs.

    compare.py RECORDS.csv MODEL.json PAIRS.csv [NAME]

Prints one line; exit code 1 when candidate pairs, level vectors or weights differ, with the first differences.
"""
import csv
import json
import logging
import sys
import time

import duckdb
import splink
from splink import DuckDBAPI, Linker

TOLERANCE = 1e-9


def read_ours(path):
    """(id_l, id_r) -> (match key, gammas, weight), and the names of the gammas."""
    with open(path, newline="", encoding="utf-8") as stream:
        rows = csv.reader(stream)
        head = next(rows)
        pairs = {}
        for row in rows:
            pairs[(int(row[0]), int(row[1]))] = (int(row[2]), tuple(int(v) for v in row[3:-1]), float(row[-1]))
    return pairs, head[3:-1]


def records_table(connection, path):
    """All columns text, an empty cell NULL, unique_id a number: the order of pairs is that of numbers."""
    connection.execute(
        "create table records as select * replace (cast(unique_id as bigint) as unique_id) "
        f"from read_csv('{path}', all_varchar = true, header = true, nullstr = '', delim = ',', quote = '\"')"
    )
    return connection.table("records")


def read_theirs(records, model):
    with open(model, encoding="utf-8") as stream:
        settings = json.load(stream)
    settings["retain_intermediate_calculation_columns"] = True
    settings["retain_matching_columns"] = True  # gammas go with them
    settings["additional_columns_to_retain"] = []
    settings["unique_id_column_name"] = "unique_id"
    connection = duckdb.connect()
    api = DuckDBAPI(connection=connection)
    records_table(connection, records)
    begin = time.perf_counter()
    try:
        linker = Linker(api.register("records"), settings)  # Splink 5
    except (AttributeError, TypeError):
        linker = Linker("records", settings, db_api=api)
    predictions = linker.inference.predict()
    seconds = time.perf_counter() - begin
    gammas = ["gamma_" + c["output_column_name"] for c in settings["comparisons"]]
    columns = ", ".join(f'"{g}"' for g in gammas)
    rows = connection.execute(
        f"select unique_id_l, unique_id_r, match_key, match_weight, {columns} from {predictions.physical_name}"
    ).fetchall()
    pairs = {(r[0], r[1]): (int(r[2]), tuple(r[4:]), r[3]) for r in rows}
    if len(pairs) != len(rows):
        raise SystemExit("Splink gives a pair twice")
    return pairs, gammas, seconds


def main(records, model, ours_file, name):
    logging.getLogger("splink").setLevel(logging.ERROR)
    ours, our_gammas = read_ours(ours_file)
    theirs, their_gammas, seconds = read_theirs(records, model)
    if our_gammas != their_gammas:
        print(f"{name}: other comparisons: {our_gammas} and {their_gammas}")
        return 1
    only_ours = ours.keys() - theirs.keys()
    only_theirs = theirs.keys() - ours.keys()
    common = ours.keys() & theirs.keys()
    levels = [p for p in common if ours[p][1] != theirs[p][1]]
    rules = [p for p in common if ours[p][0] != theirs[p][0]]
    same = [p for p in common if ours[p][1] == theirs[p][1]]
    largest = max((abs(ours[p][2] - theirs[p][2]) for p in same), default=0.0)
    wrong = only_ours or only_theirs or levels or rules or largest > TOLERANCE
    print(
        f"{'OFF' if wrong else 'ok '} {name:<28} splink {splink.__version__}: {len(theirs)} pairs ({len(only_ours)} only ours, "
        f"{len(only_theirs)} only theirs), {len(rules)} other rules, {len(levels)} other levels, "
        f"largest difference of weights {largest:.1e}, Splink {seconds:.1f} s"
    )
    for what, pairs in (("only ours", only_ours), ("only theirs", only_theirs), ("other levels", levels), ("other rule", rules)):
        for pair in sorted(pairs)[:5]:
            print(f"    {what}: records {pair[0]} and {pair[1]}, ours {ours.get(pair)}, theirs {theirs.get(pair)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) not in (4, 5):
        raise SystemExit(__doc__)
    sys.exit(main(*sys.argv[1:4], sys.argv[4] if len(sys.argv) == 5 else sys.argv[2]))
