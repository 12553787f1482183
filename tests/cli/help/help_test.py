#!/usr/bin/env python3
"""Help and version, in the reader's language."""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program
from program import ROOT, SV_532

COMMANDS = {
    "inspect": ("--format text|json", "--cells"),
    "check": ("--format text|json|html|sarif", "--output", "--annotate DIR", "--reply FILE", "--rules"),
    "convert": ("--output", "--to csv|json"),
    "answer": ("--output", "--date YYYY-MM-DD"),
    "archive add": ("--vintage NAME", "--date YYYY-MM-DD", "--replace"),
}
COMMON = ("--encoding utf-8|utf-16le|utf-16be|windows-1252", "--separator SIGN", "--quote SIGN",
          "-m, --mapping", "--mappings", "--policy", "--lang nl|en", "--jobs N", "-v, --verbose", "-q, --quiet",
          "--fail-on error|warning|never", "--color auto|always|never", "--version", "-h, --help")


class Help(program.ContractTest):

    def test_of_the_program_names_every_command(self):
        for words in (["--help"], ["-h"], ["help"], ["--lang", "nl", "--help"]):
            done = self.assert_run(0, *words)
            self.assert_says(done.out, "Gebruik:", *COMMANDS)
            self.assertEqual(done.err, "")

    def test_of_each_command_names_every_option_and_an_example(self):
        for command, options in COMMANDS.items():
            name = command.split()
            for words in ([*name, "--help"], [*name, "-h"], ["help", *name],
                          [*name, SV_532, "--help"]):
                done = self.assert_run(0, *words)
                self.assert_says(done.out, *options, *COMMON, f"bijlage {command} ", "Voorbeeld:")
                self.assertEqual(done.err, "")

    def test_every_option_has_a_description_in_both_languages(self):
        for language in ("nl", "en"):
            for command in COMMANDS:
                text = self.assert_run(0, *command.split(), "--help", "--lang", language).out
                self.assertNotRegex(text, r"\b(option|command|help|example)\.[a-z]")
                self.assertFalse([line for line in text.splitlines() if len(line) > 100])

    def test_nothing_at_all_is_a_mistake_that_shows_the_help(self):
        done = self.assert_run(2)
        self.assertEqual(done.out, "")
        self.assert_says(done.err, "Gebruik:", *COMMANDS)


class Version(program.ContractTest):

    def test_is_that_of_the_file_version(self):
        version = (ROOT / "VERSION").read_text(encoding="utf-8").strip()
        for words in (["--version"], *([*command.split(), "--version"] for command in COMMANDS)):
            self.assertEqual(self.assert_run(0, *words).out, f"bijlage {version}\n")


class Language(program.ContractTest):
    DUTCH, ENGLISH = "Gebruik:", "Usage:"

    def language_of(self, *words, **environment):
        text = self.assert_run(0, *words, "--help", env=environment).out
        return {"Gebruik:": "nl", "Usage:": "en"}[re.match(r".*?(Gebruik:|Usage:)", text, re.S)[1]]

    def test_by_option(self):
        for language in ("nl", "en"):
            self.assertEqual(self.language_of("check", "--lang", language), language)
            self.assertEqual(self.language_of("check", f"--lang={language}"), language)

    def test_by_environment(self):
        self.assertEqual(self.language_of("check"), "nl")
        self.assertEqual(self.language_of("check", LANG="en_GB.UTF-8"), "en")
        self.assertEqual(self.language_of("check", LANG="nl_BE.UTF-8"), "nl")
        self.assertEqual(self.language_of("check", LANG="en_GB.UTF-8", LC_ALL="nl_BE"), "nl")
        self.assertEqual(self.language_of("check", LANG="nl_BE", LC_MESSAGES="en_IE"), "en")
        self.assertEqual(self.language_of("check", LANG="fr_BE.UTF-8"), "nl")

    def test_the_option_goes_before_the_environment(self):
        self.assertEqual(self.language_of("check", "--lang", "nl", LANG="en_GB.UTF-8"), "nl")

    def test_findings_and_mistakes_are_in_it_too(self):
        english = self.assert_run(1, "check", SV_532, "--lang", "en")
        self.assert_says(english.out, "error T01", "The total", "June 2018")
        dutch = self.assert_run(1, "check", SV_532, "--lang", "nl")
        self.assert_says(dutch.out, "fout T01", "Het totaal", "juni 2018")
        self.assertIn("is no option", self.assert_run(2, "check", "--zzz", "--lang", "en").err)
        self.assertIn("is geen optie", self.assert_run(2, "check", "--zzz", "--lang", "nl").err)

    def test_the_answer_stays_in_the_language_of_its_question(self):
        books = []
        for language in ("nl", "en"):
            path = self.folder / f"{language}.xlsx"
            self.assert_run(1, "answer", "sv-532", SV_532, "-o", path, "--lang", language)
            books.append(path.read_bytes())
        self.assertEqual(*books)

    def test_observations_do_not_depend_on_it(self):
        one, other = (self.assert_run(1, "convert", SV_532, "--lang", language).out
                      for language in ("nl", "en"))
        self.assertEqual(one, other)


class Rules(program.ContractTest):

    def test_lists_every_code_with_what_to_do(self):
        for language in ("nl", "en"):
            text = self.assert_run(0, "check", "--rules", "--lang", language).out
            for code in ("T01", "T02", "T03", "V01", "V02", "V03", "V04", "V05", "S07", "P01", "P02",
                         "P03", "C01", "C02"):
                self.assertRegex(text, rf"(?m)^{code}  .+ \(.+\)$")
            self.assertNotRegex(text, r"\bfinding\.[A-Z]")


if __name__ == "__main__":
    program.main()
