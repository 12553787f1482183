"""One place of the sheet has two values: no program writes that, and the last one counts."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "cli"))
import program  # noqa: E402


def change(path, case):
    if case == "neighbour":
        return path
    damaged = path.with_name("damaged.xlsx")
    first = b'<c r="B4" t="n"><v>1100</v></c>'

    def double(name, content):
        if name != "xl/worksheets/sheet1.xml":
            return content
        assert first in content, content
        return content.replace(first, first + first.replace(b"1100", b"1150"))

    program.rewrite_parts(path, damaged, double)
    return damaged
