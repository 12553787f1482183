#!/usr/bin/env python3
"""Each house test must be able to fail: small trees with one fault each."""

import tempfile
import unittest
from pathlib import Path

import house_style
import layering
import messages

ROOMS = "set(bijlage_rooms base workbook model checks store)\n"
TREE = {
    "cmake/Rooms.cmake": ROOMS,
    "converter/base/CMakeLists.txt": "bijlage_room(base LINKS PkgConfig::x)",
    "converter/base/text.hpp": "#pragma once\n/// Text.\nnamespace bijlage::base {}\n",
    "converter/workbook/CMakeLists.txt": "bijlage_room(workbook USES base)",
    "converter/workbook/cell_ref.hpp": "#pragma once\n/// A place.\n",
    "converter/workbook/workbook.hpp": "#pragma once\n/// A book.\n#include \"base/text.hpp\"\n",
    "converter/model/CMakeLists.txt": "bijlage_room(model USES workbook)",
    "converter/model/finding.cpp": '#include "base/text.hpp"\n#include "workbook/cell_ref.hpp"\n',
    "mappings/messages/base.nl.toml": '"input.empty" = "{file} is leeg."\n',
    "mappings/messages/base.en.toml": '"input.empty" = "{file} is empty."\n',
    "converter/base/file.cpp": 'Failure(Trouble::input, {"input.empty", {{"file", name}}});\n',
}


class HouseTest(unittest.TestCase):
    def problems(self, check, files=None):
        """What a check says of the small tree with these files added or replaced."""
        with tempfile.TemporaryDirectory() as folder:
            for name, text in (TREE | (files or {})).items():
                path = Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            return check(folder)

    def assert_found(self, check, name, text, expected):
        found = self.problems(check, files={name: text})
        self.assertEqual(len(found), 1, found)
        self.assertIn(expected, found[0])
        self.assertTrue(found[0].startswith(name), found)

    def test_a_sound_tree_has_no_problems(self):
        for check in (layering.check, house_style.check, messages.check):
            self.assertEqual(self.problems(check), [])


class Layering(HouseTest):
    def test_include_upwards(self):
        self.assert_found(layering.check, "converter/base/up.cpp",
                          '#include "workbook/workbook.hpp"\n', "does not use workbook")

    def test_include_of_a_room_that_is_not_named(self):
        found = self.problems(layering.check, files={
            "converter/checks/CMakeLists.txt": "bijlage_room(checks USES base)",
            "converter/checks/rule.cpp": '#include "model/finding.hpp"\n'})
        self.assertEqual(len(found), 1, found)
        self.assertIn("checks includes model/finding.hpp", found[0])

    def test_use_of_a_room_above(self):
        found = self.problems(layering.check, files={
            "converter/base/CMakeLists.txt": "bijlage_room(base USES workbook)"})
        self.assertIn("base uses workbook, which is not a room below it", found[0])

    def test_rooms_that_must_not_know_each_other(self):
        found = self.problems(layering.check, files={
            "converter/checks/CMakeLists.txt": "bijlage_room(checks USES model)",
            "converter/store/CMakeLists.txt": "bijlage_room(store USES checks)",
            "converter/store/csv.cpp": '#include "checks/rule.hpp"\n'})
        self.assertIn("store must know nothing of checks", found[0])

    def test_model_sees_addresses_of_cells_only(self):
        self.assert_found(layering.check, "converter/model/cell.cpp",
                          '#include "workbook/workbook.hpp"\n', "may not include")

    def test_printing_below_cli(self):
        self.assert_found(layering.check, "converter/base/print.cpp", "#include <iostream>\n",
                          "only cli speaks")

    def test_slow_library_that_leaves_its_room(self):
        found = self.problems(layering.check, files={
            "converter/base/inner.hpp": "#pragma once\n/// .\n#include <toml++/toml.h>\n",
            "converter/base/outer.hpp": '#pragma once\n/// .\n#include "base/inner.hpp"\n',
            "converter/workbook/user.cpp": '#include "base/outer.hpp"\n'})
        self.assertEqual(len(found), 1, found)
        self.assertIn("base/outer.hpp brings a slow library along", found[0])

    def test_tests_that_reach_further_than_their_room(self):
        found = self.problems(layering.check, files={
            "tests/base/CMakeLists.txt": "bijlage_room_tests(base)",
            "tests/base/text_test.cpp": '#include "model/finding.hpp"\n'})
        self.assertIn("tests of base include model/finding.hpp", found[0])

    def test_tests_may_name_what_they_need_besides(self):
        self.assertEqual(self.problems(layering.check, files={
            "tests/base/CMakeLists.txt": "bijlage_room_tests(base USES bijlage::model)",
            "tests/base/text_test.cpp": '#include "model/finding.hpp"\n'}), [])

    def test_folder_that_is_no_room(self):
        found = self.problems(layering.check, files={"converter/cellar/x.cpp": ""})
        self.assertIn("is no room", found[0])


class HouseStyle(HouseTest):
    def test_header_without_a_comment(self):
        self.assert_found(house_style.check, "converter/base/bare.hpp",
                          "#pragma once\nint f();\n", "says what it is for")

    def test_header_without_pragma_once(self):
        self.assert_found(house_style.check, "converter/base/twice.hpp", "/// Text.\nint f();\n",
                          "begins with #pragma once")

    def test_long_file(self):
        self.assert_found(house_style.check, "converter/base/long.cpp", "int x;\n" * 301,
                          "301 lines")

    def test_unfinished(self):
        self.assert_found(house_style.check, "converter/base/half.cpp", "// TODO: the rest\n",
                          "unfinished")

    def test_foreign_namespace(self):
        self.assert_found(house_style.check, "converter/base/guest.cpp",
                          "namespace bijlage::model {}\n", "in the room base")

    def test_printing(self):
        self.assert_found(house_style.check, "converter/base/print.cpp",
                          'void f() { std::cerr << "x"; }\n', "only cli speaks")

    def test_test_that_leans_on_the_precompiled_header(self):
        self.assert_found(house_style.check, "tests/base/text_test.cpp",
                          '#include "base/text.hpp"\n', "includes <gtest/gtest.h>")

    def test_dutch_in_code(self):
        self.assert_found(house_style.check, "converter/base/month.cpp",
                          'auto may = "Mei 2018";\n', "words for people")

    def test_words_of_any_language_that_mappings_hold(self):
        locale = {"mappings/locales/fr-BE.toml": 'now = "aujourd\'hui"\nlang = "maintenant"\n',
                  "mappings/locales/en-GB.toml": 'now = "today"\n'}
        for code, problems in (('auto now = "\\nMaintenant";\n', 1), ('auto now = "leeg";\n', 1),
                               ('auto now = "today";\n', 0), ('auto now = "{leeg}";\n', 0),
                               ('int leeg; auto now = "leeg";\n', 0)):
            found = self.problems(house_style.check,
                                  files={**locale, "converter/base/now.cpp": code})
            self.assertEqual(len(found), problems, (code, found))

    def test_dutch_in_a_comment_is_an_example(self):
        self.assertEqual(self.problems(house_style.check, files={
            "converter/base/month.cpp": '// "juni 2018" and /* "maart" */\nint x;\n'}), [])


class Messages(HouseTest):
    def test_sentence_that_one_language_lacks(self):
        found = self.problems(messages.check, files={
            "mappings/messages/base.nl.toml": '"input.empty" = "{file} is leeg."\n'
                                              '"input.x" = "x"\n',
            "converter/base/x.cpp": 'auto key = "input.x";\n'})
        self.assertEqual(len(found), 1, found)
        self.assertIn("input.x: has no sentence in en", found[0])

    def test_gap_that_one_language_lacks(self):
        self.assert_found(messages.check, "mappings/messages/base.nl.toml",
                          '"input.empty" = "{file} is leeg ({reason})."\n', "en lacks the gap reason")

    def test_key_without_a_sentence(self):
        self.assert_found(messages.check, "converter/base/key.cpp",
                          'throw Failure({"input.lost"});\n', "no such sentence")

    def test_sentence_that_nothing_asks_for(self):
        found = self.problems(messages.check, files={
            "mappings/messages/more.nl.toml": '"input.old" = "oud"\n',
            "mappings/messages/more.en.toml": '"input.old" = "old"\n'})
        self.assertEqual(len(found), 1, found)
        self.assertIn("input.old: no code asks", found[0])

    def test_keys_that_the_code_completes(self):
        self.assertEqual(self.problems(messages.check, files={
            "mappings/messages/more.nl.toml": '"status.E" = "geschat"\n',
            "mappings/messages/more.en.toml": '"status.E" = "estimated"\n',
            "converter/base/status.cpp": 'auto key = "@status." + code;\n'}), [])

    def test_kind_of_finding_without_its_explanation(self):
        found = self.problems(messages.check, files={
            "converter/model/finding_catalogue.cpp": '{"T01", Severity::error},\n',
            "mappings/messages/f.nl.toml": '"finding.T01.title" = "a"\n"finding.T01.remedy" = "b"\n',
            "mappings/messages/f.en.toml": '"finding.T01.title" = "a"\n"finding.T01.remedy" = "b"\n'})
        self.assertEqual(len(found), 1, found)
        self.assertIn("finding.T01.explanation: no such sentence", found[0])

    def test_sentence_that_stands_twice(self):
        found = self.problems(messages.check, files={
            "mappings/messages/more.en.toml": '"input.empty" = "{file}"\n'})
        self.assertIn("stands in base.en.toml too", found[0])


if __name__ == "__main__":
    unittest.main()
