"""What every reader counts; tally.hpp says the same in C++."""

import datetime
import json
import os

EPOCH = datetime.datetime(1899, 12, 30)


def files_of(path):
    if not os.path.isdir(path):
        return [path]
    return [os.path.join(path, name) for name in sorted(os.listdir(path))]


class Tally:
    """`add` takes a cell's value; None is no value."""

    def __init__(self):
        self.cells = self.numbers = self.dates = self.texts = self.characters = 0
        self.sum = self.date_sum = 0.0

    def add(self, value):
        if value is None:
            return
        self.cells += 1
        if isinstance(value, str):
            self.texts += 1
            self.characters += len(value)
        elif isinstance(value, bool):
            pass
        elif isinstance(value, (int, float)):
            self.numbers += 1
            self.sum += value
        elif isinstance(value, datetime.datetime):
            self.dates += 1
            self.date_sum += (value - EPOCH).total_seconds() / 86400

    def print(self):
        print(json.dumps(vars(self)))
