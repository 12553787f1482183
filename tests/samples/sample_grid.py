"""Reads a sample workbook the way a person does: which labels stand around each figure.

Written for the samples' own layout and apart from the converter, so that both can be held
against the published documents independently.
"""

import csv
import dataclasses
import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent.parent / "samples"
WORKBOOKS = {
    "SV 532": SAMPLES / "sv-532-depressiehulp" / "depressiehulp-2017-2018.xlsx",
    "Cannabishulp": SAMPLES / "cannabishulp-2014-2017" / "cannabishulp-2014-2017.xlsx",
}


@dataclasses.dataclass
class Figure:
    """A cell of a table's body; `text` is what it displays in Dutch, "" where it is empty."""

    sheet: str
    cell: str
    headings: list
    group: str
    left: str
    above: str
    text: str
    is_number: bool

    def labels(self):
        return [x for x in [*self.headings, self.group, self.left, self.above] if x]

    def key(self):
        """The labels without their order: a period stands now left, now in the heading."""
        labels = (" ".join(self.headings), self.left, self.above)
        return (self.sheet, frozenset(filter(None, labels)))


def displayed(cell):
    """The text of a cell as a Dutch-language spreadsheet shows it."""
    value = cell.value
    if value is None or isinstance(value, str):
        return value or ""
    shown = {
        "General": lambda: f"{value:g}",
        "0": lambda: f"{value:.0f}",
        "0.0": lambda: f"{value:.1f}",
        "#,##0": lambda: f"{value:,.0f}",
        "0%": lambda: f"{value * 100:.0f}%",
    }[cell.number_format]()
    return shown.translate(str.maketrans(",.", ".,"))


def read_tsv(name):
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


class SheetReader:
    """Goes down one sheet; afterwards `figures` and `loose` (texts that label no figure)."""

    def __init__(self, sheet):
        rows = list(sheet.iter_rows())
        self.sheet = sheet
        self.title, *beside_title = [displayed(cell) for cell in rows[0]]
        self.figures, self.loose = [], [text for text in beside_title if text]
        self.start_block()
        for row in rows[1:]:
            self.take(row)
        self.end_block()

    def start_block(self):
        self.headings, self.group, self.columns, self.in_body = [], "", None, False

    def end_block(self):
        if not self.in_body:
            self.loose += self.headings
        self.start_block()

    def take(self, row):
        texts = [displayed(cell) for cell in row]
        left, rest = texts[0], texts[1:]
        line = re.fullmatch(r"(\S+): ([\d.]+ euro)", left)
        if not any(texts):
            self.end_block()
        elif line:
            self.add(row[0], line[1], "", line[2])
            self.loose += filter(None, rest)
        elif left.startswith("*"):
            self.loose += filter(None, texts)
        elif not any(rest) and self.in_body:
            self.group = left
            self.loose.append(left)
        elif not any(rest):
            self.headings.append(left)
        elif not self.in_body and self.columns is None and not re.search(r"\d|--", "".join(rest)):
            self.columns = [text for text in rest if text]
            if left:
                self.group = left
                self.loose.append(left)
        else:
            columns = [""] if self.columns is None else self.columns
            for index, (cell, text) in enumerate(zip(row[1:], rest)):
                if index < len(columns) or text:
                    self.add(cell, left, columns[index] if index < len(columns) else "", text)

    def add(self, cell, left, above, text):
        self.in_body = True
        self.figures.append(
            Figure(self.sheet.title, cell.coordinate, list(self.headings), self.group, left, above,
                   text, isinstance(cell.value, (int, float))))


def read_sheets(path):
    import openpyxl

    return [SheetReader(sheet) for sheet in openpyxl.load_workbook(path).worksheets]
