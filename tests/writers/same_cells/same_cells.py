#!/usr/bin/env python3
"""The data of data.tsv, written by us, by openpyxl and by LibreOffice in all formats that it has,
reads back the same; what differs through their doing is named in accepted.cpp.

Usage: same_cells.py openpyxl|libreoffice WRITERS_TESTS [BIJLAGE]"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1] / "cli/answer_workbook"), str(HERE.parents[1] / "cli")]
import book
import program

# What LibreOffice's filters are called, of the formats in which it keeps kinds of values apart.
FILTERS = {"xlsx": "Calc MS Excel 2007 XML", "ods": "calc8",
           "fods": "OpenDocument Spreadsheet Flat XML", "xls": "MS Excel 97",
           "html": "HTML (StarCalc)"}
LOOKS = {"d": "yyyy-mm-dd", "dt": "yyyy-mm-dd hh:mm:ss", "t": "hh:mm:ss", "dur": "[h]:mm:ss",
         "p": "0.0%"}


def run_test(writers_tests, name, variable, path):
    done = subprocess.run([writers_tests, f"--gtest_filter=SameCells.{name}"],
                          env={**os.environ, variable: str(path)}, capture_output=True, text=True)
    if done.returncode != 0 or "[  SKIPPED ]" in done.stdout:
        print(f"SameCells.{name} of {path.name}:\n{done.stdout}")
        return False
    return True


def data():
    """(what, kind, value, formula) of each line."""
    escapes = {"\\n": "\n", "\\t": "\t", "\\\\": "\\"}
    for line in (HERE / "data.tsv").read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("#"):
            fields = [re.sub(r"\\.", lambda m: escapes[m[0]], field) for field in line.split("\t")]
            yield *fields[:3], fields[3] if len(fields) > 3 else ""


def written_by_openpyxl(path):
    """The data in a book that openpyxl makes from nothing, and a sheet with a merge and a hidden
    row beside it."""
    from openpyxl import Workbook
    from openpyxl.utils.datetime import from_excel
    workbook = Workbook()
    workbook.active.title = "Data"
    for row, (what, kind, value, formula) in enumerate(data(), 1):
        workbook.active.cell(row, 1, what).data_type = "s"
        cell = workbook.active.cell(row, 2)
        if formula:
            cell.value = "=" + formula
        elif kind in ("d", "dt", "t"):
            cell.value = from_excel(float(value))
        elif kind == "dur":
            cell.value = from_excel(float(value), timedelta=True)
        elif kind == "b":
            cell.value = value == "1"
        elif kind in ("s", "e"):
            cell.value = value
            cell.data_type = kind  # also for what looks like something else
        else:
            cell.value = float(value)
        if kind in LOOKS:
            cell.number_format = LOOKS[kind]
    around = workbook.create_sheet("Around")
    around["B2"], around["A5"] = "merged", 5
    around.merge_cells("B2:C3")
    around.row_dimensions[5].hidden = True
    workbook.save(path)
    return path


def written_by_libreoffice(paths, folder, form, profile):
    """What LibreOffice makes of books: NAME.FORM each, in a folder. Starting it takes most of the
    time, so it is given all books at once, and one profile for all formats."""
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to",
         f"{form}:{FILTERS[form]}", "--outdir", str(folder), *map(str, paths)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=240)
    return [folder / f"{path.stem}.{form}" for path in paths]


def check_dump(bijlage, path):
    """`inspect --cells` of what we wrote says what is in data.tsv."""
    from openpyxl.utils.datetime import from_excel
    done = subprocess.run([program.install(Path(bijlage)), "inspect", "--cells", path],
                          capture_output=True, text=True, encoding="utf-8", check=True)
    lines = [line.split("\t") for line in done.stdout.split("\n")[:-1]]
    found = {place: (kind, value) for _, place, kind, value in lines}
    expected = {}
    for row, (what, kind, value, _) in enumerate(data(), 1):
        expected[f"A{row}"] = ("s", what)
        if kind in ("n", "p"):
            kind, value = "n", float(value)
            found[f"B{row}"] = (found[f"B{row}"][0], float(found[f"B{row}"][1]))
        elif kind == "s":
            value = value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
        elif kind == "b":
            value = "TRUE" if value == "1" else "FALSE"
        elif kind in ("d", "dt"):
            kind, value = "d", from_excel(float(value)).isoformat()
        elif kind == "t":
            kind, value = "d", "T" + from_excel(float(value)).isoformat()
        elif kind == "dur":
            kind, value = "d", f"P{round(float(value) * 86400)}.0S"
        expected[f"B{row}"] = (kind, value)
    wrong = {place: (found.get(place), expected.get(place)) for place in found | expected
             if found.get(place) != expected.get(place)}
    if wrong:
        print(f"inspect --cells: found, expected: {wrong}")
    return not wrong


def main(other, writers_tests, bijlage=None):
    book.need_openpyxl()
    if other == "libreoffice":
        book.need_libreoffice()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours, theirs = folder / "libreoffice.xlsx", folder / "openpyxl.xlsx"
        good = run_test(writers_tests, "SampleForOtherPrograms", "BIJLAGE_SAME_SAMPLE", ours)
        written_by_openpyxl(theirs)
        made, around = [theirs], [theirs]
        if other == "libreoffice":
            pairs = [written_by_libreoffice([ours, theirs], folder / "made", form,
                                            folder / "profile") for form in FILTERS]
            made = [pair[0] for pair in pairs]
            around = [pair[1] for pair in pairs if pair[1].suffix != ".html"]
        for path in made:
            good &= run_test(writers_tests, "AreReadFromWhatOtherProgramsWrote",
                             "BIJLAGE_SAME_READ", path)
        for path in around:
            good &= run_test(writers_tests, "AreReadWithWhatIsAroundThem",
                             "BIJLAGE_SAME_AROUND", path)
        if bijlage:
            good &= check_dump(bijlage, ours)
    if not good:
        sys.exit(1)
    print(f"{other}: the same cells")


if __name__ == "__main__":
    main(*sys.argv[1:])
