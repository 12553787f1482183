#!/usr/bin/env python3
"""Rooms include only rooms below them, and only those that their CMakeLists.txt names (USES) or
that these stand on. docs/architecture.md gives the reasons."""

import re
from pathlib import Path

from source_tree import Problems, numbered_lines, run, sources

# Rooms that must not know each other, however CMake links them.
STRANGERS = {
    "checks": {"store", "questions"},
    "store": {"checks", "questions"},
    "questions": {"checks", "store"},
    "writers": {"mapping", "readers", "checks", "store"},
    "answers": {"mapping", "readers", "checks", "store"},
    "batch": {"mapping", "checks", "store", "questions", "answers", "writers"},
}
# Where a room may see only some headers of another.
ONLY_HEADERS = {("model", "workbook"): {"workbook/cell_ref.hpp"}}
# Only the edge of the program speaks to people.
PRINTING = {"iostream", "print", "syncstream"}
# Slow to compile: other rooms must not have to include them.
SLOW = ("boost/", "toml++/", "nlohmann/")

INCLUDE = re.compile(r'\s*#\s*include\s*([<"])([^">]+)[">]')


def room_order(root):
    text = (root / "cmake/Rooms.cmake").read_text(encoding="utf-8")
    return re.search(r"set\(bijlage_rooms\s+([^)]*)\)", text).group(1).split()


def call_arguments(text, function):
    """The words of a CMake call, without comments: bijlage_room(base LINKS x) → [base, LINKS, x]."""
    text = re.sub(r"#.*", "", text)
    call = re.search(rf"\b{function}\(([^)]*)\)", text)
    return call.group(1).split() if call else []


def words_after(arguments, keyword):
    """The values of one keyword of a CMake call."""
    values = []
    taking = False
    for word in arguments:
        if word.isupper():
            taking = word == keyword
        elif taking:
            values.append(word)
    return values


def used_rooms(root, order, problems):
    """What each room's CMakeLists.txt says that it uses."""
    uses = {}
    for room in order:
        cmake = root / "converter" / room / "CMakeLists.txt"
        if not cmake.exists():
            continue
        named = words_after(
            call_arguments(cmake.read_text(encoding="utf-8"), "bijlage_room"), "USES")
        for other in named:
            if other not in order or order.index(other) >= order.index(room):
                problems.add(cmake, 1, f"{room} uses {other}, which is not a room below it")
        uses[room] = set(named)
    return uses


def closure(room, uses):
    """The rooms that a room stands on, through all floors."""
    found = set()
    waiting = list(uses.get(room, ()))
    while waiting:
        other = waiting.pop()
        if other not in found:
            found.add(other)
            waiting.extend(uses.get(other, ()))
    return found


def includes(path):
    """(line, kind, target) of each #include; kind is < or "."""
    for line, text in numbered_lines(path):
        include = INCLUDE.match(text)
        if include:
            yield line, include.group(1), include.group(2)


def slow_headers(root):
    """The headers that bring a slow library along, themselves or through another header."""
    reach = {str(path.relative_to(root / "converter")): {target for _, _, target in includes(path)}
             for path in sources(root / "converter", ".hpp")}
    slow = {name for name, targets in reach.items() if any(t.startswith(SLOW) for t in targets)}
    while more := {name for name, targets in reach.items() if targets & slow} - slow:
        slow |= more
    return slow


def check_include(problems, path, line, room, target, allowed, slow):
    other = target.split("/")[0]
    if target.endswith(".cpp"):
        problems.add(path, line, f"{target}: a source is compiled, not included")
    if other == room:
        return
    if target in slow:
        problems.add(path, line, f"{target} brings a slow library along: {other} keeps it inside")
    if other not in allowed:
        problems.add(path, line, f"{room} includes {target}, but does not use {other}")
    elif target not in ONLY_HEADERS.get((room, other), {target}):
        problems.add(path, line, f"{room} may not include {target} of {other}")
    elif other in STRANGERS.get(room, ()):
        problems.add(path, line, f"{room} must know nothing of {other}")


def check_room(root, room, allowed, order, slow, problems):
    for path in sources(root / "converter" / room, ".cpp", ".hpp"):
        for line, kind, target in includes(path):
            if kind == "<":
                if room not in ("cli", "web") and target in PRINTING:
                    problems.add(path, line, f"<{target}>: only cli speaks to people")
            elif target.split("/")[0] not in order:
                problems.add(path, line, f'"{target}" does not begin with a room')
            else:
                check_include(problems, path, line, room, target, allowed, slow)


def extras_of_tests(root, room, uses):
    """The rooms that a room's tests say they need besides, with what those stand on."""
    cmake = root / "tests" / room / "CMakeLists.txt"
    if not cmake.exists():
        return set()
    arguments = call_arguments(cmake.read_text(encoding="utf-8"), "bijlage_room_tests")
    extras = {name.split("::")[1] for name in words_after(arguments, "USES")
              if name.startswith("bijlage::")}
    return extras.union(*(closure(extra, uses) for extra in extras))


def check_tests(root, room, allowed, order, problems):
    """A room's tests see that room, what it stands on, and what they say they need besides."""
    for path in sources(root / "tests" / room, ".cpp", ".hpp"):
        for line, kind, target in includes(path):
            other = target.split("/")[0]
            if kind == "<" or other not in order or (root / "tests" / target).exists():
                continue
            if other != room and other not in allowed:
                problems.add(path, line, f"tests of {room} include {target}, but do not use {other}")


def check(root):
    root = Path(root)
    problems = Problems(root)
    order = room_order(root)
    uses = used_rooms(root, order, problems)
    slow = slow_headers(root)
    for room in uses:
        allowed = closure(room, uses)
        check_room(root, room, allowed, order, slow, problems)
        check_tests(root, room, allowed | extras_of_tests(root, room, uses), order, problems)
    for folder in sorted(p.name for p in (root / "converter").iterdir() if p.is_dir()):
        if folder not in order:
            problems.add(root / "converter" / folder, 1, "is no room: cmake/Rooms.cmake lists them")
    return problems.lines


if __name__ == "__main__":
    run(check)
