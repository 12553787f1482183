"""Small mistakes, made one at a time in a file that has every key."""

import copy
import datetime
import json

NO_WORD = "no such word"


def plain(value):
    """A TOML document as editors show it to a schema: dates are texts."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def written(value, inside=False):
    """The document as TOML again."""
    if isinstance(value, dict):
        pairs = [f"{json.dumps(key)} = {written(each, True)}" for key, each in value.items()]
        return "{ " + ", ".join(pairs) + " }" if inside else "\n".join(pairs) + "\n"
    if isinstance(value, list):
        return "[" + ", ".join(written(each, True) for each in value) + "]"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False)


def nodes(value, path=""):
    """(place, container, key, value) of everything in the document."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, each in list(pairs):
        here = path if isinstance(value, list) else f"{path}.{key}" if path else key
        yield here, value, key, each
        if isinstance(each, (dict, list)):
            yield from nodes(each, here)


def of_another_kind(value):
    if isinstance(value, bool):
        return "yes"
    if isinstance(value, (int, float)):
        return True
    return 7.5 if isinstance(value, (str, list)) else False


def mutations(document, places):
    """(what was done, kind of mistake, place, document)."""
    for number in range(len(list(nodes(document)))):
        for kind in ("remove", "kind", "word", "unknown key"):
            changed = copy.deepcopy(document)
            path, container, key, value = list(nodes(changed))[number]
            if kind == "remove" and isinstance(container, dict):
                del container[key]
            elif kind == "kind":
                container[key] = of_another_kind(value)
            elif kind == "word" and isinstance(value, str) and places.get(path, None) and \
                    places[path].words:
                container[key] = NO_WORD
            elif kind == "unknown key" and isinstance(value, dict) and path in places and \
                    not places[path].any_key:
                value["no-such-key"] = "x"
            else:
                continue
            yield f"{kind}: {path}", kind, path, changed
