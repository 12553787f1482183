#!/usr/bin/env python3
"""`inspect`: what is in a workbook, for people and for programs, whether a mapping fits or not."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program
from program import CANNABISHULP, SV_532

try:
    import openpyxl
    from openpyxl.comments import Comment
except ImportError:
    openpyxl = None

FILE_KEYS = ["file", "readable", "trouble", "format", "bytes", "sha256", "read_as", "mapping",
             "mappings", "names", "facts", "sheets"]
SHEET_KEYS = ["name", "visibility", "used", "cells", "formulas", "block_count", "blocks", "periods",
              "periods_complete", "merges", "hidden_rows", "hidden_columns", "filter",
              "filter_hides_rows", "comments", "hyperlinks", "tables"]


class Inspect(program.ContractTest):

    def report(self, code, *arguments):
        done = self.assert_run(code, "inspect", *arguments, "--format", "json")
        return json.loads(done.out)["files"]

    def test_keys(self):
        """Keys may be added; those that were there stay, in their order."""
        whole = json.loads(self.assert_run(0, "inspect", SV_532, "--format", "json").out)
        self.assertEqual(list(whole), ["bijlage", "files"])
        (file,) = whole["files"]
        self.assertEqual(list(file), FILE_KEYS)
        for sheet in file["sheets"]:
            self.assertEqual(list(sheet), SHEET_KEYS)

    def test_what_is_said_of_an_annex(self):
        (file,) = self.report(0, SV_532)
        self.assertEqual((file["file"], file["format"]), (str(SV_532), "xlsx"))
        self.assertEqual(file["bytes"], SV_532.stat().st_size)
        self.assertEqual(file["sha256"], program.sha256(SV_532))
        self.assertEqual(file["mapping"], "depressiehulp-maand")
        best, *others = file["mappings"]
        self.assertEqual((best["id"], best["score"], best["fits"]),
                         ("depressiehulp-maand", 100, True))
        self.assertFalse(any(other["fits"] for other in others))
        names = [sheet["name"] for sheet in file["sheets"]]
        self.assertEqual(names, ["Bezoekers", "Zelftest", "Hulp", "Subsidies"])
        visitors = file["sheets"][0]
        self.assertEqual(visitors["used"], "A1:C36")
        self.assertEqual(visitors["cells"]["filled"],
                         visitors["cells"]["number"] + visitors["cells"]["text"])
        self.assertEqual(visitors["blocks"], [{"range": "A1", "header_rows": []},
                                              {"range": "A3:C18", "header_rows": [4]},
                                              {"range": "A21:C36", "header_rows": [22]}])
        periods = {label["label"]: label["period"] for label in visitors["periods"]}
        self.assertEqual((periods["2017"], periods["Januari"]), ("2017", None))

    def test_what_each_score_is_made_of(self):
        (file,) = self.report(0, SV_532)
        best, *others = file["mappings"]
        self.assertTrue(best["must"])
        self.assertEqual([(part["part"], part["found"], part["asked"], part["points"], part["of"])
                          for part in best["parts"]],
                         [("sheets", 3, 3, 30, 30), ("header", 4, 4, 30, 30),
                          ("text", 3, 3, 30, 30), ("file", 1, 1, 10, 10)])
        # Of the others, only the register of projects has no text that must be there.
        self.assertEqual([other["id"] for other in others if other["must"]], ["projectregister"])
        for fit in file["mappings"]:
            for part in fit["parts"]:
                with self.subTest(mapping=fit["id"], part=part["part"]):
                    self.assertEqual(bool(part["missing"]), part["found"] < part["asked"])
        text = self.assert_run(0, "inspect", SV_532, "-m", "cannabishulp-jaar", "--lang", "en").out
        self.assertRegex(text, r"cannabishulp-jaar +0 +no +\d+ \(\d/5\) +\d+ \(\d/7\)")
        self.assert_says(text, "cannabishulp-jaar does not find: sheet “", "the header of table “",
                         "text “", "file name “*cannabishulp*”")

    def test_keys_and_periods_do_not_depend_on_the_language(self):
        dutch, english = (self.report(0, SV_532, "--lang", language) for language in ("nl", "en"))
        self.assertEqual(dutch, english)

    def test_in_words(self):
        dutch = self.assert_run(0, "inspect", SV_532, "--lang", "nl").out
        self.assert_says(dutch, SV_532, program.sha256(SV_532), "Formaat: xlsx",
                         "Mapping die past: depressiehulp-maand (100)", "Blad 2 van 4: Zelftest",
                         "Gebruikt: A1:C36", "A3:C18, kop in rij 4", "jaren: 2, 2017 – 2018")
        english = self.assert_run(0, "inspect", SV_532, "--lang", "en").out
        self.assert_says(english, "Sheet 2 of 4: Zelftest", "header in row 4")
        self.assertNotRegex(dutch + english, r"\binspect\.[a-z]|\{[a-z]+\}")

    def test_a_file_that_no_mapping_fits_is_no_trouble(self):
        other = self.write("ander.csv", "a;b\n1;2\n")
        if self.assert_run_any("inspect", other).code == 3:
            self.skipTest("text files are not read")
        (file,) = self.report(0, other)
        self.assertEqual((file["mapping"], file["readable"]), (None, True))

    def assert_run_any(self, *arguments):
        return program.run(*arguments)

    def test_mappings_can_be_named(self):
        (file,) = self.report(0, SV_532, "-m", "cannabishulp-jaar")
        self.assertEqual([fit["id"] for fit in file["mappings"]], ["cannabishulp-jaar"])
        self.assertIsNone(file["mapping"])

    def test_several_files_in_their_order_and_those_that_cannot_be_read(self):
        broken = self.write("stuk.xlsx", bytes(range(256)) * 8)
        missing = self.folder / "nergens.xlsx"
        for jobs in ("1", "4"):
            files = self.report(3, SV_532, broken, CANNABISHULP, missing, "--jobs", jobs)
            self.assertEqual([file["file"] for file in files],
                             list(map(str, (SV_532, broken, CANNABISHULP, missing))))
            self.assertEqual([file["readable"] for file in files], [True, False, True, False])
            self.assertIn("stuk.xlsx", files[1]["trouble"])
            self.assertEqual(files[1]["sha256"], program.sha256(broken))
            self.assertIsNone(files[3]["sha256"])
        text = self.assert_run(3, "inspect", SV_532, broken)
        self.assert_says(text.out, "Zelftest", "stuk.xlsx")

    def test_standard_input(self):
        done = self.assert_run(0, "inspect", "-", "--format", "json", stdin=SV_532.read_bytes())
        (file,) = json.loads(done.out)["files"]
        self.assertEqual((file["file"], len(file["sheets"])), ("-", 4))

    def test_everything_a_workbook_can_have(self):
        if openpyxl is None:
            self.skipTest("skipped: no openpyxl here")
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "Alles"
        sheet.append(["Site", "Bezoeken"])
        for row in range(6):
            sheet.append([f"site {row}", row * 10])
        sheet["A1"].comment = Comment("let op\nhier", "Iemand")
        sheet["A2"].hyperlink = "https://example.org/a"
        sheet["D1"] = "=SUM(B2:B7)"
        sheet.merge_cells("A9:B10")
        sheet.row_dimensions[4].hidden = sheet.row_dimensions[5].hidden = True
        sheet.column_dimensions["C"].hidden = True
        table = openpyxl.worksheet.table.Table(displayName="Cijfers", ref="A1:B7")
        sheet.add_table(table)
        hidden = book.create_sheet("Verborgen")
        hidden.sheet_state = "hidden"
        name = openpyxl.workbook.defined_name.DefinedName("totaal", attr_text="Alles!$B$2:$B$7")
        names = book.defined_names
        names.append(name) if hasattr(names, "append") else names.add(name)
        path = self.folder / "alles.xlsx"
        book.save(path)

        (file,) = self.report(0, path)
        first, second = file["sheets"]
        self.assertEqual((first["visibility"], second["visibility"]), ("visible", "hidden"))
        self.assertIsNone(second["used"])
        self.assertEqual(first["formulas"], {"count": 1, "without_value": 1,
                                             "without_value_cells": ["D1"]})
        self.assertEqual(first["merges"], ["A9:B10"])
        self.assertEqual((first["hidden_rows"], first["hidden_columns"]), (["4:5"], ["C"]))
        self.assertEqual(first["comments"], [{"cell": "A1", "author": "Iemand",
                                              "text": "let op\nhier"}])
        self.assertEqual(first["hyperlinks"], [{"range": "A2", "target": "https://example.org/a"}])
        self.assertEqual([(t["name"], t["range"], t["columns"]) for t in first["tables"]],
                         [("Cijfers", "A1:B7", ["Site", "Bezoeken"])])
        self.assertEqual([(n["name"], n["target"]) for n in file["names"]],
                         [("totaal", "Alles!$B$2:$B$7")])
        text = self.assert_run(0, "inspect", path).out
        self.assert_says(text, "Verborgen rijen: 2 (4:5)", "Verborgen kolommen: 1 (C)",
                         "A1 (Iemand): let op hier", "Cijfers: A1:B7", "A2: https://example.org/a",
                         "Formules zonder bewaarde waarde: 1 (D1)", "Verborgen (verborgen)")

    def test_shows_no_control_characters_of_others(self):
        if openpyxl is None:
            self.skipTest("skipped: no openpyxl here")
        book = openpyxl.Workbook()
        book.active["A1"] = "x"
        book.active["A1"].comment = Comment("rood \u202e om", "\u0085 Iemand")
        path = self.folder / "stuur.xlsx"
        book.save(path)
        text = self.assert_run(0, "inspect", path).out
        self.assertNotRegex(text, "[\u0080-\u009f\u202e]")

    def test_names_of_excels_own_are_in_words(self):
        book = self.folder / "boek.xlsx"
        program.run("convert", SV_532, "-o", book)
        text = program.run("inspect", book, "--lang", "nl").out
        self.assert_says(text, "Waarnemingen!afdrukbereik = ", "titels op elke pagina = ")
        self.assertNotIn("_xlnm", text)
        self.assert_says(program.run("inspect", book, "--lang", "en").out, "!print area = ")
        (file,) = json.loads(program.run("inspect", book, "--format", "json").out)["files"]
        self.assertIn("_xlnm.Print_Area", [name["name"] for name in file["names"]])


if __name__ == "__main__":
    program.main()
