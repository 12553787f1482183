"""Workbooks as a person types them in a text file, sheet.txt:

    file: visits-2022.xlsx        the workbook's name; optional
    # a remark                    for who reads the file
    sheet: 2021                   begins a sheet
    | Month   | Visits | <     |  a row; < is merged with the cell on its left, ^ with the one above
    | January | 1434,5 | 35%   |  digits are a number, with % a share; 2021-01-31 is a date;
    | March   | 1.434  |       |  all else is text
    | '2017   |        |       |  after ' stands text, as in Excel; nothing is an empty cell
    hide: row 4, column C         hidden, of the sheet above
"""

import datetime
import re
from dataclasses import dataclass, field
from pathlib import Path

NUMBER = re.compile(r"-?\d+(,\d+)?")
SHARE = re.compile(r"(-?\d+(?:,\d+)?)%")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass
class Sheet:
    name: str
    rows: list = field(default_factory=list)  # of lists of what is typed
    hidden_rows: set = field(default_factory=set)  # counted from 1
    hidden_columns: set = field(default_factory=set)  # letters

    def width(self):
        return max((len(row) for row in self.rows), default=0)

    def typed(self, row, column):
        """What is typed at a place, counted from 0; nothing outside the sheet."""
        inside = row < len(self.rows) and column < len(self.rows[row])
        return self.rows[row][column] if inside else ""

    def merges(self):
        """(row, column, rows, columns) of each merged range."""
        found = []
        for row in range(len(self.rows)):
            for column in range(self.width()):
                if self.typed(row, column) in ("<", "^"):
                    continue
                across = down = 1
                while self.typed(row, column + across) == "<":
                    across += 1
                while self.typed(row + down, column) == "^":
                    down += 1
                if across > 1 or down > 1:
                    found.append((row, column, down, across))
        return found


@dataclass
class Book:
    file: str
    sheets: list


def read_book(path):
    book = Book("voorbeeld.xlsx", [])
    for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), start=1):
        key, _, rest = line.partition(":")
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("|"):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            book.sheets[-1].rows.append(cells)
        elif key == "file":
            book.file = rest.strip()
        elif key == "sheet":
            book.sheets.append(Sheet(rest.strip()))
        elif key == "hide":
            hide(book.sheets[-1], rest)
        else:
            raise ValueError(f"{path}:{number}: no row, file, sheet or hide")
    return book


def hide(sheet, words):
    for word in words.split(","):
        kind, which = word.split()
        if kind == "row":
            sheet.hidden_rows.add(int(which))
        else:
            sheet.hidden_columns.add(which)


def value_of(typed):
    """What Excel makes of what is typed, and its number format."""
    if typed in ("", "<", "^"):
        return None, "General"
    if typed.startswith("'"):
        return typed[1:], "General"
    if DATE.fullmatch(typed):
        return datetime.date.fromisoformat(typed), "d/mm/yyyy"
    share = SHARE.fullmatch(typed)
    if share:
        return float(share.group(1).replace(",", ".")) / 100, "0%"
    if NUMBER.fullmatch(typed):
        return (float(typed.replace(",", ".")) if "," in typed else int(typed)), "General"
    return typed, "General"


def shown(typed):
    """What Excel shows of it in Belgium."""
    value, _ = value_of(typed)
    if value is None:
        return ""
    if isinstance(value, datetime.date):
        return f"{value.day}/{value.month:02}/{value.year}"
    return value if isinstance(value, str) else typed


def is_text(typed):
    return isinstance(value_of(typed)[0], str)


def column_letter(column):
    return chr(ord("A") + column)


def write_workbook(book, folder):
    """Writes the workbook into the folder; its path."""
    import openpyxl  # here, so that pictures can be drawn without it

    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for sheet in book.sheets:
        target = workbook.create_sheet(sheet.name)
        for row, cells in enumerate(sheet.rows, start=1):
            for column, typed in enumerate(cells, start=1):
                value, number_format = value_of(typed)
                if value is None:
                    continue
                cell = target.cell(row, column, value)
                cell.number_format = number_format
        for row, column, rows, columns in sheet.merges():
            target.merge_cells(start_row=row + 1, start_column=column + 1, end_row=row + rows,
                               end_column=column + columns)
        for row in sheet.hidden_rows:
            target.row_dimensions[row].hidden = True
        for letter in sheet.hidden_columns:
            target.column_dimensions[letter].hidden = True
    path = Path(folder) / book.file
    workbook.save(path)
    return path
