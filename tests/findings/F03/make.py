"""The value of a formula stands beside it in the part of the sheet."""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "cli"))
import program  # noqa: E402


def change(path, case):
    if case == "raises":
        return path
    stored = path.with_name("stored.xlsx")

    def store(name, content):
        if name != "xl/worksheets/sheet1.xml":
            return content
        return re.sub(rb"</f><v ?/>|</f><v></v>", b"</f><v>2300</v>", content)

    program.rewrite_parts(path, stored, store)
    return stored
