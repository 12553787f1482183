"""Who takes part: each program with its command, and how to ask its version, by which it is seen
whether it is there."""

import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

PEERS = Path(__file__).resolve().parent / "peers"
PYTHON = "/usr/bin/python3" if Path("/usr/bin/python3").exists() else sys.executable


@dataclass
class Program:
    name: str
    command: list
    version_of: tuple = ()  # a command that prints it
    without: tuple = ()  # workloads that it is not asked to do
    version: str = ""
    skipped: str = ""
    costs: dict = field(default_factory=dict)  # workload → costs, one a time that it ran
    results: dict = field(default_factory=dict)  # workload → what it found
    failed: dict = field(default_factory=dict)  # workload → what it said


def readers(build, node):
    bench = build / "bench"
    text = (PYTHON, PEERS / "read_text.py")
    ours = (build / "bijlage", "--version")
    return found([
        Program("bijlage, 1 thread", [bench / "bench_read", 1], ours),
        Program("bijlage, 2 threads", [bench / "bench_read", 2], ours, ("small",)),
        Program("(ISA-L inflate alone)", [bench / "bench_inflate"], library("libisal"), ("small",)),
        Program("orcus", [bench / "bench_read_orcus"], library("liborcus-0.17")),
        Program("openpyxl", [PYTHON, PEERS / "read_openpyxl.py"], python("openpyxl")),
        Program("SheetJS", ["node", PEERS / "read_sheetjs.mjs"], npm(node / "xlsx")),
        Program("exceljs", ["node", PEERS / "read_exceljs.mjs"], npm(node / "exceljs")),
        Program("xlsx2csv", [*text, "xlsx2csv"], ("xlsx2csv", "--version"), ("small",)),
        Program("readxl", ["Rscript", PEERS / "read_readxl.R"],
                ("Rscript", "-e", 'cat(as.character(packageVersion("readxl")))'), ("small",)),
        Program("LibreOffice", [*text, "libreoffice"], ("soffice", "--version"), ("small",)),
    ])


def writers(build, node):
    bench = build / "bench"
    libxlsxwriter = bench / "bench_write_libxlsxwriter"
    its_version = (libxlsxwriter, "--version")
    return found([
        Program("bijlage", [bench / "bench_write_bulk"], (build / "bijlage", "--version")),
        Program("libxlsxwriter, constant memory", [libxlsxwriter, "constant"], its_version),
        Program("libxlsxwriter", [libxlsxwriter, "default"], its_version),
        Program("XlsxWriter, constant memory", [PYTHON, PEERS / "write_xlsxwriter.py"],
                python("xlsxwriter")),
        Program("openpyxl, write-only", [PYTHON, PEERS / "write_openpyxl.py"], python("openpyxl")),
        Program("SheetJS", ["node", PEERS / "write_sheetjs.mjs"], npm(node / "xlsx")),
        Program("exceljs, stream", ["node", PEERS / "write_exceljs.mjs"], npm(node / "exceljs")),
    ])


def library(name):
    return "pkg-config", "--modversion", name


def python(module):
    return PYTHON, "-c", f"import {module}; print({module}.__version__)"


def npm(package):
    return "node", "-p", f"require('{package}/package.json').version"


def found(programs):
    for program in programs:
        program.version = version(program.version_of)
        if not program.version or shutil.which(program.command[0]) is None:
            program.skipped = "is not installed"
    return programs


def version(command):
    """The first number that the command prints; nothing where it fails."""
    if shutil.which(command[0]) is None:
        return ""
    done = subprocess.run([str(word) for word in command], check=False, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True)
    numbers = [word for word in done.stdout.split() if word[0].isdigit()]
    return numbers[0] if done.returncode == 0 and numbers else ""
