"""What the contract tests share: the built program, started as its users start it.

Usage of each test: <name>_test.py PATH/TO/bijlage [unittest's own arguments]"""

import atexit
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import unittest
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples"
SV_532 = SAMPLES / "sv-532-depressiehulp" / "depressiehulp-2017-2018.xlsx"
CANNABISHULP = SAMPLES / "cannabishulp-2014-2017" / "cannabishulp-2014-2017.xlsx"
QUESTIONS = ROOT / "mappings" / "answers"
IMPORTS = ROOT / "mappings" / "imports"
NOBODY = 65534

MESSAGE_KEYS = {key for path in (ROOT / "mappings/messages").glob("*.toml")
                for key in tomllib.loads(path.read_text(encoding="utf-8"))}

_binary = None
_public = None


@dataclass
class Run:
    code: int
    out: str
    err: str


def binary():
    """The program where it finds its mappings: as it was built in the tree, else a copy that is
    laid out as if installed."""
    global _binary
    if _binary is None:
        built = Path(sys.argv[1]).resolve()
        in_tree = built.parents[2] / "mappings" / "messages"
        _binary = built if in_tree.is_dir() else install(built)
    return _binary


def for_everyone():
    """The program at a place where every user can start it."""
    global _public
    if _public is None:
        _public = install(Path(sys.argv[1]).resolve())
    return _public


def install(built):
    """A copy of the program that every user can start."""
    prefix = Path(tempfile.mkdtemp(prefix="bijlage-program-"))
    atexit.register(shutil.rmtree, prefix, ignore_errors=True)
    prefix.chmod(0o755)
    (prefix / "bin").mkdir()
    (prefix / "share/bijlage").mkdir(parents=True)
    shutil.copytree(ROOT / "mappings", prefix / "share/bijlage/mappings")
    shutil.copy2(built, prefix / "bin/bijlage")
    return prefix / "bin/bijlage"


def environment(**changes):
    """Nothing of the tester's own language or terminal."""
    kept = ("PATH", "TMPDIR", "HOME", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS")
    clean = {name: os.environ[name] for name in kept if name in os.environ}
    return {**clean, **changes}


def start(*arguments, program=None, env=None, **options):
    """The bare subprocess; `run` is what most tests want."""
    words = [str(program or binary()), *map(str, arguments)]
    return subprocess.Popen(words, env=environment(**(env or {})), **options)


def run(*arguments, cwd=ROOT, stdin=b"", stdout=subprocess.PIPE, **options):
    with start(*arguments, cwd=cwd, stdin=subprocess.PIPE, stdout=stdout, stderr=subprocess.PIPE,
               **options) as process:
        out, err = process.communicate(stdin, timeout=240)
    return Run(process.returncode, (out or b"").decode(), err.decode())


def sha256(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def rewrite_parts(source, target, change):
    """A copy of a workbook in which `change(name, content)` has had its say over each part; a part
    for which it gives None is left out."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)


class ContractTest(unittest.TestCase):
    """Each test has an empty folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="bijlage-test-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def copy(self, source, name=None):
        return Path(shutil.copy(source, self.folder / (name or Path(source).name)))

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def assert_run(self, code, *arguments, **options):
        """Runs, and holds the exit code and what is true of every run: no crash, no sentence
        without its words."""
        done = run(*arguments, **options)
        said = f"{arguments}\n{done.out[-2000:]}\n{done.err[-2000:]}"
        self.assertEqual(done.code, code, said)
        self.assertNotRegex(done.err, r"Sanitizer|runtime error|terminate called", said)
        self.assertNotRegex(done.err, r"\{[a-z-]+\}", said)
        self.assertFalse(MESSAGE_KEYS & set(re.split(r"[\s:,()]+", done.err)), said)
        return done

    def assert_says(self, text, *parts):
        for part in parts:
            self.assertIn(str(part), text)

    def left(self):
        """What lies in the test's folder, hidden files too."""
        return sorted(str(p.relative_to(self.folder)) for p in self.folder.rglob("*"))


def main():
    if len(sys.argv) < 2:
        sys.exit(f"usage: {sys.argv[0]} PATH/TO/bijlage")
    binary()
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
