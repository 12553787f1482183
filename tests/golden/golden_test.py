#!/usr/bin/env python3
"""Observations and findings of each golden case are those that a person has reviewed.

Usage: golden_test.py PATH/TO/bijlage; with BIJLAGE_UPDATE=1 in the environment the expected files
are written anew, for review."""

import difflib
import os
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "cli"))
import program  # noqa: E402

CASES = sorted(path.parent for path in HERE.glob("*/inputs"))
UPDATE = os.environ.get("BIJLAGE_UPDATE") == "1"


def inputs(case):
    return (case / "inputs").read_text(encoding="utf-8").split("\n")[:-1]


class Golden(unittest.TestCase):
    maxDiff = None

    def test_there_are_cases(self):
        self.assertGreaterEqual(len(CASES), 2)

    def test_observations(self):
        for case in CASES:
            with self.subTest(case=case.name):
                self.compare(case / "expected.csv", "convert", *inputs(case), "-o", "-")

    def test_findings(self):
        for case in CASES:
            with self.subTest(case=case.name):
                self.compare(case / "expected_findings.txt", "check", *inputs(case))

    def compare(self, golden, *arguments):
        done = program.run(*arguments, "--lang", "nl", "--fail-on", "never")
        self.assertEqual((done.code, done.err), (0, ""))
        if UPDATE:
            golden.write_text(done.out, encoding="utf-8", newline="")
        expected = golden.read_text(encoding="utf-8")
        if done.out != expected:
            difference = difflib.unified_diff(expected.splitlines(), done.out.splitlines(),
                                              golden.name, "now", n=0, lineterm="")
            self.fail("\n" + "\n".join(difference))


if __name__ == "__main__":
    program.main()
