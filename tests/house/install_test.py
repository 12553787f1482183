#!/usr/bin/env python3
"""`cmake --install` puts everything where it belongs, and the installed program finds it there."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).parents[2]


class Installed(unittest.TestCase):
    cmake = ""
    build = ""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.prefix = Path(folder.name)
        subprocess.run([self.cmake, "--install", self.build, "--prefix", self.prefix],
                       check=True, stdout=subprocess.DEVNULL)

    def run_installed(self, *arguments):
        """From the root folder, so that nothing of the checkout is found by chance."""
        return subprocess.run([self.prefix / "bin/bijlage", *arguments], cwd="/",
                              capture_output=True, text=True, check=False)

    def test_installs_program_mappings_and_documents(self):
        for name in ("bin/bijlage", "share/bijlage/mappings/messages",
                     "share/bijlage/mappings/schema/mapping.schema.json",
                     "share/doc/bijlage/LICENSE", "share/doc/bijlage/README.md"):
            self.assertTrue((self.prefix / name).exists(), name)

    def test_says_its_version(self):
        version = (ROOT / "VERSION").read_text(encoding="utf-8").strip()
        self.assertIn(version, self.run_installed("--version").stdout)

    def test_finds_its_mappings(self):
        run = self.run_installed("check", ROOT / "samples/sv-532-depressiehulp")
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertIn("T01", run.stdout)


if __name__ == "__main__":
    Installed.cmake, Installed.build = sys.argv[1:3]
    unittest.main(argv=sys.argv[:1])
