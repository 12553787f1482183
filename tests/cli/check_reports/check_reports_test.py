#!/usr/bin/env python3
"""What people and other programs get of `check`: the report as text and as SARIF, and the reply to
the submitter. Texts that a person has read lie beside this test; BIJLAGE_UPDATE=1 writes them anew."""

import json
import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import program
from program import CANNABISHULP, SV_532

UPDATE = os.environ.get("BIJLAGE_UPDATE") == "1"
NEVER = ("--fail-on", "never")


class CheckReports(program.ContractTest):
    maxDiff = None

    def compare(self, golden, now):
        if UPDATE:
            golden.write_text(now, encoding="utf-8")
        self.assertEqual(golden.read_text(encoding="utf-8"), now)

    def check(self, code, *arguments):
        """Below the samples, so that no path of this machine stands in what comes out."""
        return self.assert_run(code, "check", *arguments, cwd=program.SAMPLES)

    def test_text_shows_each_row_with_the_cell_pointed_at(self):
        for sample in (SV_532, CANNABISHULP):
            done = self.check(0, sample.relative_to(program.SAMPLES), *NEVER)
            self.compare(HERE / f"{sample.stem}.txt", done.out)

    def test_reply_is_ready_to_mail(self):
        for sample in (SV_532, CANNABISHULP):
            done = self.check(0, sample.relative_to(program.SAMPLES), *NEVER, "--reply", "-")
            self.compare(HERE / f"{sample.stem}.reply.txt", done.out)

    def test_reply_and_report_go_to_different_places(self):
        reply, report = self.folder / "antwoord.txt", self.folder / "verslag.html"
        done = self.check(1, SV_532, "--reply", reply)
        self.assert_says(done.out, "fout T01")
        self.assert_says(reply.read_text(encoding="utf-8"), "Onderwerp: ", "Met vriendelijke groeten")
        done = self.check(1, SV_532, "--reply", "-", "--format", "html", "-o", report)
        self.assertTrue(done.out.startswith("Onderwerp: "), done.out[:80])
        self.assertTrue(report.read_text(encoding="utf-8").startswith("<!DOCTYPE html>"))

    def test_reply_and_report_are_never_mixed(self):
        for arguments in (("--reply", "-", "--format", "json"), ("--reply", "-", "-o", "-"),
                          ("--reply", self.folder / "a", "-o", self.folder / "a")):
            done = self.check(2, SV_532, *arguments)
            self.assert_says(done.err, "-o", "--reply")
            self.assertEqual((done.out, self.left()), ("", []))

    def test_reply_never_overwrites_what_was_submitted(self):
        path = self.copy(SV_532)
        before = path.read_bytes()
        self.assert_run(2, "check", path, "--reply", path)
        self.assertEqual(path.read_bytes(), before)

    def sarif(self, code, *arguments):
        log = json.loads(self.check(code, *arguments, "--format", "sarif").out)
        try:
            import jsonschema
        except ImportError:
            self.skipTest("skipped: python3-jsonschema is not installed")
        schema = json.loads((HERE / "sarif-as-used.schema.json").read_text(encoding="utf-8"))
        jsonschema.validate(log, schema)
        (run,) = log["runs"]
        return run

    def test_sarif_has_every_finding_and_follows_the_standard(self):
        broken = self.write("stuk & co.xlsx", "geen werkmap")
        run = self.sarif(3, SV_532, CANNABISHULP, broken)
        found = json.loads(self.check(3, SV_532, CANNABISHULP, broken, "--format", "json").out)
        findings = [(i, finding) for i, file in enumerate(found["files"])
                    for finding in file["findings"]]
        self.assertEqual(len(run["results"]), len(findings))
        self.assertGreater(len(findings), 20)
        rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        for result, (file, finding) in zip(run["results"], findings):
            self.assertEqual(result["ruleId"], finding["code"])
            self.assertEqual(rules[result["ruleIndex"]], finding["code"])
            self.assertEqual(result["level"], finding["severity"])
            self.assertEqual(result["properties"]["cells"], finding["cells"])
            place = result["locations"][0]["physicalLocation"]["artifactLocation"]
            self.assertEqual(place["index"], file)
            self.assertEqual(run["artifacts"][file]["location"]["uri"], place["uri"])
        self.assertIs(run["invocations"][0]["executionSuccessful"], False)
        self.assertTrue(run["artifacts"][2]["location"]["uri"].endswith("/stuk%20&%20co.xlsx"))


if __name__ == "__main__":
    program.main()
