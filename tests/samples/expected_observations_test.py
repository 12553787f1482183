"""expected_observations.tsv says of every body cell of the samples what it means.

A line a figure; two lines where a cell holds two; an empty value where it is missing. Totals are
checks and not observations, so they are not in it. Shares are in per cent (62% is 62).
"""

import importlib.util
import re
import unittest
from collections import defaultdict

import sample_grid

FIGURE = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?")
MONTHS = ("januari februari maart april mei juni juli augustus september oktober november "
          "december").split()


def plain(text):
    return text.replace(".", "").replace(",", ".")


@unittest.skipUnless(importlib.util.find_spec("openpyxl"), "openpyxl is not installed")
class ExpectedObservations(unittest.TestCase):

    def setUp(self):
        self.expected = defaultdict(list)
        for line in sample_grid.read_tsv("expected_observations.tsv"):
            self.expected[line["workbook"], line["sheet"], line["cell"]].append(line)
        self.figures = {
            (path.name, figure.sheet, figure.cell): figure
            for path in sample_grid.WORKBOOKS.values()
            for sheet in sample_grid.read_sheets(path)
            for figure in sheet.figures if figure.left != "Totaal"
        }

    def test_every_body_cell_is_listed_and_no_other(self):
        self.assertEqual(set(self.expected), set(self.figures))

    def test_values_are_the_figures_of_the_cell_in_order(self):
        for place, figure in self.figures.items():
            with self.subTest(place=place):
                self.assertEqual([line["value"] for line in self.expected[place]],
                                 [plain(x) for x in FIGURE.findall(figure.text)] or [""])

    def test_labels_are_those_around_the_cell(self):
        for place, figure in self.figures.items():
            around = " | ".join(figure.labels())
            for line in self.expected[place]:
                with self.subTest(place=place):
                    self.assertIn(line["labels"].replace(around, ""),
                                  ("", " | m", " | v", " | part‐time"))

    def test_periods_agree_with_the_labels(self):
        for place, lines in self.expected.items():
            for period, labels in ((line["period"], line["labels"]) for line in lines):
                with self.subTest(place=place):
                    self.assertIn(period[:4], labels)
                    month = re.fullmatch(r"\d{4}-(\d\d)", period)
                    if month:
                        self.assertIn(MONTHS[int(month[1]) - 1], labels.lower())


if __name__ == "__main__":
    unittest.main()
