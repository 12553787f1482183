#!/usr/bin/env python3
"""Observations and findings of each golden case are those that a person has reviewed.

Usage: golden_test.py PATH/TO/bijlage; with BIJLAGE_UPDATE=1 in the environment the expected files
are written anew, for review."""

import difflib
import json
import os
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "cli"))
import program  # noqa: E402

CASES = sorted(path.parent for path in HERE.glob("*/inputs"))
COLUMNS = ("code", "severity", "file", "sheet", "cells", "expected", "found", "raw", "suggestion")
UPDATE = os.environ.get("BIJLAGE_UPDATE") == "1"


def inputs(case):
    return (case / "inputs").read_text(encoding="utf-8").split("\n")[:-1]


def line_of(file, finding):
    """What a finding says beside its sentence, which may be worded better any day."""
    cells = " ".join(finding["cells"])
    values = {**finding, "file": Path(file["file"]).name, "cells": cells}
    return "\t".join((values[column] or "").replace("\n", "\\n") for column in COLUMNS)


class Golden(unittest.TestCase):
    maxDiff = None

    def test_there_are_cases(self):
        self.assertGreaterEqual(len(CASES), 2)

    def test_observations(self):
        for case in CASES:
            with self.subTest(case=case.name):
                self.compare(case / "expected.csv",
                             self.run_program("convert", *inputs(case), "-o", "-"))

    def test_findings(self):
        for case in CASES:
            with self.subTest(case=case.name):
                report = json.loads(self.run_program("check", *inputs(case), "--format", "json"))
                lines = ["\t".join(COLUMNS), *(line_of(file, finding) for file in report["files"]
                                               for finding in file["findings"])]
                self.compare(case / "expected_findings.tsv", "\n".join(lines) + "\n")

    def run_program(self, *arguments):
        done = program.run(*arguments, "--lang", "nl", "--fail-on", "never")
        self.assertEqual((done.code, done.err), (0, ""))
        return done.out

    def compare(self, golden, now):
        if UPDATE:
            golden.write_text(now, encoding="utf-8", newline="")
        expected = golden.read_text(encoding="utf-8")
        if now != expected:
            difference = difflib.unified_diff(expected.splitlines(), now.splitlines(),
                                              golden.name, "now", n=0, lineterm="")
            self.fail("\n" + "\n".join(difference))


if __name__ == "__main__":
    program.main()
