#!/usr/bin/env python3
"""What people decide: corrections beside submissions, findings that are accepted, rules that a
mapping or a policy weighs otherwise. It changes what is worked with, and never hides what was
submitted or found."""

import hashlib
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program
from program import ROOT, SV_532

try:
    import openpyxl
except ImportError:
    openpyxl = None

NAME = SV_532.name
DECIDED = """by = "A. Checker"
date = 2018-07-02
reason = "Confirmed by phone."
"""
TOTAL = f"""[[correction]]
file = "{NAME}"
sheet = "Zelftest"
cell = "B17"
was = "1.043"
value = 10046
{DECIDED}"""
FIGURE = f"""[[correction]]
file = "{NAME}"
sheet = "Bezoekers"
cell = "C5"
was = "255"
value = 265
{DECIDED}"""
ACCEPTED = f"""[[accept]]
file = "{NAME}"
code = "T01"
sheet = "Hulp"
cells = "B17"
was = "192"
{DECIDED}"""
MAPPING = ROOT / "mappings/imports/depressiehulp-maand.toml"


class Decisions(program.ContractTest):

    def setUp(self):
        super().setUp()
        self.submitted = self.copy(SV_532)

    def report(self, *options, code=None):
        done = program.run("check", self.submitted, "--format", "json", *options)
        if code is not None:
            self.assertEqual(done.code, code, done.err)
        return json.loads(done.out)

    def findings(self, *options, **wanted):
        found = [f for file in self.report(*options)["files"] for f in file["findings"]]
        return [f for f in found if all(f[key] == value for key, value in wanted.items())]

    def value_at(self, sheet, cell):
        done = self.assert_run(1, "convert", self.submitted, "--to", "json")
        found = [o for o in json.loads(done.out)["observations"]
                 if (o["SOURCE_SHEET"], o["SOURCE_CELL"]) == (sheet, cell)]
        self.assertEqual(len(found), 1)
        return found[0]

    def answer(self, *options, code=1):
        out = self.folder / "answer.xlsx"
        self.assert_run(code, "answer", "sv-532", self.submitted, "-o", out, *options)
        return openpyxl.load_workbook(out)

    def sources(self, book):
        return self.rows(book, "Voorblad")

    def rows(self, book, sheet):
        rows = [[cell.value for cell in row] for row in book[sheet].iter_rows()]
        head = next(i for i, row in enumerate(rows) if row[1] is not None)
        return [dict(zip(rows[head], row)) for row in rows[head + 1:]]


class Corrections(Decisions):

    def test_a_corrected_total_is_checked_as_corrected(self):
        self.assertTrue(self.findings(code="T01", sheet="Zelftest", found="1043"))
        self.write("corrections.toml", TOTAL)
        self.assertFalse(self.findings(code="T01", sheet="Zelftest", found="1043"))
        corrected, = self.findings(code="D02")
        self.assertEqual((corrected["raw"], corrected["found"], corrected["expected"]),
                         ("1.043", "1043", "10046"))
        self.assert_says(corrected["message"], "1.043", "10.046", "A. Checker",
                         "Confirmed by phone.", "2 juli 2018")

    def test_what_counts_with_a_corrected_figure_says_so(self):
        self.write("corrections.toml", FIGURE)
        total, = self.findings(code="T01", sheet="Bezoekers")
        counted, = total["decisions"]
        self.assertEqual((counted["decision"], counted["cell"], total["severity"]),
                         ("counted", "C5", "error"))
        for report in (program.run("check", self.submitted).out,
                       program.run("check", self.submitted, "--reply", "-").out):
            self.assert_says(report, "Gerekend met 265 in C5 in plaats van de ingediende “255”")

    def test_a_corrected_figure_keeps_the_text_of_its_cell(self):
        self.assertEqual(self.value_at("Bezoekers", "C5")["OBS_VALUE"], 255)
        self.write("corrections.toml", FIGURE)
        corrected = self.value_at("Bezoekers", "C5")
        self.assertEqual((corrected["OBS_VALUE"], corrected["SOURCE_TEXT"]), (265, "255"))
        self.assert_says(corrected["COMMENT_OBS"], "A. Checker", "2018-07-02", "by phone")

    def test_the_answer_shows_both_and_who_decided(self):
        if openpyxl is None:
            self.skipTest("skipped: openpyxl is not installed")
        before = self.answer()
        self.assertNotIn("Beslissing", [c.value for row in before["Herkomst"].iter_rows() for c in row])
        self.write("corrections.toml", FIGURE + TOTAL)
        book = self.answer()
        origin, = [row for row in self.rows(book, "Herkomst")
                   if (row["Tabel"], row["Blad in de bron"], row["Cel in de bron"]) ==
                   ("1", "Bezoekers", "C5")]
        self.assertEqual((origin["Cijfer"], origin["Cijfer in de bron"], origin["Bewerking"]),
                         (265, 255, "gecorrigeerd; zie Beslissing"))
        self.assertEqual(str(origin["Zoals geschreven"]), "255")
        self.assert_says(origin["Beslissing"], "265", "A. Checker", "2 juli 2018", "by phone")
        told = [row for row in self.rows(book, "Controle") if row["Code"] == "D02"]
        self.assertIn((255, 265, "255"),
                      [(r["Gepubliceerd"], r["Herberekend"], str(r["Zoals geschreven"])) for r in told])
        self.assertIn((1043, 10046), [(r["Gepubliceerd"], r["Herberekend"]) for r in told])
        notes = " ".join(str(c.value) for row in book["Toelichting"].iter_rows() for c in row)
        self.assert_says(notes, "Ingediend was 255.", "A. Checker")

    def test_the_cover_names_the_files_that_people_decided_in(self):
        if openpyxl is None:
            self.skipTest("skipped: openpyxl is not installed")
        self.assertNotIn("beslissingen", [row["Gelezen met"] for row in self.sources(self.answer())])
        corrections = self.write("corrections.toml", FIGURE)
        policy = self.write("policy.toml", '[severity]\nP03 = { level = "note", reason = "Known." }\n')
        listed = {row["Bestand"]: row for row in self.sources(self.answer("--policy", policy))}
        for path in corrections, policy:
            row = listed[path.name]
            self.assertEqual(row["Gelezen met"], "beslissingen")
            self.assertEqual(row["Controlegetal (SHA-256)"],
                             hashlib.sha256(path.read_bytes()).hexdigest())

    def test_checks_word_findings_as_reports_do(self):
        if openpyxl is None:
            self.skipTest("skipped: openpyxl is not installed")
        said = {finding["message"] for finding in self.findings()}
        checks = [row for row in self.rows(self.answer(), "Controle") if row["Code"]]
        worded = {row["Bevinding"] for row in checks if row["Code"] in ("H01", "P03", "T01")}
        self.assertTrue(worded)
        self.assertLessEqual(worded, said)
        self.assertEqual({row["Bestand"] for row in checks}, {NAME, "sv-532.toml"})

    def test_one_that_does_not_fit_is_an_error_and_changes_nothing(self):
        self.write("corrections.toml", FIGURE.replace('"255"', '"999"'))
        wrong, = self.findings(code="D03")
        self.assertEqual((wrong["severity"], wrong["found"], wrong["expected"]),
                         ("error", "255", "999"))
        self.assertEqual(self.value_at("Bezoekers", "C5")["OBS_VALUE"], 255)

    def test_mistakes_name_their_line_and_end_the_run(self):
        path = self.write("corrections.toml", FIGURE.replace(NAME, "depressiehulp-2017.xlsx"))
        done = self.assert_run(2, "check", self.submitted)
        self.assert_says(done.err, f"{path}:2:", NAME)
        path.write_text("[[correction]]\nfile = ", encoding="utf-8")
        self.assert_says(self.assert_run(2, "check", self.submitted).err, f"{path}:2:")

    def test_slips_of_the_pen_are_told_with_their_line(self):
        for written, slip, line, told in (
                ("value = 265", 'value = "265"', 6, "265"),
                ("date = 2018-07-02", 'date = "02/07/2018"', 8, "2018-06-19"),
                ("date = 2018-07-02", "date = 2018-02-30", 8, "2018-06-19"),
                ("date = 2018-07-02", "date = 2999-07-02", 8, "2999-07-02"),
                ("value = 265", "value = nan", 6, "nan"),
                ("value = 265", "value = 2,65", 6, "1234.5"),
                ('cell = "C5"', 'cell = "5C"', 4, "5C"),
                (FIGURE, FIGURE + FIGURE, 10, "1")):
            with self.subTest(slip=slip):
                path = self.write("corrections.toml", FIGURE.replace(written, slip))
                self.assert_says(self.assert_run(2, "check", self.submitted).err,
                                 f"{path}:{line}:", told)

    def test_another_sheet_is_an_error_that_names_those_there_are(self):
        self.write("corrections.toml", FIGURE.replace("Bezoekers", "Bezoeker"))
        wrong, = self.findings(code="D03")
        self.assert_says(wrong["message"], "regel 1 van corrections.toml", "“Bezoeker”", "“Bezoekers”")

    def test_two_submissions_of_the_same_bytes_are_no_copies_once_one_is_corrected(self):
        self.copy(SV_532, "again.xlsx")
        self.write("corrections.toml", FIGURE)
        found = json.loads(program.run("check", self.folder, "--format", "json").out)
        codes = {Path(f["file"]).name: {x["code"] for x in f["findings"]} for f in found["files"]}
        self.assertIn("D02", codes[NAME])
        self.assertIn("C02", codes[NAME] | codes["again.xlsx"])

    def test_others_in_the_folder_and_other_folders_are_not_concerned(self):
        self.write("corrections.toml", FIGURE)
        elsewhere = self.folder / "elsewhere"
        elsewhere.mkdir()
        other = self.copy(SV_532, "elsewhere/" + NAME)
        done = program.run("check", other, "--format", "json")
        self.assertNotIn('"D02"', done.out)


class Acceptances(Decisions):

    def test_an_accepted_finding_is_a_note_that_says_who_and_why(self):
        before = self.report()["summary"]
        self.write("corrections.toml", ACCEPTED)
        after = self.report()["summary"]
        self.assertEqual((after["error"], after["note"]), (before["error"] - 1, before["note"] + 1))
        accepted, = [f for f in self.findings(code="T01", sheet="Hulp") if f["cells"][0] == "B17"]
        self.assertEqual(accepted["severity"], "note")
        decision, = accepted["decisions"]
        self.assertEqual((decision["decision"], decision["was"], decision["by"], decision["date"],
                          decision["reason"], decision["line"]),
                         ("accepted", "error", "A. Checker", "2018-07-02", "Confirmed by phone.", 1))

    def test_every_report_shows_it(self):
        self.write("corrections.toml", ACCEPTED)
        for form in ("text", "html", "sarif"):
            out = program.run("check", self.submitted, "--format", form).out
            self.assert_says(out, "Aanvaard door A. Checker op 2 juli 2018", "by phone")
        out = program.run("explain", self.submitted, "Hulp!B17").out
        self.assert_says(out, "Aanvaard door A. Checker")
        reply = program.run("check", self.submitted, "--reply", "-").out
        self.assertNotIn("B17): Het totaal in B17", reply)

    def test_the_answer_shows_it(self):
        if openpyxl is None:
            self.skipTest("skipped: openpyxl is not installed")
        self.write("corrections.toml", ACCEPTED)
        rows = [row for row in self.rows(self.answer(), "Controle")
                if row["Blad"] == "Hulp" and str(row["Cellen in het bestand"]).startswith("B17")]
        self.assertTrue(rows)
        for row in rows:
            self.assert_says(row["Beslissing"], "Aanvaard door A. Checker op 2 juli 2018")

    def test_where_figures_come_from_says_that_a_finding_about_them_is_accepted(self):
        if openpyxl is None:
            self.skipTest("skipped: openpyxl is not installed")
        self.write("corrections.toml", ACCEPTED)
        decided = {row["Cel in de bron"]: row["Beslissing"]
                   for row in self.rows(self.answer(), "Herkomst")
                   if row["Blad in de bron"] == "Hulp"}
        self.assert_says(decided["B5"], "T01: Aanvaard door A. Checker op 2 juli 2018", "phone")
        self.assertFalse(decided["C5"])

    def test_that_a_submission_is_a_copy_can_be_accepted(self):
        self.copy(SV_532, "again.xlsx")
        accepted = f'[[accept]]\nfile = "{NAME}"\ncode = "C02"\n{DECIDED}'
        self.write("corrections.toml", accepted)
        found = json.loads(program.run("check", self.folder, "--format", "json").out)
        copy, = [x for f in found["files"] for x in f["findings"] if x["code"] == "C02"]
        self.assertEqual((copy["severity"], copy["decisions"][0]["by"]), ("note", "A. Checker"))
        self.assertNotIn("D01", [x["code"] for f in found["files"] for x in f["findings"]])

    def test_one_of_nothing_is_a_finding_itself(self):
        self.write("corrections.toml", ACCEPTED.replace('"192"', '"191"'))
        lapsed, = self.findings(code="D01")
        self.assertEqual((lapsed["severity"], lapsed["sheet"], lapsed["cells"]),
                         ("warning", "Hulp", ["B17"]))
        self.assert_says(lapsed["message"], "T01", "corrections.toml", "A. Checker")
        self.assertTrue(self.findings(code="T01", sheet="Hulp", severity="error"))


class Severity(Decisions):

    def policy(self, text):
        return "--policy", self.write("policy.toml", "[severity]\n" + text)

    def test_a_policy_lowers_a_rule_for_a_table(self):
        policy = self.policy('T01 = { level = "note", tables = "hulp", reason = "Rounded." }')
        hulp = self.findings(*policy, code="T01", table="hulp")
        self.assertEqual({f["severity"] for f in hulp}, {"note"})
        self.assertEqual({f["severity"] for f in self.findings(*policy, code="T01", table="zelftest")},
                         {"error"})
        self.assertEqual({(f["decisions"][0]["decision"], f["decisions"][0]["reason"]) for f in hulp},
                         {("lowered", "Rounded.")})

    def test_a_policy_raises_a_rule(self):
        policy = self.policy('P03 = { level = "error", reason = "Whole months." }')
        self.assertEqual({f["severity"] for f in self.findings(*policy, code="P03")}, {"error"})

    def test_waived_errors_no_longer_fail_a_run_and_stay_to_be_seen(self):
        policy = self.policy('T01 = { level = "waive", reason = "Known." }')
        self.assertEqual(self.report(*policy, code=0)["summary"]["error"], 0)
        done = self.assert_run(0, "check", self.submitted, *policy, "--lang", "en")
        self.assert_says(done.out, "note T01", "Waived (was error): Known.")

    def test_a_mapping_weighs_its_own_rules_and_a_policy_goes_before_it(self):
        mapping = self.write("own.toml", MAPPING.read_text(encoding="utf-8")
                             + '\n[severity]\nT02 = { level = "error", reason = "People." }\n')
        def of(*options):
            return {f["severity"] for f in self.findings("-m", mapping, *options, code="T02")}
        self.assertEqual(of(), {"error"})
        self.assertEqual(of(*self.policy('T02 = { level = "note", reason = "Now." }')), {"note"})

    def test_a_waiver_that_no_longer_applies_is_a_finding(self):
        policy = self.policy('F04 = { level = "waive", reason = "Old annexes had them." }')
        lapsed, = self.findings(*policy, code="D01")
        self.assertEqual(lapsed["mapping_line"], "policy.toml:2")
        self.assert_says(lapsed["message"], "F04", "policy.toml", "Old annexes had them.")

    def test_mistakes_name_their_place(self):
        option, path = self.policy('T0I = { level = "note", reason = "x" }')
        self.assert_says(self.assert_run(2, "check", self.submitted, option, path).err,
                         f"{path}:2:", "T01")
        option, path = self.policy('T01 = { level = "note" }')
        self.assert_says(self.assert_run(2, "check", self.submitted, option, path).err,
                         f"{path}:2:", "reason")
        self.assertEqual(program.run("check", self.submitted, "--policy", "no-such").code, 2)


if __name__ == "__main__":
    program.main()
