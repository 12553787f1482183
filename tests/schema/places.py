"""A schema as a loader sees a file: by place, what can stand there. Places are written as
converter/config/asked.hpp says: the elements of an array stand where the array stands, and `*` is
any key that people choose."""

from collections import defaultdict
from dataclasses import dataclass, field


@dataclass
class Place:
    kinds: set = field(default_factory=set)
    words: set = field(default_factory=set)
    keys: set = field(default_factory=set)
    any_key: bool = False


def below(path, key):
    return f"{path}.{key}" if path else key


def places_of(schema):
    places = defaultdict(Place)
    _walk(schema, "", places)
    _forget_suggestions(places)
    return dict(places)


def _walk(node, path, places):
    here = places[path]
    for branch in node.get("anyOf", ()):
        if branch.keys() - {"required"}:
            _walk(branch, path, places)
    types = node.get("type", [])
    for kind in [types] if isinstance(types, str) else types:
        if kind == "array":
            _walk_array(node, path, places)
        elif kind == "object":
            _walk_object(node, path, places)
        elif kind == "string" and node.get("format") == "date":
            here.kinds.add("date")
        else:
            here.kinds.add(kind)
            if kind == "string":
                here.words |= set(node.get("enum", ["any"]))


def _walk_array(node, path, places):
    items = node["items"]
    tables = "properties" in items and path.split(".")[-1] not in ("split", "into", "total", "*")
    places[path].kinds.add("tables" if tables else "list")
    _walk(items, path, places)


def _walk_object(node, path, places):
    here = places[path]
    here.kinds.add("table")
    for key, value in node.get("properties", {}).items():
        here.keys.add(key)
        _walk(value, below(path, key), places)
    others = node["additionalProperties"]
    if others is not False:
        here.any_key = True
        _walk(others, below(path, "*"), places)


def _forget_suggestions(places):
    """Words beside which any other text is right only help to complete."""
    for place in places.values():
        if "any" in place.words:
            place.words = set()


def asked_places(answers):
    """The same of what loaders asked, of several files together."""
    places = defaultdict(Place)
    for answer in answers:
        for path, asked in answer["asked"].items():
            here = places[path]
            here.kinds |= set(asked["kinds"])
            here.words |= set(asked["words"])
            here.keys |= set(asked["keys"])
            here.any_key = here.any_key or asked["any_key"]
    for place in places.values():
        if "tables" in place.kinds:
            place.kinds.discard("list")
    places[""].kinds.add("table")
    return dict(places)
