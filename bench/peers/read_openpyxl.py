"""openpyxl, read-only mode: read_openpyxl.py FILE|FOLDER"""

import sys

import openpyxl

from tally import Tally, files_of

tally = Tally()
for file in files_of(sys.argv[1]):
    book = openpyxl.load_workbook(file, read_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            for value in row:
                tally.add(value)
    book.close()
tally.print()
