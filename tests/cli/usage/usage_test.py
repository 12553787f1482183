#!/usr/bin/env python3
"""What is typed wrong is said in plain words with what to do, and nothing is read or written."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program
from program import SV_532


class Usage(program.ContractTest):

    def refuse(self, words, *parts, language="nl"):
        done = self.assert_run(2, *words, env={"LANG": language})
        self.assertEqual(done.out, "")
        self.assertTrue(done.err.startswith("bijlage: "), done.err)
        self.assert_says(done.err, *parts)
        self.assertEqual(self.left(), [])

    def test_commands(self):
        self.refuse(["chekc", SV_532], "“chekc”", "Bedoelde u “check”?")
        self.refuse(["chekc"], "Did you mean “check”?", language="en")
        self.refuse(["xyzzy"], "“xyzzy”", "bijlage --help")
        self.refuse(["--quiet", "check", SV_532], "Begin met een opdracht", "--quiet")
        self.refuse(["chekc", "--help"], "“chekc”")

    def test_operands(self):
        self.refuse(["check"], "check", "FILE|DIR…")
        for command in (["check"], ["inspect"], ["inspect", "--cells"], ["convert"],
                        ["answer", "sv-532", "-o", self.folder / "x.xlsx"]):
            self.refuse([*command, ""], "een van de opgegeven namen is leeg".capitalize())
        self.refuse(["answer", "sv-532", "-o", "x.xlsx"], "QUESTION.toml FILE|DIR…")

    def test_options(self):
        self.refuse(["check", SV_532, "--formaat", "json"], "--formaat", "bijlage check --help")
        self.refuse(["check", SV_532, "-z"], "-z is geen optie")
        self.refuse(["check", SV_532, "--form", "json"], "--form ")  # no guessing of options
        self.refuse(["check", SV_532, "--format"], "--format", "ontbreekt een waarde")
        self.refuse(["check", SV_532, "--quiet=yes"], "--quiet")
        self.refuse(["check", SV_532, "--format", "pdf"], "“pdf”", "text, json, html")
        self.refuse(["check", SV_532, "--format", "json", "--format", "html"], "--format",
                    "één keer")
        self.refuse(["check", SV_532, "--fail-on", "note"], "error, warning, never")
        self.refuse(["check", SV_532, "--color", "blue"], "auto, always, never")
        self.refuse(["check", SV_532, "--lang", "fr"], "nl, en")
        for jobs in ("0", "-1", "two", "1.5", "", "99999999999999999999"):
            self.refuse(["check", SV_532, f"--jobs={jobs}"], "--jobs")

    def test_options_that_do_not_exist_yet_are_refused_and_not_passed_over(self):
        self.refuse(["convert", SV_532, "-o", self.folder / "x.ods"], "x.ods", "--to csv")
        self.refuse(["convert", SV_532, "--to", "ods"], "“ods”", "csv, json, xlsx, sqlite")
        for command in ("clean", "serve"):
            self.refuse([command, SV_532], f"“{command}” is geen opdracht")

    def test_outputs(self):
        self.refuse(["answer", "sv-532", SV_532], "-o OUT.xlsx")
        self.refuse(["answer", "sv-532", SV_532, "-o", self.folder / "x.doc"], "x.doc", ".xlsx")
        self.refuse(["answer", "sv-532", SV_532, "--to", "md", "-o", self.folder / "x.html"],
                    "--to md", "x.html", "spreken elkaar tegen")
        self.refuse(["convert", SV_532, "-o", self.folder / "x"], "--to csv")
        self.refuse(["convert", SV_532, "--to", "csv", "-o", self.folder / "x.xlsx"],
                    "--to csv", "x.xlsx", "spreken elkaar tegen")
        self.refuse(["convert", SV_532, "--to", "xlsx", "-o", self.folder / "x.csv"], "--to xlsx")

    def test_dates(self):
        for date in ("19/06/2018", "2018-6-19", "2018-02-30", "vandaag"):
            self.refuse(["answer", "sv-532", SV_532, "-o", self.folder / "x.xlsx", "--date", date],
                        f"“{date}”", "2018-06-19")

    def test_mappings_and_questions_that_are_not_there(self):
        self.refuse(["check", SV_532, "-m", "nergens.toml"], "“nergens.toml”", "depressiehulp-maand")
        self.refuse(["check", SV_532, "-m", "nowhere"], "no mapping “nowhere”", language="en")
        self.refuse(["check", SV_532, "--mappings", "/nergens"], "“/nergens”")
        self.refuse(["answer", "sv-999", SV_532, "-o", self.folder / "x.xlsx"], "“sv-999”", "sv-532")


class WhatIsAccepted(program.ContractTest):

    def test_a_switch_may_be_given_twice(self):
        self.assert_run(1, "check", SV_532, "-q", "-q")

    def test_operands_may_come_after_two_dashes(self):
        self.copy(SV_532, "--format.xlsx")
        done = self.assert_run(1, "check", "-m", "depressiehulp-maand", "--", "--format.xlsx",
                               cwd=self.folder)
        self.assertIn("--format.xlsx:", done.out)

    def test_values_may_stand_apart_or_against_their_option(self):
        for words in (["-o", "x.csv"], ["-ox.csv"], ["--output", "x.csv"], ["--output=x.csv"]):
            self.assert_run(1, "convert", SV_532, *words, cwd=self.folder)
            (self.folder / "x.csv").unlink()

    def test_mappings_and_questions_that_come_with_the_program_go_by_their_name(self):
        self.assert_run(1, "check", SV_532, "-m", "depressiehulp-maand")
        self.assert_run(1, "answer", "sv-532", SV_532, "-o", self.folder / "x.xlsx")

    def test_several_mappings_to_choose_from(self):
        done = self.assert_run(1, "check", SV_532, "-m", "depressiehulp-maand", "-m",
                               "cannabishulp-jaar", "-v")
        self.assertIn("depressiehulp-maand", done.err)

    def test_quiet_says_only_what_went_wrong(self):
        done = self.assert_run(1, "convert", SV_532, "-o", self.folder / "x.csv", "-q")
        self.assertEqual((done.out, done.err), ("", ""))

    def test_colour_only_where_it_is_asked_for(self):
        self.assertNotIn("\x1b", self.assert_run(1, "check", SV_532).out)
        self.assertIn("\x1b[", self.assert_run(1, "check", SV_532, "--color", "always").out)
        self.assertNotIn("\x1b", self.assert_run(1, "check", SV_532, "--color", "never").out)


if __name__ == "__main__":
    program.main()
