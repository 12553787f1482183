#!/usr/bin/env python3
"""A bulk book as other programs see it: openpyxl and LibreOffice open it, and what each writes of
the same data reads back the same as the book itself.

Usage: other_programs.py openpyxl|libreoffice WRITERS_TESTS"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "cli/answer_workbook"))
import book


def run_test(writers_tests, name, variable, path):
    done = subprocess.run([writers_tests, f"--gtest_filter=BulkBook.{name}"],
                          env={**os.environ, variable: str(path)}, capture_output=True, text=True)
    if done.returncode != 0 or "[  SKIPPED ]" in done.stdout:
        sys.exit(f"BulkBook.{name} of {path.name}:\n{done.stdout}")


def check_with_openpyxl(path):
    """What openpyxl must find beside the values."""
    from openpyxl import load_workbook
    workbook = load_workbook(path)
    sheet = workbook.worksheets[0]
    assert workbook.sheetnames == ["It's data", "Second"], workbook.sheetnames
    assert sheet.tables["figures"].ref == "A1:F11", sheet.tables["figures"].ref
    assert [c.name for c in sheet.tables["figures"].tableColumns] == [c.value for c in sheet[1]]
    assert sheet.freeze_panes == "A2", sheet.freeze_panes
    assert 20 < sheet.column_dimensions["A"].width < 21
    assert sheet["C2"].is_date and sheet["F2"].number_format == "0.0%"
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    assert sheet.print_title_rows == "$1:$1", sheet.print_title_rows
    second = workbook["Second"]
    assert second["A2"].hyperlink.location == "'It''s data'!A1"
    assert second.auto_filter.ref == "A1:D2", second.auto_filter.ref
    assert [cell.value for cell in second[2]] == [
        "to the data", "=SUM('It''s data'!B2:B4)", '=A2&"!"', "=B2>3"]
    stored = load_workbook(path, data_only=True)["Second"]
    assert [cell.value for cell in stored[2]] == ["to the data", -1.5, "to the data!", False]
    names = {name.name: name.attr_text for name in workbook.defined_names.definedName}
    assert names == {"shares": "'It''s data'!$F$2:$F$11"}, names
    properties = workbook.properties
    assert (properties.title, properties.creator, properties.language) == (
        "Figures & more", "Bijlage", "nl-BE"), properties
    assert properties.created.isoformat() == "2018-06-25T00:00:00", properties.created


def written_by_openpyxl(path, folder):
    """The same data, cell by cell, in a workbook that openpyxl makes from nothing."""
    from openpyxl import Workbook, load_workbook
    copy = Workbook()
    copy.remove(copy.active)
    for sheet in load_workbook(path):
        into = copy.create_sheet(sheet.title)
        for row in sheet.iter_rows():
            for cell in row:
                other = into.cell(cell.row, cell.column)
                other.value = cell.value
                other.data_type = cell.data_type  # also for a text that looks like a formula
                other.number_format = cell.number_format
    copy.save(folder / "openpyxl.xlsx")
    return folder / "openpyxl.xlsx"


def written_by_libreoffice(path, folder):
    (folder / "libreoffice").mkdir()
    return book.recalculated(path, folder / "libreoffice")


def main(program, writers_tests):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "bulk.xlsx"
        if program == "openpyxl":
            book.need_openpyxl()
            run_test(writers_tests, "SampleForOtherPrograms", "BIJLAGE_BULK_SAMPLE", path)
            check_with_openpyxl(path)
            copy = written_by_openpyxl(path, folder)
        else:
            book.need_libreoffice()
            run_test(writers_tests, "SampleForOtherPrograms", "BIJLAGE_BULK_SAMPLE", path)
            copy = written_by_libreoffice(path, folder)
        run_test(writers_tests, "ReadsBackFromOtherPrograms", "BIJLAGE_BULK_READ", copy)
    print(f"{program}: the same cells")


if __name__ == "__main__":
    main(*sys.argv[1:])
