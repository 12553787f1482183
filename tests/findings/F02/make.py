"""The workbook is one that Excel's own scheme (ECMA-376, standard encryption) made unreadable."""

from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[2] / "cli/password_file/cannabishulp-standard.xlsx"


def change(path, case):
    return SAMPLE if case == "raises" else path
