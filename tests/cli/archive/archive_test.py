#!/usr/bin/env python3
"""`archive`: the figures of submissions kept by vintage, looked up and compared."""

import json
import os
import re
import sqlite3
import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1]),
                str(Path(__file__).resolve().parents[2] / "docs")]
import openpyxl  # noqa: E402
import program  # noqa: E402
import sheet_text  # noqa: E402
from program import CANNABISHULP, ROOT, SV_532  # noqa: E402

MAPPING = ROOT / "tests/findings/mapping.toml"
JUNE = "visits[platform=depressiehulp, 2018-06]"


class ArchiveTest(program.ContractTest):

    def setUp(self):
        super().setUp()
        self.archive = self.folder / "archive.sqlite"

    def sheet(self, name, *rows):
        """A workbook with visits of depressiehulp: rows of a month of 2018 and a figure."""
        text = self.write("sheet.txt", f"file: {name}.xlsx\nsheet: Bezoeken\n"
                          "| 2018 | |\n| | Bezoeken |\n"
                          + "".join(f"| {month} | {figure} |\n" for month, figure in rows))
        return Path(sheet_text.write_workbook(sheet_text.read_book(text), self.folder))

    def add(self, vintage, date, *files, code=0, **options):
        return self.assert_run(code, "archive", "add", self.archive, *files, "--vintage", vintage,
                               "--date", date, "--fail-on", "never", "--lang", "en", **options)

    def add_sheet(self, vintage, date, *rows):
        return self.add(vintage, date, self.sheet(vintage, *rows), "-m", MAPPING)

    def report(self, verb, *words):
        done = self.assert_run(0, "archive", verb, self.archive, *words, "--format", "json")
        return json.loads(done.out)

    def text(self, verb, *words, lang="en"):
        return self.assert_run(0, "archive", verb, self.archive, *words, "--lang", lang).out

    def vintages(self):
        return [one["vintage"] for one in self.report("list")["vintages"]]


class Add(ArchiveTest):

    def test_keeps_every_observation_that_convert_writes(self):
        done = self.add("sv-532", "2018-07-05", SV_532)
        self.assert_says(done.err, "sv-532 was added", "files: 1", "observations: 122")
        converted = json.loads(self.assert_run(0, "convert", SV_532, "--to", "json", "-o", "-",
                                               "--fail-on", "never").out)["observations"]
        with sqlite3.connect(self.archive) as database:
            database.row_factory = sqlite3.Row
            kept = [dict(row) for row in database.execute("SELECT * FROM figures")]
        ours = sorted((row["time_period"], row["measure"], row["obs_value"], row["unit_measure"],
                       row["obs_status"], row["ref_per_start"], row["ref_per_end"],
                       row["comment_obs"] or "", row["source_sheet"], row["source_cell"],
                       row["source_text"], row["mapping"]) for row in kept if row["obs_value"])
        theirs = sorted((row["TIME_PERIOD"], row["MEASURE"], str(row["OBS_VALUE"]),
                         row["UNIT_MEASURE"], ";".join(row["OBS_STATUS"]), row["REF_PER_START"],
                         row["REF_PER_END"], row["COMMENT_OBS"], row["SOURCE_SHEET"],
                         row["SOURCE_CELL"], row["SOURCE_TEXT"], row["MAPPING"])
                        for row in converted if row["OBS_VALUE"] is not None)
        self.assertEqual(ours, theirs)
        self.assertEqual(len(kept), len(converted))
        self.assertEqual({row["sha256"] for row in kept}, {program.sha256(SV_532)})

    def test_findings_decide_the_exit_code_as_for_convert(self):
        self.assert_run(1, "archive", "add", self.archive, SV_532, "--vintage", "a",
                        "--date", "2018-07-05")
        self.assertEqual(self.vintages(), ["a"])

    def test_a_vintage_that_is_there_is_refused_with_what_to_do(self):
        self.add("sv-532", "2018-07-05", SV_532)
        before = program.sha256(self.archive)
        done = self.add("sv-532", "2019-07-05", CANNABISHULP, code=2)
        self.assert_says(done.err, "already holds the vintage sv-532", "--replace")
        self.assertEqual(program.sha256(self.archive), before)
        self.add("sv-532", "2019-07-05", CANNABISHULP, "--replace")
        (vintage,) = self.report("list")["vintages"]
        self.assertEqual((vintage["date"], vintage["observations"]), ("2019-07-05", 154))

    def test_name_and_date_are_needed(self):
        for words in (["--date", "2018-07-05"], ["--vintage", "a"],
                      ["--vintage", "a", "--date", "5 juli"], ["--vintage", " ", "--date", "2018-07-05"]):
            self.assert_run(2, "archive", "add", self.archive, SV_532, *words)
        self.assertEqual(self.left(), [])

    def test_what_cannot_be_read_is_told_and_the_others_are_added(self):
        broken = self.write("broken.xlsx", b"PK\3\4 nothing more")
        self.add("a", "2018-07-05", SV_532, broken, code=3)
        self.assertEqual(self.report("list")["vintages"][0]["observations"], 122)

    def test_nothing_readable_adds_nothing(self):
        broken = self.write("broken.xlsx", b"PK\3\4 nothing more")
        self.add("a", "2018-07-05", broken, code=3)
        self.assertEqual(self.left(), ["broken.xlsx"])

    def test_figures_that_contradict_each_other_are_all_kept_and_told(self):
        first = self.sheet("first", ("januari", 5))
        second = self.sheet("second", ("januari", 6))
        done = self.add("a", "2018-07-05", first, second, "-m", MAPPING)
        self.assert_says(done.err, "different values: 1", "All of them are kept")
        (figure,) = self.report("show", "visits")["figures"]
        self.assertEqual([one["value"] for one in figure["vintages"]], ["5", "6"])

    def test_the_archive_is_no_input(self):
        workbook = self.copy(SV_532)
        before = program.sha256(workbook)
        self.assert_run(2, "archive", "add", workbook, workbook, "--vintage", "a",
                        "--date", "2018-07-05")
        self.assertEqual(program.sha256(workbook), before)


class Reports(ArchiveTest):

    def setUp(self):
        super().setUp()
        self.add_sheet("new", "2019-07-05", ("januari", 6), ("maart", 9))
        self.add_sheet("old", "2018-07-05", ("januari", 5), ("februari", 7), ("maart", "9,0"))

    def test_list_gives_vintages_by_date_and_keys_to_ask_for(self):
        text = self.text("list")
        self.assertRegex(text, r"(?s)2018-07-05  old .*observations: 3\n2019-07-05  new ")
        report = self.report("list")
        self.assertEqual([one["vintage"] for one in report["vintages"]], ["old", "new"])
        (measure,) = report["measures"]
        self.assertEqual(measure["key"], "visits[platform=depressiehulp]")
        self.assertIn(measure["key"], text)
        self.assertEqual(len(self.report("show", measure["key"])["figures"]), 3)

    def test_show_gives_a_figure_with_its_cell_in_every_vintage(self):
        key = "visits[platform=depressiehulp, 2018-01]"
        (figure,) = self.report("show", key)["figures"]
        self.assertEqual(figure["key"], key)
        self.assertEqual([(one["vintage"], one["date"], one["value"], one["cell"])
                          for one in figure["vintages"]],
                         [("old", "2018-07-05", "5", "B3"), ("new", "2019-07-05", "6", "B3")])
        self.assertRegex(self.text("show", key), r"2018-07-05  old  5  \S*old.xlsx:Bezoeken!B3  “5”")

    def test_show_says_when_there_are_more(self):
        self.add("sv-532", "2018-08-05", SV_532)
        report = self.report("show", "*")
        self.assertEqual((len(report["figures"]), report["more"]), (50, True))
        self.assert_says(self.text("show", "*"), "More figures match than the 50")

    def test_every_key_that_show_prints_finds_its_figure(self):
        self.add("cannabis", "2018-08-05", CANNABISHULP)
        for figure in self.report("show", "share")["figures"]:
            found = self.report("show", figure["key"])["figures"]
            self.assertEqual(found[0]["key"], figure["key"])

    def test_show_of_nothing_says_where_to_look(self):
        done = self.assert_run(2, "archive", "show", self.archive, "visits[2001]", "--lang", "en")
        self.assert_says(done.err, "no figure that matches “visits[2001]”", "archive list")
        done = self.assert_run(2, "archive", "show", self.archive, "visits[juni]", "--lang", "en")
        self.assert_says(done.err, "“juni” is not understood")

    def test_diff_gives_both_values(self):
        report = self.report("diff", "old", "new")
        self.assertEqual(report["summary"], {"changed": 1, "added": 0, "gone": 1})
        (changed,) = report["changed"]
        self.assertEqual((changed["before"][0]["value"], changed["after"][0]["value"]), ("5", "6"))
        text = self.text("diff", "old", "new", lang="nl")
        self.assert_says(text, "old (5 juli 2018) → new (5 juli 2019)", "Gewijzigd: 1",
                         "visits[platform=depressiehulp, 2018-01]: 5 → 6", "Weg: 1")
        self.assert_says(self.text("diff", "old", "old"), "No figure differs")

    def test_diff_of_an_unknown_vintage_names_those_there_are(self):
        done = self.assert_run(2, "archive", "diff", self.archive, "old", "newer", "--lang", "en")
        self.assert_says(done.err, "no vintage “newer”", "old, new")

    def test_a_report_can_go_to_a_file_but_not_over_the_archive(self):
        self.text("list", "-o", str(self.folder / "list.txt"))
        self.assertIn("old", (self.folder / "list.txt").read_text(encoding="utf-8"))
        self.assert_run(2, "archive", "list", self.archive, "-o", self.archive)

    def test_one_word_too_many(self):
        self.assert_run(2, "archive", "list", self.archive, "more")


class Earlier(ArchiveTest):
    """H02: `--archive` of check, convert and answer."""

    def check(self, path, *words, code=0):
        done = self.assert_run(code, "check", path, "-m", MAPPING, "--archive", self.archive,
                               "--format", "json", "--lang", "en", *words)
        (file,) = json.loads(done.out)["files"]
        return [finding for finding in file["findings"] if finding["code"] == "H02"]

    def setUp(self):
        super().setUp()
        self.add_sheet("sv-1", "2018-07-05", ("januari", 1005), ("februari", 7), ("maart", "n.b."))

    def test_check_tells_both_values_and_where_the_earlier_one_stood(self):
        (finding,) = self.check(self.sheet("now", ("januari", 1006), ("februari", "7,0"),
                                           ("maart", 9), ("april", 8)))
        self.assertEqual((finding["severity"], finding["cells"], finding["expected"],
                          finding["found"]), ("warning", ["B3"], "1005", "1006"))
        self.assert_says(finding["message"], "is now 1,006", "in sv-1, of 5 July 2018, it was 1,005",
                         "sv-1.xlsx:Bezoeken!B3")

    def test_check_shows_the_row_that_it_is_about(self):
        path = self.sheet("now", ("januari", 1006), ("februari", 7))
        done = self.assert_run(0, "check", path, "-m", MAPPING, "--archive", self.archive,
                               "--lang", "en")
        self.assertEqual(done.out.count("warning"), 2)  # this one, and in the counts
        self.assert_says(done.out, "Bezoeken!B3: warning H02", "  3 | januari | 1006\n")

    def test_a_figure_that_is_missing_now(self):
        (finding,) = self.check(self.sheet("now", ("januari", "n.b."), ("februari", 7)))
        self.assert_says(finding["message"], "January 2018 is missing now", "1,005")

    def test_a_decision_of_people_holds_for_it(self):
        path = self.sheet("now", ("januari", 1006), ("februari", 7))
        self.write("corrections.toml", '[[accept]]\nfile = "now.xlsx"\nsheet = "Bezoeken"\n'
                   'code = "H02"\ncells = "B3"\nby = "A. Checker"\ndate = 2018-07-02\n'
                   'reason = "Recounted."\n')
        (finding,) = self.check(path)
        self.assertEqual(finding["severity"], "note")

    def test_a_corrected_figure_is_told_to_be_one(self):
        path = self.sheet("now", ("januari", 1006), ("februari", 7))
        self.write("corrections.toml", '[[correction]]\nfile = "now.xlsx"\nsheet = "Bezoeken"\n'
                   'cell = "B3"\nwas = "1006"\nvalue = 1007\nby = "A. Checker"\n'
                   'date = 2018-07-02\nreason = "Recounted."\n')
        (finding,) = self.check(path)
        self.assertEqual([(one["decision"], one["cell"]) for one in finding["decisions"]],
                         [("counted", "B3")])

    def test_convert_counts_it_for_the_exit_code(self):
        path = self.sheet("now", ("januari", 1006), ("februari", 7))
        words = ("convert", path, "-m", MAPPING, "-o", self.folder / "x.csv", "--fail-on", "warning")
        self.assert_run(0, *words)
        self.assert_run(1, *words, "--archive", self.archive)

    def test_answer_tells_it_in_controle_unless_it_is_its_own(self):
        book = openpyxl.load_workbook(SV_532)
        book["Bezoekers"]["B27"] = 1
        earlier = self.folder / "depressiehulp-earlier.xlsx"
        book.save(earlier)
        self.add("earlier", "2018-01-05", earlier)
        self.assertEqual(self.controle("--archive", self.archive), 1)
        self.assertEqual(self.controle(), 0)
        self.archive.unlink()
        self.add("its own", "2030-01-05", earlier)
        self.assertEqual(self.controle("--archive", self.archive), 0)

    def controle(self, *words):
        out = self.folder / "answer.xlsx"
        self.assert_run(0, "answer", "sv-532", SV_532, "-o", out, "--fail-on", "never", *words)
        rows = openpyxl.load_workbook(out)["Controle"].iter_rows(values_only=True)
        return sum("H02" in row for row in rows)  # one, though table 1b compares table 1

    def test_an_archive_that_cannot_be_read(self):
        path = self.sheet("now", ("januari", 1006))
        self.assert_run(3, "check", path, "-m", MAPPING, "--archive", self.folder / "none.sqlite")

    def test_output_never_goes_over_the_archive(self):
        path = self.sheet("now", ("januari", 1006))
        for words in (["check", path, "-o", self.archive],
                      ["convert", path, "--to", "csv", "-o", self.archive]):
            self.assert_run(2, *words, "-m", MAPPING, "--archive", self.archive)
        self.assertEqual(self.vintages(), ["sv-1"])


class Faults(ArchiveTest):

    def test_a_file_that_is_no_archive(self):
        text = self.write("archive.sqlite", "This is no archive, only a text.")
        before = program.sha256(text)
        for verb, code in (("list", 3), ("show", 3), ("diff", 3)):
            more = {"list": [], "show": ["visits"], "diff": ["a", "b"]}[verb]
            done = self.assert_run(code, "archive", verb, text, *more, "--lang", "en")
            self.assert_says(done.err, "is no archive of Bijlage")
        self.add("a", "2018-07-05", SV_532, code=4)
        self.assertEqual(program.sha256(text), before)

    def test_another_program_s_database(self):
        with sqlite3.connect(self.archive) as database:
            database.execute("CREATE TABLE theirs (x)")
        self.assert_run(3, "archive", "list", self.archive)
        self.add("a", "2018-07-05", SV_532, code=4)

    def test_a_file_that_is_not_there(self):
        self.assert_run(3, "archive", "list", self.archive)
        self.assertEqual(self.left(), [])

    def test_a_folder_that_is_not_there(self):
        done = self.assert_run(4, "archive", "add", self.folder / "none/a.sqlite", SV_532,
                               "--vintage", "a", "--date", "2018-07-05", "--lang", "en")
        self.assert_says(done.err, "the folder it has to go in does not exist")

    def test_an_archive_of_a_newer_program(self):
        self.add("a", "2018-07-05", SV_532)
        with sqlite3.connect(self.archive) as database:
            database.execute("PRAGMA user_version = 99")
        done = self.assert_run(3, "archive", "list", self.archive, "--lang", "en")
        self.assert_says(done.err, "made by a newer version of Bijlage")
        self.add("b", "2018-07-05", SV_532, code=4)

    def test_an_archive_of_which_the_end_is_missing(self):
        self.add("a", "2018-07-05", SV_532)
        with open(self.archive, "r+b") as file:
            file.truncate(self.archive.stat().st_size // 2)
        done = self.assert_run(3, "archive", "list", self.archive, "--lang", "en")
        self.assert_says(done.err, "is damaged, or only part of it is there")

    def test_a_new_one_of_a_program_that_was_killed_on_the_way(self):
        """It is there whole, or nothing of it is."""
        try:
            os.close(os.open(self.folder, os.O_TMPFILE | os.O_RDWR))
        except OSError:
            self.skipTest("skipped: no files without name on this disk")
        words = ["archive", "add", self.archive, SV_532, "--vintage", "a", "--date", "2018-07-05"]
        for milliseconds in (2, 5, 10, 20, 40, 80, 160):
            with program.start(*words, stdout=-3, stderr=-3) as process:
                time.sleep(milliseconds / 1000)
                process.kill()
                process.wait(timeout=60)
            others = [path for path in self.folder.iterdir() if path != self.archive]
            self.assertEqual(sum(path.stat().st_size for path in others), 0)
            if self.archive.exists():
                self.assertEqual(self.vintages(), ["a"])
                self.archive.unlink()

    def test_somebody_else_at_work(self):
        self.add("a", "2018-07-05", SV_532)
        other = sqlite3.connect(self.archive, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        try:
            done = self.add("b", "2018-07-05", SV_532, code=4)
            self.assert_says(done.err, "Another program is working on")
        finally:
            other.close()
        self.assertEqual(self.vintages(), ["a"])

    def test_an_archive_that_may_only_be_read(self):
        self.add("a", "2018-07-05", SV_532)
        self.folder.chmod(0o755)
        self.archive.chmod(0o444)
        nobody = {"user": program.NOBODY, "program": program.for_everyone(), "cwd": "/"}
        try:
            listed = program.run("archive", "list", self.archive, **nobody)
        except PermissionError:
            self.skipTest("only root can become another user")
        self.assertEqual((listed.code, "a" in listed.out), (0, True), listed.err)
        self.copy(SV_532, "copy.xlsx").chmod(0o644)
        done = self.assert_run(4, "archive", "add", self.archive, self.folder / "copy.xlsx",
                               "--vintage", "b", "--date", "2018-07-05", "--lang", "en", **nobody)
        self.assert_says(done.err, "cannot be written")

    def test_a_server(self):
        done = self.assert_run(2, "archive", "list", "postgresql://u:secret@h/d", "--lang", "en")
        self.assertNotIn("secret", done.err)

    def test_a_verb_that_is_none(self):
        for words in ([], ["foo"], [self.archive]):
            done = self.assert_run(2, "archive", *words, "--lang", "en")
            self.assert_says(done.err, "add, list, show, diff")

    def test_help_lists_the_verbs(self):
        for words in (["archive", "--help"], ["help", "archive"]):
            text = self.assert_run(0, *words).out
            self.assertEqual(re.findall(r"^  (archive \w+)", text, re.M),
                             ["archive add", "archive list", "archive show", "archive diff"])


if __name__ == "__main__":
    program.main()
