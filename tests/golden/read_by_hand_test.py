#!/usr/bin/env python3
"""Every figure of the samples for question 162 is the observation that its place on the sheet says.

The sheets are read here a second time, apart from mappings and models: where each sheet has its
labels, and what the labels mean, is written below. Usage: read_by_hand_test.py PATH/TO/bijlage"""

import csv
import re
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "cli"))
import program  # noqa: E402

MONTHS = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
INSTITUTIONS = {
    "CAD": "cad", "MSOC of dagcentrum": "day-centre", "Zelfhulpgroep": "self-help-group",
    "Residentiële verslavingszorg": "residential-care", "CGG": "cgg",
    "Psychiatrisch ziekenhuis": "psychiatric-hospital", "Psycholoog of psychiater": "psychologist",
    "Hulpwebsite": "help-website", "DASH": "dash", "Huisarts": "gp", "CAW": "caw", "JAC": "jac",
    "CLB": "clb", "OCMW": "ocmw", "Politie": "police", "Justitiehuis": "justice-house",
    "Tele-Onthaal": "tele-onthaal", "Zelfmoordlijn 1813": "zelfmoordlijn",
    "1712": "hulplijn-1712", "Awel": "awel", "De Druglijn": "druglijn",
    "Slachtofferhulp": "victim-support",
    "Vertrouwenscentrum Kindermishandeling": "child-abuse-centre",
    "Zorgcentrum na Seksueel Geweld": "sexual-violence-centre", "Vluchthuis": "refuge"}
MEASURES = {"Bezoeken": "visits", "Unieke bezoekers": "unique_visitors"}
CHANNELS = {"Telefoon": "phone", "Mail": "mail", "Chat": "chat"}
TOPICS = {"Alcohol": "alcohol", "Cannabis": "cannabis", "Cocaïne": "cocaine", "Gamen": "gaming",
          "Gokken": "gambling", "Slaap- en kalmeringsmiddelen": "sedatives", "Speed": "speed",
          "Xtc": "xtc"}
GIVEN = {"MEASURE": "referrals", "REFERRAL_BASIS": "given"}
ASKED_OR_GIVEN = {"Vraag naar doorverwijzing": {"MEASURE": "referrals", "REFERRAL_BASIS": "asked"},
                  "Contacten met doorverwijzing": {"MEASURE": "contacts",
                                                   "REFERRAL_BASIS": "given"}}
PAGES = {"Bezoekers website": {"MEASURE": "visits"},
         "Pageviews hulpzoekers": {"MEASURE": "pageviews", "AUDIENCE": "seekers"},
         "Pageviews organisaties": {"MEASURE": "pageviews", "AUDIENCE": "organisations"}}


def month(year, label):
    name = label.lower().replace("mrt", "maa")[:3]
    return f"{year}-{MONTHS.index(name) + 1:02}"


class Sheet:
    """The cells of a sheet: text by row and column, "" where there is nothing."""

    def __init__(self, name):
        self.name, self.cells = name, {}

    def at(self, row, column):
        return self.cells.get((row, column), ("", ""))[1].rstrip("*")

    def over(self, row, column):
        """The label at or left of a place, as in merged cells."""
        while column and not self.at(row, column):
            column -= 1
        return self.at(row, column)

    def up(self, row, column, known):
        """The nearest label above that is one of those."""
        while row and self.at(row, column) not in known:
            row -= 1
        return self.at(row, column)

    def corner(self, row, column):
        """The nearest "Maand" at or left of a place: the first column of its table."""
        head = row
        while head and not self.over_is(head, column, "Maand"):
            head -= 1
        while self.at(head, column) != "Maand":
            column -= 1
        return head, column

    def over_is(self, row, column, word):
        return any(self.at(row, left) == word for left in range(1, column + 1))


def year_sheet(sheet, row, column):
    """Row 5 names the website over row 6, that says what is counted."""
    return {"TIME_PERIOD": month(sheet.name.strip(), sheet.at(row, 1)),
            "PLATFORM": sheet.over(5, column).lower(), "MEASURE": MEASURES[sheet.at(6, column)]}


def overview(sheet, row, column):
    return {"TIME_PERIOD": "2020-07-01/P42M", "PLATFORM": sheet.at(row, 1).lower(),
            "MEASURE": MEASURES[sheet.at(5, column)]}


def onlinepsyhulp(sheet, row, column):
    return {"TIME_PERIOD": sheet.at(row, 1)[:7], "PLATFORM": "onlinepsyhulp",
            **PAGES[sheet.at(5, column)]}


def website(sheet, row, column):
    return {"TIME_PERIOD": month(sheet.over(5, column), sheet.at(row, 1)), "PLATFORM": "druglijn",
            "MEASURE": MEASURES[sheet.at(6, column)]}


def questions(sheet, row, column):
    year = sheet.up(row, 1, ("2021", "2022"))
    return {"TIME_PERIOD": month(year, sheet.at(row, 1)), "MEASURE": "questions",
            "CHANNEL": CHANNELS[sheet.up(row, column, CHANNELS)]}


def tests(sheet, row, column):
    module = {"Zelftest": "selftest", "Kennistest": "knowledgetest"}
    age = {"+18 j": "adult", "-18 j": "minor"}
    return {"TIME_PERIOD": sheet.up(row, 1, ("2021", "2022")), "MEASURE": "tests_completed",
            "TOPIC": TOPICS[sheet.at(row, 1)], "AGE": age[sheet.up(row, 1, age)],
            "MODULE": module[sheet.up(row, column, module)], "PLATFORM": "druglijn"}


def dash(sheet, row, column):
    return {"TIME_PERIOD": month(sheet.at(5, column), sheet.at(row, 1)), "MEASURE": "users",
            "MODULE": "selfhelp", "TOPIC": "dash"}


def asked_or_given(sheet, row, column):
    head, left = sheet.corner(row, column)
    return {"TIME_PERIOD": month(sheet.at(head - 1, left), sheet.at(row, left)),
            **ASKED_OR_GIVEN[sheet.at(head, column)]}


def institutions(sheet, row, column):
    return {"TIME_PERIOD": month(sheet.name[-4:], sheet.up(row, column, MONTH_HEADS)),
            "INSTITUTION": INSTITUTIONS[sheet.at(row, 1)], **GIVEN}


def by_channel(sheet, row, column):
    return {**institutions(sheet, row, column), "CHANNEL": CHANNELS[sheet.up(row, 1, CHANNELS)]}


def by_year(sheet, row, column):
    return {"TIME_PERIOD": sheet.at(5, column), "INSTITUTION": INSTITUTIONS[sheet.at(row, 2)],
            **GIVEN}


MONTH_HEADS = {"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
               "januari", "februari", "maart", "april", "juni", "juli", "augustus", "september",
               "oktober", "november", "december"}
# Of each sheet: what a figure means, and the provider that the whole file is of.
BOOKS = {
    "sv-162-hulpwebsites": ("_Z", {r"20\d\d ?": year_sheet, "Overzicht": overview,
                                   "OnlinePsyHulp": onlinepsyhulp}),
    "sv-162-druglijn": ("druglijn", {"Website": website, "Vragen": questions, "Tests": tests,
                                     "DASH": dash, "Doorverwijzingen": asked_or_given,
                                     r"Instanties 20\d\d": institutions}),
    "sv-162-tele-onthaal": ("tele-onthaal", {r"20\d\d": by_channel}),
    "sv-162-1712": ("hulplijn-1712", {"Doorverwijzingen": by_year}),
}
TOTALS = ("Totaal", "Alle hulpwebsites samen")
NO_FIGURE = ("-", "nog niet beschikbaar")


def sheets_of(path):
    sheets = {}
    for line in program.run("inspect", path, "--cells").out.splitlines():
        name, place, kind, value = line.split("\t")
        letters, row = re.fullmatch(r"([A-Z]+)(\d+)", place).groups()
        column = 0
        for letter in letters:
            column = 26 * column + ord(letter) - 64
        sheet = sheets.setdefault(name, Sheet(name))
        sheet.cells[int(row), column] = (kind, value, place)
    return sheets.values()


def is_total(sheet, row, column):
    """A row of totals, whose label may be that of a table beside others; or a column of totals."""
    lefts = [sheet.at(row, left) for left in range(1, column + 1)]
    heads = [sheet.at(above, column) for above in range(1, row)]
    return any(label in TOTALS for label in lefts) or "Totaal" in heads


def figures_of(sheet):
    """The cells of the tables' bodies: numbers, and signs that stand for one. Years are labels in
    the first column and in row 5, where the headers begin."""
    for (row, column), (kind, value, place) in sheet.cells.items():
        label = kind == "n" and (column == 1 or row == 5)
        figure = (kind == "n" or value in NO_FIGURE) and not label
        if figure and not is_total(sheet, row, column):
            yield row, column, place, "" if value in NO_FIGURE else value


class ReadByHand(unittest.TestCase):
    maxDiff = None

    def observed(self, case):
        with open(HERE / case / "expected.csv", encoding="utf-8", newline="") as file:
            return {(row["SOURCE_SHEET"], row["SOURCE_CELL"]): row for row in csv.DictReader(file)}

    def test_every_figure_is_the_observation_that_its_place_says(self):
        for case, (provider, readers) in BOOKS.items():
            observed = self.observed(case)
            places = set()
            path = program.ROOT / (HERE / case / "inputs").read_text(encoding="utf-8").strip()
            for sheet in sheets_of(path):
                (read,) = (read for name, read in readers.items() if re.fullmatch(name, sheet.name))
                for row, column, place, value in figures_of(sheet):
                    places.add((sheet.name, place))
                    with self.subTest(case=case, sheet=sheet.name, cell=place):
                        self.compare(observed[sheet.name, place],
                                     {"PROVIDER": provider, **read(sheet, row, column)}, value)
            self.assertEqual(places, set(observed), case)

    def compare(self, found, meant, value):
        columns = list(found)
        dimensions = columns[columns.index("MEASURE"):columns.index("OBS_VALUE")]
        self.assertEqual({name: found[name] for name in ["TIME_PERIOD", *dimensions]},
                         {**dict.fromkeys(dimensions, "_Z"), **meant})
        self.assertEqual(found["OBS_VALUE"], value)


if __name__ == "__main__":
    program.main()
