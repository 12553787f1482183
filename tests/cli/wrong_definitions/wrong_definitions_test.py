#!/usr/bin/env python3
"""Mistakes in files that people write, mappings and questions: each with file:line:column, what is
wrong and what is expected, the line itself and a caret under the column; all at once; exit code 2
and nothing written."""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import program
from program import QUESTIONS, SV_532

TEN_MISTAKES = '''\
[mapping]
id = "tien-fouten"
version = "een"
titel = "Depressiehulp"
model = "onlinehulp"
locale = "nl-BE"

[match]
file = 3

[fixed]
platfrom = "depressiehulp"

[[table]]
id = "bezoekers"
sheets = ["Bezoek*"]
header = ["Bezoeken"]
repeat = "diagonal"
empty = "X"
labels = { heading = "period", links = "period", above = "meazure" }

[[table]]
id = "bezoekers"
header = ["Bezoeken"]
until = "totaal"
labels = { left = "period" }
fixed = { measure = "visitors" }
'''
# line → what the message must name.
MISTAKES = {3: "", 4: "title", 9: "", 12: "platform", 18: "diagonal", 19: "skip", 20: "measure",
            23: "bezoekers", 25: "totaal", 27: "visits"}
# After "# mistake": what the caret stands under, and what the message must name.
MANY_MISTAKES = '''\
[mapping]
id = "veel-fouten"
version = "een"                              # mistake "een": 
model = "onlinehelp"                         # mistake "onlinehelp": onlinehelp.toml
locale = "nl-BE"
titel = "Veel fouten"                        # mistake titel: title

[match]
file = 3                                     # mistake 3: 

[expect]
frequency = "maand"                          # mistake "maand": half-year
periods = "2021-01..2020-01"                 # mistake "2021: 2021-01..2020-01

[drift]
moved = "ignore"                             # mistake "ignore": error, report, accept

[fixed]
period = "ooit"                              # mistake "ooit": 2017-06

[[table]]
id = "a"
header = ["Bezoeken"]
repeat = ["down", "diagonal"]                # mistake "diagonal": across
until = "totaal"                             # mistake "totaal": heading
empty = "leeg"                               # mistake "leeg": skip
inherit = "ja"                               # mistake "ja": 
scale = "veel"                               # mistake "veel": duizenden
skip = [1]                                   # mistake 1: 
labels = { left = "{period", above = "measure" }  # mistake "{period": {period
available = { "Bezoeken" = "binnenkort" }    # mistake "binnenkort": binnenkort
total = { over = "alles" }                   # mistake "alles": group
split = { pattern = "{period} euro" }        # mistake "{period} euro": {value}

[[table]]
id = "a"                                     # mistake "a": a
start = "Leeftijd"
headers = ["Aantal"]                         # mistake headers: header
labels = { above = { Jaar = "period" } }     # mistake { Jaar: 
fixed = { measure = "visits" }

[[table]]                                    # mistake [[table]]: b
id = "b"
fixed = { measure = "visits" }

[[table]]                                    # mistake [[table]]: c
id = "c"
header = "Bezoeken"

[[note]]
match = "sinds {maand}"                      # mistake "sinds: {maand}
effect = { status = "P" }

[[note]]
match = "vanaf {month}"
effect = { status = "X" }                    # mistake "X": B, D, E

[[note]]
match = "tot {month}"
effect = { until = "{date}" }                # mistake "{date}": {date}
'''
MISTAKE = re.compile(r"(?P<file>.+):(?P<line>\d+):(?P<column>\d+): (?P<message>.+)")


class WrongDefinitions(program.ContractTest):

    def mistakes(self, *arguments, braces=False):
        """The mistakes on standard error as (file, line, column, message, source line). Where
        `braces` are right, in patterns, they are no gaps that were left unfilled."""
        done = program.run(*arguments) if braces else self.assert_run(2, *arguments)
        self.assertEqual(done.code, 2)
        self.assertEqual(done.out, "")
        *lines, last = done.err.splitlines()
        self.assertTrue(last.startswith("bijlage: "), last)
        found = []
        for mistake, source, caret in zip(lines[::3], lines[1::3], lines[2::3], strict=True):
            place = MISTAKE.fullmatch(mistake)
            self.assertIsNotNone(place, mistake)
            self.assertEqual(caret, " " * (int(place["column"]) + 1) + "^")
            found.append((place["file"], int(place["line"]), int(place["column"]),
                          place["message"], source))
        return found

    def hold_places(self, found, path):
        """Each stands in that file, and the line is shown as it is written there."""
        lines = path.read_text(encoding="utf-8").splitlines()
        for file, line, column, _, source in found:
            self.assertEqual(file, str(path))
            self.assertEqual(source, "  " + lines[line - 1])
            self.assertTrue(1 <= column <= len(lines[line - 1]) + 1)

    def test_ten_mistakes_in_a_mapping_are_all_told_at_once(self):
        path = self.write("m.toml", TEN_MISTAKES)
        for language in ("nl", "en"):
            found = self.mistakes("check", SV_532, "-m", path, "--lang", language)
            self.hold_places(found, path)
            messages = {line: "" for line in MISTAKES}
            for _, line, _, message, _ in found:
                messages[line] = messages.get(line, "") + message
            for line, part in MISTAKES.items():
                with self.subTest(line=line, language=language):
                    self.assertTrue(messages[line], "no mistake is told of this line")
                    self.assertIn(part, messages[line])
            self.assertEqual([place[1:3] for place in found],
                             sorted(place[1:3] for place in found))

    def test_each_of_many_different_mistakes_is_told_at_its_line(self):
        """Every line marked with the number of a mistake has one, and no other line has."""
        marked = MANY_MISTAKES.splitlines()
        path = self.write("m.toml", MANY_MISTAKES)
        for language in ("nl", "en"):
            found = self.mistakes("check", SV_532, "-m", path, "--lang", language, braces=True)
            self.hold_places(found, path)
            told = {line for _, line, *_ in found}
            self.assertEqual(told, {i for i, line in enumerate(marked, 1) if "# mistake" in line})
            self.assertEqual(len({message for *_, message, _ in found}), len(found))
            for _, line, column, message, _ in found:
                word, part = marked[line - 1].split("# mistake ")[1].split(": ")
                with self.subTest(line=line, language=language):
                    self.assertEqual(marked[line - 1][column - 1:].split("#")[0][:len(word)], word)
                    self.assertIn(part, message)

    def test_a_syntax_error_is_told_alone(self):
        path = self.write("m.toml", TEN_MISTAKES.replace('"een"', "= 1"))
        (mistake,) = self.mistakes("check", SV_532, "-m", path)
        self.hold_places([mistake], path)
        self.assertEqual(mistake[1], 3)
        self.assertIn("TOML", mistake[3])

    def test_models_and_locales_that_do_not_exist(self):
        for key, value in (("model", "onlinehulp"), ("locale", "nl-BE")):
            text = TEN_MISTAKES.replace(f'{key} = "{value}"', f'{key} = "xx-YY"')
            path = self.write("m.toml", text)
            found = self.mistakes("check", SV_532, "-m", path)
            self.hold_places(found, path)
            self.assertTrue(any("xx-YY" in message for _, _, _, message, _ in found))

    def test_mistakes_in_a_question(self):
        text = (QUESTIONS / "sv-532.toml").read_text(encoding="utf-8")
        for wrong, right, part in (('"visits", ', '"vizits", ', "visits"),
                                   ('rows = "month"', 'rows = "maand"', "month"),
                                   ('from = "2017-01"', 'from = "2017-13"', "2017-13"),
                                   ("now = 2018-06-19", 'now = "gisteren"', ""),
                                   ('partial = "flag"', 'partial = "vlag"', "flag")):
            self.assertIn(wrong, text)
            path = self.write("q.toml", text.replace(wrong, right, 1))
            for language in ("nl", "en"):
                with self.subTest(mistake=right, language=language):
                    found = self.mistakes("answer", path, SV_532, "-o", self.folder / "x.xlsx",
                                          "--lang", language)
                    self.hold_places(found, path)
                    self.assertTrue(any(part in message for _, _, _, message, _ in found))
        self.assertEqual(self.left(), ["q.toml"])

    def test_a_model_that_a_question_asks_for_and_that_is_not_there(self):
        text = (QUESTIONS / "sv-532.toml").read_text(encoding="utf-8")
        path = self.write("q.toml", text.replace('"onlinehulp"', '"offline"'))
        done = self.assert_run(2, "answer", path, SV_532, "-o", self.folder / "x.xlsx")
        self.assertIn("offline", done.err)

    def test_several_mistakes_in_a_question_are_told_at_once(self):
        text = (QUESTIONS / "sv-532.toml").read_text(encoding="utf-8")
        text = text.replace('"visits", ', '"vizits", ', 1).replace('rows = "month"', 'rows = "mond"')
        found = self.mistakes("answer", self.write("q.toml", text), SV_532, "-o",
                              self.folder / "x.xlsx")
        told = {line for _, line, *_ in found}
        wrong = {i for i, line in enumerate(text.splitlines(), 1) if "vizits" in line or "mond" in line}
        self.assertGreaterEqual(len(wrong), 5)
        self.assertLessEqual(wrong, told)

    def test_a_file_that_is_no_toml_does_not_speak_to_the_terminal(self):
        for path in (SV_532, self.write("steer.toml", "a = \x1b[31m\x07\n")):
            done = self.assert_run(2, "check", SV_532, "-m", path)
            self.assertNotRegex(done.err, r"[\x00-\x08\x0b-\x1f\x7f]")
            self.assertLess(max(map(len, done.err.splitlines())), 500)

    def test_a_folder_in_place_of_a_file(self):
        done = self.assert_run(2, "check", SV_532, "-m", self.folder)
        self.assert_says(done.err, self.folder, "map")
        done = self.assert_run(2, "answer", self.folder, SV_532, "-o", self.folder / "x.xlsx")
        self.assert_says(done.err, self.folder, "map")

    def test_a_wrong_mapping_among_more_mappings(self):
        self.write("mappings/m.toml", TEN_MISTAKES)
        found = self.mistakes("check", SV_532, "--mappings", self.folder / "mappings")
        self.assertEqual({file for file, *_ in found}, {str(self.folder / "mappings/m.toml")})


if __name__ == "__main__":
    program.main()
