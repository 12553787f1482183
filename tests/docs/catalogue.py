"""docs/findings.md: the catalogue of findings, made of what `bijlage check --rules` tells."""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/cli"))
import program  # noqa: E402

PAGE = ROOT / "docs/findings.md"
FAMILIES = {
    "F": ("Bestand", "File"), "S": ("Structuur", "Structure"), "V": ("Waarde", "Value"),
    "P": ("Periode", "Period"), "T": ("Totaal", "Total"), "C": ("Samenhang", "Consistency"),
    "H": ("Geschiedenis", "History"), "A": ("Antwoord", "Answer"),
    "D": ("Beslissing", "Decision")}
SEVERITIES = {"error": ("fout", "error"), "warning": ("waarschuwing", "warning"),
              "note": ("opmerking", "note")}
HEAD = """# Bevindingen · Findings

Every finding that `bijlage check` and `bijlage answer` can make, in Dutch and in English. A code
never changes its meaning. An *error* is what makes an answer wrong, a *warning* what a person must
look at, a *note* what a reader may want to know. The severity is the usual one: some findings are
milder or graver in a particular case.

For each code, `tests/findings/` holds the smallest workbook that raises it and one like it that
does not. This page is made from the program's own catalogue (`bijlage check --rules`) by
`tests/docs/renew.py`, and is not edited by hand.
"""


def rules(language):
    done = program.run("check", "--rules", "--format", "json", "--lang", language)
    return json.loads(done.out)["rules"]


def row(dutch, english):
    severity = " · ".join(SEVERITIES[dutch["severity"]])
    code = dutch["code"]
    return (f"\n### {code} {dutch['title']} · {english['title']}\n\n*{severity}*\n\n"
            f"{dutch['explanation']} **{dutch['remedy']}**\n\n"
            f"{english['explanation']} **{english['remedy']}**\n")


def page():
    text = HEAD
    both = list(zip(rules("nl"), rules("en"), strict=True))
    for family, names in FAMILIES.items():
        text += "\n## " + " · ".join(names) + "\n"
        text += "".join(row(*pair) for pair in both if pair[0]["code"][0] == family)
    told = text.count("\n### ")
    assert told == len(both), f"{told} of {len(both)}: a family has no name here"
    return text
