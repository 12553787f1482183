"""The examples of docs/mapping-files.md: a folder each in docs/examples, with

    sheet.txt       the workbook, as sheet_text.py reads it
    mapping.toml    what its cells mean
    expected.csv    the observations, without what is the same or unused in all of them
    findings.tsv    the findings, where there are any
    mended.toml     the mapping without what the findings are about, where it can be mended
    sheet.svg       the picture, drawn by picture.py

The example "mistakes" has only a mapping, and told.txt: what the program says of it.
"""

import calendar
import csv
import io
import json
import re
import sys
import tempfile
from pathlib import Path

import sheet_text

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/cli"))
import program  # noqa: E402

FOLDER = ROOT / "docs/examples"
# Of SDMX-CSV, what is the same in every example or has a column of its own below.
LEFT_OUT = {"STRUCTURE[;]", "STRUCTURE_ID", "ACTION", "FREQ", "TIME_PERIOD", "MEASURE", "OBS_VALUE",
            "UNIT_MEASURE", "OBS_STATUS[]", "CONF_STATUS", "REF_PER_START", "REF_PER_END",
            "COMMENT_OBS", "SOURCE_FILE", "SOURCE_SHEET", "SOURCE_CELL", "SOURCE_TEXT", "MAPPING"}


def names():
    return sorted(path.parent.name for path in FOLDER.glob("*/sheet.txt"))


def book(name):
    return sheet_text.read_book(FOLDER / name / "sheet.txt")


def text(name, file):
    path = FOLDER / name / file
    return path.read_text(encoding="utf-8") if path.exists() else ""


def whole_days(period):
    """The days of a month, quarter, half-year or year; nothing for other periods."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d)|-([QS])(\d))?", period)
    if not match:
        return None
    year, month, part, number = match.groups()
    length = 1 if month else {"Q": 3, "S": 6}.get(part, 12)
    first = int(month) if month else length * (int(number or 1) - 1) + 1
    last = first + length - 1
    days = calendar.monthrange(int(year), last)[1]
    return f"{year}-{first:02}-01", f"{year}-{last:02}-{days}"


def in_reading_order(row):
    letters, number = re.fullmatch(r"([A-Z]+)(\d+)", row["SOURCE_CELL"]).groups()
    return row["SOURCE_SHEET"], int(number), len(letters), letters


def short_form(observations, sheets):
    """The observations of an SDMX-CSV, as a person compares them with the sheet."""
    rows = sorted(csv.DictReader(io.StringIO(observations)), key=in_reading_order)
    # Sheets in the order of the workbook.
    rows.sort(key=lambda row: sheets.index(row["SOURCE_SHEET"]))
    kept = []
    for row in rows:
        short = {"CELL": row["SOURCE_CELL"], "PERIOD": row["TIME_PERIOD"], "MEASURE": row["MEASURE"]}
        if len(sheets) > 1:
            short["CELL"] = f'{row["SOURCE_SHEET"]}!{row["SOURCE_CELL"]}'
        columns = [column for column in row if column not in LEFT_OUT]
        dimensions = columns[:list(row).index("OBS_VALUE") - list(row).index("MEASURE") - 1]
        short.update({c: row[c] if row[c] != "_Z" else "" for c in dimensions})
        short["VALUE"] = row["OBS_VALUE"]
        short["UNIT"] = row["UNIT_MEASURE"] if row["UNIT_MEASURE"] != "NR" else ""
        short["STATUS"] = row["OBS_STATUS[]"] if row["OBS_STATUS[]"] != "A" else ""
        days = row["REF_PER_START"], row["REF_PER_END"]
        short["DAYS"] = "" if days == whole_days(row["TIME_PERIOD"]) else "..".join(days)
        short["NOTE"] = row["COMMENT_OBS"]
        short.update({c: row[c] for c in columns if c not in dimensions})
        kept.append(short)
    used = [c for c in (kept[0] if kept else []) if any(row[c] for row in kept)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(used)
    writer.writerows([row[c] for c in used] for row in kept)
    return out.getvalue() if kept else ""


def findings_of(report):
    lines = []
    for file in json.loads(report)["files"]:
        for finding in file["findings"]:
            lines.append("\t".join((finding["code"], finding["severity"], finding["sheet"] or "",
                                    " ".join(finding["cells"]))))
    return "".join(f"{line}\n" for line in lines)


def mistakes(name):
    """What the program says of the mistakes in the mapping."""
    done = program.run("check", program.SV_532, "-m", "mapping.toml", "--lang", "en",
                       cwd=FOLDER / name)
    return done.err


def outcome(name, mapping="mapping.toml"):
    """What the program makes of the example now: the text of expected.csv and findings.tsv."""
    example = book(name)
    with tempfile.TemporaryDirectory(prefix="bijlage-docs-") as folder:
        path = sheet_text.write_workbook(example, folder)
        common = (path, "-m", FOLDER / name / mapping, "--lang", "en", "--fail-on", "never")
        converted = program.run("convert", *common, "-o", "-")
        checked = program.run("check", *common, "--format", "json")
    for done in (converted, checked):
        if done.code != 0:
            raise RuntimeError(f"{name}: exit code {done.code}\n{done.err}")
    sheets = [sheet.name for sheet in example.sheets]
    return short_form(converted.out, sheets), findings_of(checked.out)
