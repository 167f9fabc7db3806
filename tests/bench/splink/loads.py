#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tessera developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Loads model files as Splink does, each in its own dialect; exit code 1 when one does not load.

    loads.py MODEL.json...
"""
import json
import sys

import splink
from splink.internals.settings_creator import SettingsCreator


def main(files):
    wrong = 0
    for file in files:
        with open(file, encoding="utf-8") as stream:
            dialect = json.load(stream)["sql_dialect"]
        try:
            settings = SettingsCreator.from_path_or_dict(file).get_settings(dialect)
            levels = sum(len(c.comparison_levels) for c in settings.core_model_settings.comparisons)
            print(f"ok  splink {splink.__version__} loads {file}: {dialect}, {levels} levels")
        except Exception as error:  # whatever it is, the file is at fault
            wrong += 1
            print(f"OFF splink {splink.__version__} does not load {file}: {type(error).__name__}: {error}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
