#!/usr/bin/env python3
"""An answer workbook has the shape that its readers, and their programs, count on.

Usage: structure.py BOOK.xlsx… | structure.py --sample WRITERS_TESTS"""

import re
import sys
import xml.dom.minidom

import book

SYMBOL = re.compile(r"\[(x|z|c)\]")


def check_parts(path):
    for name, content in book.parts(path).items():
        if name.endswith((".xml", ".rels")):
            xml.dom.minidom.parseString(content)
    core = book.parts(path)["docProps/core.xml"].decode()
    for element in ("dc:title", "dc:creator", "dc:language", "dcterms:created"):
        if not re.search(f"<{element}[^>]*>[^<]+</{element}>", core):
            yield f"docProps/core.xml has no {element}"


def check_sheet(sheet):
    if not isinstance(sheet["A1"].value, str):
        yield "no title in A1"
    if sheet.merged_cells.ranges:
        yield f"merged cells {sheet.merged_cells.ranges}"
    if sheet.sheet_state != "visible":
        yield "is hidden"
    for dimensions in (sheet.row_dimensions, sheet.column_dimensions):
        for place, dimension in dimensions.items():
            if dimension.hidden:
                yield f"{place} is hidden"
    if sheet.page_setup.orientation != "landscape" or str(sheet.page_setup.paperSize) != "9":
        yield "is not laid out for A4 landscape"
    if len(sheet.tables) > 1:
        yield "more than one table"


def check_table(sheet, table):
    cells = sheet[table.ref]
    header, rows = cells[0], cells[1:]
    titles = [cell.value for cell in header]
    if header[0].column != 1:
        yield "the table does not begin in column A"
    if len({str(title).lower() for title in titles}) != len(titles) or not all(titles):
        yield f"titles of columns are missing or not unique: {titles}"
    if [column.name for column in table.tableColumns] != titles:
        yield "the table's columns are not what its header says"
    for row in rows:
        if all(cell.value is None for cell in row):
            yield f"row {row[0].row} is blank"
    if sheet.max_row > rows[-1][0].row:
        yield f"something stands below the table, up to row {sheet.max_row}"
    if not sheet.freeze_panes or not sheet.freeze_panes.endswith(str(header[0].row + 1)):
        yield f"the header is not frozen ({sheet.freeze_panes})"
    if not sheet.print_title_rows:
        yield "the header is not repeated on each printed page"


def check_links(workbook, sheet):
    for row in sheet.iter_rows():
        for cell in row:
            link = cell.hyperlink
            if link is None or not link.location:
                continue
            name, place = link.location.rsplit("!", 1)
            name = name.strip("'").replace("''", "'")
            if name not in workbook.sheetnames or not re.fullmatch(r"[A-Z]+[0-9]+", place):
                yield f"{cell.coordinate}: link to nowhere, {link.location}"


def check_numbers(sheet, table):
    """A number is a number, what is missing a symbol: nothing in between."""
    for row in sheet[table.ref][1:]:
        for cell in row:
            if isinstance(cell.value, str) and re.fullmatch(r"\[.\]", cell.value) \
                    and cell.alignment.horizontal == "right" and not SYMBOL.fullmatch(cell.value):
                yield f"{cell.coordinate}: {cell.value} stands where a number should"
            if isinstance(cell.value, (int, float)) and "#,##0" not in cell.number_format:
                yield f"{cell.coordinate}: number format {cell.number_format}"


def check_names(workbook):
    named = {name.name: name for name in workbook.defined_names.definedName}
    tables = [(sheet, table) for sheet in workbook for table in sheet.tables.values()]
    if len(named) < len(tables):
        yield f"{len(tables)} tables, but {len(named)} names"
    for name in named.values():
        for title, _ in name.destinations:
            if title not in workbook.sheetnames:
                yield f"name {name.name} leads nowhere"


def check(path):
    from openpyxl import load_workbook
    problems = [f"{path.name}: {problem}" for problem in check_parts(path)]
    workbook = load_workbook(path)
    load_workbook(path, data_only=True)
    if workbook.active is not workbook.worksheets[0]:
        problems.append(f"{path.name}: does not open on its first sheet")
    problems += [f"{path.name}: {problem}" for problem in check_names(workbook)]
    for sheet in workbook:
        found = list(check_sheet(sheet)) + list(check_links(workbook, sheet))
        for table in sheet.tables.values():
            found += list(check_table(sheet, table)) + list(check_numbers(sheet, table))
        problems += [f"{path.name} {sheet.title}: {problem}" for problem in found]
    print(f"{path.name}: {len(workbook.sheetnames)} sheets checked")
    return problems


if __name__ == "__main__":
    book.need_openpyxl()
    book.report([problem for path in book.books(sys.argv[1:]) for problem in check(path)])
