#!/usr/bin/env python3
"""Draws the pictures of docs/examples anew and quotes the examples in docs/mapping-files.md as they
are now. With the program's path as argument, what is expected of each example is first made from
what the program does now (read the difference before you keep it), and docs/findings.md from its
catalogue."""

import sys

import catalogue
import examples
import page


def write(path, text):
    if text:
        path.write_text(text, encoding="utf-8", newline="")
    else:
        path.unlink(missing_ok=True)


def main():
    for name in examples.names():
        folder = examples.FOLDER / name
        if len(sys.argv) > 1:
            observations, findings = examples.outcome(name)
            write(folder / "expected.csv", observations)
            write(folder / "findings.tsv", findings)
        write(folder / "sheet.svg", page.drawn(name))
    if len(sys.argv) > 1:
        write(examples.FOLDER / "mistakes/told.txt", examples.mistakes("mistakes"))
        write(catalogue.PAGE, catalogue.page())
    write(page.PAGE, page.renewed(page.PAGE.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
