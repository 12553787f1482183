#!/usr/bin/env python3
"""What the samples for written question 162 say of themselves, on every sheet and in every format.

Usage: online_help_test.py PATH/TO/bijlage PATH/TO/make_samples"""

import json
import subprocess
import sys
import tempfile
import unittest
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "cli"))
import program  # noqa: E402

SUBMISSIONS = sorted(path for path in (program.SAMPLES / "sv-162-onlinehulp").iterdir()
                     if path.suffix in (".xlsx", ".xls", ".ods"))
MAPPINGS = {"hulpwebsites-2020-2023.xlsx": "hulpwebsites-maand",
            "druglijn-2020-2023.xlsx": "druglijn",
            "tele-onthaal-2020-2022.ods": "tele-onthaal",
            "1712-2020-2022.xls": "1712-jaar"}


make_samples = "make_samples"


def texts_of(path):
    """All texts of each sheet."""
    texts = defaultdict(list)
    for line in program.run("inspect", path, "--cells").out.splitlines():
        sheet, _, kind, value = line.split("\t")
        texts[sheet].append(value if kind == "s" else "")
    return texts


class OnlineHelp(unittest.TestCase):

    def test_each_organisation_submits_one_workbook(self):
        self.assertEqual({path.name for path in SUBMISSIONS}, set(MAPPINGS))

    def test_every_sheet_says_that_its_months_are_illustrative(self):
        for path in SUBMISSIONS:
            for sheet, texts in texts_of(path).items():
                with self.subTest(file=path.name, sheet=sheet):
                    self.assertTrue(any(text.startswith("ILLUSTRATIEF: ") for text in texts))

    def test_the_readme_beside_them_says_so_too_and_names_each(self):
        readme = (program.SAMPLES / "sv-162-onlinehulp" / "README.md").read_text()
        self.assertIn("ILLUSTRATIVE", readme)
        for path in SUBMISSIONS:
            self.assertIn(path.name, readme)

    def test_each_finds_its_own_mapping_among_all(self):
        for path in SUBMISSIONS:
            done = program.run("check", path, "--format", "json")
            (file,) = json.loads(done.out)["files"]
            self.assertEqual(file["mapping"], MAPPINGS[path.name])

    def test_the_xls_holds_what_the_generator_says(self):
        """An .xls is not written by the generator: a spreadsheet program saved it."""
        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder) / "1712.xlsx"
            subprocess.run([make_samples, "--1712", made], check=True)
            saved = program.SAMPLES / "sv-162-onlinehulp" / "1712-2020-2022.xls"
            cells = [program.run("inspect", path, "--cells").out for path in (made, saved)]
        self.assertGreater(len(cells[0].splitlines()), 80)
        self.assertEqual(cells[1].splitlines(), cells[0].splitlines())


if __name__ == "__main__":
    make_samples = sys.argv.pop(2)
    program.main()
