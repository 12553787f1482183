#!/usr/bin/env python3
"""The golden observations of the samples say what a person read in the workbooks.

tests/samples/expected_observations.tsv was derived by hand, cell by cell, apart from the program.
What each label means is written here once more, apart from the models and mappings."""

import csv
import re
import unittest
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
HAND_DERIVED = HERE.parent / "samples" / "expected_observations.tsv"

MEANINGS = {
    "Bezoeken": {"MEASURE": "visits"},
    "Unieke bezoekers": {"MEASURE": "unique_visitors"},
    "Zelftest": {"MEASURE": "users", "MODULE": "selftest"},
    "Kennistest": {"MEASURE": "users", "MODULE": "knowledgetest"},
    "Zelfhulp": {"MEASURE": "users", "MODULE": "selfhelp"},
    "Begeleiding": {"MEASURE": "users", "MODULE": "guidance"},
    "Begeleiding:": {"MODULE": "guidance"},  # with a colon it heads a list of shares
    "Begeleiding belangrijkste leeftijdsgroepen": {"MODULE": "guidance"},
    "Zelfhulp cannabis": {"MODULE": "selfhelp", "TOPIC": "cannabis"},
    "Zelfhulp cannabis, cocaïne, GHB, alcohol": {"MODULE": "selfhelp", "TOPIC": "dash"},
    "Aantal aangemelde gebruikers": {"MEASURE": "users"},
    "Gemiddelde leeftijd": {"MEASURE": "mean_age", "UNIT_MEASURE": "YR"},
    "Aandeel dat wil stoppen": {"MEASURE": "share_wants_to_stop", "UNIT_MEASURE": "PC"},
    "Geslacht": {"MEASURE": "share", "UNIT_MEASURE": "PC"},
    "Leeftijd": {"MEASURE": "share"},
    "Studieniveau": {"MEASURE": "share"},
    "Werksituatie": {"MEASURE": "share"},
    "m": {"SEX": "M"}, "v": {"SEX": "F"}, "Mannen": {"SEX": "M"}, "Vrouwen": {"SEX": "F"},
    "+18 j": {"AGE": "adult"}, "-18 j": {"AGE": "minor"},
    "18 - 24 jaar": {"AGE": "18-24"}, "25 – 34 jaar": {"AGE": "25-34"},
    "35 – 44 laar": {"AGE": "U_35_44_laar"},  # a code of its own until a person chooses
    "Alcohol": {"TOPIC": "alcohol"}, "Alcohol -18jaar": {"TOPIC": "alcohol"},
    "Cannabis -18jaar": {"TOPIC": "cannabis"},
    "Cannabis (gemakkelijk versie)": {"TOPIC": "cannabis-easy"},
    "Cannabis (moeilijke versie)": {"TOPIC": "cannabis-hard"},
    "Cocaïne": {"TOPIC": "cocaine"}, "Gamen": {"TOPIC": "gaming"},
    "Gamen -18jaar": {"TOPIC": "gaming"}, "Gokken": {"TOPIC": "gambling"},
    "Internet": {"TOPIC": "internet"}, "Speed": {"TOPIC": "speed"}, "Xtc": {"TOPIC": "xtc"},
    "Slaap- en kalmeringsmiddelen": {"TOPIC": "sedatives"},
    "Lager onderwijs": {"EDUCATION": "primary"},
    "Lager secundair": {"EDUCATION": "lower-secondary"},
    "Hoger secundair": {"EDUCATION": "upper-secondary"},
    "Hoger niet-universitair": {"EDUCATION": "higher"},
    "Universitair": {"EDUCATION": "university"}, "Anders": {"EDUCATION": "other"},
    "Totaal aantal werkenden": {"EMPLOYMENT": "working"},
    "part-time": {"EMPLOYMENT": "part_time"}, "Werkloos": {"EMPLOYMENT": "unemployed"},
    "Jaarlijkse projectsubsidie": {"MEASURE": "subsidy", "PROJECT": "depressiehulp"},
    "Subsidies vanuit de Vlaamse Overheid": {"MEASURE": "subsidy", "UNIT_MEASURE": "EUR",
                                            "PROJECT": "addiction-websites"},
}
# Not meanings but pieces of the period.
PERIOD_LABEL = re.compile(
    r"\d{4}|\d{4}:|\d{4}: DASH|\d{4}-\d{4}|[\d/]+-[\d/]+|Eerste helft|"
    r"(Jan|Febr)uari|Maart|April|Mei|Ju[nl]i|Augustus|(Septem|Okto|Novem|Decem)ber")
PROFILE_PERIOD = "2014-01-01/P48M"  # the lists have no year: they are about the whole question

# Where the program says something else on purpose, and why.
LOST_CELL = {  # V05: with a cell lost, only this reading makes both totals of 2015 come out
    ("Tests", "B26", "1068"): {"MODULE": "knowledgetest"},
    ("Tests", "C26", ""): {"MODULE": "selftest"},
}
SECOND_FIGURES = {  # V04: two figures in a cell; both are kept until a person chooses
    ("Bezoeken", "B4", "321302"): {"VARIANT": "registered"},
    ("Bezoeken", "B4", "150000"): {"VARIANT": "corrected"},
    ("Profiel", "B25", "7"): {"EMPLOYMENT": "part_time"},
}
FROM_NOTES = {("Bezoeken", "A8", "120000")}  # a figure that stands in the note only
MONTHS_CUT = {"2018-06": ("2018-06-01", "2018-06-19")}
YEARS_CUT = {("Tests", "C66"): ("2017-08-01", "2017-12-31")}


def golden_rows():
    for path in sorted(HERE.glob("*/expected.csv")):
        with open(path, encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)


def hand_derived_lines():
    with open(HAND_DERIVED, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def meaning_of(line):
    meant = {}
    for label in line["labels"].replace("‐", "-").split(" | "):
        label = label.rstrip("* ")
        known = MEANINGS.get(label, MEANINGS.get(label.rstrip(":")))
        if known is None and not PERIOD_LABEL.fullmatch(label):
            raise LookupError(f"what does {label!r} mean?")
        meant.update(known or {})
    place = (line["sheet"], line["cell"], line["value"])
    return {**meant, **LOST_CELL.get(place, {}), **SECOND_FIGURES.get(place, {})}


def place_of(row):
    name = row["SOURCE_FILE"].rsplit("/", 1)[-1]
    return name, row["SOURCE_SHEET"], row["SOURCE_CELL"], row["OBS_VALUE"]


class HandDerived(unittest.TestCase):

    def setUp(self):
        self.lines = list(hand_derived_lines())
        self.rows = defaultdict(list)
        derived = {line["workbook"] for line in self.lines}
        for row in golden_rows():
            if place_of(row)[0] in derived:
                self.rows[place_of(row)].append(row)

    def row_of(self, line):
        place = (line["workbook"], line["sheet"], line["cell"], line["value"])
        found = self.rows.get(place, [])
        self.assertEqual(len(found), 1, f"{place}: {len(found)} observations")
        return found[0]

    def test_every_figure_is_an_observation_and_no_other_is(self):
        expected = {(line["workbook"], line["sheet"], line["cell"], line["value"])
                    for line in self.lines}
        extra = {place[1:] for place in set(self.rows) - expected}
        self.assertEqual(extra, FROM_NOTES)
        self.assertEqual(expected - set(self.rows), set())
        self.assertEqual([place for place, rows in self.rows.items() if len(rows) > 1], [])

    def test_labels_mean_what_the_observation_says(self):
        for line in self.lines:
            row = self.row_of(line)
            with self.subTest(place=(line["sheet"], line["cell"])):
                meant = meaning_of(line)
                self.assertEqual({column: row[column] for column in meant}, meant)

    def test_no_dimension_is_used_without_a_label(self):
        """Fixed by the mapping and so without a label: which website, which project."""
        free = {"PLATFORM", "PROJECT", "VARIANT"}
        for line in self.lines:
            row = self.row_of(line)
            columns = list(row)
            dimensions = columns[columns.index("MEASURE") + 1:columns.index("OBS_VALUE")]
            used = {column for column in dimensions if row[column] != "_Z"} - free
            with self.subTest(place=(line["sheet"], line["cell"])):
                self.assertEqual(used - set(meaning_of(line)), set())

    def test_periods(self):
        for line in self.lines:
            with self.subTest(place=(line["sheet"], line["cell"])):
                self.assertEqual(self.row_of(line)["TIME_PERIOD"],
                                 line["period"] or PROFILE_PERIOD)

    def test_a_figure_covers_its_whole_period_unless_a_note_cuts_it(self):
        for line in self.lines:
            row = self.row_of(line)
            cut = MONTHS_CUT.get(line["period"]) if line["value"] else None
            cut = YEARS_CUT.get((line["sheet"], line["cell"]), cut)
            with self.subTest(place=(line["sheet"], line["cell"])):
                covered = (row["REF_PER_START"], row["REF_PER_END"])
                if cut:
                    self.assertEqual(covered, cut)
                elif re.fullmatch(r"\d{4}", row["TIME_PERIOD"]):
                    year = row["TIME_PERIOD"]
                    self.assertEqual(covered, (f"{year}-01-01", f"{year}-12-31"))
                else:
                    self.assertTrue(covered[0].startswith(row["TIME_PERIOD"][:4]), covered)

    def test_what_is_missing_says_why_and_what_is_approximate_is_an_estimate(self):
        for rows in self.rows.values():
            for row in rows:
                status, text = row["OBS_STATUS[]"], row["SOURCE_TEXT"]
                with self.subTest(cell=(row["SOURCE_SHEET"], row["SOURCE_CELL"])):
                    if not row["OBS_VALUE"]:
                        self.assertIn(status, ("M", "O"))
                        self.assertRegex(row["COMMENT_OBS"], "^(not-existing|not-yet|unknown)")
                    elif row["VARIANT"] != "_Z":
                        self.assertEqual(status, "E" if row["VARIANT"] == "estimate" else "U")
                    else:
                        self.assertEqual(status, "E" if "±" in text else "A")

    def test_after_the_data_end_a_figure_is_not_yet_there(self):
        """002 gives figures up to 19 June 2018; self-help began in November 2017, guidance in
        June 2017: before that there was nothing to count."""
        for row in (row for rows in self.rows.values() for row in rows):
            if row["SOURCE_SHEET"] not in ("Bezoekers", "Zelftest", "Hulp"):
                continue
            begins = {"selfhelp": "2017-11", "guidance": "2017-06"}.get(row["MODULE"], "2017-01")
            after = row["TIME_PERIOD"] > "2018-06"
            expected = "O" if after else "M" if row["TIME_PERIOD"] < begins else "A"
            with self.subTest(cell=(row["SOURCE_SHEET"], row["SOURCE_CELL"])):
                self.assertEqual(row["OBS_STATUS[]"], expected)


if __name__ == "__main__":
    unittest.main()
