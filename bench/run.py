#!/usr/bin/env python3
"""Compares Bijlage with other programs: the same work in one run, all results compared, medians
of rounds in which all take their turn. Prints Markdown. tools/bench builds and starts it."""

import argparse
import json
import os
import sys
import time
from pathlib import Path

import machine
import tables
from goals import judge
from measure import QUICK, QUICK_TIMES, SLOW, Starter, measure, median
from programs import readers, writers
from verdict import verdict

FULL_SIZE = {"small": 2_000, "mixed": 500_000, "numeric": 1_000_000, "inline": 500_000}


def environment(node_modules):
    return {**os.environ, "NODE_PATH": str(node_modules), "PYTHONDONTWRITEBYTECODE": "1"}


def make_data(chosen, starter):
    """The workloads that are asked for, made once; workload → (path, count, expected tally)."""
    made = {}
    folder = chosen.data / f"scale-{chosen.scale:g}"
    folder.mkdir(parents=True, exist_ok=True)
    needed = {{"write": "mixed", "start": "small"}.get(work, work) for work in chosen.only}
    for workload, full in FULL_SIZE.items():
        if workload not in needed:
            continue
        count = max(2, round(full * chosen.scale))
        path = folder / (workload if workload == "small" else f"{workload}.xlsx")
        note = folder / f"{workload}.json"
        if not note.exists():
            print(f"  making {path}", file=sys.stderr)
            generate = chosen.build / "bench" / "bench_generate"
            _, tally = starter.start([generate, workload, count, path])
            note.write_text(json.dumps(tally), encoding="utf-8")
        made[workload] = (path, count, json.loads(note.read_text(encoding="utf-8")))
    return made


def bench_reading(chosen, data, starter, facts):
    programs = readers(chosen.build, chosen.node)
    print("\n## Reading")
    for workload, (path, count, expected) in data.items():
        if workload not in chosen.only:
            continue
        measure(programs, workload, lambda _, path=path: [path], chosen.rounds, starter)
        extra = None
        if workload == "small":
            extra = ("files a second", lambda program, count=count: round(
                count / median(program.costs["small"]).cpu))
        unit = "files" if workload == "small" else "rows"
        tables.print_costs(f"{workload}: {count:,} {unit}", programs, workload, expected, extra)
        facts[workload] = {p.name: median(p.costs[workload])
                           for p in programs if p.costs.get(workload)}
        if workload == "small":
            facts["files"] = count
        else:
            command = [chosen.build / "bench" / "bench_held", path]
            facts.setdefault("memory", {})[workload] = starter.start(command)[1]
    return programs


def bench_starts(chosen, folder, starter, facts):
    """A process each: of an empty program, and of one that reads a small file."""
    files = sorted(folder.iterdir())[:50]
    empty, reading = [], []
    for _ in range(chosen.rounds):
        for file in files:
            empty.append(starter.start([chosen.build / "bench" / "bench_empty"])[0])
            command = [chosen.build / "bijlage", "inspect", "--cells", file]
            reading.append(starter.start(command)[0])
    facts["start"] = (median(empty), median(reading))
    tables.print_starts(*facts["start"])


def bench_extracting(chosen, starter, facts):
    """What mapping and checking cost beside reading, of a sheet in long format."""
    rows = max(2, round(500_000 * chosen.scale))
    path = chosen.data / f"scale-{chosen.scale:g}" / "long.xlsx"
    bench = chosen.build / "bench"
    if not path.exists():
        starter.start([bench / "bench_generate", "long", rows, path])
    _, facts["extract"] = starter.start([bench / "bench_extract", "long", chosen.rounds, path])
    tables.print_extracting(rows, facts["extract"])


def bench_writing(chosen, data, starter, facts):
    """Each writes the same rows; our reader says whether they are."""
    rows, expected = data["mixed"][1], data["mixed"][2]
    folder = chosen.data / f"written-{chosen.scale:g}"
    folder.mkdir(parents=True, exist_ok=True)
    programs = writers(chosen.build, chosen.node)
    paths = {p.name: folder / f"{number}.xlsx" for number, p in enumerate(programs)}
    measure(programs, "write", lambda program: [rows, paths[program.name]], chosen.rounds, starter)
    written = [program for program in programs if program.costs.get("write")]
    for program in written:
        _, program.results["write"] = starter.start(
            [chosen.build / "bench" / "bench_read", 1, paths[program.name]])
    sizes = {p.name: paths[p.name].stat().st_size for p in written}
    print("\n## Writing")
    tables.print_costs(f"mixed: {rows:,} rows", programs, "write", expected,
                       ("file MB", lambda p: f"{sizes[p.name] / 1e6:.1f}"))
    facts["write"] = {p.name: (median(p.costs["write"]), sizes[p.name]) for p in written}
    return programs


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--node", type=Path, required=True, help="folder node_modules")
    parser.add_argument("--scale", type=float, default=1)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="small,mixed,numeric,inline,start,extract,write")
    chosen = parser.parse_args()
    chosen.only = chosen.only.split(",")
    return chosen


def main():
    chosen = options()
    began = time.monotonic()
    sys.stdout.reconfigure(line_buffering=True)
    starter = Starter(chosen.build / "bench" / "bench_cost", environment(chosen.node))
    print(machine.describe())
    data = make_data(chosen, starter)
    print(f"Scale {chosen.scale:g}. Medians of {chosen.rounds} rounds; what takes less than "
          f"{QUICK} s of CPU runs {QUICK_TIMES} times in each, what takes over {SLOW} s once in "
          "all.")
    facts = {}
    programs = bench_reading(chosen, data, starter, facts)
    if "start" in chosen.only:
        bench_starts(chosen, data["small"][0], starter, facts)
    if "extract" in chosen.only:
        bench_extracting(chosen, starter, facts)
    if "write" in chosen.only:
        programs += bench_writing(chosen, data, starter, facts)
    tables.print_goals(judge(facts))
    tables.print_programs(programs)
    print(f"\nThe run took {(time.monotonic() - began) / 60:.0f} minutes.")
    expected = {name: made[2] for name, made in data.items()}
    expected["write"] = expected.get("mixed")
    if not all(verdict(program, workload, expected[workload])[1]
               for program in programs for workload in program.results):
        sys.exit("not all results agree")
    if any(program.failed for program in programs if program.name.startswith("bijlage")):
        sys.exit("our own program failed")


if __name__ == "__main__":
    main()
