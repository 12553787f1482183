#!/usr/bin/env python3
"""What stands in the workbooks that are written can be read: contrast by WCAG 2.1, 1.4.3."""

import importlib.util
import re
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program
from program import SV_532

ENOUGH = 4.5  # for text of any size


def luminance(colour):
    """Relative luminance of an RRGGBB colour, as WCAG 2.1 defines it."""
    def linear(part):
        part /= 255
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
    red, green, blue = (linear(int(colour[i:i + 2], 16)) for i in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def rgb(colour, otherwise):
    """A colour of openpyxl; those of the theme and the system are its dark text, its white."""
    if colour is None or colour.type != "rgb":
        return otherwise
    return colour.rgb[-6:]


class Formula(unittest.TestCase):

    def test_is_that_of_the_guideline(self):
        self.assertAlmostEqual(contrast("000000", "FFFFFF"), 21)
        self.assertAlmostEqual(contrast("777777", "FFFFFF"), 4.48, places=2)
        self.assertEqual(contrast("336699", "336699"), 1)


@unittest.skipUnless(importlib.util.find_spec("openpyxl"), "openpyxl is not installed")
class Workbooks(program.ContractTest):

    def pairs(self, path):
        from openpyxl import load_workbook
        found = {}
        for sheet in load_workbook(path):
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.value is None and not cell.has_style:
                        continue
                    filled = cell.fill.fill_type == "solid"
                    ground = rgb(cell.fill.fgColor, "FFFFFF") if filled else "FFFFFF"
                    found.setdefault((rgb(cell.font.color, "000000"), ground),
                                     f"{sheet.title}!{cell.coordinate}")
        return found

    def held(self, path):
        pairs = self.pairs(path)
        self.assertGreater(len(pairs), 1)
        for (text, ground), place in pairs.items():
            self.assertGreaterEqual(contrast(text, ground), ENOUGH, (text, ground, place))

    def test_of_an_answer(self):
        path = self.folder / "antwoord.xlsx"
        self.assert_run(1, "answer", "sv-532", SV_532, "-o", path)
        self.held(path)

    def test_of_a_blank_annex(self):
        path = self.folder / "leeg.xlsx"
        self.assert_run(0, "template", "sv-162", "-o", path)
        self.held(path)

    def test_of_a_page(self):
        path = self.folder / "antwoord.html"
        self.assert_run(1, "answer", "sv-532", SV_532, "-o", path)
        style = re.search(r"<style>(.*?)</style>", path.read_text(encoding="utf-8"), re.S)[1]
        colours = re.findall(r"[^-]color: #([0-9a-f]{3,6})", style)
        self.assertTrue(colours)
        for colour in colours:
            whole = colour if len(colour) == 6 else "".join(2 * sign for sign in colour)
            self.assertGreaterEqual(contrast(whole, "FFFFFF"), ENOUGH, colour)


if __name__ == "__main__":
    program.main()
