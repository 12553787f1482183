"""What the house tests share: a view of the source tree, and how a test says what is wrong."""

import re
import sys
from pathlib import Path


class Problems:
    """Collects `file:line: text`, paths relative to the tree."""

    def __init__(self, root):
        self.root = Path(root)
        self.lines = []

    def add(self, path, line, text):
        self.lines.append(f"{Path(path).relative_to(self.root)}:{line}: {text}")


def sources(folder, *suffixes):
    """The files under a folder with one of the suffixes, always in the same order."""
    return sorted(p for p in Path(folder).rglob("*") if p.suffix in suffixes and p.is_file())


def numbered_lines(path):
    return enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)


COMMENT_OR_LITERAL = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<d>[^(\s]*)\(.*?\)(?P=d)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'',
    re.DOTALL)


def string_literals(text):
    """(line, content) of every string literal outside comments and #include lines."""
    for match in COMMENT_OR_LITERAL.finditer(text):
        piece = match.group()
        start = text.rfind("\n", 0, match.start()) + 1
        if text[start:match.start()].lstrip().startswith("#include"):
            continue
        if piece.startswith('R"'):
            content = piece[piece.index("(") + 1:piece.rindex(")")]
        elif piece.startswith('"'):
            content = piece[1:-1]
        else:
            continue
        yield text.count("\n", 0, match.start()) + 1, content


def without_comments_and_literals(text):
    """The code alone, on its own lines."""
    return COMMENT_OR_LITERAL.sub(lambda m: "\n" * m.group().count("\n"), text)


def run(check):
    """Runs one check over the tree named on the command line; its exit code says how it went."""
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2])
    problems = check(root)
    for line in problems:
        print(line)
    if problems:
        print(f"{len(problems)} problem(s)")
    sys.exit(1 if problems else 0)
