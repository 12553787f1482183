#!/usr/bin/env python3
"""Two runs at different times write the same bytes.

Usage: same_bytes.py WRITERS_TESTS"""

import sys
import tempfile
import time
from pathlib import Path

import book

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        first, second = Path(folder) / "first.xlsx", Path(folder) / "second.xlsx"
        book.write_sample(sys.argv[1], first)
        time.sleep(2.1)  # zip containers count in steps of two seconds
        book.write_sample(sys.argv[1], second)
        names = [name for name, content in book.parts(first).items()
                 if book.parts(second).get(name) != content]
        same = first.read_bytes() == second.read_bytes()
        book.report([] if same else [f"differs: {names or 'the container'}"])
