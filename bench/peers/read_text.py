"""Programs that turn a workbook into CSV: read_text.py xlsx2csv|libreoffice FILE

They give texts only, so only cells are counted; the counting is a small part of their time."""

import csv
import json
import pathlib
import subprocess
import sys
import tempfile

program, file = sys.argv[1:]
# All sheets, each into a file of its own (LibreOffice: the last -1).
FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"

with tempfile.TemporaryDirectory() as folder:
    if program == "xlsx2csv":
        command = ["xlsx2csv", "--all", file, f"{folder}/out"]
    else:
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                   "--convert-to", FILTER, "--outdir", f"{folder}/out", file]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    cells = 0
    for path in pathlib.Path(folder, "out").glob("*.csv"):
        with open(path, encoding="utf-8", newline="") as lines:
            cells += sum(1 for row in csv.reader(lines) for field in row if field)
print(json.dumps({"cells": cells}))
