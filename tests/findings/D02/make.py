"""Somebody corrects a total; of the neighbour, nothing."""

CORRECTIONS = """[[correction]]
file = "{file}"
sheet = "Bezoeken"
cell = "B5"
was = "2351"
value = 2349
by = "A. Checker"
date = 2026-11-30
reason = "Bevestigd per telefoon."
"""


def change(path, case):
    """A folder of its own: what is decided in a folder holds for all files in it."""
    own = path.parent / "D02"
    own.mkdir(exist_ok=True)
    moved = path.rename(own / path.name)
    text = CORRECTIONS.format(file=moved.name) if case == "raises" else ""
    (own / "corrections.toml").write_text(text, encoding="utf-8")
    return moved
