#!/usr/bin/env python3
"""`--password-file`: encrypted workbooks are read with the password on the first line of a file.

The workbooks beside this test are the sample of cannabishulp, encrypted with the password "Sesam 1"
in the two ways that [MS-OFFCRYPTO] 2.3.4 has, and as .xls in the way of 2.3.6, by LibreOffice."""

import json
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import program

PASSWORD = "Sesam 1"
ENCRYPTED = [HERE / "cannabishulp-agile.xlsx", HERE / "cannabishulp-standard.xlsx",
             HERE / "cannabishulp-rc4.xls"]


class PasswordFile(program.ContractTest):

    def assert_silent(self, done):
        """The password is nobody's business."""
        self.assertNotIn(PASSWORD, done.out + done.err)

    def test_opens_what_is_encrypted_in_any_way(self):
        key = self.write("wachtwoord.txt", PASSWORD + "\n")
        for file in ENCRYPTED:
            with self.subTest(file=file.name):
                done = program.run("check", file, "--password-file", key, "--format", "json")
                self.assertIn(done.code, (0, 1), done.err)
                self.assert_silent(done)
                report = json.loads(done.out)
                self.assertEqual(report["summary"]["readable"], 1)
                self.assertGreater(report["summary"]["observations"], 100)

    def test_names_the_file_that_was_submitted_not_what_is_in_it(self):
        key = self.write("wachtwoord.txt", PASSWORD)
        done = program.run("check", ENCRYPTED[0], "--password-file", key, "--format", "json")
        file = json.loads(done.out)["files"][0]
        self.assertEqual(file["file"], str(ENCRYPTED[0]))
        self.assertEqual(file["sha256"], program.sha256(ENCRYPTED[0]))

    def test_convert_and_answer_take_it_too(self):
        key = self.write("wachtwoord.txt", PASSWORD)
        book = self.folder / "uit.xlsx"
        for command in (["convert"], ["answer", program.QUESTIONS / "cannabishulp-2014-2017.toml"]):
            with self.subTest(command=command[0]):
                output = self.folder / "uit.csv" if command[0] == "convert" else book
                done = program.run(*command, ENCRYPTED[0], "--password-file", key, "-o", output)
                self.assertIn(done.code, (0, 1), done.err)
                self.assert_silent(done)
                self.assertNotIn(PASSWORD.encode(), output.read_bytes())

    def test_what_never_ends_is_no_password_file(self):
        for language, part in (("nl", "te lang"), ("en", "too long")):
            done = self.assert_run(2, "check", ENCRYPTED[0], "--password-file", "/dev/zero",
                                   "--lang", language)
            self.assert_says(done.err, "/dev/zero", part)

    def test_only_the_first_line_counts_whatever_ends_it(self):
        for content in (PASSWORD + "\r\nSesam 2\r\n", "\ufeff" + PASSWORD):
            key = self.write("wachtwoord.txt", content)
            done = program.run("check", ENCRYPTED[0], "--password-file", key)
            self.assertIn(done.code, (0, 1), done.out)

    def test_plain_workbooks_need_none(self):
        key = self.write("wachtwoord.txt", PASSWORD)
        done = program.run("check", program.CANNABISHULP, "--password-file", key)
        self.assertIn(done.code, (0, 1), done.err)

    def test_without_a_password_the_message_names_the_option(self):
        for file in ENCRYPTED:
            done = self.assert_run(3, "check", file)
            self.assert_says(done.out, file.name, "wachtwoord", "--password-file")

    def test_a_wrong_password_is_said_to_be_wrong(self):
        key = self.write("wachtwoord.txt", "sesam 1")
        for file in ENCRYPTED:
            done = self.assert_run(3, "check", file, "--password-file", key, "--lang", "en")
            self.assert_says(done.out, file.name, "does not open with this password")
            self.assertNotIn("sesam 1", done.out + done.err)

    def test_a_password_file_that_cannot_serve_is_a_mistake_of_use(self):
        for name, content in (("leeg", b""), ("lege-regel", b"\nSesam 1\n"), ("latin", b"\xe9")):
            key = self.write(name, content)
            done = self.assert_run(2, "check", ENCRYPTED[0], "--password-file", key)
            self.assert_says(done.err, key)
        self.assert_run(2, "check", ENCRYPTED[0], "--password-file", self.folder / "nergens")

    def test_one_encrypted_workbook_does_not_keep_the_others_from_being_read(self):
        done = self.assert_run(3, "check", ENCRYPTED[0], program.CANNABISHULP, "--format", "json")
        self.assertEqual(json.loads(done.out)["summary"]["readable"], 1)


if __name__ == "__main__":
    program.main()
