"""XlsxWriter, constant memory: write_xlsxwriter.py ROWS OUT"""

import sys

import xlsxwriter

from content import HEADER, rows

book = xlsxwriter.Workbook(sys.argv[2], {"constant_memory": True})
sheet = book.add_worksheet("data")
day = book.add_format({"num_format": "yyyy-mm-dd"})
sheet.write_row(0, 0, HEADER)
for number, row in enumerate(rows(int(sys.argv[1])), 1):
    sheet.write_number(number, 0, row[0], day)
    for column in range(1, 5):
        sheet.write_string(number, column, row[column])
    for column in range(5, 10):
        sheet.write_number(number, column, row[column])
book.close()
