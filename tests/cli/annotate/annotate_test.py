#!/usr/bin/env python3
"""`check --annotate`: copies of what was submitted with the findings on them. Only what is concerned
changes: this takes both packages apart and compares them part by part."""

import hashlib
import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program
from program import CANNABISHULP, SAMPLES, SV_532

try:
    import openpyxl
except ImportError:
    openpyxl = None

CORPUS = program.ROOT.parent / "shared" / "corpus"
ENCRYPTED = program.ROOT / "tests/cli/password_file/cannabishulp-agile.xlsx"
# Parts of which only places change that the tests below look at.
CHANGED = re.compile(r"\[Content_Types\]\.xml|(.*/)?workbook\.xml(\.rels)?|(.*/)?styles\d*\.xml|"
                     r"(.*/)?(work)?sheets?/.*|(.*/)?comments\d*\.xml|.*\.vml", re.I)
FILLS = re.compile(r' s="\d+"')
CELL = re.compile(r'<(\w+:)?c r="[A-Z]+\d+" s="\d+"/>')


def parts(path):
    with zipfile.ZipFile(path) as package:
        return {name.replace("\\", "/"): package.read(name) for name in package.namelist()}


def comments(path):
    """(sheet, cell) → text, as openpyxl reads them."""
    book = openpyxl.load_workbook(path)
    return {(sheet.title, cell.coordinate): cell.comment.text
            for sheet in book.worksheets for row in sheet.iter_rows()
            for cell in row if cell.comment}


class Annotate(program.ContractTest):

    def annotate(self, *files, code=None, options=()):
        out = self.folder / "kopie"
        done = program.run("check", *files, "--annotate", out, "--fail-on", "never", *options)
        self.assertEqual(done.code, code or 0, done.err)
        return out

    def findings(self, *files, options=()):
        report = json.loads(self.assert_run(0, "check", *files, "--format", "json", "--fail-on",
                                            "never", *options).out)
        return [f for file in report["files"] for f in file["findings"]]

    def assert_untouched(self, old, new):
        before, after = parts(old), parts(new)
        self.assertEqual(set(before) - set(after), set())
        for name, content in before.items():
            if not CHANGED.fullmatch(name):
                self.assertEqual(content, after[name], name)
        for name in set(after) - set(before):
            self.assertRegex(name, CHANGED)
        for name, content in before.items():
            if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                self.assert_only_styles_changed(content.decode(), after[name].decode(), name)

    def assert_only_styles_changed(self, before, after, name):
        """Without styles, added empty cells and the drawing of comments nothing differs."""
        def bare(text):
            text = re.sub(r"<(\w+:)?legacyDrawing [^>]*/>", "", text)
            return FILLS.sub("", CELL.sub("", text))
        self.assertEqual(bare(before), bare(after), name)

    def test_every_other_part_keeps_its_bytes(self):
        for sample in sorted(SAMPLES.glob("*/*.xlsx")):
            with self.subTest(sample=sample.name):
                out = self.annotate(sample)
                self.assert_untouched(sample, out / sample.name)

    def test_comments_stand_at_the_first_cell_of_each_finding(self):
        if openpyxl is None:
            self.skipTest("skipped: openpyxl is not installed")
        for sample in (SV_532, CANNABISHULP):
            found = comments(self.annotate(sample) / sample.name)
            findings = [f for f in self.findings(sample) if f["cells"]]
            self.assertEqual({(f["sheet"], f["cells"][0].split(":")[0]) for f in findings},
                             set(found))
            for finding in findings:
                text = found[finding["sheet"], finding["cells"][0].split(":")[0]]
                self.assert_says(text, finding["code"], finding["message"])

    def test_fills_and_number_formats(self):
        if openpyxl is None:
            self.skipTest("skipped: openpyxl is not installed")
        out = self.annotate(SV_532)
        old, new = openpyxl.load_workbook(SV_532), openpyxl.load_workbook(out / SV_532.name)
        cells = [(f["sheet"], f["cells"][0]) for f in self.findings(SV_532) if f["cells"]]
        filled = 0
        for sheet in old.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    copy = new[sheet.title][cell.coordinate]
                    def look(cell):
                        return (cell.value, cell.number_format, cell.font.b, cell.font.sz,
                                cell.border.bottom.style, cell.alignment.horizontal)
                    self.assertEqual(look(cell), look(copy))
                    filled += cell.fill.fgColor.rgb != copy.fill.fgColor.rgb
        self.assertGreaterEqual(filled, len(set(cells)))
        self.assertEqual(new["Zelftest"]["B17"].fill.fgColor.rgb, "FFFFC9C9")
        self.assertEqual(new["Bezoekers"]["C28"].fill.fgColor.rgb, "FFFFE9B0")

    def test_a_sheet_lists_all_findings_with_links(self):
        if openpyxl is None:
            self.skipTest("skipped: openpyxl is not installed")
        book = openpyxl.load_workbook(self.annotate(SV_532) / SV_532.name)
        self.assertEqual(book.sheetnames[-1], "Bevindingen")
        sheet = book["Bevindingen"]
        findings = self.findings(SV_532)
        rows = list(sheet.iter_rows(min_row=6))
        self.assertEqual([(r[1].value, r[2].value, r[4].value) for r in rows],
                         [(f["code"], f["sheet"], f["message"]) for f in findings])
        for row, finding in zip(rows, findings):
            self.assertEqual(row[3].hyperlink.location,
                             f"'{finding['sheet']}'!{finding['cells'][0]}")

    def test_the_same_again_gives_the_same_bytes(self):
        first = self.annotate(*sorted(SAMPLES.glob("*/*.*s*")))
        hashes = {p.name: program.sha256(p) for p in first.iterdir()}
        second = self.annotate(*sorted(SAMPLES.glob("*/*.*s*")), options=("--jobs", "1"))
        self.assertEqual(hashes, {p.name: program.sha256(p) for p in second.iterdir()})
        self.assertGreaterEqual(len(hashes), 7)

    def test_other_formats_become_xlsx_with_their_cells(self):
        if openpyxl is None:
            self.skipTest("skipped: openpyxl is not installed")
        for sample in [*SAMPLES.glob("*/*.xls"), *SAMPLES.glob("*/*.ods")]:
            copy = self.annotate(sample) / (sample.stem + ".xlsx")
            self.assertIn("Bevindingen", openpyxl.load_workbook(copy).sheetnames)
            def cells(path):
                out = self.assert_run(0, "inspect", "--cells", path).out
                return [line for line in out.splitlines() if not line.startswith("Bevindingen\t")]
            self.assertEqual(cells(sample), cells(copy))

    def test_comments_of_the_submitter_are_kept(self):
        if openpyxl is None:
            self.skipTest("skipped: openpyxl is not installed")
        book = openpyxl.load_workbook(SV_532)
        for cell in ("B17", "A3"):
            book["Zelftest"][cell].comment = openpyxl.comments.Comment("Van ons: " + cell, "Indiener")
        book.create_sheet("Bevindingen")
        path = self.folder / "met opmerkingen.xlsx"
        book.save(path)
        out = self.annotate(path) / path.name
        found = comments(out)
        self.assertEqual(found["Zelftest", "A3"], "Van ons: A3")
        self.assert_says(found["Zelftest", "B17"], "Van ons: B17", "T01", "V01")
        self.assertEqual(len(openpyxl.load_workbook(out).sheetnames), len(book.sheetnames) + 1)
        drawing = next(text for name, text in parts(out).items()
                       if name.endswith(".vml") and text.count(b"<v:shape ") > 2).decode()
        numbers = re.findall(r'id="(_x0000_s\d+)"', drawing)
        self.assertEqual(len(numbers), len(set(numbers)))

    def test_cells_and_rows_that_are_missing_are_made(self):
        if openpyxl is None:
            self.skipTest("skipped: openpyxl is not installed")
        path = self.folder / "gat.xlsx"
        program.rewrite_parts(SV_532, path, lambda name, content: re.sub(
            rb'<c r="B(7|17)"[^>]*>.*?</c>', b"", content) if "worksheets/sheet" in name
            else content)
        out = self.annotate(path) / path.name
        self.assert_untouched(path, out)
        findings = self.findings(path)
        found = comments(out)
        for finding in findings:
            if finding["cells"]:
                self.assertIn((finding["sheet"], finding["cells"][0].split(":")[0]), found)

    def without_styles(self, left_over):
        """As some programs export: no cell has a style, and no part says what styles there are."""
        def bare(name, content):
            if name == "xl/styles.xml":
                return left_over
            if name in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
                return re.sub(rb"<(Override|Relationship) [^>]*styles[^>]*/>", b"", content)
            return re.sub(rb' s="\d+"', b"", content) if "worksheets/sheet" in name else content
        path = self.folder / "zonder stijlen.xlsx"
        program.rewrite_parts(SV_532, path, bare)
        return path

    def test_a_workbook_without_styles_gets_them_where_programs_look(self):
        if openpyxl is None:
            self.skipTest("skipped: openpyxl is not installed")
        path = self.without_styles(left_over=None)
        out = self.annotate(path) / path.name
        self.assertEqual({name for name in parts(out) if "styles" in name}, {"xl/styles.xml"})
        book = openpyxl.load_workbook(out)
        self.assertEqual(book["Zelftest"]["B17"].fill.fgColor.rgb, "FFFFC9C9")
        self.assertEqual(book["Zelftest"]["B16"].fill.fill_type, None)

    def test_a_part_with_the_name_of_styles_that_is_none_stays_as_it_is(self):
        path = self.without_styles(left_over=b"of something else")
        after = parts(self.annotate(path) / path.name)
        self.assertEqual(after["xl/styles.xml"], b"of something else")
        relations = after["xl/_rels/workbook.xml.rels"].decode()
        self.assertEqual(re.findall(r'[^"]*styles[^"/]*\.xml', relations), ["/xl/styles1.xml"])

    def test_styles_that_are_named_but_missing_are_made_there(self):
        path = self.folder / "stijlen kwijt.xlsx"
        program.rewrite_parts(SV_532, path, lambda name, content: None if name == "xl/styles.xml"
                              else content)
        after = parts(self.annotate(path) / path.name)
        self.assertIn("xl/styles.xml", after)
        for name in ("xl/_rels/workbook.xml.rels", "[Content_Types].xml"):
            self.assertEqual(len(re.findall(rb'"[^"]*styles[^"/]*\.xml"', after[name])), 1, name)

    def test_a_workbook_with_macros_stays_one(self):
        path = self.folder / "macro.xlsm"
        program.rewrite_parts(SV_532, path, lambda name, content: content.replace(
            b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            b"application/vnd.ms-excel.sheet.macroEnabled.main+xml")
            if name == "[Content_Types].xml" else content)
        out = self.annotate(path)
        self.assertEqual([p.name for p in out.iterdir()], ["macro.xlsm"])
        self.assertIn(b"macroEnabled", parts(out / "macro.xlsm")["[Content_Types].xml"])

    def test_an_encrypted_workbook_gives_a_copy_without_password_and_says_so(self):
        password = self.write("wachtwoord.txt", "Sesam 1")
        out = self.folder / "kopie"
        done = program.run("check", ENCRYPTED, "--password-file", password, "--annotate", out,
                           "--fail-on", "never")
        self.assertEqual(done.code, 0, done.err)
        self.assert_says(done.err, "wachtwoord")
        self.assertTrue(zipfile.is_zipfile(out / ENCRYPTED.name))

    def test_names_that_two_files_share_get_a_number(self):
        one, two = self.folder / "a", self.folder / "b"
        for folder in (one, two):
            folder.mkdir()
        shutil.copy(SV_532, one / "bijlage.xlsx")
        shutil.copy(CANNABISHULP, two / "Bijlage.xlsx")
        out = self.annotate(one / "bijlage.xlsx", two / "Bijlage.xlsx")
        self.assertEqual(sorted(p.name for p in out.iterdir()), ["Bijlage-2.xlsx", "bijlage.xlsx"])

    def test_what_was_submitted_is_never_overwritten(self):
        path = self.copy(SV_532)
        before = path.read_bytes()
        done = self.assert_run(2, "check", path, "--annotate", self.folder)
        self.assert_says(done.err, path.name)
        self.assertEqual((path.read_bytes(), self.left()), (before, [path.name]))
        self.assert_run(2, "check", "-", "--annotate", self.folder)

    def test_files_that_cannot_be_read_get_no_copy_and_the_others_do(self):
        broken = self.write("stuk.xlsx", "geen werkmap")
        out = self.annotate(broken, SV_532, code=3)
        self.assertEqual([p.name for p in out.iterdir()], [SV_532.name])

    def test_the_reply_names_the_copy(self):
        out = self.folder / "kopie"
        done = self.assert_run(1, "check", SV_532, "--annotate", out, "--reply", "-")
        self.assert_says(done.out, f"In de kopie “{SV_532.name}”")

    def test_foreign_workbooks(self):
        """Whatever LibreOffice, Excel and others wrote: nothing but what is concerned changes."""
        files = sorted(CORPUS.rglob("*.xls[xm]"))
        if not files:
            self.skipTest("skipped: the corpus is not beside the repository")
        copied = 0
        for path in files:
            with self.subTest(file=path.name):
                out = self.folder / hashlib.sha256(bytes(path)).hexdigest()[:16]
                done = program.run("check", path, "-m", "depressiehulp-maand", "--annotate", out,
                                   "--fail-on", "never", "-q")
                self.assertIn(done.code, (0, 3), done.err)
                for copy in out.iterdir() if out.is_dir() else ():
                    if zipfile.is_zipfile(path):
                        self.assert_untouched(path, copy)
                        copied += 1
                shutil.rmtree(out, ignore_errors=True)
        self.assertGreater(copied, 0)

    def test_libreoffice_finds_the_comments(self):
        if shutil.which("soffice") is None:
            self.skipTest("skipped: LibreOffice is not installed")
        out = self.annotate(SV_532)
        subprocess.run(["soffice", f"-env:UserInstallation=file://{self.folder}/office",
                        "--headless", "--convert-to", "fods", "--outdir", str(self.folder),
                        str(out / SV_532.name)], check=True, capture_output=True, timeout=240)
        page = (self.folder / f"{SV_532.stem}.fods").read_text(encoding="utf-8")
        with_cells = {(f["sheet"], f["cells"][0].split(":")[0]) for f in self.findings(SV_532)}
        self.assertEqual(page.count("<office:annotation "), len(with_cells))
        self.assert_says(page, "fout T01: Totaal is niet de som van zijn delen")


if __name__ == "__main__":
    program.main()
