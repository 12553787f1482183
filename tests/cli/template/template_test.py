#!/usr/bin/env python3
"""`template`: a blank annex that maps once it is filled in, without a mapping being written."""

import csv
import importlib.util
import sys
import unittest
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program


class Blank(program.ContractTest):

    def blank(self, question="sv-532"):
        path = self.folder / "leeg.xlsx"
        self.assert_run(0, "template", question, "-o", path)
        return path

    def observations(self, path):
        self.assert_run(0, "convert", path, "-o", self.folder / "uit.csv")
        with open(self.folder / "uit.csv", encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


class NotFilledIn(Blank):

    def test_the_same_question_gives_the_same_bytes(self):
        first = self.blank().read_bytes()
        self.assertEqual(self.blank().read_bytes(), first)

    def test_what_is_not_filled_in_is_no_figure(self):
        self.assertEqual(self.observations(self.blank()), [])

    def test_is_an_excel_workbook_only(self):
        run = self.assert_run(2, "template", "sv-532", "-o", self.folder / "leeg.ods")
        self.assert_says(run.err, ".xlsx")

    def test_needs_a_place_to_write_to(self):
        self.assert_run(2, "template", "sv-532")


@unittest.skipUnless(importlib.util.find_spec("openpyxl"), "openpyxl is not installed")
class FilledIn(Blank):

    def load(self, path):
        from openpyxl import load_workbook
        return load_workbook(path)

    def filled(self, fill, question="sv-532"):
        book = self.load(self.blank(question))
        fill(book)
        book.save(self.folder / "ingevuld.xlsx")
        return self.folder / "ingevuld.xlsx"

    @staticmethod
    def months(book):
        """Table 1 as somebody fills it in who has data until the 19th of June."""
        sheet = book["1"]
        for row in range(2, sheet.max_row + 1):
            sheet.cell(row, 2).value = 1000 + row
            sheet.cell(row, 3).value = 500 + row
        sheet["B4"] = "nog niet beschikbaar"
        sheet["D19"] = date(2018, 6, 19)
        sheet["E3"] = "Officiële lancering"

    def test_every_figure_maps_with_its_days_and_remark(self):
        rows = {(row["TIME_PERIOD"], row["MEASURE"]): row
                for row in self.observations(self.filled(self.months))}
        self.assertEqual(len(rows), 36)
        self.assertEqual({row["PLATFORM"] for row in rows.values()}, {"depressiehulp"})
        self.assertEqual(rows["2017-01", "visits"]["OBS_VALUE"], "1002")
        self.assertEqual(rows["2017-03", "visits"]["OBS_STATUS[]"], "O")
        self.assertEqual(rows["2017-02", "visits"]["COMMENT_OBS"], "Officiële lancering")
        self.assertEqual(rows["2018-06", "unique_visitors"]["REF_PER_END"], "2018-06-19")
        self.assertEqual(rows["2018-05", "unique_visitors"]["REF_PER_END"], "2018-05-31")

    def test_the_answer_is_made_of_it(self):
        answer = self.folder / "antwoord.xlsx"
        self.assert_run(0, "answer", "sv-532", self.filled(self.months), "-o", answer)
        sheet = self.load(answer)["1"]
        rows = {row[0]: row for row in sheet.iter_rows(values_only=True)}
        self.assertEqual(rows["mei 2018"][1:3], (1018, 518))
        self.assertEqual(rows["juni 2018"][4], "1 tot en met 19 juni 2018")
        self.assertEqual(rows["maart 2017"][1], "[x]")

    def test_a_last_day_that_is_none_of_the_period_is_a_finding(self):
        def fill(book):
            self.months(book)
            book["1"]["D19"] = "half juni"
        run = self.assert_run(0, "check", self.filled(fill))
        self.assert_says(run.out, "P04", "half juni")

    def test_figures_under_other_headings_are_an_error(self):
        def fill(book):
            self.months(book)
            book["1"]["B1"], book["1"]["C1"] = "Hits", "Uniek"
        run = self.assert_run(1, "check", self.filled(fill))
        self.assert_says(run.out, "fout S05")

    def test_labels_are_chosen_from_lists(self):
        book = self.load(self.blank("sv-162"))
        sheet = book["8a"]
        self.assertEqual([cell.value for cell in sheet[1]],
                         ["Maand", "Instantie", "Doorverwijzingen", "Gegevens tot en met",
                          "Opmerking"])
        lists = {str(rule.sqref).split(":")[0]: rule.formula1
                 for rule in sheet.data_validations.dataValidation if rule.type == "list"}
        self.assertEqual(set(lists), {"A2", "B2"})
        name, cells = lists["B2"].split("!")
        choices = [cell[0].value for cell in book[name.strip("'")][cells.replace("$", "")]]
        self.assertIn("Huisarts", choices)

    def test_chosen_labels_map(self):
        def fill(book):
            sheet = book["8a"]
            for row, (month, institution, value) in enumerate(
                    [("januari 2020", "Huisarts", 12), ("februari 2020", "Hulpwebsite", 7)], 2):
                sheet.cell(row, 1).value = month
                sheet.cell(row, 2).value = institution
                sheet.cell(row, 3).value = value
        rows = self.observations(self.filled(fill, "sv-162"))
        self.assertEqual(
            [(row["TIME_PERIOD"], row["INSTITUTION"], row["PROVIDER"], row["OBS_VALUE"])
             for row in rows],
            [("2020-01", "gp", "druglijn", "12"), ("2020-02", "help-website", "druglijn", "7")])

    def test_what_is_not_to_be_typed_is_protected(self):
        book = self.load(self.blank())
        for sheet in book:
            self.assertTrue(sheet.protection.sheet, sheet.title)
        self.assertTrue(book["1"]["A2"].protection.locked)
        for place in ("B2", "C2", "D2", "E2"):
            self.assertFalse(book["1"][place].protection.locked, place)

    def test_one_whose_columns_are_not_known_any_more_is_refused(self):
        def fill(book):
            self.months(book)
            book["Voor het programma"]["C1"] = "../onlinehulp"
        run = self.assert_run(3, "convert", self.filled(fill), "-o", self.folder / "uit.csv")
        self.assert_says(run.err, "Voor het programma")


if __name__ == "__main__":
    program.main()
