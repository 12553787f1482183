#!/usr/bin/env python3
"""Real files of other programs, of all formats: what can be read is described, what cannot is
refused in a sentence that says why.

They are not part of the repository; where they are not beside it, these tests say "skipped"."""

import csv
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program

CORPUS = program.ROOT.parent / "shared" / "corpus"
# Encrypted with the password that Excel uses where a workbook is only protected from changes.
OPENS_BY_ITSELF = {"tafia__calamine/tests/issue_385.xls"}


def corpus():
    with open(CORPUS / "MANIFEST.tsv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@unittest.skipUnless((CORPUS / "MANIFEST.tsv").exists(), "the corpus is not beside the repository")
class ForeignFiles(program.ContractTest):

    def test_an_encrypted_workbook_asks_for_the_password(self):
        encrypted = [line for line in corpus() if "encrypted" in line["kind"] + line["exercises"]
                     and line["file"] not in OPENS_BY_ITSELF]
        self.assertGreater(len(encrypted), 2)
        for line in encrypted:
            with self.subTest(file=line["file"]):
                path = CORPUS / "files" / line["file"]
                done = self.assert_run(3, "check", path, "--lang", "nl")
                self.assert_says(done.out, path.name, "wachtwoord")

    def test_each_is_described_or_refused_with_a_reason(self):
        for line in corpus():
            with self.subTest(file=line["file"]):
                path = CORPUS / "files" / line["file"]
                done = program.run("inspect", path, "--lang", "nl")
                self.assertIn(done.code, (0, 3), done.err)
                self.assertIn(path.name, done.out)
                self.assertNotRegex(done.out + done.err, r"Sanitizer|terminate called")
                if done.code == 0:
                    self.assertIn("Formaat: ", done.out)
                else:
                    # The file is in the heading; below it, a sentence says why.
                    self.assertRegex(done.out.split("\n", 1)[1], r"\w.{20,}\.\n")

    def test_no_mapping_fits_them(self):
        for line in corpus():
            with self.subTest(file=line["file"]):
                done = self.assert_run(3, "check", CORPUS / "files" / line["file"], "--lang", "nl")
                self.assertIn("niet gelezen", done.out)


if __name__ == "__main__":
    program.main()
