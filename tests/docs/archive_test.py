#!/usr/bin/env python3
"""The commands of docs/archive.md, run one after the other, say what stands below them.

Usage: archive_test.py PATH/TO/bijlage"""

import re
import shlex
import sqlite3
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "cli"))
import program  # noqa: E402

PAGE = program.ROOT / "docs/archive.md"


def blocks():
    """(a fenced block, the one that follows it with nothing between; else nothing)"""
    text = PAGE.read_text(encoding="utf-8")
    found = list(re.finditer(r"^```\n(.*?)^```\n", text, re.M | re.S))
    for one, following in zip(found, [*found[1:], None]):
        below = following and not text[one.end():following.start()].strip()
        yield one[1], following[1] if below else None


class Page(program.ContractTest):

    def test_its_commands_say_what_stands_below_them(self):
        ran = 0
        for block, below in blocks():
            block = block.replace("archive.sqlite", str(self.folder / "archive.sqlite"))
            if not block.startswith("bijlage "):
                continue
            for line in block.splitlines():
                words = shlex.split(line)[1:]
                done = self.assert_run(0, *words, "--lang", "en", "--fail-on", "never")
                ran += 1
            if below:
                self.hold(done.out.splitlines(), below.splitlines())
        self.assertGreaterEqual(ran, 5)
        self.ask_the_database()

    def hold(self, said, shown):
        """Each line as it is shown, in that order; `…` alone stands for any."""
        for line in shown:
            if line.strip() == "…":
                break
            self.assertIn(line, said)
            said = said[said.index(line) + 1:]

    def ask_the_database(self):
        (block,) = [block for block, _ in blocks() if block.startswith("sqlite3 ")]
        query = shlex.split(block)[2]
        with sqlite3.connect(self.folder / "archive.sqlite") as database:
            self.assertTrue(database.execute(query).fetchall())


if __name__ == "__main__":
    program.main()
