#!/usr/bin/env python3
"""`check` as programs read it: keys, codes and cells of the JSON report."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program
from program import CANNABISHULP, SV_532

WRONG_TOTALS = {
    ("Zelftest", "B17", "B5:B16"): ("10046", "1043", "1.043"),
    ("Zelftest", "B34", "B22:B33"): ("8626", "8455", "8.455"),
    ("Hulp", "B17", "B5:B16"): ("169", "192", "192"),
    ("Hulp", "C17", "C5:C16"): ("253", "142", "142"),
    ("Hulp", "B36", "B24:B35"): ("559", "552", "552"),
    ("Hulp", "C36", "C24:C35"): ("446", "435", "435"),
}


class CheckJson(program.ContractTest):

    def report(self, code, *arguments):
        done = self.assert_run(code, "check", *arguments, "--format", "json")
        return json.loads(done.out)

    def test_keys(self):
        """Keys may be added; those that were there stay, in their order."""
        report = self.report(1, SV_532)
        self.assertEqual(list(report), ["bijlage", "files", "summary"])
        self.assertEqual(report["bijlage"], "1")
        (file,) = report["files"]
        self.assertEqual(list(file), ["file", "sha256", "mapping", "observations", "readable",
                                      "trouble", "findings"])
        for finding in file["findings"]:
            self.assertEqual(list(finding), ["code", "severity", "sheet", "cells", "message",
                                             "expected", "found", "raw", "suggestion",
                                             "mapping_line", "table", "decisions"])
        self.assertEqual(list(report["summary"]), ["files", "readable", "observations", "error",
                                                   "warning", "note"])

    def test_what_is_said_of_a_file(self):
        (file,) = self.report(1, SV_532)["files"]
        self.assertEqual(file["file"], str(SV_532))
        self.assertEqual(file["sha256"], program.sha256(SV_532))
        self.assertEqual((file["mapping"], file["observations"]), ("depressiehulp-maand", 122))
        self.assertEqual((file["readable"], file["trouble"]), (True, None))

    def test_the_six_wrong_totals_and_no_other(self):
        (file,) = self.report(1, program.SAMPLES / "sv-532-depressiehulp")["files"]
        totals = [f for f in file["findings"] if f["code"] == "T01"]
        found = {(f["sheet"], *f["cells"]): (f["expected"], f["found"], f["raw"]) for f in totals}
        self.assertEqual(len(totals), 6)
        self.assertEqual(found, WRONG_TOTALS)
        self.assertEqual({f["severity"] for f in totals}, {"error"})

    def test_summary_counts_all_files(self):
        broken = self.write("stuk.xlsx", "geen werkmap")
        report = self.report(3, SV_532, CANNABISHULP, broken)
        severities = [f["severity"] for file in report["files"] for f in file["findings"]]
        self.assertEqual(report["summary"], {
            "files": 3, "readable": 2,
            "observations": sum(file["observations"] for file in report["files"]),
            **{name: severities.count(name) for name in ("error", "warning", "note")}})
        self.assertEqual(report["summary"]["observations"], 122 + 154)

    def test_a_file_that_cannot_be_read_stands_in_it_with_the_reason(self):
        broken = self.write("stuk.xlsx", "geen werkmap")
        done = self.assert_run(3, "check", broken, "--format", "json")
        (file,) = json.loads(done.out)["files"]
        self.assertEqual((file["readable"], file["mapping"], file["findings"]), (False, None, []))
        self.assertIn("stuk.xlsx", file["trouble"])
        self.assertIn("stuk.xlsx", done.err)

    def test_files_stand_in_the_order_they_were_named_in(self):
        for files in ([SV_532, CANNABISHULP], [CANNABISHULP, SV_532]):
            report = self.report(1, *files, "--jobs", "4")
            self.assertEqual([file["file"] for file in report["files"]], list(map(str, files)))

    def test_to_a_file(self):
        path = self.folder / "verslag.json"
        done = self.assert_run(1, "check", SV_532, "--format", "json", "-o", path)
        self.assertEqual(done.out, "")
        on_screen = self.assert_run(1, "check", SV_532, "--format", "json").out
        self.assertEqual(path.read_text(encoding="utf-8"), on_screen)

    def test_html_is_one_page_with_every_finding(self):
        page = self.assert_run(1, "check", SV_532, "--format", "html").out
        self.assertTrue(page.startswith("<!DOCTYPE html>"), page[:80])
        report = self.report(1, SV_532)["files"][0]["findings"]
        for finding in report:
            self.assertIn(finding["code"], page)
        self.assertNotRegex(page, r"(src|href)=.?https?://")


if __name__ == "__main__":
    program.main()
