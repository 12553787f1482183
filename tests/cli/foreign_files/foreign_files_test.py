#!/usr/bin/env python3
"""Real files of other programs that cannot be read yet, or ever: encrypted, .xls, .xlsb, .ods.

They are not part of the repository; where they are not beside it, these tests say "skipped"."""

import csv
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program

CORPUS = program.ROOT.parent / "shared" / "corpus"


def corpus():
    with open(CORPUS / "MANIFEST.tsv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@unittest.skipUnless((CORPUS / "MANIFEST.tsv").exists(), "the corpus is not beside the repository")
class ForeignFiles(program.ContractTest):

    def check(self, line):
        path = CORPUS / "files" / line["file"]
        return path, self.assert_run(3, "check", path, "--lang", "nl")

    def test_an_encrypted_workbook_asks_to_remove_the_password(self):
        encrypted = [line for line in corpus() if "encrypted" in line["kind"] + line["exercises"]]
        self.assertGreater(len(encrypted), 2)
        for line in encrypted:
            with self.subTest(file=line["file"]):
                path, done = self.check(line)
                self.assertIn(path.name, done.out)
                if "ooxml-encrypted" in line["kind"]:
                    self.assertIn("wachtwoord", done.out)

    def test_formats_that_are_not_read_say_which_they_are_and_what_to_do(self):
        for kind in ("xls", "xlsb", "ods"):
            lines = [line for line in corpus() if line["kind"] == kind and line["expected"] in
                     ("readable", "readable|unsupported-clear-error") and
                     "encrypted" not in line["exercises"]]
            for line in lines[:3]:
                with self.subTest(file=line["file"]):
                    path, done = self.check(line)
                    self.assert_says(done.out, path.name, f".{kind}", "bewaar", ".xlsx")

    def test_every_other_workbook_ends_in_a_report_or_a_reason(self):
        """No mapping fits them: named, or with the reason that they cannot be read."""
        for line in corpus():
            with self.subTest(file=line["file"]):
                path, done = self.check(line)
                self.assertIn("niet gelezen", done.out)


if __name__ == "__main__":
    program.main()
