"""What the checks of answer workbooks share: opening one with other programs, and saying which
of them are missing."""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path


def skip(why):
    """ctest shows the test as skipped (SKIP_REGULAR_EXPRESSION)."""
    print(f"skipped: {why}")
    sys.exit(0)


def need_openpyxl():
    if importlib.util.find_spec("openpyxl") is None:
        skip("openpyxl is not installed (python3-openpyxl)")


def need_libreoffice():
    if shutil.which("soffice") is None:
        skip("LibreOffice is not installed (libreoffice-calc-nogui)")


def write_sample(writers_tests, path):
    """The sample book of tests/answers/sv532.hpp, written by the project's own writer."""
    subprocess.run(
        [writers_tests, "--gtest_filter=AnswerXlsx.SampleForOtherPrograms"],
        env={**os.environ, "BIJLAGE_ANSWER_SAMPLE": str(path)}, check=True,
        stdout=subprocess.DEVNULL)


def parts(path):
    with zipfile.ZipFile(path) as container:
        return {name: container.read(name) for name in container.namelist()}


def recalculated(path, folder):
    """The path of a copy whose formulas LibreOffice has worked out."""
    folder = Path(folder)
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to",
             "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder), str(path)],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=240)
    return folder / Path(path).name


def books(arguments):
    """The workbooks to check: those named, or the sample that the test program at the path
    behind --sample writes."""
    if arguments[:1] == ["--sample"]:
        folder = tempfile.mkdtemp()
        path = Path(folder) / "sample.xlsx"
        write_sample(arguments[1], path)
        return [path]
    return [Path(argument) for argument in arguments]


def report(problems):
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)
