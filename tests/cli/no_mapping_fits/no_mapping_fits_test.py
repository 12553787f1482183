#!/usr/bin/env python3
"""Which mapping reads a workbook: the best that fits. A tie and no fit are told with the candidates
and their scores, exit code 3."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program
from program import IMPORTS, SV_532

CANDIDATES = ("depressiehulp-maand", "cannabishulp-jaar")


class Choosing(program.ContractTest):

    def strange(self):
        """A sound workbook in which no label of any mapping stands."""
        def change(name, content):
            if name == "xl/workbook.xml":
                for sheet in (b"Bezoekers", b"Zelftest", b"Hulp", b"Subsidies"):
                    content = content.replace(b'name="' + sheet, b'name="Blad ' + sheet[:1])
            if name == "xl/sharedStrings.xml" or "worksheets" in name:
                for word in (b"depressiehulp", b"Unieke bezoekers", b"Begeleiding", b"Zelftest"):
                    content = content.replace(word, b"iets anders")
            return content
        path = self.folder / "vreemd.xlsx"
        program.rewrite_parts(SV_532, path, change)
        return path

    def twin(self):
        """A folder with a mapping that fits as well as the one of depressiehulp."""
        text = (IMPORTS / "depressiehulp-maand.toml").read_text(encoding="utf-8")
        self.write("meer/tweeling.toml", text.replace('"depressiehulp-maand"', '"tweeling"', 1))
        return self.folder / "meer"

    def test_the_one_that_fits_best(self):
        done = self.assert_run(1, "check", SV_532, "-v")
        self.assertIn("depressiehulp-maand", done.err)

    def test_whatever_the_file_is_called(self):
        self.assert_run(1, "check", self.copy(SV_532, "bijlage 3.xlsx"))

    def test_none_fits(self):
        for language, part in (("nl", "mapping"), ("en", "mapping")):
            done = self.assert_run(3, "convert", self.strange(), "-o", self.folder / "x.csv",
                                   "--lang", language)
            self.assert_says(done.err, "vreemd.xlsx", part, *CANDIDATES)
            for candidate in CANDIDATES:
                self.assertRegex(done.err, rf"{candidate} \(\d+: .*sheets \d/\d, header \d/\d, ")
            self.assert_says(done.err, "-m", "[match]", "inspect", "suggest")
        self.assertEqual(self.left(), ["vreemd.xlsx"])

    def test_a_tie(self):
        for language in ("nl", "en"):
            done = self.assert_run(3, "convert", SV_532, "--mappings", self.twin(), "-o",
                                   self.folder / "x.csv", "--lang", language)
            self.assert_says(done.err, SV_532.name, "-m", "must", "[match]")
            self.assertRegex(done.err, r"depressiehulp-maand \(\d+.*tweeling \(\d+")
        self.assertFalse((self.folder / "x.csv").exists())

    def test_a_tie_is_settled_by_naming_one(self):
        done = self.assert_run(1, "check", SV_532, "-v", "-m", self.twin() / "tweeling.toml")
        self.assertIn("tweeling", done.err)

    def test_a_mapping_that_is_named_reads_the_file_whatever_it_is(self):
        """What it does not find there is a finding, with its code."""
        done = self.assert_run(1, "check", self.strange(), "-m", "depressiehulp-maand")
        self.assertIn("S01", done.out)

    def test_a_file_that_none_fits_does_not_stop_the_others(self):
        done = self.assert_run(3, "check", self.strange(), SV_532)
        self.assertEqual(done.out.count("fout T01"), 6)


if __name__ == "__main__":
    program.main()
