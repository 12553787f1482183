"""Starts programs and says what they cost: processor time, time by the clock, peak memory."""

import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

SLOW = 10  # seconds of CPU: what takes longer is measured once
QUICK = 1  # what takes less is measured several times a round: its ratios are the delicate ones
QUICK_TIMES = 3
PATIENCE = 900  # seconds by the clock: what takes longer is given up


@dataclass
class Cost:
    cpu: float = 0  # seconds, user and system together
    wall: float = 0
    peak: float = 0  # MB, of the process and those that it waited for


class Failed(Exception):
    """A program that ended badly; the text is what it said."""


class Starter:
    """`cost` is the program that measures (cost.cpp)."""

    def __init__(self, cost, environment):
        self.cost, self.environment = cost, environment

    def start(self, command):
        """Runs to its end; gives its cost and what it printed, read as JSON where it is."""
        with tempfile.TemporaryDirectory() as folder:
            note = Path(folder, "cost")
            code, printed, said = self.run([str(word) for word in (self.cost, note, *command)])
            if code != 0:
                lines = said.decode(errors="replace").strip().splitlines()
                raise Failed(lines[-1].strip() if lines else f"exit code {code}")
            spent = json.loads(note.read_text(encoding="utf-8"))
        cost = Cost(spent["cpu"], spent["wall"], spent["peak"] / 1024)
        try:
            return cost, json.loads(printed)
        except ValueError:
            return cost, None

    def run(self, command):
        with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, env=self.environment,
                              start_new_session=True) as process:
            try:
                printed, said = process.communicate(timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                raise Failed(f"it takes more than {PATIENCE // 60} minutes") from None
        return process.returncode, printed, said


def median(costs):
    return Cost(*(statistics.median(getattr(cost, name) for cost in costs)
                  for name in ("cpu", "wall", "peak")))


def measure(programs, workload, arguments, rounds, starter):
    """All take their turn in every round. `arguments(program)` are the last words of a command."""
    for turn in range(rounds):
        for again in range(QUICK_TIMES):
            for program in programs:
                if has_turn(program, workload, turn, again):
                    run_once(program, workload, arguments(program), starter)


def has_turn(program, workload, turn, again):
    if program.skipped or workload in program.without or workload in program.failed:
        return False
    if turn == 0 and again == 0:
        return True
    cpu = program.costs[workload][0].cpu
    return cpu < SLOW and (again == 0 or cpu < QUICK)


def run_once(program, workload, arguments, starter):
    try:
        cost, result = starter.start([*program.command, *arguments])
    except Failed as failure:
        program.failed[workload] = str(failure)
        program.costs.pop(workload, None)
        print(f"  {workload}: {program.name} failed: {failure}", file=sys.stderr)
        return
    program.costs.setdefault(workload, []).append(cost)
    program.results[workload] = result
    print(f"  {workload}: {program.name}: {cost.cpu:.2f} s CPU", file=sys.stderr)
