#!/usr/bin/env python3
"""The program finds in the samples exactly what is wrong in the published documents, cell by cell.

Worked out by hand from the documents. `check` may learn to find more kinds of things: the codes
that are here are complete for these two documents.

Usage: published_findings_test.py PATH/TO/bijlage"""

import json
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "cli"))
import program  # noqa: E402

COMPLETE = {"T01", "T02", "T03", "T04", "V01", "V02", "V03", "V04", "V05", "V07", "S07", "P01",
            "P02", "P03", "P04", "P06", "C01", "C02", "C03", "H01", "H03"}

# (code, sheet, cells, expected, found): the cells of a total, then those that it adds up.
DEPRESSIEHULP = [
    # Six totals that do not add up. Two of them are as printed in the answer to question 532:
    # 1.043 where the rows make 10.046, and 142 where they make 253.
    ("T01", "Zelftest", ["B17", "B5:B16"], "10046", "1043"),
    ("T01", "Zelftest", ["B34", "B22:B33"], "8626", "8455"),
    ("T01", "Hulp", ["B17", "B5:B16"], "169", "192"),
    ("T01", "Hulp", ["C17", "C5:C16"], "253", "142"),
    ("T01", "Hulp", ["B36", "B24:B35"], "559", "552"),
    ("T01", "Hulp", ["C36", "C24:C35"], "446", "435"),
    # Unique visitors of a month added up to those of a year.
    ("T02", "Bezoekers", ["C17", "C5:C16"], None, "56433"),
    ("T02", "Bezoekers", ["C35", "C23:C34"], None, "44275"),
    # 3071 beside 1.043, 1481 beside 8.455.
    ("V01", "Zelftest", ["B17"], None, None),
    ("V01", "Zelftest", ["B34"], None, None),
    # One asterisk: the launch, the start of self-help, and "until 19 June".
    ("V03", "Bezoekers", ["A18", "A36"], None, "*"),
    # June 2018 in all three tables.
    ("P03", "Bezoekers", ["B28:C28"], "2018-06-01/2018-06-30", "2018-06-01/2018-06-19"),
    ("P03", "Zelftest", ["B27"], "2018-06-01/2018-06-30", "2018-06-01/2018-06-19"),
    ("P03", "Hulp", ["B29:C29"], "2018-06-01/2018-06-30", "2018-06-01/2018-06-19"),
    # 2015-2016 and 2016-2017 overlap in 2016.
    ("P02", "Subsidies", ["B4:B5"], None, "2016-01-01/2016-12-31"),
    # January 2017 lies before the launch. The list of the documents names the visits; of the
    # unique visitors beside them (255, then 11.231) it is as true.
    ("H01", "Bezoekers", ["B5"], "5399", "369"),
    ("H01", "Bezoekers", ["C5"], "4625", "255"),
    # 36, 3.071 and 155 tests, where from April on there are some 560 a month. February is the month
    # of the launch, which the table of visits says in a note and this one does not.
    ("H01", "Zelftest", ["B5"], "570", "36"),
    ("H01", "Zelftest", ["B6"], "564", "3071"),
    ("H01", "Zelftest", ["B7"], "611", "155"),
]
CANNABISHULP = [
    # 2017: the cells without thousands dots, the totals with.
    ("V01", "Tests", ["B76:C76"], None, None),
    # Every list of the profile is approximate.
    ("V02", "Profiel", ["B5:B6"], None, None),
    ("V02", "Profiel", ["B10:B12"], None, None),
    ("V02", "Profiel", ["B16:B21"], None, None),
    ("V02", "Profiel", ["B25:B26"], None, None),
    # Two figures in a cell: 321.302 (150.000) with a note that says 120.000, and 46% (7%).
    ("V04", "Bezoeken", ["B4", "A8"], None, None),
    ("V04", "Profiel", ["B25"], None, None),
    # 1.068 stands under Zelftest; only as a Kennistest do both totals of 2015 come out.
    ("V05", "Tests", ["B26", "C26"], "Kennistest", "Zelftest"),
    # "35 – 44 laar".
    ("S07", "Profiel", ["A12"], None, None),
    # 80 + 19 and 60 + 32. The lists of age and work are not exhaustive; education comes to 99 by
    # rounding.
    ("T03", "Zelfhulp", ["B21"], "100", "99"),
    ("T03", "Zelfhulp", ["B28"], "100", "92"),
    # Of 2016 only the first half is there; the knowledge test on gaming began in August 2017.
    ("P01", "Zelfhulp", ["B20:B23"], "2016-S2", None),
    ("P03", "Tests", ["C66"], "2017-01-01/2017-12-31", "2017-08-01/2017-12-31"),
    # Alcohol +89%, gambling as a knowledge test -71%, gaming under 18 +135%, gaming +141%. Both
    # versions of the knowledge test on cannabis rose by 134%, side by side: that is no slip.
    ("H01", "Tests", ["B43", "B24"], None, "28183"),
    ("H01", "Tests", ["C48", "C29"], None, "248"),
    ("H01", "Tests", ["B56", "B37"], None, "7276"),
    ("H01", "Tests", ["B66", "B47"], None, "6129"),
    # DASH takes the place of the module on cannabis.
    ("H03", "Zelfhulp", ["B29", "B22"], None, None),
]
PROJECTS = [
    # Both projects of 2018-2019 end on 1 January 2020, one day past the year.
    ("P04", "Projecten", ["F11"], "2019-02-15/2019-12-31", "2019-02-15/2020-01-01"),
    ("P04", "Projecten", ["F12"], "2019-01-01/2019-12-31", "2019-01-01/2020-01-01"),
]
SEVERITIES = {"T01": "error", "V02": "note", "H03": "note"}  # the others are warnings


class PublishedFindings(unittest.TestCase):
    maxDiff = None

    def check(self, sample, expected):
        done = program.run("check", sample, "--format", "json")
        (report,) = json.loads(done.out)["files"]
        findings = [f for f in report["findings"] if f["code"] in COMPLETE]
        found = [(f["code"], f["sheet"], f["cells"], f["expected"], f["found"]) for f in findings]
        self.assertEqual(sorted(map(str, found)), sorted(map(str, expected)))
        for finding in findings:
            self.assertEqual(finding["severity"], SEVERITIES.get(finding["code"], "warning"))
        return findings

    def test_depressiehulp(self):
        self.check(program.SV_532, DEPRESSIEHULP)

    def test_cannabishulp(self):
        findings = self.check(program.CANNABISHULP, CANNABISHULP)
        (typing_error,) = (f for f in findings if f["code"] == "S07")
        self.assertEqual(typing_error["suggestion"], "35 – 44 jaar")
        note = next(f for f in findings if f["code"] == "V04" and f["sheet"] == "Bezoeken")
        self.assertIn("120.000", note["message"])

    def test_projects(self):
        self.check(program.SAMPLES / "incentives-2016-2019/projectregister-2016-2019.xlsx",
                   PROJECTS)

    def test_no_correction_is_proposed_where_there_are_three(self):
        done = program.run("check", program.SV_532, "--format", "json")
        findings = json.loads(done.out)["files"][0]["findings"]
        totals = {tuple(f["cells"]): f for f in findings if f["code"] == "T01"}
        self.assertEqual({f["suggestion"] for f in totals.values()}, {None})
        self.assertIn("3", totals["B36", "B24:B35"]["message"])
        self.assertIn("geen gekozen", totals["B36", "B24:B35"]["message"])

    def test_the_three_meanings_of_an_asterisk_are_named(self):
        done = program.run("check", program.SV_532, "--format", "json")
        (message,) = (f["message"] for f in json.loads(done.out)["files"][0]["findings"]
                      if f["code"] == "V03")
        for meaning in ("Officiële lancering", "tot 19 juni 2018", "Zelfhulp gestart"):
            self.assertIn(meaning, message)


if __name__ == "__main__":
    program.main()
