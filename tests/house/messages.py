#!/usr/bin/env python3
"""The message catalogues: every language has the same sentences with the same gaps, every sentence
that the code asks for exists, and none lies there unused."""

import re
import tomllib
from pathlib import Path

from source_tree import Problems, run, sources, string_literals

LANGUAGES = ("nl", "en")
GAP = re.compile(r"\{([a-z0-9_-]+)\}")
KEY = re.compile(r"@?[a-z][a-z0-9-]*(\.[A-Za-z0-9_-]+)+")
KEY_START = re.compile(r"@?[a-z][a-z0-9-]*(\.[A-Za-z0-9_-]+)*[.-]")
FILE_NAME = re.compile(r".*\.(xml|rels|toml|csv|json|xlsx|xls|ods|html|bin|vml|tsv|md|sqlite|gz)")
FINDING_KIND = re.compile(r'\{\s*"([A-Z]\d\d)"\s*,')


def load(root, problems):
    """language → key → (file, sentence)"""
    catalogues = {language: {} for language in LANGUAGES}
    for path in sorted((root / "mappings/messages").glob("*.toml")):
        language = path.stem.split(".")[-1]
        if language not in catalogues:
            problems.add(path, 1, f"is for no language of {', '.join(LANGUAGES)}")
            continue
        for key, sentence in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if not isinstance(sentence, str):
                problems.add(path, 1, f'{key}: a catalogue is flat: "key" = "sentence"')
            elif key in catalogues[language]:
                problems.add(path, 1, f"{key}: stands in {catalogues[language][key][0].name} too")
            else:
                catalogues[language][key] = (path, sentence)
    return catalogues


def compare(catalogues, problems):
    for language, sentences in catalogues.items():
        for other in LANGUAGES:
            for key, (path, sentence) in sentences.items():
                if key not in catalogues[other]:
                    problems.add(path, 1, f"{key}: has no sentence in {other}")
                    continue
                gaps = set(GAP.findall(sentence))
                missing = gaps - set(GAP.findall(catalogues[other][key][1]))
                if missing:
                    problems.add(path, 1, f"{key}: {other} lacks the gap {sorted(missing)[0]}")


def asked_for(root, known_starts):
    """(path, line, key) of all literals in the code that look like a key of the catalogue, and
    the starts of keys that the code completes itself ("finding." + code)."""
    keys, starts = [], set()
    for path in sources(root / "converter", ".cpp", ".hpp"):
        for line, text in string_literals(path.read_text(encoding="utf-8")):
            if KEY_START.fullmatch(text):
                starts.add(text.lstrip("@"))
            elif (KEY.fullmatch(text) and not FILE_NAME.fullmatch(text)
                  and text.lstrip("@").split(".")[0] in known_starts):
                keys.append((path, line, text.lstrip("@")))
    return keys, starts


def finding_keys(root):
    """The sentences that every kind of finding must have."""
    path = root / "converter/model/finding_catalogue.cpp"
    if not path.exists():
        return
    for line, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        for code in FINDING_KIND.findall(text):
            for part in (".title", ".explanation", ".remedy"):
                yield path, line, f"finding.{code}{part}"


def check(root):
    root = Path(root)
    problems = Problems(root)
    catalogues = load(root, problems)
    compare(catalogues, problems)

    known = set().union(*catalogues.values())
    used, starts = asked_for(root, {key.split(".")[0] for key in known})
    used += finding_keys(root)
    for path, line, key in used:
        if key not in known:
            problems.add(path, line, f"{key}: no such sentence in mappings/messages")
    used_keys = {key for _, _, key in used}
    for key in sorted(known - used_keys):
        if not any(key.startswith(start) for start in starts):
            path = next(c[key][0] for c in catalogues.values() if key in c)
            problems.add(path, 1, f"{key}: no code asks for this sentence")
    return problems.lines


if __name__ == "__main__":
    run(check)
