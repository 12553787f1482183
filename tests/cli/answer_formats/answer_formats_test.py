#!/usr/bin/env python3
"""`answer -o x.xlsx | x.ods | x.html | x.md | x.json | x.zip`: the same figures in every format."""

import csv
import hashlib
import html.parser
import importlib.util
import io
import json
import re
import shutil
import subprocess
import sys
import unittest
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program
from program import CANNABISHULP, SV_532

VOID = {"meta", "link", "br", "hr", "img"}


class Page(html.parser.HTMLParser):
    """The tables of a page as rows of texts, and that its tags are closed in order."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tables, self.ids, self.links = [], [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag not in VOID:
            self.open.append(tag)
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if tag == "a":
            self.links.append(attributes["href"])
        if tag == "table":
            self.tables.append([])
        if tag == "tr":
            self.tables[-1].append([])
        if tag in ("th", "td"):
            self.tables[-1][-1].append("")

    def handle_endtag(self, tag):
        if self.open.pop() != tag:
            raise ValueError(f"{tag} closes at {self.getpos()}")

    def handle_data(self, data):
        if self.open and self.open[-1] in ("th", "td") or self.open[-2:-1] in (["th"], ["td"]):
            self.tables[-1][-1][-1] += data


def markdown_tables(text):
    tables, rows = [], []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            cells = [cell.strip().removeprefix("**").removesuffix("**")
                     for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
            rows.append([re.sub(r"\\(.)", r"\1", cell) for cell in cells])
        elif rows:
            tables.append([rows[0], *rows[2:]])
            rows = []
    return tables


def plain(text):
    """A Dutch figure as it stands in a CSV."""
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})*(,\d+)?%?", text):
        text = text.rstrip("%").replace(".", "").replace(",", ".")
        return float(text)
    return text


def same(shown, stored):
    """Is it the same text, or the figure that is shown rounded?"""
    if shown in (stored, stored.removeprefix("'")):
        return True
    figure = plain(shown)
    if isinstance(figure, str):
        return False
    decimals = len(shown.rstrip("%").partition(",")[2])
    return abs(figure - float(stored)) <= 0.5000001 * 10 ** -decimals


class AnswerFormatsTest(program.ContractTest):

    def answered(self, question, submission, code):
        files = {}
        for ending in ("ods", "html", "md", "json", "zip"):
            files[ending] = self.folder / f"antwoord.{ending}"
            self.assert_run(code, "answer", question, submission, "-o", files[ending])
        return files

    def held_against_each_other(self, question, submission, code):
        files = self.answered(question, submission, code)
        page = Page(files["html"].read_text(encoding="utf-8"))
        self.assertEqual(page.open, [])
        self.assertEqual(len(page.ids), len(set(page.ids)))
        self.assertLessEqual({link.removeprefix("#") for link in page.links}, set(page.ids))
        self.assertEqual(page.tables, markdown_tables(files["md"].read_text(encoding="utf-8")))
        answer = json.loads(files["json"].read_text(encoding="utf-8"))
        tables = [sheet["table"] for sheet in answer["sheets"] if sheet["table"]]
        self.assertEqual(len(tables), len(page.tables))
        for table, shown in zip(tables, page.tables):
            self.assertEqual([column["title"] for column in table["columns"]], shown[0])
            stored = [list(map(str, row["cells"])) for row in table["rows"]]
            self.assertEqual(len(stored), len(shown) - 1)
            for texts, row in zip(shown[1:], stored):
                self.assertTrue(all(map(same, texts, row)), (texts, row))
        with zipfile.ZipFile(files["zip"]) as package:
            described = json.loads(package.read("datapackage.json"))
            self.assertEqual(len(described["resources"]), len(page.tables))
            for table, resource in zip(page.tables, described["resources"]):
                content = package.read(resource["path"])
                self.assertEqual(resource["bytes"], len(content))
                self.assertEqual(resource["hash"], "sha256:" + hashlib.sha256(content).hexdigest())
                rows = list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))
                self.assertEqual(rows[0], [field["name"] for field in resource["schema"]["fields"]])
                self.assertEqual(len(rows), len(table))
                for shown, stored in zip(table[1:], rows[1:]):
                    self.assertTrue(all(map(same, shown, stored)), (shown, stored))
                self.check_types(resource["schema"], rows[1:])
        return files, page

    def check_types(self, schema, rows):
        for i, field in enumerate(schema["fields"]):
            if field["type"] != "number":
                continue
            for row in rows:
                if row[i] not in schema["missingValues"]:
                    float(row[i])

    def test_the_figures_are_the_same_everywhere(self):
        _, page = self.held_against_each_other("sv-532", SV_532, 1)
        visits = next(table for table in page.tables if table[0][:2] == ["Maand", "Bezoeken"])
        self.assertIn(["mei 2018", "10.078", "6.915"], [row[:3] for row in visits])
        self.held_against_each_other("cannabishulp-2014-2017", CANNABISHULP, 0)

    @unittest.skipUnless(importlib.util.find_spec("openpyxl"), "openpyxl is not installed")
    def test_the_workbook_has_them_too(self):
        from openpyxl import load_workbook
        files, page = self.held_against_each_other("sv-532", SV_532, 1)
        workbook = self.folder / "antwoord.xlsx"
        self.assert_run(1, "answer", "sv-532", SV_532, "-o", workbook)
        tables = [(sheet, table) for sheet in load_workbook(workbook, data_only=True)
                  for table in sheet.tables.values()]
        self.assertEqual(len(tables), len(page.tables))
        for (sheet, table), shown in zip(tables, page.tables):
            rows = [["" if cell.value is None else cell.value for cell in row]
                    for row in sheet[table.ref]]
            self.assertEqual(len(rows), len(shown))
            for ours, theirs in zip(shown[1:], rows[1:]):
                for text, value in zip(ours, theirs):
                    self.assertTrue(same(text, str(value)), (text, value))

    def cells(self, ending):
        path = self.folder / f"antwoord.{ending}"
        self.assert_run(1, "answer", "sv-532", SV_532, "-o", path)
        return self.assert_run(0, "inspect", "--cells", path).out.splitlines()

    def test_both_kinds_of_workbook_have_the_same_cells(self):
        self.assertEqual(self.cells("ods"), self.cells("xlsx"))

    @unittest.skipUnless(shutil.which("soffice"), "LibreOffice is not installed")
    def test_libreoffice_works_out_the_same_totals(self):
        before = self.cells("ods")
        subprocess.run(["soffice", f"-env:UserInstallation=file://{self.folder}/profile",
                        "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir",
                        self.folder / "again", self.folder / "antwoord.ods"],
                       check=True, capture_output=True, timeout=240)
        after = self.assert_run(0, "inspect", "--cells", self.folder / "again/antwoord.xlsx")
        self.assertEqual(after.out.splitlines(), before)

    def test_the_same_bytes_every_time(self):
        once = {end: file.read_bytes() for end, file in self.answered("sv-532", SV_532, 1).items()}
        again = {end: file.read_bytes() for end, file in self.answered("sv-532", SV_532, 1).items()}
        self.assertEqual(once, again)

    def test_into_a_pipe(self):
        run = self.assert_run(1, "answer", "sv-532", SV_532, "--to", "md", "-o", "-")
        self.assertTrue(run.out.startswith("# Onlinetherapie"))

    def test_no_page_fetches_anything(self):
        text = self.answered("sv-532", SV_532, 1)["html"].read_text(encoding="utf-8")
        self.assertNotRegex(text, r"<script|src=|https?://")
        self.assertIn('<html lang="nl-BE">', text)


if __name__ == "__main__":
    program.main()
