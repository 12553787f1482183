"""The tables of a run, as Markdown."""

from measure import median
from verdict import verdict


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |")


def heading(title, columns, left=1):
    """The last column and the first `left` ones hold words, the others numbers."""
    print(f"\n{title}\n")
    row(*columns)
    row(*("---" if i < left or i == len(columns) - 1 else "---:" for i in range(len(columns))))


def print_costs(title, programs, workload, expected, extra=None):
    """`extra`: a column more, its name and what to print for a program."""
    name, cell = extra or (None, None)
    columns = ["program", "runs", "CPU s", "wall s", "peak MB", "CPU, ours / theirs"]
    heading(f"### {title}", [*columns, *([name] if name else []), "same result"])
    ours = median(programs[0].costs[workload]) if workload in programs[0].costs else None
    for program in programs:
        costs = program.costs.get(workload)
        if not costs:
            continue
        cost = median(costs)
        ratio = f"{ours.cpu / cost.cpu:.3f}" if ours and cost.cpu > 0 else "–"
        row(program.name, len(costs), f"{cost.cpu:.2f}", f"{cost.wall:.2f}", f"{cost.peak:.0f}",
            ratio, *([cell(program)] if cell else []), verdict(program, workload, expected)[0])


def print_starts(empty, reading):
    heading("### A process a small file", ["program", "CPU ms", "wall ms", "peak MB"])
    for name, cost in (("empty C++ program", empty), ("bijlage inspect --cells", reading)):
        row(name, f"{cost.cpu * 1000:.2f}", f"{cost.wall * 1000:.2f}", f"{cost.peak:.1f}")


def print_extracting(rows, found):
    print("\n## Mapping")
    heading(f"### long: {rows:,} rows, an observation each", ["step", "CPU s", "of reading", ""])
    for step in ("read", "extract", "check", "store"):
        row(step, f"{found[step]:.2f}", f"{found[step] / found['read']:.2f}", "")
    print(f"\nMemory beside the workbook: {found['bytes_peak']:.1f} bytes an observation while "
          f"mapping, {found['bytes_kept']:.1f} kept.")


def print_goals(goals):
    heading("## Goals", ["goal", "asked", "found", ""])
    words = {True: "met", False: "**not met**", None: "cannot be judged here"}
    for goal, asked, found, met in goals:
        row(goal, asked, found, words[met])


def print_programs(programs):
    """Versions, and what was left out and why."""
    versions = {}
    for program in programs:
        name = program.name.partition(",")[0].strip("()")
        versions.setdefault(name, program.version or program.skipped)
    print("\n## Programs\n\n" + ", ".join(f"{name} {version}"
                                          for name, version in versions.items()) + ".")
    skipped = [f"- {p.name} {p.skipped}." for p in programs if p.skipped]
    failed = [f"- {p.name} failed on {workload}: {said}."
              for p in programs for workload, said in p.failed.items()]
    if skipped or failed:
        print("\n## Skipped\n\n" + "\n".join(dict.fromkeys(skipped + failed)))
