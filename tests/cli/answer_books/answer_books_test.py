#!/usr/bin/env python3
"""The answer workbooks as other programs see them: openpyxl opens them and finds the promised
shape; LibreOffice recalculates every formula to its stored value."""

import importlib.util
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import program
from program import CANNABISHULP, SAMPLES, SV_532

CHECKS = HERE.parent / "answer_workbook"


@unittest.skipUnless(importlib.util.find_spec("openpyxl"), "openpyxl is not installed")
class AnswerBooks(program.ContractTest):

    def setUp(self):
        super().setUp()
        self.books = [self.folder / "sv-532.xlsx", self.folder / "cannabishulp.xlsx",
                      self.folder / "sv-162.xlsx"]
        self.assert_run(1, "answer", "sv-532", SV_532, "-o", self.books[0])
        self.assert_run(0, "answer", "cannabishulp-2014-2017", CANNABISHULP, "-o", self.books[1])
        self.assert_run(0, "answer", "sv-162", SAMPLES / "sv-162-onlinehulp", "-o", self.books[2])

    def hold(self, check):
        done = subprocess.run([sys.executable, "-B", CHECKS / check, *self.books], text=True,
                              capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        for book in self.books:
            self.assertIn(book.name, done.stdout)

    def test_structure(self):
        self.hold("structure.py")

    @unittest.skipUnless(shutil.which("soffice"), "LibreOffice is not installed")
    def test_every_formula_recalculates_to_its_stored_value(self):
        self.hold("recalculate.py")


if __name__ == "__main__":
    program.main()
