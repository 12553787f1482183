#!/usr/bin/env python3
"""`--encoding`, `--separator` and `--quote`: how a text file is to be read, where the user knows
better. Every command that reads workbooks has them."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program

COMMANDS = (["inspect"], ["check"], ["convert"], ["answer", "sv-532", "-o", "uit.xlsx"])


class TextOptions(program.ContractTest):

    def test_nonsense_is_a_mistake_of_use(self):
        for command in COMMANDS:
            for option, value in (("separator", "x"), ("separator", "7"), ("separator", ""),
                                  ("separator", ";;"), ("separator", "\n"), ("quote", "aa"),
                                  ("encoding", "latijn")):
                with self.subTest(command=command[0], option=option, value=value):
                    done = self.assert_run(2, *command, "a.csv", f"--{option}={value}")
                    self.assert_says(done.err, f"--{option}")
                    self.assertEqual(done.out, "")

    def test_one_sign_cannot_separate_and_quote(self):
        done = self.assert_run(2, "inspect", "a.csv", "--separator", "'", "--quote", "'")
        self.assert_says(done.err, "--separator", "--quote")

    def cells(self, content, *options):
        path = self.write("cijfers.csv", content)
        done = program.run("inspect", "--cells", path, *options)
        if done.code == 3:
            self.skipTest("skipped: text files are not read")
        self.assertEqual(done.code, 0, done.err)
        return [tuple(line.split("\t")[1:]) for line in done.out.splitlines()]

    def test_the_separator_decides_the_columns(self):
        content = "a,b;c\n1,2;3\n"
        self.assertEqual(self.cells(content, "--separator", ";")[:2],
                         [("A1", "s", "a,b"), ("B1", "s", "c")])
        self.assertEqual(self.cells(content, "--separator", ",")[:2],
                         [("A1", "s", "a"), ("B1", "s", "b;c")])
        self.assertEqual(self.cells("a b\tc\n", "--separator", "tab"),
                         [("A1", "s", "a b"), ("B1", "s", "c")])

    def test_the_quote_decides_what_one_field_is(self):
        self.assertEqual(self.cells("'a;b';c\n", "--separator", ";", "--quote", "'"),
                         [("A1", "s", "a;b"), ("B1", "s", "c")])

    def test_the_encoding_decides_the_letters(self):
        content = "cli\u00ebnten;x\n".encode("windows-1252")
        self.assertEqual(self.cells(content, "--encoding", "windows-1252")[0],
                         ("A1", "s", "cli\u00ebnten"))


if __name__ == "__main__":
    program.main()
