#!/usr/bin/env python3
"""docs/mapping-files.md holds its examples as they are, with current pictures, and has every key
that a mapping file can have.

Usage: reference_test.py PATH/TO/bijlage. tests/docs/renew.py renews pictures and quotations."""

import re
import tempfile
import unittest
from pathlib import Path

import examples
import page
import program

TEXT = page.PAGE.read_text(encoding="utf-8")
STRANGE = "qqqqqqqqqqqq"


class Quotations(unittest.TestCase):
    maxDiff = None

    def test_the_page_quotes_each_example_as_it_is(self):
        self.assertEqual(page.renewed(TEXT), TEXT)

    def test_the_page_shows_the_sheet_and_the_mapping_of_each_example(self):
        quoted = page.quoted(TEXT)
        for part in ("sheet", "mapping"):
            self.assertEqual(sorted(quoted[part]), examples.names())

    def test_the_pictures_are_current(self):
        for name in examples.names():
            with self.subTest(example=name):
                self.assertEqual(page.drawn(name), examples.text(name, "sheet.svg"))

    def test_links_within_the_page_lead_somewhere(self):
        headings = re.findall(r"^#+ (.+)$", TEXT, re.MULTILINE)
        anchors = {re.sub(r"[^\w\- ]", "", h.lower()).replace(" ", "-") for h in headings}
        for link in re.findall(r"\]\(#([^)]+)\)", TEXT):
            self.assertIn(link, anchors)

    def test_every_example_of_a_model_or_question_is_toml_that_the_page_explains(self):
        for name in ("model", "answer"):
            self.assertIn(f"```toml\n[{name}]", TEXT)


def keys_in_page():
    table = TEXT.split("<!-- keys -->")[1].split("<!-- end keys -->")[0]
    return set(re.findall(r"^\| `([a-z.-]+)` \|", table, re.MULTILINE))


class Keys(unittest.TestCase):
    """The loader itself is asked: of a table with a strange key it says which keys it knows."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="bijlage-keys-")
        self.addCleanup(folder.cleanup)
        self.mapping = Path(folder.name) / "m.toml"

    def known_keys(self, lines):
        """By line (from 1) the keys that are known where a strange one stands."""
        self.mapping.write_text("\n".join(lines), encoding="utf-8")
        done = program.run("check", program.SV_532, "-m", self.mapping, "--lang", "en")
        self.assertEqual(done.code, 2, done.err)
        known = re.findall(rf'm\.toml:(\d+):\d+: "{STRANGE}" .*known are: (.*)', done.err)
        return {int(line): keys.split(", ") for line, keys in known}

    def keys_below(self, path, written):
        """All keys of the table at `path`, where `written(keys)` are the lines of a file whose last
        line is that table with these keys inline."""
        lines = written(f"{STRANGE} = 1")
        known = self.known_keys(lines).get(len(lines), [])
        found = set()
        for key in known:
            found.add(f"{path}.{key}".strip("."))
            if len(path.split(".")) < 4:
                found |= self.keys_below(f"{path}.{key}".strip("."),
                                         lambda inner, key=key: written(f"{key} = {{ {inner} }}"))
        return found

    def test_every_key_that_the_loader_knows_is_in_the_table_and_no_other(self):
        head = ["mapping = { id = 'x', model = 'onlinehulp', locale = 'nl-BE' }"]
        roots = self.known_keys([*head, f"{STRANGE} = 1"])[2]
        found = set(roots)
        for root in roots:
            before = [] if root == "mapping" else head
            found |= self.keys_below(
                root, lambda inner, root=root, before=before:
                [*before, f"{root} = {{ {inner} }}"])
        self.assertEqual(found, keys_in_page())


if __name__ == "__main__":
    program.main()
