#!/usr/bin/env python3
"""`claims`: the sentences of an answer held against what organisations submitted."""

import json
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program
from program import SAMPLES

SV_162 = SAMPLES / "sv-162-onlinehulp"

# The sentences of the answer to question 162: what each states, and what the data say.
PUBLISHED = {
    "1a-bezoeken": ("6959085", "6959085", "right"),
    "1a-unieke-bezoeken": ("4808746", "4808746", "right"),
    "2a-vragen-2021": ("7985", "7985", "right"),
    "2a-vragen-2022": ("8525", "8525", "right"),
    "2a-mail": ("-5", "-5.0", "right"),
    "2a-telefoon": ("3", "3.0", "right"),
    "2a-chat": ("29", "29.0", "right"),
    "2b-website": ("15", "15.0", "right"),
    "5a-per-jaar": ("93000", "90181.8", "wrong"),
    "8a-gevraagd": ("3110", "3110", "right"),
    "8a-aandeel-gevraagd": ("35", "36.5", "wrong"),
    "8a-aandeel-contacten": ("61", "61.0", "right"),
    "8a-contacten": ("5199", "5199", "right"),
    "8a-instanties": ("7214", "7214", "right"),
    "8a-toename": ("540", "540", "right"),
}

CLAIMS = """
[claims]
id = "own"
title = "Own"
model = "onlinehulp"
now = 2024-01-05

[[claim]]
id = "web"
quote = "In 2023 waren er 10 bezoeken."
states = 10
compute = "visits[platform=druglijn, 2023]"
"""


class Claims(program.ContractTest):

    def claims(self, code, *words):
        return json.loads(self.assert_run(code, "claims", *words, "--format", "json").out)

    def test_each_sentence_of_question_162_has_its_verdict(self):
        report = self.claims(1, "sv-162", SV_162)
        found = {claim["id"]: claim for claim in report["claims"]}
        self.assertEqual(list(found), list(PUBLISHED))
        for name, (stated, computed, verdict) in PUBLISHED.items():
            with self.subTest(claim=name):
                claim = found[name]
                self.assertEqual((claim["stated"], claim["verdict"]), (stated, verdict))
                self.assertAlmostEqual(float(claim["computed"]), float(computed), delta=0.05)
                self.assertEqual(claim["code"], "T04" if verdict == "wrong" else None)
        self.assertEqual(report["summary"], {"claims": 15, "right": 13, "wrong": 2, "unknown": 0})

    def test_each_figure_names_the_cells_that_it_rests_on(self):
        report = self.claims(1, "sv-162", SV_162)
        mail = next(claim for claim in report["claims"] if claim["id"] == "2a-mail")
        self.assertEqual([len(figure["sources"]) for figure in mail["figures"]], [12, 12])
        first = mail["figures"][0]["sources"][0]
        self.assertEqual((first["sheet"], first["cell"]), ("Vragen", "C7"))

    def test_the_text_says_what_is_stated_and_what_comes_out(self):
        text = self.assert_run(1, "claims", "sv-162", SV_162).out
        self.assertIn("FOUT T04: 8a-aandeel-gevraagd", text)
        self.assertIn("genoemd: 35%; berekend: 36,48%", text)
        self.assertIn("15 zinnen nagegaan: 13 juist, 2 fout, 0 niet na te gaan.", text)
        english = self.assert_run(1, "claims", "sv-162", SV_162, "--lang", "en").out
        self.assertIn("stated: 35%; computed: 36.48%", english)

    def test_what_the_data_do_not_settle_is_no_error(self):
        own = self.folder / "own.toml"
        own.write_text(CLAIMS, encoding="utf-8")
        report = self.claims(0, own, SV_162)
        self.assertEqual(report["claims"][0]["verdict"], "unknown")
        self.assertIn("6 van 12", report["claims"][0]["reason"])
        self.assert_run(1, "claims", own, SV_162, "--fail-on", "warning")

    def test_a_mistake_in_the_file_is_told_with_its_place(self):
        own = self.folder / "own.toml"
        own.write_text(CLAIMS.replace("visits[", "vizits["), encoding="utf-8")
        run = self.assert_run(2, "claims", own, SV_162)
        self.assertIn("own.toml:12:12:", run.err)
        self.assertIn("visits", run.err)

    def test_a_file_that_is_not_there_and_inputs_that_cannot_be_read(self):
        self.assertIn("sv-162", self.assert_run(2, "claims", "nothing", SV_162).err)
        empty = self.folder / "empty.xlsx"
        empty.write_bytes(b"")
        self.assertEqual(self.assert_run(3, "claims", "sv-162", empty).out, "")

    def test_the_report_can_be_a_file(self):
        out = self.folder / "report.json"
        self.assert_run(1, "claims", "sv-162", SV_162, "--format", "json", "-o", out)
        self.assertEqual(json.loads(out.read_text(encoding="utf-8"))["summary"]["wrong"], 2)


if __name__ == "__main__":
    program.main()
