#!/usr/bin/env python3
"""LibreOffice works out every formula of an answer workbook to the value stored with it.

The values are taken out of a copy first, so that nothing but recalculation can bring them back.
Usage: recalculate.py BOOK.xlsx… | recalculate.py --sample WRITERS_TESTS"""

import math
import re
import sys
import tempfile
import zipfile
from pathlib import Path

import book

STORED = re.compile(rb"(<f>[^<]*</f>)<v>[^<]*</v>")


def without_values(path, folder):
    copy = Path(folder) / "stripped" / path.name
    copy.parent.mkdir()
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as container:
        for name, content in book.parts(path).items():
            if name.startswith("xl/worksheets/sheet"):
                content = STORED.sub(rb"\1", content)
            container.writestr(name, content)
    return copy


def check(path):
    from openpyxl import load_workbook
    problems, formulas = [], 0
    with tempfile.TemporaryDirectory() as folder:
        worked_out = book.recalculated(without_values(path, folder), folder)
        written = load_workbook(path)
        stored = load_workbook(path, data_only=True)
        computed = load_workbook(worked_out, data_only=True)
        for sheet in written:
            for cell in (cell for row in sheet.iter_rows() for cell in row):
                if cell.data_type != "f":
                    continue
                formulas += 1
                was = stored[sheet.title][cell.coordinate].value
                now = computed[sheet.title][cell.coordinate].value
                if not isinstance(was, (int, float)) or not isinstance(now, (int, float)) or \
                        not math.isclose(was, now, rel_tol=1e-12, abs_tol=1e-9):
                    problems.append(f"{path.name} {sheet.title}!{cell.coordinate} {cell.value}: "
                                    f"stored {was!r}, recalculated {now!r}")
    if formulas == 0:
        problems.append(f"{path.name}: no formula at all, so nothing was tested")
    print(f"{path.name}: {formulas} formulas recalculated")
    return problems


if __name__ == "__main__":
    book.need_openpyxl()
    book.need_libreoffice()
    book.report([problem for path in book.books(sys.argv[1:]) for problem in check(path)])
