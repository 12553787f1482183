"""docs/mapping-files.md quotes its examples between markers:

    <!-- example: NAME PART … -->  …  <!-- end -->

PART is `sheet` (the picture), `mapping`, `result` (the observations, the first dozen), `findings`,
`told` (mistakes in the mapping) or `mended` (the lines to change). What stands between the markers is made from the example's folder, never by hand."""

import csv
import difflib
import io
import re

import examples
import picture

PAGE = examples.ROOT / "docs/mapping-files.md"
MARKED = re.compile(r"(<!-- example: (\S+) ([a-z ]+) -->\n).*?(<!-- end -->)", re.DOTALL)
MOST_ROWS = 12


def roles_of(name):
    """Of each sheet, what its cells became: figures, as far as the result tells."""
    sheets = examples.book(name).sheets
    roles = {sheet.name: {} for sheet in sheets}
    for row in csv.DictReader(io.StringIO(examples.text(name, "expected.csv"))):
        sheet, _, cell = row["CELL"].rpartition("!")
        roles[sheet or sheets[0].name][cell] = "value"
    return roles


def drawn(name):
    return picture.draw_book(examples.book(name), roles_of(name))


def as_table(rows):
    lines = [" | ".join(rows[0]), " | ".join("---" for _ in rows[0]),
             *(" | ".join(cell.replace("|", "\\|").replace("*", "\\*") for cell in row)
               for row in rows[1:])]
    return "".join(f"| {line} |\n" for line in lines)


def sheet(name):
    tabs = ", ".join(f"“{one.name}”" for one in examples.book(name).sheets)
    return f"![The example's sheet {tabs}](examples/{name}/sheet.svg)\n"


def mapping(name):
    return f"```toml\n{examples.text(name, 'mapping.toml')}```\n"


def result(name):
    rows = list(csv.reader(io.StringIO(examples.text(name, "expected.csv"))))
    if not rows:
        return "No figures.\n"
    heads = [head.lower() for head in rows[0]]
    table = as_table([heads, *rows[1:MOST_ROWS + 1]])
    rest = len(rows) - 1 - MOST_ROWS
    return table + (f"\n… and {rest} more.\n" if rest > 0 else "")


def findings(name):
    lines = examples.text(name, "findings.tsv").splitlines()
    if not lines:
        return "No findings.\n"
    return as_table([["finding", "severity", "sheet", "cells"],
                     *(line.split("\t") for line in lines)])


def mended(name):
    before, after = (examples.text(name, file).splitlines()
                     for file in ("mapping.toml", "mended.toml"))
    lines = [line for line in difflib.unified_diff(before, after, lineterm="", n=0)
             if not line.startswith(("---", "+++", "@@"))]
    return "```diff\n" + "\n".join(lines) + "\n```\n"


def told(name):
    return f"```\n{examples.text(name, 'told.txt')}```\n"


PARTS = {"sheet": sheet, "mapping": mapping, "result": result, "findings": findings, "told": told,
         "mended": mended}


def renewed(text):
    """The page with every example as its folder has it."""

    def quote(match):
        begin, name, parts, end = match.groups()
        return begin + "\n" + "\n".join(PARTS[part](name) for part in parts.split()) + "\n" + end

    return MARKED.sub(quote, text)


def quoted(text):
    """The names of the examples of which the page quotes each part."""
    return {part: {match[2] for match in MARKED.finditer(text) if part in match[3].split()}
            for part in PARTS}
