"""openpyxl, write-only mode: write_openpyxl.py ROWS OUT"""

import sys

import openpyxl
from openpyxl.cell import WriteOnlyCell

from content import HEADER, rows

book = openpyxl.Workbook(write_only=True)
sheet = book.create_sheet("data")
sheet.append(HEADER)
for row in rows(int(sys.argv[1])):
    day = WriteOnlyCell(sheet, row[0])
    day.number_format = "yyyy-mm-dd"
    sheet.append([day, *row[1:]])
book.save(sys.argv[2])
