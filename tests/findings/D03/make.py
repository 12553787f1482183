"""Somebody corrects a figure of 1350, whatever stands there now."""

CORRECTIONS = """[[correction]]
file = "{file}"
sheet = "Bezoeken"
cell = "B4"
was = "1350"
value = 1352
by = "A. Checker"
date = 2026-11-30
reason = "Bevestigd per telefoon."
"""


def change(path, case):
    """A folder of its own: what is decided in a folder holds for all files in it."""
    own = path.parent / "D03"
    own.mkdir(exist_ok=True)
    moved = path.rename(own / path.name)
    text = CORRECTIONS.format(file=moved.name)
    (own / "corrections.toml").write_text(text, encoding="utf-8")
    return moved
