#!/usr/bin/env python3
"""Every finding of the catalogue has a smallest workbook that raises it, at the right cells, and a
neighbour that does not. What the folders hold is told in README.md.

Usage: findings_test.py PATH/TO/bijlage"""

import importlib.util
import json
import re
import sys
from pathlib import Path

import openpyxl

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "cli"), str(HERE.parent / "docs")]
sys.dont_write_bytecode = True
import program  # noqa: E402
import sheet_text  # noqa: E402

CASES = ("raises", "neighbour")


def catalogue():
    done = program.run("check", "--rules", "--format", "json")
    return [rule["code"] for rule in json.loads(done.out)["rules"]]


def maker(folder):
    """The module `make.py` of a case, or nothing."""
    path = folder / "make.py"
    if not path.is_file():
        return None
    spec = importlib.util.spec_from_file_location(f"make_{folder.name}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Findings(program.ContractTest):
    maxDiff = None

    def build(self, folder, case):
        """(what its comments say, path of the workbook)"""
        text = folder / f"{case}.txt"
        said = dict(re.findall(r"^# ([a-z]+): (.*)$", text.read_text(encoding="utf-8"), re.M))
        path = self.folder / f"{case}.xlsx"
        book = sheet_text.read_book(text)
        book.file = path.name
        if book.sheets:
            sheet_text.write_workbook(book, self.folder)
        if make := maker(folder):
            path = make.change(path, case)
        return said, path

    def check(self, folder, case):
        """(what its comments say, the findings)"""
        said, path = self.build(folder, case)
        own = folder / "mapping.toml"
        mapping = own if own.is_file() else HERE / "mapping.toml"
        question = folder / "question.toml"
        if question.is_file():
            return said, self.answered(question, path, mapping)
        done = program.run("check", path, "-m", mapping, "--format", "json", "--lang", "nl",
                           *self.archive(folder, mapping))
        self.assertTrue(done.out, done.err)
        (report,) = json.loads(done.out)["files"]
        return said, report["findings"]

    def archive(self, folder, mapping):
        """The words that name an archive of what was answered before, where the case has that."""
        text = folder / "earlier.txt"
        if not text.is_file():
            return []
        earlier = sheet_text.read_book(text)
        earlier.file = "earlier.xlsx"
        sheet_text.write_workbook(earlier, self.folder)
        archive = self.folder / "archive.sqlite"
        done = program.run("archive", "add", archive, "earlier.xlsx", "-m", mapping, "--replace",
                           "--vintage", "sv-1", "--date", "2017-07-05", cwd=self.folder)
        self.assertEqual(done.code, 0, done.err)
        return ["--archive", archive]

    def answered(self, question, path, mapping):
        """The findings that the sheet Controle of an answer tells."""
        out = self.folder / f"{path.stem}-answer.xlsx"
        done = program.run("answer", question, path, "-m", mapping, "-o", out, "--lang", "nl")
        self.assertTrue(out.is_file(), done.err)
        rows = list(openpyxl.load_workbook(out)["Controle"].iter_rows(values_only=True))
        codes = [(row, cell) for row in rows for cell in row
                 if isinstance(cell, str) and re.fullmatch(r"[A-Z]\d\d", cell)]
        return [{"code": code, "sheet": "", "cells": [], "suggestion": None,
                 "message": " ".join(str(cell) for cell in row if cell is not None)}
                for row, code in codes]

    def test_raises(self):
        for folder in self.folders():
            with self.subTest(code=folder.name):
                said, findings = self.check(folder, "raises")
                own = [f for f in findings if f["code"] == folder.name]
                told = json.dumps(findings, ensure_ascii=False, indent=1)
                self.assertTrue(own, f"not raised\n{told}")
                others = {f["code"] for f in findings} - {folder.name}
                self.assertEqual(others, set(said.get("also", "").split()), told)
                self.hold(said, own)

    def hold(self, said, own):
        places = ["!".join(filter(None, (f["sheet"], " ".join(f["cells"])))) for f in own]
        if "finds" in said:
            self.assertEqual(places, said["finds"].split("; "))
        else:
            self.fail("say where the finding is: # finds: …")
        if "says" in said:
            self.assertIn(said["says"], own[0]["message"])
        if "suggests" in said:
            self.assertEqual(own[0]["suggestion"], said["suggests"])
        for finding in own:
            self.assertNotRegex(finding["message"], r"[{}]", "a gap that nothing fills")

    def test_neighbour(self):
        for folder in self.folders():
            with self.subTest(code=folder.name):
                said, findings = self.check(folder, "neighbour")
                self.assertEqual({f["code"] for f in findings}, set(said.get("also", "").split()),
                                 json.dumps(findings, ensure_ascii=False, indent=1))
                self.assertNotIn(folder.name, said.get("also", "").split())

    def folders(self):
        return sorted(path for path in HERE.iterdir() if re.fullmatch(r"[A-Z]\d\d", path.name))

    def test_every_code_has_a_case(self):
        codes = set(catalogue())
        cased = {folder.name for folder in self.folders()}
        self.assertEqual(cased - codes, set(), "no code of the catalogue")
        self.assertEqual(codes - cased, set(), "no case")
        for folder in self.folders():
            for case in CASES:
                self.assertTrue((folder / f"{case}.txt").is_file(), f"{folder.name}: {case}")


if __name__ == "__main__":
    program.main()
