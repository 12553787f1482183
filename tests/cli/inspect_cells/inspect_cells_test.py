#!/usr/bin/env python3
"""`inspect --cells`: every cell on a line of its own, for scripts; and on workbooks that others
made, the same as what another reader found."""

import csv
import gzip
import re
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program
from program import CANNABISHULP, SV_532

CORPUS = program.ROOT.parent / "shared" / "corpus"
ESCAPES = {"\\\\": "\\", "\\t": "\t", "\\n": "\n", "\\r": "\r"}
# Files of which the other reader reads every cell rightly, of many kinds and sizes.
SAME = ("SheetJS__test_files/merge_cells.xlsx",
        "SheetJS__test_files/sheet_visibility.xlsx",
        "TheEconomist__covid-19-excess-deaths-tracker/source-data/italy/italy_comunes.xlsx",
        "apache__poi/test-data/spreadsheet/56278.xlsx",
        "tafia__calamine/tests/date_1904.xlsx",
        "tafia__calamine/tests/errors.xlsx",
        "tafia__calamine/tests/whitespace_trim.xlsx",
        "tidyverse__readxl/inst/extdata/deaths.xlsx",
        "tidyverse__readxl/tests/testthat/sheets/iris-google-doc.xlsx",
        "wireservice__csvkit/examples/realdata/ne_1033_data.xlsx")


def unescaped(text):
    return re.sub(r"\\[\\tnr]", lambda match: ESCAPES[match[0]], text)


def cells(lines):
    """(sheet, A1) → (type, value); a number as a number."""
    found = {}
    for line in lines.splitlines():
        sheet, place, kind, value = line.split("\t")
        value = float(value) if kind == "n" else unescaped(value)
        found[unescaped(sheet), place] = (kind, value)
    return found


class Cells(program.ContractTest):

    def test_of_an_annex(self):
        done = self.assert_run(0, "inspect", "--cells", SV_532)
        found = cells(done.out)
        self.assertEqual(done.err, "")
        self.assertEqual(found["Zelftest", "B17"], ("n", 1043))
        self.assertEqual(found["Bezoekers", "A5"], ("s", "Januari"))
        self.assertEqual(len(found), done.out.count("\n"))

    def test_needs_no_mapping_and_no_language(self):
        one, other = (self.assert_run(0, "inspect", "--cells", SV_532, *words).out
                      for words in (["--lang", "nl"], ["--lang", "en", "--jobs", "2"]))
        self.assertEqual(one, other)

    def test_of_several_files_one_after_the_other(self):
        both = self.assert_run(0, "inspect", "--cells", SV_532, CANNABISHULP).out
        each = [self.assert_run(0, "inspect", "--cells", f).out for f in (SV_532, CANNABISHULP)]
        self.assertEqual(both, "".join(each))

    def test_what_cannot_be_read_is_said_and_the_others_are_done(self):
        broken = self.write("stuk.xlsx", bytes(range(256)) * 8)
        done = self.assert_run(3, "inspect", "--cells", broken, SV_532)
        self.assertIn("stuk.xlsx", done.err)
        self.assertIn("Januari", done.out)

    def test_a_full_disk_is_told(self):
        if not Path("/dev/full").exists():
            self.skipTest("skipped: no /dev/full here")
        with open("/dev/full", "wb") as full:
            self.assert_run(4, "inspect", "--cells", SV_532, stdout=full)


@unittest.skipUnless((CORPUS / "MANIFEST.tsv").exists(), "the corpus is not beside the repository")
class ForeignCells(program.ContractTest):

    def test_are_what_another_reader_found(self):
        with open(CORPUS / "MANIFEST.tsv", encoding="utf-8", newline="") as file:
            lines = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            references = {line["file"]: line["reference"].split(" (")[0] for line in lines}
        for name in SAME:
            with self.subTest(file=name):
                done = self.assert_run(0, "inspect", "--cells", CORPUS / "files" / name)
                with gzip.open(CORPUS / references[name], "rt", encoding="utf-8") as expected:
                    self.assertEqual(cells(done.out), cells(expected.read()))


if __name__ == "__main__":
    program.main()
