#!/usr/bin/env python3
"""`suggest`: a mapping file for an unknown workbook, to a stream or a file."""

import sys
import tomllib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program
from program import SV_532


class Suggest(program.ContractTest):

    def test_a_draft_goes_to_standard_output(self):
        """Valid TOML with a table for each kind of block, its comments in the reader's language."""
        done = self.assert_run(0, "suggest", SV_532, "--lang", "nl")
        draft = tomllib.loads(done.out)
        self.assertEqual(draft["mapping"]["model"], "onlinehulp")
        self.assertEqual(draft["fixed"], {"platform": "depressiehulp"})
        ids = [table["id"] for table in draft["table"]]
        self.assertEqual(ids, ["bezoekers", "zelftest", "hulp", "subsidies"])
        self.assertIn("# BESLIS: ", done.out)
        english = self.assert_run(0, "suggest", SV_532, "--lang", "en").out
        self.assertEqual(tomllib.loads(english), draft)
        self.assertIn("# DECIDE: ", english)

    def test_a_draft_converts_the_workbook_it_was_made_for(self):
        draft = self.folder / "draft.toml"
        done = self.assert_run(0, "suggest", SV_532, "-o", draft)
        self.assertEqual(done.out, "")
        self.assertIn(str(draft), done.err)
        converted = program.run("convert", SV_532, "-m", draft, "-o", "-")
        self.assertIn(converted.code, (0, 1), converted.err)
        self.assertEqual(len(converted.out.splitlines()), 1 + 122)

    def test_the_same_bytes_every_time(self):
        first = self.assert_run(0, "suggest", SV_532).out
        self.assertEqual(self.assert_run(0, "suggest", SV_532).out, first)

    def test_a_workbook_without_cells(self):
        empty = self.folder / "empty.csv"
        empty.write_text("\n", encoding="utf-8")
        done = self.assert_run(3, "suggest", empty)
        self.assertEqual(done.out, "")
        self.assertIn("empty.csv", done.err)

    def test_a_workbook_that_no_model_knows(self):
        """There is a draft all the same, and it loads."""
        strange = self.folder / "strange.csv"
        strange.write_text("alpha;beta\nx;1\ny;2\n", encoding="utf-8")
        draft = self.folder / "draft.toml"
        self.assert_run(0, "suggest", strange, "-o", draft)
        self.assertTrue(tomllib.loads(draft.read_text(encoding="utf-8"))["table"])
        done = program.run("convert", strange, "-m", draft, "-o", "-")
        self.assertNotIn(done.code, (2, 3), done.err)

    def test_a_draft_replaces_no_file(self):
        """It may be a draft that somebody worked on."""
        draft = self.folder / "draft.toml"
        draft.write_text("# mine", encoding="utf-8")
        done = self.assert_run(2, "suggest", SV_532, "-o", draft)
        self.assertIn(str(draft), done.err)
        self.assertEqual(draft.read_text(encoding="utf-8"), "# mine")

    def test_wrong_use(self):
        self.assert_run(2, "suggest")
        self.assert_run(2, "suggest", SV_532, SV_532)
        self.assert_run(3, "suggest", self.folder / "nowhere.xlsx")
        self.assert_run(4, "suggest", SV_532, "-o", self.folder / "no" / "folder" / "m.toml")


if __name__ == "__main__":
    program.main()
