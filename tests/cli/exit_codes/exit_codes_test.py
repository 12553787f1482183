#!/usr/bin/env python3
"""What scripts and schedulers go by: 0 all well, 1 findings of severity error, 2 usage, 3 an input
could not be read, 4 output could not be written; where several apply, the highest."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program
from program import CANNABISHULP, SV_532


class ExitCodes(program.ContractTest):

    def setUp(self):
        super().setUp()
        self.broken = self.write("stuk.xlsx", "geen werkmap")

    def test_0_all_well(self):
        """Warnings and notes are no errors: cannabishulp has nine and four."""
        self.assert_run(0, "check", CANNABISHULP)
        self.assert_run(0, "convert", CANNABISHULP, "-o", self.folder / "x.csv")
        self.assert_run(0, "answer", "cannabishulp-2014-2017", CANNABISHULP, "-o",
                        self.folder / "x.xlsx")

    def test_1_findings_of_severity_error_after_work_that_is_done(self):
        self.assert_run(1, "check", SV_532)
        self.assert_run(1, "convert", SV_532, "-o", self.folder / "x.csv")
        self.assert_run(1, "answer", "sv-532", SV_532, "-o", self.folder / "x.xlsx")
        self.assertEqual(self.left(), ["stuk.xlsx", "x.csv", "x.xlsx"])

    def test_2_usage(self):
        self.assert_run(2, "check")
        self.assert_run(2, "check", SV_532, "--no-such-option")
        self.assert_run(2, "check", SV_532, "-m", self.write("m.toml", "[mapping"))
        self.assert_run(2, "answer", self.write("q.toml", "[answer"), SV_532, "-o",
                        self.folder / "x.xlsx")

    def test_3_an_input_could_not_be_read(self):
        self.assert_run(3, "check", self.broken)
        self.assert_run(3, "convert", self.broken, "-o", self.folder / "x.csv")
        self.assert_run(3, "answer", "sv-532", self.broken, "-o", self.folder / "x.xlsx")
        self.assertEqual(self.left(), ["stuk.xlsx"])

    def test_4_output_could_not_be_written(self):
        nowhere = self.folder / "nergens"
        self.assert_run(4, "check", SV_532, "-o", nowhere / "x.txt")
        self.assert_run(4, "convert", SV_532, "-o", nowhere / "x.csv")
        self.assert_run(4, "answer", "sv-532", SV_532, "-o", nowhere / "x.xlsx")

    def test_the_highest_of_several(self):
        self.assert_run(3, "check", SV_532, self.broken)  # 1 and 3
        for command, *question, output in (("convert", "x.csv"), ("answer", "sv-532", "x.xlsx")):
            done = self.assert_run(4, command, *question, SV_532, self.broken, "-o",
                                   self.folder / "nergens" / output)  # 1, 3 and 4
            self.assert_says(done.err, "stuk.xlsx", output)

    def test_fail_on_moves_the_line_for_1(self):
        for level, depressiehulp, cannabishulp in (("error", 1, 0), ("warning", 1, 1),
                                                   ("never", 0, 0)):
            self.assert_run(depressiehulp, "check", SV_532, "--fail-on", level)
            self.assert_run(cannabishulp, "check", CANNABISHULP, f"--fail-on={level}")

    def test_fail_on_never_moves_only_that_line(self):
        self.assert_run(3, "check", self.broken, "--fail-on", "never")
        self.assert_run(4, "convert", SV_532, "--fail-on", "never", "-o",
                        self.folder / "nergens" / "x.csv")


if __name__ == "__main__":
    program.main()
