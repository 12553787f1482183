#!/usr/bin/env python3
"""`answer`: what question 162 asks for, from the submissions of four organisations."""

import importlib.util
import re
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "answer")]
import program
from answer_test import AnswerTest


@unittest.skipUnless(importlib.util.find_spec("openpyxl"), "openpyxl is not installed")
class OnlineHelp(AnswerTest):
    """Four submissions, of which only some totals were published."""

    def setUp(self):
        super().setUp()
        self.answer(0, "sv-162", program.SAMPLES / "sv-162-onlinehulp")

    def years(self, name):
        """The totals a year: its row, by the year."""
        return {first[-4:]: row for first, row in self.by_first(name).items()
                if re.fullmatch(r"Totaal \d{4}", str(first))}

    def test_all_websites_over_all_years(self):
        for table, published in (("1a", 6_959_085), ("1a-uniek", 4_808_746)):
            years = self.years(table)
            self.assertEqual(list(years), ["2020", "2021", "2022", "2023"])
            self.assertEqual(sum(value for row in years.values() for column, value in row.items()
                                 if "hulp.be" in column and isinstance(value, int)), published)

    def test_every_website_of_every_month_is_there(self):
        rows = {month: row for month, row in self.by_first("1a").items()
                if month[-4:] in ("2020", "2021", "2022", "2023")}
        self.assertEqual(len(rows), 42 + 4)
        for month, row in rows.items():
            figures = [value for column, value in row.items() if "hulp.be" in column]
            self.assertEqual(len(figures), 6)
            self.assertTrue(all(isinstance(value, int) for value in figures[:5]), month)

    def test_nothing_stands_in_the_way_of_the_websites(self):
        """The overview of the whole period is a sum beside its parts, and refuses nothing."""
        texts = [str(cell.value) for row in self.book["1a"].iter_rows() for cell in row]
        self.assertFalse([text for text in texts if "Niet verdeeld" in text])

    def test_questions_to_de_druglijn(self):
        years = self.years("2a-kanalen")
        self.assertEqual((years["2021"]["Totaal"], years["2022"]["Totaal"]), (7_985, 8_525))
        self.assertEqual(years["2022"]["Chat"], 2_319)
        self.assertEqual(years["2023"]["Totaal"], "[x]")

    def test_the_key_figures_are_those_that_were_published(self):
        keys = self.table("Kerncijfers")
        sentences = [row["Zin"] for row in keys]
        self.assertIn("De Druglijn, alles samen: het aantal vragen steeg met 6,8%, van 7.985 "
                      "(2021) naar 8.525 (2022).", sentences)
        self.assertIn("De Druglijn, Chat: het aantal vragen steeg met 29%, van 1.798 (2021) naar "
                      "2.319 (2022).", sentences)
        # One website has figures of the last months only, and stands apart.
        totals = [row["Cijfer"] for row in keys
                  if row["Blad"] == "1a" and "opgeteld" in row["Zin"]]
        self.assertEqual((len(totals), sum(totals)), (2, 6_959_085))

    def test_referrals_by_de_druglijn(self):
        self.assertEqual(self.years("8a-gevraagd")["2022"]["Doorverwijzingen"], 3_110)
        self.assertEqual(self.years("8a-contacten")["2022"]["Contacten"], 5_199)
        self.assertEqual(self.years("8a")["2022"]["Totaal"], 7_214)


if __name__ == "__main__":
    program.main()
