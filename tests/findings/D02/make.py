"""Somebody corrects a total; of the neighbour, nothing."""

import decided

CORRECTED = """[[correction]]
file = "{file}"
sheet = "Bezoeken"
cell = "B5"
was = "2351"
value = 2349
"""


def change(path, case):
    return decided.beside(path, "D02", CORRECTED if case == "raises" else "")
