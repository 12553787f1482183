"""Somebody accepted a total that was off."""

CORRECTIONS = """[[accept]]
file = "{file}"
sheet = "Bezoeken"
code = "T01"
cells = "B5"
by = "A. Checker"
date = 2026-11-30
reason = "Bevestigd per telefoon."
"""


def change(path, case):
    """A folder of its own: what is decided in a folder holds for all files in it."""
    own = path.parent / "D01"
    own.mkdir(exist_ok=True)
    moved = path.rename(own / path.name)
    text = CORRECTIONS.format(file=moved.name)
    (own / "corrections.toml").write_text(text, encoding="utf-8")
    return moved
