# SPDX-FileCopyrightText: 2026 The Tessera developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Splink with DuckDB on records that bench-probe wrote: splink_speed.py MODEL.json RECORDS.csv THREADS.

MODEL.json is a model of ours; it is told to Splink in its own words. Prints one line of JSON: seconds by stage, pairs, links, clusters.
"""
import json
import logging
import sys
import time

import duckdb
from splink import DuckDBAPI, Linker, SettingsCreator
from splink.comparison_library import CustomComparison

CONDITIONS = {
    "missing": '"{a}_l" IS NULL OR "{a}_r" IS NULL',
    "exact": '"{a}_l" = "{a}_r"',
    "jaro_winkler": 'jaro_winkler_similarity("{a}_l", "{a}_r") >= {amount}',
    "levenshtein": 'levenshtein("{a}_l", "{a}_r") <= {amount}',
    "else": "ELSE",
}


def level_of(level):
    condition = level["condition"]
    told = {
        "sql_condition": CONDITIONS[condition["kind"]].format(a=condition.get("attribute"), amount=condition.get("amount")),
        "label_for_charts": level["label"],
    }
    if condition["kind"] == "missing":
        told["is_null_level"] = True
    else:
        told["m_probability"], told["u_probability"] = level["m"], level["u"]
    if "term_frequency" in level:
        told["tf_adjustment_column"] = level["term_frequency"]["attribute"]
    return told


def settings_of(model):
    return SettingsCreator(
        link_type="dedupe_only",
        probability_two_random_records_match=model["prior"],
        blocking_rules_to_generate_predictions=[rule.replace(" AND ", " and ") for rule in model["blocking_rules"]],
        comparisons=[
            CustomComparison(output_column_name=one["name"], comparison_levels=[level_of(level) for level in one["levels"]])
            for one in model["comparisons"]
        ],
        retain_matching_columns=False,
        retain_intermediate_calculation_columns=False,
    )


def main():
    logging.getLogger("splink").setLevel(logging.ERROR)
    with open(sys.argv[1], encoding="utf-8") as file:
        model = json.load(file)
    told = {}
    began = time.perf_counter()

    def lap(stage):
        nonlocal began
        now = time.perf_counter()
        told[stage] = now - began
        began = now

    connection = duckdb.connect()
    connection.execute(f"SET threads = {int(sys.argv[3])}")
    connection.execute("CREATE TABLE records AS SELECT * FROM read_csv(?, all_varchar = true, header = true)", [sys.argv[2]])
    lap("load")
    linker = Linker("records", settings_of(model), DuckDBAPI(connection=connection))
    predictions = linker.inference.predict(threshold_match_weight=model["keep_weight"])
    lap("predict")
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
        predictions, threshold_match_weight=model["thresholds"]["match"])
    lap("cluster")

    def count(what, table, where=""):
        return connection.execute(f"SELECT count({what}) FROM {table.physical_name} {where}").fetchone()[0]

    print(json.dumps({
        "stages": told,
        "kept": count("*", predictions),
        "links": count("*", predictions, f"WHERE match_weight >= {model['thresholds']['match']}"),
        "clusters": count("DISTINCT cluster_id", clusters),
    }))


main()
