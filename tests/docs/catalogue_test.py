#!/usr/bin/env python3
"""docs/findings.md says what the program's catalogue says.

Usage: catalogue_test.py PATH/TO/bijlage"""

import sys
import unittest

sys.dont_write_bytecode = True
import catalogue
import program


class Catalogue(unittest.TestCase):
    maxDiff = None

    def test_page_is_what_the_catalogue_gives(self):
        self.assertEqual(catalogue.PAGE.read_text(encoding="utf-8"), catalogue.page(),
                         "run tests/docs/renew.py PATH/TO/bijlage")

    def test_both_languages_say_all(self):
        for language in ("nl", "en"):
            for rule in catalogue.rules(language):
                for part in ("title", "explanation", "remedy"):
                    with self.subTest(language=language, code=rule["code"], part=part):
                        self.assertNotIn("finding.", rule[part])
                        self.assertTrue(rule[part])


if __name__ == "__main__":
    program.main()
