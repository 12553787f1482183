"""Starts a program and says what it cost: processor time, time by the clock, peak memory."""

import json
import statistics
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path


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
            done = subprocess.run([str(word) for word in (self.cost, note, *command)], check=False,
                                  stdin=subprocess.DEVNULL, capture_output=True,
                                  env=self.environment)
            if done.returncode != 0:
                said = done.stderr.decode(errors="replace").strip().splitlines()
                raise Failed(said[-1].strip() if said else f"exit code {done.returncode}")
            spent = json.loads(note.read_text(encoding="utf-8"))
        cost = Cost(spent["cpu"], spent["wall"], spent["peak"] / 1024)
        try:
            return cost, json.loads(done.stdout)
        except ValueError:
            return cost, None


def median(costs):
    return Cost(*(statistics.median(getattr(cost, name) for cost in costs)
                  for name in ("cpu", "wall", "peak")))
