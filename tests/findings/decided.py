"""For cases of what people decide: a submission in a folder of its own, with decisions beside it."""

BY = """by = "A. Checker"
date = 2018-07-02
reason = "Bevestigd per telefoon."
"""


def beside(path, code, entry):
    """Moves the submission, since what is decided in a folder holds for all files in it; gives
    its new path. `entry`: what is decided about it, without who, when and why; nothing: nothing."""
    own = path.parent / code
    own.mkdir(exist_ok=True)
    moved = path.rename(own / path.name)
    text = entry.format(file=moved.name) + BY if entry else ""
    (own / "corrections.toml").write_text(text, encoding="utf-8")
    return moved
