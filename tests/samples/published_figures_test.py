"""Every published figure stands in the sample workbooks as published, and nothing else does.

published_figures.tsv was taken from the text of the published answers, not from the generator.
"""

import importlib.util
import re
import unittest
from collections import Counter

import sample_grid

PLAIN = re.compile(r"\d{1,3}(\.\d{3})+|\d+(,\d)?|\d+%")
RUNNING_TEXT = ("noot", "tekst")


@unittest.skipUnless(importlib.util.find_spec("openpyxl"), "openpyxl is not installed")
class PublishedFigures(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.published = sample_grid.read_tsv("published_figures.tsv")
        self.sheets = {name: sample_grid.read_sheets(path)
                       for name, path in sample_grid.WORKBOOKS.items()}

    def lines(self, document, running_text):
        return [line for line in self.published
                if line["document"] == document and (line["label"] in RUNNING_TEXT) == running_text]

    def test_the_list_is_complete(self):
        self.assertEqual(Counter(line["document"] for line in self.published),
                         {"SV 532": 138, "Cannabishulp": 149})

    def test_each_figure_stands_under_its_labels_and_no_other_figure_does(self):
        for document, sheets in self.sheets.items():
            expected = Counter(
                (line["table"],
                 frozenset(filter(None, (line["period"], line["label"], line["column"]))),
                 line["published"]) for line in self.lines(document, False))
            found = Counter((*figure.key(), figure.text)
                            for sheet in sheets for figure in sheet.figures if figure.text)
            self.assertEqual(found - expected, Counter(), f"{document}: not published")
            self.assertEqual(expected - found, Counter(), f"{document}: not in the workbook")

    def test_plain_figures_are_numbers_and_others_text(self):
        for sheets in self.sheets.values():
            for figure in (figure for sheet in sheets for figure in sheet.figures if figure.text):
                with self.subTest(sheet=figure.sheet, cell=figure.cell):
                    self.assertEqual(figure.is_number, bool(PLAIN.fullmatch(figure.text)))

    def test_notes_and_sentences_are_the_published_ones(self):
        for document, sheets in self.sheets.items():
            expected = Counter((line["table"], line["published"])
                               for line in self.lines(document, True))
            found = Counter((sheet.sheet.title, text) for sheet in sheets for text in sheet.loose)
            self.assertEqual(found, expected, document)

    def test_titles_hold_no_figure(self):
        for sheets in self.sheets.values():
            for sheet in sheets:
                self.assertNotRegex(sheet.title, r"\d")

    def test_nothing_is_calculated_or_hidden(self):
        for sheets in self.sheets.values():
            for sheet in (reader.sheet for reader in sheets):
                self.assertEqual(sheet.sheet_state, "visible")
                for row in sheet.iter_rows():
                    self.assertNotIn("f", [cell.data_type for cell in row])
                self.assertFalse([key for key, row in sheet.row_dimensions.items() if row.hidden])


if __name__ == "__main__":
    unittest.main()
