#!/usr/bin/env python3
"""The JSON Schemas of mappings/schema/, which editors complete and check with: right for every file
that we ship, and of one mind with the loaders.

Usage: schema_test.py PATH/TO/asked"""

import json
import subprocess
import sys
import tempfile
import tomllib
import unittest
from pathlib import Path

import jsonschema

from mutations import mutations, plain, written
from places import asked_places, places_of

ROOT = Path(__file__).resolve().parents[2]
MAPPINGS = ROOT / "mappings"
EVERYTHING = Path(__file__).parent / "everything"
# Policies and corrections are everyone's own: none is shipped.
FOLDERS = {"mapping": "imports", "model": "models", "locale": "locales", "question": "answers",
           "claims": "claims", "policy": None, "corrections": None}
SCHEMAS = {kind: json.loads((MAPPINGS / f"schema/{kind}.schema.json").read_text(encoding="utf-8"))
           for kind in FOLDERS}


def read(path):
    return tomllib.loads(Path(path).read_text(encoding="utf-8"))


def shipped(kind):
    folder = FOLDERS[kind]
    return sorted((MAPPINGS / folder).rglob("*.toml")) if folder else []


def everything(kind):
    return sorted(EVERYTHING.glob(f"{kind}*.toml"))


def asked(files):
    """What the loaders made of [(kind, path)…]."""
    words = [str(word) for pair in files for word in pair]
    done = subprocess.run([sys.argv[1], str(MAPPINGS), *words], capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def complaints(kind, document):
    validator = jsonschema.Draft7Validator(SCHEMAS[kind])
    return [f"{'.'.join(map(str, error.absolute_path))}: {error.message}"
            for error in validator.iter_errors(plain(document))]


def parts(node, path=""):
    """Every schema inside a schema, with its place."""
    yield path, node
    for key, value in node.get("properties", {}).items():
        yield from parts(value, f"{path}.{key}")
    for index, branch in enumerate(node.get("anyOf", ())):
        yield from parts(branch, f"{path}|{index}")
    for key in ("items", "additionalProperties"):
        if isinstance(node.get(key), dict):
            yield from parts(node[key], f"{path}.{key}")


class ShippedFiles(unittest.TestCase):
    def test_each_names_its_schema_and_is_right_by_it(self):
        for kind in SCHEMAS:
            self.assertEqual(bool(shipped(kind)), FOLDERS[kind] is not None, kind)
            for path in [*shipped(kind), *everything(kind)]:
                with self.subTest(path=str(path.relative_to(ROOT))):
                    first = path.read_text(encoding="utf-8").splitlines()[0]
                    self.assertTrue(first.startswith("#:schema "), first)
                    named = (path.parent / first.removeprefix("#:schema ").strip()).resolve()
                    self.assertEqual(named, MAPPINGS / f"schema/{kind}.schema.json")
                    self.assertEqual(complaints(kind, read(path)), [])


class SchemasThemselves(unittest.TestCase):
    def test_they_are_right_by_their_own_draft(self):
        for kind, schema in SCHEMAS.items():
            with self.subTest(kind=kind):
                self.assertEqual(schema["$schema"], "http://json-schema.org/draft-07/schema#")
                jsonschema.Draft7Validator.check_schema(schema)

    def test_every_key_says_what_it_is_for(self):
        for kind, schema in SCHEMAS.items():
            for path, part in parts(schema):
                for key, value in part.get("properties", {}).items():
                    with self.subTest(kind=kind, place=f"{path}.{key}"):
                        self.assertTrue(value.get("description", "").endswith("."))

    def test_defaults_and_examples_are_right_themselves(self):
        for kind, schema in SCHEMAS.items():
            for path, part in parts(schema):
                validator = jsonschema.Draft7Validator(part)
                examples = [e for e in part.get("examples", ()) if "…" not in json.dumps(e, ensure_ascii=False)]
                for value in examples + ([part["default"]] if "default" in part else []):
                    with self.subTest(kind=kind, place=path, value=value):
                        self.assertEqual([e.message for e in validator.iter_errors(value)], [])

    def test_words_are_explained_one_by_one(self):
        for kind, schema in SCHEMAS.items():
            for path, part in parts(schema):
                docs = part.get("x-taplo", {}).get("docs", {}).get("enumValues")
                if docs is not None:
                    with self.subTest(kind=kind, place=path):
                        self.assertEqual(len(docs), len(part["enum"]))

    def test_nothing_stands_elsewhere(self):
        """Editors leave out what stands beside a $ref, and some follow none."""
        for kind, schema in SCHEMAS.items():
            self.assertNotIn('"$ref"', json.dumps(schema), kind)


class SchemasAndLoaders(unittest.TestCase):
    maxDiff = None

    def test_the_files_with_everything_load(self):
        for kind in SCHEMAS:
            files = everything(kind)
            for path, answer in zip(files, asked([(kind, path) for path in files])):
                self.assertEqual(answer["mistakes"], [], path.name)

    def test_both_know_the_same_keys_kinds_and_words(self):
        for kind, schema in SCHEMAS.items():
            files = [(kind, path) for path in [*everything(kind), *shipped(kind)]]
            loader, editor = asked_places(asked(files)), places_of(schema)
            for path in sorted(loader.keys() | editor.keys()):
                with self.subTest(kind=kind, place=path or "the file"):
                    self.assertIn(path, editor, "a key that only the loader knows")
                    self.assertIn(path, loader, "a key that the loader does not ask for, or one "
                                  "that tests/schema/everything lacks")
                    self.assertEqual(loader[path], editor[path], "loader, schema")

    def test_both_refuse_the_same_mistakes(self):
        for kind, schema in SCHEMAS.items():
            places = places_of(schema)
            made = [change for path in everything(kind) for change in mutations(read(path), places)]
            self.assertGreater(len(made), 50)
            with tempfile.TemporaryDirectory(prefix="bijlage-schema-") as folder:
                files = []
                for number, (_, _, _, document) in enumerate(made):
                    files.append((kind, Path(folder) / f"{number}.toml"))
                    files[-1][1].write_text(written(document), encoding="utf-8")
                answers = asked(files)
            for (what, mistake, _, document), answer in zip(made, answers):
                with self.subTest(kind=kind, what=what):
                    self.assert_agreement(kind, mistake, document, answer["mistakes"])

    def assert_agreement(self, kind, mistake, document, mistakes):
        said = complaints(kind, document)
        if said:
            self.assertTrue(mistakes, f"only the schema complains: {said}")
        # A file can also be wrong in what it means, which only the loader sees.
        seen = ("config.missing-key" in mistakes if mistake == "remove" else bool(mistakes))
        if seen:
            self.assertTrue(said, f"only the loader complains: {mistakes}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
