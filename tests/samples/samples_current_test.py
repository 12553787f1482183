"""The workbooks kept in samples/ are those that make_samples writes, part by part.

Parts and not bytes, because how a part is compressed differs between versions of zlib.
Usage: samples_current_test.py <make_samples>
"""

import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"


def workbooks(folder):
    return {path.relative_to(folder): path for path in Path(folder).glob("*/*")
            if path.suffix in (".xlsx", ".ods")}


def parts(path):
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


class SamplesAreCurrent(unittest.TestCase):
    make_samples = "make_samples"

    def make(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        subprocess.run([self.make_samples, folder.name], check=True)
        return workbooks(folder.name)

    def test_kept_workbooks_equal_the_generated_ones(self):
        made = self.make()
        self.assertEqual({name.suffix for name in made}, {".xlsx", ".ods"})
        self.assertEqual(set(made), set(workbooks(SAMPLES)))
        for name, path in made.items():
            kept = SAMPLES / name
            self.assertTrue(kept.exists(), f"samples/{name} is missing: run make_samples samples")
            fresh = parts(path)
            self.assertEqual(list(parts(kept)), list(fresh))
            for part, content in parts(kept).items():
                self.assertEqual(content, fresh[part],
                                 f"samples/{name}: {part} differs: run make_samples samples")

    def test_a_second_run_gives_the_same_bytes(self):
        first, second = self.make(), self.make()
        self.assertEqual({name: path.read_bytes() for name, path in first.items()},
                         {name: path.read_bytes() for name, path in second.items()})


if __name__ == "__main__":
    SamplesAreCurrent.make_samples = sys.argv.pop(1)
    unittest.main()
