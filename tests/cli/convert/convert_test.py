#!/usr/bin/env python3
"""`convert`: SDMX-CSV, JSON, SQLite and a tidy workbook, to a file or a stream, the same bytes each time."""

import contextlib
import csv
import importlib.util
import io
import json
import shutil
import sqlite3
import sys
import tomllib
import unittest
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program
from program import CANNABISHULP, ROOT, SV_532

BEFORE = ["STRUCTURE[;]", "STRUCTURE_ID", "ACTION", "FREQ", "TIME_PERIOD", "MEASURE"]
AFTER = ["OBS_VALUE", "UNIT_MEASURE", "OBS_STATUS[]", "CONF_STATUS", "REF_PER_START", "REF_PER_END",
         "COMMENT_OBS", "SOURCE_FILE", "SOURCE_SHEET", "SOURCE_CELL", "SOURCE_TEXT", "MAPPING"]


def model_dimensions():
    model = tomllib.loads((ROOT / "mappings/models/onlinehulp.toml").read_text(encoding="utf-8"))
    return [dimension["code"].upper() for dimension in model["dimension"]]


class Csv(program.ContractTest):

    def convert(self, *files, code=1):
        return self.assert_run(code, "convert", *files, "-o", "-").out

    def test_columns_and_structure(self):
        lines = list(csv.reader(io.StringIO(self.convert(SV_532))))
        self.assertEqual(lines[0], BEFORE + model_dimensions() + AFTER)
        for line in lines[1:]:
            self.assertEqual(line[:3], ["dataflow", "BIJLAGE:ONLINEHULP(1.0)", "I"])
            self.assertEqual(len(line), len(lines[0]))
        self.assertEqual(len(lines), 1 + 122)

    def test_lines_end_in_a_newline_only(self):
        text = self.convert(SV_532)
        self.assertNotIn("\r", text)
        self.assertTrue(text.endswith("\n") and not text.endswith("\n\n"))

    def test_a_missing_value_is_empty_with_its_status(self):
        rows = csv.DictReader(io.StringIO(self.convert(SV_532)))
        missing = [row for row in rows if row["OBS_VALUE"] == ""]
        self.assertTrue(missing)
        self.assertEqual({row["OBS_STATUS[]"] for row in missing}, {"M", "O"})

    def test_the_day_that_today_means_may_be_given(self):
        annex, mapping = self.folder / "open.csv", self.folder / "open.toml"
        annex.write_text("Maand,Bezoeken\njanuari 2020 tot heden,5\n", encoding="utf-8")
        mapping.write_text(
            '[mapping]\nid = "open"\nmodel = "onlinehulp"\nlocale = "nl-BE"\n[[table]]\nid = "t"\n'
            'header = ["Bezoeken"]\nlabels = { left = "period", above = "measure" }\n',
            encoding="utf-8")
        words = ["convert", annex, "-m", mapping, "-o", "-", "--date"]
        (row,) = csv.DictReader(io.StringIO(self.assert_run(0, *words, "2021-03-31").out))
        self.assertEqual(row["REF_PER_END"], "2021-03-31")
        self.assertEqual(self.assert_run(0, *words, "2021-03-31").out,
                         self.assert_run(0, *words, "2021-03-31").out)
        self.assert_run(2, *words, "31/3/2021")

    def test_rows_are_sorted(self):
        rows = list(csv.reader(io.StringIO(self.convert(CANNABISHULP, code=0))))[1:]
        keys = [row[3:6 + len(model_dimensions())] for row in rows]
        self.assertEqual(keys, sorted(keys))

    def test_the_form_is_said_by_the_ending_or_by_an_option(self):
        for words, is_csv in ((["-o", "x.csv"], True), (["-o", "x.CSV"], True),
                              (["-o", "x.json"], False), (["-o", "x", "--to", "json"], False),
                              (["-o", "x.txt", "--to", "csv"], True)):
            done = self.assert_run(1, "convert", SV_532, *words, cwd=self.folder)
            self.assertEqual(done.out, "")
            self.assert_says(done.err, words[1], "122")
            text = (self.folder / words[1]).read_text(encoding="utf-8")
            self.assertEqual(text.startswith("STRUCTURE"), is_csv, words)

    def test_a_stream_gets_only_data(self):
        done = self.assert_run(1, "convert", SV_532)
        self.assertEqual(done.err, "")
        self.assert_run(1, "convert", SV_532, "-o", self.folder / "x.csv")
        self.assertEqual(done.out, (self.folder / "x.csv").read_text(encoding="utf-8"))
        self.assertEqual(done.out, self.convert(SV_532))

    def test_a_stream_that_is_a_file_is_added_to_and_not_replaced(self):
        path = self.write("x.csv", "boven\n")
        with open(path, "ab") as file:
            self.assert_run(1, "convert", SV_532, "-o", "-", stdout=file)
        self.assertTrue(path.read_text(encoding="utf-8").startswith("boven\nSTRUCTURE"))

    def test_reads_a_stream(self):
        done = self.assert_run(1, "convert", "-", stdin=SV_532.read_bytes())
        rows = list(csv.DictReader(io.StringIO(done.out)))
        self.assertEqual(len(rows), 122)
        self.assertEqual({row["SOURCE_FILE"] for row in rows}, {"-"})

    def test_replaces_what_was_there_and_leaves_nothing_else(self):
        path = self.write("x.csv", "oud")
        path.chmod(0o640)
        self.assert_run(1, "convert", SV_532, "-o", path)
        self.assertEqual(self.left(), ["x.csv"])
        self.assertEqual(path.stat().st_mode & 0o777, 0o640)
        self.assertTrue(path.read_text(encoding="utf-8").startswith("STRUCTURE"))


class Json(program.ContractTest):

    def test_holds_the_same_observations(self):
        text = self.assert_run(1, "convert", SV_532, "--to", "json").out
        rows = list(csv.DictReader(io.StringIO(self.assert_run(1, "convert", SV_532).out)))
        self.assertEqual(text.count('"Bezoekers"') > 0, True)
        self.assertIn(str(len(rows)), str(len(json.loads(text)["observations"])))


class Sqlite(program.ContractTest):

    def test_has_the_columns_and_figures_of_the_csv(self):
        table = list(csv.DictReader(io.StringIO(self.assert_run(1, "convert", SV_532).out)))
        self.assert_run(1, "convert", SV_532, "-o", self.folder / "x.sqlite")
        with contextlib.closing(sqlite3.connect(self.folder / "x.sqlite")) as database:
            database.row_factory = sqlite3.Row
            rows = list(database.execute("SELECT * FROM observation ORDER BY rowid"))
            total = database.execute("SELECT sum(OBS_VALUE) FROM observation WHERE MEASURE = 'visits'"
                                     " AND TIME_PERIOD BETWEEN '2018-01' AND '2018-05'").fetchone()[0]
        self.assertEqual(list(rows[0].keys()), [name.removesuffix("[]") for name in list(table[0])[3:]])
        self.assertEqual(len(rows), len(table))
        for row, line in zip(rows, table):
            for name, text in list(line.items())[3:]:
                value = row[name.removesuffix("[]")]
                if name == "OBS_VALUE":
                    self.assertEqual(value, None if text == "" else float(text))
                else:
                    self.assertEqual(value, text.removeprefix("'") if text[:2] in ("'=", "'-") else text)
        self.assertEqual(total, 55_402)

    def test_is_the_same_bytes_whatever_the_order_and_wherever_it_goes(self):
        for order, name in (((SV_532, CANNABISHULP), "a.sqlite"), ((CANNABISHULP, SV_532), "b.sqlite")):
            self.assert_run(1, "convert", *order, "-o", self.folder / name)
        written = (self.folder / "a.sqlite").read_bytes()
        self.assertEqual(written, (self.folder / "b.sqlite").read_bytes())
        with open(self.folder / "stream", "wb") as stream:
            self.assert_run(1, "convert", SV_532, CANNABISHULP, "--to", "sqlite", stdout=stream)
        self.assertEqual(written, (self.folder / "stream").read_bytes())

    def test_replaces_what_was_there_and_leaves_nothing_else(self):
        path = self.write("x.sqlite", "oud")
        self.assert_run(1, "convert", SV_532, "-o", path)
        self.assertEqual(self.left(), ["x.sqlite"])
        self.assertTrue(path.read_bytes().startswith(b"SQLite format 3"))


@unittest.skipUnless(importlib.util.find_spec("openpyxl"), "openpyxl is not installed")
class Xlsx(program.ContractTest):

    def convert(self, *arguments, name="x.xlsx", code=1):
        from openpyxl import load_workbook
        self.assert_run(code, "convert", *arguments, "-o", self.folder / name)
        return load_workbook(self.folder / name)

    def rows(self, sheet):
        """Header → value, a dictionary a row."""
        header, *rows = sheet.iter_rows(values_only=True)
        return [dict(zip(header, row)) for row in rows]

    def test_has_the_columns_and_figures_of_the_csv(self):
        table = list(csv.DictReader(io.StringIO(self.assert_run(1, "convert", SV_532).out)))
        book = self.convert(SV_532, "--lang", "en")
        rows = self.rows(book["Observations"])
        columns = [name.removesuffix("[]") for name in list(table[0])[3:]]
        self.assertEqual(list(rows[0]), columns)
        self.assertEqual(len(rows), len(table))
        for row, line in zip(rows, table):
            for name, text in zip(columns, list(line.values())[3:]):
                value = row[name]
                if name.startswith("REF_PER_"):
                    self.assertEqual(value.date().isoformat(), text)
                elif name == "OBS_VALUE" and text:
                    self.assertIsInstance(value, (int, float))
                    self.assertEqual(value, float(text))
                else:
                    # The apostrophe that guards formulas in CSV is needless in a workbook.
                    self.assertIn(value or "", (text, text.removeprefix("'")))

    def test_prints_what_is_for_paper(self):
        sheet = self.convert(SV_532, "--lang", "nl")["Waarnemingen"]
        header = [cell.value for cell in sheet[1]]
        letters = {cell.value: cell.column_letter for cell in sheet[1]}
        end = f"${letters['COMMENT_OBS']}${1 + 122}"
        self.assertIn("$A$1:" + end, str(sheet.print_area))
        self.assertEqual(sheet.print_title_rows, "$1:$1")
        self.assertEqual((sheet.page_setup.orientation, sheet.page_setup.fitToHeight),
                         ("landscape", 0))
        seen = sheet.column_dimensions
        # openpyxl shows a run of folded columns as its first, so each is looked up by its range.
        folded = {name for name in header for each in seen.values()
                  if each.hidden and each.min <= header.index(name) + 1 <= each.max}
        used = {name for name in header if any(row[name] not in (None, "_Z")
                                               for row in self.rows(sheet))}
        self.assertLessEqual(folded, set(header) - used)
        self.assertIn("INSTITUTION", folded)
        self.assertNotIn("PLATFORM", folded)

    def test_explains_columns_codes_sources_and_findings(self):
        book = self.convert(SV_532, "--lang", "en")
        self.assertEqual(book.sheetnames,
                         ["Observations", "Columns", "Codes", "Sources", "Findings"])
        columns = self.rows(book["Columns"])
        header = [cell.value for cell in book["Observations"][1]]
        self.assertEqual([row["Column"] for row in columns], header)
        self.assertTrue(all(row["Meaning"] for row in columns))
        source, = self.rows(book["Sources"])
        self.assertEqual(source["SHA-256"], program.sha256(SV_532))
        self.assertEqual(source["Observations"], 122)
        self.assertEqual(source["Structure"], "BIJLAGE:ONLINEHULP(1.0)")
        report = json.loads(self.assert_run(1, "check", SV_532, "--format", "json").out)
        self.assertEqual([row["Code"] for row in self.rows(book["Findings"])],
                         [finding["code"] for finding in report["files"][0]["findings"]])

    def test_names_every_code_that_occurs(self):
        book = self.convert(SV_532, "--lang", "en")
        labels = {(row["Column"], row["Code"]): row["Stands for"] for row in self.rows(book["Codes"])}
        for row in self.rows(book["Observations"]):
            for column in ("FREQ", "MEASURE", "CONF_STATUS",
                           *(code for code in model_dimensions() if row[code] != "_Z")):
                self.assertTrue(labels[column, row[column]], column)
            for status in row["OBS_STATUS"].split(";"):
                self.assertTrue(labels["OBS_STATUS", status])
        self.assertFalse([label for label in labels.values() if label.startswith("convert.")])

    def test_speaks_the_language_that_is_asked_for(self):
        book = self.convert(SV_532, "--lang", "nl")
        self.assertEqual(book.sheetnames,
                         ["Waarnemingen", "Kolommen", "Codes", "Bronnen", "Bevindingen"])
        self.assertEqual(book.properties.language, "nl")
        self.assertEqual(book["Waarnemingen"]["A1"].value, "FREQ")

    def test_is_ready_to_filter(self):
        book = self.convert(SV_532, "--lang", "en")
        for sheet in book:
            table, = sheet.tables.values()
            self.assertEqual(sheet.freeze_panes, "A2")
            self.assertEqual(table.ref, sheet.dimensions)

    def test_runs_no_text(self):
        book = self.convert(SV_532)
        self.assertFalse([cell.coordinate for sheet in book for row in sheet.iter_rows()
                          for cell in row if cell.data_type == "f"])

    def test_a_stream_has_the_same_parts_as_a_file(self):
        self.convert(SV_532)
        with open(self.folder / "stream.xlsx", "wb") as file:
            self.assert_run(1, "convert", SV_532, "-o", "-", "--to", "xlsx", stdout=file)
        with zipfile.ZipFile(self.folder / "x.xlsx") as whole, \
                zipfile.ZipFile(self.folder / "stream.xlsx") as stream:
            self.assertEqual(whole.namelist(), stream.namelist())
            for name in whole.namelist():
                self.assertEqual(whole.read(name), stream.read(name), name)

    def test_gives_the_same_bytes_for_any_order_of_files(self):
        for name, files in (("a.xlsx", (SV_532, CANNABISHULP)), ("b.xlsx", (CANNABISHULP, SV_532))):
            self.assert_run(1, "convert", *files, "-o", self.folder / name)
        self.assertEqual((self.folder / "a.xlsx").read_bytes(),
                         (self.folder / "b.xlsx").read_bytes())


class SameBytes(program.ContractTest):

    def test_two_runs_two_orders_and_any_number_of_jobs(self):
        for form in ("csv", "json"):
            texts = {self.assert_run(1, "convert", *files, "--to", form, "--jobs", jobs).out
                     for files in ([SV_532, CANNABISHULP], [CANNABISHULP, SV_532])
                     for jobs in ("1", "2", "8")}
            self.assertEqual(len(texts), 1)

    def test_a_folder_is_its_files(self):
        for path in (SV_532, CANNABISHULP):
            (self.folder / "in" / path.stem).mkdir(parents=True)
            shutil.copy(path, self.folder / "in" / path.stem)
        whole = self.assert_run(1, "convert", "in", cwd=self.folder).out
        parts = self.assert_run(1, "convert", *sorted(
            p.relative_to(self.folder) for p in self.folder.rglob("*.xlsx")), cwd=self.folder).out
        self.assertEqual(whole, parts)

    def test_a_file_that_is_named_twice_counts_once(self):
        path = self.copy(SV_532, "a.xlsx")
        (self.folder / "link.xlsx").symlink_to(path)
        once = self.assert_run(1, "convert", "a.xlsx", cwd=self.folder).out
        for again in (["a.xlsx"], ["./a.xlsx"], [path], ["link.xlsx"], ["."]):
            twice = self.assert_run(1, "convert", "a.xlsx", *again, cwd=self.folder).out
            self.assertEqual(once, twice, again)


class TheSameTwice(program.ContractTest):
    """One annex given under two names, or saved again: its figures count once, and that is said."""

    def findings(self, *files):
        report = json.loads(program.run("check", *files, "--format", "json", "--lang", "nl").out)
        return {Path(file["file"]).name: file for file in report["files"]}, report["summary"]

    def test_a_copy_changes_no_figure_and_no_note(self):
        original, copy = self.copy(SV_532, "a.xlsx"), self.copy(SV_532, "b.xlsx")
        alone = program.run("convert", original, "-o", "-").out
        self.assertEqual(program.run("convert", original, copy, "-o", "-").out, alone)
        self.assertEqual(program.run("convert", copy, original, "-o", "-").out, alone)
        files, summary = self.findings(copy, original)
        self.assertEqual(summary["observations"], 122)
        self.assertEqual([f["code"] for f in files["b.xlsx"]["findings"]], ["C02"])
        self.assertIn("precies hetzelfde als", files["b.xlsx"]["findings"][0]["message"])
        self.assertIn("a.xlsx", files["b.xlsx"]["findings"][0]["message"])

    def test_saved_again_it_is_still_the_same_annex(self):
        original = self.copy(SV_532, "a.xlsx")
        again = self.folder / "b.xlsx"
        program.rewrite_parts(SV_532, again, lambda _, content: content)
        self.assertNotEqual(program.sha256(original), program.sha256(again))
        files, summary = self.findings(original, again)
        self.assertEqual(summary["observations"], 122)
        self.assertIn("precies dezelfde cijfers en noten",
                      " ".join(f["message"] for f in files["b.xlsx"]["findings"]))

    def test_check_lays_files_side_by_side_as_convert_does(self):
        original = self.copy(SV_532, "a.xlsx")
        other = self.folder / "b.xlsx"
        program.rewrite_parts(SV_532, other, lambda name, content: content.replace(
            b"<v>255</v>", b"<v>256</v>") if name.startswith("xl/worksheets/") else content)
        files, _ = self.findings(original, other)
        told = [f for f in files["b.xlsx"]["findings"] if f["code"] == "C02"]
        self.assertEqual([(f["severity"], f["expected"], f["found"]) for f in told],
                         [("error", "255", "256")])


if __name__ == "__main__":
    program.main()
