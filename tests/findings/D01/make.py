"""Somebody accepted a total that was off."""

import decided

ACCEPTED = """[[accept]]
file = "{file}"
sheet = "Bezoeken"
code = "T01"
cells = "B5"
"""


def change(path, case):
    return decided.beside(path, "D01", ACCEPTED)
