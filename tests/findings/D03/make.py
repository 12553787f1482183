"""Somebody corrects a figure of 1350, whatever stands there now."""

import decided

CORRECTED = """[[correction]]
file = "{file}"
sheet = "Bezoeken"
cell = "B4"
was = "1350"
value = 1352
"""


def change(path, case):
    return decided.beside(path, "D03", CORRECTED)
