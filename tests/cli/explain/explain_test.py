#!/usr/bin/env python3
"""`explain`: what each cell became and why, as text and as a page."""

import html.parser
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program
from program import CANNABISHULP, IMPORTS, SV_532

VOID = {"meta", "br", "img", "link", "input", "hr"}


class Page(html.parser.HTMLParser):
    """The drawn cells of a page, and whether its elements are well nested."""

    def __init__(self, text):
        super().__init__()
        self.open, self.wrong, self.cells, self.elements = [], [], [], set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.elements.add(tag)
        if tag not in VOID:
            self.open.append(tag)
        attributes = dict(attributes)
        if tag == "td" and "title" in attributes:
            self.cells.append((attributes["title"], attributes["class"].split()))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def cell(self, address):
        for title, classes in self.cells:
            if title.startswith(f"{address}:"):
                return title, classes
        raise KeyError(address)


class Explain(program.ContractTest):

    def explain(self, code, *arguments, lang="nl"):
        done = self.assert_run(code, "explain", *arguments, "--lang", lang)
        self.assertNotRegex(done.out, r"\bexplain\.[a-z]|\{[a-z_]+\}")
        return done.out

    def page(self, code, *arguments, **options):
        page = Page(self.explain(code, *arguments, "--format", "html", **options))
        self.assertEqual((page.wrong, page.open), ([], []))
        self.assertFalse(page.elements & {"script", "img", "link", "iframe"})
        return page

    def test_what_an_answer_makes_of_a_figure_and_from_which_cells(self):
        told = self.explain(0, SV_532, "Bezoekers!B24", "--question", "sv-532", "--fail-on", "never")
        self.assert_says(
            told, "in tabel 1 (februari 2018, Bezoeken): 9.608, zoals aangeleverd",
            "in tabel 1 (Totaal 2018, Bezoeken): 61.255. Opgeteld uit 6 cijfers; omvat 5 "
            "van 12 maanden volledig en 1 gedeeltelijk (uit Bezoekers!B23:B28).",
            "vanaf de start", "45.511. Opgeteld uit 4 cijfers (uit Bezoekers!B24:B27).",
            "+61,8% (uit Bezoekers!B6:B9, B24:B27).")
        english = self.explain(0, SV_532, "Bezoekers!B24", "--question", "sv-532", "--fail-on",
                               "never", lang="en")
        self.assert_says(english, "in table 1 (February 2018, Visits): 9,608, as submitted")
        self.assert_run(2, "explain", SV_532, "Bezoekers!B24", "--question", "sv-5320")

    def test_a_figure_and_which_label_gave_which_dimension(self):
        told = self.explain(0, SV_532, "Bezoekers!B28", "--fail-on", "error")
        self.assert_says(
            told, "B28: cijfer, “5.853*”", "Bezoeken, juni 2018: 5.853",
            "maat: Bezoeken (visits) ← B22 “Bezoeken”",
            "periode: juni 2018 (2018-06) ← A21 “2018” + A28 “Juni”",
            "depressiehulp.be (depressiehulp) ← vast in de mapping",
            "dekt alleen 1 tot en met 19 juni 2018", "noot * in A36: “tot 19 juni 2018”",
            "telt mee in het totaal “Totaal” in B35 (61.255)",
            "het teken * verwijst naar de noot in A36",
            f"gelezen door tabel “bezoekers”, {IMPORTS / 'depressiehulp-maand.toml'}:",
            "waarschuwing P03")
        self.assertNotIn("Zelftest", told)

    def test_the_line_of_the_mapping_is_that_of_the_table(self):
        told = self.explain(0, SV_532, "Bezoekers!B5")
        line = int(told.split("depressiehulp-maand.toml:")[1].split()[0])
        lines = (IMPORTS / "depressiehulp-maand.toml").read_text(encoding="utf-8").splitlines()
        self.assertIn("[[table]]", lines[line - 1])
        self.assertIn('"bezoekers"', lines[line])

    def test_other_roles(self):
        self.assert_says(self.explain(0, SV_532, "Bezoekers!A3"), "A3: opschrift", "periode: 2017")
        self.assert_says(self.explain(0, SV_532, "Bezoekers!A1"), "A1: vrije tekst")
        self.assert_says(self.explain(0, SV_532, "Bezoekers!B17"), "B17: totaal",
                         "“Totaal” over B5:B16: de som 69.186 klopt")
        self.assert_says(self.explain(1, SV_532, "Zelftest!B17"),
                         "hier staat 1.043, maar de som is 10.046", "fout T01")
        self.assert_says(self.explain(0, SV_532, "Bezoekers!A36"), "A36: noot",
                         "hoort bij het teken * in", "A28")
        self.assert_says(self.explain(0, SV_532, "Bezoekers!Z99"), "Z99: leeg")
        self.assert_says(self.explain(0, SV_532, "Bezoekers!X1:Z99"), "X1:Z99 is leeg")

    def test_two_figures_in_a_cell(self):
        told = self.explain(0, CANNABISHULP, "Bezoeken!B4", "--fail-on", "never", lang="en")
        self.assert_says(told, "Visits, 2014: 321,302", "Visits, 2014: 150,000", "← the cell itself",
                         "status: unreliable (U)", "warning V04")

    def test_a_figure_that_moved_has_the_labels_of_its_new_place(self):
        told = self.explain(0, CANNABISHULP, "Tests!B26", lang="en")
        self.assert_says(told, "← C23 “Kennistest”", "warning V05")

    def test_a_cell_without_a_sheet_is_that_of_every_mapped_sheet_that_has_it(self):
        told = self.explain(1, SV_532, "B5")
        self.assert_says(told, "Blad “Bezoekers”", "Blad “Zelftest”", "Blad “Hulp”")
        self.assertEqual(told.count("  B5: "), 4)

    def test_ranges_and_names_of_sheets(self):
        told = self.explain(0, SV_532, "'bezoekers'!$A$4:B5")
        self.assert_says(told, "B4: kolomkop", "A5: label", "B5: cijfer")
        whole = self.explain(1, SV_532, "Zelftest!")
        self.assert_says(whole, "Tabel “zelftest”, A3:B17")
        self.assertNotIn("Bezoekers", whole)

    def test_a_listing_of_every_sheet(self):
        for lang, figure in (("nl", "cijfers: 24"), ("en", "figures: 24")):
            told = self.explain(1, SV_532, lang=lang)
            self.assert_says(told, "A5:A16", "B5:C16", figure, "T01", "B17:C17")

    def test_unmapped_cells_say_which_table_is_near(self):
        mapping = self.write("m.toml", '[mapping]\nid = "m"\nmodel = "onlinehulp"\n'
                             'locale = "nl-BE"\n[[table]]\nid = "eerste"\nheader = ["Bezoeken"]\n'
                             'sheets = ["Een"]\nlabels = { left = "period", above = "measure" }\n'
                             '[[table]]\nid = "tweede"\nsheets = ["Een"]\noptional = true\n'
                             'header = ["Gebruikers", "Pageviews", "Unieke bezoekers"]\n'
                             'labels = { left = "period", above = "measure" }\n')
        try:
            import openpyxl
        except ImportError:
            self.skipTest("skipped: no openpyxl here")
        book = openpyxl.Workbook()
        one = book.active
        one.title = "Een"
        for row in ([None, "Bezoeken"], [2020, 5], [None], [None], ["los", 12, "Pageviews"]):
            one.append(row)
        book.create_sheet("Twee")["A1"] = 7
        path = self.folder / "a.xlsx"
        book.save(path)
        told = self.explain(0, path, "Een!B5", "-m", mapping, "--fail-on", "never")
        self.assert_says(told, "B5: niet gemapt", "de dichtstbijzijnde is “eerste” (A1:B2)",
                         "tabel “tweede”", "heeft rij 5 er 1 van de 3", "S05")
        told = self.explain(0, path, "Twee!A1", "-m", mapping, "--fail-on", "never")
        self.assert_says(told, "geen tabel van de mapping is voor blad “Twee”", "een")

    def test_the_page_draws_every_cell(self):
        page = self.page(1, SV_532)
        title, classes = page.cell("B28")
        self.assertIn("Bezoeken, juni 2018", title)
        self.assertEqual(classes, ["value"])
        self.assertIn("right", page.cell("B5")[1])
        self.assertIn("total_label", page.cell("A17")[1])

    def test_the_page_of_a_cell_shows_what_lies_around_it(self):
        page = self.page(0, SV_532, "Bezoekers!B28", lang="en")
        asked = [title for title, classes in page.cells if "asked" in classes]
        self.assertEqual(len(asked), 1)
        self.assertIn("Visits, June 2018", asked[0])
        self.assertIn("label", page.cell("A28")[1])

    def test_every_sample_makes_a_page(self):
        samples = [path for path in sorted(program.SAMPLES.rglob("*.*"))
                   if path.suffix in (".xlsx", ".xls", ".xlsb", ".ods", ".csv")]
        mapped = [path for path in samples if program.run("explain", path).code != 3]
        self.assertGreater(len(mapped), 3)
        for sample in mapped:
            for lang in ("nl", "en"):
                with self.subTest(sample=sample.name, lang=lang):
                    self.assertTrue(self.page(0, sample, "--fail-on", "never", lang=lang).cells)

    def test_the_same_file_gives_the_same_bytes(self):
        self.assertEqual(self.explain(1, SV_532, "--format", "html"),
                         self.explain(1, SV_532, "--format", "html"))

    def test_to_a_file_or_a_stream(self):
        page = self.folder / "p.html"
        self.assertEqual(self.explain(1, SV_532, "--format", "html", "-o", page), "")
        self.assertEqual(page.read_text(encoding="utf-8"),
                         self.explain(1, SV_532, "--format", "html"))
        self.assertEqual(self.left(), ["p.html"])
        self.assertIn("Blad", self.explain(1, SV_532, "-o", "-"))
        piped = self.assert_run(0, "explain", "-", "Bezoekers!B5", "--lang", "nl",
                                stdin=SV_532.read_bytes())
        self.assertIn("B5: cijfer", piped.out)
        self.assert_run(4, "explain", SV_532, "-o", self.folder / "nergens" / "p.html")

    def test_what_is_submitted_is_never_overwritten(self):
        copy = self.copy(SV_532)
        self.assert_run(2, "explain", copy, "-o", copy)
        self.assertEqual(program.sha256(copy), program.sha256(SV_532))

    def test_mistakes(self):
        self.assert_run(2, "explain")
        for cell in ("B", "Hulp", "!", "Bezoekers!B5-C6"):
            self.assert_says(self.assert_run(2, "explain", SV_532, cell, "--lang", "nl").err, cell,
                             "B5:C9")
        no_sheet = self.assert_run(2, "explain", SV_532, "Nergens!B5", "--lang", "nl").err
        self.assert_says(no_sheet, "Nergens", "“Bezoekers”, “Zelftest”")
        self.assert_run(2, "explain", SV_532, "B5", "B6")
        self.assert_run(2, "explain", SV_532, "--format", "json")
        self.assert_run(3, "explain", self.folder / "nergens.xlsx")
        self.assert_run(3, "explain", self.write("stuk.xlsx", bytes(range(256)) * 8))
        self.assert_run(3, "explain", self.write("leeg.csv", "a;b\n1;2\n"))


if __name__ == "__main__":
    program.main()
