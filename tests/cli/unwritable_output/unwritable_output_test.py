#!/usr/bin/env python3
"""Output that cannot be written: exit code 4, a plain reason, what was there is still there, and
nothing half-written is left."""

import os
import resource
import signal
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program
from program import CANNABISHULP, SV_532

WRITES = {
    "x.txt": ["check", SV_532],
    "x.csv": ["convert", SV_532],
    "x.json": ["convert", SV_532],
    "x.xlsx": ["answer", "sv-532", SV_532],
}


class UnwritableOutput(program.ContractTest):

    def refuse(self, folder, *parts, language="nl", **options):
        for name, words in WRITES.items():
            with self.subTest(output=name):
                done = self.assert_run(4, *words, "-o", folder / name, "--lang", language, **options)
                self.assert_says(done.err, folder / name, *parts)

    def test_a_folder_that_is_not_there(self):
        self.refuse(self.folder / "nergens", "de map", "bestaat niet", "Maak")
        self.refuse(self.folder / "nergens", "folder", "does not exist", language="en")
        self.assertEqual(self.left(), [])

    def test_a_file_in_place_of_the_folder(self):
        self.refuse(self.write("bestand", "x"), "map")

    def test_a_folder_in_place_of_the_file(self):
        for name in WRITES:
            (self.folder / name).mkdir()
        self.refuse(self.folder, "is een map")
        self.refuse(self.folder, "is a folder", language="en")
        self.assertEqual(self.left(), sorted(WRITES))

    def ordinary_user(self):
        """Root writes everywhere, so that for root these tests start the program as nobody."""
        self.folder.chmod(0o755)
        user = {"user": program.NOBODY, "group": program.NOBODY} if os.geteuid() == 0 else {}
        inputs = self.folder / "in"
        inputs.mkdir()
        self.copy(SV_532, "in/a.xlsx")
        return {"program": program.for_everyone(), "cwd": inputs, **user}

    def refuse_as_ordinary_user(self, folder, *parts, language="nl"):
        user = self.ordinary_user()
        for name, words in WRITES.items():
            words = ["a.xlsx" if word == SV_532 else word for word in words]
            done = self.assert_run(4, *words, "-o", folder / name, "--lang", language, **user)
            self.assert_says(done.err, folder / name, *parts)

    def test_a_read_only_folder(self):
        locked = self.folder / "dicht"
        locked.mkdir()
        locked.chmod(0o555)
        self.refuse_as_ordinary_user(locked, "schrijfrechten", "Kies een andere map")
        self.assertEqual(list(locked.iterdir()), [])

    def test_a_read_only_file(self):
        """A file that may not be written is not replaced either, though the folder allows it."""
        loose = self.folder / "los"
        loose.mkdir()
        loose.chmod(0o777)
        for name in WRITES:
            self.write(f"los/{name}", "oud").chmod(0o444)
        self.refuse_as_ordinary_user(loose, "permission", language="en")
        self.assertEqual({path.read_text() for path in loose.iterdir()}, {"oud"})
        self.assertEqual(sorted(path.name for path in loose.iterdir()), sorted(WRITES))

    def test_a_full_disk(self):
        for words in (["check", SV_532], ["convert", SV_532, "--to", "csv"],
                      ["convert", SV_532, "--to", "json"]):
            done = self.assert_run(4, *words, "-o", "/dev/full")
            self.assert_says(done.err, "/dev/full", "vol")
        done = self.assert_run(4, "convert", SV_532, "--to", "csv", "-o", "/dev/full", "--lang", "en")
        self.assert_says(done.err, "/dev/full", "full")

    def test_a_full_disk_behind_standard_output(self):
        for words in (["check", SV_532], ["check", SV_532, "--format", "json"], ["convert", SV_532],
                      ["convert", SV_532, "--to", "json"], ["answer", "sv-532", SV_532, "-o", "-"],
                      ["--help"], ["check", "--help"], ["check", "--rules"], ["--version"]):
            with self.subTest(words=words), open("/dev/full", "wb") as full:
                done = self.assert_run(4, *words, stdout=full)
                self.assert_says(done.err, "standaarduitvoer")

    def test_what_was_there_stays_where_the_disk_is_too_small(self):
        """As far as files may grow here stands in for how much room there is. (An answer is made in
        memory, which this limit stops too.)"""
        for name, words in WRITES.items():
            path = self.write(name, "oud")
            done = self.assert_run(4, *words, "-o", path, preexec_fn=lambda: (
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN),
                resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))))
            self.assertTrue(done.err)
            self.assertEqual(path.read_text(), "oud", name)
        self.assertEqual(self.left(), sorted(WRITES))


class Killed(program.ContractTest):

    def test_a_target_is_whole_or_as_it_was(self):
        """Stopped after ever longer: each time the old file stands there, or the whole new one."""
        path = self.folder / "x.csv"
        words = ["convert", SV_532, CANNABISHULP, "-o", path, "-q"]
        self.assert_run(1, *words)
        whole = path.read_bytes()
        for how in (signal.SIGTERM, signal.SIGKILL):
            for milliseconds in (0, 2, 5, 10, 20, 40, 80, 160):
                path.write_bytes(b"oud")
                with program.start(*words, stderr=-3) as process:
                    time.sleep(milliseconds / 1000)
                    process.send_signal(how)
                    process.wait(timeout=60)
                self.assertIn(path.read_bytes(), (b"oud", whole))

    def test_of_a_database_nothing_is_left_on_the_way(self):
        """It is made in a folder for such first, in a file that loses its name at once."""
        between = self.folder / "between"
        between.mkdir()
        words = ["convert", SV_532, CANNABISHULP, "-o", self.folder / "x.sqlite", "-q"]
        for milliseconds in (2, 5, 10, 20, 40, 80, 160):
            with program.start(*words, stderr=-3, env={"TMPDIR": str(between)}) as process:
                time.sleep(milliseconds / 1000)
                process.kill()
                process.wait(timeout=60)
            self.assertEqual(sum(left.stat().st_size for left in between.iterdir()), 0)

    def test_a_database_for_which_there_is_no_room_on_the_way(self):
        between = self.folder / "between"
        between.mkdir()
        path = self.write("x.sqlite", "oud")
        done = self.assert_run(4, "convert", SV_532, "-o", path, env={"TMPDIR": str(between)},
                               preexec_fn=lambda: (
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN),
            resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))))
        self.assert_says(done.err, f"{path} kan niet geschreven worden", between, "TMPDIR")
        self.assertEqual((path.read_text(), list(between.iterdir())), ("oud", []))

    def test_a_reader_that_stops_is_no_crash(self):
        with program.start("convert", SV_532, stdout=-1, stderr=-1) as process:
            process.stdout.close()
            err = process.stderr.read()
            process.wait(timeout=60)
        self.assertIn(process.returncode, (-signal.SIGPIPE, 4, 1))
        self.assertNotIn(b"terminate", err)


if __name__ == "__main__":
    program.main()
