#!/usr/bin/env python3
"""What clang-tidy cannot see: header comments, small files, one namespace a room, nothing left
unfinished, and words for people kept out of the code."""

import re
import tomllib
from pathlib import Path

from source_tree import (Problems, numbered_lines, run, sources, string_literals,
                         without_comments_and_literals)

LONGEST_FILE = 300
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
PRINTING = re.compile(r"\b(cout|cerr|clog|stdout|stderr|STDOUT_FILENO|STDERR_FILENO)\b|"
                      r"\b(printf|puts|putchar)\s*\(")
# Dutch that belongs in mappings/locales and mappings/messages. Months that English shares
# (april, september, …) are left out.
DUTCH = re.compile(
    r"\b(januari|februari|maart|mei|juni|juli|augustus|oktober|maandag|dinsdag|woensdag|donderdag|"
    r"vrijdag|zaterdag|zondag|jaar|maand|kwartaal|halfjaar|totaal|heden|onbekend|beschikbaar|niet|"
    r"geen|werkblad|bestand|voorblad|inhoud|toelichting|controle|herkomst|dekking|noten|noot|fout|"
    r"waarschuwing|het|een|van|zijn)\b", re.IGNORECASE)

WORD = re.compile(r"[^\W\d_]{3,}")
ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)|\{[a-z_-]+\}")
TERMS = {"application", "lang", "sans"}  # of MIME types, HTML and CSS


def words_in(text):
    return {word.lower() for word in WORD.findall(ESCAPE.sub(" ", text))}


def texts_in(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts_in(each)


def foreign_words(root):
    """What our locales and messages say in other languages and never in English, save what is a
    name in our code."""
    english, other = set(), set()
    for path in sorted(Path(root).glob("mappings/locales/*.toml")) + \
            sorted(Path(root).glob("mappings/messages/*.toml")):
        words = set()
        for text in texts_in(tomllib.loads(path.read_text(encoding="utf-8"))):
            words |= words_in(text)
        is_english = path.stem.startswith("en-") or path.stem.endswith(".en")
        (english if is_english else other).update(words)
    names = set()
    for path in sources(Path(root) / "converter", ".cpp", ".hpp"):
        names |= words_in(without_comments_and_literals(path.read_text(encoding="utf-8")))
    return other - english - names - TERMS


def check_header(path, text, problems):
    if not re.search(r"^\s*///", text, re.MULTILINE):
        problems.add(path, 1, "a public header says what it is for, in a /// comment")
    first_code = next((line for line in without_comments_and_literals(text).splitlines()
                       if line.strip()), "")
    if first_code.strip() != "#pragma once":
        problems.add(path, 1, "a header begins with #pragma once")


def check_file(path, room, foreign, problems):
    text = path.read_text(encoding="utf-8")
    lines = text.count("\n")
    if lines > LONGEST_FILE:
        problems.add(path, lines, f"{lines} lines: more than {LONGEST_FILE} hold more than one idea")
    for line, content in numbered_lines(path):
        if UNFINISHED.search(content):
            problems.add(path, line, "unfinished by its own words")
    code = without_comments_and_literals(text)
    for line, content in enumerate(code.splitlines(), start=1):
        if room not in ("cli", "web") and PRINTING.search(content):
            problems.add(path, line, "only cli speaks to people")
    for name in re.findall(r"\bnamespace bijlage::(\w+)", code):
        if name != room:
            problems.add(path, 1, f"namespace bijlage::{name} in the room {room}")
    for line, content in string_literals(text):
        word = DUTCH.search(content)
        found = {word.group()} if word else words_in(content) & foreign
        if found:
            problems.add(path, line, f'"{min(found)}": words for people live in mappings/')
    if path.suffix == ".hpp":
        check_header(path, text, problems)


def check_test(path, problems):
    """The precompiled header brings GoogleTest along, but a test does not lean on that."""
    if not re.search(r"#include <g(test|mock)/", path.read_text(encoding="utf-8")):
        problems.add(path, 1, "a test includes <gtest/gtest.h> or <gmock/gmock.h> itself")


def check(root):
    root = Path(root)
    problems = Problems(root)
    for path in sources(root / "tests", ".cpp"):
        if path.stem.endswith("_test"):
            check_test(path, problems)
    foreign = foreign_words(root)
    for path in sources(root / "converter", ".cpp", ".hpp"):
        inside = path.relative_to(root / "converter").parts
        if len(inside) > 1:
            check_file(path, inside[0], foreign, problems)
    return problems.lines


if __name__ == "__main__":
    run(check)
