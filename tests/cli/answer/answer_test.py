#!/usr/bin/env python3
"""`answer`: the figures in the answer workbooks are the published ones.

They are held against tests/samples/expected_observations.tsv, which was derived by hand."""

import csv
import importlib.util
import re
import sys
import time
import unittest
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program
from program import CANNABISHULP, QUESTIONS, ROOT, SV_532

HAND_DERIVED = ROOT / "tests/samples/expected_observations.tsv"
MONTHS = ("januari februari maart april mei juni juli augustus september oktober november "
          "december").split()
MISSING = ("[x]", "[z]")


def published():
    """(sheet, period, the last of its labels) → the figures, in order."""
    figures = {}
    with open(HAND_DERIVED, encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            labels = [label.strip("*: ") for label in line["labels"].split(" | ")]
            figures.setdefault((line["sheet"], line["period"], *labels[1:]), []).append(
                line["value"])
    return figures


def month_name(period):
    year, month = period.split("-")
    return f"{MONTHS[int(month) - 1]} {year}"


@unittest.skipUnless(importlib.util.find_spec("openpyxl"), "openpyxl is not installed")
class AnswerTest(program.ContractTest):

    def answer(self, code, question, submission):
        from openpyxl import load_workbook
        self.path = self.folder / "antwoord.xlsx"
        self.run_of = self.assert_run(code, "answer", question, submission, "-o", self.path)
        self.book = load_workbook(self.path, data_only=True)

    def table(self, name):
        """The rows of a sheet's table, as dictionaries by the titles of its columns."""
        sheet = self.book[name]
        (table,) = sheet.tables.values()
        header, *rows = [[cell.value for cell in row] for row in sheet[table.ref]]
        return [dict(zip(header, row)) for row in rows]

    def by_first(self, name):
        rows = self.table(name)
        first = next(iter(rows[0]))
        return {row[first]: row for row in rows}

    def text_of(self, name):
        return "\n".join(str(cell) for row in self.book[name].iter_rows(values_only=True)
                         for cell in row if cell is not None)


class Depressiehulp(AnswerTest):
    COLUMNS = {  # sheet of the answer, column → sheet of the submission, column
        ("1", "Bezoeken"): ("Bezoekers", "Bezoeken"),
        ("1", "Unieke bezoekers"): ("Bezoekers", "Unieke bezoekers"),
        ("2", "Zelftest"): ("Zelftest", "Zelftest"),
        ("3", "Zelfhulp"): ("Hulp", "Zelfhulp"),
        ("4", "Begeleiding"): ("Hulp", "Begeleiding"),
    }

    def setUp(self):
        super().setUp()
        self.answer(1, QUESTIONS / "sv-532.toml", program.SAMPLES / "sv-532-depressiehulp")

    def test_every_month_is_as_published(self):
        compared = 0
        for (name, column), (sheet, label) in self.COLUMNS.items():
            rows = self.by_first(name)
            for (its_sheet, period, *labels), values in published().items():
                if its_sheet != sheet or labels[-1] != label:
                    continue
                row = rows.get(month_name(period))
                if row is None:
                    self.assertGreater(period, "2018-06")  # after "heden" nothing is asked
                    continue
                compared += 1
                with self.subTest(table=name, column=column, period=period):
                    if values == [""]:
                        self.assertEqual(row[column], "[z]")
                    else:
                        self.assertEqual([row[column]], [int(value) for value in values])
        self.assertEqual(compared, 18 * len(self.COLUMNS))

    def test_totals_are_those_of_the_rows(self):
        recomputed = {("1", "Bezoeken"): (69186, 61255), ("1", "Unieke bezoekers"): (56433, 44275),
                      ("2", "Zelftest"): (10046, 8626), ("3", "Zelfhulp"): (169, 559),
                      ("4", "Begeleiding"): (253, 446)}
        for (name, column), totals in recomputed.items():
            rows = self.by_first(name)
            self.assertEqual((rows["Totaal 2017"][column], rows["Totaal 2018"][column]), totals)

    def test_2018_like_for_like_with_2017_also_from_the_launch_on(self):
        """Worked out by hand from the published months."""
        rows = [row for row in self.table("1b") if row["Cijfer"] == "Bezoeken"]
        self.assertEqual(
            [list(row.values())[1:7] for row in rows],
            [["januari 2018 tot en met mei 2018", "januari 2017 tot en met mei 2017",
              55402, 28493, 26909, 94.4],
             ["februari 2018 tot en met mei 2018 (vanaf de start)",
              "februari 2017 tot en met mei 2017", 45511, 28124, 17387, 61.8]])
        notes = [cell.value for row in self.book["Toelichting"].iter_rows() for cell in row]
        for said in ("De vergelijking gaat ook over de tijd voor de start op 1 februari 2017.",
                     "Vanaf de start meegeteld: februari 2018 tot en met mei 2018 tegenover "
                     "februari 2017 tot en met mei 2017."):
            self.assertIn(said, notes)

    def test_a_published_total_that_is_wrong_stands_beside_the_recomputed_one(self):
        pairs = {(row["Gepubliceerd"], row["Herberekend"])
                 for row in self.table("Controle") if row["Code"] == "T01"}
        self.assertEqual(pairs, {(1043, 10046), (8455, 8626), (192, 169), (142, 253), (552, 559),
                                 (435, 446)})

    def test_june_2018_says_its_days(self):
        for name, _ in self.COLUMNS:
            june = self.by_first(name)["juni 2018"]
            self.assertEqual(june["Dekking"], "1 tot en met 19 juni 2018")
            may = self.by_first(name)["mei 2018"]
            self.assertIsNone(may["Dekking"])

    def test_subsidies_as_published_and_not_added_up(self):
        rows = self.table("9")
        self.assertEqual([row["Subsidie (euro)"] for row in rows], [148000, 129866])
        self.assertIn("overlappen", self.text_of("9"))

    def test_says_on_screen_what_was_made(self):
        self.assertEqual(self.run_of.out, "")
        self.assert_says(self.run_of.err, self.path)


class Cannabishulp(AnswerTest):
    LABELS = {"Cannabis (gemakkelijke versie)": "Cannabis (gemakkelijk versie)"}
    AGES = {"+18 jaar": "+18 j", "-18 jaar": "-18 j"}

    def setUp(self):
        super().setUp()
        self.answer(0, QUESTIONS / "cannabishulp-2014-2017.toml", CANNABISHULP)

    def test_visits(self):
        rows = self.by_first("1")
        figures = published()
        for year in ("2015", "2016", "2017"):
            for column in ("Bezoeken", "Unieke bezoekers"):
                self.assertEqual([str(rows[year][column])], figures["Bezoeken", year, column])
        self.assertEqual([value for value in rows["2014"].values() if isinstance(value, int)],
                         [321302, 150000, 120000])
        self.assertEqual(rows["2014"]["Unieke bezoekers"], "[x]")

    def test_tests(self):
        figures = published()
        # The lost cell of 2015 is settled: 1.068 is a knowledge test.
        hard = ("Tests", "2015", "+18 j", "Cannabis (moeilijke versie)")
        figures[(*hard, "Kennistest")], figures[(*hard, "Zelftest")] = ["1068"], [""]
        compared = 0
        for name, module in (("2a", "Zelftest"), ("2b", "Kennistest")):
            for row in self.table(name):
                if row["Onderwerp"] == "Totaal":
                    continue
                age = self.AGES[row["Leeftijd"]]
                topic = self.LABELS.get(row["Onderwerp"], row["Onderwerp"])
                topic += " -18jaar" if age == "-18 j" else ""
                for year in ("2014", "2015", "2016", "2017"):
                    compared += 1
                    (value,) = figures["Tests", year, age, topic, module]
                    with self.subTest(module=module, age=age, topic=topic, year=year):
                        shown = row[year]
                        self.assertEqual("" if shown in MISSING else str(shown), value)
        self.assertEqual(compared, 2 * 13 * 4)

    def test_totals_of_the_tests_are_the_published_ones(self):
        for name, totals in (("2a", [56224, 37762, 55134, 70733]), ("2b", [9795, 6740, 9061, 12352])):
            last = self.table(name)[-1]
            self.assertEqual([last[year] for year in ("2014", "2015", "2016", "2017")], totals)

    def test_self_help_and_guidance(self):
        users = [row["Gebruikers"] for row in self.table("3")]
        self.assertEqual([value for value in users if isinstance(value, int)], [243, 183, 74, 629])
        guidance = [row["Begeleiding"] for row in self.table("4")]
        self.assertEqual(guidance, [168, 148, 122, 114])

    def test_subsidies_a_calendar_year_beside_the_amounts_as_published(self):
        years = {row["Jaar"]: row["Subsidie (euro)"] for row in self.table("9")}
        self.assertEqual({year: years[year] for year in ("2015", "2016", "2017")},
                         dict.fromkeys(("2015", "2016", "2017"), 202860))
        self.assertIn(years["2014"], MISSING)
        amounts = [row["Subsidie (euro)"] for row in self.table("9b")]
        self.assertEqual(amounts[:3], [169050, 236670, 202860])
        for name in ("9", "9b"):
            self.assert_says(self.text_of(name), "vier websites samen",
                             "niet voor cannabishulp.be alleen")


class Book(AnswerTest):

    def test_says_what_it_is_made_from(self):
        self.answer(1, "sv-532", SV_532)
        cover = self.text_of("Voorblad")
        self.assert_says(cover, "532", "5 juni 2018", SV_532.name, program.sha256(SV_532))
        for name in ("Inhoud", "Toelichting", "Controle", "Herkomst"):
            self.assertIn(name, self.book.sheetnames)

    def test_every_figure_names_its_cell(self):
        self.answer(1, "sv-532", SV_532)
        from openpyxl import load_workbook
        source = load_workbook(SV_532)
        rows = self.table("Herkomst")
        self.assertGreater(len(rows), 70)
        for row in rows:
            cell = source[row["Blad in de bron"]][row["Cel in de bron"]]
            written = row["Zoals geschreven"]
            with self.subTest(cell=cell.coordinate):
                if isinstance(cell.value, str):
                    self.assertEqual(written, cell.value)
                else:
                    self.assertEqual(re.sub(r"\D", "", str(written)), str(cell.value))

    def test_the_date_on_the_cover_can_be_given(self):
        path = self.folder / "x.xlsx"
        self.assert_run(1, "answer", "sv-532", SV_532, "-o", path, "--date", "2018-07-02")
        from openpyxl import load_workbook
        cover = [str(cell) for row in load_workbook(path)["Voorblad"].iter_rows(values_only=True)
                 for cell in row if cell]
        self.assertIn("2 juli 2018", "\n".join(cover))

    def test_nobody_else_s_figures_are_asked_for(self):
        """The figures of cannabishulp do not get into the answer about depressiehulp."""
        alone, together = self.folder / "a.xlsx", self.folder / "b.xlsx"
        self.assert_run(1, "answer", "sv-532", SV_532, "-o", alone)
        self.assert_run(1, "answer", "sv-532", SV_532, CANNABISHULP, "-o", together)
        from openpyxl import load_workbook
        for name in ("1", "2", "3", "4", "9"):
            one, other = ([[cell.value for cell in row] for row in
                           load_workbook(path, data_only=True)[name].iter_rows()]
                          for path in (alone, together))
            self.assertEqual(one, other)


class SameBytes(program.ContractTest):

    def make(self, name, *files, **options):
        path = self.folder / name
        self.assert_run(1, "answer", "sv-532", *files, "-o", path, **options)
        return path.read_bytes()

    def test_a_second_run_later_writes_the_same_bytes(self):
        first = self.make("a.xlsx", SV_532)
        time.sleep(2.1)  # zip containers count in steps of two seconds
        self.assertEqual(first, self.make("b.xlsx", SV_532, env={"TZ": "Asia/Tokyo"}))

    def test_the_order_of_inputs_does_not_matter(self):
        self.assertEqual(self.make("a.xlsx", SV_532, CANNABISHULP),
                         self.make("b.xlsx", CANNABISHULP, SV_532))

    def test_to_a_stream(self):
        path = self.folder / "a.xlsx"
        with open(path, "wb") as file:
            self.assert_run(1, "answer", "sv-532", SV_532, "-o", "-", stdout=file)
        self.assertTrue(zipfile.is_zipfile(path))
        self.assertEqual(path.read_bytes(), self.make("b.xlsx", SV_532))


if __name__ == "__main__":
    program.main()
