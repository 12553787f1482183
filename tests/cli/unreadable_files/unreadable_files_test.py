#!/usr/bin/env python3
"""Files that are no workbook, or no longer one: each says in plain words what it is and what to
do, in both languages, with exit code 3 and nothing written."""

import gzip
import os
import subprocess
import sys
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program
from program import SV_532

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Unreadable(program.ContractTest):

    def refuse(self, path, dutch, english):
        for language, parts in (("nl", dutch), ("en", english)):
            for command in (["check"], ["convert", "-o", self.folder / "uit.csv"],
                            ["answer", "sv-532", "-o", self.folder / "uit.xlsx"]):
                done = self.assert_run(3, *command, path, "--lang", language)
                self.assert_says(done.out if command == ["check"] else done.err, Path(path).name,
                                 *parts)
        self.assertFalse(list(self.folder.glob("uit*")) + list(self.folder.glob(".*")))

    def test_missing(self):
        self.refuse(self.folder / "nergens.xlsx", ["bestaat niet", "Controleer de naam"],
                    ["does not exist", "Check its name"])

    def test_empty(self):
        self.refuse(self.write("leeg.xlsx", b""), ["leeg", "opnieuw"], ["empty", "again"])

    def test_text_that_no_mapping_fits(self):
        self.refuse(self.write("tekst.xlsx", "Jaar;Bezoeken\n2017;369\n"),
                    ["Geen enkele mapping past", "-m"], ["No mapping fits", "-m"])

    def test_packed(self):
        self.refuse(self.write("cijfers.xlsx.gz", gzip.compress(SV_532.read_bytes())),
                    ["ingepakt", "Pak het eerst uit"], ["packed", "Unpack it first"])

    def test_dif(self):
        self.refuse(self.write("cijfers.dif", 'TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,2\r\n""\r\n'),
                    ["DIF-bestand", "bewaar het als .xlsx"], ["DIF file", "save it as .xlsx"])

    def test_the_file_is_named_once(self):
        path = self.write("leeg.xlsx", b"")
        for command in ("check", "inspect"):
            done = program.run(command, path, "--lang", "nl")
            self.assertEqual(done.out.count("leeg.xlsx"), 1, done.out)
            self.assertIn("Dit bestand is leeg", done.out)

    def test_no_advice_to_open_in_excel_what_excel_cannot_open(self):
        broken = self.folder / "stuk.xlsx"
        program.rewrite_parts(SV_532, broken, lambda name, content: content.replace(
            b"<sheetData>", b"<sheetData><<") if "sheet1" in name else content)
        done = program.run("check", broken, "--lang", "nl")
        self.assertEqual(done.code, 3)
        self.assertIn("geen geldige XML", done.out)
        self.assertNotIn("Open het in Excel", done.out)

    def test_pdf(self):
        self.refuse(self.write("scan.xlsx", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
                    ["PDF", "Vraag de werkmap"], ["PDF", "Ask for the workbook"])

    def test_picture(self):
        self.refuse(self.write("beeld.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
                    ["afbeelding"], ["picture"])

    def test_web_page(self):
        self.refuse(self.write("pagina.xlsx", "<!DOCTYPE html><html><body><p>x</p></html>"),
                    ["HTML", "zonder tabel"], ["HTML", "without a table"])

    def test_random_bytes(self):
        self.refuse(self.write("bytes.xlsx", bytes(range(256)) * 20),
                    ["geen werkmap"], ["not a workbook"])

    def test_old_and_other_formats(self):
        for name in ("oud.xls", "open.ods"):
            with self.subTest(name=name):
                if name.endswith("xls"):
                    path = self.write(name, OLE2 + bytes(4096))
                else:
                    path = self.zip_of(name, {"mimetype": "application/vnd.oasis.opendocument."
                                                          "spreadsheet", "content.xml": "<x/>"})
                self.refuse(path, [], [])

    def test_archive_and_document(self):
        self.refuse(self.zip_of("archief.xlsx", {"a.txt": "a"}), ["archief", "Pak het uit"],
                    ["archive"])
        document = {"[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>"}
        self.refuse(self.zip_of("brief.xlsx", document), ["tekstdocument"], ["document"])

    def test_truncated_anywhere(self):
        whole = SV_532.read_bytes()
        for share in (0.01, 0.3, 0.5, 0.9, 0.99):
            path = self.write("half.xlsx", whole[:int(len(whole) * share)])
            with self.subTest(share=share):
                self.refuse(path, ["onvolledig", "opnieuw"], ["incomplete", "again"])

    def test_a_damaged_part(self):
        damaged = self.folder / "stuk.xlsx"
        program.rewrite_parts(SV_532, damaged, lambda name, content: content.replace(
            b"</sheetData>", b"<oeps>") if name.endswith("sheet1.xml") else content)
        self.refuse(damaged, ["beschadigd", "sheet1.xml"], ["damaged", "sheet1.xml"])

    def test_a_part_that_is_missing(self):
        damaged = self.folder / "stuk.xlsx"
        program.rewrite_parts(SV_532, damaged, lambda name, content:
                              None if name.endswith("sheet2.xml") else content)
        self.refuse(damaged, ["beschadigd", "sheet2.xml"], ["damaged", "sheet2.xml"])

    def test_a_byte_that_fell_over(self):
        whole = bytearray(SV_532.read_bytes())
        whole[whole.index(b"xl/worksheets/sheet1.xml") + 40] ^= 0x55
        self.refuse(self.write("stuk.xlsx", bytes(whole)), ["beschadigd"], ["damaged"])

    def test_a_lock_file_of_excel(self):
        owner = b"\x06" + b"Iemand".ljust(54) + b"\x06\0" + "Iemand".ljust(54).encode("utf-16-le")
        path = self.write("~$open.xlsx", owner)
        self.refuse(path, ["Excel", "~$"], ["Excel", "~$"])

    def test_a_name_that_is_no_utf8_or_holds_control_characters(self):
        for name in (b"r\xe9sultat.xlsx", b"a\x1b[31mb.xlsx", b"twee\nregels.xlsx"):
            path = os.fsencode(self.folder) + b"/" + name
            Path(os.fsdecode(path)).write_bytes(b"geen werkmap")
            done = self.run_bytes("check", path)
            self.assertEqual(done.returncode, 3)
            self.assertNotIn(b"\x1b", done.stdout + done.stderr)
            done = self.run_bytes("convert", path)
            self.assertEqual(done.returncode, 3)
            self.assertNotIn(b"\x1b", done.stdout + done.stderr)
            done = self.run_bytes("check", path, "--format", "json")
            done.stdout.decode("utf-8")

    @staticmethod
    def run_bytes(*arguments):
        return subprocess.run([program.binary(), *arguments], env=program.environment(),
                              capture_output=True, check=False)

    def zip_of(self, name, parts):
        with zipfile.ZipFile(self.folder / name, "w") as container:
            for part, content in parts.items():
                container.writestr(part, content)
        return self.folder / name

    def test_not_a_file_at_all(self):
        self.refuse("/dev/null", ["leeg"], ["empty"])
        os.mkfifo(self.folder / "pijp.xlsx")  # in a folder it is no file: nothing waits for it
        done = self.assert_run(3, "check", self.folder)
        self.assertIn("geen enkel werkboek", done.out)


class NotPermitted(program.ContractTest):
    """As an ordinary user: root may read everything."""

    def setUp(self):
        super().setUp()
        self.folder.chmod(0o755)

    def as_ordinary_user(self, *arguments):
        user = {"user": program.NOBODY, "group": program.NOBODY} if os.geteuid() == 0 else {}
        return self.assert_run(3, *arguments, program=program.for_everyone(), cwd="/", **user)

    def test_a_file(self):
        path = self.copy(SV_532)
        path.chmod(0o000)
        done = self.as_ordinary_user("check", path)
        self.assert_says(done.out, path.name, "leesrechten")

    def test_a_folder(self):
        locked = self.folder / "dicht"
        locked.mkdir()
        self.copy(SV_532, "dicht/a.xlsx")
        locked.chmod(0o000)
        self.addCleanup(locked.chmod, 0o700)
        done = self.as_ordinary_user("check", locked)
        self.assert_says(done.out, "dicht", "leesrechten")
        done = self.as_ordinary_user("check", locked / "a.xlsx", "--lang", "en")
        self.assert_says(done.out, "a.xlsx", "permi")


if __name__ == "__main__":
    program.main()
