#!/usr/bin/env python3
"""Folders and many files: bad ones among good ones do not stop the work, and nothing that was
submitted is ever changed."""

import csv
import io
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program
from program import CANNABISHULP, SV_532


class BadAmongGood(program.ContractTest):

    def setUp(self):
        super().setUp()
        self.bad = {
            "a-tekst.xlsx": b"geen werkmap", "b-leeg.xlsx": b"",
            "d-half.xlsx": SV_532.read_bytes()[:4000], "f-beeld.xlsx": b"\x89PNG\r\n\x1a\n\0\0",
        }
        for name, content in self.bad.items():
            self.write(f"in/{name}", content)
        self.copy(SV_532, "in/c-goed.xlsx")
        self.copy(CANNABISHULP, "in/e-goed.xlsx")

    def copy(self, source, name=None):
        (self.folder / "in").mkdir(exist_ok=True)
        return super().copy(source, name)

    def test_the_good_ones_are_converted_and_each_bad_one_is_named(self):
        done = self.assert_run(3, "convert", "in", "-o", "x.csv", cwd=self.folder)
        text = (self.folder / "x.csv").read_text(encoding="utf-8")
        rows = list(csv.DictReader(io.StringIO(text)))
        self.assertEqual({row["SOURCE_FILE"] for row in rows},
                         {"in/c-goed.xlsx", "in/e-goed.xlsx"})
        self.assertEqual(len(rows), 122 + 154)
        self.assert_says(done.err, *self.bad)

    def test_the_good_ones_are_checked(self):
        done = self.assert_run(3, "check", "in", cwd=self.folder)
        self.assertEqual(done.out.count("fout T01"), 6)
        self.assert_says(done.out, *self.bad)

    def test_the_good_ones_are_answered_with(self):
        done = self.assert_run(3, "answer", "sv-532", "in", "-o", "x.xlsx", cwd=self.folder)
        self.assertTrue((self.folder / "x.xlsx").exists())
        self.assert_says(done.err, *self.bad)

    def test_troubles_stand_in_the_order_of_the_files(self):
        for jobs in ("1", "8"):
            done = self.assert_run(3, "convert", "in", "--jobs", jobs, cwd=self.folder)
            places = [done.err.index(name) for name in sorted(self.bad)]
            self.assertEqual(places, sorted(places))


class Folders(program.ContractTest):

    def test_lock_files_hidden_files_and_other_files_are_passed_over(self):
        self.copy(SV_532, "a.xlsx")
        for name in ("~$a.xlsx", ".~lock.a.xlsx#", ".verborgen.xlsx", "brief.docx", "verslag.html",
                     "lees.txt", "scan.pdf"):
            self.write(name, "niets")
        done = self.assert_run(1, "check", self.folder)
        self.assertIn("Bestanden: 1, waarvan gelezen: 1", done.out)

    def test_endings_in_capitals(self):
        self.copy(SV_532, "A.XLSX")
        self.assert_run(1, "check", self.folder, "-m", "depressiehulp-maand")

    def test_a_folder_without_workbooks(self):
        for name in ("leeg", "alleen-tekst"):
            (self.folder / name).mkdir()
        self.write("alleen-tekst/lees.txt", "niets")
        for name in ("leeg", "alleen-tekst"):
            dutch = self.assert_run(3, "convert", self.folder / name, "-o", self.folder / "x.csv")
            self.assert_says(dutch.err, name, "geen enkel werkboek", ".xlsx")
            english = self.assert_run(3, "convert", self.folder / name, "--lang", "en")
            self.assert_says(english.err, name, "no workbook")
        self.assertFalse((self.folder / "x.csv").exists())

    def test_a_folder_without_workbooks_beside_a_good_file(self):
        (self.folder / "leeg").mkdir()
        done = self.assert_run(3, "check", self.folder / "leeg", SV_532)
        self.assertEqual(done.out.count("fout T01"), 6)

    def test_a_link_that_goes_round(self):
        (self.folder / "rond").symlink_to(self.folder)
        self.copy(SV_532, "a.xlsx")
        self.assert_run(1, "check", self.folder)


class SubmissionsStayAsTheyAre(program.ContractTest):

    def test_inputs_are_never_touched(self):
        path = self.copy(SV_532)
        path.chmod(0o444)
        before = path.read_bytes(), path.stat().st_mtime_ns
        self.assert_run(1, "check", path)
        self.assert_run(1, "convert", path, "-o", self.folder / "x.csv")
        self.assert_run(1, "answer", "sv-532", path, "-o", self.folder / "x.xlsx")
        self.assertEqual((path.read_bytes(), path.stat().st_mtime_ns), before)

    def test_output_over_an_input_is_refused(self):
        path = self.copy(SV_532, "a.xlsx")
        (self.folder / "link.xlsx").symlink_to("a.xlsx")
        question = self.copy(program.QUESTIONS / "sv-532.toml", "vraag.xlsx")
        before = path.read_bytes()
        for words in (["answer", "sv-532", "a.xlsx", "-o", "a.xlsx"],
                      ["answer", "sv-532", "a.xlsx", "-o", "./a.xlsx"],
                      ["answer", "sv-532", "a.xlsx", "-o", "link.xlsx"],
                      ["answer", "sv-532", ".", "-o", "a.xlsx"],
                      ["answer", "vraag.xlsx", "a.xlsx", "-o", "vraag.xlsx"],
                      ["convert", "a.xlsx", "--to", "csv", "-o", "a.xlsx"],
                      ["check", "a.xlsx", "-o", "a.xlsx"]):
            done = self.assert_run(2, *words, cwd=self.folder)
            self.assert_says(done.err, words[-1], "overschreven")
        self.assertEqual(path.read_bytes(), before)
        self.assertTrue(question.read_bytes().startswith(b"#"))


if __name__ == "__main__":
    program.main()
