#!/usr/bin/env python3
"""Compares Bijlage with other programs: the same work in one run, all results compared, medians
of rounds in which all take their turn. Prints Markdown. tools/bench builds and starts it."""

import argparse
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from goals import judge
from measure import Failed, Starter, median

HERE = Path(__file__).resolve().parent
PYTHON = "/usr/bin/python3" if Path("/usr/bin/python3").exists() else sys.executable
FULL_SIZE = {"small": 2_000, "mixed": 500_000, "numeric": 1_000_000, "inline": 500_000}
# What a program is known to get wrong; a difference beyond these fails the run.
KNOWN_FAULTS = {("orcus", "inline"): "no: it loses texts that stand in the cells"}
SLOW = 20  # seconds: what takes longer is measured once


@dataclass
class Program:
    name: str
    command: list
    without: tuple = ()  # workloads that it is not asked to do
    costs: dict = field(default_factory=dict)  # workload → costs, a round each
    results: dict = field(default_factory=dict)
    skipped: str = ""


def environment(node_modules):
    return {**os.environ, "NODE_PATH": str(node_modules), "PYTHONDONTWRITEBYTECODE": "1"}


def has(command, *arguments):
    """Is the program there, and does it find the library that the arguments ask for?"""
    if shutil.which(command) is None:
        return False
    return subprocess.run([command, *arguments], check=False, stdin=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def readers(build, node):
    bench, peers = build / "bench", HERE / "peers"
    text = (PYTHON, peers / "read_text.py")
    found = [
        Program("bijlage, 1 thread", [bench / "bench_read", 1]),
        Program("bijlage, 2 threads", [bench / "bench_read", 2], ("small",)),
        Program("(ISA-L inflate alone)", [bench / "bench_inflate"], ("small",)),
        Program("orcus", [bench / "bench_read_orcus"]),
        Program("openpyxl", [PYTHON, peers / "read_openpyxl.py"]),
        Program("SheetJS", ["node", peers / "read_sheetjs.mjs"]),
        Program("exceljs", ["node", peers / "read_exceljs.mjs"]),
        Program("xlsx2csv", [*text, "xlsx2csv"], ("small",)),
        Program("readxl", ["Rscript", peers / "read_readxl.R"], ("small",)),
        Program("LibreOffice", [*text, "libreoffice"], ("small",)),
    ]
    there = {
        "orcus": (bench / "bench_read_orcus").exists(),
        "openpyxl": has(PYTHON, "-c", "import openpyxl"),
        "SheetJS": has("node", "-e", "0") and (node / "xlsx").exists(),
        "exceljs": has("node", "-e", "0") and (node / "exceljs").exists(),
        "xlsx2csv": has("xlsx2csv", "--version"),
        "readxl": has("Rscript", "-e", "library(readxl)"),
        "LibreOffice": shutil.which("soffice") is not None,
    }
    return mark_missing(found, there)


def writers(build, node):
    bench, peers = build / "bench", HERE / "peers"
    found = [
        Program("bijlage", [bench / "bench_write_bulk"]),
        Program("libxlsxwriter, constant memory",
                [bench / "bench_write_libxlsxwriter", "constant"]),
        Program("libxlsxwriter", [bench / "bench_write_libxlsxwriter", "default"]),
        Program("XlsxWriter, constant memory", [PYTHON, peers / "write_xlsxwriter.py"]),
        Program("openpyxl, write-only", [PYTHON, peers / "write_openpyxl.py"]),
        Program("SheetJS", ["node", peers / "write_sheetjs.mjs"]),
        Program("exceljs, stream", ["node", peers / "write_exceljs.mjs"]),
    ]
    there = {
        "bijlage": (bench / "bench_write_bulk").exists(),
        "XlsxWriter, constant memory": has(PYTHON, "-c", "import xlsxwriter"),
        "openpyxl, write-only": has(PYTHON, "-c", "import openpyxl"),
        "SheetJS": has("node", "-e", "0") and (node / "xlsx").exists(),
        "exceljs, stream": has("node", "-e", "0") and (node / "exceljs").exists(),
    }
    return mark_missing(found, there)


def mark_missing(programs, there):
    for program in programs:
        if not there.get(program.name, True):
            program.skipped = "is not installed"
    return programs


def measure(programs, workload, arguments, rounds, starter):
    """`arguments(program)` are the last words of its command."""
    for turn in range(rounds):
        for program in programs:
            slow = turn > 0 and program.costs[workload] and program.costs[workload][0].cpu > SLOW
            if program.skipped or workload in program.without or slow:
                program.costs.setdefault(workload, [])
                continue
            try:
                cost, result = starter.start([*program.command, *arguments(program)])
            except Failed as failure:
                program.costs[workload] = []
                program.skipped = f"failed on {workload}: {failure}"
                continue
            program.costs.setdefault(workload, []).append(cost)
            program.results[workload] = result
            print(f"  {workload}, round {turn + 1}: {program.name}: {cost.cpu:.2f} s CPU",
                  file=sys.stderr)


def same(expected, found):
    """What disagrees, of the figures that a program gives."""
    wrong = []
    for name, value in (found or {}).items():
        if name in expected and abs(value - expected[name]) > 1e-9 * max(1, abs(expected[name])):
            wrong.append(f"{name} {value}, not {expected[name]}")
    return wrong


def verdict(program, workload, expected):
    result = program.results.get(workload)
    if result is None or "inflated" in result:
        return "–"
    # Without styles, dates are numbers to a reader.
    if result.get("dates") == 0 and expected["dates"] > 0 and "numbers" in result:
        if result["numbers"] == expected["numbers"] + expected["dates"]:
            result = {name: result[name] for name in ("cells", "texts", "characters")}
    wrong = same(expected, result)
    if wrong and (program.name, workload) in KNOWN_FAULTS:
        return KNOWN_FAULTS[program.name, workload]
    if wrong:
        return "**no**: " + ", ".join(wrong)
    return "yes" if "sum" in result else f"yes ({', '.join(sorted(set(result) & set(expected)))})"


def print_table(title, programs, workload, expected, extra=None):
    ours = median(programs[0].costs[workload]) if programs[0].costs.get(workload) else None
    heading, cell = extra or ("", None)
    print(f"\n### {title}\n")
    print(f"| program | CPU s | wall s | peak MB | CPU, ours / theirs | {heading} | same result |"
          if extra else
          "| program | CPU s | wall s | peak MB | CPU, ours / theirs | same result |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | --- |" if extra else
          "| --- | ---: | ---: | ---: | ---: | --- |")
    for program in programs:
        costs = program.costs.get(workload)
        if not costs:
            continue
        cost = median(costs)
        ratio = f"{ours.cpu / cost.cpu:.3f}" if ours and cost.cpu > 0 else "–"
        middle = f" {cell(program)} |" if extra else ""
        print(f"| {program.name} | {cost.cpu:.2f} | {cost.wall:.2f} | {cost.peak:.0f} | {ratio} |"
              f"{middle} {verdict(program, workload, expected)} |")


def make_data(build, data, scale, starter):
    """The workloads of that size, made once; workload → (path, count, expected tally)."""
    made = {}
    for workload, full in FULL_SIZE.items():
        count = max(2, round(full * scale))
        folder = data / f"scale-{scale:g}"
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / (workload if workload == "small" else f"{workload}.xlsx")
        note = folder / f"{workload}.json"
        if not note.exists():
            print(f"  making {path}", file=sys.stderr)
            _, tally = starter.start([build / "bench" / "bench_generate", workload, count, path])
            note.write_text(json.dumps(tally), encoding="utf-8")
        made[workload] = (path, count, json.loads(note.read_text(encoding="utf-8")))
    return made


def bench_starts(build, folder, rounds, starter):
    """Milliseconds by the clock a process: of an empty program, and of one that reads a file."""
    files = sorted(folder.iterdir())[:50]
    empty, reading = [], []
    for _ in range(rounds):
        empty += [starter.start([build / "bench" / "bench_empty"])[0] for _ in files]
        command = [build / "bijlage", "inspect", "--cells"]
        reading += [starter.start([*command, file])[0] for file in files]
    return median(empty), median(reading)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--build", type=Path, required=True)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--node", type=Path, required=True, help="folder node_modules")
    options.add_argument("--scale", type=float, default=1)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--only", default="small,mixed,numeric,inline,start,write")
    chosen = options.parse_args()
    wanted = chosen.only.split(",")
    starter = Starter(chosen.build / "bench" / "bench_cost", environment(chosen.node))

    data = make_data(chosen.build, chosen.data, chosen.scale, starter)
    read = readers(chosen.build, chosen.node)
    facts = {}
    print(f"Scale {chosen.scale:g}, medians of {chosen.rounds} rounds "
          f"(1 where one takes over {SLOW} s of CPU), {os.cpu_count()} processors.")
    print("\n## Reading")
    for workload, (path, count, expected) in data.items():
        if workload not in wanted:
            continue
        measure(read, workload, lambda _, path=path: [path], chosen.rounds, starter)
        extra = None
        if workload == "small":
            extra = ("files a second", lambda program, count=count: round(
                count / median(program.costs["small"]).cpu))
        print_table(f"{workload}: {count:,} {'files' if workload == 'small' else 'rows'}", read,
                    workload, expected, extra)
        facts[workload] = {p.name: median(p.costs[workload]) for p in read if p.costs.get(workload)}
    facts["files"] = data["small"][1]
    if "start" in wanted:
        empty, reading = bench_starts(chosen.build, data["small"][0], chosen.rounds, starter)
        facts["start"] = (empty, reading)
        print("\n### A process a small file\n")
        print("| program | CPU ms | wall ms |\n| --- | ---: | ---: |")
        for name, cost in (("empty C++ program", empty), ("bijlage inspect --cells", reading)):
            print(f"| {name} | {cost.cpu * 1000:.2f} | {cost.wall * 1000:.2f} |")
    wrote = []
    if "write" in wanted:
        wrote = bench_writing(chosen, data, starter, facts)
    print("\n## Goals\n")
    print("| goal | asked | found | |\n| --- | ---: | ---: | --- |")
    for goal, asked, found, met in judge(facts):
        print(f"| {goal} | {asked} | {found} | {'met' if met else '**not met**'} |")
    skipped = [f"- {p.name} {p.skipped}" for p in [*read, *wrote] if p.skipped]
    if skipped:
        print("\n## Skipped\n\n" + "\n".join(dict.fromkeys(skipped)))
    expected = {**{name: made[2] for name, made in data.items()}, "write": data["mixed"][2]}
    if any("**no**" in verdict(program, workload, expected[workload])
           for program in [*read, *wrote] for workload in program.results):
        sys.exit("not all results agree")


def bench_writing(chosen, data, starter, facts):
    rows, expected = data["mixed"][1], data["mixed"][2]
    folder = chosen.data / f"written-{chosen.scale:g}"
    folder.mkdir(parents=True, exist_ok=True)
    programs = writers(chosen.build, chosen.node)
    paths = {p.name: folder / f"{number}.xlsx" for number, p in enumerate(programs)}
    measure(programs, "write", lambda program: [rows, paths[program.name]], chosen.rounds, starter)
    for program in programs:
        if program.costs.get("write"):
            _, program.results["write"] = starter.start(
                [chosen.build / "bench" / "bench_read", 1, paths[program.name]])
    print("\n## Writing")
    print_table(f"mixed: {rows:,} rows", programs, "write", expected,
                ("file MB", lambda p: f"{paths[p.name].stat().st_size / 1e6:.1f}"))
    facts["write"] = {p.name: (median(p.costs["write"]), paths[p.name].stat().st_size)
                      for p in programs if p.costs.get("write")}
    return programs


if __name__ == "__main__":
    main()
